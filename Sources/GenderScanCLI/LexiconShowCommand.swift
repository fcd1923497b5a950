import ArgumentParser
import GenderScan

/// `genderscan lexicon show`: everything a lexicon says of one entry or class.
struct LexiconShowCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show", abstract: "Toont alles over één term of woordklasse.",
    discussion: "Voorbeeld: genderscan lexicon show a1.gtv")

  @Argument(help: ArgumentHelp("De id, of de naam van een woordklasse.", valueName: "id")) var id: String
  @Option(help: ArgumentHelp("Een eigen bestand of map.", valueName: "pad")) var lexicon: [String] = []

  func run() throws {
    let contents = try LexiconSource(lexicons: lexicon).lexicon().contents
    if let entry = contents.entries.first(where: { $0.id == id }) { return try show(entry, contents) }
    if let found = contents.classes.first(where: { $0.name == id }) {
      return try Self.print([
        ("naam", [found.name]), ("uitleg", [found.explanation]), ("vormen", found.forms),
        ("zonder", found.exceptions),
      ])
    }
    throw Self.unknown(id, "genderscan lexicon list")
  }

  private func show(_ entry: LexiconEntry, _ contents: LexiconContents) throws {
    let sources = entry.references.map { id in
      contents.references.first { $0.id == id }.map {
        "\(id): \($0.title) (\($0.publisher), \($0.date)) \($0.status.rawValue)"
      } ?? id
    }
    try Self.print([
      ("id", [entry.id]), ("lemma", [entry.lemma]), ("thema", [entry.theme]),
      ("familie", [entry.category.dutch]),
      ("lens", [entry.lens.dutch]), ("ernst", [entry.severity.dutch]), ("status", [entry.status.rawValue]),
      ("vormen", entry.forms), ("zonder", entry.exceptions), ("met", entry.required),
      ("met_alinea", entry.requiredInParagraph), ("sectie", entry.sections), ("document", entry.documents),
      ("houding", [entry.stance.rawValue]), ("uitleg", [entry.explanation]), ("prima_als", entry.fineWhen),
      ("alternatieven", entry.alternatives), ("bronnen", sources), ("treft", entry.hits),
      ("treft_niet", entry.nonHits), ("bekend_gemist", entry.knownMisses),
      ("bekend_vals_alarm", entry.knownFalseAlarms), ("symmetrie", [entry.symmetryReason]),
      ("gemeten", MeasuredText(inEnglish: false).lines(contents.measurements(of: entry.id))),
      ("herzien", [entry.reviewed]),
    ])
  }

  /// Prints keys with one value on a line, and lists below each other.
  static func print(_ fields: [(key: String, values: [String])]) throws {
    var text = ""
    for (key, values) in fields where values != [""] && !values.isEmpty {
      if values.count == 1 {
        text += "\(key): \(values[0])\n"
      } else {
        text += "\(key):\n" + values.map { "  - \($0)\n" }.joined()
      }
    }
    try StandardStreams.print(text)
  }

  static func unknown(_ id: String, _ command: String) -> CommandFailure {
    CommandFailure(
      .refused,
      Diagnostic(
        code: "E-ONBEKEND", message: "'\(id)' bestaat niet (zie: \(command))",
        english: "unknown id '\(id)' (see: \(command))"))
  }
}

/// `genderscan checklist show`: everything a checklist says of one criterion.
struct ChecklistShowCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show", abstract: "Toont alles over één punt.",
    discussion: "Voorbeeld: genderscan checklist show PA01")

  @Argument(help: ArgumentHelp("De id van het punt.", valueName: "id")) var id: String
  @Option(help: ArgumentHelp("Een eigen bestand.", valueName: "pad")) var checklist: [String] = []

  func run() throws {
    let contents = try LexiconSource(checklists: checklist).lexicon().contents
    let words = SearchedWords(contents)
    let criteria = contents.checklists.flatMap(\.criteria)
    guard let found = criteria.first(where: { $0.id == id.uppercased() || $0.id == id }) else {
      throw LexiconShowCommand.unknown(id, "genderscan checklist list")
    }
    try LexiconShowCommand.print([
      ("id", [found.id]), ("vraag", [found.question]), ("rang", [found.rank.rawValue]),
      ("onderdeel", [found.part]),
      ("documentsoorten", [found.documentTypes.joined(separator: ", ")]),
      ("drempel", [found.threshold?.rawValue ?? ""]),
      ("bewijs", found.evidence.map { Self.text($0, words) }),
      ("alleen als", found.condition.map { Self.text($0, words) }),
      ("tegenbewijs", found.counterEvidence.map { Self.text($0, words) }),
      ("valkuilen", [found.traps.joined(separator: ", ")]), ("advies", [found.advice]),
      ("modelvraag", [found.modelQuestion]),
      ("bronnen", found.sources.map { "\($0.instrument) \($0.part) (\($0.status.rawValue))" }),
      ("treft", found.hits), ("treft_niet", found.nonHits),
    ])
  }

  /// `(vrouwen, meisjes of …) en (cijfers of …) in één zin`.
  private static func text(_ clause: EvidenceClause, _ words: SearchedWords) -> String {
    let groups = clause.groups.map { group in
      "(" + group.map { words.plainWords(of: $0) }.joined(separator: " of ") + ")"
    }
    return groups.joined(separator: " en ") + " binnen één " + clause.window.rawValue
  }
}
