/// The fixed words of an evaluation.
struct EvaluationWords {
  let inEnglish: Bool

  var title: String {
    pick("Bevindingen vergeleken met wat mensen merkten", "Findings compared with what people marked")
  }
  var perCategory: String { pick("Per soort", "Per category") }
  var perCategoryF1: String { pick("F1 per soort", "F1 per category") }
  var perEntry: String { pick("Per regel van de woordenlijst", "Per entry of the lexicon") }
  var betweenCoders: String { pick("Eens of oneens: de codeurs", "Agreement of the coders") }
  var all: String { pick("alles", "all") }
  var noEntries: String {
    pick("Er zijn geen bevindingen die meetellen.", "There are no findings that count.")
  }

  var scoreHeader: [String] {
    inEnglish
      ? ["category", "n", "right", "false", "missed", "precision", "recall"]
      : ["soort", "n", "goed", "vals", "gemist", "precisie", "volledigheid"]
  }
  var f1Header: [String] { [pick("soort", "category"), "F1", pick("95 %", "95%")] }
  var entryHeader: [String] {
    inEnglish
      ? ["entry", "category", "n", "right", "false", "precision"]
      : ["regel", "soort", "n", "goed", "vals", "precisie"]
  }
  var agreementHeader: [String] {
    inEnglish
      ? ["category", "places", "equal", "kappa", "alpha", "alpha 95%"]
      : ["soort", "plekken", "gelijk", "kappa", "alfa", "alfa 95 %"]
  }

  var scoreNote: String {
    pick(
      "n: passages die mensen merkten. Precisie: welk deel van de bevindingen klopt. Volledigheid: welk deel van de "
        + "passages is gevonden. Tussen haakjes staat waar het echte cijfer waarschijnlijk ligt (95 %, Wilson). "
        + "Een tweede bevinding op dezelfde passage telt niet mee. De cijfers kloppen alleen als mensen elk stuk "
        + "helemaal hebben gelezen, of als is opgegeven welke delen: een bevinding waar niemand las, telt anders als vals.",
      "n: passages that people marked. Precision: the share of the findings that is right. Recall: the share of the "
        + "passages that was found. In brackets the 95% interval (Wilson). A second finding on the same passage is left "
        + "out. The figures only hold when people read every document whole, or when the stretches they read are given: "
        + "otherwise a finding where nobody read counts as false.")
  }
  var f1Note: String {
    pick(
      "F1 is één cijfer voor precisie en volledigheid samen. De grenzen komen van steeds opnieuw documenten trekken "
        + "(bootstrap). Met minder dan twintig documenten zijn ze te krap.",
      "F1 is one figure for precision and recall. The bounds come from drawing documents again and again (bootstrap). "
        + "With fewer than twenty documents they are too narrow.")
  }
  var entryNote: String {
    pick(
      "n: bevindingen van deze regel. Mensen merken geen regel, dus wat een regel mist, is niet bekend.",
      "n: findings of this entry. People do not mark entries, so what an entry misses is not known.")
  }
  var agreementNote: String {
    pick(
      "Een plek is een stuk tekst dat een codeur merkte of dat genderscan vond. Tekst die niemand merkte, telt niet mee. "
        + "Kappa is er alleen bij twee codeurs. Een streepje betekent: niet te berekenen, bijvoorbeeld omdat alle "
        + "codeurs overal hetzelfde zeiden. Dan zegt kappa of alfa niets.",
      "A place is a stretch of text that a coder marked or genderscan found. Text that nobody marked does not count. "
        + "There is a kappa for two coders only. A dash means: undefined, for instance because all coders said the same "
        + "everywhere. Kappa and alpha then say nothing.")
  }

  func documents(_ count: Int) -> String {
    pick("Vergeleken documenten: \(count).", "Documents compared: \(count).")
  }
  func coder(_ name: String) -> String {
    pick("De passages van codeur \(name) zijn de maat.", "The passages of coder \(name) are the measure.")
  }
  func unread(_ count: Int) -> String {
    pick(
      "Niet meegeteld, want door niemand gelezen of niet door deze codeur: \(count).",
      "Left out, because nobody or not this coder read them: \(count).")
  }
  func chance(seed: UInt64, draws: Int) -> String {
    pick("Trekkingen: \(draws), begin van het toeval: \(seed).", "Draws: \(draws), seed: \(seed).")
  }

  private func pick(_ dutch: String, _ english: String) -> String { inEnglish ? english : dutch }
}
