import GenderScan

/// A structure as an indented tree: sections with role, page and words; below them blocks with zone, source and text.
enum StructureDump {
  static func text(_ report: Report) -> String {
    let structure = report.structure
    var lines: [String] = []
    for (index, section) in structure.sections.enumerated() {
      let indent = String(repeating: "  ", count: max(0, section.level - 1))
      lines.append(
        "\(indent)\(section.id) \(section.number ?? "-") «\(section.title)» \(section.role.rawValue) \(section.words) words"
      )
      for block in section.blocks where structure.blocks[block].section == index {
        lines.append("\(indent)  " + line(structure, block))
      }
    }
    lines += report.quality.repairs.map { "repair \($0.kind.rawValue) \($0.count)" }
    lines += report.quality.diagnostics.map { "diagnostic \($0.code)" }
    return lines.joined(separator: "\n") + "\n"
  }

  private static func line(_ structure: DocumentStructure, _ index: Int) -> String {
    let block = structure.blocks[index]
    let range = TextOffset(utf8: block.range.lowerBound)..<TextOffset(utf8: block.range.upperBound)
    let source = structure.text.map.sourceRange(of: range)
    let page = structure.pages.page(of: source.lowerBound).map { " p\($0)" } ?? ""
    let mark = block.mark.isEmpty ? "" : " [\(block.mark)]"
    let words = structure.text.string(range)
    let start = words.count > 60 ? words.prefix(60) + "…" : words[...]
    return "\(block.zone.rawValue) \(source.lowerBound.bytes)..<\(source.upperBound.bytes)\(page)\(mark)"
      + " \(block.sentences.count) sentences «\(start)»"
  }
}
