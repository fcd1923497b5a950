/// A code of a refused lexicon with its explanation, as `genderscan explain E-TREFT` shows it.
///
/// Cost: a constant table. The codes of loading documents are in `DiagnosticCode`.
public struct LexiconErrorCode: Hashable, Sendable {
  /// The stable code, such as `E-TREFT`.
  public let code: String
  /// What it means and what to do, in Dutch.
  public let dutch: String
  /// The same in English.
  public let english: String

  /// The code with this name, in any case of letters; nil when there is none.
  public static func find(_ code: String) -> LexiconErrorCode? {
    let wanted = code.uppercased()
    return all.first { $0.code == wanted }
  }

  private init(_ code: String, _ dutch: String, _ english: String) {
    self.code = code
    self.dutch = dutch
    self.english = english
  }

  /// All codes.
  public static let all = file + value + pattern + example + relation

  private static let file = [
    LexiconErrorCode(
      "E-YAML",
      "Het bestand is geen geldige YAML. Controleer het inspringen en de aanhalingstekens op die regel.",
      "The file is not valid YAML. Check indentation and quotes on that line."),
    LexiconErrorCode(
      "E-YAML-TAG", "Een waarde begint met '!'. Zet haar tussen enkele aanhalingstekens: '!MA'.",
      "A value begins with '!'. Put it in single quotes: '!MA'."),
    LexiconErrorCode(
      "E-ANKER",
      "Het bestand heeft een YAML-anker ('&' met een naam). Ankers worden niet gelezen; schrijf 'en'.",
      "The file has a YAML anchor ('&' with a name). Anchors are not read; write the word out."),
    LexiconErrorCode(
      "E-ALIAS",
      "Het bestand heeft een YAML-alias ('*' met een naam). Zet de tekst tussen enkele aanhalingstekens.",
      "The file has a YAML alias ('*' with a name). Put the text in single quotes."),
    LexiconErrorCode(
      "E-UTF8", "Het bestand is geen geldig UTF-8. Sla het op als UTF-8.",
      "The file is not valid UTF-8. Save it as UTF-8."),
    LexiconErrorCode(
      "E-TEKEN", "Er staat een onzichtbaar of verboden teken in. Typ de tekst opnieuw.",
      "There is an invisible or forbidden character in it. Type the text again."),
    LexiconErrorCode(
      "E-GROOT", "Het bestand is groter dan 4 MiB. Splits het per thema.",
      "The file is larger than 4 MiB. Split it by theme."),
    LexiconErrorCode(
      "E-DIEP", "De lijsten zijn te diep genest. Zie Lexicons/README.md voor de opbouw.",
      "The lists are nested too deeply. See Lexicons/README.md."),
    LexiconErrorCode(
      "E-GSLX",
      "Het .gslx-bestand is beschadigd of van een andere versie. Maak het opnieuw met lexicon compile.",
      "The .gslx file is damaged or of another version. Make it again with lexicon compile."),
  ]

  private static let value = [
    LexiconErrorCode(
      "E-SLEUTEL", "Een sleutel is onbekend. De melding noemt de sleutel die erop lijkt.",
      "A key is unknown. The message names the nearest one."),
    LexiconErrorCode(
      "E-ONTBREEKT", "Een verplichte sleutel ontbreekt. Vul hem in.", "A required key is missing. Add it."),
    LexiconErrorCode(
      "E-LEEG", "Een waarde of lijst is leeg. Vul haar in of laat de sleutel weg.",
      "A value or list is empty. Fill it or leave the key out."),
    LexiconErrorCode(
      "E-VORM", "Er staat een tekst waar een lijst hoort, of andersom.",
      "There is a text where a list belongs, or the other way round."),
    LexiconErrorCode(
      "E-KEUZE", "Deze waarde kan hier niet. De melding noemt de keuzes.",
      "This value is not allowed here. The message lists the choices."),
    LexiconErrorCode(
      "E-ID", "Een id heeft andere tekens dan a-z, 0-9, punt, streepje en liggend streepje.",
      "An id has other characters than a-z, 0-9, point, hyphen and underscore."),
    LexiconErrorCode(
      "E-DUBBEL", "Een id, sleutel of voorbeeldzin staat er twee keer. Verander er één.",
      "An id, key or example stands there twice. Change one."),
    LexiconErrorCode(
      "E-GETAL", "Hier hoort een heel getal van 0 of meer, zonder punten of komma's.",
      "A whole number of 0 or more belongs here, without points or commas."),
    LexiconErrorCode(
      "E-METING",
      "Een meting klopt niet: er zijn meer goede vondsten dan vondsten, of de datum is geen jjjj-mm-dd.",
      "A measurement is not right: more correct findings than findings, or a date that is not yyyy-mm-dd."),
    LexiconErrorCode(
      "E-URL", "Een webadres begint niet met http:// of https://.",
      "A web address does not begin with http(s)://."),
  ]

