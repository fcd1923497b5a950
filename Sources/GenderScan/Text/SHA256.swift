internal import CDigest

/// The SHA-256 digest of some bytes (FIPS 180-4), for `Document.id`.
///
/// Own code because the core has no dependency. Cost: one pass, under a nanosecond per byte where the processor has
/// instructions for it, else a few. It is meant to tell files
/// apart, not to guard secrets: it makes no claim about timing.
package struct SHA256 {
  private var state: [UInt32] = [
    0x6A09_E667, 0xBB67_AE85, 0x3C6E_F372, 0xA54F_F53A, 0x510E_527F, 0x9B05_688C, 0x1F83_D9AB, 0x5BE0_CD19,
  ]
  private var usesInstructions = false
  private var schedule = [UInt32](repeating: 0, count: 64)

  private init() {}

  /// The 32 bytes of the digest.
  ///
  /// `usesInstructions` false computes without the processor's own instructions, for comparison.
  package static func digest(of bytes: [UInt8], usesInstructions: Bool = true) -> [UInt8] {
    var hash = SHA256()
    hash.usesInstructions = usesInstructions && cdigest_has_instructions() != 0
    bytes.withUnsafeBufferPointer { hash.addWholeBlocks($0) }
    hash.addTail(bytes)
    return hash.state.flatMap { word in [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: word >> UInt32($0)) } }
  }

  /// The digest in hexadecimal, cut to `digits`.
  package static func hexadecimal(of bytes: [UInt8], digits: Int = 64) -> String {
    let letters = Array("0123456789abcdef".utf8)
    let text = digest(of: bytes).flatMap { [letters[Int($0 >> 4)], letters[Int($0 & 15)]] }
    return String(decoding: text.prefix(digits), as: UTF8.self)
  }

  private mutating func addWholeBlocks(_ bytes: UnsafeBufferPointer<UInt8>) {
    var start = 0
    if usesInstructions {
      cdigest_add(&state, bytes.baseAddress, bytes.count / 64)
      start = bytes.count / 64 * 64
    }
    while bytes.count - start >= 64 {
      add(UnsafeBufferPointer(rebasing: bytes[start..<start + 64]))
      start += 64
    }
  }

  /// The rest of the bytes, a 1 bit, zeros and the length in bits.
  private mutating func addTail(_ bytes: [UInt8]) {
    var tail = Array(bytes.suffix(bytes.count % 64))
    tail.append(0x80)
    while tail.count % 64 != 56 { tail.append(0) }
    let bits = UInt64(bytes.count) &* 8
    for shift in stride(from: UInt64(56), through: 0, by: -8) {
      tail.append(UInt8(truncatingIfNeeded: bits >> shift))
    }
    tail.withUnsafeBufferPointer { addWholeBlocks($0) }
  }

  private mutating func add(_ block: UnsafeBufferPointer<UInt8>) {
    state.withUnsafeMutableBufferPointer { state in
      schedule.withUnsafeMutableBufferPointer { words in
        Self.expand(block, into: words)
        Self.constants.withUnsafeBufferPointer { Self.mix(words, $0, into: state) }
      }
    }
  }

  private static func expand(
    _ block: UnsafeBufferPointer<UInt8>, into words: UnsafeMutableBufferPointer<UInt32>
  ) {
    for index in 0..<16 {
      let at = index * 4
      words[index] =
        UInt32(block[at]) << 24 | UInt32(block[at + 1]) << 16 | UInt32(block[at + 2]) << 8
        | UInt32(block[at + 3])
    }
    for index in 16..<64 {
      let early = words[index - 15]
      let late = words[index - 2]
      let first = rotate(early, 7) ^ rotate(early, 18) ^ (early >> 3)
      let second = rotate(late, 17) ^ rotate(late, 19) ^ (late >> 10)
      words[index] = words[index - 16] &+ first &+ words[index - 7] &+ second
    }
  }

  private static func mix(
    _ words: UnsafeMutableBufferPointer<UInt32>, _ constants: UnsafeBufferPointer<UInt32>,
    into state: UnsafeMutableBufferPointer<UInt32>
  ) {
    var (a, b, c, d) = (state[0], state[1], state[2], state[3])
    var (e, f, g, h) = (state[4], state[5], state[6], state[7])
    for index in 0..<64 {
      let choice = (e & f) ^ (~e & g)
      let first =
        h &+ (rotate(e, 6) ^ rotate(e, 11) ^ rotate(e, 25)) &+ choice &+ constants[index] &+ words[index]
      let majority = (a & b) ^ (a & c) ^ (b & c)
      let second = (rotate(a, 2) ^ rotate(a, 13) ^ rotate(a, 22)) &+ majority
      (h, g, f, e) = (g, f, e, d &+ first)
      (d, c, b, a) = (c, b, a, first &+ second)
    }
    for (index, word) in [a, b, c, d, e, f, g, h].enumerated() { state[index] &+= word }
  }

  private static func rotate(_ word: UInt32, _ bits: UInt32) -> UInt32 {
    word &>> bits | word &<< (32 &- bits)
  }

  private static let constants: [UInt32] = [
    0x428A_2F98, 0x7137_4491, 0xB5C0_FBCF, 0xE9B5_DBA5, 0x3956_C25B, 0x59F1_11F1, 0x923F_82A4, 0xAB1C_5ED5,
    0xD807_AA98, 0x1283_5B01, 0x2431_85BE, 0x550C_7DC3, 0x72BE_5D74, 0x80DE_B1FE, 0x9BDC_06A7, 0xC19B_F174,
    0xE49B_69C1, 0xEFBE_4786, 0x0FC1_9DC6, 0x240C_A1CC, 0x2DE9_2C6F, 0x4A74_84AA, 0x5CB0_A9DC, 0x76F9_88DA,
    0x983E_5152, 0xA831_C66D, 0xB003_27C8, 0xBF59_7FC7, 0xC6E0_0BF3, 0xD5A7_9147, 0x06CA_6351, 0x1429_2967,
    0x27B7_0A85, 0x2E1B_2138, 0x4D2C_6DFC, 0x5338_0D13, 0x650A_7354, 0x766A_0ABB, 0x81C2_C92E, 0x9272_2C85,
    0xA2BF_E8A1, 0xA81A_664B, 0xC24B_8B70, 0xC76C_51A3, 0xD192_E819, 0xD699_0624, 0xF40E_3585, 0x106A_A070,
    0x19A4_C116, 0x1E37_6C08, 0x2748_774C, 0x34B0_BCB5, 0x391C_0CB3, 0x4ED8_AA4A, 0x5B9C_CA4F, 0x682E_6FF3,
    0x748F_82EE, 0x78A5_636F, 0x84C8_7814, 0x8CC7_0208, 0x90BE_FFFA, 0xA450_6CEB, 0xBEF9_A3F7, 0xC671_78F2,
  ]
}
