/// The words that the argument parser writes by itself, in Dutch.
enum HelpText {
  private static let words = [
    ("OVERVIEW: ", ""), ("USAGE: ", "GEBRUIK: "), ("ARGUMENTS:", "ARGUMENTEN:"), ("OPTIONS:", "OPTIES:"),
    ("SUBCOMMANDS:", "OPDRACHTEN:"), ("(default: ", "(standaard: "), ("(values: ", "(keuze uit: "),
    ("Show help information.", "Toont deze hulp."), ("Show the version.", "Toont de versie."),
    ("Show subcommand help information.", "Toont hulp bij een opdracht."), ("<subcommand>", "<opdracht>"),
    ("; default: ", "; standaard: "), ("(default)", "(standaard)"),
    ("help <opdracht>' for detailed help.", ""),
  ]

  /// The help with its fixed words in Dutch.
  static func dutch(_ text: String) -> String {
    var lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    for index in lines.indices {
      for (english, dutch) in words { lines[index] = replacing(english, in: lines[index], with: dutch) }
    }
    return lines.filter { !$0.hasPrefix("  See 'genderscan") }.joined(separator: "\n")
  }

  private static func replacing(_ word: String, in line: String, with other: String) -> String {
    let letters = Array(line.utf8)
    let wanted = Array(word.utf8)
    guard letters.count >= wanted.count else { return line }
    for start in 0...letters.count - wanted.count
    where letters[start..<start + wanted.count].elementsEqual(wanted) {
      let result = letters[..<start] + Array(other.utf8) + letters[(start + wanted.count)...]
      return String(decoding: result, as: UTF8.self)
    }
    return line
  }
}
