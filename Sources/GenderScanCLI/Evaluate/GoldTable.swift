/// Marked passages as a CSV table, of which the first line names the columns.
///
/// `document,start,end,category,counted,coder`, in any order; `coder` may be left out and other columns are not read.
/// `counted` is true or false, or ja or nee. An empty cell is a field that was left out.
struct GoldTable {
  let file: JSONLines

  private static let required = ["document", "start", "end", "category", "counted"]

  /// True when a file is a table and not JSON: by its name, or because it does not start with `{` or `[`.
  static func isTable(_ bytes: ArraySlice<UInt8>, path: String) -> Bool {
    if path.lowercased().hasSuffix(".csv") { return true }
    let first = bytes.prefix { $0 != 0x0A }
    guard let start = first.first(where: { $0 != 0x20 }), start != 0x7B, start != 0x5B else { return false }
    return first.contains(0x2C) || first.contains(0x3B)
  }

  /// Hands every row to a reader, and throws all that is wrong with them together.
  func read(
    _ bytes: ArraySlice<UInt8>, _ body: (Int, GoldLine) throws(LineFault) -> Void
  ) throws(CommandFailure) {
    let (records, fault) = CSVRecords.read(bytes)
    let header = records.first?.item.map { $0.lowercased() } ?? []
    if let first = records.first { try check(header, line: first.line) }
    try file.each(Array(records.dropFirst())) { (line, cells) throws(LineFault) in
      try body(line, try Self.row(cells, header))
    }
    if let fault {
      var failure = CommandFailure(.refused)
      failure.messages = [file.message(fault.0, line: fault.line)]
      throw failure
    }
  }

  private func check(_ header: [String], line: Int) throws(CommandFailure) {
    let wrong = Self.required.first { !header.contains($0) }
    let twice = (Self.required + ["coder"]).first { name in header.count { $0 == name } > 1 }
    guard let name = wrong ?? twice else { return }
    let fault =
      wrong != nil
      ? LineFault(
        "de kolom '\(name)' ontbreekt (de eerste regel noemt de kolommen: \(Self.required.joined(separator: ",")),coder)",
        "the column '\(name)' is missing (the first line names the columns: \(Self.required.joined(separator: ",")),coder)"
      )
      : LineFault(
        "de kolom '\(name)' staat er twee keer (haal er één weg)",
        "the column '\(name)' stands there twice (take one away)")
    var failure = CommandFailure(.refused)
    failure.messages = [file.message(fault, line: line)]
    throw failure
  }

  private static func row(_ cells: [String], _ header: [String]) throws(LineFault) -> GoldLine {
    guard cells.count == header.count else {
      throw LineFault(
        "deze regel heeft \(cells.count) cellen en de eerste regel \(header.count) (zet tekst met een komma tussen \")",
        "this line has \(cells.count) cells and the first line \(header.count) (quote text with a comma)")
    }
    var values: [String: String] = [:]
    for (name, cell) in zip(header, cells) where !cell.isEmpty { values[name] = cell }
    guard let document = values["document"] else { throw .missing("document") }
    return GoldLine(
      document: document, start: try number("start", values), end: try number("end", values),
      category: values["category"], counted: try flag(values["counted"]), coder: values["coder"])
  }

  private static func number(_ name: String, _ values: [String: String]) throws(LineFault) -> Int? {
    guard let text = values[name] else { return nil }
    guard let number = Int(text) else {
      throw LineFault(
        "\(name): '\(text)' is geen heel getal (tel bytes, zonder punten of komma's)",
        "\(name): '\(text)' is not a whole number (count bytes, without points or commas)")
    }
    return number
  }

  private static func flag(_ text: String?) throws(LineFault) -> Bool? {
    switch text?.lowercased() {
    case nil: return nil
    case "true", "ja", "waar": return true
    case "false", "nee", "onwaar": return false
    default:
      throw LineFault(
        "counted: '\(text ?? "")' kan niet (kies true of false)",
        "counted: '\(text ?? "")' is not allowed (choose true or false)")
    }
  }
}
