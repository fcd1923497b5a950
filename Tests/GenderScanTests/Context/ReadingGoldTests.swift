import BundledLexicons
import DocumentLoading
import GenderScan
import TestSupport
import Testing

/// The readings measured on the development parts of two Dutch treebanks, and on the reference text.
@Suite(.enabled(if: SharedFiles.exist, "needs ../shared")) struct ReadingGoldTests {
  static let treebanks = [
    "corpus/ud/UD_Dutch-Alpino/nl_alpino-ud-dev.conllu",
    "corpus/ud/UD_Dutch-LassySmall/nl_lassysmall-ud-dev.conllu",
  ]

  /// A possessive *zijn* that is a verb would flag a sentence without reason, so precision goes first.
  @Test func zijnAgainstTreebanks() throws {
    var gold: [(place: Range<Int>, isPossessive: Bool)] = []
    var text = ""
    for name in Self.treebanks {
      let bytes = try #require(SharedFiles.bytes(name))
      for sentence in TreebankSentence.sentences(in: String(decoding: bytes, as: UTF8.self)) {
        let start = text.utf8.count
        for word in sentence.places(of: "zijn") {
          gold.append((start + word.place.lowerBound..<start + word.place.upperBound, word.isPossessive))
        }
        text += sentence.text + "\n\n"
      }
    }
    try #require(gold.count > 400)
    let possessive = Set(try ReadingTrial(["zijn@bez"]).places(in: text))
    let verb = Set(try ReadingTrial(["zijn@ww"]).places(in: text))
    let right = gold.count { $0.isPossessive && possessive.contains($0.place) }
    let wrong = gold.count { !$0.isPossessive && possessive.contains($0.place) }
    let verbs = gold.count { !$0.isPossessive && verb.contains($0.place) }
    let noVerbs = gold.count { $0.isPossessive && verb.contains($0.place) }
    #expect(Double(right) / Double(right + wrong) >= 0.97, "possessive: \(right) right, \(wrong) wrong")
    #expect(Double(right) / Double(gold.count(where: \.isPossessive)) >= 0.80, "possessive: \(right) found")
    #expect(Double(verbs) / Double(verbs + noVerbs) >= 0.85, "verb: \(verbs) right, \(noVerbs) wrong")
  }

  /// The reference text has 37 times *zijn*, never as a possessive, and criticises a stereotype.
  @Test func referenceText() throws {
    let bytes = try #require(SharedFiles.bytes("corpus/dev/handreiking-clb-geweld-tegen-vrouwen.txt"))
    let trial = try ReadingTrial(["zijn@bez"])
    #expect(try trial.places(in: String(decoding: bytes, as: UTF8.self)).isEmpty)
    let document = try DocumentLoader().load(bytes, name: "handreiking.txt")
    let report = Analyzer(lexicon: try BundledLexicons.standard()).analyze(document)
    #expect(!report.findings.contains { $0.category == .stereotype && $0.isCounted })
    #expect(!report.findings.contains { $0.category == .genericMasculine && $0.isCounted })
  }
}

/// A sentence of a treebank: its text and the words of its analysis.
struct TreebankSentence {
  var text = ""
  var words: [(form: String, features: String)] = []

  /// Reads CoNLL-U: a `# text =` line, a line per word with tabs, an empty line.
  static func sentences(in file: String) -> [TreebankSentence] {
    var result: [TreebankSentence] = []
    var current = TreebankSentence()
    for line in file.split(separator: "\n", omittingEmptySubsequences: false) {
      if line.hasPrefix("# text = ") {
        current.text = String(line.dropFirst(9))
      } else if line.isEmpty {
        if !current.words.isEmpty { result.append(current) }
        current = TreebankSentence()
      } else if !line.hasPrefix("#") {
        let cells = line.split(separator: "\t", omittingEmptySubsequences: false)
        guard cells.count > 5, !cells[0].contains("-"), !cells[0].contains(".") else { continue }
        current.words.append((String(cells[1]), String(cells[5])))
      }
    }
    return result
  }

  /// Where a word stands in the text, in bytes, and whether the treebank calls it a possessive.
  func places(of word: String) -> [(place: Range<Int>, isPossessive: Bool)] {
    var result: [(place: Range<Int>, isPossessive: Bool)] = []
    var rest = text[...]
    for (form, features) in words {
      guard let found = rest.range(of: form) else { continue }
      if form.lowercased() == word {
        let start = text.utf8.distance(from: text.startIndex, to: found.lowerBound)
        result.append((start..<start + form.utf8.count, features.contains("Poss=Yes")))
      }
      rest = rest[found.upperBound...]
    }
    return result
  }
}
