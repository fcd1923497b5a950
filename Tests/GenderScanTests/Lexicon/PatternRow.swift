import Testing

/// Patterns and a text in which «marks» stand around what they find.
struct PatternRow: Sendable, CustomTestStringConvertible {
  let name: String
  let forms: [String]
  let text: String

  init(_ name: String, _ forms: [String], _ text: String) {
    self.name = name
    self.forms = forms
    self.text = text
  }

  var testDescription: String { name }

  static let rows = words + choices + parts + gaps + borders + forms

  static let words = [
    PatternRow("word", ["vrouw"], "Een «vrouw» en twee vrouwen."),
    PatternRow("words", ["huiselijk geweld"], "Tegen «huiselijk geweld» en huiselijk leed."),
    PatternRow("capitals and accents", ["geïntimideerd"], "«GEINTIMIDEERD» en «geïntimideerd»."),
    PatternRow("accent in the text only", ["financien"], "De «financiën» zijn op orde."),
    PatternRow("exact capitals", ["=Zij"], "Daar kwam «Zij», en zij ging."),
    PatternRow(
      "exact capitals in a choice", ["{=OM|politie}"], "Om twee redenen belt het «OM» de «Politie» om hulp."),
    PatternRow("word with a mark", ["m/v"], "Een medewerker «m/v» of m en v."),
    PatternRow("percentage sign", ["40%"], "Het gaat om «40%» van de 40 vrouwen."),
    PatternRow("letters with a plus", ["lhbti+"], "De «lhbti+» gemeenschap en lhbti."),
  ]

  static let choices = [
    PatternRow("choice", ["{man|vrouw}"], "Een «man» of «vrouw» of kind."),
    PatternRow(
      "choice of several words", ["{huiselijk geweld|geweld thuis} stoppen"],
      "«Geweld thuis stoppen», «huiselijk geweld stoppen»."),
    PatternRow("optional ending", ["vrouw[en]"], "Een «vrouw», twee «vrouwen», vrouwelijk."),
    PatternRow(
      "optional word", ["geweld [in huiselijke kring]"],
      "«Geweld in huiselijke kring» en «geweld» in de kring."),
    PatternRow("optional choice", ["gender[ {beleid|norm} ]"], "Over «gender beleid» en «gender»."),
    PatternRow("nested", ["{a|b{c|d[e]}}f"], "«af» «bcf» «bdf» «bdef» bf."),
    PatternRow(
      "joined, hyphen or space", ["gender_specifiek[e]"],
      "«Genderspecifiek», «gender-specifieke», «gender specifieke», gender, specifieke."),
    PatternRow("hyphen of another kind", ["gender_specifiek"], "«Gender\u{2010}specifiek»."),
  ]

  static let parts = [
    PatternRow("first part", ["vrouwen~"], "«Vrouwenopvang», «vrouwen-emancipatie», vrouwen, vrouwens."),
    PatternRow("last part", ["~geweld"], "«Partnergeweld», «ex-geweld», geweld, gewelddadig, xgeweld."),
    PatternRow(
      "part in a phrase", ["~geweld tegen vrouwen~"], "Stop «seksgeweld tegen vrouwenorganisaties» nu."),
    PatternRow("part and word", ["{geweld|~geweld}"], "«Geweld» en «partnergeweld»."),
    PatternRow("part with accents", ["cooperatie~"], "Een «coöperatiebestuur»."),
  ]

