/// Writes JSON with keys in the order they are given, so that equal values give equal bytes.
///
/// Control characters, U+2028 and U+2029 are escaped, everything else is UTF-8. `isPretty` gives one value a line.
package struct JSONWriter {
  package private(set) var output: [UInt8] = []
  private let isPretty: Bool
  /// A line feed and the spaces before what comes next.
  private var lineStart: [UInt8] = [0x0A]
  private var needsComma = false

  package init(isPretty: Bool) {
    self.isPretty = isPretty
  }

  // MARK: Structure

  package mutating func object(_ body: (inout JSONWriter) -> Void) {
    enclosed(UInt8(ascii: "{"), UInt8(ascii: "}"), body)
  }

  package mutating func field(_ key: String, object body: (inout JSONWriter) -> Void) {
    name(key)
    object(body)
  }

  package mutating func field<T>(
    _ key: String, each values: some Collection<T>, _ body: (inout JSONWriter, T) -> Void
  ) {
    name(key)
    enclosed(UInt8(ascii: "["), UInt8(ascii: "]")) { writer in
      for value in values {
        writer.element()
        body(&writer, value)
        writer.needsComma = true
      }
    }
  }

  package mutating func field(_ key: String, strings: [String]) {
    field(key, each: strings) { writer, value in writer.string(value) }
  }

  // MARK: Values

  package mutating func field(_ key: String, _ value: String?) {
    name(key)
    if let value { string(value) } else { raw("null") }
  }

  package mutating func field(_ key: String, _ value: Int?) {
    name(key)
    raw(value.map(String.init) ?? "null")
  }

  /// A figure, to six decimals; what is not a number is null.
  package mutating func field(_ key: String, _ value: Double?) {
    name(key)
    raw(value.flatMap { $0.isFinite ? "\(($0 * 1e6).rounded() / 1e6)" : nil } ?? "null")
  }

  package mutating func field(_ key: String, _ value: Bool) {
    name(key)
    raw(value ? "true" : "false")
  }

  package mutating func string(_ value: String) {
    output.append(UInt8(ascii: "\""))
    var value = value
    value.withUTF8 { bytes in
      // Most texts have nothing to escape, so that they are taken over as they are.
      if Self.isPlain(bytes) {
        output.append(contentsOf: bytes)
      } else {
        var previous: (UInt8, UInt8) = (0, 0)
        for byte in bytes {
          append(byte, after: previous)
          previous = (previous.1, byte)
        }
      }
    }
    output.append(UInt8(ascii: "\""))
    needsComma = true
  }

  /// False for texts that have something to escape, or may have.
  private static func isPlain(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    var at = 0
    while at < bytes.count {
      if at + 8 <= bytes.count, isPlain(EightBytes.load(bytes, at)) {
        at += 8
      } else {
        guard isPlain(bytes[at]) else { return false }
        at += 1
      }
    }
    return true
  }

  /// True for eight bytes of ASCII that is seen, without quotation marks and backslashes.
  @inline(__always)
  private static func isPlain(_ eight: UInt64) -> Bool {
    let marks =
      EightBytes.marks(of: 0x22, in: eight) | EightBytes.marks(of: 0x5C, in: eight)
      | EightBytes.marks(of: 0x7F, in: eight)
    return marks | eight & EightBytes.tops == 0 && !EightBytes.hasByte(below: 0x20, eight)
  }

  /// False for what has to be escaped, or may be with the bytes before it.
  @inline(__always)
  private static func isPlain(_ byte: UInt8) -> Bool {
    switch byte {
    case 0..<0x20, 0x22, 0x5C, 0x7F...0x9F, 0xA8, 0xA9: false
    default: true
    }
  }

  package mutating func endLine() { output.append(UInt8(ascii: "\n")) }

  // MARK: Bytes

  private mutating func append(_ byte: UInt8, after previous: (UInt8, UInt8)) {
    switch byte {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"): output += [UInt8(ascii: "\\"), byte]
    case 0x0A: output += Array("\\n".utf8)
    case 0x0D: output += Array("\\r".utf8)
    case 0x09: output += Array("\\t".utf8)
    case 0..<0x20, 0x7F: escape(UInt32(byte))
    case 0x80...0x9F where previous.1 == 0xC2:
      output.removeLast()
      escape(UInt32(byte))
    case 0xA8, 0xA9:
      guard previous == (0xE2, 0x80) else { return output.append(byte) }
      output.removeLast(2)
      escape(0x2028 + UInt32(byte - 0xA8))
    default: output.append(byte)
    }
  }

  private mutating func escape(_ scalar: UInt32) {
    let digits = String(scalar, radix: 16)
    output += Array("\\u".utf8) + Array(repeating: UInt8(ascii: "0"), count: 4 - digits.utf8.count)
    output += Array(digits.utf8)
  }

  private mutating func raw(_ text: String) {
    output += text.utf8
    needsComma = true
  }

  private mutating func name(_ key: String) {
    element()
    string(key)
    output.append(UInt8(ascii: ":"))
    if isPretty { output.append(UInt8(ascii: " ")) }
    needsComma = false
  }

  /// A comma where one is due, and a new line.
  private mutating func element() {
    if needsComma { output.append(UInt8(ascii: ",")) }
    needsComma = false
    newLine()
  }

  private mutating func enclosed(_ open: UInt8, _ close: UInt8, _ body: (inout JSONWriter) -> Void) {
    output.append(open)
    needsComma = false
    lineStart += [0x20, 0x20]
    body(&self)
    lineStart.removeLast(2)
    if needsComma { newLine() }
    output.append(close)
    needsComma = true
  }

  private mutating func newLine() {
    if isPretty { output += lineStart }
  }
}
