/// Finds the encoding that markup states for itself: the XML declaration, or `meta` in the first 4 KiB.
struct LabelFinder {
  /// The first bytes of the file in small letters.
  let head: [UInt8]

  func label() -> String? {
    declared() ?? meta()
  }

  private func declared() -> String? {
    guard head.starts(with: "<?xml".utf8), let end = head.firstIndex(of: UInt8(ascii: ">")) else {
      return nil
    }
    guard let word = head[..<end].firstRange(of: "encoding".utf8) else { return nil }
    return value(after: word.upperBound, end: end)
  }

  private func meta() -> String? {
    var at = 0
    while let open = head[at...].firstIndex(of: UInt8(ascii: "<")) {
      let rest = head[open...]
      if rest.starts(with: "<!--".utf8) {
        guard let end = head[min(open + 2, head.count)...].firstRange(of: "-->".utf8) else { return nil }
        at = end.upperBound
        continue
      }
      guard let end = tagEnd(open) else { return nil }
      if rest.starts(with: "<meta".utf8), open + 5 < end,
        head[open + 5] <= 0x20 || head[open + 5] == UInt8(ascii: "/"),
        let found = charset(open + 5..<end)
      {
        return found
      }
      at = end + 1
    }
    return nil
  }

  /// The `>` of a tag, outside quotation marks.
  private func tagEnd(_ open: Int) -> Int? {
    var quote: UInt8 = 0
    for at in open..<head.count {
      let byte = head[at]
      if quote != 0 {
        if byte == quote { quote = 0 }
      } else if byte == UInt8(ascii: ">") {
        return at
      } else if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
        if at > open, head[at - 1] == UInt8(ascii: "=") || head[at - 1] <= 0x20 { quote = byte }
      }
    }
    return nil
  }

  /// `charset=` as an attribute, or inside the `content` of a `content-type`.
  private func charset(_ range: Range<Int>) -> String? {
    var at = range.lowerBound
    while let word = head[at..<range.upperBound].firstRange(of: "charset".utf8) {
      let before = word.lowerBound > range.lowerBound ? head[word.lowerBound - 1] : 0x20
      let isAttribute = before <= 0x20 || before == UInt8(ascii: "/")
      let isContent = head[range].firstRange(of: "content-type".utf8) != nil
      if isAttribute || isContent, let found = value(after: word.upperBound, end: range.upperBound) {
        return found
      }
      at = word.upperBound
    }
    return nil
  }

  private func value(after start: Int, end: Int) -> String? {
    var at = start
    while at < end, head[at] <= 0x20 { at += 1 }
    guard at < end, head[at] == UInt8(ascii: "=") else { return nil }
    at += 1
    while at < end, head[at] <= 0x20 { at += 1 }
    guard at < end else { return nil }
    let quote = head[at]
    let isQuoted = quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'")
    if isQuoted { at += 1 }
    let value = head[at..<end].prefix {
      isQuoted
        ? $0 != quote && $0 != UInt8(ascii: ";")
        : $0 > 0x20 && $0 != UInt8(ascii: ";") && $0 != 0x22 && $0 != 0x27
    }
    return value.isEmpty ? nil : String(decoding: value, as: UTF8.self)
  }
}
