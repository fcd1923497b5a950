/// Which words in a heading tell the part that a section plays.
///
/// A term is one or more folded words (small letters, no accents). `~` at the end stands for any rest of the word:
/// `doelstelling~`. Terms of more words win over terms of fewer, then the first in the heading wins.
package struct StructureRules: Sendable {
  /// A heading term and the role it gives.
  struct HeadingTerm {
    /// The numbers of its words in the list of all terms.
    let words: Range<Int>
    let role: SectionRole
    /// The first letters of its first word.
    let start: WordStart
  }

  /// The terms of headings, with their words laid out one after the other.
  struct HeadingTerms {
    fileprivate(set) var words = WordList()
    fileprivate(set) var terms: [HeadingTerm] = []
    /// By first letter, `a` to `z`, the numbers of the terms that begin with it.
    fileprivate var byLetter = [[Int]](repeating: [], count: 26)

    /// The numbers of the terms that may begin with a word, rising.
    func terms(beginningWith word: WordStart) -> [Int] {
      let letter = Int(word.first) - 0x61
      return byLetter.indices.contains(letter) ? byLetter[letter] : []
    }
  }

  /// The terms of each role, with commas between them, as they are written; they are taken apart for the first heading.
  private let headings: [(role: SectionRole, terms: StaticString)]
  /// Words that tell a role only when they are the whole heading.
  private let alone: [(word: String, role: SectionRole)]

  /// The role of a heading of one word, where such a word tells it only by itself.
  func role(ofWordAlone word: ArraySlice<UInt8>) -> SectionRole? {
    alone.first { word.elementsEqual($0.word.utf8) }?.role
  }

  /// The terms, by role in the order of roles.
  func headingTerms() -> HeadingTerms {
    var result = HeadingTerms()
    for (role, text) in headings {
      text.withUTF8Buffer { bytes in
        var first = result.words.count
        var start = 0
        for end in 0...bytes.count {
          let isEnd = end == bytes.count || bytes[end] == UInt8(ascii: ",")
          guard isEnd || bytes[end] <= 0x20 else { continue }
          if end > start { result.words.append(bytes[start..<end]) }
          start = end + 1
          guard isEnd, first < result.words.count else { continue }
          let words = first..<result.words.count
          let start = WordStart(term: result.words[first])
          let letter = Int(start.first) - 0x61
          if result.byLetter.indices.contains(letter) { result.byLetter[letter].append(result.terms.count) }
          result.terms.append(HeadingTerm(words: words, role: role, start: start))
          first = words.upperBound
        }
      }
    }
    return result
  }

  /// The words that Dutch policy papers use.
  package static let dutch = StructureRules(
    headings: [
      (
        .problemAnalysis,
        """
        inleiding, aanleiding, context, probleemanalyse, analyse, probleem~, cijfers, feiten, trends, terugblik,
        definities, definitie, begrippen, wat is er aan de hand, wettelijk kader, wettelijke kaders,
        stand van zaken, huidige situatie, huidige aanpak, omvang, achtergrond~, probleemstelling, knelpunten,
        ontwikkelingen, oorzaken, risicofactoren, urgentie, waarom dit plan,
        waarom deze visie, wat er aan de hand is, wat speelt er, wat er speelt, waar gaat het om, waar gaat het over,
        wat weten we, wat we weten, wat weten wij, wat zien we, wat we zien, wat zien wij, waar staan we, waar we staan,
        waar staan wij, hoe staat het ervoor, hoe staan we ervoor, wat is huiselijk geweld, wat is geweld, wat is er nu,
        wat verstaan we onder, wat verstaan wij onder, constaterend~, overwegend~
        """
      ),
      (
        .goals,
        """
        visie, missie, ambitie, ambities, doel, doelen, doelstelling~, opgave, opgaven, uitgangspunt~,
        wat willen we bereiken, wat we willen bereiken, wat willen wij bereiken, wat wij willen bereiken, wat willen we,
        wat willen wij, wat we willen, wat wij willen, waar willen we naartoe, waar willen wij naartoe,
        waar we naartoe willen, waar we naar toe willen, waar gaan we voor, waar we voor gaan, beoogde resultaten,
        beoogd resultaat, hoofddoel~, streefbeeld, gewenste situatie, stip op de horizon, leidende principes
        """
      ),
      (
        .measures,
        """
        aanpak, maatregel~, acties, actie, actielijn~, actieprogramma, actieplan, speerpunt~, pijler~,
        preventie, vroegsignalering, eerder en beter in beeld, stoppen en duurzaam oplossen, specifieke groepen,
        opvang, hulp, hulpverlening, nazorg, herstel, uitvoeringsagenda, uitvoeringsprogramma, wat gaan we doen,
        wat gaan wij doen, wat we gaan doen, wat wij gaan doen, wat doen we, wat doen wij, wat we doen, wat wij doen,
        wat is er nodig, hoe pakken we het aan, hoe pakken wij het aan, hoe pakken we dat aan, hoe gaan we dat doen,
        hoe gaan wij dat doen, hoe we dat gaan doen, zo pakken we het aan, plegeraanpak, ketenaanpak,
        actiepunten, scholing, training~, deskundigheidsbevordering, huisverbod,
        inzet, activiteiten, interventies, verzoekt, verzoeken, draagt het college op, roept het college op,
        spreekt uit
        """
      ),
      (
        .organisation,
        """
        organisatie, sturing, governance, regie, rollen, taken en verantwoordelijkheden, samenwerking,
        samenwerkingsafspraken, keten, ketensamenwerking, veilig thuis, lokale teams, inkoop, kwaliteit,
        uitvoering, rolverdeling, betrokken partijen, betrokken organisaties, wie doet wat, wie wat doet,
        wie is verantwoordelijk, wie is waarvoor verantwoordelijk, verantwoordelijkheden, samenwerken,
        hoe werken we samen, hoe werken wij samen, hoe organiseren we, hoe organiseren wij, partners, borging, tijdpad
        """
      ),
      (
        .finance,
        """
        financien, financiering, financieel, financiele, middelen, budget, kosten, dekking, begroting,
        bekostiging, wat kost het, wat kost dit, wat kost dat, wat gaat het kosten, wat mag het kosten, wat het kost,
        geld en middelen, geldstromen
        """
      ),
      (
        .monitoring,
        """
        monitoring, monitor, monitoren, evaluatie, evalueren, indicatoren, resultaten meten, verantwoording,
        registratie~, informatievoorziening, planning en control, effectmeting, voortgangsrapportage,
        volgen en leren, meten en leren, meten en volgen, leren en verbeteren, meten is weten, hoe weten we of,
        hoe weten wij of, hoe weten we dat, hoe meten we, hoe meten wij, hoe volgen we, hoe volgen wij
        """
      ),
      (
        .appendix,
        """
        bijlage~, literatuur, literatuurlijst, bronnen, bronvermelding, bronnenlijst, referenties, noten,
        voetnoten, eindnoten, colofon, begrippenlijst, afkortingen, geraadpleegde literatuur
        """
      ),
    ],
    // *Besluit* divides a motion, and in a longer heading names a regulation.
    alone: [
      ("besluit", .measures), ("besluiten", .measures), ("planning", .organisation), ("geld", .finance),
      ("meten", .monitoring), ("volgen", .monitoring), ("leren", .monitoring), ("voortgang", .monitoring),
      ("rapportage", .monitoring),
    ])
}

/// The first eight bytes of a word, to tell most other words from it at a glance.
struct WordStart {
  /// The bytes, the first lowest, zeros behind a shorter word.
  private let bytes: UInt64
  /// Those that count.
  private let mask: UInt64

  /// Of a word as it is.
  init(_ word: ArraySlice<UInt8>) {
    bytes = Self.pack(word)
    mask = .max
  }

  /// Of a term that may end in `~`, behind which anything may come.
  init(term: ArraySlice<UInt8>) {
    let stem = term.last == UInt8(ascii: "~") ? term.dropLast() : term
    bytes = Self.pack(stem)
    mask = stem.count < term.count && stem.count < 8 ? 1 << UInt64(8 * stem.count) - 1 : .max
  }

  private static func pack(_ word: ArraySlice<UInt8>) -> UInt64 {
    var bytes: UInt64 = 0
    for (place, byte) in word.prefix(8).enumerated() { bytes |= UInt64(byte) << UInt64(8 * place) }
    return bytes
  }

  /// The first byte.
  var first: UInt8 { UInt8(truncatingIfNeeded: bytes) }

  /// False when a word surely is not what this one stands for.
  func mayFit(_ word: WordStart) -> Bool { word.bytes & mask == bytes }
}
