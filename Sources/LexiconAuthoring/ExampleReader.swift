import GenderScan

/// Reads an example the way a document is read: plain text through the analyzer.
struct ExampleReader {
  let analyzer: Analyzer

  func report(_ text: [UInt8]) -> Report { analyzer.analyze(Self.document(text)) }

  /// The example as a document.
  static func document(_ text: [UInt8]) -> Document {
    let bytes = text + [UInt8(ascii: "\n")]
    let starts =
      [0] + bytes.indices.filter { bytes[$0] == UInt8(ascii: "\n") && $0 + 1 < bytes.count }.map { $0 + 1 }
    return Document(
      name: "voorbeeld", id: "sha256:0000000000000000", format: .text, encoding: "utf-8",
      sourceBytes: bytes.count,
      title: nil, text: SourceText(verbatim: bytes), blocks: [], superscripts: [],
      lines: LineIndex(
        lineStarts: starts.map { UInt32(clamping: $0) },
        continuationBytes: bytes.indices.filter { bytes[$0] & 0xC0 == 0x80 }.map { UInt32(clamping: $0) },
        unit: 1),
      diagnostics: [])
  }
}
