import GenderScan

/// The messages about markup, with the line and column of what they are about.
struct MarkupDiagnostics {
  let source: SourceText
  let lines: LineIndex

  func list(_ report: MarkupReport) -> [Diagnostic] {
    var list: [Diagnostic] = []
    if let open = report.open {
      let place = place(open.offset)
      list.append(open.isKept ? kept(open, place) : cut(open, place))
    }
    if let swallowed = report.swallowed {
      let place = place(swallowed)
      list.append(
        Diagnostic(
          code: "E-TAG",
          message:
            "de tag op \(place.dutch) is te lang; tekst erin is niet gelezen (controleer de aanhalingstekens)",
          english:
            "the tag at \(place.english) is too long; text in it was not read (check the quotation marks)",
          losesText: true))
    }
    list += counts(report)
    return list
  }

  private func cut(_ open: MarkupReport.Opening, _ place: (dutch: String, english: String)) -> Diagnostic {
    Diagnostic(
      code: "W-OPEN",
      message:
        "\(open.kind) geopend op \(place.dutch) en niet gesloten; wat volgt is niet gelezen (herstel het bestand)",
      english:
        "\(open.english) opened at \(place.english) and not closed; what follows was not read (mend the file)",
      losesText: true)
  }

  private func kept(_ open: MarkupReport.Opening, _ place: (dutch: String, english: String)) -> Diagnostic {
    Diagnostic(
      code: "W-OPEN",
      message:
        "\(open.kind) geopend op \(place.dutch) en niet gesloten; de tekst erna is gelezen (herstel het bestand)",
      english:
        "\(open.english) opened at \(place.english) and not closed; the text after it was read (mend the file)"
    )
  }

  private func counts(_ report: MarkupReport) -> [Diagnostic] {
    var list: [Diagnostic] = []
    if report.cutTags > 0, report.swallowed == nil {
      list.append(
        Diagnostic(
          code: "W-KENMERKEN",
          message:
            "\(report.cutTags) tags met te veel of te lange kenmerken; er ging geen tekst verloren (niets te doen)",
          english:
            "\(report.cutTags) tags with too many or too long attributes; no text was lost (nothing to do)"))
    }
    if report.mended > 0 {
      list.append(
        Diagnostic(
          code: "W-OPMAAK",
          message:
            "\(report.mended) tags missen een aanhalingsteken; gelezen tot hun eerste ‘>’ (herstel het bestand)",
          english: "\(report.mended) tags miss a quotation mark; read up to their first ‘>’ (mend the file)"))
    }
    if report.entities {
      list.append(
        Diagnostic(
          code: "W-ENTITEIT",
          message:
            "het document definieert entiteiten; die zijn niet uitgeschreven (sla het op zonder entiteiten)",
          english: "the document defines entities; they were not expanded (save it without entities)"))
    }
    return list
  }

  private func place(_ offset: Int) -> (dutch: String, english: String) {
    let found = lines.position(of: source.map.sourceStart(of: TextOffset(utf8: offset)))
    return ("regel \(found.line), teken \(found.column)", "line \(found.line), column \(found.column)")
  }

  static func abandoned(missing: Int, of all: Int) -> Diagnostic {
    Diagnostic(
      code: "E-AFGEBROKEN",
      message:
        "de opmaak is niet volledig gelezen; \(missing) van \(all) bytes tekst ontbreken (sla op als tekst)",
      english: "the markup was not read whole; \(missing) of \(all) bytes of text are missing (save as text)",
      losesText: true)
  }

  static func uncertain(_ count: Int) -> Diagnostic {
    Diagnostic(
      code: "W-OPMAAK",
      message:
        "van \(count == 1 ? "1 stuk" : "\(count) stukken") tekst is de plaats in het bestand onzeker (herstel de opmaak)",
      english:
        "the place in the file of \(count) \(count == 1 ? "piece" : "pieces") of text is uncertain (mend the markup)"
    )
  }

  static func hidden(_ bytes: Int) -> Diagnostic {
    Diagnostic(
      code: "W-VERBORGEN",
      message:
        "\(bytes) bytes verborgen tekst niet gelezen (klap die delen open en sla de pagina opnieuw op)",
      english: "\(bytes) bytes of hidden text not read (open those parts and save the page again)")
  }

  static func deep(_ depth: Int) -> Diagnostic {
    Diagnostic(
      code: "W-DIEPTE",
      message: "de opmaak is \(depth) lagen diep; alle tekst is gelezen (controleer de indeling)",
      english: "the markup is \(depth) levels deep; all text was read (check the layout)")
  }
}