  static let gaps = [
    PatternRow("empty gap", ["geweld ...5 vrouwen"], "Stop «geweld vrouwen»."),
    PatternRow("full gap", ["geweld ...2 vrouwen"], "Stop «geweld tegen jonge vrouwen» nu."),
    PatternRow("too wide", ["geweld ...2 vrouwen"], "Stop geweld tegen heel jonge vrouwen."),
    PatternRow("crosses commas", ["geweld ...5 vrouwen"], "Stop «geweld, dwang, tegen vrouwen»."),
    PatternRow("commas are no words", ["geweld ...2 vrouwen"], "Stop «geweld, dwang, tegen vrouwen»."),
    PatternRow(
      "not across a clause", ["geweld ...5c vrouwen"],
      "Stop geweld, ook tegen vrouwen; «geweld tegen vrouwen»."),
    PatternRow("nearest first", ["geweld ...9 vrouwen"], "Stop «geweld tegen vrouwen» en andere vrouwen."),
    PatternRow("nearest to the left", ["geweld ...9 slachtoffers"], "Geweld is «geweld tegen slachtoffers»."),
    PatternRow(
      "nearest when the first word is rarer", ["geweldpleging ...9 man"],
      "«Geweldpleging door een man» of die man."),
    PatternRow("two gaps", ["man ...3 en ...3 vrouw"], "Elke «man in Nederland en elke vrouw» telt."),
    PatternRow(
      "gap before the anchor", ["de ...3 slachtoffers"], "Help «de vele jonge slachtoffers» altijd."),
    PatternRow("over a stroke", ["man ...1 vrouw"], "De «man/vrouw» en de «man of vrouw»."),
    PatternRow("not over a bracket", ["geweld ...5 vrouwen"], "Stop geweld (ook dat tegen vrouwen)."),
  ]

  static let borders = [
    PatternRow("sentence end", ["geweld ...5 vrouwen"], "Stop het geweld. Alle vrouwen doen mee."),
    PatternRow("words over a sentence end", ["geweld vrouwen"], "Stop het geweld. Vrouwen doen mee."),
    PatternRow(
      "bullets", ["geweld ...5 vrouwen"], "De regio gaat:\n- meer doen tegen geweld\n- vrouwen beter helpen\n"
    ),
    PatternRow(
      "heading", ["geweld ...5 vrouwen"], "1. Geweld\n\nVrouwen doen mee aan het gesprek over veiligheid.\n"),
    PatternRow("quotation mark", ["geweld ...5 vrouwen"], "Hij zei over geweld: “Alle vrouwen doen mee.”"),
    PatternRow(
      "inside quotation marks", ["geweld ...5 vrouwen"], "De titel “«geweld tegen vrouwen»” viel op."),
    PatternRow(
      "paragraph", ["geweld ...5 vrouwen"], "Wij willen minder geweld\n\nvrouwen doen mee in de regio\n"),
  ]

  static let forms = [
    PatternRow("ellipsis", ["{vrouwen|kinder}mishandeling"], "Tegen «vrouwen- en kindermishandeling»."),
    PatternRow(
      "ellipsis to another compound", ["vrouwenmishandeling"],
      "Tegen «vrouwen- en kindermishandeling» en meer."),
    PatternRow("ellipsis without its word", ["vrouwenmishandeling"], "Tegen vrouwen- en kinderopvang."),
    PatternRow(
      "ellipsis over three", ["oudermishandeling"], "Tegen «ouder-, partner- en kindermishandeling»."),
    PatternRow("optional part at the front", ["ex-partner"], "De «(ex-)partner» belt."),
    PatternRow("optional part at the end", ["slachtoffers"], "Het «slachtoffer(s)» belt."),
    PatternRow("optional part left out", ["slachtoffer"], "Het «slachtoffer(s)» belt."),
    PatternRow("soft hyphen", ["vrouwenopvang"], "De «vrouwen\u{AD}opvang» helpt."),
    PatternRow("number", ["<getal> vrouwen"], "Er zijn «300 vrouwen» en «twee vrouwen», enkele vrouwen."),
    PatternRow(
      "percentage", ["<procent> ...2 vrouwen"], "Van «40% van vrouwen» en «40 procent vrouwen», 40 vrouwen."),
    PatternRow("year", ["sinds <jaar>"], "«Sinds 2019» en sinds 300 en sinds 9999 dagen."),
    PatternRow("amount", ["<bedrag> subsidie"], "Met «€ 5 miljoen subsidie», «5 euro subsidie», 5 subsidie."),
    PatternRow("name", ["wethouder <naam>"], "Met «wethouder Jansen» en wethouder geworden."),
    PatternRow("any word", ["de <.> vrouw"], "Hier is «de jonge vrouw» en de vrouw."),
  ]
}
