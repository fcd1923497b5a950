import Foundation
import Testing

/// Compiled lexicons that are kept: the same to see, and used only for the very same files.
@Suite struct CacheTests {
  private let place: CachePlace

  init() throws { place = try CachePlace() }

  /// A word that a run finds, by the last part of its id.
  private func finds(_ word: String, _ run: CommandRun) -> Bool { run.output.contains("\"x1.\(word)\"") }

  @Test(arguments: [
    ["scan", "-f", "text"], ["scan", "-f", "json", "--show", "all"], ["scan", "-f", "html"],
    ["scan", "-f", "md", "--lang", "en"], ["scan", "-f", "csv", "--fail-on", "info"], ["text"],
  ])
  func aRunIsTheSameWithIt(_ command: [String]) throws {
    let arguments = command + ["--lexicon", "lijst", "plan.txt"]
    let without = try place.runWithout(arguments)
    #expect(place.names.isEmpty)
    #expect(without.messages.isEmpty, "\(without.messages)")
    for _ in 0..<3 { #expect(try place.run(arguments).all == without.all) }
    _ = try place.onlyFile()
  }

  /// Everything that lexicons hold goes through the kept form: the whole standard lexicon, asked in several ways.
  ///
  /// The bundled lexicon was made of the same folder, so that it says what there should be, with the same digest.
  @Test func theStandardLexiconIsTheSame() throws {
    let folder = CommandRun.root.appending(path: "Lexicons").path()
    let document = CommandRun.root.appending(path: "Fixtures/regiovisie-lindestreek/document.txt").path()
    let scan = ["scan", "-f", "json", "--show", "all", document]
    let without = try place.runWithout(scan + ["--lexicon", folder])
    #expect(without.status == 0, "\(without.messages)")
    for command in [
      scan, scan, ["explain"], ["explain", "PA01"], ["lexicon", "show", "b.scheiding"], ["text", document],
      ["lexicon", "test", "--only", "b", document],
    ] {
      let run = try place.run(command + ["--lexicon", folder])
      #expect(run.all == (try place.run(command).all), "\(command)")
      if command == scan { #expect(run.all == without.all) }
      _ = try place.onlyFile()
    }
  }

  /// The file of one lexicon under the name of another shows that it is read and not made again.
  @Test func aSecondRunReadsTheFile() throws {
    #expect(finds("proefterm", try place.run()))
    let first = try place.onlyFile()
    let made = try place.time(of: first)
    #expect(finds("proefterm", try place.run()))
    #expect(try place.time(of: first) == made)

    let old = try String(contentsOf: place.folder.appending(path: "lijst/termen.yml"), encoding: .utf8)
    try place.write(CachePlace.lexicon("toetswoord"), to: "lijst/termen.yml")
    #expect(finds("toetswoord", try place.run()))
    let second = try #require(place.names.first { $0 != first.lastPathComponent })
    try Data(contentsOf: place.ownFolder.appending(path: second)).write(to: first)
    try place.write(old, to: "lijst/termen.yml")
    #expect(finds("toetswoord", try place.run()))
    #expect(finds("proefterm", try place.runWithout()))
  }

  /// A change that keeps size and time of the file.
  @Test func aChangedFileIsCompiledAgain() throws {
    let file = place.folder.appending(path: "lijst/termen.yml")
    try place.write(CachePlace.lexicon("proefterm"), to: "lijst/termen.yml")
    let date = try place.time(of: file)
    #expect(finds("proefterm", try place.run()))
    try place.write(CachePlace.lexicon("nieuwterm"), to: "lijst/termen.yml")
    try FileManager.default.setAttributes([.modificationDate: date], ofItemAtPath: file.path())
    try place.write("De nota heeft een nieuwterm.\n", to: "plan.txt")
    let changed = try place.run()
    #expect(finds("nieuwterm", changed) && !finds("proefterm", changed))
    #expect(place.names.count == 2)
    #expect(try place.runWithout().all == changed.all)
  }

  /// Each set of parts that gives another lexicon has a file of its own, and none is taken for another.
  @Test func everyPartCounts() throws {
    try place.write(CachePlace.lexicon("toetswoord"), to: "extra.yml")
    try place.write(CachePlace.lexicon("toetswoord", family: "inclusief"), to: "ander.yml")
    try place.write(Self.checklist, to: "vragen.yml")
    #expect(
      try place.run(["lexicon", "compile", "lijst", "-o", "lijst.gslx"]).status == 0, "nothing to lay over")
    #expect(place.names.isEmpty, "compiling is always done")
    try FileManager.default.copyItem(
      at: place.folder.appending(path: "lijst"), to: place.folder.appending(path: "lijst2"))
    try place.write(CachePlace.lexicon("nota"), to: "lijst2/meer.yml")
    let choices = [
      ["--lexicon", "lijst"], ["--lexicon", "lijst", "--lexicon", "extra.yml"],
      ["--lexicon", "lijst", "--lexicon", "ander.yml"],
      ["--lexicon", "lijst.gslx", "--lexicon", "extra.yml"],
      ["--lexicon", "lijst2"], ["--lexicon", "lijst", "--checklist", "vragen.yml"],
      ["--lexicon", "lijst", "--lexicon", "vragen.yml"],
    ]
    for turn in 1...2 {
      for choice in choices {
        let arguments = ["scan", "-f", "jsonl", "plan.txt"] + choice
        let run = try place.run(arguments)
        #expect(run.status == 0, "\(run.messages)")
        #expect(run.all == (try place.runWithout(arguments).all), "\(choice), turn \(turn)")
      }
      #expect(place.names.count == choices.count)
    }
  }

  /// Ids choose which checklists of the base stay beside one from a file.
  @Test func chosenChecklistsCount() throws {
    let basis = Self.checklist.replacing("checklist: eigen", with: "checklist: basis")
    try place.write(basis.replacing("id: X01", with: "id: B01"), to: "lijst/basis.yml")
    try place.write(Self.checklist, to: "vragen.yml")
    let choices = [
      (["--checklist", "./vragen.yml"], 1), (["--checklist", "./vragen.yml", "--checklist", "basis"], 2),
    ]
    for _ in 1...2 {
      for (choice, questions) in choices {
        let arguments = CachePlace.scan + choice
        let run = try place.run(arguments)
        #expect(
          run.output.matches(of: /"question":"Noemt het stuk een proef/).count == questions, "\(run.all)")
        #expect(run.all == (try place.runWithout(arguments).all), "\(choice)")
      }
    }
    #expect(place.names.count == 2)
  }

  @Test func messagesStay() throws {
    let wrong = CachePlace.lexicon("proefterm").replacing("ernst: info", with: "ernst: inof")
    try place.write(wrong, to: "fout.yml")
    try place.write(
      CachePlace.lexicon("proefterm").replacing("[proefterm]", with: "['{proef']"), to: "teken.yml")
    for file in ["fout.yml", "teken.yml"] {
      let arguments = ["scan", "--lexicon", "lijst", "--lexicon", file, "plan.txt"]
      let without = try place.runWithout(arguments)
      #expect(without.status == 3)
      #expect(without.messages.contains("\(file):"), "\(without.messages)")
      for _ in 0..<2 { #expect(try place.run(arguments).all == without.all) }
    }
    #expect(place.names.isEmpty, "what was refused is not kept")
    try place.write("klassen: [{naam: stil_woord, uitleg: Zo., vormen: [stil]}]\n", to: "lijst/klassen.yml")
    let checked = try place.run(["lexicon", "check", "lijst"])
    #expect(checked.messages.contains("W-KLASSE"), "\(checked.all)")
    #expect(try place.run().status == 0)
    #expect(try place.run(["lexicon", "check", "lijst"]).all == checked.all)
    // A file that went wrong after it was kept.
    try place.write(wrong, to: "lijst/termen.yml")
    #expect(try place.run().status == 3)
  }

  @Test func nothingIsKeptWithoutAnOwnLexicon() throws {
    #expect(try place.run(["scan", "plan.txt"]).status == 0)
    #expect(try FileManager.default.contentsOfDirectory(atPath: place.cache.path()).isEmpty)
  }

  private static let checklist = """
    checklist: eigen
    naam: Eigen vragen
    versie: '1'
    punten:
      - id: X01
        vraag: Noemt het stuk een proef?
        rang: kern
        onderdeel: PA
        drempel: E1
        documentsoorten: [HG, WJ, EI, ALG]
        bewijs:
          - alle: [[proefterm]]
        advies: Noem de proef.

    """
}
