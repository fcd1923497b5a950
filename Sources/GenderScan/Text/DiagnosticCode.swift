/// A diagnostic code with its explanation, as `genderscan explain W-NUL` shows it.
///
/// ```swift
/// let code = DiagnosticCode.find("w-nul")
/// print(code?.dutch ?? "onbekend")
/// ```
/// Cost: a constant table; a look-up walks it. It holds the codes of loading a document; refused lexicons and options
/// have codes of their own.
public struct DiagnosticCode: Hashable, Sendable {
  /// The stable code, such as `W-NUL`.
  public let code: String
  /// What it means and what the reader can do, in Dutch.
  public let dutch: String
  /// The same in English.
  public let english: String

  /// The code with this name, in any case of letters; nil when there is none.
  public static func find(_ code: String) -> DiagnosticCode? {
    let wanted = code.uppercased()
    return all.first { $0.code == wanted }
  }

  private init(_ code: String, _ dutch: String, _ english: String) {
    self.code = code
    self.dutch = dutch
    self.english = english
  }

  /// All codes of loading, sorted by code.
  public static let all: [DiagnosticCode] = [
    DiagnosticCode(
      "E-AFGEBROKEN",
      "De opmaak kon niet tot het einde worden gelezen. Wat daarna komt, is niet gescand. Sla het document opnieuw op, "
        + "bijvoorbeeld als platte tekst, en probeer het nog eens.",
      "The markup could not be read to its end. What follows was not scanned. Save the document again, for instance as "
        + "plain text, and try once more."),
    DiagnosticCode(
      "E-CODERING",
      "De tekencodering die u opgaf, kent genderscan niet. Gebruik bijvoorbeeld utf-8, windows-1252, utf-16le of "
        + "macintosh, of laat de optie weg.",
      "genderscan does not know the character encoding you gave. Use for instance utf-8, windows-1252, utf-16le or "
        + "macintosh, or leave the option out."),
    DiagnosticCode(
      "E-GROOTTE",
      "Het bestand is groter dan is toegestaan. Splits het, of verhoog de grens met --max-size.",
      "The file is larger than is allowed. Split it, or raise the limit with --max-size."),
    DiagnosticCode(
      "E-TAG",
      "Een tag is zo lang dat er waarschijnlijk een aanhalingsteken ontbreekt. Tekst die in die tag staat, is niet "
        + "gescand. Herstel de tag in het bestand.",
      "A tag is so long that a quotation mark is probably missing. Text inside that tag was not scanned. Mend the tag "
        + "in the file."),
    DiagnosticCode(
      "E-TEKSTLENGTE",
      "Het document bevat meer tekst dan is toegestaan. Het eind is niet gescand. Splits het document.",
      "The document holds more text than is allowed. Its end was not scanned. Split the document."),
    DiagnosticCode(
      "E-TYPE-BEELD",
      "Het bestand is een afbeelding. Maak er eerst tekst van met tekstherkenning (OCR) en scan die tekst.",
      "The file is an image. Turn it into text first with optical character recognition and scan that text."),
    DiagnosticCode(
      "E-TYPE-BINAIR",
      "Het bestand is geen tekst, HTML of XHTML. Sla het document op als platte tekst of HTML.",
      "The file is not text, HTML or XHTML. Save the document as plain text or HTML."),
    DiagnosticCode(
      "E-TYPE-KANTOOR",
      "Het bestand komt uit een tekstverwerker of is een ingepakt bestand (DOCX, ODT, DOC, RTF, ZIP). Sla het op als "
        + "platte tekst of HTML en scan dat.",
      "The file comes from a word processor or is an archive (DOCX, ODT, DOC, RTF, ZIP). Save it as plain text or HTML "
        + "and scan that."),
    DiagnosticCode(
      "E-TYPE-PDF",
      "Het bestand is een PDF. Zet het om met: pdftotext bestand.pdf bestand.txt. Scan daarna bestand.txt.",
      "The file is a PDF. Convert it with: pdftotext file.pdf file.txt. Then scan file.txt."),
    DiagnosticCode(
      "W-CODERING-GEGOKT",
      "Het bestand zegt niet welke tekencodering het heeft, en het is geen UTF-8. De codering is afgeleid uit de bytes. "
        + "Kijk of letters met accenten goed staan; geef anders --encoding op.",
      "The file does not say which character encoding it has, and it is not UTF-8. The encoding was derived from the "
        + "bytes. Check that letters with accents are right; otherwise give --encoding."),
    DiagnosticCode(
      "W-CODERING-LABEL",
      "Het bestand noemt een tekencodering die genderscan niet kent of die niet kan kloppen. Die aanduiding is genegeerd.",
      "The file names a character encoding that genderscan does not know or that cannot be right. The name was ignored."
    ),
    DiagnosticCode(
      "W-DIEPTE",
      "De opmaak van het document is zeer diep genest. Alle tekst is gelezen, maar de indeling kan onjuist zijn.",
      "The markup of the document is nested very deeply. All text was read, but its layout may be wrong."),
    DiagnosticCode(
      "W-ENTITEIT",
      "Het document bevat eigen afkortingen voor tekst (entiteiten) of verwijst daarvoor naar andere bestanden. Die worden "
        + "nooit opgezocht of uitgeschreven.",
      "The document defines its own abbreviations for text (entities) or refers to other files for them. These are never "
        + "fetched or expanded."),
    DiagnosticCode(
      "W-GEEN-TEKST",
      "Het document bestaat vooral uit losse letters, zoals bij een kaart of tekening. De uitkomst zegt daarom niets. "
        + "Gebruik een bestand met gewone tekst.",
      "The document is mostly loose letters, as of a map or drawing. The outcome therefore says nothing. Use a file with "
        + "plain text."),
    DiagnosticCode(
      "W-KENMERKEN",
      "Een tag heeft te veel of te lange kenmerken. De rest van de kenmerken is overgeslagen; er is geen tekst verloren.",
      "A tag has too many or too long attributes. The rest of the attributes was skipped; no text was lost."),
    DiagnosticCode(
      "W-LEEG",
      "Het document bevat geen tekst. Kijk of u het goede bestand koos en of het omzetten gelukt is.",
      "The document holds no text. Check that you chose the right file and that its conversion worked."),
    DiagnosticCode(
      "W-MOJIBAKE",
      "De tekst was twee keer omgezet naar UTF-8, waardoor letters met accenten onleesbaar waren. Dat is hersteld.",
      "The text had been converted to UTF-8 twice, which garbled letters with accents. This was undone."),
    DiagnosticCode(
      "W-NUL",
      "Het bestand bevat nultekens. Die zijn vervangen door U+FFFD. Woorden waarin zo'n teken staat, kunnen gemist zijn.",
      "The file holds NUL characters. They were replaced by U+FFFD. Words with such a character may have been missed."
    ),
    DiagnosticCode(
      "W-ONGELDIGE-BYTES",
      "Het bestand bevat bytes die in zijn tekencodering niets betekenen. Ze zijn vervangen door U+FFFD. Woorden waarin "
        + "zo'n teken staat, kunnen gemist zijn.",
      "The file holds bytes that mean nothing in its character encoding. They were replaced by U+FFFD. Words with such a "
        + "character may have been missed."),
    DiagnosticCode(
      "W-ONVOLLEDIG",
      "Het stuk zegt zelf dat een bestand niet kon worden ingeladen. Dat deel is dus niet bekeken, en er is geen uitkomst. "
        + "Vraag het ontbrekende bestand op bij de griffie.",
      "The text says itself that a file could not be loaded. That part was not seen, so there is no outcome. Ask the "
        + "council's office for the missing file."),
    DiagnosticCode(
      "W-OPEN",
      "Een onderdeel van de opmaak (commentaar, script, tag) is geopend en niet gesloten voor het einde van het bestand. "
        + "De melding zegt of de tekst daarna is gelezen. Waarschijnlijk is het bestand afgekapt.",
      "A piece of markup (comment, script, tag) was opened and not closed before the end of the file. The message says "
        + "whether the text after it was read. The file was probably cut off."),
    DiagnosticCode(
      "W-OPMAAK",
      "De opmaak kan maar deels worden begrepen. De tekst is gelezen, maar de indeling kan onjuist zijn.",
      "The markup can be understood only in part. The text was read, but its layout may be wrong."),
    DiagnosticCode(
      "W-VERBORGEN",
      "Het document bevat tekst die de schrijver onzichtbaar heeft gemaakt, zoals een ingeklapt onderdeel. Die tekst is "
        + "niet gescand.",
      "The document holds text that its author made invisible, such as a collapsed part. That text was not scanned."
    ),
  ]
}
