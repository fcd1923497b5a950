/// Shows how a document was read: its blocks with zones, its sections, sentences, tokens and repairs.
///
/// For those who check why a word was or was not found. Hold it for one document.
/// Offsets are bytes of UTF-8 in the reading text; `source` offsets are bytes of the file. Cost: linear.
package struct StructureListing {
  private let document: Document
  private let structure: DocumentStructure

  package init(document: Document, structure: DocumentStructure) {
    self.document = document
    self.structure = structure
  }

  /// Lines for people: a section, its blocks, and under each block its sentences with bars between the tokens.
  package func text() -> String {
    var lines = ["\(document.name): \(structure.words) woorden, titel: \(structure.title ?? "-")"]
    for repair in structure.repairs { lines.append("hersteld \(repair.kind.rawValue): \(repair.count)") }
    var section = -1
    for (index, block) in structure.blocks.enumerated() {
      if block.section != section {
        section = block.section
        lines.append(heading(section))
      }
      lines.append(title(of: block, index))
      for sentence in block.sentences {
        let tokens = structure.sentences[sentence].tokens
        lines.append(
          "    \(tokens.map { structure.string(structure.tokens[$0].range) }.joined(separator: "|"))")
      }
    }
    return lines.map(indented).joined(separator: "\n") + "\n"
  }

  private func heading(_ index: Int) -> String {
    guard structure.sections.indices.contains(index) else { return "" }
    let section = structure.sections[index]
    return
      "[\(section.id)] \(section.role.rawValue) \(section.level) \(section.number ?? "") \(section.title)"
  }

  private func title(of block: Block, _ index: Int) -> String {
    var title = "  \(index) \(block.zone.rawValue)"
    if block.level > 0 { title += " niveau \(block.level)" }
    if !block.mark.isEmpty { title += " merk \(block.mark)" }
    if block.leadIn >= 0 { title += " aanhef \(block.leadIn)" }
    if block.table >= 0 { title += " cel \(block.table).\(block.row).\(block.column)" }
    return title
  }

  /// The same as JSON, one object.
  package func json() -> [UInt8] {
    var writer = JSONWriter(isPretty: false)
    writer.object { writer in
      writer.field("name", document.name)
      writer.field("title", structure.title)
      writer.field("words", structure.words)
      writer.field("text", structure.string(0..<structure.text.utf8.count))
      writer.field("sections", each: structure.sections, section)
      writer.field("blocks", each: structure.blocks, block)
      writer.field("sentences", each: structure.sentences, sentence)
      writer.field("tokens", each: structure.tokens, token)
      writer.field("repairs", each: structure.repairs) { writer, repair in
        writer.object {
          $0.field("kind", repair.kind.rawValue)
          $0.field("count", repair.count)
        }
      }
    }
    writer.endLine()
    return writer.takeOutput()
  }

  private func section(_ writer: inout JSONWriter, _ section: Section) {
    writer.object {
      $0.field("id", section.id)
      $0.field("number", section.number)
      $0.field("title", section.title)
      $0.field("level", section.level)
      $0.field("role", section.role.rawValue)
      $0.field("words", section.words)
      $0.field("start", section.range.lowerBound.utf8)
      $0.field("end", section.range.upperBound.utf8)
    }
  }

  private func block(_ writer: inout JSONWriter, _ block: Block) {
    writer.object {
      $0.field("zone", block.zone.rawValue)
      $0.field("level", block.level)
      $0.field("section", block.section)
      $0.field("leadIn", block.leadIn < 0 ? nil : block.leadIn)
      $0.field("mark", block.mark.isEmpty ? nil : block.mark)
      $0.field("start", block.range.lowerBound)
      $0.field("end", block.range.upperBound)
    }
  }

  private func sentence(_ writer: inout JSONWriter, _ sentence: Sentence) {
    writer.object {
      $0.field("block", Int(sentence.block))
      $0.field("firstToken", Int(sentence.firstToken))
      $0.field("endToken", Int(sentence.endToken))
    }
  }

  private func token(_ writer: inout JSONWriter, _ token: Token) {
    let source = document.text.map.runs.isEmpty ? nil : structure.text.map.sourceRange(of: token.textRange)
    writer.object {
      $0.field("text", structure.string(token.range))
      $0.field("kind", "\(token.kind)")
      $0.field("start", Int(token.start))
      $0.field("end", Int(token.end))
      $0.field("sourceStart", source?.lowerBound.bytes)
      $0.field("sourceEnd", source?.upperBound.bytes)
    }
  }

  /// The line with its own indent and nothing that steers a terminal.
  private func indented(_ line: String) -> String {
    String(repeating: " ", count: line.utf8.prefix { $0 == 0x20 }.count) + VisibleText.line(line)
  }
}
