import GenderScan

/// Lines of plain text for a terminal: paragraphs, and labels with their values beside them.
struct Layout {
  /// Columns of a line.
  let width: Int
  private(set) var text = ""

  private static let margin = 14

  init(width: Int) {
    self.width = width
  }

  /// A paragraph.
  mutating func paragraph(_ words: String) {
    for line in TextWrapper(width: width).lines(words) { text += line + "\n" }
  }

  /// An empty line.
  mutating func gap() { text += "\n" }

  /// A label and its values; nothing for no values.
  ///
  /// Several values get a dash each, so that it stays clear where one ends.
  mutating func row(_ label: String, _ values: [String]) {
    let values = values.filter { !$0.isEmpty }
    for (index, value) in values.enumerated() {
      let dash = values.count > 1 ? "- " : ""
      let indent = Self.margin + dash.count
      let lines = lines(value, width: max(20, width - indent))
      for (number, line) in lines.enumerated() {
        let head = index == 0 && number == 0 ? label : ""
        let blank = String(repeating: " ", count: max(1, Self.margin - TextWrapper.columns(head)))
        let mark = number == 0 ? dash : String(repeating: " ", count: dash.count)
        text += head + blank + mark + line + "\n"
      }
    }
  }

  mutating func row(_ label: String, _ value: String) { row(label, [value]) }

  /// Rows of cells in columns; the first `names` columns stand left, figures stand right.
  mutating func table(_ rows: [[String]], names: Int) {
    var widths: [Int] = []
    for row in rows {
      for (column, cell) in row.enumerated() {
        if column == widths.count { widths.append(0) }
        widths[column] = max(widths[column], TextWrapper.columns(cell))
      }
    }
    for row in rows {
      let cells = row.enumerated().map { column, cell in
        let blank = String(repeating: " ", count: widths[column] - TextWrapper.columns(cell))
        return column < names ? cell + blank : blank + cell
      }
      text += "  " + cells.joined(separator: "  ") + "\n"
    }
  }

  /// The lines of a value; a web address stays whole, so that it can be copied.
  private func lines(_ value: String, width: Int) -> [String] {
    let wrapper = TextWrapper(width: width)
    var result: [String] = []
    var words: [Substring] = []
    for word in value.split(separator: " ") {
      guard word.contains("://"), word.utf8.count > width else {
        words.append(word)
        continue
      }
      if !words.isEmpty { result += wrapper.lines(words.joined(separator: " ")) }
      result.append(String(word))
      words = []
    }
    if !words.isEmpty { result += wrapper.lines(words.joined(separator: " ")) }
    return result
  }
}
