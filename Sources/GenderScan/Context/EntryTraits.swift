/// What the context rules need to know of an entry beyond its text.
///
/// Worked out when a lexicon is compiled.
package struct EntryTraits: Hashable, Sendable {
  /// Within a lens the longest match is taken.
  package var lens = Lens.visibility
  /// Its matches are judgements that a *niet* or a distance anywhere in the sentence undoes.
  package var isClaim = false
  /// Its matches are forms of address or pronouns, as in *geen bewoner mag zijn kamer*, which a denial does not undo.
  package var isPronoun = false
  /// Its matches are words for people.
  ///
  /// Of these the choice of word matters: *niemand mag worden geweigerd om zijn seksuele gerichtheid* uses the term all
  /// the same. Only *noemt … niet* undoes it.
  package var isTerm = false
  /// A negation is part of its patterns.
  package var hasOwnNegation = false
  /// It is a proper name itself, such as *Verdrag van Istanbul*, so that capitals do not make it a title.
  package var isProperName = false

  private static let negations = ["niet", "geen", "zonder", "nooit", "niemand", "noch", "nergens", "niets"]

  /// Bytes, because this runs over every form of a lexicon.
  private static func hasNegation(_ form: String) -> Bool {
    form.utf8.withContiguousStorageIfAvailable(hasNegation)
      ?? Array(form.utf8).withUnsafeBufferPointer(hasNegation)
  }

  private static func hasNegation(_ form: UnsafeBufferPointer<UInt8>) -> Bool {
    var index = 0
    while index < form.count {
      let start = index
      while index < form.count, form[index] >= 0x80 || (form[index] | 0x20) &- 0x61 < 26 { index += 1 }
      // All negations begin with *g*, *n* or *z*.
      if (4...7).contains(index - start), [0x67, 0x6E, 0x7A].contains(form[start]) {
        let word = form[start..<index]
        if negations.contains(where: { word.elementsEqual($0.utf8) }) { return true }
      }
      index += 1
    }
    return false
  }

  /// No traits.
  package init() {}

  package init(_ entry: LexiconEntry) {
    switch entry.category {
    case .stereotype, .obscuring, .victimLanguage: isClaim = true
    case .specific, .genericMasculine, .lgbti, .inclusive, .structural: isClaim = false
    }
    lens = entry.lens
    isTerm = entry.category == .lgbti
    isPronoun = entry.category == .genericMasculine || entry.category == .inclusive
    hasOwnNegation = entry.forms.contains(where: Self.hasNegation)
    isProperName = entry.lemma.first?.isUppercase ?? false
  }
}
