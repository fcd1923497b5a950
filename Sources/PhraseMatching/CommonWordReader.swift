/// Reads words of ASCII and accented Latin letters between marks of the common kind: what nearly all runs of word bytes
/// with something beyond ASCII are made of.
///
/// It agrees with ``WordReader``, which reads the rest. It looks at nothing outside `bytes`.
struct CommonWordReader {
  let bytes: UnsafeBufferPointer<UInt8>
  let folding: PhraseOptions.Folding
  /// Room for the folded letters of a word; no word may be longer.
  let letters: UnsafeMutablePointer<UInt8>

  /// What stands at a place.
  private enum Piece {
    case letter(UInt8)
    /// Two bytes.
    case accented(UInt8)
    /// Two or three bytes.
    case mark(Int)
    case other
  }

  /// A word in `letters`, and its place in the text.
  struct Word {
    let count: Int
    let start: Int
    let end: Int
  }

  /// Reads one word and the marks before it.
  ///
  /// Nil when there is none up to `end`, a border of runs, or when something else stands there or in the word; then `at`
  /// is where that word, or what comes in its place, begins.
  @inline(__always)
  func next(_ at: inout Int, to end: Int) -> Word? {
    while at < end, case .mark(let length) = piece(at) { at &+= length }
    var count = 0
    var stop = at
    while stop < end {
      switch piece(stop) {
      case .letter(let byte):
        letters[count] = byte
        count &+= 1
        stop &+= 1
      case .accented(let byte):
        if folding == .letterCase {
          letters[count] = 0xC3
          letters[count &+ 1] = byte
          count &+= 2
        } else {
          letters[count] = byte
          count &+= 1
        }
        stop &+= 2
      case .mark: return finish(&at, count, stop)
      case .other: return nil
      }
    }
    return count > 0 ? finish(&at, count, stop) : nil
  }

  @inline(__always)
  private func finish(_ at: inout Int, _ count: Int, _ stop: Int) -> Word {
    let word = Word(count: count, start: at, end: stop)
    at = stop
    return word
  }

  @inline(__always)
  private func piece(_ at: Int) -> Piece {
    let byte = bytes[at]
    if byte < 0x80 { return .letter(byte &- 0x41 < 26 ? byte | 0x20 : byte) }
    guard at &+ 1 < bytes.count, byte == 0xC3 || byte == 0xE2 else { return .other }
    let second = bytes[at &+ 1]
    if byte == 0xC3 { return accented(second) }
    // Dashes, quotation marks, the bullet and the ellipsis: U+2010 … U+202F.
    guard second == 0x80, at &+ 2 < bytes.count, bytes[at &+ 2] &- 0x90 < 0x20 else { return .other }
    return .mark(3)
  }

  /// The letter that ends in `second`: U+00C0 … U+00FF.
  @inline(__always)
  private func accented(_ second: UInt8) -> Piece {
    guard second & 0xC0 == 0x80 else { return .other }
    // The signs for times and divided by.
    if second & 0xDF == 0x97 { return .mark(2) }
    guard folding == .full else { return .accented(second < 0x9F ? second | 0x20 : second) }
    let base = WordFolding.latinBase(second)
    return base == UInt8(ascii: ".") ? .other : .accented(base)
  }
}
