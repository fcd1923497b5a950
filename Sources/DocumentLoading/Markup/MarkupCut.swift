/// A piece of the markup that the parser need not see.
struct MarkupCut {
  /// What the parser sees in its place: the same byte twice, as libxml2 treats a single one at the end of the file
  /// in another way.
  enum StandIn: UInt8 {
    /// Letters, for text that is read.
    case letter = 0x78
    /// Spaces, for white space and what was blanked.
    case space = 0x20
    /// Nothing, for an attribute.
    case nothing = 0
    /// Nothing, for a tag that text goes on after.
    case tag = 1
  }

  /// The piece in the whole markup.
  let start: UInt32
  let end: UInt32
  /// Where its stand-in is in the condensed markup.
  let place: UInt32
  let standIn: StandIn

  /// Bytes of the stand-in.
  var length: Int {
    switch standIn {
    case .letter, .space: 2
    case .nothing, .tag: 0
    }
  }
}
