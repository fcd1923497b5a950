import GenderScan

/// Decodes the bytes of a file: byte order mark, then the label, then valid UTF-8, then a guess, then windows-1252.
struct TextDecoder {
  /// The encoding that the user gave.
  var given: TextEncoding?
  /// The label that the file states for itself, when its format has labels.
  var label: String?

  func decode(_ bytes: [UInt8]) -> DecodedText {
    let choice = EncodingChooser(given: given, label: label).choose(bytes)
    var decoded = read(bytes, choice)
    // What was read wrongly stands in pairs at least, and few such pairs prove nothing: most texts need no search.
    if choice.encoding == .utf8, decoded.mayBeGarbled,
      let repaired = MojibakeRepair().repair(decoded.text)
    {
      decoded.text = repaired.text
      if repaired.count > 0 { decoded.diagnostics.append(LoadingDiagnostics.mojibake(repaired.count)) }
    }
    return decoded
  }

  private func read(_ bytes: [UInt8], _ choice: EncodingChoice) -> DecodedText {
    if choice.encoding == .utf8 {
      let decoder = choice.trial ?? UTF8Decoder(bytes, from: choice.start)
      var decoded = result(decoder.text, choice, replaced: decoder.replaced, nulls: decoder.nulls)
      decoded.mayBeGarbled = decoder.mayBeGarbled
      return decoded
    }
    return bytes.withUnsafeBufferPointer { read($0, choice) }
  }

  private func read(_ bytes: UnsafeBufferPointer<UInt8>, _ choice: EncodingChoice) -> DecodedText {
    switch choice.encoding {
    case .utf16LittleEndian, .utf16BigEndian:
      var decoder = UTF16Decoder(bigEndian: choice.encoding == .utf16BigEndian)
      decoder.decode(bytes, from: choice.start)
      return result(decoder.text, choice, replaced: decoder.replaced, nulls: decoder.nulls)
    default:
      var decoder = SingleByteDecoder(choice.encoding)
      decoder.decode(bytes, from: choice.start)
      return result(decoder.text, choice, replaced: 0, nulls: decoder.nulls)
    }
  }

  private func result(_ text: SourceText, _ choice: EncodingChoice, replaced: Int, nulls: Int) -> DecodedText
  {
    var decoded = DecodedText(text: text, encoding: choice.encoding, start: choice.start)
    decoded.diagnostics = choice.diagnostics
    if replaced > 0 {
      decoded.diagnostics.append(LoadingDiagnostics.badBytes(replaced, encoding: choice.encoding))
    }
    if nulls > 0 { decoded.diagnostics.append(LoadingDiagnostics.nulls(nulls)) }
    return decoded
  }
}
