import GenderScan

/// The fixed words of a report that are not in the lexicon, each explained.
struct Vocabulary {
  /// A word of the report, under the names it goes by.
  struct Word {
    let names: [String]
    let dutch: String
    let english: String
  }

  /// The words of one kind.
  struct Shelf {
    let title: String
    let english: String
    let words: [Word]
  }

  /// The word with this name, in any case of letters.
  static func find(_ name: String) -> Word? {
    let wanted = name.lowercased()
    return shelves.flatMap(\.words).first { $0.names.contains { $0.lowercased() == wanted } }
  }

  static let shelves = [families, lenses, severities, documentTypes, zones, exitCodes]

  private static func word(_ names: [String], _ dutch: String, _ english: String) -> Word {
    Word(names: names, dutch: dutch, english: english)
  }

  private static let families = Shelf(
    title: "families van termen", english: "families of terms",
    words: [
      word(
        ["specifiek", "specific"],
        "Woorden die vrouwen, mannen of gender met name noemen waar dat ertoe doet. Dit is een pluspunt.",
        "Words that name women, men or gender where it matters. This is credit."),
      word(
        ["verhullend", "obscuring"],
        "Woorden die onzichtbaar maken wie wat doet en wie het treft, zoals een woord dat geweld tot ruzie maakt.",
        "Words that hide who does what to whom, such as a word that turns violence into a quarrel."),
      word(
        ["generiek_man", "generic-masculine"],
        "Mannelijke woorden die voor iedereen bedoeld zijn. Wie geen man is, leest zichzelf er niet in.",
        "Masculine words that are meant for everybody."),
      word(
        ["stereotype"], "Woorden die vastleggen hoe vrouwen of mannen horen te zijn.",
        "Words that fix how women or men should be."),
      word(
        ["lhbti", "lgbti"],
        "Woorden over lesbische, homoseksuele, biseksuele, trans en intersekse personen: gangbare en verouderde.",
        "Words about lesbian, gay, bisexual, trans and intersex people: current and dated ones."),
      word(
        ["inclusief", "inclusive"], "Woorden waarin iedereen zich kan herkennen. Dit is een pluspunt.",
        "Words in which everybody can recognise themselves. This is credit."),
      word(
        ["structureel", "structural"],
        "Woorden die de oorzaak zoeken in macht, normen en ongelijkheid. Dit is een pluspunt.",
        "Words that look for the cause in power, norms and inequality. This is credit."),
      word(
        ["slachtoffertaal", "victim-language"],
        "Woorden die het slachtoffer verantwoordelijk maken of klein houden.",
        "Words that blame or belittle the victim."),
    ])

  private static let lenses = Shelf(
    title: "lenzen", english: "lenses",
    words: [
      word(
        ["beleid", "visibility"],
        "De lens beleid vraagt: noemt het stuk verschillen waar die er in feite zijn? Neutrale woorden zijn hier een "
          + "vraag per hoofdstuk, nooit een fout per woord.",
        "The lens visibility asks: does the policy name differences where the facts differ? Neutral wording is a question "
          + "per section, never an error per word."),
      word(
        ["taal", "inclusion"],
        "De lens taal vraagt: sluiten de woorden mensen uit waar gender er niet toe doet?",
        "The lens inclusion asks: does wording leave people out where gender does not matter?"),
    ])

  private static let severities = Shelf(
    title: "ernst", english: "severities",
    words: [
      word(["positief", "positive"], "Een pluspunt.", "Credit."),
      word(
        ["info"], "Goed om te weten; er hoeft niets te veranderen.", "Good to know; nothing has to change."),
      word(
        ["aandacht", "attention"], "Kijk of dit hier past; vaak is er een beter woord.",
        "Check whether it fits here; often there is a better word."),
      word(
        ["vermijden", "avoid"], "Gebruik dit liever niet; de uitleg bij de term zegt wat beter is.",
        "Better not used; the explanation of the term says what is better."),
    ])

  private static let documentTypes = Shelf(
    title: "soorten stukken", english: "document types",
    words: [
      word(
        ["HG", "huiselijk-geweld"],
        "Stukken over huiselijk geweld, geweld tegen vrouwen en kindermishandeling.",
        "Documents about domestic violence, violence against women and child abuse."),
      word(
        ["WJ", "wmo-jeugd"], "Stukken over de Wmo, jeugdhulp en het sociaal domein.",
        "Documents about social support, youth care and the social domain."),
      word(
        ["EI", "emancipatie-inclusie"], "Stukken over emancipatie, inclusie en gelijke behandeling.",
        "Documents about emancipation, inclusion and equal treatment."),
      word(["ALG", "algemeen"], "Alle andere stukken.", "All other documents."),
    ])

  private static let zones = Shelf(
    title: "zones van een tekst", english: "zones of a text",
    words: [
      word(["body"], "Lopende tekst. Telt mee.", "Running text. Counts."),
      word(["heading"], "Een kop of titel. Telt mee.", "A heading or title. Counts."),
      word(["list"], "Een punt in een opsomming. Telt mee.", "A list item. Counts."),
      word(["table"], "Een cel van een tabel. Telt mee.", "A table cell. Counts."),
      word(["quote"], "Een aangehaald stuk tekst. Telt niet mee.", "A block quotation. Does not count."),
      word(
        ["footnote"], "Een voetnoot of eindnoot. Telt niet mee.", "A footnote or endnote. Does not count."),
      word(["reference"], "Een bronnenlijst. Telt niet mee.", "A list of references. Does not count."),
      word(["url"], "Een webadres. Telt niet mee.", "A web address. Does not count."),
      word(["contents"], "Een inhoudsopgave. Telt niet mee.", "A table of contents. Does not count."),
      word(
        ["boilerplate"], "Kopregels, voetregels, bladzijdenummers en menu's. Telt niet mee.",
        "Page headers and footers, page numbers and menus. Does not count."),
    ])

  private static let exitCodes = Shelf(
    title: "afsluitcodes", english: "exit codes",
    words: [
      word(["0"], "Klaar.", "Done."),
      word(
        ["1"], "Klaar, en er is een bevinding van de ernst die u met --fail-on gaf.",
        "Done, and there is a finding of the severity given with --fail-on."),
      word(
        ["2"], "Klaar, maar niet volledig: invoer is overgeslagen of afgekapt. Dit wint van 1.",
        "Done but incomplete: some input was skipped or cut. Wins over 1."),
      word(
        ["3"], "De opdracht, een instelling of een woordenlijst is geweigerd; er is niets gescand.",
        "Usage, configuration or lexicon refused; nothing was scanned."),
      word(["4"], "De uitvoer kon niet worden geschreven.", "The output could not be written."),
      word(["5"], "Er ging iets mis in genderscan zelf; meld het.", "Internal error; please report it."),
      word(["130"], "Onderbroken met Ctrl-C.", "Interrupted with Ctrl-C."),
      word(
        ["143"], "Gestopt door het systeem of een ander programma.", "Ended by the system or another program."
      ),
    ])
}
