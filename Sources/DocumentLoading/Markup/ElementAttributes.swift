/// The attributes that change what an element does.
///
/// Most attributes change nothing, so no string is made of what cannot matter.
struct ElementAttributes {
  private(set) var isHidden = false
  private(set) var columns: Int32 = 1
  /// The rule that `role` or `class` names.
  private(set) var rule: ElementRule?
  /// FoLiA: no space follows this word.
  private(set) var isTight = false
  /// FoLiA: true when a class is stated, and it is another than that of the text as it is now.
  private(set) var isOtherClass = false
  private var ariaLevel: UInt8?

  private static let noteClasses: Set<String> = [
    "footnote", "footnotes", "voetnoot", "voetnoten", "noot", "noten", "endnote", "endnotes", "eindnoot",
    "eindnoten",
  ]

  init(_ list: UnsafePointer<UnsafePointer<CChar>?>?) {
    guard let list else { return }
    var at = 0
    while let name = list[at] {
      let value = list[at + 1]
      if Self.isClass(name) {
        takeClass(value)
      } else if Self.mayMatter(Self.byte(name, 0), Self.byte(name, 1)) {
        take(String(cString: name), value.map { String(cString: $0) } ?? "")
      }
      at += 2
    }
    if rule == .heading(level: 2), let ariaLevel { rule = .heading(level: ariaLevel) }
  }

  private mutating func take(_ name: String, _ value: String) {
    switch name {
    case "hidden": isHidden = isHidden || value.lowercased() != "until-found"
    case "style": isHidden = isHidden || Self.hides(value)
    case "colspan": columns = min(1_000, max(1, Int32(value) ?? 1))
    case "role", "epub:type": rule = Self.rule(role: value.lowercased()) ?? rule
    case "aria-level": ariaLevel = UInt8(value).map { min(6, max(1, $0)) }
    case "space": isTight = value == "no"
    default: break
    }
  }

  private mutating func takeClass(_ value: UnsafePointer<CChar>?) {
    let isNote = value.map(Self.mayBeNote) ?? false
    let text = value.map { String(cString: $0) } ?? ""
    isOtherClass = text != "current"
    guard isNote,
      text.lowercased().split(separator: " ").contains(where: { Self.noteClasses.contains(String($0)) })
    else { return }
    rule = rule ?? .footnote
  }

  /// False for a name whose first letters are those of none looked for: `href`, `id`, `src`.
  static func mayMatter(_ first: UInt8, _ second: UInt8) -> Bool {
    switch (first, second) {
    case (UInt8(ascii: "h"), UInt8(ascii: "i")), (UInt8(ascii: "s"), UInt8(ascii: "t")),
      (UInt8(ascii: "s"), UInt8(ascii: "p")), (UInt8(ascii: "c"), UInt8(ascii: "o")),
      (UInt8(ascii: "r"), UInt8(ascii: "o")), (UInt8(ascii: "e"), UInt8(ascii: "p")),
      (UInt8(ascii: "a"), UInt8(ascii: "r")):
      true
    default: false
    }
  }

  private static func isClass(_ name: UnsafePointer<CChar>) -> Bool {
    var at = 0
    for letter in "class".utf8 {
      if byte(name, at) != letter { return false }
      at += 1
    }
    return byte(name, at) == 0
  }

  /// True for a value with `no` in it, as all classes of notes have.
  private static func mayBeNote(_ value: UnsafePointer<CChar>) -> Bool {
    var at = 0
    while byte(value, at) != 0 {
      if byte(value, at) | 0x20 == UInt8(ascii: "n"), byte(value, at + 1) | 0x20 == UInt8(ascii: "o") {
        return true
      }
      at += 1
    }
    return false
  }

  /// The byte at a place that no 0 stands before.
  private static func byte(_ text: UnsafePointer<CChar>, _ at: Int) -> UInt8 { UInt8(bitPattern: text[at]) }

  private static func hides(_ style: String) -> Bool {
    let plain = style.lowercased().filter { !$0.isWhitespace }
    return plain.split(separator: ";").contains { $0 == "display:none" || $0 == "visibility:hidden" }
  }

  private static func rule(role: String) -> ElementRule? {
    switch role {
    case "navigation", "search", "menu", "menubar", "toolbar", "tablist": .navigation
    case "banner", "contentinfo", "complementary": .edge
    case "doc-footnote", "doc-endnote", "doc-endnotes", "footnote", "footnotes", "endnote", "endnotes":
      .footnote
    case "heading": .heading(level: 2)
    default: nil
    }
  }
}
