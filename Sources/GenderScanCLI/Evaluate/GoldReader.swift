import GenderScan

/// Reads the passages that people marked: a JSON object per line.
///
/// `{"document": name, "start": byte, "end": byte, "category": …, "counted": bool, "coder": name}`; `coder` may be left
/// out. A line with only `document`, and perhaps `coder`, says that the document was read and nothing was marked in it.
struct GoldReader {
  let path: String

  private struct Line: Decodable {
    var document: String
    var start: Int?
    var end: Int?
    var category: String?
    var counted: Bool?
    var coder: String?

    var hasNoPlace: Bool { start == nil && end == nil && category == nil && counted == nil }
  }

  /// The documents, by name.
  func documents() throws(CommandFailure) -> [String: GoldDocument] {
    var documents: [String: GoldDocument] = [:]
    try JSONLines(path: path, code: "E-GOUD").read(Line.self) { (number, line) throws(LineFault) in
      try Self.add(line, number, to: &documents)
    }
    guard !documents.isEmpty else {
      throw CommandFailure(
        .refused,
        Diagnostic(
          code: "E-GOUD", message: "dit bestand is leeg (zet er passages in, een per regel)",
          english: "the file is empty (put passages in it, one a line)"), file: path)
    }
    return documents
  }

  private static func add(
    _ line: Line, _ number: Int, to documents: inout [String: GoldDocument]
  ) throws(LineFault) {
    guard !line.document.isEmpty else { throw .missing("document") }
    let place = line.hasNoPlace ? nil : try place(line)
    var document = documents[line.document] ?? GoldDocument(name: line.document, line: number)
    document.places[line.coder ?? "", default: []] += place.map { [$0] } ?? []
    if let place, place.range.upperBound > document.furthest.end {
      document.furthest = (place.range.upperBound, number)
    }
    documents[line.document] = document
  }

  private static func place(_ line: Line) throws(LineFault) -> MarkedPlace {
    guard let start = line.start else { throw .missing("start") }
    guard let end = line.end else { throw .missing("end") }
    guard let name = line.category else { throw .missing("category") }
    guard let counted = line.counted else { throw .missing("counted") }
    guard 0 <= start, start < end else {
      throw LineFault(
        "de passage loopt van \(start) tot \(end) (start moet 0 of meer zijn, en end groter dan start)",
        "the passage runs from \(start) to \(end) (start must be 0 or more, and end more than start)")
    }
    guard let category = Category(rawValue: name) else {
      let known = Category.allCases.map(\.rawValue).joined(separator: ", ")
      throw LineFault(
        "de soort '\(name)' bestaat niet (kies uit \(known))", "no category '\(name)' (choose from \(known))")
    }
    return MarkedPlace(range: start..<end, category: category, isCounted: counted)
  }
}
