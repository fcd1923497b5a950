/// Sets outline blocks as lines of text.
struct TextCanvas {
  let width: Int
  let usesColor: Bool
  private(set) var text = ""

  private static let indent = 2

  init(width: Int, usesColor: Bool) {
    self.width = width
    self.usesColor = usesColor
  }

  mutating func add(_ block: OutlineBlock) {
    switch block {
    case .title(let title): write(title, indent: 0, tone: .strong)
    case .heading(let heading): write(heading, indent: 0, tone: .strong, isFirst: true)
    case .subheading(let heading): write(heading, indent: Self.indent, tone: .strong, isFirst: true)
    case .paragraph(let paragraph, let tone): write(paragraph, indent: Self.indent, tone: tone)
    case .facts(let facts): add(facts)
    case .table(let header, let rows): add(header: header, rows: rows)
    case .item(let head, let tone, let number, let lines): addItem(head, tone, number, lines)
    }
  }

  // MARK: Blocks

  private mutating func add(_ facts: [(label: String, value: String)]) {
    let column = (facts.map { TextWrapper.columns($0.label) }.max() ?? 0) + 2
    for fact in facts {
      write(
        fact.value, indent: Self.indent + column, first: indented(TextWrapper.padded(fact.label, to: column)))
    }
  }

  private mutating func add(header: [String], rows: [[String]]) {
    let columns = header.indices.map { column in
      (rows.map { TextWrapper.columns($0[safe: column]) } + [TextWrapper.columns(header[column])]).max() ?? 0
    }
    guard Self.indent + columns.reduce(0, { $0 + $1 + 2 }) - 2 <= width else {
      return addList(header: header, rows: rows)
    }
    for (index, row) in ([header] + rows).enumerated() {
      let cells = row.indices.map { column in
        column < 2
          ? TextWrapper.padded(row[safe: column], to: columns[column])
          : TextWrapper.rightAligned(row[safe: column], to: columns[column])
      }
      line(indented(cells.joined(separator: "  ")), index == 0 ? .faint : .plain)
    }
  }

  private mutating func addList(header: [String], rows: [[String]]) {
    for row in rows {
      write(row[safe: 0], indent: Self.indent, tone: .strong)
      let rest = row.indices.dropFirst(2).map { "\(header[safe: $0]) \(row[safe: $0])" }
      write((["\(row[safe: 1]) \(header[safe: 1])"] + rest).joined(separator: " · "), indent: Self.indent * 2)
    }
  }

  private mutating func addItem(
    _ head: String, _ tone: OutlineBlock.Tone, _ number: Int?, _ lines: [OutlineBlock.Line]
  ) {
    let mark = number.map { "\($0). " } ?? "- "
    let indent = Self.indent + TextWrapper.columns(mark)
    write(head, indent: indent, first: indented(mark), tone: tone)
    for line in lines {
      switch line {
      case .quote(let quote, let place):
        write("“\(quote)” (\(place))", indent: indent)
      case .remark(let remark, let label):
        write(label.isEmpty ? remark : "\(label): \(remark)", indent: indent, tone: .faint)
      }
    }
  }

  // MARK: Lines

  /// Writes a text in lines; `first` stands before the first one instead of the indent.
  private mutating func write(
    _ text: String, indent: Int, first: String? = nil, tone: OutlineBlock.Tone = .plain, isFirst: Bool = false
  ) {
    guard !text.isEmpty else { return }
    if isFirst { line("", .plain) }
    let space = String(repeating: " ", count: indent)
    for (index, part) in TextWrapper(width: max(8, width - indent)).lines(text).enumerated() {
      line((index == 0 ? first ?? space : space) + part, tone)
    }
  }

  private func indented(_ text: String) -> String { String(repeating: " ", count: Self.indent) + text }

  private mutating func line(_ text: String, _ tone: OutlineBlock.Tone) {
    let shown = text.trimmedEnd
    self.text += usesColor && !shown.isEmpty ? Self.code(tone) + shown + Self.reset(tone) : shown
    self.text += "\n"
  }

  private static func code(_ tone: OutlineBlock.Tone) -> String {
    switch tone {
    case .plain: ""
    case .strong: "\u{1B}[1m"
    case .faint: "\u{1B}[2m"
    case .good: "\u{1B}[32m"
    case .attention: "\u{1B}[33m"
    }
  }

  private static func reset(_ tone: OutlineBlock.Tone) -> String { tone == .plain ? "" : "\u{1B}[0m" }
}

extension [String] {
  /// The string at an index, or an empty one.
  fileprivate subscript(safe index: Int) -> String { indices.contains(index) ? self[index] : "" }
}

extension String {
  /// Without spaces at the end.
  fileprivate var trimmedEnd: String {
    var text = self[...]
    while text.last == " " { text = text.dropLast() }
    return String(text)
  }
}
