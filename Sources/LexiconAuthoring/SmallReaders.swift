import GenderScan

/// Reads the items of the shorter lists: classes, references, instruments and terms of the assessment.
enum SmallReaders {
  static let kinds = ["wet", "richtlijn", "onderzoek", "advies", "opinie", "nieuws", "hulpmiddel"]
  static let statuses: [(String, Reference.Status)] = Reference.Status.allCases.map { ($0.rawValue, $0) }
  static let assessmentGroups = [
    "niveaus", "valkuilen", "kruiscontroles", "sterktes", "rollen", "uitkomsten", "disclaimers",
  ]

  /// An item of `klassen`.
  static func wordClass(_ node: YamlNode, log: inout ReadingLog) -> WordClass? {
    guard var fields = Fields(node, log: &log) else { return nil }
    var result = WordClass()
    result.name = fields.text("naam", isRequired: true, log: &log)
    fields.owner = result.name
    result.explanation = fields.text("uitleg", log: &log)
    result.forms = fields.patterns("vormen", isRequired: true, log: &log)
    result.exceptions = fields.patterns("zonder", log: &log)
    fields.finish(log: &log)
    return result.name.isEmpty ? nil : result
  }

  /// An item of `bronnen.yml`.
  static func reference(_ node: YamlNode, log: inout ReadingLog) -> Reference? {
    guard var fields = Fields(node, log: &log) else { return nil }
    var result = Reference()
    result.id = fields.text("id", isRequired: true, log: &log)
    fields.owner = result.id
    result.title = fields.text("titel", isRequired: true, log: &log)
    result.publisher = fields.text("uitgever", log: &log)
    result.kind = fields.choice("soort", kinds.map { ($0, $0) }, isRequired: true, log: &log) ?? ""
    result.date = fields.text("datum", log: &log)
    result.url = url(&fields, log: &log)
    result.status = fields.choice("status", statuses, isRequired: true, log: &log) ?? .recalled
    result.seen = fields.text("gezien", log: &log)
    fields.finish(log: &log)
    return result.id.isEmpty ? nil : result
  }

  /// An item of `instrumenten.yml`.
  static func instrument(_ node: YamlNode, log: inout ReadingLog) -> Instrument? {
    guard var fields = Fields(node, log: &log) else { return nil }
    var result = Instrument()
    result.id = fields.text("id", isRequired: true, log: &log)
    fields.owner = result.id
    result.name = fields.text("naam", isRequired: true, log: &log)
    result.publisher = fields.text("uitgever", log: &log)
    result.date = fields.text("datum", log: &log)
    result.url = url(&fields, log: &log)
    result.status = fields.choice("status", statuses, isRequired: true, log: &log) ?? .recalled
    result.explanation = fields.text("uitleg", log: &log)
    for part in fields.items("onderdelen", log: &log) {
      guard var keys = Fields(part, owner: result.id, log: &log) else { continue }
      var found = Instrument.Part()
      found.id = keys.text("id", isRequired: true, log: &log)
      found.title = keys.text("titel", log: &log)
      found.criteria = keys.texts("punten", log: &log)
      keys.finish(log: &log)
      result.parts.append(found)
    }
    fields.finish(log: &log)
    return result.id.isEmpty ? nil : result
  }

  /// An item of a list of `beoordeling.yml`.
  static func term(_ node: YamlNode, group: String, log: inout ReadingLog) -> AssessmentTerm? {
    guard var fields = Fields(node, log: &log) else { return nil }
    var result = AssessmentTerm()
    result.group = group
    result.id = fields.text("id", isRequired: true, log: &log)
    fields.owner = result.id
    result.name = fields.text("naam", log: &log)
    result.englishName = fields.text("naam_en", log: &log)
    result.explanation = fields.text("uitleg", log: &log)
    result.advice = fields.text("advies", log: &log)
    for condition in fields.items("voorwaarden", log: &log) {
      guard var keys = Fields(condition, owner: result.id, log: &log) else { continue }
      var found = AssessmentTerm.Condition()
      found.id = keys.text("id", isRequired: true, log: &log)
      found.text = keys.text("tekst", isRequired: true, log: &log)
      keys.finish(log: &log)
      result.conditions.append(found)
    }
    fields.finish(log: &log)
    return result.id.isEmpty ? nil : result
  }

  /// An address; anything else than http(s) could run in a report.
  static func url(_ fields: inout Fields, log: inout ReadingLog) -> String {
    let url = fields.text("url", log: &log)
    guard !url.isEmpty, !url.hasPrefix("https://"), !url.hasPrefix("http://") else { return url }
    log.add("E-URL", "url: '\(url)' begint niet met https://", at: fields.node, owner: fields.owner)
    return ""
  }
}
