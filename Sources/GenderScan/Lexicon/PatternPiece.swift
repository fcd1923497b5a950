import PhraseMatching

/// What one piece of a pattern asks for, read from its signs.
enum PatternPiece {
  /// Words one after the other; more than one where the text is cut inside what was written as one (`m/v`).
  case words([String])
  case exact([String])
  case prefix(String)
  case suffix(String)
  case reading(String, PatternElement.Reading)
  /// The name of a class or built-in.
  case name(String)
  case gap(Int, inClause: Bool)

  /// Reads a piece; `pattern` is what messages quote.
  init(_ piece: String, pattern: String) throws(LexiconError) {
    let problem = { (what: String) in
      LexiconError(code: "E-PATROON", message: "het patroon \"\(pattern)\" heeft \(what)")
    }
    if !piece.utf8.contains(where: Self.maySign), !WordFolding.fold(piece).isEmpty {
      self = .words(Self.cut(piece))
    } else if piece.contains("...") || piece.contains("…") {
      guard let gap = Self.gap(piece) else {
        throw problem("een tussenruimte '\(piece)'; schrijf ...1 tot ...20, met spaties eromheen")
      }
      self = gap
    } else if piece.contains("<") {
      guard let name = Self.className(piece) else {
        throw problem("een klasse vast aan een woord: '\(piece)'; zet er een spatie tussen")
      }
      self = .name(name)
    } else if let at = piece.firstIndex(of: "@") {
      self = try Self.reading(piece, at, pattern, problem)
    } else if let word = Self.marked(piece) {
      self = word
    } else {
      throw problem("een teken op een plaats waar het niet kan: '\(piece)'")
    }
  }

  /// False for bytes of plain words, as nearly all pieces are: no part of a sign.
  private static func maySign(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "."), UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "@"), UInt8(ascii: "~"),
      UInt8(ascii: "="), 0xE2:
      true
    default: false
    }
  }

  /// `x~`, `~x`, `=X` and plain words; nil when signs stand elsewhere or nothing is left.
  private static func marked(_ piece: String) -> PatternPiece? {
    let isExact = piece.hasPrefix("=")
    let isPrefix = piece.hasSuffix("~")
    let isSuffix = piece.hasPrefix("~")
    let word = piece.dropFirst(isExact || isSuffix ? 1 : 0).dropLast(isPrefix ? 1 : 0)
    guard [isExact, isPrefix, isSuffix].filter({ $0 }).count <= 1 else { return nil }
    guard !WordFolding.fold(word).isEmpty, !word.contains("~"), !word.hasPrefix("=") else { return nil }
    if isPrefix { return .prefix(String(word)) }
    if isSuffix { return .suffix(String(word)) }
    return isExact ? .exact(cut(String(word))) : .words(cut(String(word)))
  }

  private static func reading(
    _ piece: String, _ at: String.Index, _ pattern: String, _ problem: (String) -> LexiconError
  ) throws(LexiconError) -> PatternPiece {
    let name = String(piece[piece.index(after: at)...])
    guard let reading = PatternElement.Reading(rawValue: name) else {
      throw LexiconError(
        code: "E-LEZING",
        message: "het patroon \"\(pattern)\" noemt de lezing @\(name); "
          + "kies uit @bez @ww @ev @mv @mens @generiek @bvnw @naam")
    }
    guard case .words(let words)? = marked(String(piece[..<at])), let word = words.first, words.count == 1
    else {
      throw problem("een lezing zonder gewoon woord ervoor: '\(piece)'")
    }
    return .reading(word, reading)
  }

  private static func gap(_ piece: String) -> PatternPiece? {
    guard piece.hasPrefix("...") else { return nil }
    let rest = piece.dropFirst(3)
    let inClause = rest.hasSuffix("c")
    let digits = inClause ? rest.dropLast() : rest
    guard digits.allSatisfy({ $0.isASCII && $0.isNumber }), let count = Int(digits), (1...20).contains(count)
    else { return nil }
    return .gap(count, inClause: inClause)
  }

  private static func className(_ piece: String) -> String? {
    guard piece.hasPrefix("<"), piece.hasSuffix(">") else { return nil }
    let name = piece.dropFirst().dropLast()
    return name.isEmpty || name.contains("<") || name.contains(">") ? nil : String(name)
  }

  /// The tokens that the text of a word would be cut into: `m/v` and `90%` are more than one.
  private static func cut(_ word: String) -> [String] {
    let bytes = Array(word.utf8)
    guard bytes.contains(where: { $0 < 0x80 && $0 != 0x2D && Glyphs.ascii($0) == .mark }) else {
      return [word]
    }
    let ranges = bytes.withUnsafeBufferPointer { buffer in
      var tokenizer = Tokenizer(glyphs: Glyphs(buffer))
      tokenizer.scan(0..<buffer.count)
      return tokenizer.tokens.map(\.range)
    }
    // What the tokenizer leaves out (a note number) or cannot judge without its neighbours stays one word.
    guard ranges.count > 1, ranges.reduce(0, { $0 + $1.count }) == bytes.count else { return [word] }
    return ranges.map { String(decoding: bytes[$0], as: UTF8.self) }
  }
}
