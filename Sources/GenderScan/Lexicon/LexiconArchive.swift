import PhraseMatching

/// The binary form of a lexicon (`.gslx`): contents and compiled patterns in one flat piece.
///
/// ```swift
/// let bytes = LexiconArchive.encode(try LexiconCompiler.compile(contents, digest: ""))
/// let lexicon = try LexiconArchive.decode(bytes)
/// ```
/// The same lexicon gives the same bytes. Layout: `GSLX`, a version, a checksum, the SHA-256 of what follows, the pool
/// of strings, the places of the tables, the program, what is worked out of it, the tables of the contents. Numbers are of
/// variable length, but for lists of plain numbers: those have four bytes each and start at a multiple of 32, so that a
/// program can read them where they lie.
/// Cost of decoding: a few milliseconds for 500 entries. It is no exchange format: a later version may refuse it, and
/// the YAML files stay the source.
public enum LexiconArchive {
  private static let magic = Array("GSLX".utf8)
  private static let version: [UInt8] = [8, 0, 0, 0]
  private static let checksumStart = 8
  private static let digestStart = 16
  private static let digestEnd = 48
  private static let payloadStart = 64
  /// Where lists of numbers start: at a multiple of this many bytes of the payload, after a count of four.
  static let alignment = 32

  /// The bytes of a lexicon.
  ///
  /// Its own `digest` is not used; the archive has that of its contents.
  public static func encode(_ lexicon: Lexicon) -> [UInt8] {
    seal(payload(lexicon))
  }

  /// A payload with its header: what `decode` takes for undamaged.
  package static func seal(_ payload: [UInt8]) -> [UInt8] {
    let rest =
      SHA256.digest(of: payload) + [UInt8](repeating: 0, count: payloadStart - digestEnd) + payload
    return magic + version + bytes(of: checksum(rest[...])) + rest
  }

  /// The same lexicon with the digest that its archive has.
  public static func stamped(_ lexicon: Lexicon) -> Lexicon {
    Lexicon(
      contents: lexicon.contents, program: lexicon.program, digest: SHA256.hexadecimal(of: payload(lexicon)))
  }

  /// Reads a lexicon back.
  ///
  /// - Throws: a `LexiconError` for bytes that are no archive, are damaged, or come from another version.
  public static func decode(_ bytes: [UInt8]) throws(LexiconError) -> Lexicon {
    guard bytes.count > payloadStart, bytes.starts(with: magic) else { throw foreign }
    guard
      !bytes[magic.count...].starts(with: version)
        || Array(bytes[checksumStart..<digestStart]) == Self.bytes(of: checksum(bytes[digestStart...]))
    else { throw damaged }
    let result = bytes.withUnsafeBytes { buffer in
      Result { () throws(LexiconError) in try read(buffer, isBuiltIn: false) }
    }
    return try result.get()
  }

  /// Reads a lexicon from bytes that are part of a program: there, unchanged, as long as it runs.
  ///
  /// The lists of the program stay where they are and are taken for sound, as a test of the program says they are.
  package static func decode(builtIn bytes: UnsafeRawBufferPointer) throws(LexiconError) -> Lexicon {
    try read(bytes, isBuiltIn: true)
  }

  private static func read(
    _ bytes: UnsafeRawBufferPointer, isBuiltIn: Bool
  ) throws(LexiconError) -> Lexicon {
    guard bytes.count > payloadStart, bytes.starts(with: magic) else { throw foreign }
    guard bytes[magic.count...].starts(with: version) else {
      throw error(
        "deze woordenlijst is van een andere versie van genderscan; maak hem opnieuw uit de YAML-bestanden")
    }
    let payload = UnsafeRawBufferPointer(rebasing: bytes[payloadStart...])
    let digest = hexadecimal(Array(bytes[digestStart..<digestEnd]))
    var reader = LexiconArchiveReader(payload, isBuiltIn: isBuiltIn)
    var contents = LexiconContents()
    var program = PatternProgram()
    var tables = FlatList<Int32>()
    reader.code(&contents.id)
    reader.code(&contents.version)
    reader.code(&program)
    reader.code(&tables)
    if isBuiltIn {
      guard !reader.isStopped else { throw damaged }
      let (terms, known) = tables.withNumbers { numbers in
        var numbers = PlainNumbers.Reader(numbers, isBuiltIn: tables.isBuiltIn)
        return (TermTable(&numbers), KnownWords(&numbers))
      }
      let texts = LexiconTexts(id: contents.id, version: contents.version, builtIn: payload)
      return Lexicon(texts: texts, program: program, terms: terms, known: known, digest: digest)
    }
    var searchedFor: [SearchedTerms] = []
    reader.code(&contents)
    reader.code(searchedFor: &searchedFor)
    let criteria = contents.checklists.reduce(0) { $0 + $1.criteria.count }
    let soundness = LexiconArchiveSoundness(program: program)
    guard reader.isWhole, soundness.isSound(entries: contents.entries.count, criteria: criteria) else {
      throw damaged
    }
    // Tables that are worked out are worked out again: what anyone may have written is not trusted.
    return Lexicon(
      texts: LexiconTexts(contents, searchedFor: searchedFor), program: program, terms: TermTable(program),
      known: KnownWords(program.vocabulary, first: program.termWords), digest: digest)
  }

  package static func payload(_ lexicon: Lexicon) -> [UInt8] {
    var writer = LexiconArchiveWriter()
    var contents = lexicon.contents
    var program = lexicon.program
    var numbers = PlainNumbers()
    lexicon.terms.write(to: &numbers)
    lexicon.known.write(to: &numbers)
    var tables = FlatList<Int32>(numbers: numbers.all)
    let criteria = contents.checklists.reduce(0) { $0 + $1.criteria.count }
    var searchedFor = (0..<criteria).map { lexicon.texts.searchedFor(criterion: $0) }
    writer.code(&contents.id)
    writer.code(&contents.version)
    writer.code(&program)
    writer.code(&tables)
    writer.code(&contents)
    writer.code(searchedFor: &searchedFor)
    return writer.payload()
  }

  private static func error(_ message: String) -> LexiconError {
    LexiconError(code: "E-GSLX", message: message)
  }

  private static var foreign: LexiconError {
    error("dit is geen vertaalde woordenlijst (.gslx); maak hem met: genderscan lexicon compile")
  }

  private static var damaged: LexiconError {
    error("deze woordenlijst (.gslx) is beschadigd; maak hem opnieuw uit de YAML-bestanden")
  }

  private static func hexadecimal(_ bytes: [UInt8]) -> String {
    let digits = Array("0123456789abcdef".utf8)
    return String(decoding: bytes.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }, as: UTF8.self)
  }

  private static func bytes(of number: UInt64) -> [UInt8] {
    (0..<8).map { UInt8(truncatingIfNeeded: number >> (8 * $0)) }
  }

  /// A sum over words of eight bytes in which every step can be undone, so that one changed word always shows.
  private static func checksum(_ bytes: ArraySlice<UInt8>) -> UInt64 {
    bytes.withUnsafeBytes { buffer in
      var sum = UInt64(buffer.count)
      var offset = 0
      while offset + 8 <= buffer.count {
        let word = UInt64(littleEndian: buffer.loadUnaligned(fromByteOffset: offset, as: UInt64.self))
        sum = (sum ^ word) &* 0x9E37_79B9_7F4A_7C15
        sum ^= sum >> 29
        offset += 8
      }
      for byte in buffer[offset...] { sum = (sum ^ UInt64(byte)) &* 0x100_0000_01B3 }
      return sum
    }
  }
}
