import CMarkup

/// Character references that libxml2 2.9 leaves as they are: those of HTML 4 without their `;`, and the ones of HTML 5
/// that occur in Dutch documents.
enum EntityTable {
  /// The character of the reference whose name begins after `ampersand`, and the length of the name with its `;`.
  static func resolve(
    _ text: UnsafeBufferPointer<UInt8>, after ampersand: Int
  ) -> (bytes: [UInt8], length: Int)? {
    var end = ampersand + 1
    while end < text.count, end - ampersand <= 32, isNameByte(text[end]) { end += 1 }
    let name = String(decoding: text[ampersand + 1..<end], as: UTF8.self)
    if end < text.count, text[end] == UInt8(ascii: ";"), let character = html5[name] {
      return (Array(character.utf8), end - ampersand)
    }
    return withoutSemicolon(name)
  }

  /// Only characters below U+0100 may be written without a `;`.
  private static func withoutSemicolon(_ name: String) -> (bytes: [UInt8], length: Int)? {
    var part = String(name.prefix(6))
    while part.utf8.count >= 2 {
      if let scalar = Unicode.Scalar(cmarkup_entity(part)), scalar.value > 0, scalar.value < 0x100,
        part != "apos"
      {
        return (Array(String(Character(scalar)).utf8), part.utf8.count)
      }
      part.removeLast()
    }
    return nil
  }

  private static func isNameByte(_ byte: UInt8) -> Bool {
    (byte | 0x20) &- 0x61 < 26 || byte &- 0x30 < 10
  }

  private static let html5: [String: String] = [
    "AMP": "&", "LT": "<", "GT": ">", "QUOT": "\"", "COPY": "©", "REG": "®", "apos": "'", "ast": "*",
    "bsol": "\\",
    "caron": "ˇ", "ccaron": "č", "Ccaron": "Č", "check": "✓", "colon": ":", "comma": ",", "commat": "@",
    "dash": "‐",
    "dollar": "$", "ecaron": "ě", "emacr": "ē", "equals": "=", "excl": "!", "ffilig": "ﬃ", "fflig": "ﬀ",
    "filig": "ﬁ",
    "fllig": "ﬂ", "frac13": "⅓", "frac15": "⅕", "frac18": "⅛", "frac23": "⅔", "gbreve": "ğ", "half": "½",
    "horbar": "―", "hyphen": "‐", "IJlig": "Ĳ", "ijlig": "ĳ", "imacr": "ī", "inodot": "ı", "Idot": "İ",
    "lbrace": "{",
    "lbrack": "[", "lcub": "{", "lowbar": "_", "lpar": "(", "lsqb": "[", "mldr": "…", "nbsp": "\u{A0}",
    "NewLine": "\n", "NonBreakingSpace": "\u{A0}", "num": "#", "numsp": "\u{2007}", "percnt": "%",
    "period": ".",
    "plus": "+", "puncsp": "\u{2008}", "quest": "?", "rbrace": "}", "rbrack": "]", "rcub": "}", "rpar": ")",
    "rsqb": "]", "rsquor": "’", "scedil": "ş", "Scedil": "Ş", "semi": ";", "shy": "\u{AD}", "sol": "/",
    "star": "☆",
    "starf": "★", "Tab": "\t", "thinsp": "\u{2009}", "verbar": "|", "vert": "|", "zcaron": "ž", "Zcaron": "Ž",
    "ZeroWidthSpace": "\u{200B}", "square": "□", "squ": "□", "squf": "▪", "bullet": "•", "centerdot": "·",
    "nacute": "ń", "cacute": "ć", "lstrok": "ł", "Lstrok": "Ł", "sacute": "ś", "rcaron": "ř",
  ]
}
