/// What the different words of a document anchor, worked out once per word instead of once per token.
///
/// What needs a companion that the document has nowhere is left out.
/// Cost: a look at each run that a word anchors; four bytes per different word and a few per anchor.
struct WordAnchors {
  /// Up to where the pieces of an anchor go; they begin where those of the anchor before end.
  private struct Ends {
    var sets: Int32
    var sequences: Int32
    var runs: Int32
  }

  /// A run with the companion that it needs.
  private struct Run {
    let companion: Int32
    let number: Int32
  }

  /// Per different word its number among the anchors, -1 for most words.
  private var anchors: [Int32] = []
  private var ends: [Ends] = []
  private var sets: [Int32] = []
  private var sequences: [Int32] = []
  private var runs: [Run] = []

  init(_ view: MatchView, _ anchors: AnchorView) {
    self.anchors.reserveCapacity(view.terms.words)
    close()
    let present = Self.vocabulary(view, count: anchors.words)
    for word in 0..<view.terms.words {
      var isAnchor = false
      for place in view.terms.places(ofWord: word) {
        for run in anchors.runs(of: view.terms[place]) {
          add(run, anchors, present)
          isAnchor = true
        }
      }
      self.anchors.append(isAnchor ? Int32(truncatingIfNeeded: ends.count - 1) : -1)
      if isAnchor { close() }
    }
  }

  /// Which words of the vocabulary the document has.
  private static func vocabulary(_ view: MatchView, count: Int) -> [Bool] {
    var present = [Bool](repeating: false, count: count)
    for word in 0..<view.terms.words {
      for place in view.terms.places(ofWord: word) { present[Int(view.terms[place].number)] = true }
    }
    return present
  }

  private mutating func close() {
    ends.append(
      Ends(
        sets: Int32(clamping: sets.count), sequences: Int32(clamping: sequences.count),
        runs: Int32(clamping: runs.count)))
  }

  private mutating func add(_ number: Int, _ anchors: AnchorView, _ present: [Bool]) {
    let run = anchors.runs[number]
    if run.companion >= 0 {
      guard present[Int(run.companion)] else { return }
      return runs.append(Run(companion: run.companion, number: Int32(truncatingIfNeeded: number)))
    }
    if run.setOfWords >= 0 { return sets.append(run.setOfWords) }
    for sequence in anchors.sequences(ofRun: number) { sequences.append(Int32(truncatingIfNeeded: sequence)) }
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

  /// Calls `body` with the runs that need a companion, where that is in the sentence.
  @inline(__always)
  func forEachRun(of anchor: Int, _ present: PresentWords, _ body: (Int) -> Void) {
    for index in Int(ends[anchor].runs)..<Int(ends[anchor + 1].runs)
    where present.contains(runs[index].companion) {
      body(Int(runs[index].number))
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
