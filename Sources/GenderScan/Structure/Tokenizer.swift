/// Cuts reading text into words, numbers, marks and addresses.
///
/// Hold it for one document: `scan` each block in turn and take `tokens`. Linear: every byte is looked at a fixed
/// number of times. It knows no words except abbreviations, and it does not find sentences.
struct Tokenizer {
  let glyphs: Glyphs
  private(set) var tokens: [Token] = []
  /// The numbers of the tokens that are more than plain letters, rising: what ends a sentence or quotes is among them.
  private(set) var others: [UInt32] = []
  /// How many tokens are words.
  var words: Int { tokens.count - notWords }
  /// How many of these are of one byte.
  private(set) var letters = 0
  private(set) var end = 0
  private var notWords = 0
  /// Room for tokens on their way to `tokens`: to add each there takes longer than to read it.
  private var room = UnsafeMutableBufferPointer<Token>(start: nil, count: 0)
  private var held = 0

  init(glyphs: Glyphs) {
    self.glyphs = glyphs
    tokens.reserveCapacity(glyphs.bytes.count / 5)
  }

  /// Adds the tokens of a block.
  ///
  /// `marker` bytes at its start are a bullet or number: one mark of its own.
  mutating func scan(_ range: Range<Int>, marker: Int = 0) {
    withUnsafeTemporaryAllocation(of: Token.self, capacity: 80) { room in
      self.room = room
      read(range, marker)
      flush()
      self.room = UnsafeMutableBufferPointer(start: nil, count: 0)
    }
  }

  private mutating func read(_ range: Range<Int>, _ marker: Int) {
    end = range.upperBound
    var at = range.lowerBound
    if marker > 0 {
      add(at, at + marker, .mark, true)
      at += marker
    }
    var gap = true
    while true {
      if room.count > 0 { plainWords(&at, &gap) }
      guard at < end else { return }
      if byte(at) == 0x2C || byte(at) == 0x2E, byte(at + 1) <= 0x20 {
        // A comma or full stop by itself, as most marks are.
        add(at, at + 1, .mark, gap)
        at += 1
        gap = false
        continue
      }
      let glyph = glyphs.glyph(at)
      if glyph == .space {
        at += glyphs.width(at)
        gap = true
        continue
      }
      at = take(at, glyph, gap)
      gap = false
    }
  }

  /// Takes plain words from a place on, which is moved past them, up to what is none.
  @inline(__always)
  private mutating func plainWords(_ at: inout Int, _ gap: inout Bool) {
    var words = PlainWords(bytes: glyphs.bytes, end: end, at: at, isAfterSpace: gap, held: held, letters: 0)
    while words.read(into: room) {
      held = words.held
      flush()
      words.held = 0
    }
    (at, gap, held) = (words.at, words.isAfterSpace, words.held)
    letters &+= words.letters
  }

  /// Changes the tokens that were scanned.
  mutating func changeTokens(_ change: (inout [Token]) -> Void) { change(&tokens) }

  /// Takes the token that starts at `at`; returns where the next one may start.
  @inline(__always)
  private mutating func take(_ at: Int, _ glyph: Glyph, _ gap: Bool) -> Int {
    switch glyph {
    case .lower, .upper: word(at, gap)
    case .digit: number(at, gap)
    case .raisedDigit: raisedNote(at)
    case .invisible, .space: at + glyphs.width(at)
    case .mark: mark(at, gap)
    }
  }

  /// Adds a token.
  mutating func add(_ start: Int, _ end: Int, _ kind: Token.Kind, _ gap: Bool, _ flags: Token.Flags = []) {
    others.append(UInt32(clamping: tokens.count + held))
    if kind != .word { notWords += 1 }
    if kind == .word, end - start == 1 { letters += 1 }
    hold(Token(start: start, end: end, kind: kind, flags: gap ? flags.union(.spaceBefore) : flags))
  }

  private mutating func hold(_ token: Token) {
    if held == room.count { flush() }
    guard held < room.count else { return tokens.append(token) }
    room.initializeElement(at: held, to: token)
    held &+= 1
  }

  private mutating func flush() {
    tokens.append(contentsOf: UnsafeMutableBufferPointer(rebasing: room.prefix(held)))
    held = 0
  }

  /// The glyph at `index`, a space beyond the block.
  @inline(__always)
  func glyph(_ index: Int) -> Glyph {
    index < end ? glyphs.glyph(index) : .space
  }

  /// The byte at `index`, a space beyond the block.
  @inline(__always)
  func byte(_ index: Int) -> UInt8 {
    index < end ? glyphs.byte(index) : 0x20
  }

  /// True when the bytes at `index` are those of an apostrophe or the quotation mark used as one; gives its length.
  @inline(__always)
  func apostrophe(_ index: Int) -> Int {
    if byte(index) == 0x27 { return 1 }
    return byte(index) == 0xE2 && byte(index + 1) == 0x80 && byte(index + 2) == 0x99 ? 3 : 0
  }

  /// Bytes of a hyphen at `index`: `-`, U+2010 or U+2011.
  ///
  /// 0 when there is none.
  @inline(__always)
  func hyphen(_ index: Int) -> Int {
    if byte(index) == 0x2D { return 1 }
    guard byte(index) == 0xE2, byte(index + 1) == 0x80 else { return 0 }
    return byte(index + 2) == 0x90 || byte(index + 2) == 0x91 ? 3 : 0
  }

  /// Leaves raised digits out of the tokens.
  private func raisedNote(_ start: Int) -> Int {
    var at = start
    while glyph(at) == .raisedDigit { at += glyphs.width(at) }
    return at
  }
}
