/// Reads CSV as RFC 4180 has it: quoted cells may hold separators, line ends and doubled quotation marks.
///
/// Lines may end in CRLF or LF. Spreadsheets set to Dutch write semicolons; which of the two is meant, the first line
/// tells.
struct CSVRecords {
  /// The cells of a record, and the line it starts on.
  typealias Record = (line: Int, item: [String])

  private let bytes: ArraySlice<UInt8>
  private let separator: UInt8
  private var position: Int
  private var line = 1

  private init(_ bytes: ArraySlice<UInt8>) {
    self.bytes = bytes
    position = bytes.startIndex
    let first = bytes.prefix { $0 != 0x0A }
    separator = first.contains(UInt8(ascii: ",")) || !first.contains(UInt8(ascii: ";")) ? 0x2C : 0x3B
  }

  /// The records, blank lines left out; and what is wrong, after which nothing is read.
  static func read(_ bytes: ArraySlice<UInt8>) -> (records: [Record], fault: (LineFault, line: Int)?) {
    var reader = CSVRecords(bytes)
    var records: [Record] = []
    while reader.position < bytes.endIndex {
      let start = reader.line
      do throws(LineFault) {
        let cells = try reader.record()
        if cells != [""] { records.append((start, cells)) }
      } catch {
        return (records, (error, start))
      }
    }
    return (records, nil)
  }

  /// The cells up to the end of the record, which is passed.
  private mutating func record() throws(LineFault) -> [String] {
    var cells: [String] = []
    while true {
      cells.append(try cell())
      guard position < bytes.endIndex else { return cells }
      let end = bytes[position]
      position += 1
      if end == separator { continue }
      line += 1
      return cells
    }
  }

  /// A cell; the position is then at a separator, a line feed or the end.
  private mutating func cell() throws(LineFault) -> String {
    guard position < bytes.endIndex, bytes[position] == 0x22 else { return try plain() }
    position += 1
    let value = try quoted()
    if position < bytes.endIndex, bytes[position] == 0x0D { position += 1 }
    guard position == bytes.endIndex || bytes[position] == separator || bytes[position] == 0x0A else {
      throw LineFault(
        "na een aanhalingsteken dat een cel sluit, staat nog tekst (schrijf een aanhalingsteken in een cel dubbel)",
        "there is text after the quotation mark that closes a cell (double a quotation mark inside a cell)")
    }
    return value
  }

  private mutating func plain() throws(LineFault) -> String {
    let rest = bytes[position...]
    let end = rest.firstIndex { $0 == separator || $0 == 0x0A } ?? bytes.endIndex
    var value = bytes[position..<end]
    position = end
    if value.last == 0x0D { value.removeLast() }
    guard !value.contains(0x22) else {
      throw LineFault(
        "in een cel zonder aanhalingstekens eromheen staat een aanhalingsteken (zet de hele cel tussen \" en schrijf \" in de cel dubbel)",
        "a cell that is not quoted holds a quotation mark (quote the whole cell and double the mark inside)")
    }
    return try string(value)
  }

  private mutating func quoted() throws(LineFault) -> String {
    var value: [UInt8] = []
    while position < bytes.endIndex {
      let byte = bytes[position]
      position += 1
      if byte == 0x0A { line += 1 }
      guard byte == 0x22 else {
        value.append(byte)
        continue
      }
      guard position < bytes.endIndex, bytes[position] == 0x22 else { return try string(value[...]) }
      value.append(byte)
      position += 1
    }
    throw LineFault(
      "een aanhalingsteken van deze regel wordt niet gesloten (sluit de cel met \")",
      "a quotation mark of this line is not closed (close the cell with \")")
  }

  private func string(_ bytes: ArraySlice<UInt8>) throws(LineFault) -> String {
    guard let text = String(validating: bytes, as: UTF8.self) else {
      throw LineFault(
        "deze regel is geen geldig UTF-8 (sla het bestand op als CSV UTF-8)",
        "this line is not valid UTF-8 (save the file as CSV UTF-8)")
    }
    return text
  }
}
