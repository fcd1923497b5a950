import GenderScan

/// The messages of loading.
///
/// Each code is explained in `DiagnosticCode`.
enum LoadingDiagnostics {
  static func tooLarge(_ bytes: Int, limit: Int) -> Diagnostic {
    Diagnostic(
      code: "E-GROOTTE",
      message: "het bestand is \(bytes) bytes, meer dan \(limit) (splits het, of verhoog --max-size)",
      english: "the file has \(bytes) bytes, more than \(limit) (split it, or raise --max-size)",
      losesText: true)
  }

  static func unknownEncoding(_ name: String) -> Diagnostic {
    let shown = String(
      name.unicodeScalars.filter { $0.value > 0x20 && $0.value < 0x7F }.prefix(40).map(Character.init))
    let known = TextEncoding.allCases.map(\.rawValue).joined(separator: ", ")
    return Diagnostic(
      code: "E-CODERING", message: "de codering ‘\(shown)’ is niet bekend (kies uit: \(known))",
      english: "the encoding ‘\(shown)’ is not known (choose from: \(known))")
  }

  static let empty = Diagnostic(
    code: "W-LEEG", message: "het document bevat geen tekst (kies een ander bestand of zet het opnieuw om)",
    english: "the document holds no text (choose another file or convert it again)")

  static func textTooLong(limit: Int) -> Diagnostic {
    Diagnostic(
      code: "E-TEKSTLENGTE",
      message: "de tekst is langer dan \(limit) bytes; het eind is weggelaten (splits het document)",
      english: "the text is longer than \(limit) bytes; its end was left out (split the document)",
      losesText: true)
  }

  static func nulls(_ count: Int) -> Diagnostic {
    Diagnostic(
      code: "W-NUL",
      message:
        "\(count) \(count == 1 ? "nulteken" : "nultekens") vervangen door U+FFFD (sla het bestand opnieuw op als tekst)",
      english:
        "\(count) NUL \(count == 1 ? "character" : "characters") replaced by U+FFFD (save the file again as text)"
    )
  }

  static func badBytes(_ count: Int, encoding: TextEncoding) -> Diagnostic {
    Diagnostic(
      code: "W-ONGELDIGE-BYTES",
      message:
        "op \(count == 1 ? "1 plaats" : "\(count) plaatsen") staan bytes die geen \(encoding.rawValue) zijn (geef --encoding op als die niet klopt)",
      english:
        "\(count == 1 ? "1 place holds" : "\(count) places hold") bytes that are not \(encoding.rawValue) (give --encoding if that is wrong)"
    )
  }

  static func guessed(_ encoding: TextEncoding) -> Diagnostic {
    Diagnostic(
      code: "W-CODERING-GEGOKT",
      message:
        "geen codering genoemd; gelezen als \(encoding.rawValue) (geef --encoding op als letters fout staan)",
      english: "no encoding stated; read as \(encoding.rawValue) (give --encoding if letters are wrong)")
  }

  static func labelIgnored(_ label: String, used: TextEncoding) -> Diagnostic {
    let shown = String(
      label.unicodeScalars.filter { $0.value > 0x20 && $0.value < 0x7F }.prefix(40).map(Character.init))
    return Diagnostic(
      code: "W-CODERING-LABEL",
      message:
        "het bestand noemt codering ‘\(shown)’; gelezen als \(used.rawValue) (geef anders --encoding op)",
      english: "the file names encoding ‘\(shown)’; read as \(used.rawValue) (otherwise give --encoding)")
  }

  static func mojibake(_ count: Int) -> Diagnostic {
    Diagnostic(
      code: "W-MOJIBAKE",
      message:
        "de tekst was dubbel gecodeerd; \(count) tekens zijn hersteld (controleer letters met accenten)",
      english: "the text was encoded twice; \(count) characters were restored (check letters with accents)")
  }
}
