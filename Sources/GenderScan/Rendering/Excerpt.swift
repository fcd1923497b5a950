/// A short piece of a sentence, at most 25 words, with `…` where words are left out.
struct Excerpt {
  /// Up to and including the words found.
  var before = ""
  /// The words found; empty when the whole piece is meant.
  var match = ""
  /// What follows them.
  var after = ""

  /// The piece as one string.
  var text: String { before + match + after }

  static let mostWords = 25

  /// The words around a finding, from its sentence.
  init(_ finding: Finding) {
    let sentence = Self.readable(VisibleText.line(finding.sentence))
    let quote = VisibleText.line(finding.quote)
    guard let (left, right) = Self.split(sentence, around: quote, after: finding.before) else {
      match = Self.shortened(quote, to: Self.mostWords)
      return
    }
    let room = max(0, Self.mostWords - Self.words(quote).count)
    let (leftCount, rightCount) = Self.share(room, Self.words(left).count, Self.words(right).count)
    before = Self.last(leftCount, of: left)
    match = Self.shortened(quote, to: Self.mostWords)
    after = Self.first(rightCount, of: right)
  }

  /// The beginning of a passage.
  init(passage: String) {
    before = Self.shortened(Self.readable(VisibleText.line(passage)), to: Self.mostWords)
  }

  // MARK: Cutting

  /// Without bullet, signs of a heading and web addresses, which say nothing in a quotation and break its lines.
  private static func readable(_ text: String) -> String {
    var kept: [Substring] = []
    for word in words(text) {
      let isAddress = word.hasPrefix("http://") || word.hasPrefix("https://") || word.hasPrefix("www.")
      if !isAddress { kept.append(word) } else if kept.last != "[…]" { kept.append("[…]") }
    }
    let bullets: Set<Substring> = ["•", "-", "–", "*", "o", "▪", "‣", "·"]
    if let first = kept.first, kept.count > 1, bullets.contains(first) { kept.removeFirst() }
    // `##Doel`: the signs that Markdown puts before a heading.
    if let first = kept.first, first.hasPrefix("#") {
      let name = first.drop { $0 == "#" }
      if name.isEmpty, kept.count > 1 { kept.removeFirst() } else { kept[0] = name }
    }
    return kept.joined(separator: " ")
  }

  private static func words(_ text: String) -> [Substring] { text.split(separator: " ") }

  private static func shortened(_ text: String, to most: Int) -> String {
    let words = words(text)
    return words.count <= most ? text : words.prefix(most).joined(separator: " ") + " …"
  }

  /// The sentence before and after the quote: the place that follows the words known to stand before it.
  private static func split(_ sentence: String, around quote: String, after before: String) -> (
    String, String
  )? {
    let bytes = Array(sentence.utf8)
    let wanted = Array(quote.utf8)
    let lead = Array(VisibleText.line(before).utf8.suffix(12))
    guard !wanted.isEmpty, bytes.count >= wanted.count else { return nil }
    var found: Int?
    for start in 0...bytes.count - wanted.count where bytes[start] == wanted[0] {
      guard bytes[start..<start + wanted.count].elementsEqual(wanted) else { continue }
      let left = bytes[..<start].last == UInt8(ascii: " ") ? bytes[..<(start - 1)] : bytes[..<start]
      if left.suffix(lead.count).elementsEqual(lead) {
        found = start
        break
      }
      found = found ?? start
    }
    return found.map { start in
      (
        String(decoding: bytes[..<start], as: UTF8.self),
        String(decoding: bytes[(start + wanted.count)...], as: UTF8.self)
      )
    }
  }

  /// How many words to show left and right: half each, and what one side does not use goes to the other.
  private static func share(_ room: Int, _ left: Int, _ right: Int) -> (Int, Int) {
    if left + right <= room { return (left, right) }
    let half = room / 2
    if left <= half { return (left, room - left) }
    return right <= room - half ? (room - right, right) : (half, room - half)
  }

  private static func last(_ count: Int, of text: String) -> String {
    let words = words(text)
    guard words.count > count else { return text }
    return "… " + words.suffix(count).joined(separator: " ") + (text.hasSuffix(" ") && count > 0 ? " " : "")
  }

  private static func first(_ count: Int, of text: String) -> String {
    let words = words(text)
    guard words.count > count else { return text }
    return (text.hasPrefix(" ") && count > 0 ? " " : "") + words.prefix(count).joined(separator: " ") + " …"
  }
}
