import GenderScan

/// Makes markup safe for libxml2 without moving a byte.
///
/// It walks the markup as the HTML standard reads it and overwrites, at equal length, what libxml2 reads otherwise or
/// slowly: empty and bogus comments, CDATA marks, the contents of scripts, DTD subsets, endless attributes, `<` that is
/// text. Where a text byte is overwritten the extractor takes the original. What is cut off is reported.
struct MarkupCleaner {
  /// Stands for a byte of text that libxml2 must not see as markup; the extractor puts the original back.
  static let placeholder = UInt8(ascii: "~")

  let original: UnsafeBufferPointer<UInt8>
  /// The same, to ask about.
  let source: MarkupBytes
  let limits: LoadingLimits
  /// True for XHTML and other XML, in which `<script/>` is complete.
  let isXML: Bool
  var cleaned: [UInt8]
  /// Bytes of text outside tags and skipped elements, without white space.
  var textBytes = 0
  var report = MarkupReport()
  /// No such quotation mark stands at or after these positions.
  var noQuote: [UInt8: Int] = [:]
  /// Where the markup ends that the parser may see.
  var end: Int
  /// The next end tag that was looked up.
  var nextEndTag = -1
  /// Where the attributes beyond the limit begin, of the tag being read.
  var extraAttributes: Int?
  /// True when any class may matter, and not only that of a note.
  let needsClasses: Bool
  /// What the parser need not see, in order.
  var cuts: [MarkupCut] = []
  /// Bytes that the cuts leave out.
  var cutBytes = 0
  /// Bytes of `textBytes` that the cuts leave out.
  var cutTextBytes = 0
  var cutter = AttributeCutter(firstCut: 0)
  /// True for a vocabulary in which inline elements are known by name.
  let cutsPairs: Bool
  var pairs = PairCutter()

  init(
    _ original: UnsafeBufferPointer<UInt8>, limits: LoadingLimits, isXML: Bool, needsClasses: Bool,
    cutsPairs: Bool = false
  ) {
    self.cutsPairs = cutsPairs
    self.original = original
    source = MarkupBytes(all: original)
    self.limits = limits
    self.isXML = isXML
    self.needsClasses = needsClasses
    cleaned = Array(original)
    end = original.count
  }

  mutating func clean() {
    var at = 0
    while at < original.count {
      let open = source.find(UInt8(ascii: "<"), from: at) ?? original.count
      cleanText(at..<open)
      at = open < original.count ? cleanMarkup(open) : open
    }
  }

  /// Handles what starts at `<` and returns where it ends.
  private mutating func cleanMarkup(_ open: Int) -> Int {
    switch source.byte(open + 1) {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"): return cleanTag(open)
    case UInt8(ascii: "_") where isXML: return cleanTag(open)
    case UInt8(ascii: "!"): return cleanDeclaration(open)
    case UInt8(ascii: "?"): return cleanInstruction(open)
    case UInt8(ascii: "/"):
      if source.isLetter(source.byte(open + 2)) || (isXML && source.byte(open + 2) == UInt8(ascii: "_")) {
        return cleanEndTag(open)
      }
      return source.byte(open + 2) == 0 ? literal(open) : cleanBogusComment(open)
    default: return literal(open)
    }
  }

  /// A `<` that is text.
  private mutating func literal(_ open: Int) -> Int {
    cleaned[open] = Self.placeholder
    textBytes += 1
    return open + 1
  }

  /// Counts text and hides control characters, which libxml2 drops in silence.
  ///
  /// What is no reference, or near one, the parser need not see.
  mutating func cleanText(_ range: Range<Int>, isData: Bool = false) {
    var at = range.lowerBound
    while at < range.upperBound {
      let plain = at
      let before = textBytes
      at = cleanPlain(from: at, to: range.upperBound, isData: isData)
      cutText(plain..<at, visible: textBytes - before)
      guard at < range.upperBound else { return }
      let reference = at..<source.referenceEnd(at, range.upperBound)
      for at in reference { cleanByte(at, isReference: at == reference.lowerBound) }
      pairs.referenceEnd = reference.upperBound
      at = reference.upperBound
    }
  }

  /// Returns where the next reference begins.
  private mutating func cleanPlain(from start: Int, to end: Int, isData: Bool) -> Int {
    var at = start
    while at < end {
      if let block = SixteenBytes(original, at) {
        let length = min(16, end - at, Self.noted(block, isData).trailingZeroBitCount)
        textBytes += length - (block.equal(0x20) & SixteenBytes.first(length)).nonzeroBitCount
        at += length
        if length == 16 || at == end { continue }
      }
      if original[at] == UInt8(ascii: "&"), !isData, source.startsReference(at) { return at }
      cleanByte(at)
      at += 1
    }
    return at
  }

  private mutating func cleanByte(_ at: Int, isReference: Bool = false) {
    let byte = original[at]
    if !BlockWriter.isWhite(byte) { textBytes += 1 }
    if byte < 0x20, byte != 0x0A, byte != 0x0D, byte != 0x09 {
      cleaned[at] = BlockWriter.isWhite(byte) ? 0x20 : Self.placeholder
    } else if byte == UInt8(ascii: "<") || (byte == UInt8(ascii: "&") && !isReference) {
      cleaned[at] = Self.placeholder
    } else if byte == 0xEF, source.byte(at + 1) == 0xBF, source.byte(at + 2) >= 0xBE {
      cleaned[at + 2] = 0xBD
    }
  }

