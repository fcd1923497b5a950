/// Makes sections of headings: numbers, titles, levels, parents, roles.
struct SectionTree {
  let rules: StructureRules

  func build(_ structure: inout DocumentStructure, statedTitle: String?) {
    var sections = [Section(id: "s0", number: nil, title: "", level: 0)]
    lazy var roles = HeadingRoles(rules: rules)
    var numberedLevel = 0
    for index in structure.blocks.indices {
      if structure.blocks[index].zone == .heading {
        let section = section(structure, index, sections.count, &numberedLevel, roles)
        structure.blocks[index].level = section.level
        sections.append(section)
      }
      structure.blocks[index].section = sections.count - 1
    }
    fill(&sections, structure)
    structure.sections = sections
    (structure.title, structure.kindLine) = TitleFinder(structure: structure).find(stated: statedTitle)
    structure.inheritRoles()
  }

  /// The section that the heading block at `index` begins.
  private func section(
    _ structure: DocumentStructure, _ index: Int, _ id: Int, _ numberedLevel: inout Int, _ roles: HeadingRoles
  ) -> Section {
    let block = structure.blocks[index]
    let heading = HeadingNumber(structure.string(block.range), marker: block.mark.utf8.count)
    var level = block.level
    if level == 0 { level = heading.depth > 0 ? heading.depth : min(numberedLevel + 1, 9) }
    if heading.depth > 0 { numberedLevel = level }
    var section = Section(id: "s\(id)", number: heading.number, title: heading.title, level: level)
    section.role = roles.role(of: heading.words)
    return section
  }

  /// Parents, ranges, blocks and words.
  private func fill(_ sections: inout [Section], _ structure: DocumentStructure) {
    var path: [Int] = []
    for index in sections.indices.dropFirst() {
      while let last = path.last, sections[last].level >= sections[index].level { path.removeLast() }
      sections[index].parent = path.last
      path.append(index)
    }
    var block = 0
    for index in sections.indices {
      let first = block
      while block < structure.blocks.count, structure.blocks[block].section == index {
        sections[index].words += structure.words(inBlock: block)
        block += 1
      }
      sections[index].blocks = first..<block
      let end =
        block < structure.blocks.count ? structure.blocks[block].range.lowerBound : structure.text.utf8.count
      let start = first < structure.blocks.count ? structure.blocks[first].range.lowerBound : end
      sections[index].range = TextOffset(utf8: min(start, end))..<TextOffset(utf8: end)
    }
  }
}

extension DocumentStructure {
  /// Words of a block: tokens that are words, in counted zones only.
  func words(inBlock index: Int) -> Int { blocks[index].zone.isCounted ? blocks[index].words : 0 }

  /// Gives sections without a role of their own that of the section they lie in.
  ///
  /// Call it again after roles were filled in by content; a role that is known is never changed.
  package mutating func inheritRoles() {
    for index in sections.indices where sections[index].role == .unknown {
      if let parent = sections[index].parent { sections[index].role = sections[parent].role }
    }
  }
}