  private static let pattern = [
    LexiconErrorCode(
      "E-PATROON",
      "Een vorm kan niet gelezen worden. De melding zegt bij welk teken. Zie de tekens in README.md.",
      "A pattern cannot be read. The message says at which character."),
    LexiconErrorCode(
      "E-LEZING", "Een vorm noemt een lezing (@…) die niet bestaat.",
      "A pattern names an unknown reading (@…)."),
    LexiconErrorCode(
      "E-KLASSE", "Een vorm of punt noemt een woordklasse die niet bestaat.",
      "A pattern or criterion names an unknown word class."),
    LexiconErrorCode(
      "E-KRING", "Een woordklasse gebruikt via een omweg zichzelf. Haal één van de verwijzingen weg.",
      "A word class uses itself by a detour. Take one of the references away."),
  ]

  private static let example = [
    LexiconErrorCode(
      "E-TREFT", "In een zin onder 'treft' wordt niet precies het gemerkte gevonden en geteld.",
      "A sentence under 'treft' does not give exactly the marked findings."),
    LexiconErrorCode(
      "E-TREFT-NIET", "In een zin onder 'treft_niet' telt de term toch mee.",
      "A sentence under 'treft_niet' gives a counted finding."),
    LexiconErrorCode(
      "E-PUNT-TREFT", "Een tekst onder 'treft' haalt de drempel van het punt niet.",
      "A text under 'treft' does not reach the threshold of the criterion."),
    LexiconErrorCode(
      "E-PUNT-TREFT-NIET", "Een tekst onder 'treft_niet' haalt de drempel van het punt toch.",
      "A text under 'treft_niet' reaches the threshold of the criterion."),
    LexiconErrorCode(
      "E-MERK", "De merken « en » in een voorbeeld kloppen niet.",
      "The marks « and » in an example are not sound."),
    LexiconErrorCode(
      "E-VOORBEELD", "Er zijn minder dan twee voorbeelden.", "There are fewer than two examples."),
    LexiconErrorCode(
      "E-INVULLEN", "Een term heeft nog een tekst van genderscan lexicon new. Schrijf daar uw eigen zin.",
      "An entry still has a text of genderscan lexicon new. Write your own sentence there."),
    LexiconErrorCode(
      "E-LANG", "Een voorbeeld is 300 tekens of langer. Maak het korter.",
      "An example has 300 characters or more. Shorten it."),
  ]

  private static let relation = [
    LexiconErrorCode(
      "E-ONBEKENDE-TERM",
      "Een bestand zet met 'status: vervallen' een term uit die niet bestaat. Kijk de id na.",
      "A file switches off, with 'status: vervallen', an entry that does not exist. Check the id."),
    LexiconErrorCode(
      "E-BRON", "Een term heeft geen bron, of een bron die niet in bronnen.yml staat.",
      "An entry has no source, or one that is not in bronnen.yml."),
    LexiconErrorCode(
      "E-ALTERNATIEF", "Een alternatief wordt zelf als aandachtspunt gevonden. Kies een ander.",
      "An alternative is itself found as a point of attention. Choose another."),
    LexiconErrorCode(
      "E-OMSTREDEN", "Een omstreden term heeft ook de andere kant nodig: 'prima_als'.",
      "A contested entry needs the other side as well: 'prima_als'."),
    LexiconErrorCode(
      "E-PUNT", "Een instrument noemt een punt dat niet bestaat.", "An instrument names an unknown criterion."
    ),
    LexiconErrorCode(
      "E-TERM", "Een punt of een meting noemt een term die niet bestaat.",
      "A criterion or a measurement names an unknown entry."),
    LexiconErrorCode(
      "E-VALKUIL", "Een punt noemt een valkuil die niet bestaat; kies uit V1 tot V15.",
      "A criterion names an unknown trap; choose from V1 to V15."),
    LexiconErrorCode(
      "W-TEGENSPRAAK",
      "Waar een term een pluspunt is, stelt een andere term voor dezelfde woorden te vervangen. Vul daar 'zonder' aan.",
      "Where an entry gives credit, another one suggests to replace the same words. Add an exception there."),
    LexiconErrorCode(
      "W-ALTERNATIEF",
      "Een term met ernst positief heeft 'alternatieven'. Geen rapport toont die; haal ze weg.",
      "An entry of severity positive has alternatives. No report shows them; take them out."),
    LexiconErrorCode(
      "W-TERM",
      "Een term telt alleen voor vragen per hoofdstuk (alleen_sectie), maar geen vraag gebruikt hem.",
      "An entry only feeds questions per section (alleen_sectie), but no question uses it."),
    LexiconErrorCode(
      "W-DUBBEL", "Een vorm staat er meer dan eens.", "A pattern stands there more than once."),
    LexiconErrorCode(
      "W-INSTRUMENT", "Een punt noemt een instrument dat niet in instrumenten.yml staat.",
      "A criterion names an instrument that is not in instrumenten.yml."),
    LexiconErrorCode(
      "W-METING",
      "Een term is na de meting herzien, of zoekt niets meer. Meet opnieuw of haal de meting weg.",
      "An entry was reviewed after it was measured, or is retired. Measure again or take the measurement out."
    ),
    LexiconErrorCode(
      "W-KLASSE", "Een woordklasse wordt nergens gebruikt.", "A word class is not used anywhere."),
  ]
}
