/// Writes JSON with keys in the order they are given, so that equal values give equal bytes.
///
/// Control characters, U+2028 and U+2029 are escaped, everything else is UTF-8. `isPretty` gives one value a line.
package struct JSONWriter {
  /// What is written, and room for what comes.
  private var bytes: [UInt8] = []
  /// How many bytes are written.
  private var used = 0
  private let isPretty: Bool
  private var depth = 0
  private var needsComma = false

  /// A writer with room for about so many bytes; it takes more when they come.
  package init(isPretty: Bool, expecting count: Int = 0) {
    self.isPretty = isPretty
    if count > 0 { grow(count) }
  }

  /// Hands over what was written and begins anew.
  package mutating func takeOutput() -> [UInt8] {
    bytes.removeLast(bytes.count - used)
    defer { (bytes, used) = ([], 0) }
    return bytes
  }

  // MARK: Structure

  package mutating func object(_ body: (inout JSONWriter) -> Void) {
    enclosed(UInt8(ascii: "{"), UInt8(ascii: "}"), body)
  }

  package mutating func field(_ key: StaticString, object body: (inout JSONWriter) -> Void) {
    name(key)
    object(body)
  }

  package mutating func field<T>(
    _ key: StaticString, each values: some Collection<T>, _ body: (inout JSONWriter, T) -> Void
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

  package mutating func field(_ key: StaticString, strings: [String]) {
    field(key, each: strings) { writer, value in writer.string(value) }
  }

  // MARK: Values

  package mutating func field(_ key: StaticString, _ value: String?) {
    name(key)
    if let value { string(value) } else { raw("null") }
  }

  package mutating func field(_ key: StaticString, _ value: Int?) {
    name(key)
    if let value { number(value) } else { raw("null") }
  }

  /// A number under a name that is data.
  package mutating func field(named key: String, _ value: Int) {
    element()
    string(key)
    text(isPretty ? ": " : ":")
    number(value)
  }

  /// A figure, to six decimals; what is not a number is null.
  package mutating func field(_ key: StaticString, _ value: Double?) {
    name(key)
    raw(value.flatMap { $0.isFinite ? "\(($0 * 1e6).rounded() / 1e6)" : nil } ?? "null")
  }

  package mutating func field(_ key: StaticString, _ value: Bool) {
    name(key)
    raw(value ? "true" : "false")
  }

  package mutating func string(_ value: String) {
    var value = value
    value.withUTF8 { text in
      // Most texts have nothing to escape, so that they are taken over as they are.
      let plain = Self.plainEnd(text, from: 0)
      write(text.count + 2) { out in
        out.append(UInt8(ascii: "\""))
        out.append(UnsafeBufferPointer(rebasing: text[..<plain]))
        if plain == text.count { out.append(UInt8(ascii: "\"")) }
      }
      if plain < text.count { escape(text, from: plain) }
    }
    needsComma = true
  }

  package mutating func endLine() { write(1) { $0.append(UInt8(ascii: "\n")) } }

  // MARK: Escapes

  /// Where the first thing is that has to be escaped, from a place on, or the end.
  private static func plainEnd(_ text: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
    var at = start
    if text.count < 8 {
      var word = EightBytes.ones &* 0x20
      for byte in text { word = word &<< 8 | UInt64(byte) }
      if isPlain(word) { return text.count }
    }
    while at < text.count {
      // The last bytes are looked at with those before them.
      let place = min(at, text.count &- 8)
      if place >= 0, isPlain(EightBytes.load(text, place)) {
        at = place &+ 8
      } else {
        if escapedLength(text, at) > 0 { return at }
        at &+= 1
      }
    }
    return at
  }

  /// True for eight bytes of which none has to be escaped, or begins what has to.
  @inline(__always)
  private static func isPlain(_ eight: UInt64) -> Bool {
    let marks =
      EightBytes.marks(of: 0x22, in: eight) | EightBytes.marks(of: 0x5C, in: eight)
      | EightBytes.marks(of: 0x7F, in: eight) | EightBytes.marks(of: 0xC2, in: eight)
      | EightBytes.marks(of: 0xE2, in: eight)
    return marks == 0 && !EightBytes.hasByte(below: 0x20, eight)
  }

  /// How many bytes a character has that has to be escaped; 0 for any other.
  private static func escapedLength(_ text: UnsafeBufferPointer<UInt8>, _ at: Int) -> Int {
    switch text[at] {
    case 0..<0x20, 0x22, 0x5C, 0x7F: return 1
    case 0xC2: return at + 1 < text.count && text[at + 1] < 0xA0 ? 2 : 0
    case 0xE2:
      guard at + 2 < text.count, text[at + 1] == 0x80 else { return 0 }
      return text[at + 2] == 0xA8 || text[at + 2] == 0xA9 ? 3 : 0
    default: return 0
    }
  }

  /// Writes the rest of a text from the first character that has to be escaped, and the quotation mark at its end.
  private mutating func escape(_ text: UnsafeBufferPointer<UInt8>, from start: Int) {
    var at = start
    while at < text.count {
      let length = Self.escapedLength(text, at)
      if length > 0 {
        escape(text[at..<at + length])
        at += length
      }
      let end = Self.plainEnd(text, from: at)
      let part = UnsafeBufferPointer(rebasing: text[at..<end])
      write(part.count) { $0.append(part) }
      at = end
    }
    write(1) { $0.append(UInt8(ascii: "\"")) }
  }

  private mutating func escape(_ character: Slice<UnsafeBufferPointer<UInt8>>) {
    let scalar: UInt32
    switch (character.count, character[character.startIndex]) {
    case (1, UInt8(ascii: "\"")): return text("\\\"")
    case (1, UInt8(ascii: "\\")): return text("\\\\")
    case (1, 0x0A): return text("\\n")
    case (1, 0x0D): return text("\\r")
    case (1, 0x09): return text("\\t")
    case (1, let byte): scalar = UInt32(byte)
    case (2, _): scalar = UInt32(character[character.startIndex + 1])
    default: scalar = 0x2028 + UInt32(character[character.startIndex + 2] - 0xA8)
    }
    let digits = String(scalar, radix: 16)
    text("\\u" + String(repeating: "0", count: 4 - digits.utf8.count) + digits)
  }

  // MARK: Bytes

  /// Bytes for which there is room.
  private struct Output {
    let bytes: UnsafeMutableBufferPointer<UInt8>
    var at: Int

    @inline(__always)
    mutating func append(_ byte: UInt8) {
      bytes[at] = byte
      at &+= 1
    }

    @inline(__always)
    mutating func append(_ text: UnsafeBufferPointer<UInt8>) {
      guard let from = text.baseAddress, let to = bytes.baseAddress else { return }
      (to + at).update(from: from, count: text.count)
      at &+= text.count
    }

    mutating func startLine(_ indent: Int?) {
      guard let indent else { return }
      append(0x0A)
      for _ in 0..<indent { append(0x20) }
    }
  }

  /// Calls `body` with room for so many bytes at least.
  @inline(__always)
  private mutating func write(_ count: Int, _ body: (inout Output) -> Void) {
    if used + count > bytes.count { grow(count) }
    let start = used
    used = bytes.withUnsafeMutableBufferPointer { bytes in
      var output = Output(bytes: bytes, at: start)
      body(&output)
      return output.at
    }
  }

  private mutating func grow(_ count: Int) {
    let room = max(used + count, 2 * bytes.count, 1 << 16)
    let larger = [UInt8](unsafeUninitializedCapacity: room) { larger, filled in
      guard let to = larger.baseAddress else { return }
      bytes.withUnsafeBufferPointer { old in
        if let from = old.baseAddress { to.initialize(from: from, count: used) }
      }
      (to + used).initialize(repeating: 0, count: room - used)
      filled = room
    }
    bytes = larger
  }

  private mutating func text(_ text: String) {
    var text = text
    text.withUTF8 { text in write(text.count) { $0.append(text) } }
  }

  private mutating func raw(_ text: String) {
    self.text(text)
    needsComma = true
  }

  private mutating func number(_ value: Int) {
    guard value >= 0 else { return raw(String(value)) }
    write(20) { out in
      var count = 1
      var rest = value
      while rest >= 10 {
        rest /= 10
        count += 1
      }
      rest = value
      out.at += count
      for place in 1...count {
        out.bytes[out.at - place] = UInt8(truncatingIfNeeded: 0x30 + rest % 10)
        rest /= 10
      }
    }
    needsComma = true
  }

  /// Names are written as they are: none has anything to escape.
  private mutating func name(_ key: StaticString) {
    key.withUTF8Buffer { letters in
      let (isDue, indent, isPretty) = (needsComma, indent, isPretty)
      write(letters.count + 6 + 2 * depth) { out in
        if isDue { out.append(UInt8(ascii: ",")) }
        out.startLine(indent)
        out.append(UInt8(ascii: "\""))
        out.append(letters)
        out.append(UInt8(ascii: "\""))
        out.append(UInt8(ascii: ":"))
        if isPretty { out.append(0x20) }
      }
    }
    needsComma = false
  }

  /// A comma where one is due, and a new line.
  private mutating func element() {
    let isDue = needsComma
    needsComma = false
    let indent = indent
    write(2 + 2 * depth) { out in
      if isDue { out.append(UInt8(ascii: ",")) }
      out.startLine(indent)
    }
  }

  private mutating func enclosed(_ open: UInt8, _ close: UInt8, _ body: (inout JSONWriter) -> Void) {
    write(1) { $0.append(open) }
    needsComma = false
    depth += 1
    body(&self)
    depth -= 1
    let indent = needsComma ? indent : nil
    write(2 + 2 * depth) { out in
      out.startLine(indent)
      out.append(close)
    }
    needsComma = true
  }

  /// How many spaces a line begins with; nil when all stands on one line.
  private var indent: Int? { isPretty ? 2 * depth : nil }
}
