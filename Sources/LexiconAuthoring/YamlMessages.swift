/// What the messages of the YAML parser mean for someone who edits a lexicon.
enum YamlMessages {
  private static let known: [(String, String)] = [
    (
      "found undefined alias",
      "'*' aan het begin is een YAML-alias; zet de tekst tussen enkele aanhalingstekens"
    ),
    (
      "mapping values are not allowed",
      "er staat een dubbele punt waar dat niet kan; zet de tekst tussen enkele aanhalingstekens of herstel het inspringen"
    ),
    ("did not find expected key", "hier hoort een sleutel; controleer het inspringen en de aanhalingstekens"),
    (
      "did not find expected '-' indicator",
      "hier hoort een streepje van de lijst; controleer het inspringen en de aanhalingstekens"
    ),
    (
      "did not find expected ',' or ']'",
      "hier hoort een komma of ']'; zet teksten tussen enkele aanhalingstekens"
    ),
    (
      "did not find expected ',' or '}'",
      "hier hoort een komma of '}'; zet teksten tussen enkele aanhalingstekens"
    ),
    ("could not find expected ':'", "hier hoort een dubbele punt na de sleutel"),
    ("found unexpected end of stream", "een aanhalingsteken wordt niet gesloten"),
    ("found character that cannot start any token", "dit teken kan hier niet; gebruik spaties en geen tabs"),
    ("found a tab character", "hier staat een tab; gebruik spaties"),
    ("but found another document", "een tweede '---'; maak er twee bestanden van"),
    (
      "found unknown escape character",
      "een '\\' tussen dubbele aanhalingstekens; gebruik enkele aanhalingstekens"
    ),
    ("exceeded max nesting level", "dit is te diep genest"),
  ]

  /// The message in Dutch, with the original when it is a rare one.
  static func dutch(_ problem: String) -> String {
    known.first { problem.contains($0.0) }?.1
      ?? "dit is geen geldige YAML (\(problem)); controleer inspringen en aanhalingstekens"
  }
}
