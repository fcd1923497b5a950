import GenderScan
import Yams

/// Reads the bytes of one YAML file to a tree, and refuses what lexicons do not need: aliases, tags, deep nesting.
///
/// It uses the node tree of Yams (`compose`); `load` would expand aliases without bound and turn `nee` into a boolean.
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
    guard let text = String(validating: body, as: UTF8.self) else {
      let place = position(of: file.bytes.validPrefix)
      throw error(
        "E-UTF8", "hier staat geen geldig UTF-8; sla het bestand op als UTF-8", place.line, place.column)
    }
    // The parser must outlive the look at its nodes: they hold their anchors weakly.
    do {
      let parser = try Parser(yaml: text, resolver: .basic, encoding: .utf8)
      guard let node = try parser.singleRoot() else { return nil }
      return try convert(node, depth: 0)
    } catch let error as LexiconError {
      throw error
    } catch let error as YamlError {
      throw translate(error)
    } catch {
      throw self.error("E-YAML", "het bestand kon niet worden gelezen", 1, 1)
    }
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

  private func convert(_ node: Node, depth: Int) throws -> YamlNode {
    let line = node.mark?.line ?? 1
    let column = node.mark?.column ?? 1
    guard depth <= Self.depth else {
      throw error("E-DIEP", "dit is te diep genest; zie Lexicons/README.md voor de opbouw", line, column)
    }
    let make = { YamlNode(value: $0, file: file.name, line: line, column: column) }
    switch node {
    case .scalar(let scalar):
      try refuseTag(scalar.tag.rawValue, line, column)
      try refuseControls(scalar.string, line, column)
      return make(.text(scalar.string))
    case .sequence(let sequence):
      try refuseTag(sequence.tag.rawValue, line, column)
      return make(.list(try sequence.map { try convert($0, depth: depth + 1) }))
    case .mapping(let mapping):
      try refuseTag(mapping.tag.rawValue, line, column)
      return make(
        .map(
          try mapping.map { key, value in
            (try convert(key, depth: depth + 1), try convert(value, depth: depth + 1))
          }))
    case .alias:
      throw error("E-ALIAS", "'*' met een naam is een YAML-alias en dat wordt niet gelezen", line, column)
    }
  }

  private func refuseTag(_ tag: String, _ line: Int, _ column: Int) throws {
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
  private func refuseControls(_ text: String, _ line: Int, _ column: Int) throws {
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

  private func translate(_ error: YamlError) -> LexiconError {
    switch error {
    case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _),
      .composer(_, let problem, let mark, _):
      let code = problem.hasPrefix("found undefined alias") ? "E-ALIAS" : "E-YAML"
      return self.error(code, YamlMessages.dutch(problem), mark.line, mark.column)
    case .duplicatedKeysInMapping(let keys, let context):
      return self.error(
        "E-DUBBEL", "de sleutel '\(keys.first ?? "")' staat twee keer in deze groep; haal er één weg",
        context.mark.line, context.mark.column)
    case .reader(_, let offset, _, _):
      let place = position(of: offset ?? 0)
      return self.error(
        "E-TEKEN", "hier staat een teken dat in YAML niet mag; typ de tekst opnieuw", place.line, place.column
      )
    default: return self.error("E-YAML", "het bestand kon niet worden gelezen", 1, 1)
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
