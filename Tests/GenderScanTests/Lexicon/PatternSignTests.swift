import GenderScan
import TestSupport
import Testing

@Suite struct PatternSignTests {
  @Test func rowNamesAreUnique() {
    #expect(Set(PatternRow.rows.map(\.name)).count == PatternRow.rows.count)
  }

  @Test(arguments: PatternRow.rows) func findsWhatIsMarked(_ row: PatternRow) throws {
    let marked = MarkedText(row.text)
    #expect(try PatternTrial(row.forms).found(in: marked.text) == marked.pieces)
  }

  // MARK: Classes

  @Test func classInAPattern() throws {
    let trial = PatternTrial(["geweld ...2 <VR>"]).with("VR", ["vrouw[en]", "jonge meisjes"])
    #expect(
      try trial.found(in: "Geweld tegen vrouwen. Geweld tegen jonge meisjes. Geweld tegen meisjes.") == [
        "Geweld tegen vrouwen", "Geweld tegen jonge meisjes",
      ])
  }

  @Test func classBeforeItsAnchor() throws {
    let trial = PatternTrial(["<VR> mishandeld"]).with("VR", ["jonge vrouw[en]", "vrouwen"])
    #expect(
      try trial.found(in: "Jonge vrouwen mishandeld, mannen mishandeld.") == ["Jonge vrouwen mishandeld"])
  }

  @Test func classesAlone() throws {
    let trial = PatternTrial(["<VR> <MN>"]).with("VR", ["vrouwen"]).with("MN", ["<MV> mannen"]).with(
      "MV", ["en"])
    #expect(try trial.found(in: "Alle vrouwen en mannen.") == ["vrouwen en mannen"])
  }

  /// More classes than a mask has bits: one that another could be taken for is not found for it.
  @Test func manyClasses() throws {
    var trial = PatternTrial(["<K0> ...3 <K64>", "<K65> ...3 <K1>"])
    let letters = Array("abcdefghij")
    for number in 0..<90 {
      trial = trial.with("K\(number)", ["woord\(letters[number / 10])\(letters[number % 10])"])
    }
    #expect(
      try trial.found(
        in: "Woordaa en woordge. Woordaa en woordaa. Woordgf en woordab. Woordab en woordge. Woordab.") == [
          "Woordaa en woordge", "Woordgf en woordab",
        ])
  }

  @Test func exceptionOfAClassExcludesTheWord() throws {
    let trial = PatternTrial(["<VR>"]).with("VR", ["vrouwen~", "vrouwen"], zonder: ["vrouwenvoetbal"])
    #expect(
      try trial.found(in: "Vrouwenvoetbal en vrouwenopvang voor vrouwen.") == ["vrouwenopvang", "vrouwen"])
  }

  @Test func longestOccurrenceOfAClass() throws {
    let trial = PatternTrial(["tegen <VR> nu"]).with("VR", ["vrouwen", "vrouwen en meisjes"])
    #expect(
      try trial.found(in: "Stop geweld tegen vrouwen en meisjes nu.") == ["tegen vrouwen en meisjes nu"])
  }

  // MARK: Exceptions and required words

  @Test func exceptionOfOneWordClearsItsSentence() throws {
    let trial = PatternTrial(["familiedrama"], zonder: ["{serie|film}"])
    #expect(
      try trial.found(in: "De serie is een familiedrama. Het familiedrama schokte de wijk.") == [
        "familiedrama"
      ])
  }

  @Test func exceptionOfSeveralWordsDropsWhatItOverlaps() throws {
    let trial = PatternTrial(["slachtoffer"], zonder: ["slachtoffer van de bezuiniging"])
    #expect(try trial.found(in: "Elk slachtoffer, geen slachtoffer van de bezuiniging.") == ["slachtoffer"])
  }

  @Test func exceptionWithAGap() throws {
    let trial = PatternTrial(["meld_plicht"], zonder: ["geen ...3 meldplicht"])
    #expect(
      try trial.found(in: "Er is geen enkele wettelijke meldplicht. Wel een meldplicht.") == ["meldplicht"])
  }

  @Test func requiredWordInTheSentence() throws {
    let trial = PatternTrial(["drama"], met: ["{gedood|moord}"])
    #expect(try trial.found(in: "Het drama met moord. Een drama op toneel.") == ["drama"])
  }

  @Test func requiredWordInTheParagraph() throws {
    let trial = PatternTrial(["drama"], metAlinea: ["moord"])
    let text = "Het drama schokte. Het was moord.\n\nEen drama op toneel in de schouwburg van de stad.\n"
    #expect(try trial.found(in: text) == ["drama"])
  }

  @Test func requiredWordInTheLeadIn() throws {
    let trial = PatternTrial(["opvang"], met: ["vrouwen"])
    let text = "Voor vrouwen regelt de regio:\n- snelle opvang\n- meer hulp\n"
    let found = try trial.found(in: text) { structure in
      for index in structure.blocks.indices.dropFirst() { structure.blocks[index].leadIn = 0 }
    }
    #expect(found == ["opvang"])
  }

  @Test func wordsMayStandOnTwoLines() throws {
    let text = """
      De gemeenten in deze regio werken al jaren samen aan de aanpak van huiselijk
      geweld en zij willen die aanpak in de komende vier jaren verder verbeteren.
      """
    #expect(try PatternTrial(["huiselijk geweld"]).found(in: text).count == 1)
  }

  // MARK: Readings

  @Test(
    arguments: [
      (["zijn@bez"], "De man pakt zijn jas.", ["zijn"]), (["zijn@bez"], "Er zijn vrouwen.", []),
      (["zijn@ww"], "Er zijn vrouwen.", ["zijn"]),
      (["{zijn|haar}@bez ...1 jas"], "De man pakt zijn jas.", ["zijn jas"]),
      (["zij@ev"], "Dan is zij veilig.", ["zij"]), (["zij@mv"], "Dan is zij veilig.", []),
    ] as [([String], String, [String])])
  func readings(_ forms: [String], _ text: String, _ expected: [String]) throws {
    let trial = PatternTrial(forms).with("bezitwoord", ["jas"]).with("voorzetsel", ["in", "op"])
    #expect(try trial.found(in: text) == expected)
  }

  // MARK: Longest match

  @Test func longestMatchWinsWithinALens() throws {
    let trial = PatternTrial(["geweld"]).and("t2.lang", ["geweld tegen vrouwen"]).and(
      "t3.rest", ["vrouwen en"])
    #expect(
      try trial.found(in: "Stop geweld tegen vrouwen en geweld.") == [
        "t2.lang: geweld tegen vrouwen", "t1.proef: geweld",
      ])
  }

  @Test func lensesKeepTheirOwn() throws {
    let trial = PatternTrial(["geweld tegen vrouwen"]).and("t2.taal", ["vrouwen"], lens: .inclusion)
    #expect(
      try trial.found(in: "Stop geweld tegen vrouwen.") == [
        "t1.proef: geweld tegen vrouwen", "t2.taal: vrouwen",
      ])
  }

  @Test func firstEntryWinsAmongEquals() throws {
    let trial = PatternTrial(["vrouwen"]).and("t2.zelfde", ["vrouwen"])
    #expect(try trial.found(in: "Alle vrouwen.") == ["t1.proef: vrouwen"])
  }

  @Test func retiredEntryFindsNothing() throws {
    var trial = PatternTrial(["vrouwen"])
    trial.entries[0].status = .retired
    #expect(try trial.found(in: "Alle vrouwen.").isEmpty)
  }

  /// Gaps in a row do not multiply the work: without memory this takes longer than anyone waits.
  @Test func manyGapsStayQuick() throws {
    let pattern = "slachtofferhulp" + String(repeating: " ...20 de", count: 12) + " ...20 einde"
    let text = "Een slachtofferhulp " + String(repeating: "de ", count: 300) + "laatste."
    #expect(try PatternTrial([pattern]).found(in: text).isEmpty)
  }
}
