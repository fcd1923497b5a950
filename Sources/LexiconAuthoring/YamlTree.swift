import CLibYAML

/// One YAML document as libyaml reads it, turned into nodes; scalars stay text.
///
/// Cost: linear in the text. It resolves nothing: no booleans, no numbers, no merge keys.
struct YamlTree {
  /// What libyaml found wrong, and where: line and column from 1, or a byte of the text.
  enum Failure: Error {
    case problem(String, line: Int, column: Int)
    case character(offset: Int)
    case unreadable
  }

  /// A node with what its tag says, before it is judged.
  struct Item {
    let tag: String
    let line: Int
    let column: Int
    let contents: Contents

    enum Contents {
      case scalar(String)
      case sequence([Int32])
      case mapping([(key: Int32, value: Int32)])
    }
  }

  /// The nodes; the first is the root.
  private(set) var items: [Item] = []

  /// Reads a text of one document, or of none.
  init(_ text: [UInt8]) throws(Failure) {
    var parser = yaml_parser_t()
    guard yaml_parser_initialize(&parser) == 1 else { throw .unreadable }
    defer { yaml_parser_delete(&parser) }
    let items = text.withUnsafeBufferPointer { bytes in
      yaml_parser_set_encoding(&parser, YAML_UTF8_ENCODING)
      yaml_parser_set_input_string(&parser, bytes.baseAddress, bytes.count)
      return Result { () throws(Failure) in try Self.items(&parser) }
    }
    self.items = try items.get()
  }

  private static func items(_ parser: inout yaml_parser_t) throws(Failure) -> [Item] {
    let items = try document(&parser) { _ in }
    guard !items.isEmpty else { return [] }
    _ = try document(&parser) { (place: yaml_mark_t) throws(Failure) in
      throw .problem("but found another document", line: place.line + 1, column: place.column + 1)
    }
    return items
  }

  /// The nodes of the next document; none at the end of the text.
  private static func document(
    _ parser: inout yaml_parser_t, onStart: (yaml_mark_t) throws(Failure) -> Void
  ) throws(Failure) -> [Item] {
    var document = yaml_document_t()
    guard yaml_parser_load(&parser, &document) == 1 else { throw failure(parser) }
    defer { yaml_document_delete(&document) }
    guard yaml_document_get_root_node(&document) != nil else { return [] }
    try onStart(document.start_mark)
    var items: [Item] = []
    var number: Int32 = 1
    while let node = yaml_document_get_node(&document, number) {
      items.append(item(node.pointee))
      number += 1
    }
    return items
  }

  private static func item(_ node: yaml_node_t) -> Item {
    let contents: Item.Contents
    switch node.type {
    case YAML_SCALAR_NODE:
      let scalar = node.data.scalar
      contents = .scalar(
        String(decoding: UnsafeBufferPointer(start: scalar.value, count: scalar.length), as: UTF8.self))
    case YAML_SEQUENCE_NODE:
      let list = node.data.sequence.items
      contents = .sequence(Array(UnsafeBufferPointer(start: list.start, count: list.top - list.start)))
    default:
      let pairs = node.data.mapping.pairs
      contents = .mapping(
        UnsafeBufferPointer(start: pairs.start, count: pairs.top - pairs.start).map { ($0.key, $0.value) })
    }
    return Item(
      tag: node.tag.map { String(cString: $0) } ?? "", line: node.start_mark.line + 1,
      column: node.start_mark.column + 1, contents: contents)
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
