import ArgumentParser
import GenderScan

/// `genderscan lexicon test`: what every entry of a lexicon finds in documents.
struct LexiconTestCommand: ParsableCommand {
  /// The forms of the outcome.
  enum Format: String, Choice {
    case text, json, csv

    static var choices: [Self] { [.text, .json, .csv] }
  }

  static let configuration = CommandConfiguration(
    commandName: "test", abstract: "Toont per term wat hij vindt in documenten.",
    discussion: """
      genderscan lexicon test plan.txt
      genderscan lexicon test --lexicon eigen.yml --only x1 --show all plannen/*.txt

      Zo ziet u of een nieuwe term genoeg vindt, en of hij niet te veel vindt. csv heeft een regel per vondst.
      """)

  @Argument(help: ArgumentHelp("De documenten; - is de standaardinvoer.", valueName: "bestand"))
  var files: [String]
  @Option(
    help: ArgumentHelp(
      "Een eigen woordenlijst (YAML) erbij, of een map of .gslx-bestand in plaats van de ingebouwde.",
      valueName: "bestand"))
  var lexicon: [String] = []
  @Option(help: ArgumentHelp("Alleen termen waarvan de id zo begint.", valueName: "id"))
  var only: [String] = []
  @Option(
    name: [.short, .long], help: ArgumentHelp("Hoe het eruitziet: text, json of csv.", valueName: "formaat"))
  var format = Format.text
  @Option(
    help: ArgumentHelp("top toont termen met een vondst; all ook termen zonder.", valueName: "keuze"))
  var show = ShowOption.top
  @Option(help: ArgumentHelp("Hoeveel plaatsen text per term toont.", valueName: "aantal")) var places = 3
  @OptionGroup var input: InputOptions
  @OptionGroup var speech: SpeechOptions

  mutating func run() throws {
    guard !files.isEmpty else {
      throw CommandFailure.usage("noem minstens één document", "name at least one document")
    }
    guard places >= 0 else {
      throw CommandFailure.usage("--places moet 0 of meer zijn", "--places must be 0 or more")
    }
    try input.check()
    var trial = LexiconTrial(lexicon: try LexiconSource(lexicons: lexicon).lexicon(), only: only)
    guard !trial.rows.isEmpty else {
      throw LexiconShowCommand.unknown(only.joined(separator: ", "), "genderscan lexicon list")
    }
    let isWhole = scan(&trial)
    try StandardStreams.print(output(trial))
    if !isWhole { throw CommandFailure(.incomplete) }
  }

  /// Reads all documents; false when something of them was not read.
  private func scan(_ trial: inout LexiconTrial) -> Bool {
    // No checklist has this id, so no criteria are asked.
    let analyzer = Analyzer(lexicon: trial.lexicon, options: AnalyzerOptions(checklists: ["-"]))
    var isWhole = true
    for path in files {
      do throws(Diagnostic) {
        let document = try input.document(InputFile(path: path, limit: input.maxSize.value))
        let report = analyzer.analyze(document)
        for diagnostic in report.quality.diagnostics { say(diagnostic, path) }
        if report.document.words == 0 || report.quality.diagnostics.contains(where: \.losesText) {
          isWhole = false
        }
        trial.add(report, of: path)
      } catch {
        say(error, path)
        isWhole = false
      }
    }
    return isWhole
  }

  private func say(_ diagnostic: Diagnostic, _ path: String) {
    StandardStreams.message(file: path, diagnostic, inEnglish: speech.lang == .en)
  }

  private func output(_ trial: LexiconTrial) -> [UInt8] {
    let table = LexiconTrialTable(trial: trial, show: show)
    return switch format {
    case .text:
      Array(
        LexiconTrialText(trial: trial, show: show, places: places, inEnglish: speech.lang == .en).string()
          .utf8)
    case .json: table.json()
    case .csv: Array(table.csv().utf8)
    }
  }
}
