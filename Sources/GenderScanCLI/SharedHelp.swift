import ArgumentParser

/// The help of options that more than one command takes, so that each says the same of them.
extension ArgumentHelp {
  static var lexicon: Self {
    Self(
      "Eigen termen (YAML of een map) erbij, of een map met lexicon.yml of .gslx in plaats van de ingebouwde.",
      valueName: "bestand")
  }
  static var checklist: Self {
    Self("Alleen deze checklist: een id, of een YAML-bestand.", valueName: "id|bestand")
  }
  static var instrument: Self {
    Self(
      "Alleen de vragen van dit instrument: atria, vng, college, movisie, istanbul, grevio, handreiking, eige …",
      valueName: "id")
  }
  static var inputType: Self {
    Self("Wat voor bestand het is, als genderscan dat niet goed raadt.", valueName: "soort")
  }
  static var encoding: Self {
    Self(
      "De tekencodering, bijvoorbeeld utf-8 of windows-1252, als genderscan die niet goed raadt.",
      valueName: "codering")
  }
  static var maxSize: Self {
    Self("De meeste bytes die van een bestand worden gelezen.", valueName: "aantal")
  }
  static var lang: Self { Self("De taal van de eigen woorden van genderscan.", valueName: "taal") }
  static var noColor: Self { Self("Geen kleur, ook niet op een terminal.") }

  /// The same help, which also says what holds when the option is not given.
  func usually(_ value: String) -> Self {
    var help = self
    help.abstract += " (\(HelpText.usual)\(value))"
    return help
  }
}
