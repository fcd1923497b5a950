/// The numbers that the footnotes of a document carry.
struct NoteNumbers {
  private var known: [Bool] = []

  /// Remembers a number; numbers above 999 are no footnotes.
  mutating func insert(_ number: Int) {
    guard number > 0, number < 1000 else { return }
    while known.count <= number { known.append(false) }
    known[number] = true
  }

  func contains(_ number: Int) -> Bool {
    number > 0 && number < known.count && known[number]
  }

  var isEmpty: Bool { known.isEmpty }
}
