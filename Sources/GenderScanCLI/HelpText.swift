import GenderScan

/// The help that the argument parser writes, in Dutch and wrapped here.
///
/// The parser is asked for lines without end, because it would break its own English words over lines before they
/// can be recognised.
struct HelpText {
  /// Columns of the terminal.
  let width: Int

  /// Where the explanation of an option starts.
  private static let column = 26
  /// Before the value of an option that is not given.
  static let usual = "standaard: "
  private static let words = [
    ("OVERVIEW: ", ""), ("USAGE: ", "GEBRUIK: "), ("ARGUMENTS:", "ARGUMENTEN:"), ("OPTIONS:", "OPTIES:"),
    ("SUBCOMMANDS:", "OPDRACHTEN:"), ("(default: ", "(\(usual)"), ("(values: ", "(keuze uit: "),
    ("Show help information.", "Toont deze hulp."), ("Show the version.", "Toont de versie."),
    ("Show subcommand help information.", "Toont hulp bij een opdracht."), ("<subcommand>", "<opdracht>"),
    ("; default: ", "; \(usual)"), ("(default)", "(standaard)"), ("[<options>]", "[<opties>]"),
  ]

  /// The help with its fixed words in Dutch.
  func dutch(_ text: String) -> String {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    return lines.filter { !$0.hasPrefix("  See 'genderscan") }.map { line in
      wrapped(Self.ordered(Self.words.reduce(line) { $0.replacing($1.0, with: $1.1) }))
    }.joined(separator: "\n")
  }

  /// `(standaard: top) (keuze uit: top, all)` as the parser has it of a value that it knows itself: in one pair of
  /// brackets, the choices first.
  private static func ordered(_ line: String) -> String {
    guard let usual = line.firstRange(of: " (\(usual)"), let choices = line.firstRange(of: ") (keuze uit: "),
      usual.upperBound <= choices.lowerBound, line.hasSuffix(")")
    else { return line }
    let value = line[usual.upperBound..<choices.lowerBound]
    return line[..<usual.lowerBound] + line[choices.lowerBound...].dropFirst().dropLast()
      + "; \(Self.usual)\(value))"
  }

  private func wrapped(_ line: String) -> String {
    // An example is copied as it stands.
    guard TextWrapper.columns(line) > width, !line.trimmingPrefix(" ").hasPrefix("genderscan ") else {
      return line
    }
    let indent = line.prefix { $0 == " " }.count
    // `  -f, --format <formaat>  Hoe …`: the explanation follows two spaces, or one after a name that just fits.
    let rest = line.dropFirst(indent)
    if indent > 0, let gap = rest.firstRange(of: "  ") ?? rest.firstRange(of: "> ") {
      let isClosed = line[gap.lowerBound] == ">"
      let name = String(line[..<gap.lowerBound]) + (isClosed ? ">" : "")
      let text = line[gap.upperBound...].drop { $0 == " " }
      return item(name, String(text))
    }
    let first = TextWrapper(width: width - indent).lines(line.trimmingPrefix { $0 == " " }.description)
    let margin = String(repeating: " ", count: indent)
    return first.map { margin + $0 }.joined(separator: "\n")
  }

  private func item(_ name: String, _ text: String) -> String {
    let margin = String(repeating: " ", count: Self.column)
    var lines = TextWrapper(width: max(20, width - Self.column)).lines(text).map { margin + $0 }
    if TextWrapper.columns(name) < Self.column - 1 {
      lines[0] = name + String(lines[0].dropFirst(TextWrapper.columns(name)))
    } else {
      lines.insert(name, at: 0)
    }
    return lines.joined(separator: "\n")
  }
}
