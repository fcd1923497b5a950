import PhraseMatching
import Testing

/// A row of phrases, a text and what is found in it.
struct MatchRow: Sendable, CustomTestStringConvertible {
  let name: String
  let phrases: [Phrase]
  let text: String
  /// All matches, as phrase number and letters, by start and then the longer first.
  let all: [(Int, String)]
  /// Numbers in `all` that remain under leftmost-longest.
  let longest: [Int]

  init(_ name: String, _ phrases: [String], _ text: String, _ all: [(Int, String)], longest: [Int]? = nil) {
    self.name = name
    // A tilde shows a beginning or end here; the matcher itself has no signs.
    self.phrases = phrases.map { phrase in
      if phrase.hasSuffix("~") { return Phrase(String(phrase.dropLast()), .prefix) }
      return phrase.hasPrefix("~") ? Phrase(String(phrase.dropFirst()), .suffix) : Phrase(phrase)
    }
    self.text = text
    self.all = all
    self.longest = longest ?? Array(all.indices)
  }

  var testDescription: String { name }

  static let rows: [MatchRow] = words + severalWords + affixes + letters + marks

  static let words = [
    MatchRow("empty text", ["vrouw"], "", []),
    MatchRow("no phrases", [], "vrouw", []),
    MatchRow("whole text", ["vrouw"], "vrouw", [(0, "vrouw")]),
    MatchRow("first and last byte", ["vrouw"], "vrouw en vrouw", [(0, "vrouw"), (0, "vrouw")]),
    MatchRow("part of a word", ["man"], "manier woman manman", []),
    MatchRow("digits and underscore are word parts", ["man"], "man1 _man man_ 2man", []),
    MatchRow(
      "between marks", ["man"], "(man) man, man-man", [(0, "man"), (0, "man"), (0, "man"), (0, "man")]),
    MatchRow("capitals", ["gReVio"], "GREVIO grevio Grevio", [(0, "GREVIO"), (0, "grevio"), (0, "Grevio")]),
    MatchRow("same phrase twice", ["man", "man"], "man", [(0, "man"), (1, "man")], longest: [0]),
    MatchRow("one letter", ["u"], "u kunt u", [(0, "u"), (0, "u")]),
    MatchRow("sixteen letters", ["gendersensitieve"], "gendersensitieve", [(0, "gendersensitieve")]),
    MatchRow(
      "seventeen letters", ["gendersensitieves"], "gendersensitievex gendersensitieves",
      [(0, "gendersensitieves")]),
    MatchRow(
      "equal up to sixteen letters", ["zelfbeschikkingsrecht", "zelfbeschikkingswet"],
      "zelfbeschikkingswet zelfbeschikkingsrecht", [(1, "zelfbeschikkingswet"), (0, "zelfbeschikkingsrecht")]),
  ]

  static let severalWords = [
    MatchRow("two words", ["huiselijk geweld"], "Huiselijk geweld.", [(0, "Huiselijk geweld")]),
    MatchRow(
      "any white space", ["huiselijk geweld"], "huiselijk \n\t\u{A0} geweld",
      [(0, "huiselijk \n\t\u{A0} geweld")]),
    MatchRow("a mark between", ["huiselijk geweld"], "huiselijk, geweld huiselijk. geweld", []),
    MatchRow("first word alone", ["huiselijk geweld"], "huiselijk", []),
    MatchRow("phrase cut short", ["geweld in huiselijke kring"], "geweld in huiselijke", []),
    MatchRow(
      "shared beginning", ["geweld", "geweld in", "geweld in huiselijke kring"], "geweld in huiselijke kring",
      [(2, "geweld in huiselijke kring"), (1, "geweld in"), (0, "geweld")], longest: [0]),
    MatchRow("overlap", ["a b", "b c"], "a b c", [(0, "a b"), (1, "b c")], longest: [0]),
    MatchRow("repeats itself", ["a a"], "a a a", [(0, "a a"), (0, "a a")], longest: [0]),
    MatchRow(
      "inside a phrase", ["a b c", "b"], "a b c b", [(0, "a b c"), (1, "b"), (1, "b")], longest: [0, 2]),
    MatchRow("last word longer in the text", ["huiselijk geweld"], "huiselijk gewelddadig", []),
    MatchRow("hyphen", ["ex-partner"], "ex-partner ex partner expartner", [(0, "ex-partner")]),
    MatchRow("hyphen of another kind", ["ex-partner"], "ex\u{2010}partner", [(0, "ex\u{2010}partner")]),
    MatchRow(
      "soft hyphen before the space", ["huiselijk geweld"], "huiselijk\u{AD} geweld",
      [(0, "huiselijk\u{AD} geweld")]),
  ]

