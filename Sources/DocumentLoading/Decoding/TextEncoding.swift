/// The encodings that loading can read, by their WHATWG names.
enum TextEncoding: String, CaseIterable {
  case utf8 = "utf-8"
  case utf16LittleEndian = "utf-16le"
  case utf16BigEndian = "utf-16be"
  case windows1252 = "windows-1252"
  case latin9 = "iso-8859-15"
  case macRoman = "macintosh"

  /// The encoding that a label names, as the Encoding standard reads labels; nil for one that is not read here.
  init?(label: String) {
    let name = String(label.lowercased().filter { !$0.isWhitespace })
    guard let found = Self.labels[name] else { return nil }
    self = found
  }

  private static let labels: [String: TextEncoding] = {
    let names: [(TextEncoding, String)] = [
      (.utf8, "utf-8 utf8 unicode-1-1-utf-8 unicode11utf8 unicode20utf8 x-unicode20utf8"),
      (.utf16LittleEndian, "utf-16le utf-16 unicode csunicode iso-10646-ucs-2 ucs-2 unicodefeff"),
      (.utf16BigEndian, "utf-16be unicodefffe"),
      (
        .windows1252,
        "windows-1252 ansi_x3.4-1968 ascii cp1252 cp819 csisolatin1 ibm819 iso-8859-1 iso-ir-100 iso8859-1 iso88591"
          + " iso_8859-1 iso_8859-1:1987 l1 latin1 us-ascii x-cp1252"
      ),
      (.latin9, "iso-8859-15 csisolatin9 iso8859-15 iso885915 iso_8859-15 l9"),
      (.macRoman, "macintosh csmacintosh mac x-mac-roman"),
    ]
    var labels: [String: TextEncoding] = [:]
    for (encoding, list) in names {
      for name in list.split(separator: " ") { labels[String(name)] = encoding }
    }
    return labels
  }()
}
