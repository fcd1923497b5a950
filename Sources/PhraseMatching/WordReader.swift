/// Reads words and what stands between them, code point by code point, as the options want them compared.
///
/// The slow way, for phrases when they are compiled, for words beyond ASCII, and for the words after the first of a
/// phrase. It looks at nothing outside `bytes`.
struct WordReader {
  let bytes: UnsafeBufferPointer<UInt8>
  let options: PhraseOptions

  /// Where the next word starts, or nil.
  func firstWord(from start: Int, to end: Int) -> Int? {
    var at = start
    while at < end {
      let scalar = TextScalar(bytes, at: at)
      if scalar.isWordPart { return at }
      at += scalar.length
    }
    return nil
  }

  /// Adds the folded letters of the word that starts at `start`; returns its end.
  ///
  /// Accents that follow a letter are part of the word; a soft hyphen is when a letter follows it.
  func readWord(_ start: Int, into letters: inout [UInt8]) -> Int {
    var end = start
    var at = start
    while at < bytes.count {
      let scalar = TextScalar(bytes, at: at)
      if scalar.isWordPart {
        append(scalar, to: &letters)
        end = at + scalar.length
      } else if options.folding == .full, WordFolding.isIgnorable(scalar.value) {
        if WordFolding.isCombining(scalar.value) { end = at + scalar.length }
      } else {
        return end
      }
      at += scalar.length
    }
    return end
  }

  /// Adds what stands between the word that ends at `start` and the next, each white space as one space;
  /// returns where the next word starts.
  ///
  /// Nil when there is none, or when more than `limit` bytes would be added.
  func readGap(_ start: Int, limit: Int, into gap: inout [UInt8]) -> Int? {
    var at = start
    var isSpace = false
    while at < bytes.count {
      let scalar = TextScalar(bytes, at: at)
      if scalar.isWordPart { return at }
      if options.spacing == .any, scalar.isSpace {
        if !isSpace { gap.append(0x20) }
        isSpace = true
      } else {
        let before = gap.count
        append(scalar, to: &gap)
        if gap.count > before { isSpace = false }
      }
      if gap.count > limit { return nil }
      at += scalar.length
    }
    return nil
  }

  /// What stands in a range, folded, without spaces at either side.
  func marks(in range: Range<Int>) -> [UInt8] {
    var marks: [UInt8] = []
    var at = range.lowerBound
    while at < range.upperBound {
      let scalar = TextScalar(bytes, at: at)
      append(scalar, to: &marks)
      at += scalar.length
    }
    let isMark = { (byte: UInt8) in byte > 0x20 }
    guard let first = marks.firstIndex(where: isMark), let last = marks.lastIndex(where: isMark) else {
      return []
    }
    return Array(marks[first...last])
  }

  /// Where `marks` (folded) end that stand from `start` on, with no word right after them; or nil.
  func marksEnd(_ marks: [UInt8], from start: Int) -> Int? {
    var read: [UInt8] = []
    var at = start
    while read.count < marks.count, at < bytes.count {
      let scalar = TextScalar(bytes, at: at)
      append(scalar, to: &read)
      at += scalar.length
    }
    guard read == marks, at >= bytes.count || !TextScalar(bytes, at: at).isWordPart else { return nil }
    return at
  }

  /// Where `marks` (folded) start that stand right before `end`, with no word right before them; or nil.
  func marksStart(_ marks: [UInt8], before end: Int) -> Int? {
    var left = marks[...]
    var at = end
    while !left.isEmpty, at > 0 {
      at = start(before: at)
      var read: [UInt8] = []
      append(TextScalar(bytes, at: at), to: &read)
      guard left.suffix(read.count).elementsEqual(read) else { return nil }
      left = left.dropLast(read.count)
    }
    guard left.isEmpty, at == 0 || !TextScalar(bytes, at: start(before: at)).isWordPart else { return nil }
    return at
  }

  /// Where the code point before `at` starts; `at` is more than 0.
  private func start(before at: Int) -> Int {
    var start = at - 1
    while start > 0, at - start < 4, bytes[start] & 0xC0 == 0x80 { start -= 1 }
    return start + TextScalar(bytes, at: start).length == at ? start : at - 1
  }

  private func append(_ scalar: TextScalar, to result: inout [UInt8]) {
    switch options.folding {
    case .full: WordFolding.append(scalar.value, into: &result)
    case .letterCase: WordFolding.appendLowercase(scalar.value, into: &result)
    }
  }
}
