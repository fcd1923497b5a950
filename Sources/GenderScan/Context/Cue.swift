/// The kinds of context cue, each the word class of the same name in `Lexicons/context`.
///
/// As an option set it says which cues a token is part of.
package struct Cue: OptionSet, Hashable, Sendable {
  package let rawValue: UInt64
  package init(rawValue: UInt64) { self.rawValue = rawValue }

  package static let negation = Cue(rawValue: 1 << 0)
  package static let lack = Cue(rawValue: 1 << 1)
  package static let weak = Cue(rawValue: 1 << 2)
  package static let rejection = Cue(rawValue: 1 << 3)
  package static let pseudoNegation = Cue(rawValue: 1 << 4)
  package static let subordinator = Cue(rawValue: 1 << 5)
  package static let distance = Cue(rawValue: 1 << 6)
  package static let critic = Cue(rawValue: 1 << 7)
  package static let endorsement = Cue(rawValue: 1 << 8)
  package static let attributionVerb = Cue(rawValue: 1 << 9)
  package static let attributionSource = Cue(rawValue: 1 << 10)
  package static let opinionSource = Cue(rawValue: 1 << 11)
  package static let own = Cue(rawValue: 1 << 12)
  package static let hedge = Cue(rawValue: 1 << 13)
  package static let aim = Cue(rawValue: 1 << 14)
  package static let commitment = Cue(rawValue: 1 << 15)
  package static let term = Cue(rawValue: 1 << 16)
  package static let doer = Cue(rawValue: 1 << 17)
  package static let condition = Cue(rawValue: 1 << 18)
  package static let otherLevel = Cue(rawValue: 1 << 19)
  package static let smallScope = Cue(rawValue: 1 << 20)
  package static let past = Cue(rawValue: 1 << 21)
  package static let nameNoun = Cue(rawValue: 1 << 22)
  package static let sourceMark = Cue(rawValue: 1 << 23)
  package static let mentionVerb = Cue(rawValue: 1 << 24)
  package static let voidNoun = Cue(rawValue: 1 << 25)
  package static let amount = Cue(rawValue: 1 << 26)
  package static let percentage = Cue(rawValue: 1 << 27)
  package static let cause = Cue(rawValue: 1 << 28)
  package static let comparison = Cue(rawValue: 1 << 29)
  package static let indicator = Cue(rawValue: 1 << 30)
  package static let description = Cue(rawValue: 1 << 31)
  package static let complement = Cue(rawValue: 1 << 32)
  package static let nationality = Cue(rawValue: 1 << 33)
  package static let pastTense = Cue(rawValue: 1 << 34)

  /// The word classes that give each cue.
  package static let classes: [(cue: Cue, names: [String])] = [
    (.negation, ["NEG_HARD"]), (.lack, ["NEG_LACK"]), (.weak, ["NEG_WEAK"]), (.rejection, ["NEG_REJECT"]),
    (.pseudoNegation, ["NEG_PSEUDO"]), (.subordinator, ["SUBORD"]), (.distance, ["DISTANCE"]),
    (.critic, ["CRITIC"]), (.endorsement, ["ENDORSE"]), (.attributionVerb, ["ATTRIB_VERB", "ATTRIB_DAT"]),
    (.attributionSource, ["ATTRIB_SOURCE"]), (.opinionSource, ["ATTRIB_OPINION"]), (.own, ["OWN"]),
    (.hedge, ["HEDGE"]), (.aim, ["AIM"]), (.commitment, ["COMMIT", "COMMIT_SEP"]), (.term, ["TERM"]),
    (.doer, ["DOER"]), (.condition, ["CONDITION"]), (.otherLevel, ["OTHER_LEVEL"]),
    (.smallScope, ["SMALL_SCOPE"]), (.past, ["PAST"]), (.nameNoun, ["NAAMWOORD"]),
    (.sourceMark, ["BRONTEKEN"]), (.mentionVerb, ["NEG_MENTION"]), (.voidNoun, ["NEG_VOID"]),
    (.amount, ["BEDRAG"]), (.percentage, ["PROCENT"]), (.cause, ["OORZAAK"]), (.comparison, ["VERGELIJKING"]),
    (.indicator, ["INDICATOR"]), (.description, ["BESCHRIJVING"]),
    (.complement, ["SUBORD_DAT"]), (.nationality, ["NATIONALITEIT"]), (.pastTense, ["VERLEDEN_TIJD"]),
  ]
}
