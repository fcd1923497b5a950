import GenderScan

/// Reads the passages that people marked: a JSON object per line, or a CSV table with the same names as columns.
///
/// `{"document": name, "start": byte, "end": byte, "category": …, "counted": bool, "coder": name}`; `coder` may be left
/// out. A line with only `document`, and perhaps `coder`, says that the document was read and nothing was marked in it.
/// A line without `category` and `counted` says that this stretch was read: then the rest of the document was not.
struct GoldReader {
  let path: String

  private var file: JSONLines { JSONLines(path: path, code: "E-GOUD") }

  /// The documents, by name.
  func documents() throws(CommandFailure) -> [String: GoldDocument] {
    var documents: [String: GoldDocument] = [:]
    let bytes = try file.bytes()
    let add = { (number: Int, line: GoldLine) throws(LineFault) in
      try Self.add(line, number, to: &documents)
    }
    if GoldTable.isTable(bytes, path: path) {
      try GoldTable(file: file).read(bytes, add)
    } else {
      try file.read(GoldLine.self, in: bytes, add)
    }
    guard !documents.isEmpty else {
      throw CommandFailure(
        .refused,
        Diagnostic(
          code: "E-GOUD", message: "dit bestand is leeg (zet er passages in, een per regel)",
          english: "the file is empty (put passages in it, one a line)"), file: path)
    }
    try check(documents)
    return documents
  }

  private static func add(
    _ line: GoldLine, _ number: Int, to documents: inout [String: GoldDocument]
  ) throws(LineFault) {
    guard !line.document.isEmpty else { throw .missing("document") }
    let coder = line.coder ?? ""
    let range = line.hasNoPlace ? nil : try line.range()
    let place = line.isStretch ? nil : try line.place()
    var document = documents[line.document] ?? GoldDocument(name: line.document, line: number)
    document.places[coder, default: []] += place.map { [$0] } ?? []
    if let range, line.isStretch { document.stretches[coder, default: []].append(range) }
    if let range, range.upperBound > document.furthest.end {
      document.furthest = (range.upperBound, number)
    }
    documents[line.document] = document
  }

  /// Throws for documents with a passage outside what its coder read.
  private func check(_ documents: [String: GoldDocument]) throws(CommandFailure) {
    let items = documents.values.sorted { $0.line < $1.line }.map { (line: $0.line, item: $0) }
    try file.each(items) { (_, document) throws(LineFault) in
      guard let range = document.passageOutside else { return }
      throw LineFault(
        "in '\(document.name)' staat een passage (\(range.lowerBound)-\(range.upperBound)) buiten de gelezen stukken (vul die aan)",
        "'\(document.name)' has a passage (\(range.lowerBound)-\(range.upperBound)) outside the stretches that were read (add those)"
      )
    }
  }
}
