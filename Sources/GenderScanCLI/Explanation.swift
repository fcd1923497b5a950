import GenderScan
import LexiconAuthoring

/// Plain text that explains one id: a term, a criterion, a level, a trap, an instrument, a source or a code.
struct Explanation {
  let contents: LexiconContents
  let inEnglish: Bool
  let width: Int

  /// The explanation, or nil for an unknown id.
  func text(of id: String) -> String? {
    var layout = Layout(width: width)
    let isInLexicon = explainLexicon(id, &layout)
    // A few names are both: HG is a class of words and a type of document.
    if isInLexicon, Vocabulary.find(id) != nil { layout.gap() }
    let isWord = explainWord(id, &layout)
    return isInLexicon || isWord ? layout.text : nil
  }

  /// What the lexicon says of an id.
  private func explainLexicon(_ id: String, _ layout: inout Layout) -> Bool {
    let wanted = id.lowercased()
    if let entry = contents.entries.first(where: { $0.id == wanted }) {
      write(entry, &layout)
    } else if let criterion = criteria.first(where: { $0.id.lowercased() == wanted }) {
      write(criterion, &layout)
    } else if let term = contents.assessment.first(where: { $0.id.lowercased() == wanted }) {
      write(term, &layout)
    } else if let instrument = contents.instruments.first(where: { $0.id.lowercased() == wanted }) {
      write(instrument, &layout)
    } else if let checklist = contents.checklists.first(where: { $0.id.lowercased() == wanted }) {
      write(checklist, &layout)
    } else if let reference = contents.references.first(where: { $0.id.lowercased() == wanted }) {
      write(reference, &layout)
    } else if let found = wordClass(id) {
      write(found, &layout)
    } else {
      return false
    }
    return true
  }

  /// What the command itself says of a code or word.
  private func explainWord(_ id: String, _ layout: inout Layout) -> Bool {
    if let code = Self.codes.first(where: { $0.code == id.uppercased() }) {
      layout.paragraph(code.code)
      layout.paragraph(inEnglish ? code.english : code.dutch)
    } else if let word = Vocabulary.find(id) {
      layout.paragraph(word.names.joined(separator: " · "))
      layout.paragraph(inEnglish ? word.english : word.dutch)
      write(family: word.names, &layout)
    } else {
      return false
    }
    return true
  }

  private var criteria: [Criterion] { contents.checklists.flatMap(\.criteria) }

  /// A class by its name; domain classes are in capitals, so case counts where two names differ only in that.
  private func wordClass(_ id: String) -> WordClass? {
    let name = id.hasPrefix("<") && id.hasSuffix(">") ? String(id.dropFirst().dropLast()) : id
    return contents.classes.first { $0.name == name }
      ?? contents.classes.first { $0.name.lowercased() == name.lowercased() }
  }

  /// Every code of a message, with what it means.
  static let codes: [(code: String, dutch: String, english: String)] =
    (CommandCode.all.map { ($0.code, $0.dutch, $0.english) }
    + DiagnosticCode.all.map { ($0.code, $0.dutch, $0.english) }
    + LexiconErrorCode.all.map { ($0.code, $0.dutch, $0.english) })
    .sorted { $0.0 < $1.0 }

  // MARK: Unknown ids

  /// Ids that resemble an unknown one, nearest first, at most five.
  func similar(to id: String) -> [String] {
    let wanted = Array(id.lowercased().utf8)
    guard !wanted.isEmpty, wanted.count <= 60 else { return [] }
    let byLemma = contents.entries.filter { $0.lemma.lowercased().contains(id.lowercased()) }.map(\.id)
    let near = knownIDs.map { (id: $0, distance: Self.distance(wanted, Array($0.lowercased().utf8))) }
      .filter { $0.distance <= max(1, wanted.count / 3) }
      .sorted { ($0.distance, $0.id) < ($1.distance, $1.id) }
      .map(\.id)
    var result: [String] = []
    for name in near + byLemma where !result.contains(name) { result.append(name) }
    return Array(result.prefix(5))
  }

  private var knownIDs: [String] {
    let inLexicon =
      criteria.map(\.id) + contents.assessment.map(\.id) + contents.instruments.map(\.id)
      + contents.checklists.map(\.id) + contents.references.map(\.id) + contents.entries.map(\.id)
    return inLexicon + contents.classes.map(\.name) + Self.codes.map(\.code)
      + Vocabulary.shelves.flatMap { $0.words.flatMap(\.names) }
  }

  /// How many letters must change to make one word of the other.
  private static func distance(_ one: [UInt8], _ other: [UInt8]) -> Int {
    var row = Array(0...other.count)
    for (index, letter) in one.enumerated() {
      var corner = row[0]
      row[0] = index + 1
      for (column, its) in other.enumerated() {
        let change = corner + (letter == its ? 0 : 1)
        corner = row[column + 1]
        row[column + 1] = min(change, corner + 1, row[column] + 1)
      }
    }
    return row[other.count]
  }
}
