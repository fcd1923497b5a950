import GenderScan

/// Everything that can be explained, by kind.
extension Explanation {
  /// The overview that `genderscan explain` without an id shows.
  func overview() -> String {
    var layout = Layout(width: width)
    layout.paragraph(
      inEnglish
        ? "genderscan explain ID explains one of these. The texts of the lexicon are in Dutch."
        : "genderscan explain ID legt een van deze namen en codes uit.")
    for (title, ids) in kinds where !ids.isEmpty {
      layout.gap()
      layout.paragraph(title)
      layout.row("", ids.joined(separator: ", "))
    }
    return layout.text
  }

  private var kinds: [(String, [String])] {
    let known =
      inEnglish
      ? ("Checklists", "Questions", "Instruments", "Terms", "Word classes", "Sources", "Codes of messages")
      : ("Checklists", "Vragen", "Instrumenten", "Termen", "Woordklassen", "Bronnen", "Codes van meldingen")
    return [
      (known.0, contents.checklists.map(\.id)),
      (known.1, contents.checklists.flatMap(\.criteria).map(\.id)),
      (known.2, contents.instruments.map(\.id)),
    ] + assessment
      + Vocabulary.shelves.map { shelf in
        (Self.capitalized(inEnglish ? shelf.english : shelf.title), shelf.words.compactMap(\.names.first))
      } + [
        (known.6, Self.codes.map(\.code)),
        (known.5, contents.references.map(\.id)),
        (known.4, contents.classes.map(\.name)),
        (known.3, contents.entries.map(\.id)),
      ]
  }

  /// Levels, traps, cross-checks, strengths, parts, verdicts: the groups of the assessment in the lexicon.
  private var assessment: [(String, [String])] {
    var result: [(String, [String])] = []
    for term in contents.assessment {
      let title = Self.capitalized(inEnglish ? Self.english[term.group] ?? term.group : term.group)
      if result.last?.0 != title { result.append((title, [])) }
      result[result.count - 1].1.append(term.id)
    }
    return result
  }

  private static let english = [
    "niveaus": "levels", "valkuilen": "traps", "kruiscontroles": "cross-checks", "sterktes": "strengths",
    "rollen": "parts", "uitkomsten": "verdicts", "disclaimers": "cautions",
  ]

  private static func capitalized(_ word: String) -> String { word.prefix(1).uppercased() + word.dropFirst() }
}
