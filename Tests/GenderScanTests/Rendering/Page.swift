/// A page of HTML cut into tags and text, strictly: a stray `<` shows up as a tag.
struct Page {
  struct Tag {
    var name: String
    var isClosing: Bool
    var attributes: [(name: String, value: String)]
  }

  enum Piece {
    case tag(Tag)
    case text(String)
  }

  let pieces: [Piece]
  private static let void: Set<String> = ["meta", "!doctype", "br", "img"]

  init(_ html: String) {
    var pieces: [Piece] = []
    var rest = html[...]
    while let open = rest.firstIndex(of: "<") {
      if open > rest.startIndex { pieces.append(.text(String(rest[..<open]))) }
      let close = rest[open...].firstIndex(of: ">") ?? rest.index(before: rest.endIndex)
      pieces.append(.tag(Self.tag(rest[rest.index(after: open)..<close])))
      rest = rest[rest.index(after: close)...]
    }
    self.pieces = pieces
  }

  var tags: [Tag] {
    pieces.compactMap { piece in if case .tag(let tag) = piece { tag } else { nil } }
  }

  func count(_ name: String) -> Int { tags.filter { $0.name == name && !$0.isClosing }.count }

  func values(of attribute: String) -> [String] {
    tags.flatMap { $0.attributes.filter { $0.name == attribute }.map(\.value) }
  }

  var attributes: [String] { tags.flatMap { $0.attributes.map(\.name) } }

  /// Names of elements that are closed out of order or not at all.
  var unbalanced: [String] {
    var open: [String] = []
    var wrong: [String] = []
    for tag in tags where !Self.void.contains(tag.name) {
      if !tag.isClosing {
        open.append(tag.name)
      } else if open.popLast() != tag.name {
        wrong.append(tag.name)
      }
    }
    return wrong + open
  }

  /// The text inside the first element with a class.
  func text(ofClass name: String) -> String {
    var depth = 0
    var result = ""
    for piece in pieces {
      switch piece {
      case .tag(let tag) where depth == 0:
        if tag.attributes.contains(where: { $0.name == "class" && $0.value == name }) { depth = 1 }
      case .tag(let tag) where !Self.void.contains(tag.name):
        depth += tag.isClosing ? -1 : 1
        if depth == 0 { return result }
      case .tag: break
      case .text(let text): if depth > 0 { result += text }
      }
    }
    return result
  }

  private static func tag(_ text: Substring) -> Tag {
    var rest = text
    let isClosing = rest.first == "/"
    if isClosing { rest = rest.dropFirst() }
    let name = rest.prefix { !$0.isWhitespace }
    rest = rest.dropFirst(name.count)
    var attributes: [(name: String, value: String)] = []
    while let start = rest.firstIndex(where: { !$0.isWhitespace }) {
      rest = rest[start...]
      let key = rest.prefix { $0 != "=" && !$0.isWhitespace }
      rest = rest.dropFirst(key.count)
      var value = ""
      if rest.hasPrefix("=\"") {
        let inner = rest.dropFirst(2).prefix { $0 != "\"" }
        value = String(inner)
        rest = rest.dropFirst(inner.count + 3)
      }
      attributes.append((key.lowercased(), value))
    }
    return Tag(name: name.lowercased(), isClosing: isClosing, attributes: attributes)
  }
}
