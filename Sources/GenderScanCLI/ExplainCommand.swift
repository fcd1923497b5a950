import ArgumentParser
import GenderScan
import LexiconAuthoring

/// `genderscan explain`: what a rule, criterion, level or code means, why, and its sources.
struct ExplainCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "explain",
    abstract: "Legt een regel, vraag, niveau of melding uit, met reden en bron.",
    discussion: "Voorbeelden: genderscan explain PA01; genderscan explain N3; genderscan explain istanbul")

  @Argument(help: ArgumentHelp("De code uit het rapport.", valueName: "id")) var id: String
  @OptionGroup var lexicons: LexiconOptions
  @OptionGroup var speech: SpeechOptions

  mutating func run() throws {
    let lexicon = try LexiconSource(lexicons: lexicons.lexicon, checklists: lexicons.checklist).lexicon()
    let explanation = Explanation(lexicon: lexicon)
    if let text = explanation.text(of: id) { return try StandardStreams.print(text + "\n") }
    if let code = DiagnosticCode.all.first(where: { $0.code == id.uppercased() }) {
      return try StandardStreams.print("\(code.code)\n\(speech.lang == .en ? code.english : code.dutch)\n")
    }
    if let code = LexiconErrorCode.find(id) {
      return try StandardStreams.print("\(code.code)\n\(speech.lang == .en ? code.english : code.dutch)\n")
    }
    let similar = explanation.similar(to: id)
    let hint = similar.isEmpty ? "" : " (bedoelt u \(similar.joined(separator: ", "))?)"
    throw CommandFailure(
      .refused,
      Diagnostic(
        code: "E-ONBEKEND", message: "genderscan kent '\(id)' niet\(hint)",
        english: "unknown id '\(id)'\(hint)"))
  }
}
