/// Reads words that are plain letters, with nothing behind them that could belong to them, as nearly all words are, and the
/// spaces between them.
///
/// A part of `Tokenizer`, by itself so that all it works with fits in a processor's registers.
struct PlainWords {
  let bytes: UnsafeBufferPointer<UInt8>
  /// Where the block ends, within the bytes.
  let end: Int
  /// The place that was read up to.
  var at: Int
  var isAfterSpace: Bool
  /// Tokens that lie in the room.
  var held: Int
  /// Words of one byte.
  var letters: Int

  /// Reads on until something else comes, or until the room is full: then true.
  mutating func read(into room: UnsafeMutableBufferPointer<Token>) -> Bool {
    // What is beyond these 4 GiB has no place in a token.
    let end = min(end, Int(UInt32.max))
    let bytes = bytes
    var (at, held, letters) = (at, held, letters)
    var space = isAfterSpace ? Token.Flags.spaceBefore : []
    defer {
      (self.at, self.held, self.letters) = (at, held, letters)
      isAfterSpace = space == .spaceBefore
    }
    while at < end {
      if bytes[at] == 0x20 {
        at &+= 1
        space = .spaceBefore
        continue
      }
      guard let run = LetterRun.find(bytes, from: at, limit: bytes.count), run.end > at,
        Self.isWord(bytes, at, run.end, end)
      else {
        return false
      }
      if held == room.count { return true }
      var flags = space
      if run.hasCapital {
        if bytes[at] & 0x20 == 0 { flags.insert(.capitalised) }
        if !run.hasSmall, run.end &- at > 1 { flags.insert(.allCapitals) }
      }
      if run.end &- at == 1 { letters &+= 1 }
      let token = Token(
        from: UInt32(truncatingIfNeeded: at), to: UInt32(truncatingIfNeeded: run.end), kind: .word,
        flags: flags)
      room.initializeElement(at: held, to: token)
      held &+= 1
      at = run.end
      space = []
    }
    return false
  }

  /// True when a run of letters is a whole word.
  @inline(__always)
  private static func isWord(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ stop: Int, _ end: Int)
    -> Bool
  {
    if stop >= end { return stop == end }
    return endsWord(bytes[stop]) || bytes[stop] == 0x2E && endsSentence(bytes, start, stop, end)
  }

  /// True when plain letters before this byte are a whole word, whatever comes after it.
  ///
  /// Not so before points, colons and at signs of addresses and abbreviations, and before what joins words.
  @inline(__always)
  private static func endsWord(_ byte: UInt8) -> Bool {
    // Bits of 0 … 63 without & ' ( + - . : and digits; of 64 … 127 without @, letters and the underscore.
    let bits: UInt64 = byte < 64 ? 0xF800_963F_FFFF_FFFF : 0xF800_0001_7800_0000
    return byte < 0x80 && bits &>> UInt64(byte & 63) & 1 == 1
  }

  /// True when the full stop at `stop` is none of the word: white space follows, so that it is no address, and it is no
  /// abbreviation.
  @inline(never)
  private static func endsSentence(
    _ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ stop: Int, _ end: Int
  ) -> Bool {
    guard stop &- start > 1, stop &+ 1 >= end || bytes[stop &+ 1] == 0x20 else { return false }
    return !Abbreviations.contains(Abbreviations.pack(Glyphs(bytes), start, stop))
  }
}
