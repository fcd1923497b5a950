import GenderScan

/// The encoding to read a file in, and why there is doubt.
struct EncodingChoice {
  var encoding: TextEncoding
  /// Bytes of the byte order mark.
  var start = 0
  var diagnostics: [Diagnostic] = []
  /// The bytes read as UTF-8 from the first one on, when it took that to choose: not to be done again.
  var trial: UTF8Decoder?
}

/// Chooses the encoding: byte order mark, what the user said, the label, valid UTF-8, a guess.
struct EncodingChooser {
  var given: TextEncoding?
  var label: String?

  func choose(_ bytes: [UInt8]) -> EncodingChoice {
    if let marked = Self.byteOrderMark(bytes) { return marked }
    if let given { return EncodingChoice(encoding: given) }
    if let wide = EncodingEvidence.utf16(bytes) {
      return EncodingChoice(encoding: wide, diagnostics: [LoadingDiagnostics.guessed(wide)])
    }
    let trial = UTF8Decoder(bytes)
    let counts = EncodingEvidence(bytes, asUTF8: trial)
    var choice = label.map { byLabel($0, counts) } ?? byContent(counts)
    choice.trial = trial
    return choice
  }

  static func byteOrderMark(_ bytes: [UInt8]) -> EncodingChoice? {
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { return EncodingChoice(encoding: .utf8, start: 3) }
    if bytes.starts(with: [0xFF, 0xFE]) { return EncodingChoice(encoding: .utf16LittleEndian, start: 2) }
    if bytes.starts(with: [0xFE, 0xFF]) { return EncodingChoice(encoding: .utf16BigEndian, start: 2) }
    return nil
  }

  /// A label that says UTF-16 in readable ASCII cannot be right and means UTF-8 (HTML standard).
  private func byLabel(_ label: String, _ counts: EncodingEvidence) -> EncodingChoice {
    guard let named = TextEncoding(label: label) else {
      var choice = byContent(counts)
      choice.diagnostics = [LoadingDiagnostics.labelIgnored(label, used: choice.encoding)]
      return choice
    }
    let isWide = named == .utf16LittleEndian || named == .utf16BigEndian
    if named != .utf8, counts.badSequences == 0, counts.goodSequences >= 3 {
      // Valid UTF-8 does not come about by chance: obeying the label would garble every accent.
      return EncodingChoice(
        encoding: .utf8, diagnostics: [LoadingDiagnostics.labelIgnored(label, used: .utf8)])
    }
    return EncodingChoice(encoding: isWide ? .utf8 : named)
  }

  private func byContent(_ counts: EncodingEvidence) -> EncodingChoice {
    if counts.badSequences == 0 { return EncodingChoice(encoding: .utf8) }
    if counts.goodSequences > counts.badSequences { return EncodingChoice(encoding: .utf8) }
    let guess: TextEncoding = counts.looksMacRoman ? .macRoman : .windows1252
    return EncodingChoice(encoding: guess, diagnostics: [LoadingDiagnostics.guessed(guess)])
  }
}
