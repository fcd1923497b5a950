/// What the parser need not see; see `CondensedMarkup`.
///
/// Only what libxml2 reads without any effect but time is left out, so its events stay the same. Text of which the place
/// is guessed (references) stays whole, with all that may be part of its name.
extension MarkupCleaner {
  /// Shorter pieces stay.
  ///
  /// Must be more than 8: the longest text that `TextLocator` may take for a reference.
  private static let least = 16

  /// Leaves out a piece of text without references.
  ///
  /// `visible` are its bytes without white space.
  mutating func cutText(_ range: Range<Int>, visible: Int) {
    guard range.count >= Self.least else { return }
    cut(range, standIn: visible == 0 ? .space : .letter)
    if visible > 0 { cutTextBytes += visible - 2 }
  }

  /// Leaves out what was blanked.
  mutating func cutBlank(_ range: Range<Int>) {
    if range.count >= Self.least { cut(range, standIn: .space) }
  }

  mutating func cut(_ range: Range<Int>, standIn: MarkupCut.StandIn) {
    let cut = MarkupCut(
      start: UInt32(truncatingIfNeeded: range.lowerBound), end: UInt32(truncatingIfNeeded: range.upperBound),
      place: UInt32(truncatingIfNeeded: range.lowerBound - cutBytes), standIn: standIn)
    cuts.append(cut)
    cutBytes += range.count - cut.length
  }

  /// Puts back all cuts at or after a place.
  mutating func dropCuts(from start: Int) {
    while let cut = cuts.last, cut.start >= start { dropLastCut() }
  }

  private mutating func dropLastCut() {
    guard let cut = cuts.popLast() else { return }
    cutBytes -= Int(cut.end - cut.start) - cut.length
  }

  // MARK: Attributes

  /// What is known of the attributes of a tag.
  struct AttributeCutter {
    /// The number of cuts before the tag.
    let firstCut: Int
    var isRegular = true
    var hasClass = false
  }

  /// Leaves out an attribute that changes nothing, as long as all of its tag are regular.
  mutating func cutAttribute(_ name: Range<Int>, valueEnd: Int) {
    guard cutter.isRegular else { return }
    guard source.isRegular(name, valueEnd: valueEnd) else { return keepAttributes() }
    if !mayMatter(name, valueEnd: valueEnd) { cut(name.lowerBound..<valueEnd, standIn: .nothing) }
  }

  /// Puts back the attributes of the tag being read, and leaves out no more of them.
  mutating func keepAttributes() {
    cutter.isRegular = false
    let first = cutter.firstCut
    while cuts.count > first { dropLastCut() }
  }

  /// True when the attribute may change what an element does to text.
  private mutating func mayMatter(_ name: Range<Int>, valueEnd: Int) -> Bool {
    guard name.count == 5, source.matches("class", name.lowerBound) else {
      return ElementAttributes.mayMatter(
        original[name.lowerBound] | 0x20, source.byte(name.lowerBound + 1) | 0x20)
    }
    // The first counts; libxml2 drops the others.
    defer { cutter.hasClass = true }
    return !cutter.hasClass && (needsClasses || source.mayBeNote(name.upperBound + 2..<valueEnd - 1))
  }

}
