import GenderScan

/// Reads the bytes of one YAML file to a tree, and refuses what lexicons do not need: aliases, tags, deep nesting.
///
/// libyaml reads the text; scalars stay what was written, so that `nee` is no boolean.
struct YamlReader {
  let file: LexiconFile

  /// Levels of nesting; a criterion's evidence takes seven.
  private static let depth = 16

  /// The tree, or nil for a file without contents.
  func root() throws(LexiconError) -> YamlNode? {
    guard file.bytes.count <= LexiconFile.limit else {
      throw error("E-GROOT", "het bestand is groter dan 4 MiB; splits het in bestanden per thema", 1, 1)
    }
    try refuseAnchors()
    let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
    let body = file.bytes.starts(with: mark) ? file.bytes.dropFirst(mark.count) : file.bytes[...]
    guard String(validating: body, as: UTF8.self) != nil else {
      let place = position(of: file.bytes.validPrefix)
      throw error(
        "E-UTF8", "hier staat geen geldig UTF-8; sla het bestand op als UTF-8", place.line, place.column)
    }
    let root: YamlTree.Item?
    do { root = try YamlTree(Array(body), depth: Self.depth).root } catch { throw translate(error) }
    guard let root else { return nil }
    return try node(root)
  }

  // MARK: Refusals

  /// Without anchors there can be no aliases, and so no file that grows when it is read.
  ///
  /// This looks at bytes, also
  /// inside quotation marks, because the parser builds its tree before anyone can look at it.
  private func refuseAnchors() throws(LexiconError) {
    let bytes = file.bytes
    for index in bytes.indices where bytes[index] == UInt8(ascii: "&") {
      guard index + 1 < bytes.count, bytes[index + 1].isAnchorLetter else { continue }
      if index > 0, bytes[index - 1].isAnchorLetter || bytes[index - 1] == UInt8(ascii: "&") { continue }
      let place = position(of: index)
      throw error(
        "E-ANKER", "'&' met een naam erachter is een YAML-anker en dat wordt niet gelezen; schrijf 'en'",
        place.line,
        place.column)
    }
  }

  private func node(_ item: YamlTree.Item) throws(LexiconError) -> YamlNode {
    try refuseTag(item.tag, item.line, item.column)
    var value: YamlNode.Value
    switch item.contents {
    case .scalar(let text):
      try refuseControls(text, item.line, item.column)
      value = .text(text)
    case .sequence(let items):
      var nodes: [YamlNode] = []
      for item in items { nodes.append(try node(item)) }
      value = .list(nodes)
    case .mapping(let pairs):
      var nodes: [(key: YamlNode, value: YamlNode)] = []
      for pair in pairs { nodes.append((try node(pair.key), try node(pair.value))) }
      try refuseDoubles(nodes.map(\.key))
      value = .map(nodes)
    }
    return YamlNode(value: value, file: file.name, line: item.line, column: item.column)
  }

  private func refuseDoubles(_ keys: [YamlNode]) throws(LexiconError) {
    var places: [String: (line: Int, column: Int)] = [:]
    for key in keys {
      guard case .text(let text) = key.value else { continue }
      guard let first = places.updateValue((key.line, key.column), forKey: text) else { continue }
      throw error(
        "E-DUBBEL", "de sleutel '\(text)' staat twee keer in deze groep; haal er één weg", first.line,
        first.column)
    }
  }

  private func refuseTag(_ tag: String, _ line: Int, _ column: Int) throws(LexiconError) {
    // The parser itself gives these to what carries no tag.
    if ["", "tag:yaml.org,2002:str", "tag:yaml.org,2002:seq", "tag:yaml.org,2002:map"].contains(tag) {
      return
    }
    throw error(
      "E-YAML-TAG", "'!' aan het begin is een YAML-tag; zet de tekst tussen enkele aanhalingstekens: '!MA'",
      line,
      column)
  }

  /// Invisible characters in data would make two equal-looking terms differ, or steer a terminal.
  private func refuseControls(_ text: String, _ line: Int, _ column: Int) throws(LexiconError) {
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 0..<0x09, 0x0B..<0x20, 0x7F...0x9F, 0xAD, 0x200B...0x200F, 0x202A...0x202E, 0x2060...0x2069,
        0xFEFF:
        let code = String(scalar.value, radix: 16, uppercase: true)
        throw error(
          "E-TEKEN", "in deze tekst staat een onzichtbaar teken (U+\(code)); typ de tekst opnieuw", line,
          column)
      default: continue
      }
    }
  }

  // MARK: Errors

  private func translate(_ failure: YamlTree.Failure) -> LexiconError {
    switch failure {
    case .problem(let problem, let line, let column):
      let code = problem.hasPrefix("found undefined alias") ? "E-ALIAS" : "E-YAML"
      return error(code, YamlMessages.dutch(problem), line, column)
    case .character(let offset):
      let place = position(of: offset)
      return error(
        "E-TEKEN", "hier staat een teken dat in YAML niet mag; typ de tekst opnieuw", place.line, place.column
      )
    case .tooDeep(let line, let column):
      return error(
        "E-DIEP", "dit is te diep genest; zie Lexicons/README.md voor de opbouw", line, column)
    case .unreadable: return error("E-YAML", "het bestand kon niet worden gelezen", 1, 1)
    }
  }

  private func error(_ code: String, _ message: String, _ line: Int, _ column: Int) -> LexiconError {
    LexiconError(code: code, message: message, place: "\(file.name):\(line):\(column)")
  }

  private func position(of offset: Int) -> (line: Int, column: Int) {
    let before = file.bytes.prefix(offset)
    let line = before.reduce(1) { $0 + ($1 == UInt8(ascii: "\n") ? 1 : 0) }
    let start = before.lastIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? 0
    return (line, before[start...].reduce(1) { $0 + ($1 & 0xC0 == 0x80 ? 0 : 1) })
  }
}

extension UInt8 {
  /// A letter, digit, `_` or `-`: what a name of an anchor may hold.
  fileprivate var isAnchorLetter: Bool {
    self | 0x20 &- 0x61 < 26 || self &- 0x30 < 10 || self == 0x5F || self == 0x2D
  }
}

extension [UInt8] {
  /// The number of bytes before the first that is not valid UTF-8.
  fileprivate var validPrefix: Int {
    var decoder = UTF8()
    var iterator = makeIterator()
    var read = 0
    while true {
      switch decoder.decode(&iterator) {
      case .scalarValue(let scalar): read += UTF8.width(scalar)
      case .emptyInput, .error: return read
      }
    }
  }
}
