/// Dutch abbreviations that keep their point, and what the point means for the end of a sentence.
enum Abbreviations {
  enum Kind {
    /// Never ends a sentence: `bijv.`, `m.b.t.`, `dr.`
    case never
    /// May end a sentence: `etc.`, `e.d.`, `jl.`
    case maybe
    /// One capital or a chain of them.
    case initials
  }

  /// A word of at most eight bytes as one number, capitals as small letters.
  ///
  /// 0 when it is longer.
  static func pack(_ glyphs: Glyphs, _ start: Int, _ stop: Int) -> UInt64 {
    guard stop - start <= 8 else { return 0 }
    var value: UInt64 = 0
    for index in start..<stop {
      let byte = glyphs.byte(index)
      value = value << 8 | UInt64(byte >= 0x41 && byte <= 0x5A ? byte | 0x20 : byte)
    }
    return value
  }

  /// True for an abbreviation of more than one letter that is written with one point at its end.
  static func contains(_ packed: UInt64) -> Bool {
    never.contains(packed) || maybe.contains(packed)
  }

  /// What the point of a token means.
  ///
  /// `packed` is the token without its last point.
  static func kind(_ packed: UInt64) -> Kind {
    if never.contains(packed) { return .never }
    return maybe.contains(packed) ? .maybe : .initials
  }

  /// Short words as numbers, to look up.
  private struct Words {
    /// Open addressing, 0 where free: a power of two, at most half full.
    private var slots: [UInt64]

    init(_ text: StaticString) {
      let words = WordList(text)
      var size = 16
      while size < 2 * (words.count + 1) { size *= 2 }
      slots = Array(repeating: 0, count: size)
      for word in words where word.count <= 8 {
        let packed = word.reduce(UInt64(0)) { $0 << 8 | UInt64($1) }
        slots[slot(of: packed)] = packed
      }
    }

    func contains(_ packed: UInt64) -> Bool { packed != 0 && slots[slot(of: packed)] == packed }

    private func slot(of packed: UInt64) -> Int {
      var slot = KnownWords.start(of: packed) & (slots.count - 1)
      while slots[slot] != 0, slots[slot] != packed { slot = (slot + 1) & (slots.count - 1) }
      return slot
    }
  }

  private static let never = Words(
    """
    o.a m.b.t i.v.m n.a.v t.a.v t.b.v t.g.v t.o.v d.m.v i.p.v i.h.k.v i.s.m i.c.m i.t.t o.b.v m.i.v m.u.v d.w.z
    bijv bv nl resp incl excl ca ong nr nrs art artt blz pp hfdst vgl zgn z.g o.l.v t.w c.q e.g i.e drs dr mr ir
    ing prof ds mw mevr dhr mej st jan feb febr mrt apr aug sept sep okt nov dec m.n i.o n.b p.s o.g.v i.g.v
    m.a.w p.j p.m t.e.m u.i o.i.d d.d a.u.b t.n.v r.k i.z i.b n.t.b v.h v.d m.b.v i.a.w i.o.m k.k t.z.t z.s.m
    tel afd gem prov min max par fig afb bijl red ed eds vert uitg jg dl vs plm
    jhr bur fam gebr kol kpt lt maj sgt luit
    """)

  private static let maybe = Words(
    """
    etc enz e.d e.a c.s jl ll a.s v.v vlg e.v b.v n.v inc ltd co corp jr sr v.chr n.chr p.p p.p.p o.i.d v.g.v
    p.u p.w p.d a.i e.o d.o s.v.p r.i.p m.e.r
    """)

  /// Words that begin a sentence far more often than a name; they decide after `etc.`.
  private static let starters = Words(
    """
    de het een in op dit deze dat die er wij we ik hij zij ze maar en ook voor met van bij om als daar toen na
    volgens niet wel hier zo uit over te aan naar door tot tijdens sinds omdat hoewel wanneer wat wie waar hoe
    daarom daarna daarbij daarvoor hierbij hierdoor echter verder soms vaak alle elke
    iedere geen meer veel sommige zowel mensen vrouwen mannen
    """)

  /// True when a capitalised word is one that begins sentences; so is every word of more than eight bytes, such as
  /// *vervolgens*, which is packed as 0.
  static func isStarter(_ packed: UInt64) -> Bool {
    packed == 0 || starters.contains(packed)
  }
}
