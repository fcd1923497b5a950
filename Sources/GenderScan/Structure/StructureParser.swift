/// Turns a document into its structure: reading text, blocks, sections, sentences, tokens.
///
/// Make one and use it for many documents; it keeps nothing between them.
/// Cost: linear in the text. It does not read meaning: section roles come from headings alone.
package struct StructureParser: Sendable {
  private let rules: StructureRules
  private let known: KnownWords

  /// Makes a parser; `known` are words that broken words may be mended to, such as the vocabulary of a lexicon.
  package init(rules: StructureRules = .dutch, known: KnownWords = KnownWords()) {
    self.rules = rules
    self.known = known
  }

  /// The structure of a document.
  package func parse(_ document: Document) -> DocumentStructure {
    var structure = DocumentStructure()
    var mends: [Int] = []
    let layout = document.text.utf8.withUnsafeBufferPointer { bytes in
      build(document, Glyphs(bytes), &structure, &mends)
    }
    let legibility = readBlocks(layout, &structure)
    flag(mends, &structure)
    SectionTree(rules: rules).build(&structure, statedTitle: document.title)
    count(layout, legibility, &structure)
    return structure
  }

  /// Lays the text out and writes the reading text.
  private func build(
    _ document: Document, _ glyphs: Glyphs, _ structure: inout DocumentStructure, _ mends: inout [Int]
  ) -> Layout {
    let layout: Layout
    if document.blocks.isEmpty {
      var plain = PlainLayout(glyphs)
      layout = plain.layout(known: known)
      structure.pages = PageIndex(
        starts: plain.pageStarts.map {
          UInt32(clamping: document.text.map.sourceStart(of: TextOffset(utf8: $0)).bytes)
        })
    } else {
      layout = MarkupLayout(glyphs).layout(document)
    }
    var writer = ReadingTextWriter(document.text, glyphs, layout: layout)
    structure.blocks.reserveCapacity(layout.drafts.count)
    for draft in layout.drafts {
      var block = Block(
        zone: draft.zone, level: draft.level, range: writer.write(layout.pieces[draft.pieces]))
      block.table = draft.table
      block.row = draft.row
      block.column = draft.column
      structure.blocks.append(block)
    }
    structure.text = writer.text
    mends = writer.mends
    structure.repairs = [
      Repair(kind: .lineEndHyphen, count: writer.lineEndHyphens),
      Repair(kind: .ligature, count: writer.ligatures),
    ]
    return layout
  }

  /// Finds tokens, sentences and quotations.
  private func readBlocks(_ layout: Layout, _ structure: inout DocumentStructure) -> Legibility {
    let text = structure.text.utf8
    return text.withUnsafeBufferPointer { bytes in
      let glyphs = Glyphs(bytes)
      var tokenizer = Tokenizer(glyphs: glyphs)
      let splitter = SentenceSplitter(glyphs: glyphs)
      let quotations = QuotationFinder(glyphs: glyphs)
      for index in structure.blocks.indices {
        let (first, other, words) = (tokenizer.tokens.count, tokenizer.others.count, tokenizer.words)
        let marker = layout.drafts[index].marker
        tokenizer.scan(structure.blocks[index].range, marker: marker)
        let sentence = structure.sentences.count
        let (range, others) = (first..<tokenizer.tokens.count, tokenizer.others[other...])
        tokenizer.changeTokens {
          splitter.split(&$0, range, others: others, block: index, into: &structure.sentences)
          quotations.find(&$0, range, others: others, into: &structure.quotations)
        }
        structure.blocks[index].tokens = range
        structure.blocks[index].words = tokenizer.words - words
        structure.blocks[index].sentences = sentence..<structure.sentences.count
        if marker > 0 {
          let start = structure.blocks[index].range.lowerBound
          structure.blocks[index].mark = structure.string(start..<start + marker)
        }
      }
      structure.tokens = tokenizer.tokens
      LeadIns(glyphs: glyphs).assign(&structure)
      structure.repairs.append(Repair(kind: .gluedNoteMark, count: layout.gluedMarks))
      return Legibility(words: tokenizer.words, letters: tokenizer.letters)
    }
  }

  /// Flags the tokens that were put together.
  private func flag(_ mends: [Int], _ structure: inout DocumentStructure) {
    var token = 0
    for place in mends {
      while token < structure.tokens.count, Int(structure.tokens[token].end) <= place { token += 1 }
      guard token < structure.tokens.count else { return }
      if Int(structure.tokens[token].start) < place { structure.tokens[token].flags.insert(.repaired) }
    }
  }

  /// Counts words and repairs.
  private func count(_ layout: Layout, _ legibility: Legibility, _ structure: inout DocumentStructure) {
    structure.repairs.append(Repair(kind: .splitWord, count: layout.splitWords))
    structure.repairs.append(Repair(kind: .joinedLine, count: layout.joinedLines))
    structure.repairs.append(Repair(kind: .movedFootnote, count: layout.movedFootnotes))
    structure.repairs.append(Repair(kind: .runningHeader, count: layout.runningHeaders))
    structure.repairs.removeAll { $0.count == 0 }
    if let diagnostic = legibility.diagnostic(structure) { structure.diagnostics.append(diagnostic) }
    if let diagnostic = MissingPart().diagnostic(structure) { structure.diagnostics.append(diagnostic) }
    structure.words = structure.sections.reduce(0) { $0 + $1.words }
  }
}
