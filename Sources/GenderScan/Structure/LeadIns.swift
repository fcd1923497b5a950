/// Finds the sentence that leads a list in: `De regio gaat:` before the bullets.
///
/// All items of a list share it; the items under an item that ends in a colon have that item. A list goes on after
/// a loose paragraph when its numbers do. Cost: linear in the blocks.
struct LeadIns {
  let glyphs: Glyphs

  func assign(_ structure: inout DocumentStructure) {
    var open: [Open] = []
    var previous = -1
    for index in structure.blocks.indices where isRunning(structure.blocks[index].zone) {
      let block = structure.blocks[index]
      if block.zone == .list {
        let level = max(1, block.level)
        while open.count > level { open.removeLast() }
        while open.count < level { open.append(Open(sentence: lead(structure, previous, open))) }
        if isNewList(structure, previous, index, open[level - 1]) {
          open[level - 1] = Open(sentence: lead(structure, previous, Array(open.dropLast())))
        }
        open[level - 1].mark = ListMark(block.mark)
        structure.blocks[index].leadIn = open[level - 1].sentence
      } else {
        structure.blocks[index].leadIn = looseLead(structure, previous, index)
        if block.zone == .heading { open = [] }
      }
      previous = index
    }
  }

  /// A list that is being read: its lead-in and its last mark.
  private struct Open {
    var sentence: Int
    var mark = ListMark("")
  }

  /// Notes, footers and addresses do not come between a list and what leads it in.
  private func isRunning(_ zone: Zone) -> Bool {
    switch zone {
    case .body, .heading, .list, .quote: true
    case .table, .footnote, .reference, .url, .contents, .boilerplate: false
    }
  }

  /// True when the item at `index` does not go on with the list that is open at its level.
  private func isNewList(_ structure: DocumentStructure, _ previous: Int, _ index: Int, _ open: Open) -> Bool
  {
    guard structure.blocks.indices.contains(previous), structure.blocks[previous].zone != .list else {
      return false
    }
    return !ListMark(structure.blocks[index].mark).follows(open.mark)
  }

  /// The sentence of the block before a list that leads it in, or -1.
  private func lead(_ structure: DocumentStructure, _ previous: Int, _ outer: [Open]) -> Int {
    guard structure.blocks.indices.contains(previous) else { return -1 }
    let block = structure.blocks[previous]
    guard let last = block.sentences.last else { return -1 }
    let ending = LineEnding(glyphs, block.range)
    switch block.zone {
    case .heading:
      return ending == .colon || MotionLines(glyphs: glyphs).endsInDat(block.range) ? last : -1
    case .list: return ending == .colon ? last : outer.last?.sentence ?? -1
    default: return ending != .sentence || announces(structure, last) ? last : -1
    }
  }

  /// Paragraphs that are items in all but their bullets: they follow a colon, or an item that ends in `;`.
  private func looseLead(_ structure: DocumentStructure, _ previous: Int, _ index: Int) -> Int {
    guard structure.blocks.indices.contains(previous), structure.blocks[index].zone == .body,
      structure.blocks[previous].zone == .body || structure.blocks[previous].zone == .heading
    else { return -1 }
    let before = structure.blocks[previous]
    switch glyphs.byte(before.range.upperBound - 1) {
    case 0x3A:
      return glyphs.byte(structure.blocks[index].range.upperBound - 1) == 0x3B
        ? before.sentences.last ?? -1 : -1
    case 0x3B: return before.leadIn
    default: return -1
    }
  }

  /// `De raad neemt de volgende besluiten.`: the sentence ends, and still announces the list.
  private func announces(_ structure: DocumentStructure, _ sentence: Int) -> Bool {
    structure.sentences[sentence].tokens.contains { index in
      let token = structure.tokens[index]
      let folded = structure.string(token.range).lowercased()
      return folded == "volgende" || folded == "onderstaande" || folded == "hieronder"
    }
  }
}

/// The bullet, number or letter of a list item.
struct ListMark {
  private var isLetter = false
  private var value = 0

  /// Reads `3.`, `c)`, `(4)`, `•`.
  init(_ mark: String) {
    var letters = 0
    var last = 0
    for byte in mark.utf8 {
      if Glyphs.ascii(byte) == .digit { value = min(value, 1000) * 10 + Int(byte & 0x0F) }
      if Glyphs.ascii(byte).isLetter {
        letters += 1
        last = Int(byte | 0x20) - 0x60
      }
    }
    guard value == 0, letters == 1 else { return }
    isLetter = true
    value = last
  }

  /// True when this mark is the next number or letter after `earlier`.
  func follows(_ earlier: ListMark) -> Bool {
    earlier.value > 0 && isLetter == earlier.isLetter && value == earlier.value + 1
  }
}
