/// A code that the command itself gives, with its explanation, as `genderscan explain E-MAP` shows it.
///
/// Codes of loading documents and of lexicons stand beside the code that gives them.
struct CommandCode {
  let code: String
  let dutch: String
  let english: String

  private init(_ code: String, _ dutch: String, _ english: String) {
    self.code = code
    self.dutch = dutch
    self.english = english
  }

  static let all = [
    CommandCode(
      "E-CHECKLIST", "De checklist die u noemde, bestaat niet. Zie: genderscan checklist list.",
      "The checklist you named does not exist. See: genderscan checklist list."),
    CommandCode(
      "E-FORMAAT",
      "Dit formaat kan genderscan niet schrijven. Kies text, json, jsonl, html, md of csv; sarif komt later.",
      "genderscan cannot write this format. Choose text, json, jsonl, html, md or csv; sarif comes later."),
    CommandCode(
      "E-GEBRUIK", "De opdracht klopt niet. Er is niets gescand. Zie: genderscan --help.",
      "The command is not right. Nothing was scanned. See: genderscan --help."),
    CommandCode(
      "E-GEEN-BESTAND",
      "Op deze plek staat geen bestand dat gelezen kan worden. Controleer de naam en de map, of sla het stuk eerst op.",
      "There is no file to read at this place. Check the name and the folder, or save the document first."),
    CommandCode(
      "E-GOUD",
      "Een regel van het bestand met door mensen gemerkte passages klopt niet. De melding noemt de regel en wat eraan "
        + "schort. Er is niets berekend.",
      "A line of the file with passages that people marked is not right. The message names the line and what is "
        + "wrong. Nothing was computed."),
    CommandCode(
      "E-INSTRUMENT", "Het instrument dat u noemde, bestaat niet. Zie: genderscan explain.",
      "The instrument you named does not exist. See: genderscan explain."),
    CommandCode(
      "E-INTERN",
      "Er ging iets mis in genderscan zelf; dat ligt niet aan u. Meld het, met de opdracht en zo mogelijk het document.",
      "Something went wrong inside genderscan. Please report it, with the command and if possible the document."
    ),
    CommandCode(
      "E-LEZEN", "Het bestand kon niet worden gelezen. Controleer de rechten, of probeer een kopie.",
      "The file could not be read. Check the permissions, or try a copy."),
    CommandCode(
      "E-MAP", "Dit is een map. Noem de bestanden zelf, bijvoorbeeld map/*.txt.",
      "This is a folder. Name the files, for example folder/*.txt."),
    CommandCode(
      "E-ONBEKEND", "Deze code of naam kent genderscan niet. Zie: genderscan explain.",
      "genderscan does not know this code or name. See: genderscan explain."),
    CommandCode(
      "E-PIJP",
      "De uitvoer ging naar een ander programma, en dat stopte met lezen. Wat er nog kwam, is niet geschreven.",
      "The output went to another program, which stopped reading. What was still to come was not written."),
    CommandCode(
      "E-RAPPORT",
      "Een regel van het bestand met rapporten is geen volledig rapport. Maak de rapporten met: genderscan scan -f jsonl "
        + "--show all.",
      "A line of the file with reports is not a complete report. Make the reports with: genderscan scan -f jsonl "
        + "--show all."),
    CommandCode(
      "E-UITVOER",
      "De uitvoer kon niet worden geschreven. Kijk of de map bestaat, of u er mag schrijven en of de schijf vol is.",
      "The output could not be written. Check that the folder exists, that you may write there and that the disk is not "
        + "full."),
  ]
}
