import GenderScan

/// What was measured of an entry, in words.
struct MeasuredText {
  let inEnglish: Bool

  /// A line per corpus; one line that says so when nothing was measured.
  func lines(_ measurements: [Measurement]) -> [String] {
    measurements.isEmpty ? [inEnglish ? "not measured" : "niet gemeten"] : measurements.map(line)
  }

  private func line(_ measured: Measurement) -> String {
    let share = inEnglish ? "95% interval" : "95 %-interval"
    var text =
      inEnglish
      ? "\(measured.correct) of \(measured.findings) findings right"
      : "\(measured.correct) van \(measured.findings) vondsten goed"
    if let found = measured.precision { text += " (\(share) \(bounds(found)))" }
    if let found = measured.recall {
      text +=
        inEnglish
        ? "; found \(found.successes) of \(found.trials) passages (\(share) \(bounds(found)))"
        : "; \(found.successes) van \(found.trials) passages gevonden (\(share) \(bounds(found)))"
    }
    return text + " · \(measured.corpus), \(measured.date)"
  }

  private func bounds(_ interval: WilsonInterval) -> String {
    let (low, high) = (Self.percent(interval.lower), Self.percent(interval.upper))
    return inEnglish ? "\(low)-\(high)%" : "\(low)-\(high) %"
  }

  private static func percent(_ share: Double) -> Int { Int((share * 100).rounded()) }
}
