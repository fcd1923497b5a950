/// A sentence: a run of tokens inside one block.
package struct Sentence: Hashable, Sendable {
  package var firstToken: UInt32
  package var endToken: UInt32
  /// Index of its block.
  package var block: UInt32

  package init(tokens: Range<Int>, block: Int) {
    firstToken = UInt32(clamping: tokens.lowerBound)
    endToken = UInt32(clamping: tokens.upperBound)
    self.block = UInt32(clamping: block)
  }

  package var tokens: Range<Int> { Int(firstToken)..<Int(endToken) }
}
