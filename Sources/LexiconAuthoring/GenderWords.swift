/// Words for women and their counterparts for men, with their forms.
///
/// Only words that name a sex are here. Titles such as *leraar* also mean everyone, so their counterpart is no mirror.
enum GenderWords {
  /// Both ways.
  private static let pairs = [
    ("vrouw", "man"), ("vrouwen", "mannen"), ("vrouwtje", "mannetje"), ("meisje", "jongen"),
    ("meisjes", "jongens"), ("moeder", "vader"), ("moeders", "vaders"), ("mama", "papa"), ("dochter", "zoon"),
    ("dochters", "zonen"), ("zus", "broer"), ("zussen", "broers"), ("zusje", "broertje"), ("tante", "oom"),
    ("tantes", "ooms"), ("oma", "opa"), ("oma's", "opa's"), ("echtgenote", "echtgenoot"),
    ("echtgenotes", "echtgenoten"), ("vriendin", "vriend"), ("vriendinnen", "vrienden"),
    ("mevrouw", "meneer"), ("dames", "heren"), ("weduwe", "weduwnaar"),
    ("weduwen", "weduwnaars"), ("vrouwelijk", "mannelijk"), ("vrouwelijke", "mannelijke"),
    ("vrouwelijkheid", "mannelijkheid"), ("vrouwelijker", "mannelijker"), ("haarzelf", "hemzelf"),
    ("juf", "meester"), ("bruid", "bruidegom"), ("koningin", "koning"), ("prinses", "prins"),
    ("meid", "kerel"), ("meiden", "kerels"), ("moederschap", "vaderschap"),
  ]
  /// One way: several words have one counterpart.
  private static let oneWay = [
    ("dame", "heer"), ("heer", "mevrouw"), ("zoons", "dochters"), ("jongetje", "meisje"),
    ("jongetjes", "meisjes"),
    ("mw", "dhr"), ("dhr", "mw"), ("hij", "zij"), ("hem", "haar"),
    ("jongedame", "jongeman"),
    ("jongeman", "jongedame"), ("vrouwlief", "manlief"), ("manlief", "vrouwlief"),
  ]

  private static let words: [String: String] = {
    var result = Dictionary(oneWay, uniquingKeysWith: { first, _ in first })
    for (woman, man) in pairs { (result[woman], result[man]) = (man, woman) }
    return result
  }()

  /// First parts of compounds.
  private static let starts = [
    ("vrouwen", "mannen"), ("mannen", "vrouwen"), ("meisjes", "jongens"), ("jongens", "meisjes"),
    ("moeder", "vader"), ("vader", "moeder"), ("vrouw", "man"),
  ]
  /// Last parts of compounds.
  private static let ends = [
    ("vrouwen", "mannen"), ("mannen", "vrouwen"), ("vrouw", "man"), ("man", "vrouw"), ("moeders", "vaders"),
    ("vaders", "moeders"), ("moeder", "vader"), ("vader", "moeder"), ("meisjes", "jongens"),
    ("jongens", "meisjes"), ("meisje", "jongen"), ("dochter", "zoon"),
  ]
  /// Words that only look like compounds.
  private static let others: Set<String> = [
    "roman", "talisman", "juffrouw", "vaderland", "vaderlands", "vaderlandse", "moedertaal", "moederbedrijf",
    "vrouwe",
  ]

  /// The counterpart of a word in lower case, or nil.
  static func counterpart(of word: String) -> String? {
    if let found = words[word] { return found }
    guard !others.contains(word) else { return nil }
    for (old, new) in starts where word.hasPrefix(old) && word.utf8.count > old.utf8.count + 2 {
      return new + word.dropFirst(old.count)
    }
    for (old, new) in ends where word.hasSuffix(old) && word.utf8.count > old.utf8.count + 2 {
      return word.dropLast(old.count) + new
    }
    return nil
  }
}
