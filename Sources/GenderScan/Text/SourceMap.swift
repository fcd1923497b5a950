/// Where each piece of a text came from: from text bytes to source bytes.
///
/// A map is a list of runs in text order. Source positions need not rise with the text (a footnote is read after
/// the paragraph that it interrupts). Look up with ``sourceRange(of:)``.
/// Cost: 16 bytes per run; a look-up is a binary search.
/// It does not hold the text itself, and it does not map from source to text.
public struct SourceMap: Hashable, Sendable {
  /// How the bytes of a run relate to its source.
  package enum Stride: UInt8, Sendable {
    /// All of the run's text stands for all of its source: a decoded character, an entity, an inserted space.
    case opaque = 0
    /// One byte of text per byte of source.
    case verbatim = 1
    /// One byte of text per two bytes of source: ASCII in UTF-16.
    case twoBytes = 2
  }

  /// One stretch of text and the source it came from.
  ///
  /// Its text ends where the next run begins.
  package struct Run: Hashable, Sendable {
    package var textStart: UInt32
    package var sourceStart: UInt32
    /// Bytes of source.
    ///
    /// 0 for text that genderscan put in, such as the space of a joined line.
    package var sourceLength: UInt32
    package var stride: Stride
  }

  package private(set) var runs: [Run] = []
  /// Bytes of text covered.
  package private(set) var textLength = 0

  package init() {}

  /// The source bytes that a stretch of text came from: from the source of its first byte up to and including the
  /// source of its last.
  ///
  /// Returns an empty range at 0 for a map without text. Offsets beyond the text are clamped.
  public func sourceRange(of range: Range<TextOffset>) -> Range<SourceOffset> {
    let start = sourceStart(of: range.lowerBound)
    guard range.lowerBound < range.upperBound else { return start..<start }
    let end = sourceEnd(of: range.upperBound)
    return min(start, end)..<max(start, end)
  }

  /// The first source byte of the text byte at `offset`.
  package func sourceStart(of offset: TextOffset) -> SourceOffset {
    guard let index = runIndex(at: min(offset.utf8, textLength)) else { return SourceOffset(bytes: 0) }
    let run = runs[index]
    let into = (min(offset.utf8, textLength) - Int(run.textStart)) * Int(run.stride.rawValue)
    return SourceOffset(bytes: Int(run.sourceStart) + min(into, Int(run.sourceLength)))
  }

  /// The end of the source of the text byte before `offset`.
  package func sourceEnd(of offset: TextOffset) -> SourceOffset {
    let last = min(offset.utf8, textLength) - 1
    guard last >= 0, let index = runIndex(at: last) else { return SourceOffset(bytes: 0) }
    let run = runs[index]
    if run.stride == .opaque { return SourceOffset(bytes: Int(run.sourceStart) + Int(run.sourceLength)) }
    let into = (last + 1 - Int(run.textStart)) * Int(run.stride.rawValue)
    return SourceOffset(bytes: Int(run.sourceStart) + min(into, Int(run.sourceLength)))
  }

  /// The run that holds the text byte at `offset`, or nil for an empty map.
  package func runIndex(at offset: Int) -> Int? {
    var low = 0
    var high = runs.count
    while low < high {
      let middle = (low + high) / 2
      if Int(runs[middle].textStart) <= offset { low = middle + 1 } else { high = middle }
    }
    return low == 0 ? nil : low - 1
  }

  /// Adds `length` bytes of text that came from `source`.
  ///
  /// Joins the last run when they follow on.
  package mutating func append(length: Int, source: Range<Int>, stride: Stride) {
    guard length > 0 else { return }
    if let last = runs.indices.last, joins(runs[last], source: source, stride: stride) {
      runs[last].sourceLength += UInt32(clamping: source.count)
    } else {
      runs.append(
        Run(
          textStart: UInt32(clamping: textLength), sourceStart: UInt32(clamping: source.lowerBound),
          sourceLength: UInt32(clamping: source.count), stride: stride))
    }
    textLength += length
  }

  private func joins(_ run: Run, source: Range<Int>, stride: Stride) -> Bool {
    stride != .opaque && run.stride == stride && Int(run.sourceStart + run.sourceLength) == source.lowerBound
  }

  /// Adds what `range` (text bytes) of another map covers.
  package mutating func append(_ other: SourceMap, range: Range<Int>) {
    if other.runs.count == 1 {
      // A file taken over as it is: no run to look for.
      let (from, to) = (
        max(range.lowerBound, Int(other.runs[0].textStart)), min(range.upperBound, other.textLength)
      )
      guard from < to else { return }
      let source = Self.source(of: other.runs[0], from: from, to: to)
      return append(length: to - from, source: source, stride: other.runs[0].stride)
    }
    guard !range.isEmpty, var index = other.runIndex(at: range.lowerBound) else { return }
    while index < other.runs.count, Int(other.runs[index].textStart) < range.upperBound {
      let run = other.runs[index]
      let runEnd = index + 1 < other.runs.count ? Int(other.runs[index + 1].textStart) : other.textLength
      let from = max(range.lowerBound, Int(run.textStart))
      let to = min(range.upperBound, runEnd)
      let source = Self.source(of: run, from: from, to: to)
      append(length: to - from, source: source, stride: run.stride)
      index += 1
    }
  }

  private static func source(of run: Run, from: Int, to: Int) -> Range<Int> {
    let start = Int(run.sourceStart)
    if run.stride == .opaque { return start..<start + Int(run.sourceLength) }
    let scale = Int(run.stride.rawValue)
    return start + (from - Int(run.textStart)) * scale..<start + (to - Int(run.textStart)) * scale
  }
}
