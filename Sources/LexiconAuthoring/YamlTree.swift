import CLibYAML

/// One YAML document as libyaml reads it, event by event; scalars stay text.
///
/// Cost: linear in the text: reading stops at the first level that is too deep, because libyaml's own cost grows with
/// the square of the depth. It resolves nothing: no booleans, no numbers, no merge keys, no aliases.
struct YamlTree {
  /// What is wrong, and where: line and column from 1, or a byte of the text.
  enum Failure: Error {
    case problem(String, line: Int, column: Int)
    case character(offset: Int)
    case tooDeep(line: Int, column: Int)
    case unreadable
  }

  /// A node with its tag, which is empty when none was written.
  struct Item {
    let tag: String
    let line: Int
    let column: Int
    let contents: Contents

    indirect enum Contents {
      case scalar(String)
      case sequence([Item])
      case mapping([(key: Item, value: Item)])
    }
  }

  /// The root, or nil for a text without a document.
  let root: Item?

  /// Reads a text of at most one document, nested at most `depth` levels.
  init(_ text: [UInt8], depth: Int) throws(Failure) {
    var parser = yaml_parser_t()
    guard yaml_parser_initialize(&parser) == 1 else { throw .unreadable }
    defer { yaml_parser_delete(&parser) }
    let root = text.withUnsafeBufferPointer { bytes in
      yaml_parser_set_encoding(&parser, YAML_UTF8_ENCODING)
      yaml_parser_set_input_string(&parser, bytes.baseAddress, bytes.count)
      return Result { () throws(Failure) in try Self.document(&parser, depth) }
    }
    self.root = try root.get()
  }

  private static func document(_ parser: inout yaml_parser_t, _ depth: Int) throws(Failure) -> Item? {
    _ = try next(&parser)
    guard try next(&parser).type == YAML_DOCUMENT_START_EVENT else { return nil }
    let root = try item(try next(&parser), &parser, depth)
    _ = try next(&parser)
    let end = try next(&parser)
    guard end.type == YAML_STREAM_END_EVENT else {
      throw .problem("but found another document", line: end.line, column: end.column)
    }
    return root
  }

  /// What an event says, copied out of libyaml's memory.
  private struct Event {
    var type: yaml_event_type_t
    var line: Int
    var column: Int
    var tag = ""
    var text = ""
  }

  private static func next(_ parser: inout yaml_parser_t) throws(Failure) -> Event {
    var event = yaml_event_t()
    guard yaml_parser_parse(&parser, &event) == 1 else { throw failure(parser) }
    defer { yaml_event_delete(&event) }
    var result = Event(
      type: event.type, line: event.start_mark.line + 1, column: event.start_mark.column + 1)
    switch event.type {
    case YAML_SCALAR_EVENT:
      let scalar = event.data.scalar
      result.tag = string(scalar.tag)
      result.text = String(
        decoding: UnsafeBufferPointer(start: scalar.value, count: scalar.length), as: UTF8.self)
    case YAML_SEQUENCE_START_EVENT: result.tag = string(event.data.sequence_start.tag)
    case YAML_MAPPING_START_EVENT: result.tag = string(event.data.mapping_start.tag)
    default: break
    }
    return result
  }

  private static func string(_ text: UnsafeMutablePointer<yaml_char_t>?) -> String {
    text.map { String(cString: $0) } ?? ""
  }

  /// The node that begins with an event.
  private static func item(
    _ event: Event, _ parser: inout yaml_parser_t, _ depth: Int
  ) throws(Failure) -> Item {
    guard depth >= 0 else { throw .tooDeep(line: event.line, column: event.column) }
    let contents: Item.Contents
    switch event.type {
    case YAML_SCALAR_EVENT: contents = .scalar(event.text)
    case YAML_SEQUENCE_START_EVENT:
      var items: [Item] = []
      var own = try next(&parser)
      while own.type != YAML_SEQUENCE_END_EVENT {
        items.append(try item(own, &parser, depth - 1))
        own = try next(&parser)
      }
      contents = .sequence(items)
    case YAML_MAPPING_START_EVENT:
      var pairs: [(key: Item, value: Item)] = []
      var own = try next(&parser)
      while own.type != YAML_MAPPING_END_EVENT {
        let key = try item(own, &parser, depth - 1)
        pairs.append((key, try item(try next(&parser), &parser, depth - 1)))
        own = try next(&parser)
      }
      contents = .mapping(pairs)
    case YAML_ALIAS_EVENT: throw .problem("found undefined alias", line: event.line, column: event.column)
    default: throw .unreadable
    }
    return Item(tag: event.tag, line: event.line, column: event.column, contents: contents)
  }

  private static func failure(_ parser: yaml_parser_t) -> Failure {
    switch parser.error {
    case YAML_READER_ERROR: .character(offset: parser.problem_offset)
    case YAML_SCANNER_ERROR, YAML_PARSER_ERROR, YAML_COMPOSER_ERROR:
      .problem(
        parser.problem.map { String(cString: $0) } ?? "", line: parser.problem_mark.line + 1,
        column: parser.problem_mark.column + 1)
    default: .unreadable
    }
  }
}
