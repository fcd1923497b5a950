import ArgumentParser
import GenderScan

/// `genderscan explain`: what a rule, criterion, level or code means, why, and its sources.
struct ExplainCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "explain",
    abstract: "Legt een regel, vraag, niveau of melding uit, met reden en bron.",
    discussion: """
      genderscan explain             wat er uitgelegd kan worden
      genderscan explain PA01        een vraag van de checklist
      genderscan explain N3          een niveau
      genderscan explain istanbul    een instrument
      genderscan explain E-MAP       een melding
      """)

  @Argument(help: ArgumentHelp("De code of naam uit het rapport.", valueName: "id")) var id: String?
  @OptionGroup var lexicons: LexiconOptions
  @OptionGroup var speech: SpeechOptions

  mutating func run() throws {
    let lexicon = try LexiconSource(lexicons: lexicons.lexicon, checklists: lexicons.checklist).lexicon()
    let explanation = Explanation(
      contents: lexicon.contents, inEnglish: speech.lang == .en, width: StandardStreams.columns)
    guard let id else { return try StandardStreams.print(explanation.overview()) }
    if let text = explanation.text(of: id) { return try StandardStreams.print(text) }
    let similar = explanation.similar(to: id).joined(separator: ", ")
    throw CommandFailure(
      .refused,
      Diagnostic(
        code: "E-ONBEKEND",
        message: "genderscan kent '\(id)' niet "
          + (similar.isEmpty ? "(zie: genderscan explain)" : "(bedoelt u \(similar)?)"),
        english: "unknown id '\(id)' "
          + (similar.isEmpty ? "(see: genderscan explain)" : "(did you mean \(similar)?)")))
  }
}
