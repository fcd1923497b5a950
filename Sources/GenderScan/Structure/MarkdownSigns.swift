/// Takes the signs of Markdown out of a heading, so that it reads as it is meant.
///
/// `*Gewenst effect*` becomes `Gewenst effect`, `[artikel 2](adres)` becomes `artikel 2`, a note in `<sup>` and the tags
/// of an anchor go, and so do the asterisks that refer to a note. Stars between spaces are signs of the text
/// (`prijs * aantal`) and stay, and so does `< 1 jaar`.
/// Cost: a few passes over the heading. It is no reader of Markdown: blocks are not looked at.
enum MarkdownSigns {
  /// The heading without its signs, white space collapsed.
  static func removed(from heading: String) -> String {
    guard heading.utf8.contains(where: isSign) else { return heading }
    var text = heading
    // A search by letters is dear, and most signs are asterisks.
    if text.utf8.contains(UInt8(ascii: "<")) { text = withoutTags(withoutNotes(text)) }
    if text.utf8.contains(UInt8(ascii: "[")) { text = withoutLinks(text) }
    return withoutEmphasis(withoutEscapes(Array(text))).split(separator: " ", omittingEmptySubsequences: true)
      .linked(by: " ")
  }

  private static func isSign(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "*"), UInt8(ascii: "_"), UInt8(ascii: "["), UInt8(ascii: "<"), UInt8(ascii: "\\"): true
    default: false
    }
  }

  private static func withoutNotes(_ heading: String) -> String {
    var rest = heading[...]
    var kept = ""
    while let open = rest.firstRange(of: "<sup>"), let close = rest.firstRange(of: "</sup>"),
      open.upperBound <= close.lowerBound
    {
      kept += rest[..<open.lowerBound]
      rest = rest[close.upperBound...]
    }
    return kept + rest
  }

  /// Tags begin with a letter right after `<`, and become white space.
  private static func withoutTags(_ heading: String) -> String {
    var rest = heading[...]
    var kept = ""
    while let open = rest.firstIndex(of: "<"), let close = rest[open...].firstIndex(of: ">") {
      let name = rest[rest.index(after: open)..<close].drop { $0 == "/" }
      let isTag = name.first.map { $0.isASCII && $0.isLetter } ?? false
      kept += isTag ? rest[..<open] + " " : rest[...close]
      rest = rest[rest.index(after: close)...]
    }
    return kept + rest
  }

  private static func withoutLinks(_ heading: String) -> String {
    var rest = heading[...]
    var kept = ""
    while let middle = rest.firstRange(of: "]("), let open = rest[..<middle.lowerBound].lastIndex(of: "["),
      let close = rest[middle.upperBound...].firstIndex(of: ")")
    {
      kept += rest[..<open] + rest[rest.index(after: open)..<middle.lowerBound]
      rest = rest[rest.index(after: close)...]
    }
    return kept + rest
  }

  /// `4\.1` is 4.1.
  private static func withoutEscapes(_ text: [Character]) -> [Character] {
    text.indices.filter { at in
      guard text[at] == "\\", at + 1 < text.count else { return true }
      return !(text[at + 1].isASCII && (text[at + 1].isPunctuation || text[at + 1].isSymbol))
    }.map { text[$0] }
  }

  /// Without runs of stars or underscores that stand against a word on one side only, or at an end of the heading.
  private static func withoutEmphasis(_ text: [Character]) -> String {
    var kept = ""
    var at = 0
    while at < text.count {
      let sign = text[at]
      guard sign == "*" || sign == "_" else {
        kept.append(sign)
        at += 1
        continue
      }
      var end = at
      while end < text.count, text[end] == sign { end += 1 }
      let (before, after) = (at > 0 ? text[at - 1] : " ", end < text.count ? text[end] : " ")
      let opens = isBorder(before) && (after.isLetter || after.isNumber || "('‘“".contains(after))
      let closes = isBorder(after) && !before.isWhitespace
      let stands = before.isWhitespace && after.isWhitespace
      // `*) Cijfers van 2019` is a note.
      let isEdge = sign == "*" && (at == 0 && after != ")" || end == text.count)
      let isStrong = sign == "*" && end - at > 1 && !stands
      if !opens, !closes, !isEdge, !isStrong { kept += String(text[at..<end]) }
      at = end
    }
    return kept
  }

  private static func isBorder(_ character: Character) -> Bool {
    character.isWhitespace || ",.;:()“”'\"‘’–-/".contains(character)
  }
}
