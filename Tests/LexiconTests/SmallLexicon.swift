import GenderScan
import LexiconAuthoring

/// A lexicon of a few lines for tests, with one class, one entry, one source and one criterion.
enum SmallLexicon {
  static let yaml = """
    lexicon: proef
    versie: '1.10'
    thema: proef
    bronnen:
      - {id: S1, titel: 'Proefbron', soort: onderzoek, status: recalled}
    klassen:
      - naam: VR
        uitleg: vrouwen en meisjes
        vormen: ['vrouwen', 'meisjes']
      - naam: COMMIT
        vormen: ['regelen', 'bieden']
      - naam: OWN
        vormen: ['wij']
    termen:
      - id: a1.gtv
        lemma: geweld tegen vrouwen
        familie: specifiek
        lens: beleid
        ernst: positief
        vormen: ['geweld ...2 tegen <VR>', '{vrouwen|meisjes}geweld']
        uitleg: 'Noemt wie het treft.'
        bronnen: [S1]
        treft:
          - 'Het plan noemt «geweld tegen vrouwen» als thema.'
          - 'Wij stoppen «geweld gericht tegen meisjes» samen.'
        treft_niet:
          - 'Het plan gaat over geweld in de sport.'
          - 'De vrouwen spelen tegen de mannen.'
      - id: b1.ruzie
        lemma: ruzie
        familie: verhullend
        lens: beleid
        ernst: aandacht
        vormen: ['{ruzie|ruzies} thuis']
        uitleg: 'Verhult geweld.'
        alternatieven: ['geweld tegen vrouwen']
        bronnen: [S1]
        treft: ['Er was «ruzie thuis» in de wijk.', 'De politie zag «ruzies thuis» als oorzaak.']
        treft_niet: ['Er was ruzie op straat.', 'Thuis is het rustig.']
    checklist: proeflijst
    punten:
      - id: PA01
        vraag: 'Noemt het stuk vrouwen?'
        rang: kern
        onderdeel: PA
        documentsoorten: [ALG]
        drempel: E1
        bewijs:
          - alle: [['<VR>'], [a1.gtv, 'in de wijk']]
        valkuilen: [V1]
        advies: 'Noem vrouwen.'
        treft: ['Veel vrouwen in de wijk zoeken hulp.', 'Voor meisjes in de wijk is er weinig.']
        treft_niet: ['De wijk is groen.', 'Vrouwen zoeken hulp.']
    """

  static func file(_ yaml: String = yaml, name: String = "proef.yml") -> LexiconFile {
    LexiconFile(name: name, bytes: Array(yaml.utf8))
  }

  /// The small lexicon with some of its text replaced.
  static func reading(_ old: String = "", _ new: String = "") -> LexiconReading {
    LexiconReader.read([file(old.isEmpty ? yaml : yaml.replacing(old, with: new))])
  }

  static func lexicon() throws -> Lexicon {
    try LexiconCompiler.compile(reading().contents, digest: "")
  }
}
