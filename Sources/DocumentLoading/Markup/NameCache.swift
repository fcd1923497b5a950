/// The rules of names seen before, by pointer: names are the same pointer throughout one parse.
///
/// Cost: one look at one slot. Names that share a slot drive each other out.
struct NameCache {
  private var slots: [(name: UnsafePointer<CChar>?, rule: ElementRule)]

  /// Makes an empty cache.
  init() {
    slots = Array(repeating: (nil, .inline), count: Self.count)
  }

  subscript(_ name: UnsafePointer<CChar>) -> ElementRule? {
    get {
      let slot = slots[Self.slot(name)]
      return slot.name == name ? slot.rule : nil
    }
    set {
      if let newValue { slots[Self.slot(name)] = (name, newValue) }
    }
  }

  private static let count = 128

  /// Spreads addresses, of which the lowest bits differ least.
  private static func slot(_ name: UnsafePointer<CChar>) -> Int {
    Int(truncatingIfNeeded: (UInt(bitPattern: name) &* 0x9E37_79B9_7F4A_7C15) &>> 57)
  }
}
