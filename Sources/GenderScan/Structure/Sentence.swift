/// A sentence: a run of at most 400 tokens inside one block; what goes on longer without an end is cut.
public struct Sentence: Hashable, Sendable {
  /// Number of its first token.
  public var firstToken: UInt32
  /// Number of the token after its last.
  public var endToken: UInt32
  /// Index of its block.
  package var block: UInt32

  package init(tokens: Range<Int>, block: Int) {
    firstToken = UInt32(clamping: tokens.lowerBound)
    endToken = UInt32(clamping: tokens.upperBound)
    self.block = UInt32(clamping: block)
  }

  /// The numbers of its tokens.
  public var tokens: Range<Int> { Int(firstToken)..<Int(endToken) }
}
