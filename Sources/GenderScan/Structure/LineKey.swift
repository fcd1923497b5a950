/// What a line says, as numbers to compare lines by: with its digits, and with digits left out.
struct LineKey {
  /// Hash of the line, runs of white space as one space.
  private(set) var exact: UInt64 = 0
  /// The same with every number as one sign.
  private(set) var shape: UInt64 = 0
  /// The numbers in the line, at most four.
  private(set) var numbers: [Int] = []
  /// Letters of ASCII; of a line with many perhaps not all.
  private(set) var letters = 0

  /// The key of a line; a line without digits and runs of white space is read eight bytes at a time.
  init(_ glyphs: Glyphs, _ range: Range<Int>) {
    if readPlain(glyphs.bytes, range) { return }
    read(glyphs, range)
  }

  /// The key of a line, read byte by byte.
  init(byteByByte glyphs: Glyphs, _ range: Range<Int>) { read(glyphs, range) }

  /// Reads a line that is taken over as it is; false when it has digits, or white space other than single spaces.
  private mutating func readPlain(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Bool {
    guard range.lowerBound >= 0, range.upperBound &+ 8 <= bytes.count else { return false }
    var (mixer, spaces, letters) = (Mixer(), UInt64(0), 0)
    var at = range.lowerBound
    while at < range.upperBound {
      let length = min(range.upperBound &- at, 8)
      let inside = UInt64.max &>> UInt64(truncatingIfNeeded: 64 &- 8 &* length)
      // What is beyond the line counts as letters, which are as good as any sign here.
      let eight = EightBytes.load(bytes, at) & inside | EightBytes.ones &* 0x61 & ~inside
      let blank = EightBytes.marks(of: 0x20, in: eight)
      if blank & (blank &<< 8 | spaces &>> 56) != 0 || EightBytes.digits(in: eight) != 0
        || EightBytes.hasByte(below: 0x20, eight)
      {
        return false
      }
      spaces = blank
      if letters < 8 { letters &+= (EightBytes.letters(in: eight) & inside).nonzeroBitCount }
      mixer.add(eight & inside, length)
      at &+= 8
    }
    (exact, shape, self.letters) = (mixer.value, mixer.value, letters)
    return true
  }

  private mutating func read(_ glyphs: Glyphs, _ range: Range<Int>) {
    let range = range.clamped(to: 0..<glyphs.bytes.count)
    var (whole, outline) = (Mixer(), Mixer())
    var (number, letters, wasSpace) = (-1, 0, false)
    for index in range {
      let byte = glyphs.bytes[index]
      if byte &- 0x30 < 10 {
        number = min(max(number, 0) &* 10 &+ Int(byte & 0x0F), 1_000_000)
        whole.add(byte)
        wasSpace = false
        continue
      }
      if number >= 0 { close(&number, &outline) }
      let isSpace = byte <= 0x20
      if !isSpace || !wasSpace {
        whole.add(isSpace ? 0x20 : byte)
        outline.add(isSpace ? 0x20 : byte)
      }
      wasSpace = isSpace
      if (byte | 0x20) &- 0x61 < 26 { letters &+= 1 }
    }
    if number >= 0 { close(&number, &outline) }
    (exact, shape, self.letters) = (whole.value, outline.value, letters)
  }

  private mutating func close(_ number: inout Int, _ outline: inout Mixer) {
    if numbers.count < 4 { numbers.append(number) }
    number = -1
    outline.add(0x23)
  }

  /// True for a line of one number and at most the words of a page number: `12`, `- 12 -`, `Pagina 3 van 20`.
  var isBareNumber: Bool { letters == 0 && numbers.count == 1 }

  /// The shape together with a number's place and its distance from the page: equal for `p. 3` on page 5 and `p. 4`
  /// on page 6.
  func rhythm(_ place: Int, page: Int) -> UInt64 {
    let distance = UInt64(truncatingIfNeeded: numbers[place] - page) & 0xFF_FFFF
    return Mixer.mix(shape, UInt64(truncatingIfNeeded: place) << 24 | distance)
  }

  /// Makes one number of bytes, eight at a time.
  private struct Mixer {
    private var mixed: UInt64 = 0xCBF2_9CE4_8422_2325
    private var rest: UInt64 = 0
    private var count = 0

    var value: UInt64 { Self.mix(mixed, rest | UInt64(truncatingIfNeeded: count) &<< 56) }

    @inline(__always)
    mutating func add(_ byte: UInt8) {
      rest |= UInt64(byte) &<< UInt64(truncatingIfNeeded: 8 &* count)
      count &+= 1
      if count == 8 { close() }
    }

    /// Adds up to eight bytes, the first lowest, when no other than eights were added before.
    @inline(__always)
    mutating func add(_ bytes: UInt64, _ length: Int) {
      (rest, count) = (bytes, length)
      if length == 8 { close() }
    }

    @inline(__always)
    private mutating func close() {
      mixed = Self.mix(mixed, rest)
      (rest, count) = (0, 0)
    }

    @inline(__always)
    static func mix(_ value: UInt64, _ eight: UInt64) -> UInt64 {
      let product = (value ^ eight) &* 0x9E37_79B9_7F4A_7C15
      return product ^ product &>> 29
    }
  }
}
