import DocumentLoading
import GenderScan
import TestSupport
import Testing

@Suite("Encodings")
struct EncodingTests {
  private func load(_ bytes: [UInt8], name: String = "a.txt", encoding: String? = nil) throws -> Document {
    try DocumentLoader().load(bytes, name: name, encoding: encoding)
  }

  private func utf16(_ text: String, bigEndian: Bool) -> [UInt8] {
    text.utf16.flatMap { unit in
      let bytes = [UInt8(truncatingIfNeeded: unit >> 8), UInt8(truncatingIfNeeded: unit)]
      return bigEndian ? bytes : bytes.reversed()
    }
  }

  @Test(
    "chosen by mark, label and contents",
    arguments: [
      (Array("één".utf8), "a.txt", "utf-8", "één"),
      ([0xEF, 0xBB, 0xBF] + Array("één".utf8), "a.txt", "utf-8", "één"),
      (
        Array("gew".utf8) + [0xF3] + Array("n en geregeld".utf8), "a.txt", "windows-1252", "gewón en geregeld"
      ),
      ([0x93, 0x61, 0x94, 0x20, 0x80], "a.txt", "windows-1252", "“a” €"),
      (
        [0x8E, 0x8E, 0x6E, 0x20, 0x69, 0x64, 0x65, 0x91, 0x6E, 0x20, 0x6F, 0x8E, 0x6E], "a.txt", "macintosh",
        "één ideën oén"
      ),
      (Array("<html><meta charset=iso-8859-1><p>".utf8) + [0x80, 0xE9], "a.html", "windows-1252", "€é"),
      (Array("<html><meta charset=ascii><p>".utf8) + [0xE9], "a.html", "windows-1252", "é"),
      (Array("<html><meta charset=iso-8859-15><p>".utf8) + [0xA4], "a.html", "iso-8859-15", "€"),
      (Array("<html><meta charset=utf-16le><p>één".utf8), "a.html", "utf-8", "één"),
      (Array("<html><meta charset=iso-8859-1><p>één reële".utf8), "a.html", "utf-8", "één reële"),
      (
        Array("<?xml version='1.0' encoding='iso-8859-1'?><html><p>".utf8) + [0xE9], "a.xhtml",
        "windows-1252", "é"
      ),
      (Array("<html><meta charset=utf-8><p>a".utf8) + [0xE9, 0x62], "a.html", "utf-8", "a\u{FFFD}b"),
      (Array("<html><meta charset=onbekend><p>een".utf8), "a.html", "utf-8", "een"),
      (Array("<html><meta charset=utf-7><p>een".utf8), "a.html", "utf-8", "een"),
      (
        Array("<html><meta charset=iso-8859-1><meta charset=utf-8><p>".utf8) + [0xE9], "a.html",
        "windows-1252", "é"
      ),
      ([], "a.txt", "utf-8", ""),
    ])
  func chosen(bytes: [UInt8], name: String, encoding: String, text: String) throws {
    let document = try load(bytes, name: name)
    #expect(document.encoding == encoding)
    #expect(Reading.string(document) == text)
  }

  /// Pairs of such characters are the least there can be: two in a doubled mark, three in what is proof of garbling.
  @Test(
    "few garbled pairs are told from none",
    arguments: [
      ("ï»¿Het beleid", "Het beleid"), ("Het Ã«n Ã©n Ã¯", "Het ën én ï"), ("Het Ã«n Ã©n", "Het Ã«n Ã©n"),
      ("Het «één» beleid", "Het «één» beleid"),
    ])
  func fewPairs(_ source: String, _ expected: String) throws {
    let text = try load(Array(source.utf8)).text.utf8
    #expect(String(decoding: text, as: UTF8.self) == expected)
  }

  @Test("UTF-16, with and without a mark", arguments: [true, false], [true, false])
  func wide(bigEndian: Bool, isMarked: Bool) throws {
    let text = "Eén plan voor vrouwen 👩 en\u{0} mannen.\r\nTweede régel"
    let mark: [UInt8] = isMarked ? (bigEndian ? [0xFE, 0xFF] : [0xFF, 0xFE]) : []
    let document = try load(mark + utf16(text, bigEndian: bigEndian))
    #expect(Reading.string(document) == text.replacing("\u{0}", with: "\u{FFFD}"))
    #expect(document.encoding == (bigEndian ? "utf-16be" : "utf-16le"))
    #expect(Reading.codes(document).contains("W-CODERING-GEGOKT") == !isMarked)
    let word = try #require(document.text.utf8.firstRange(of: Array("régel".utf8)))
    let source = document.text.map.sourceRange(
      of: TextOffset(utf8: word.lowerBound)..<TextOffset(utf8: word.upperBound))
    #expect(source.upperBound.bytes == mark.count + 2 * text.utf16.count)
    #expect(source.upperBound.bytes - source.lowerBound.bytes == 10)
    #expect(document.lines.position(of: source.lowerBound) == (2, 8))
  }

  @Test("a lone surrogate and an odd byte")
  func brokenWide() throws {
    let document = try load([0xFF, 0xFE, 0x61, 0x00, 0x00, 0xD8, 0x62, 0x00, 0x63])
    #expect(Reading.string(document) == "a\u{FFFD}b\u{FFFD}")
    #expect(Reading.codes(document) == ["W-ONGELDIGE-BYTES"])
  }

