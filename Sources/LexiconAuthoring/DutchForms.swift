/// Proposes the plural and diminutive of a Dutch noun, or the inflected form of an adjective, by the common spelling rules.
struct DutchForms {
  let word: String

  private static let vowels: Set<Character> = ["a", "e", "i", "o", "u", "y"]

  /// Endings of words that are nearly always adjectives.
  private static let adjectives = ["lijk", "ig", "isch", "baar", "zaam", "loos", "achtig", "end"]
  /// Endings of words that are plural or diminutive already.
  private static let finished = ["ers", "els", "aars", "eurs", "jes", "heden"]

  /// The forms, each with what it would be; none for what looks like a plural.
  var proposals: [(form: String, kind: String)] {
    guard word.count >= 3, !Self.finished.contains(where: word.hasSuffix) else { return [] }
    if Self.adjectives.contains(where: word.hasSuffix) { return [(inflected, "bijvoeglijk, met -e")] }
    let hasDiminutive = !word.hasSuffix("je") && word.last?.isASCII ?? false
    return [(plural, "meervoud")] + (hasDiminutive ? [(diminutive, "verkleinwoord")] : [])
  }

  /// -s after unstressed endings, 's after a long vowel, otherwise -en with the stem adapted.
  private var plural: String {
    if let last = word.last, ["a", "i", "o", "u", "y"].contains(last) { return word + "'s" }
    if let last = word.last, !last.isASCII { return word + "s" }
    for ending in ["team", "el", "em", "en", "er", "aar", "eur", "e", "je", "ie"]
    where word.hasSuffix(ending) && word.count > 4 {
      return word + "s"
    }
    if word.hasSuffix("heid") { return word.dropLast(4) + "heden" }
    return stem + "en"
  }

  /// Unstressed *-ig* keeps its one g.
  private var inflected: String { (word.hasSuffix("ig") ? word : stem) + "e" }

  private var diminutive: String {
    if word.hasSuffix("ing") { return word.count > 6 ? word.dropLast(1) + "kje" : word + "etje" }
    guard let last = word.last else { return word }
    if last == "m" { return word + "pje" }
    if Self.vowels.contains(last) || ["l", "n", "r", "w", "j"].contains(last) { return word + "tje" }
    return word + "je"
  }

  /// The word before -en and -e: a long vowel is written once, a consonant after a short vowel twice, f and s soften.
  private var stem: String {
    let letters = Array(word)
    guard letters.count >= 3, let last = letters.last, !Self.vowels.contains(last) else { return word }
    let before = letters[letters.count - 2]
    let third = letters[letters.count - 3]
    guard Self.vowels.contains(before) else { return softened(letters) }
    if before == third { return String(letters.dropLast(2)) + String(soft(last)) }
    if Self.vowels.contains(third) { return softened(letters) }
    return last == "w" || last == "x" ? word : word + String(last)
  }

  private func softened(_ letters: [Character]) -> String {
    guard let last = letters.last else { return word }
    return String(letters.dropLast()) + String(soft(last))
  }

  private func soft(_ letter: Character) -> Character {
    letter == "f" ? "v" : letter == "s" ? "z" : letter
  }
}
