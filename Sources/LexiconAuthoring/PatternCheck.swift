import GenderScan

/// Finds every pattern that cannot be compiled, where the compiler stops at the first.
///
/// It compiles each owner by itself, next to classes that have names only.
struct PatternCheck {
  let contents: LexiconContents
  let places: [String: String]

  func errors() -> [LexiconError] {
    var errors: [LexiconError] = []
    for index in contents.classes.indices { check(classAt: index, &errors) }
    for entry in contents.entries { check(entry, &errors) }
    for criterion in contents.checklists.flatMap(\.criteria) { check(criterion, &errors) }
    return errors
  }

  /// All classes by name, without forms.
  private var frame: LexiconContents {
    var result = LexiconContents()
    result.classes = contents.classes.map { found in
      var bare = WordClass()
      bare.name = found.name
      return bare
    }
    return result
  }

  private func check(classAt index: Int, _ errors: inout [LexiconError]) {
    let found = contents.classes[index]
    var whole = frame
    whole.classes[index] = found
    guard isFaulty(whole) else { return }
    for (key, path) in [("vormen", \WordClass.forms), ("zonder", \WordClass.exceptions)] {
      for (number, pattern) in found[keyPath: path].enumerated() {
        var trial = frame
        trial.classes[index][keyPath: path] = [pattern]
        note(trial, found.name, key, number, &errors)
      }
    }
  }

  private func check(_ entry: LexiconEntry, _ errors: inout [LexiconError]) {
    var whole = frame
    whole.entries = [entry]
    guard isFaulty(whole) else { return }
    for (key, path) in Self.lists {
      for (number, pattern) in entry[keyPath: path].enumerated() {
        var trial = frame
        var bare = LexiconEntry()
        bare.id = entry.id
        bare[keyPath: path] = [pattern]
        trial.entries = [bare]
        note(trial, entry.id, key, number, &errors)
      }
    }
  }

  private func check(_ criterion: Criterion, _ errors: inout [LexiconError]) {
    var trial = frame
    var checklist = Checklist()
    checklist.criteria = [criterion]
    trial.checklists = [checklist]
    note(trial, criterion.id, "bewijs", 0, &errors)
  }

  private func isFaulty(_ trial: LexiconContents) -> Bool {
    (try? LexiconCompiler.compile(trial, digest: "")) == nil
  }

  private static var lists: [(String, WritableKeyPath<LexiconEntry, [String]>)] {
    [
      ("vormen", \.forms), ("zonder", \.exceptions), ("met", \.required),
      ("met_alinea", \.requiredInParagraph),
    ]
  }

  private func note(
    _ trial: LexiconContents, _ owner: String, _ key: String, _ number: Int, _ errors: inout [LexiconError]
  ) {
    do {
      _ = try LexiconCompiler.compile(trial, digest: "")
    } catch {
      let place = places["\(owner)/\(key)/\(number)"] ?? places[owner] ?? ""
      errors.append(LexiconError(code: error.code, message: error.message, owner: owner, place: place))
    }
  }
}
