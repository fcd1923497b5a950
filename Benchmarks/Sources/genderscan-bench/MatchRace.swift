import PhraseMatching

/// Words and phrases in a text, the leftmost longest.
enum MatchRace {
  static func run(_ arguments: [String], _ stopwatch: Stopwatch) throws {
    guard arguments.count == 2 else { throw BenchError.usage }
    let text = try InputFiles.bytes(arguments[0])
    let phrases = try InputFiles.phrases(arguments[1])
    var matcher: PhraseMatcher?
    let build = try Stopwatch.time { matcher = try PhraseMatcher(phrases, options: InputFiles.options) }
    guard let matcher else { throw BenchError.usage }
    let (reading, counts) = try stopwatch.median {
      let matches = matcher.matches(in: text)
      return [matches.count, matches.reduce(0) { $0 + $1.phrase + 1 }]
    }
    if stopwatch.passes > 1 { try check(matcher.matches(in: text), in: text.count) }
    Stopwatch.report(
      reading,
      [("matches", "\(counts[0])"), ("idsum", "\(counts[1])"), ("build_seconds", "\(build.processor)")])
  }

  /// Matches rise, do not overlap and lie in the text.
  private static func check(_ matches: [PhraseMatch], in length: Int) throws {
    var end = 0
    for match in matches {
      guard match.start >= end, match.end > match.start, match.end <= length else {
        throw BenchError.wrong("a match at \(match.start)..<\(match.end) after \(end)")
      }
      end = match.end
    }
  }
}

/// Making a matcher ready.
enum CompileRace {
  static func run(_ arguments: [String], _ stopwatch: Stopwatch) throws {
    guard arguments.count == 1 else { throw BenchError.usage }
    let phrases = try InputFiles.phrases(arguments[0])
    var matcher: PhraseMatcher?
    let (reading, _) = try stopwatch.median {
      matcher = try PhraseMatcher(phrases, options: InputFiles.options)
      return [phrases.count]
    }
    // Every phrase of the list on a line of its own is found: what was made works.
    let list = Array(phrases.map(\.text).joined(separator: "\n").utf8)
    let found = matcher?.matches(in: list).count ?? 0
    guard found == phrases.count else {
      throw BenchError.wrong("\(found) of \(phrases.count) phrases are found")
    }
    Stopwatch.report(reading, [("phrases", "\(phrases.count)"), ("found", "\(found)")])
  }
}
