/// Makes findings out of matches: context, place, quote, surroundings and id.
struct FindingBuilder {
  let document: Document
  let structure: DocumentStructure
  let lexicon: Lexicon
  let cues: CueMap
  let info: DocumentInfo

  /// Bytes of text shown before and after a quote, and used for its id.
  private static let surroundings = 32

  /// The findings of all entries, in reading order.
  func findings(_ matches: LexiconMatches) -> [Finding] {
    let resolver = ContextResolver(structure: structure, cues: cues)
    var occurrences: [String: Int] = [:]
    occurrences.reserveCapacity(matches.entries.count)
    // Taken out of the lexicon once: threads that share it would wait for each other's counts of its references.
    var entries: [Shared<LexiconEntry>?] = Array(repeating: nil, count: lexicon.program.entries.count)
    var sentence = 0
    return matches.entries.map { match in
      let entry = entries[match.entry] ?? Shared(lexicon.texts.text(ofEntry: match.entry))
      entries[match.entry] = entry
      let traits = lexicon.program.entries[match.entry].traits
      sentence = structure.sentence(ofToken: match.tokens.lowerBound, from: sentence)
      let found = resolver.resolve(match.tokens, in: sentence, entry: entry, traits: traits)
      let base = fingerprint(entry: entry.value.id, range: textRange(match.tokens))
      let id = "\(base)-\(Self.next(&occurrences[base, default: 0]))"
      return finding(
        entry, id: id, tokens: match.tokens, in: sentence, context: found.context,
        notCounted: found.notCounted ?? conditions(entry, sentence: sentence))
    }
  }

  private static func next(_ count: inout Int) -> Int {
    count += 1
    return count
  }

  private func conditions(_ entry: Shared<LexiconEntry>, sentence: Int) -> NotCounted? {
    let (sections, documents) = (entry.value.sections, entry.value.documents)
    if !sections.isEmpty {
      let role = section(of: sentence).map { structure.sections[$0].role.rawValue } ?? "?"
      if !Self.allows(sections, [role]) { return .section }
    }
    return documents.isEmpty || Self.allows(documents, kinds) ? nil : .documentType
  }

  /// What the document is, as the conditions of entries name it.
  ///
  /// A law about something else is a kind by itself: its *hij* and *degene die* are fixed phrases, no choice to discuss.
  private var kinds: [String] {
    let kind = info.kind ?? "?"
    guard info.topic == .offTopic else { return [kind] }
    return [kind, "ander-onderwerp"] + (kind == "wet" || kind == "regeling" ? ["andere-wet"] : [])
  }

  /// `!MA` forbids; plain names are the only ones allowed.
  ///
  /// An unknown role or kind is allowed.
  private static func allows(_ conditions: [String], _ values: [String]) -> Bool {
    guard !conditions.isEmpty else { return true }
    if values.contains(where: { conditions.contains("!" + $0) }) { return false }
    let allowed = conditions.filter { !$0.hasPrefix("!") }
    return allowed.isEmpty || values.contains { allowed.contains($0) || $0 == "?" }
  }

  private func finding(
    _ entry: Shared<LexiconEntry>, id: String, tokens: Range<Int>, in sentence: Int, context: FindingContext,
    notCounted: NotCounted?
  ) -> Finding {
    let range = textRange(tokens)
    let source = structure.text.map.sourceRange(of: range)
    let position = document.lines.position(of: source.lowerBound)
    let block = structure.blocks[Int(structure.sentences[sentence].block)]
    let around = Surroundings(text: structure.text.utf8, range: range, within: block.range)
    return Finding(
      id: id, range: range, source: source, page: structure.pages.page(of: source.lowerBound),
      line: position.line, column: position.column,
      section: section(of: sentence).map { structure.sections[$0].id } ?? "s0",
      zone: block.zone,
      quote: structure.text.string(range), before: around.before, after: around.after,
      sentence: structure.string(tokens: structure.sentences[sentence].tokens), context: context,
      notCounted: notCounted, lexiconEntry: entry)
  }

  /// The number of the section of a sentence.
  private func section(of sentence: Int) -> Int? {
    guard structure.sentences.indices.contains(sentence) else { return nil }
    let index = structure.blocks[Int(structure.sentences[sentence].block)].section
    return structure.sections.indices.contains(index) ? index : nil
  }

  private func textRange(_ tokens: Range<Int>) -> Range<TextOffset> {
    guard let first = tokens.first, let last = tokens.last else {
      return TextOffset(utf8: 0)..<TextOffset(utf8: 0)
    }
    return TextOffset(
      utf8: Int(structure.tokens[first].start))..<TextOffset(utf8: Int(structure.tokens[last].end))
  }

  private func fingerprint(entry: String, range: Range<TextOffset>) -> String {
    let (start, end) = (range.lowerBound.utf8, range.upperBound.utf8)
    var fingerprint = Fingerprint()
    fingerprint.add(entry.utf8)
    structure.text.utf8.withUnsafeBufferPointer { text in
      let around = [
        start..<end, max(0, start - Self.surroundings)..<start,
        end..<min(text.count, end + Self.surroundings),
      ]
      for part in around { fingerprint.addLetters(UnsafeBufferPointer(rebasing: text[part])) }
    }
    return fingerprint.text
  }
}

/// Up to 32 bytes of text on both sides of a range, cut at characters and at the borders of its block.
struct Surroundings {
  let before: String
  let after: String

  init(text: [UInt8], range: Range<TextOffset>, within block: Range<Int>, limit: Int = 32) {
    var start = max(block.lowerBound, range.lowerBound.utf8 - limit)
    while start < range.lowerBound.utf8, text[start] & 0xC0 == 0x80 { start += 1 }
    var end = min(block.upperBound, range.upperBound.utf8 + limit, text.count)
    while end > range.upperBound.utf8, end < text.count, text[end] & 0xC0 == 0x80 { end -= 1 }
    before = String(decoding: text[min(start, range.lowerBound.utf8)..<range.lowerBound.utf8], as: UTF8.self)
    after = String(decoding: text[range.upperBound.utf8..<max(end, range.upperBound.utf8)], as: UTF8.self)
  }
}
