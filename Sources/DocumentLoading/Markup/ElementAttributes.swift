/// The attributes that change what an element does.
struct ElementAttributes {
  private(set) var isHidden = false
  private(set) var columns: Int32 = 1
  /// The rule that `role` or `class` names.
  private(set) var rule: ElementRule?
  /// The class as written.
  private(set) var className: String?
  /// FoLiA: no space follows this word.
  private(set) var isTight = false
  private var ariaLevel: UInt8?

  private static let noteClasses: Set<String> = [
    "footnote", "footnotes", "voetnoot", "voetnoten", "noot", "noten", "endnote", "endnotes", "eindnoot",
    "eindnoten",
  ]

  init(_ list: UnsafePointer<UnsafePointer<CChar>?>?) {
    guard let list else { return }
    var at = 0
    while let name = list[at] {
      take(String(cString: name), list[at + 1].map { String(cString: $0) } ?? "")
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
    case "class":
      className = value
      let isNote = value.lowercased().split(separator: " ").contains { Self.noteClasses.contains(String($0)) }
      if isNote { rule = rule ?? .footnote }
    default: break
    }
  }

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
