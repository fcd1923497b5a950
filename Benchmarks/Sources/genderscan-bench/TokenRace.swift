import GenderScan

/// Tokens and sentences of a text.
enum TokenRace {
  static func run(_ arguments: [String], _ stopwatch: Stopwatch) throws {
    guard arguments.count == 1 else { throw BenchError.usage }
    let text = try InputFiles.bytes(arguments[0])
    let segmenter = Segmenter()
    let (reading, counts) = try stopwatch.median {
      let segments = segmenter.segment(text)
      return [segments.tokens.count, segments.sentences.count]
    }
    if stopwatch.passes > 1 { try check(segmenter.segment(text), in: text.count) }
    Stopwatch.report(reading, [("tokens", "\(counts[0])"), ("sentences", "\(counts[1])")])
  }

  /// Tokens rise and lie in the text, and every one is part of one sentence.
  private static func check(_ segments: Segmenter.Segments, in length: Int) throws {
    var end: UInt32 = 0
    for token in segments.tokens {
      guard token.start >= end, token.end > token.start, Int(token.end) <= length else {
        throw BenchError.wrong("a token at \(token.start)..<\(token.end) after \(end)")
      }
      end = token.end
    }
    var next = 0
    for sentence in segments.sentences {
      guard sentence.tokens.lowerBound == next, !sentence.tokens.isEmpty else {
        throw BenchError.wrong("a sentence of tokens \(sentence.tokens) after \(next)")
      }
      next = sentence.tokens.upperBound
    }
    guard next == segments.tokens.count else {
      throw BenchError.wrong("\(next) of \(segments.tokens.count) tokens are in a sentence")
    }
  }
}
