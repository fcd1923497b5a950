/// One step of a compiled pattern.
package enum PatternElement: Hashable, Sendable {
  /// A whole word, as its number in the vocabulary.
  case word(Int)
  /// A word that begins with the vocabulary word and is at least two letters longer.
  case prefix(Int)
  /// A word that ends with the vocabulary word and is at least two letters longer.
  case suffix(Int)
  /// An occurrence of a word class.
  case wordClass(Int)
  /// Something recognised by its form.
  case builtin(Builtin)
  /// At most so many words in between; within the clause when `true`.
  case gap(Int, inClause: Bool)
  /// A word in one of its readings.
  case reading(Int, Reading)
  /// A word in exact capitals and accents: number of its folded form, and its letters.
  case exact(Int, String)

  /// Things recognised by their form.
  package enum Builtin: String, Hashable, Sendable, CaseIterable {
    /// A number, also *één* to *twaalf*.
    case number = "getal"
    /// A number with *%* or *procent*.
    case percentage = "procent"
    /// A year from 1900 to 2100.
    case year = "jaar"
    /// An amount in euros.
    case amount = "bedrag"
    /// A capitalised word that does not start a sentence.
    case name = "naam"
    /// Any one word.
    case any = "."
  }

  /// Readings of ambiguous words.
  package enum Reading: String, Hashable, Sendable, CaseIterable {
    /// Possessive: *zijn terras*.
    case possessive = "bez"
    /// Verb: *zij zijn*.
    case verb = "ww"
    /// One person: *zij is*.
    case singular = "ev"
    /// Several: *zij zijn*.
    case plural = "mv"
    /// A human being: *man* not as a measure.
    case person = "mens"
    /// Refers to any person of a kind: *de aanvrager … hij*.
    case generic = "generiek"
    /// An adjective.
    case adjective = "bvnw"
    /// A name.
    case name = "naam"
  }
}
