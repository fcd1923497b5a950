import GenderScan

/// Reads the findings of reports: the output of `genderscan scan -f jsonl --show all`.
struct FindingsReader {
  let path: String

  private struct Line: Decodable {
    struct Info: Decodable {
      var name: String
      var bytes: Int?
    }
    struct Place: Decodable {
      var start: Int
      var end: Int
    }
    struct Finding: Decodable {
      var entry: String
      var category: String
      var counted: Bool
      var source: Place
    }

    var schema: String
    var document: Info
    var findings: [Finding]?
    var findingsLeftOut: Int?
  }

  /// The documents that were read, by name; a document that genderscan refused is not among them.
  func documents() throws(CommandFailure) -> [String: FoundDocument] {
    var documents: [String: FoundDocument] = [:]
    try JSONLines(path: path, code: "E-RAPPORT").read(Line.self) { (_, line) throws(LineFault) in
      guard let document = try Self.document(line) else { return }
      guard documents.updateValue(document, forKey: document.name) == nil else {
        throw LineFault(
          "er is al een rapport over '\(document.name)' (geef elk document een eigen naam)",
          "there is a report on '\(document.name)' already (give every document its own name)")
      }
    }
    return documents
  }

  private static func document(_ line: Line) throws(LineFault) -> FoundDocument? {
    if line.schema == "genderscan/refusal/1" { return nil }
    guard line.schema == "genderscan/report/1" else {
      throw LineFault(
        "dit is geen rapport van genderscan (gebruik de uitvoer van genderscan scan -f jsonl --show all)",
        "not a report of genderscan (use the output of genderscan scan -f jsonl --show all)")
    }
    guard let findings = line.findings else { throw .missing("findings") }
    guard let bytes = line.document.bytes else { throw .missing("document.bytes") }
    guard let leftOut = line.findingsLeftOut else { throw .missing("findingsLeftOut") }
    guard leftOut == 0 else {
      throw LineFault(
        "in dit rapport zijn bevindingen weggelaten (maak het met --show all)",
        "findings were left out of this report (make it with --show all)")
    }
    var places: [MarkedPlace] = []
    for finding in findings { places.append(try place(finding)) }
    return FoundDocument(name: line.document.name, bytes: bytes, places: places)
  }

  private static func place(_ finding: Line.Finding) throws(LineFault) -> MarkedPlace {
    guard let category = Category(rawValue: finding.category) else {
      throw LineFault(
        "de soort '\(finding.category)' bestaat niet (is dit rapport van een andere versie?)",
        "no category '\(finding.category)' (is this report of another version?)")
    }
    guard 0 <= finding.source.start, finding.source.start < finding.source.end else {
      throw LineFault(
        "een bevinding heeft geen plaats in het bestand (maak het rapport opnieuw)",
        "a finding has no place in the file (make the report again)")
    }
    return MarkedPlace(
      range: finding.source.start..<finding.source.end, category: category, isCounted: finding.counted,
      entry: finding.entry)
  }
}
