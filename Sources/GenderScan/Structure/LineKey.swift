/// What a line says, as numbers to compare lines by: with its digits, and with digits left out.
struct LineKey {
  /// Hash of the line, runs of white space as one space.
  private(set) var exact: UInt64 = 0xCBF2_9CE4_8422_2325
  /// The same with every number as one sign.
  private(set) var shape: UInt64 = 0xCBF2_9CE4_8422_2325
  /// The numbers in the line, at most four.
  private(set) var numbers: [Int] = []
  private(set) var letters = 0

  init(_ glyphs: Glyphs, _ range: Range<Int>) {
    var number = -1
    var wasSpace = false
    for index in range {
      let byte = glyphs.byte(index)
      if byte >= 0x30, byte <= 0x39 {
        number = min(max(number, 0) * 10 + Int(byte & 0x0F), 1_000_000)
        mix(&exact, byte)
        wasSpace = false
        continue
      }
      close(&number)
      if byte <= 0x20 {
        if !wasSpace { mixBoth(0x20) }
        wasSpace = true
      } else {
        if Glyphs.ascii(byte).isLetter { letters += 1 }
        mixBoth(byte)
        wasSpace = false
      }
    }
    close(&number)
  }

  /// True for a line of one number and at most the words of a page number: `12`, `- 12 -`, `Pagina 3 van 20`.
  var isBareNumber: Bool { letters == 0 && numbers.count == 1 }

  /// The shape together with a number's place and its distance from the page: equal for `p. 3` on page 5 and `p. 4`
  /// on page 6.
  func rhythm(_ place: Int, page: Int) -> UInt64 {
    var value = shape
    mix(&value, UInt8(truncatingIfNeeded: place))
    let distance = numbers[place] - page
    for shift in [0, 8, 16] { mix(&value, UInt8(truncatingIfNeeded: distance >> shift)) }
    return value
  }

  private mutating func close(_ number: inout Int) {
    guard number >= 0 else { return }
    if numbers.count < 4 { numbers.append(number) }
    number = -1
    mix(&shape, 0x23)
  }

  private mutating func mixBoth(_ byte: UInt8) {
    mix(&exact, byte)
    mix(&shape, byte)
  }

  private func mix(_ value: inout UInt64, _ byte: UInt8) {
    value = (value ^ UInt64(byte)) &* 0x100_0000_01B3
  }
}