  @Test("one place is said as one", arguments: [(1, "op 1 plaats staan"), (2, "op 2 plaatsen staan")])
  func places(_ count: Int, _ message: String) throws {
    let letters = Array("één".utf8) + Array(repeating: [0x20, 0xFF, 0x20], count: count).joined()
    let document = try load(letters + Array(" één én één".utf8))
    #expect(document.diagnostics.contains { $0.message.hasPrefix(message) }, "\(document.diagnostics)")
  }

  @Test("an encoding that was given wins over everything but a mark; an unknown one is refused")
  func given() throws {
    #expect(Reading.string(try load([0xE9], encoding: "Latin1")) == "é")
    #expect(Reading.string(try load([0x8E], encoding: "macintosh")) == "é")
    #expect(try load([0xEF, 0xBB, 0xBF, 0x61], encoding: "latin1").encoding == "utf-8")
    let refusal = #expect(throws: Diagnostic.self) { try load([0x61], encoding: "ebcdic") }
    #expect(refusal?.code == "E-CODERING")
  }

  /// Decodes as Swift's own decoder does: it too replaces each maximal part of a bad sequence.
  private func checkLikeSwift(_ bytes: [UInt8]) -> Bool {
    guard let document = try? load([0x61] + bytes + [0x62], encoding: "utf-8") else { return false }
    let expected = "a" + String(decoding: bytes, as: UTF8.self).replacing("\u{0}", with: "\u{FFFD}") + "b"
    return document.text.utf8.elementsEqual(expected.utf8)
  }

  @Test("UTF-8 of one and two bytes, all of it")
  func short() {
    let all = (UInt8.min...UInt8.max)
    #expect(all.allSatisfy { checkLikeSwift([$0]) })
    let wrong = all.flatMap { first in (0x70...0xFF).map { [first, $0] } }.filter {
      $0[0] >= 0x80 && !checkLikeSwift($0)
    }
    #expect(wrong.isEmpty)
  }

  @Test("UTF-8 of three and four bytes: every lead, with bytes at every border")
  func long() {
    let borders: [UInt8] = [0x00, 0x41, 0x7F, 0x80, 0x8F, 0x90, 0x9F, 0xA0, 0xBF, 0xC2, 0xE0, 0xFF]
    var wrong: [[UInt8]] = []
    for lead in UInt8(0xC0)...0xFF {
      for second in borders {
        for third in borders where !checkLikeSwift([lead, second, third]) {
          wrong.append([lead, second, third])
        }
      }
    }
    for lead in UInt8(0xEF)...0xF8 {
      for second in borders {
        for third in borders {
          for last in borders where !checkLikeSwift([lead, second, third, last]) {
            wrong.append([lead, second, third, last])
          }
        }
      }
    }
    #expect(wrong.isEmpty)
  }

  @Test(
    "text that was encoded twice is restored, with its place in the file",
    arguments: [TextForm.latin1, TextForm.windows1252])
  func mojibake(form: TextForm) throws {
    let text = "Eén regiovisie: ‘geweld’ in reële cijfers – vóór 2025 … €5 naïef"
    let document = try load(form.garble(text))
    #expect(Reading.string(document) == text)
    #expect(Reading.codes(document) == ["W-MOJIBAKE"])
    let word = try #require(document.text.utf8.firstRange(of: Array("reële".utf8)))
    let source = document.text.map.sourceRange(
      of: TextOffset(utf8: word.lowerBound)..<TextOffset(utf8: word.upperBound))
    let bytes = form.garble(text)[source.lowerBound.bytes..<source.upperBound.bytes]
    #expect(bytes.elementsEqual(form.garble("reële")))
  }

  enum TextForm: Sendable {
    case latin1
    case windows1252

    /// The text as UTF-8 that was read in this encoding and written as UTF-8 again.
    func garble(_ text: String) -> [UInt8] {
      let high: [UInt32] = [
        0x20AC, 0x81, 0x201A, 0x192, 0x201E, 0x2026, 0x2020, 0x2021, 0x2C6, 0x2030, 0x160, 0x2039, 0x152,
        0x8D, 0x17D,
        0x8F, 0x90, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x2DC, 0x2122, 0x161, 0x203A,
        0x153, 0x9D,
        0x17E, 0x178,
      ]
      return text.utf8.flatMap { byte -> [UInt8] in
        let isHigh = self == .windows1252 && (0x80...0x9F).contains(byte)
        let scalar = Unicode.Scalar(isHigh ? high[Int(byte - 0x80)] : UInt32(byte)) ?? "?"
        return Array(String(Character(scalar)).utf8)
      }
    }
  }

  @Test(
    "right text is not mistaken for text that was encoded twice",
    arguments: ["Ångström Äpfel Çelik ÉÉN", "« Ça » – Â±5", "één ‘ë’ “é” ñ", "â € ™"])
  func noMojibake(text: String) throws {
    #expect(Reading.string(try load(Array(text.utf8))) == text)
    #expect(try load(Array(text.utf8)).diagnostics.isEmpty)
  }

  @Test("lines end at LF, CR LF and CR; columns count characters")
  func lines() throws {
    let bytes = Array("één\r\ntwee\rdrië x\n\nvijf".utf8)
    let lines = try load(bytes).lines
    let x = try #require(bytes.firstIndex(of: UInt8(ascii: "x")))
    #expect(lines.position(of: SourceOffset(bytes: x)) == (3, 6))
    #expect(lines.position(of: SourceOffset(bytes: bytes.count)) == (5, 5))
  }
}
