import GenderScan

/// Reads one item of `metingen`.
enum MeasurementReader {
  /// The measurement, or nil when something is wrong with it.
  static func read(_ node: YamlNode, log: inout ReadingLog) -> Measurement? {
    guard var fields = Fields(node, log: &log) else { return nil }
    let errors = log.errors.count
    var result = Measurement()
    result.entry = fields.text("term", isRequired: true, log: &log)
    fields.owner = result.entry
    result.findings = fields.number("n", isRequired: true, log: &log) ?? 0
    result.correct = fields.number("goed", isRequired: true, log: &log) ?? 0
    result.missed = fields.number("gemist", log: &log)
    result.corpus = fields.text("corpus", isRequired: true, log: &log)
    result.date = fields.text("datum", isRequired: true, log: &log)
    fields.finish(log: &log)
    if log.errors.count == errors, let fault = fault(result) {
      log.add("E-METING", fault, at: node, owner: result.entry)
    }
    return log.errors.count == errors ? result : nil
  }

  private static func fault(_ measured: Measurement) -> String? {
    guard measured.findings > 0 else {
      return "n is 0; haal de regel weg, dan staat er 'niet gemeten'"
    }
    guard measured.correct <= measured.findings else {
      return "goed is \(measured.correct) en n is \(measured.findings); goed kan niet meer zijn dan n"
    }
    guard isDate(measured.date) else {
      return "datum: '\(measured.date)' kan niet; schrijf jaar-maand-dag, zoals '2026-11-25'"
    }
    return nil
  }

  /// `2026-11-25`.
  static func isDate(_ text: String) -> Bool {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    guard parts.map(\.utf8.count) == [4, 2, 2], text.utf8.allSatisfy({ $0 &- 0x30 < 10 || $0 == 0x2D }),
      let month = Int(parts[1]), let day = Int(parts[2])
    else { return false }
    return (1...12).contains(month) && (1...31).contains(day)
  }
}
