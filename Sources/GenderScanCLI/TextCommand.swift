import ArgumentParser
import GenderScan

/// `genderscan text`: how a document is read, before anything is looked for.
struct TextCommand: ParsableCommand {
  /// The forms of the listing.
  enum Format: String, Choice {
    case text, json

    static var choices: [Self] { [.text, .json] }
  }

  static let configuration = CommandConfiguration(
    commandName: "text",
    abstract: "Toont hoe genderscan een document leest: zones, delen, zinnen, woorden en herstel.",
    discussion: """
      genderscan text regiovisie.txt
      genderscan text -f json regiovisie.txt

      Handig als een woord niet gevonden wordt, of op een onverwachte plek.
      """)

  @Argument(help: ArgumentHelp("Het document; - is de standaardinvoer.", valueName: "bestand"))
  var file: String
  @Option(
    name: [.short, .long], help: ArgumentHelp("Hoe het eruitziet: text of json.", valueName: "formaat"))
  var format = Format.text
  @OptionGroup var lexicons: LexiconOptions
  @OptionGroup var input: InputOptions
  @OptionGroup var speech: SpeechOptions

  mutating func run() throws {
    let lexicon = try LexiconSource(lexicons: lexicons.lexicon, checklists: lexicons.checklist).lexicon()
    do {
      let document = try input.document(InputFile(path: file, limit: input.maxSize.value))
      let structure = Analyzer(lexicon: lexicon).structure(of: document)
      let listing = StructureListing(document: document, structure: structure)
      for diagnostic in document.diagnostics + structure.diagnostics {
        StandardStreams.message(file: file, diagnostic, inEnglish: speech.lang == .en)
      }
      switch format {
      case .text: try StandardStreams.print(listing.text())
      case .json: try StandardStreams.print(listing.json())
      }
      // As with `scan`: a document without a word was not read.
      if structure.sections.allSatisfy({ $0.words == 0 }) { throw CommandFailure(.incomplete) }
    } catch let diagnostic as Diagnostic {
      throw CommandFailure(.incomplete, diagnostic, file: file)
    }
  }
}
