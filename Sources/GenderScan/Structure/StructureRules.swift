/// Which words in a heading tell the part that a section plays.
///
/// A term is one or more folded words (small letters, no accents). `~` at the end stands for any rest of the word:
/// `doelstelling~`. Terms of more words win over terms of fewer, then the first in the heading wins.
package struct StructureRules: Sendable {
  /// A heading term and the role it gives.
  package struct HeadingTerm: Hashable, Sendable {
    package var words: [[UInt8]]
    package var role: SectionRole

    package init(_ term: String, role: SectionRole) {
      words = term.utf8.split(separator: 0x20).map(Array.init)
      self.role = role
    }
  }

  package var headingTerms: [HeadingTerm]

  /// Rules with the given words per role.
  package init(headings: [SectionRole: [String]]) {
    headingTerms = SectionRole.allCases.flatMap { role in
      (headings[role] ?? []).map { HeadingTerm($0, role: role) }
    }
  }

  /// The words that Dutch policy papers use.
  package static let dutch = StructureRules(headings: [
    .problemAnalysis: [
      "inleiding", "aanleiding", "context", "probleemanalyse", "analyse", "probleem~", "cijfers", "feiten",
      "trends", "terugblik", "definities", "definitie", "begrippen", "wat is er aan de hand",
      "wettelijk kader",
      "wettelijke kaders", "stand van zaken", "huidige situatie", "omvang", "achtergrond", "probleemstelling",
      "knelpunten", "ontwikkelingen", "constaterend~", "overwegend~",
    ],
    .goals: [
      "visie", "missie", "ambitie", "ambities", "doel", "doelen", "doelstelling~", "opgave", "opgaven",
      "uitgangspunt~", "wat willen we bereiken", "beoogde resultaten", "beoogd resultaat", "hoofddoel~",
    ],
    .measures: [
      "aanpak", "maatregel~", "acties", "actie", "actielijn~", "actieprogramma", "actieplan", "speerpunt~",
      "pijler~", "preventie", "vroegsignalering", "eerder en beter in beeld", "stoppen en duurzaam oplossen",
      "specifieke groepen", "opvang", "hulp", "hulpverlening", "nazorg", "herstel", "uitvoeringsagenda",
      "uitvoeringsprogramma", "wat gaan we doen", "inzet", "activiteiten", "interventies", "verzoekt",
      "verzoeken", "draagt het college op", "roept het college op", "spreekt uit",
    ],
    .organisation: [
      "organisatie", "sturing", "governance", "regie", "rollen", "taken en verantwoordelijkheden",
      "samenwerking",
      "samenwerkingsafspraken", "keten", "ketensamenwerking", "veilig thuis", "lokale teams", "inkoop",
      "kwaliteit",
      "uitvoering", "rolverdeling", "betrokken partijen",
    ],
    .finance: [
      "financien", "financiering", "financieel", "financiele", "middelen", "budget", "kosten", "dekking",
      "begroting", "bekostiging",
    ],
    .monitoring: [
      "monitoring", "monitor", "evaluatie", "indicatoren", "resultaten meten", "verantwoording",
      "registratie~",
      "informatievoorziening", "planning en control", "effectmeting",
    ],
    .appendix: [
      "bijlage~", "literatuur", "literatuurlijst", "bronnen", "bronvermelding", "bronnenlijst", "referenties",
      "noten", "voetnoten", "eindnoten", "colofon", "begrippenlijst", "afkortingen",
      "geraadpleegde literatuur",
    ],
  ])
}
