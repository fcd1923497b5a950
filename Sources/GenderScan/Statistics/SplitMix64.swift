/// A small generator of chance that gives the same numbers on every machine.
///
/// Source: G.L. Steele, D. Lea and C.H. Flood, *Fast Splittable Pseudorandom Number Generators*, OOPSLA 2014. It is not
/// meant for secrets.
struct SplitMix64 {
  private var state: UInt64

  init(seed: UInt64) {
    state = seed
  }

  /// The next 64 bits.
  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var bits = state
    bits = (bits ^ (bits >> 30)) &* 0xBF58_476D_1CE4_E5B9
    bits = (bits ^ (bits >> 27)) &* 0x94D0_49BB_1331_11EB
    return bits ^ (bits >> 31)
  }

  /// An index from 0 up to a count above 0.
  ///
  /// The favour that low indices get is below count / 2⁶⁴.
  mutating func index(below count: Int) -> Int {
    Int(next().multipliedFullWidth(by: UInt64(max(count, 1))).high)
  }
}
