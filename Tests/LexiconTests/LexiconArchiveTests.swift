import Testing

@testable import GenderScan

@Suite struct LexiconArchiveTests {
  private let lexicon: Lexicon
  private let bytes: [UInt8]

  init() throws {
    lexicon = try SmallLexicon.lexicon()
    bytes = LexiconArchive.encode(lexicon)
  }

  @Test func readsBackWhatWasWritten() throws {
    let again = try LexiconArchive.decode(bytes)
    #expect(again.contents == lexicon.contents)
    #expect(again.program == lexicon.program)
    #expect(again.digest == LexiconArchive.stamped(lexicon).digest)
    #expect(LexiconArchive.encode(again) == bytes)
  }

  /// A search passes over a run when the sentence lacks its companion, so no sequence may do without it.
  @Test func runsHoldAllSequencesOfAnAnchorAndACompanion() {
    let program = lexicon.program
    let runs = program.runs.withView(Array.init)
    let starts = program.anchorStarts.withView(Array.init)
    #expect(starts.last == Int32(runs.count - 1))
    #expect(runs.last?.first == Int32(program.sequences.count))
    #expect(zip(starts, starts.dropFirst()).allSatisfy { $0 <= $1 })
    program.sequences.withView { sequences in
      program.steps.withView { steps in
        for (run, next) in zip(runs, runs.dropFirst()) {
          #expect(run.first < next.first)
          let all = sequences[Int(run.first)..<Int(next.first)]
          let anchors = Set(all.map { steps[$0.anchorStep].vocabulary })
          #expect(anchors.count == 1)
          for sequence in all where run.companion >= 0 {
            let words = steps[sequence.steps].map(\.vocabulary)
            #expect(words.contains(run.companion))
          }
          // Of a run of words nothing is read but its set.
          for sequence in all {
            let isAlone = sequence.length == 1 && steps[sequence.anchorStep].isWordAlone
            #expect(isAlone == (run.companion < -1))
            #expect(!isAlone || run.setOfWords == sequence.set)
          }
        }
      }
    }
  }

  /// A run that says more of its sequences than they are would be believed.
  @Test func runsThatSayWhatIsNotSoAreRefused() throws {
    let program = lexicon.program
    let criteria = lexicon.contents.checklists.reduce(0) { $0 + $1.criteria.count }
    func isSound(_ runs: [SequenceRun]) -> Bool {
      var other = program
      other.runs = FlatList(runs)
      return LexiconArchiveSoundness(program: other).isSound(
        entries: lexicon.contents.entries.count, criteria: criteria)
    }
    let runs = program.runs.withView(Array.init)
    #expect(isSound(runs))
    for companion in [Int32(0), -2, -3, Int32.min, Int32.max] {
      for number in runs.indices.dropLast() where runs[number].companion != companion {
        guard companion < -1 || runs[number].companion < -1 else { continue }
        var other = runs
        other[number] = SequenceRun(companion: companion, first: runs[number].first)
        #expect(companion == 0 || !isSound(other), "\(companion) at \(number)")
      }
    }
  }

  @Test func refusesEveryTruncation() {
    for length in 0..<bytes.count {
      #expect(throws: LexiconError.self) { try LexiconArchive.decode(Array(bytes[..<length])) }
    }
  }

  @Test func refusesEveryFlippedBit() {
    for index in bytes.indices {
      for bit in [0, 3, 7] {
        var damaged = bytes
        damaged[index] ^= 1 << UInt8(bit)
        #expect(throws: LexiconError.self) { try LexiconArchive.decode(damaged) }
      }
    }
  }

  /// With the checksum made right again, damage may give another lexicon or an error, but never a trap, neither when
  /// it is read nor when it is used.
  @Test func forgedBytesNeverTrap() {
    let payload = LexiconArchive.payload(lexicon)
    var generator = SplitMix(state: 7)
    var read = 0
    for _ in 0..<3_000 {
      var forged = payload
      for _ in 0...Int(generator.next() % 3) {
        forged[Int(generator.next() % UInt64(forged.count))] = UInt8(truncatingIfNeeded: generator.next())
      }
      guard let other = try? LexiconArchive.decode(LexiconArchive.seal(forged)) else { continue }
      read += 1
      _ = Analyzer(lexicon: other).analyze(Self.document)
    }
    #expect(read > 0)
  }

  private static let document: Document = {
    let text = Array(
      "3. Probleemanalyse\n\nVeel vrouwen in de wijk zien geweld tegen meisjes en ruzie thuis.\n".utf8)
    return Document(
      name: "x", id: "x", format: .text, encoding: "utf-8", sourceBytes: text.count, title: nil,
      text: SourceText(verbatim: text), blocks: [], superscripts: [],
      lines: LineIndex(lineStarts: [0], continuationBytes: [], unit: 1), diagnostics: [])
  }()
}
