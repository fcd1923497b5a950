/// A document as loading hands it on: its text with source positions, its markup blocks, and what went wrong.
///
/// Made by `DocumentLoader` of the `DocumentLoading` module. A value: it holds no file and reads nothing.
/// Cost: the text plus its map. It has no sections or sentences yet; `StructureParser` finds those.
public struct Document: Sendable {
  /// The name to show, usually the file name without its folder.
  public let name: String
  /// `sha256:` and the first 16 hexadecimal digits of the SHA-256 of the file's bytes.
  public let id: String
  /// How the input was read.
  public let format: DocumentFormat
  /// The character encoding that was used, as its WHATWG name in lower case: `utf-8`, `windows-1252`.
  public let encoding: String
  /// Bytes of the file as given.
  public let sourceBytes: Int
  /// The title the file itself states, such as the `title` of HTML.
  public let title: String?
  /// The extracted text, before lines are joined.
  public let text: SourceText
  /// Blocks in text order.
  ///
  /// Empty for plain text.
  package let blocks: [MarkupBlock]
  /// Ranges (bytes of `text`) that stood raised.
  ///
  /// Those of `sup` in HTML; rising.
  package let superscripts: [Range<Int>]
  /// Lines of the file.
  public let lines: LineIndex
  /// What went wrong while loading.
  public let diagnostics: [Diagnostic]

  package init(
    name: String, id: String, format: DocumentFormat, encoding: String, sourceBytes: Int, title: String?,
    text: SourceText, blocks: [MarkupBlock], superscripts: [Range<Int>], lines: LineIndex,
    diagnostics: [Diagnostic]
  ) {
    self.name = name
    self.id = id
    self.format = format
    self.encoding = encoding
    self.sourceBytes = sourceBytes
    self.title = title
    self.text = text
    self.blocks = blocks
    self.superscripts = superscripts
    self.lines = lines
    self.diagnostics = diagnostics
  }
}
