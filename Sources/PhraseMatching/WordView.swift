/// A word in memory that someone else keeps: where it begins, its length, and how far reading is safe.
///
/// Hold it no longer than the memory. It is either ASCII in any case, or folded already.
struct WordView {
  let base: UnsafePointer<UInt8>
  let count: Int
  /// Bytes from `base` that may be read; at least `count`.
  let readable: Int

  @inline(__always)
  init(_ base: UnsafePointer<UInt8>, count: Int, readable: Int) {
    self.base = base
    self.count = count
    self.readable = readable
  }

  @inline(__always)
  var key: WordKey { WordKey(base, count: count, readable: readable) }

  /// Its first eight bytes and what follows, all of which must be readable, with the bit that tells small letters.
  @inline(__always)
  var firstEight: UInt64 {
    UInt64(littleEndian: UnsafeRawPointer(base).loadUnaligned(as: UInt64.self)) | WordSieve.caseBits
  }

  /// The eight bytes before its end, all of which must be readable, with the bit that tells small letters.
  @inline(__always)
  var lastEight: UInt64 {
    UInt64(littleEndian: UnsafeRawPointer(base).loadUnaligned(fromByteOffset: count - 8, as: UInt64.self))
      | WordSieve.caseBits
  }

  /// True when the bytes from `start` are `other`, capitals apart.
  func matches(_ other: ArraySlice<UInt8>, from start: Int) -> Bool {
    guard start >= 0, start + other.count <= count else { return false }
    var at = start
    for byte in other {
      let own = base[at]
      guard (own &- 0x41 < 26 ? own | 0x20 : own) == byte else { return false }
      at += 1
    }
    return true
  }

  /// Letters and digits in a part of the word.
  func letters(in range: Range<Int>) -> Int {
    var result = 0
    for index in range.clamped(to: 0..<count) {
      let byte = base[index]
      if byte < 0x80 ? WordMask.isWordByte(byte) : byte & 0xC0 != 0x80 { result += 1 }
    }
    return result
  }
}