  static let affixes = [
    MatchRow(
      "prefix", ["gender~"], "gender genderbeleid agender Gendernorm",
      [(0, "gender"), (0, "genderbeleid"), (0, "Gendernorm")]),
    MatchRow(
      "suffix", ["~geweld"], "geweld partnergeweld gewelddadig SEKSGEWELD",
      [(0, "geweld"), (0, "partnergeweld"), (0, "SEKSGEWELD")]),
    MatchRow(
      "short prefix and suffix", ["a~", "~b", "ab~"], "ab b a ba",
      [(0, "ab"), (1, "ab"), (2, "ab"), (1, "b"), (0, "a")], longest: [0, 3, 4]),
    MatchRow(
      "stems over eight letters", ["slachtoffer~", "slachtofferhulp~", "~hulpverlening"],
      "slachtofferhulpverlening",
      [
        (0, "slachtofferhulpverlening"), (1, "slachtofferhulpverlening"), (2, "slachtofferhulpverlening"),
      ], longest: [0]),
    MatchRow(
      "prefix and word", ["man", "man~"], "man manier", [(0, "man"), (1, "man"), (1, "manier")],
      longest: [0, 2]),
    MatchRow("prefix beyond ASCII", ["geint~"], "geïntimideerd", [(0, "geïntimideerd")]),
    MatchRow("suffix beyond ASCII", ["~identiteit"], "ïdentiteit", [(0, "ïdentiteit")]),
  ]

  static let letters = [
    MatchRow(
      "accents", ["geintimideerd"], "geïntimideerd GEÏNTIMIDEERD",
      [(0, "geïntimideerd"), (0, "GEÏNTIMIDEERD")]),
    MatchRow("accents in the phrase", ["één"], "een één EEN", [(0, "een"), (0, "één"), (0, "EEN")]),
    MatchRow("combining accents", ["één"], "e\u{301}e\u{301}n", [(0, "e\u{301}e\u{301}n")]),
    MatchRow("combining accent at the end", ["cafe"], "cafe\u{301}.", [(0, "cafe\u{301}")]),
    MatchRow("soft hyphen", ["vrouwen"], "vrou\u{AD}wen", [(0, "vrou\u{AD}wen")]),
    MatchRow("soft hyphen after a word", ["vrouwen"], "vrouwen\u{AD}", [(0, "vrouwen")]),
    MatchRow("soft hyphen before a word", ["vrouwen"], "\u{AD}vrouwen", [(0, "vrouwen")]),
    MatchRow(
      "soft hyphens in a long word", ["zelfbeschikkingsrecht"],
      "zelf\u{AD}be\u{AD}schik\u{AD}kings\u{AD}recht",
      [(0, "zelf\u{AD}be\u{AD}schik\u{AD}kings\u{AD}recht")]),
    MatchRow(
      "high byte after sixteen letters", ["zelfbeschikkingsrecht"], "zelfbeschikkingsrécht",
      [(0, "zelfbeschikkingsrécht")]),
    MatchRow("ligature", ["financien"], "ﬁnanciën", [(0, "ﬁnanciën")]),
    MatchRow("ij", ["gelijk"], "gelĳk GELĲK", [(0, "gelĳk"), (0, "GELĲK")]),
    MatchRow("longer word beyond ASCII", ["een"], "eené éeen", []),
    MatchRow("Greek and Cyrillic capitals", ["αβγ", "жена"], "ΑΒΓ ЖЕНА", [(0, "ΑΒΓ"), (1, "ЖЕНА")]),
  ]

  static let marks = [
    MatchRow(
      "quotation marks", ["vrouw"], "“vrouw” ‘vrouw’ „vrouw”", [(0, "vrouw"), (0, "vrouw"), (0, "vrouw")]),
    MatchRow("dash", ["man", "vrouw"], "man–vrouw", [(0, "man"), (1, "vrouw")]),
    MatchRow("no-break space", ["man", "vrouw"], "man\u{A0}vrouw", [(0, "man"), (1, "vrouw")]),
    MatchRow(
      "mark at the end of a phrase", ["lhbti+"], "lhbti+ lhbti lhbti+beleid lhbti+-beleid",
      [(0, "lhbti+"), (0, "lhbti+")]),
    MatchRow(
      "mark at the start of a phrase", ["'s avonds"], "'s avonds ’s avonds s avonds a's avonds",
      [(0, "'s avonds"), (0, "’s avonds")]),
    MatchRow("marks at both ends", ["(ex)"], "(ex) ((ex)) ex", [(0, "(ex)"), (0, "(ex)")]),
    MatchRow("raised digit is a digit", ["geweld"], "geweld² geweld", [(0, "geweld")]),
    MatchRow("emoji", ["vrouw"], "👩vrouw👩", [(0, "vrouw")]),
  ]
}
