/// Writes the start of a new entry, with forms of the word to accept or strike out.
///
/// The forms are proposals by rule: Dutch has many exceptions, so they stand there as comments.
public struct LexiconSkeleton {
  private let lemma: String

  /// How texts that the writer is to replace begin.
  static let blanks = [
    "Waarom dit ertoe doet, en wat u kunt doen.", "In deze zin staat «", "Schrijf hier een tweede zin met «",
    "Schrijf hier een zin die erop lijkt, maar iets anders zegt.", "Schrijf hier nog zo een zin.",
  ]

  /// Makes a skeleton for a word or phrase.
  public init(lemma: String) {
    self.lemma = lemma
  }

  /// The YAML of a file with this one entry.
  public func yaml() -> String {
    let word = DutchForms(word: lemma.split(separator: " ").last.map(String.init) ?? lemma)
    let start = lemma.split(separator: " ").dropLast().map { $0 + " " }.joined()
    let proposals = word.proposals.map { "      # - \(Self.quoted(start + $0.form))   # \($0.kind)" }
    let lines =
      [
        "thema: eigen", "uitleg: 'Eén zin over dit thema.'", "termen:", "  - id: \(id)",
        "    lemma: \(Self.quoted(lemma))",
        "    familie: verhullend      # specifiek verhullend generiek_man stereotype lhbti inclusief structureel slachtoffertaal",
        "    lens: beleid             # beleid taal",
        "    ernst: info              # positief info aandacht vermijden",
        "    status: voorstel         # voorstel actief omstreden vervallen", "    vormen:",
        "      - \(Self.quoted(lemma))",
      ] + (proposals.isEmpty ? [] : [Self.advice] + proposals) + [
        "    uitleg: \(Self.quoted(Self.blanks[0]))", "    prima_als: []",
        "    alternatieven: []",
        "    bronnen: []              # minstens één id uit bronnen.yml",
        "    treft:                   # minstens twee eigen zinnen",
        "      - \(Self.quoted("\(Self.blanks[1])\(lemma)» zoals u het bedoelt."))",
        "      - \(Self.quoted("\(Self.blanks[2])\(lemma)»."))",
        "    treft_niet:              # minstens twee zinnen waarin dit niet mag tellen",
        "      - \(Self.quoted(Self.blanks[3]))",
        "      - \(Self.quoted(Self.blanks[4]))",
      ]
    return lines.joined(separator: "\n") + "\n"
  }

  private static let advice =
    "      # Haal het hekje weg bij vormen die kloppen, en haal de andere regels weg:"

  /// `x1.` and the lemma in lower-case ASCII.
  private var id: String {
    let letters = lemma.lowercased().unicodeScalars.map { scalar -> Character in
      let isPlain =
        scalar.value < 0x80 && (scalar.properties.isAlphabetic || ("0"..."9").contains(Character(scalar)))
      return isPlain ? Character(scalar) : "-"
    }
    return "x1." + String(letters)
  }

  private static func quoted(_ text: String) -> String {
    "'" + text.split(separator: "'", omittingEmptySubsequences: false).joined(separator: "''") + "'"
  }
}
