import GenderScan

extension MarkupCleaner {
  /// A start tag, and the contents of elements that are no markup.
  mutating func cleanTag(_ open: Int) -> Int {
    var nameEnd = open + 1
    while nameEnd < original.count, !source.isTagEnd(original[nameEnd]) { nameEnd += 1 }
    guard let close = attributesEnd(open, from: nameEnd) else {
      return cutOff(open, kind: "tag", english: "tag")
    }
    cleanName(open + 1..<nameEnd)
    guardAttributes(open, nameEnd: nameEnd, close: close)
    hideControls(open..<close)
    cutStartTag(open, nameEnd: nameEnd, close: close)
    return cleanContents(name: open + 1..<nameEnd, tagEnd: close + 1)
  }

  mutating func cleanEndTag(_ open: Int) -> Int {
    guard let close = source.find(UInt8(ascii: ">"), from: open) else {
      return cutOff(open, kind: "eindtag", english: "end tag")
    }
    var nameEnd = open + 2
    while nameEnd < close, !source.isTagEnd(original[nameEnd]) { nameEnd += 1 }
    // Text may follow these, and libxml2 would close what is still open.
    if nameEnd - open == 6,
      source.matches("html", open + 2) || source.matches("body", open + 2) || source.matches("head", open + 2)
    {
      neutralize(open..<close + 1)
      return close + 1
    }
    cleanName(open + 2..<nameEnd)
    blank(nameEnd..<close)
    cutEndTag(open, close: close)
    return close + 1
  }

  /// Names may hold anything but space, `/` and `>`; libxml2 ends them sooner.
  private mutating func cleanName(_ range: Range<Int>) {
    for at in range {
      let byte = original[at]
      if !source.isNameByte(byte) { cleaned[at] = UInt8(ascii: "-") }
    }
  }

  /// The `>` that ends a tag, outside quotation marks.
  private mutating func attributesEnd(_ open: Int, from start: Int) -> Int? {
    var at = start
    var count = 0
    cutter = AttributeCutter(firstCut: cuts.count)
    while at < original.count {
      while at < original.count, source.isSpace(original[at]) || original[at] == UInt8(ascii: "/") { at += 1 }
      guard at < original.count else { return nil }
      if original[at] == UInt8(ascii: ">") { return at }
      count += 1
      if count == limits.attributes + 1 { extraAttributes = at }
      let name = at..<source.attributeNameEnd(at)
      guard let next = attributeValueEnd(name.upperBound) else { return mend(open, start) }
      cutAttribute(name, valueEnd: next)
      at = next
    }
    return nil
  }

  /// Past the value that follows a name, when there is one; nil when its quotation mark is missing.
  private mutating func attributeValueEnd(_ start: Int) -> Int? {
    var at = start
    while source.isSpace(source.byte(at)) { at += 1 }
    guard source.byte(at) == UInt8(ascii: "=") else { return at }
    at += 1
    while source.isSpace(source.byte(at)) { at += 1 }
    let mark = source.byte(at)
    if mark == UInt8(ascii: "\"") || mark == UInt8(ascii: "'") {
      return quoteEnd(mark, from: at + 1).flatMap { source.isSwallowing(at + 1..<$0) ? nil : $0 + 1 }
    }
    while at < original.count, !source.isSpace(original[at]), original[at] != UInt8(ascii: ">") { at += 1 }
    return at
  }

  /// Remembers a vain search, so that many broken tags stay linear.
  private mutating func quoteEnd(_ mark: UInt8, from start: Int) -> Int? {
    if let none = noQuote[mark], start >= none { return nil }
    let found = source.find(mark, from: start)
    if found == nil { noQuote[mark] = start }
    return found
  }

  /// A tag with a quotation mark too few ends at its first `>`.
  private mutating func mend(_ open: Int, _ nameEnd: Int) -> Int? {
    guard let close = source.find(UInt8(ascii: ">"), from: nameEnd) else { return nil }
    blank(nameEnd..<close)
    keepAttributes()
    report.mended += 1
    extraAttributes = nil
    return close
  }

  /// Blanks the attributes beyond the limits, which libxml2 compares with each other one by one.
  private mutating func guardAttributes(_ open: Int, nameEnd: Int, close: Int) {
    defer { extraAttributes = nil }
    let isLong = close - open > limits.tagBytes
    guard let from = isLong ? min(nameEnd, close) : extraAttributes else { return }
    report.cutTags += 1
    if isLong, !source.contains("data:", nameEnd..<close), source.contains("<", nameEnd..<close) {
      report.swallowed = report.swallowed ?? open
    }
    let isComplete = original[close - 1] == UInt8(ascii: "/") && close - 1 >= from
    blank(from..<(isComplete ? close - 1 : close))
  }

  private mutating func hideControls(_ range: Range<Int>) {
    var at = range.lowerBound
    while at < range.upperBound {
      if let block = SixteenBytes(original, at) {
        let length = min(16, range.upperBound - at)
        if block.atMost(0x1F) & SixteenBytes.first(length) == 0 {
          at += length
          continue
        }
      }
      if original[at] < 0x20 { cleaned[at] = 0x20 }
      at += 1
    }
  }

  // MARK: Elements whose contents are no markup

  private mutating func cleanContents(name: Range<Int>, tagEnd: Int) -> Int {
    guard source.byte(tagEnd - 2) != UInt8(ascii: "/"), source.mayHoldData(name) else { return tagEnd }
    let name = String(decoding: original[name], as: UTF8.self).lowercased()
    switch name {
    case "script", "style", "iframe", "noembed", "noframes": return skipContents(name, from: tagEnd)
    case "title", "textarea": return isXML ? tagEnd : cleanCharacterData(name, from: tagEnd)
    default: return tagEnd
    }
  }

  /// Blanks a script up to its end tag.
  private mutating func skipContents(_ name: String, from start: Int) -> Int {
    var at = start
    while let open = source.find(UInt8(ascii: "<"), from: at) {
      if source.matchesEndTag(of: name, open), source.isTagEnd(source.byte(open + 2 + name.utf8.count)) {
        blank(start..<open)
        cutBlank(start..<open)
        return open
      }
      at = open + 1
    }
    return cutOff(start - 1, kind: name, english: name)
  }

  /// In a title `<` is text, when the title is closed by the first end tag that follows.
  private mutating func cleanCharacterData(_ name: String, from start: Int) -> Int {
    let close = endTag(from: start)
    guard close < original.count else {
      report.open =
        report.open ?? MarkupReport.Opening(kind: name, english: name, offset: start - 1, isKept: true)
      return start
    }
    guard source.matchesEndTag(of: name, close) else { return start }
    for inner in start..<close where original[inner] == UInt8(ascii: "<") {
      cleaned[inner] = Self.placeholder
    }
    countCharacterData(start..<close)
    return close
  }

  /// The next end tag, or the end of the file.
  ///
  /// Looked up once for all elements before it.
  private mutating func endTag(from start: Int) -> Int {
    if nextEndTag >= start { return nextEndTag }
    var at = start
    nextEndTag = original.count
    while let open = source.find(UInt8(ascii: "<"), from: at) {
      if source.byte(open + 1) == UInt8(ascii: "/") {
        nextEndTag = open
        break
      }
      at = open + 1
    }
    return nextEndTag
  }

  private mutating func countCharacterData(_ range: Range<Int>) {
    var at = range.lowerBound
    while at < range.upperBound {
      let next = original[at..<range.upperBound].firstIndex(of: UInt8(ascii: "<")) ?? range.upperBound
      cleanText(at..<next)
      if next < range.upperBound { textBytes += 1 }
      at = next + 1
    }
  }
}