  /// Which of sixteen bytes of text may need a look: control characters, `&`, the first byte of U+FFFE, and `<`, which
  /// is text in CDATA only.
  @inline(__always)
  private static func noted(_ block: SixteenBytes, _ isData: Bool) -> UInt32 {
    let noted = block.atMost(0x1F) | block.equal(UInt8(ascii: "&")) | block.equal(0xEF)
    return isData ? noted | block.equal(UInt8(ascii: "<")) : noted
  }

  // MARK: Declarations, comments and instructions

  private mutating func cleanDeclaration(_ open: Int) -> Int {
    if source.matches("<!--", open) { return cleanComment(open) }
    if source.matches("<![cdata[", open) { return cleanData(open) }
    if source.matches("<!doctype", open) { return cleanDoctype(open) }
    return cleanBogusComment(open)
  }

  private mutating func cleanComment(_ open: Int) -> Int {
    for (text, length) in [("<!-->", 5), ("<!--->", 6)] as [(StaticString, Int)]
    where source.matches(text, open) {
      neutralize(open..<open + length)
      return open + length
    }
    var at = open + 4
    while let dash = source.find(UInt8(ascii: "-"), from: at) {
      if source.matches("-->", dash) {
        blank(open + 4..<dash)
        cutBlank(open + 4..<dash)
        return dash + 3
      }
      if source.matches("--!>", dash) {
        blank(open + 4..<dash + 4)
        overwrite(" -->".utf8, dash)
        return dash + 4
      }
      at = dash + 1
    }
    return cutOff(open, kind: "commentaar", english: "comment")
  }

  private mutating func cleanData(_ open: Int) -> Int {
    let start = open + 9
    var end = original.count
    var at = start
    while let bracket = source.find(UInt8(ascii: "]"), from: at) {
      if source.matches("]]>", bracket) {
        end = bracket
        break
      }
      at = bracket + 1
    }
    neutralize(open..<start)
    cleanText(start..<end, isData: true)
    guard end < original.count else {
      report.open = MarkupReport.Opening(kind: "CDATA", english: "CDATA", offset: open, isKept: true)
      return end
    }
    neutralize(end..<end + 3)
    return end + 3
  }

  private mutating func cleanDoctype(_ open: Int) -> Int {
    guard let close = doctypeEnd(open) else { return cutOff(open, kind: "doctype", english: "doctype") }
    neutralize(open..<close + 1)
    let plain = "<!DOCTYPE html"
    if close - open >= plain.utf8.count { overwrite(plain.utf8, open) }
    return close + 1
  }

  /// The `>` of a doctype, past its own definitions when it has them.
  private mutating func doctypeEnd(_ open: Int) -> Int? {
    let close = source.find(UInt8(ascii: ">"), from: open)
    guard let close, let bracket = original[open..<close].firstIndex(of: UInt8(ascii: "[")) else {
      return close
    }
    var at = bracket
    while let end = subsetEnd(from: at) {
      var next = end + 1
      while source.isSpace(source.byte(next)) { next += 1 }
      if source.byte(next) == UInt8(ascii: ">") {
        report.entities = report.entities || source.contains("<!entity", bracket..<end)
        return next
      }
      at = end + 1
    }
    return close
  }

  /// Remembers a vain search.
  private mutating func subsetEnd(from start: Int) -> Int? {
    let bracket = UInt8(ascii: "]")
    if let none = noQuote[bracket], start >= none { return nil }
    let found = source.find(bracket, from: start)
    if found == nil { noQuote[bracket] = start }
    return found
  }

  private mutating func cleanInstruction(_ open: Int) -> Int {
    var close = source.find(UInt8(ascii: ">"), from: open)
    if isXML || source.matches("<?php", open) || source.matches("<?=", open) {
      while let end = close, original[end - 1] != UInt8(ascii: "?") || end == open + 2 {
        close = source.find(UInt8(ascii: ">"), from: end + 1)
      }
    }
    guard let close else { return cutOff(open, kind: "instructie", english: "instruction") }
    neutralize(open..<close + 1)
    return close + 1
  }

  private mutating func cleanBogusComment(_ open: Int) -> Int {
    guard let close = source.find(UInt8(ascii: ">"), from: open) else {
      return cutOff(open, kind: "commentaar", english: "comment")
    }
    neutralize(open..<close + 1)
    return close + 1
  }

  // MARK: Overwriting

  /// Leaves out the rest of the file and reports where the open piece began.
  mutating func cutOff(_ open: Int, kind: String, english: String) -> Int {
    report.open = MarkupReport.Opening(kind: kind, english: english, offset: open)
    end = open
    dropCuts(from: open)
    return original.count
  }

  /// Turns markup into something without meaning that does not part a word.
  mutating func neutralize(_ range: Range<Int>) {
    report.hasMarkers = report.hasMarkers || range.count < 5
    switch range.count {
    case 3: overwrite([0xEF, 0xB7, 0x90], range.lowerBound)
    case 4: overwrite([0xF0, 0x9F, 0xBF, 0xBF], range.lowerBound)
    default:
      blank(range)
      overwrite("<wbr".utf8, range.lowerBound)
      cleaned[range.upperBound - 1] = UInt8(ascii: ">")
    }
  }

  mutating func blank(_ range: Range<Int>) {
    for at in range.clamped(to: cleaned.indices) { cleaned[at] = 0x20 }
  }

  private mutating func overwrite(_ bytes: some Collection<UInt8>, _ start: Int) {
    for (at, byte) in bytes.enumerated() where start + at < cleaned.count { cleaned[start + at] = byte }
  }
}
