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
    Stopwatch.report(
      reading,
      [("matches", "\(counts[0])"), ("idsum", "\(counts[1])"), ("build_seconds", "\(build.processor)")])
  }
}

/// Making a matcher ready.
enum CompileRace {
  static func run(_ arguments: [String], _ stopwatch: Stopwatch) throws {
    guard arguments.count == 1 else { throw BenchError.usage }
    let phrases = try InputFiles.phrases(arguments[0])
    let (reading, counts) = try stopwatch.median {
      // A word of the list proves that what was made works.
      let matcher = try PhraseMatcher(phrases, options: InputFiles.options)
      return [matcher.matches(in: Array(phrases[0].text.utf8)).count]
    }
    Stopwatch.report(reading, [("phrases", "\(phrases.count)"), ("found", "\(counts[0])")])
  }
}
