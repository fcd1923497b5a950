import GenderScan

/// Inline elements around nothing but text, which the parser need not see.
///
/// A third of the tags of a page are such pairs: `<em>dit</em>`, `<a href="/x">dat</a>`. They open and close no paragraph
/// and hold no other element, so that libxml2 does nothing for them but hand on events that change nothing.
extension MarkupCleaner {
  /// Inline elements of which libxml2 closes none because another element opens; but a link closes a link.
  private static let names = [
    "a", "b", "i", "u", "em", "strong", "span", "small", "font", "abbr", "cite", "code", "mark",
  ]

  /// What is known when a tag is read.
  struct PairCutter {
    /// True after `<body>`: in the head any element ends the head, but not all text does.
    var isInBody = false
    /// True after the start of a link that stayed.
    var mayBeInLink = false
    /// Where the end tag begins that goes with the last start tag that was left out.
    var end = -1
    /// Past the last reference, to which letters after a tag must not come to belong.
    var referenceEnd = 0
  }

  /// Leaves out a start tag, when its end tag follows after nothing but text without references.
  mutating func cutStartTag(_ open: Int, nameEnd: Int, close: Int) {
    guard cutsPairs else { return }
    let name = open + 1..<nameEnd
    if !pairs.isInBody { pairs.isInBody = name.count == 4 && matches("body", name.lowerBound) }
    guard pairs.isInBody, isInline(name), !hasAttributes(from: nameEnd, to: close),
      pairs.referenceEnd < open
    else { return noteLink(name) }
    if name.count == 1, original[name.lowerBound] | 0x20 == UInt8(ascii: "a"), pairs.mayBeInLink { return }
    guard let end = find(UInt8(ascii: "<"), from: close + 1), isEndTag(end, of: name),
      !mayHoldReference(close + 1..<end)
    else { return noteLink(name) }
    dropCuts(from: open)
    cut(open..<close + 1, standIn: .tag)
    pairs.end = end
  }

  /// Leaves out the end tag of a start tag that was left out.
  mutating func cutEndTag(_ open: Int, close: Int) {
    if open == pairs.end {
      cut(open..<close + 1, standIn: .tag)
    } else if pairs.mayBeInLink, close - open == 3, original[open + 2] | 0x20 == UInt8(ascii: "a") {
      pairs.mayBeInLink = false
    }
  }

  private mutating func noteLink(_ name: Range<Int>) {
    if name.count == 1, original[name.lowerBound] | 0x20 == UInt8(ascii: "a") { pairs.mayBeInLink = true }
  }

  private func isInline(_ name: Range<Int>) -> Bool {
    guard name.count <= 6 else { return false }
    return Self.names.contains { $0.utf8.count == name.count && matches($0, name.lowerBound) }
  }

  /// True when anything is left between a name and the end of its tag once attributes are left out.
  private func hasAttributes(from start: Int, to close: Int) -> Bool {
    var at = start
    for cut in cuts[min(cutter.firstCut, cuts.count)...] where Int(cut.start) >= start {
      while at < Int(cut.start), isSpace(original[at]) { at += 1 }
      guard at == Int(cut.start) else { return true }
      at = Int(cut.end)
    }
    while at < close, isSpace(original[at]) { at += 1 }
    return at < close
  }

  private func isEndTag(_ open: Int, of name: Range<Int>) -> Bool {
    guard byte(open + 1) == UInt8(ascii: "/"), byte(open + 2 + name.count) == UInt8(ascii: ">") else {
      return false
    }
    return name.allSatisfy { original[$0] | 0x20 == byte(open + 2 + $0 - name.lowerBound) | 0x20 }
  }

  private func mayHoldReference(_ range: Range<Int>) -> Bool {
    SixteenBytes.firstIndex(of: UInt8(ascii: "&"), in: original, from: range.lowerBound)
      .map { $0 < range.upperBound } ?? false
  }
}
