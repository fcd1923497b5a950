import DocumentLoading
import GenderScan
import TestSupport
import Testing

@Suite("Formats")
struct FormatTests {
  @Test(
    "found from the contents, with the name as a hint",
    arguments: [
      ("Gewone tekst", "a.txt", DocumentFormat.text), ("Gewone tekst", "a.html", .html),
      ("Tekst < html >", "-", .text),
      ("<!DOCTYPE html><p>x", "a.txt", .html), ("\u{FEFF}\n <!doctype HTML>", "a", .html),
      ("<!-- x --><html><p>x", "a.md", .html), ("<meta charset='utf-8' />\n\n##Wet", "a.md", .text),
      ("<meta charset='utf-8' />\n\n##Wet", "-", .text), ("<p>een</p>", "-", .html),
      ("<p>een</p>", "a.md", .text),
      ("<?xml version='1.0'?><html><p>x</p></html>", "a.html", .xhtml),
      ("<!DOCTYPE html PUBLIC '-//W3C//DTD XHTML 1.0 Strict//EN' ''><html>", "a.html", .xhtml),
      ("<html xmlns='http://www.w3.org/1999/xhtml'>", "a.xml", .xhtml),
      ("<?xml version='1.0'?><stuk><al>x</al></stuk>", "a.txt", .xml),
      ("<stuk><al>x</al></stuk>", "a.xml", .xml), ("ï»¿\n<?xml version='1.0'?><stuk/>", "a.xml", .xml),
      ("tekst", "a.xml", .text),
      ("<stuk>x</stuk>", "map/a.b.txt", .text), ("", "a.html", .html),
    ])
  func found(text: String, name: String, format: DocumentFormat) throws {
    #expect(try Reading.load(text, name: name).format == format)
  }

  @Test(
    "refused, with what to do",
    arguments: [
      (Array("%PDF-1.7\n".utf8), "E-TYPE-PDF"), (Array("\n%PDF-1.4".utf8), "E-TYPE-PDF"),
      (Array("PK\u{3}\u{4}abc".utf8), "E-TYPE-KANTOOR"), ([0xD0, 0xCF, 0x11, 0xE0, 0xA1], "E-TYPE-KANTOOR"),
      (Array("{\\rtf1".utf8), "E-TYPE-KANTOOR"), ([0x89, 0x50, 0x4E, 0x47, 0x0D], "E-TYPE-BEELD"),
      ([0xFF, 0xD8, 0xFF, 0xE0], "E-TYPE-BEELD"), (Array(0...31) + Array(0...31), "E-TYPE-BINAIR"),
    ])
  func refused(bytes: [UInt8], code: String) {
    let refusal = #expect(throws: Diagnostic.self) { try DocumentLoader().load(bytes, name: "a.txt") }
    #expect(refusal?.code == code)
    #expect(refusal?.message.contains("(") == true)
  }

  @Test(
    "empty, blank and markup without text",
    arguments: ["", " \n\t", "<html><body><p> </p></body></html>", "<!-- x -->"])
  func empty(text: String) throws {
    let document = try Reading.load(text)
    #expect(Reading.codes(document) == ["W-LEEG"])
    #expect(document.blocks.isEmpty)
  }

  @Test("elements of XML are blocks, known inline ones are not")
  func xml() throws {
    let document = try Reading.load(
      """
      <?xml version="1.0"?><stuk><metadata><titel>nee</titel></metadata><kop><label>Artikel</label><nr>1</nr></kop>
      <hoofdstuk><artikel><kop>Doel</kop><al>De <nadruk>burge</nadruk>meester<noot><al>noot</al></noot> zegt</al>
      <lijst><li><li.nr>a.</li.nr><al>een</al></li></lijst></artikel></hoofdstuk></stuk>
      """, name: "a.xml")
    #expect(Reading.blocks(document) == "Artikel 1|Doel|De burgemeester zegt|noot|a. een")
    #expect(document.blocks.map(\.kind) == [.heading, .heading, .paragraph, .footnote, .listItem])
    #expect(document.blocks.map(\.level).prefix(2) == [1, 2])
  }

  @Test("FoLiA is read by its words")
  func folia() throws {
    let document = try Reading.load(
      """
      <?xml version="1.0"?><FoLiA><text><p><t>Ja, nee.</t><s><w><t>Ja</t></w><w space="no"><t>,</t></w><w><t>nee</t>
      <t class="oud">neen</t></w></s></p></text></FoLiA>
      """, name: "a.xml")
    #expect(Reading.blocks(document) == "Ja ,nee")
  }

  @Test("the identity of a file", arguments: [("", "e3b0c44298fc1c14"), ("abc", "ba7816bf8f01cfea")])
  func identity(text: String, digits: String) throws {
    #expect(try Reading.load(text).id == "sha256:" + digits)
  }

  @Test(
    "SHA-256, FIPS 180-4 examples and borders of the blocks",
    arguments: [
      ("abc", 1, "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
      (
        "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq", 1,
        "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"
      ),
      ("a", 1_000_000, "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0"),
      ("a", 55, "9f4390f8d30c2dd92ec9f095b65e2b9ae9b0a925a5258e241c9f1e910f734318"),
      ("a", 56, "b35439a4ac6f0948b6d6f9e3c6af0f5f590ce20f1bde7090ef7970686ec6738a"),
      ("a", 63, "7d3e74a05d7db15bce4ad9ec0658ea98e3f06eeecf16b4c6fff2da457ddc2f34"),
      ("a", 64, "ffe054fe7ae0cb6dc65c3af9b61d5209f439851db43d0ba5997337df154668eb"),
    ])
  func digest(text: String, count: Int, digest: String) {
    let bytes = Array(String(repeating: text, count: count).utf8)
    #expect(SHA256.hexadecimal(of: bytes) == digest)
  }

  /// With the processor's own instructions and without, for every length of the last block.
  @Test func digestsAgree() {
    let bytes = (0..<400).map { UInt8(truncatingIfNeeded: $0 &* 37 ^ $0 >> 3) }
    for count in 0...bytes.count {
      let part = Array(bytes.prefix(count))
      #expect(SHA256.digest(of: part) == SHA256.digest(of: part, usesInstructions: false), "\(count) bytes")
    }
  }

  @Test("codes are sorted, unique, explained in both languages and found in any case")
  func codes() {
    let codes = DiagnosticCode.all
    #expect(codes.map(\.code) == codes.map(\.code).sorted() && Set(codes.map(\.code)).count == codes.count)
    #expect(codes.allSatisfy { $0.dutch.count > 40 && $0.english.count > 40 })
    #expect(DiagnosticCode.find("w-nul")?.code == "W-NUL")
    #expect(DiagnosticCode.find("W-") == nil)
  }

  @Test("each code in the sources is explained")
  func explained() throws {
    let files = [
      "LoadingDiagnostics.swift", "BinarySniffer.swift", "Markup/MarkupDiagnostics.swift",
    ]
    var found = 0
    for file in files {
      let source = String(
        decoding: try #require(SharedFiles.packageBytes("Sources/DocumentLoading/" + file)), as: UTF8.self)
      for part in source.split(separator: "code: \"").dropFirst() {
        let code = String(part.prefix { $0 != "\"" })
        #expect(DiagnosticCode.find(code) != nil, "\(code)")
        found += 1
      }
    }
    #expect(found >= 18)
  }
}
