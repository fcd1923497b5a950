import GenderScan

/// Recognises files that are no text, by their first bytes.
struct BinarySniffer {
  /// Why the file is refused, or nil when it may be text.
  func refusal(_ bytes: [UInt8]) -> Diagnostic? {
    let head = bytes.prefix(1024)
    let start = head.drop { $0 <= 0x20 && $0 != 0 }
    if start.starts(with: "%PDF-".utf8) { return Self.pdf }
    for (magic, diagnostic) in Self.magics where head.starts(with: magic) { return diagnostic }
    if start.starts(with: "{\\rtf".utf8) { return Self.office }
    return isBinary(bytes) ? Self.binary : nil
  }

  /// Text has next to no control characters; UTF-16 has zeros, always on one side.
  private func isBinary(_ bytes: [UInt8]) -> Bool {
    if EncodingChooser.byteOrderMark(bytes) != nil { return false }
    let head = bytes.prefix(4096)
    let controls = head.withUnsafeBufferPointer { head in
      head.reduce(0) { $0 &+ ($1 < 0x09 || ($1 &- 0x0E < 0x12 && $1 != 0x1B) ? 1 : 0) }
    }
    guard controls >= 8, controls * 10 > head.count else { return false }
    return EncodingEvidence.utf16(Array(head)) == nil
  }

  private static let magics: [([UInt8], Diagnostic)] = [
    (Array("PK\u{3}\u{4}".utf8), office), ([0xD0, 0xCF, 0x11, 0xE0], office), ([0x1F, 0x8B], office),
    ([0x37, 0x7A, 0xBC, 0xAF], office), ([0x89, 0x50, 0x4E, 0x47], image), ([0xFF, 0xD8, 0xFF], image),
    (Array("GIF8".utf8), image), ([0x49, 0x49, 0x2A, 0x00], image), ([0x4D, 0x4D, 0x00, 0x2A], image),
    ([0x7F, 0x45, 0x4C, 0x46], binary), (Array("SQLite format 3".utf8), binary),
  ]

  private static let pdf = Diagnostic(
    code: "E-TYPE-PDF",
    message: "dit is een PDF (zet om met: pdftotext bestand.pdf bestand.txt, en scan dat)",
    english: "this is a PDF (convert with: pdftotext file.pdf file.txt, and scan that)", losesText: true)
  private static let office = Diagnostic(
    code: "E-TYPE-KANTOOR",
    message: "dit is een tekstverwerkersbestand of archief (sla op als platte tekst of HTML)",
    english: "this is a word processor file or an archive (save as plain text or HTML)", losesText: true)
  private static let image = Diagnostic(
    code: "E-TYPE-BEELD", message: "dit is een afbeelding (maak er eerst tekst van met tekstherkenning)",
    english: "this is an image (turn it into text first with character recognition)", losesText: true)
  private static let binary = Diagnostic(
    code: "E-TYPE-BINAIR", message: "dit is geen tekst, HTML of XHTML (sla op als platte tekst of HTML)",
    english: "this is not text, HTML or XHTML (save as plain text or HTML)", losesText: true)
}
