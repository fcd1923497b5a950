public import GenderScan

/// Turns the bytes of a file into a `Document`: plain text, HTML, XHTML or other XML.
///
/// Make one and use it for many files; it keeps nothing between them and touches no file or network itself.
/// ```swift
/// let loader = DocumentLoader()
/// let document = try loader.load(bytes, name: "plan.html")
/// ```
/// Cost: linear in the bytes. Offsets in the result are source bytes and UTF-8 text bytes. It does not read PDF or
/// word processor files: those are refused with a diagnostic that says what to do.
public struct DocumentLoader: Sendable {
  private let limits: LoadingLimits

  /// Makes a loader with these limits.
  public init(limits: LoadingLimits = LoadingLimits()) {
    self.limits = limits
  }

  /// Loads a document.
  ///
  /// - Parameters:
  ///   - bytes: The file as it is.
  ///   - name: The name to show. Its extension is a hint for the format.
  ///   - format: The format, or nil to find it from the bytes.
  ///   - encoding: The encoding by its WHATWG name, or nil to find it. A byte order mark wins over it.
  /// - Returns: The document. Doubts and losses are in its `diagnostics`.
  /// - Throws: A `Diagnostic` when the file cannot be read at all.
  public func load(
    _ bytes: [UInt8], name: String, as format: DocumentFormat? = nil, encoding: String? = nil
  ) throws(Diagnostic) -> Document {
    let most = min(limits.inputBytes, 1 << 30)
    if bytes.count > most { throw LoadingDiagnostics.tooLarge(bytes.count, limit: most) }
    let given = try Self.encoding(named: encoding)
    if let refusal = BinarySniffer().refusal(bytes) { throw refusal }
    let sniffer = FormatSniffer(bytes, name: name)
    let found = sniffer.find(as: format)
    let label = found.format == .text ? nil : LabelFinder(head: sniffer.head).label()
    let decoded = TextDecoder(given: given, label: label).decode(bytes)
    let lines = LineIndexBuilder.build(bytes, encoding: decoded.encoding, start: decoded.start)
    var content = read(decoded.text, found, lines)
    if content.text.utf8.allSatisfy(BlockWriter.isWhite) {
      content.diagnostics.append(LoadingDiagnostics.empty)
    }
    return Document(
      name: name, id: "sha256:" + SHA256.hexadecimal(of: bytes, digits: 16), format: found.format,
      encoding: decoded.encoding.rawValue, sourceBytes: bytes.count, title: content.title, text: content.text,
      blocks: content.blocks, superscripts: content.superscripts, lines: lines,
      diagnostics: decoded.diagnostics + content.diagnostics)
  }

  private func read(_ text: SourceText, _ found: FormatSniffer.Finding, _ lines: LineIndex) -> MarkupText {
    if found.format != .text {
      let reader = MarkupReader(
        limits: limits, format: found.format, vocabulary: found.vocabulary, lines: lines)
      return reader.read(text)
    }
    var plain = MarkupText(text: text, blocks: [], superscripts: [], title: nil, diagnostics: [])
    if text.utf8.count > limits.textBytes {
      var end = max(0, limits.textBytes)
      while end > 0, text.utf8[end] & 0xC0 == 0x80 { end -= 1 }
      plain.text = SourceText()
      plain.text.append(text, 0..<end)
      plain.diagnostics.append(LoadingDiagnostics.textTooLong(limit: limits.textBytes))
    }
    return plain
  }

  private static func encoding(named name: String?) throws(Diagnostic) -> TextEncoding? {
    guard let name else { return nil }
    guard let encoding = TextEncoding(label: name) else { throw LoadingDiagnostics.unknownEncoding(name) }
    return encoding
  }
}
