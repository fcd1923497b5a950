import GenderScan

/// Inline elements around nothing but text, which the parser need not see.
///
/// A third of the tags of a page are such pairs: `<em>dit</em>`, `<a href="/x">dat</a>`. They open and close no paragraph
/// and hold no other element, so that libxml2 does nothing for them but hand on events that change nothing.
extension MarkupCleaner {
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
    if !pairs.isInBody { pairs.isInBody = name.count == 4 && source.matches("body", name.lowerBound) }
    guard pairs.isInBody, source.isInline(name), !hasAttributes(from: nameEnd, to: close),
      pairs.referenceEnd < open
    else { return noteLink(name) }
    if name.count == 1, original[name.lowerBound] | 0x20 == UInt8(ascii: "a"), pairs.mayBeInLink { return }
    guard let end = source.find(UInt8(ascii: "<"), from: close + 1), source.isEndTag(end, of: name),
      !source.has(UInt8(ascii: "&"), in: close + 1..<end)
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

  /// True when anything is left between a name and the end of its tag once attributes are left out.
  @inline(__always)
  private func hasAttributes(from start: Int, to close: Int) -> Bool {
    var at = start
    for cut in cuts[min(cutter.firstCut, cuts.count)...] where Int(cut.start) >= start {
      while at < Int(cut.start), source.isSpace(original[at]) { at += 1 }
      guard at == Int(cut.start) else { return true }
      at = Int(cut.end)
    }
    while at < close, source.isSpace(original[at]) { at += 1 }
    return at < close
  }

}
