/// What the different words of a document anchor, worked out once per word instead of once per token.
///
/// Cost: a look at each run that a word anchors; four bytes per different word and a few per anchor.
struct WordAnchors {
  /// Up to where the pieces of an anchor go; they begin where those of the anchor before end.
  private struct Ends {
    var sets: Int32
    var sequences: Int32
    var runs: Int32
  }

  /// Runs that follow on each other.
  private struct Runs {
    var first: Int32
    var end: Int32
  }

  /// Per different word its number among the anchors, -1 for most words.
  private var anchors: [Int32] = []
  private var ends: [Ends] = []
  private var sets: [Int32] = []
  private var sequences: [Int32] = []
  private var runs: [Runs] = []

  init(_ view: MatchView, _ anchors: AnchorView) {
    self.anchors.reserveCapacity(view.terms.words)
    close()
    for word in 0..<view.terms.words {
      var isAnchor = false
      for place in view.terms.places(ofWord: word) {
        for run in anchors.runs(of: view.terms[place]) {
          add(run, view, anchors)
          isAnchor = true
        }
      }
      self.anchors.append(isAnchor ? Int32(truncatingIfNeeded: ends.count - 1) : -1)
      if isAnchor { close() }
    }
  }

  private mutating func close() {
    ends.append(
      Ends(
        sets: Int32(clamping: sets.count), sequences: Int32(clamping: sequences.count),
        runs: Int32(clamping: runs.count)))
  }

  private mutating func add(_ run: Int, _ view: MatchView, _ anchors: AnchorView) {
    guard anchors.runs[run].companion < 0 else { return add(run) }
    for number in anchors.sequences(ofRun: run) {
      let sequence = view.sequences[number]
      if sequence.length == 1, view.steps[sequence.anchorStep].isWordAlone {
        sets.append(sequence.set)
      } else {
        sequences.append(Int32(truncatingIfNeeded: number))
      }
    }
  }

  private mutating func add(_ run: Int) {
    let run = Int32(truncatingIfNeeded: run)
    let own = ends.isEmpty ? 0 : Int(ends[ends.count - 1].runs)
    if own < runs.count, runs[runs.count - 1].end == run {
      runs[runs.count - 1].end = run + 1
    } else {
      runs.append(Runs(first: run, end: run + 1))
    }
  }

  /// The number of a word among the anchors; -1 when it anchors nothing, as most words.
  @inline(__always)
  func anchor(ofWord word: Int) -> Int { Int(anchors[word]) }

  /// True when something needs another word beside the anchor.
  @inline(__always)
  func needsCompanions(_ anchor: Int) -> Bool { ends[anchor].runs != ends[anchor + 1].runs }

  /// Calls `body` with the sets that have the word by itself.
  @inline(__always)
  func forEachSet(of anchor: Int, _ body: (Int) -> Void) {
    for index in Int(ends[anchor].sets)..<Int(ends[anchor + 1].sets) { body(Int(sets[index])) }
  }

  /// Calls `body` with the other sequences that need no companion.
  @inline(__always)
  func forEachSequence(of anchor: Int, _ body: (Int) -> Void) {
    for index in Int(ends[anchor].sequences)..<Int(ends[anchor + 1].sequences) { body(Int(sequences[index])) }
  }

  /// Calls `body` with the runs that need a companion.
  @inline(__always)
  func forEachRun(of anchor: Int, _ body: (Int) -> Void) {
    for index in Int(ends[anchor].runs)..<Int(ends[anchor + 1].runs) {
      for run in Int(runs[index].first)..<Int(runs[index].end) { body(run) }
    }
  }
}

extension PatternStep {
  /// True when a token that has the word, or word part, surely passes the step.
  @inline(__always)
  fileprivate var isWordAlone: Bool {
    switch kind {
    case .word, .prefix, .suffix: true
    case .exact, .reading, .wordClass, .builtin, .gap: false
    }
  }
}

/// The vocabulary words of the current sentence: never a miss, now and then one too many.
///
/// One too many costs a look that finds nothing. It is good within the closure of `with` only. Cost: sixteen kilobytes,
/// whatever the vocabulary.
struct PresentWords {
  private static let size = 4_096
  /// Per number modulo the size the last sentence it was seen in, counted from 1.
  private let sentences: UnsafeMutableBufferPointer<Int32>
  private var sentence: Int32 = 0

  /// Calls `body` with no words.
  static func with<Result>(_ body: (PresentWords) -> Result) -> Result {
    withUnsafeTemporaryAllocation(of: Int32.self, capacity: size) { memory in
      memory.initialize(repeating: 0)
      return body(PresentWords(sentences: memory))
    }
  }

  mutating func begin(sentence index: Int) { sentence = Int32(truncatingIfNeeded: index &+ 1) }

  @inline(__always)
  func insert(_ word: Int32) { sentences[Int(word) & (Self.size - 1)] = sentence }

  @inline(__always)
  func contains(_ word: Int32) -> Bool { sentences[Int(word) & (Self.size - 1)] == sentence }
}
