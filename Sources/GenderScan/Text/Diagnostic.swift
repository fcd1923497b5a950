/// Something a reader must know about the input: text that was skipped, cut or doubtful, or an input refused.
///
/// `E-…` means that something could not be done, `W-…` that it was done with a doubt. Codes are stable and explained
/// by `genderscan explain`. The message is Dutch and says what to do.
public struct Diagnostic: Hashable, Sendable, Error {
  /// A stable code such as `W-AFGEKAPT`.
  public let code: String
  /// What happened and what to do, in Dutch.
  public let message: String
  /// The same in English, for `--lang en`.
  public let english: String
  /// The page it is about, from 1, when the document has pages.
  public let page: Int?
  /// True when part of the input was lost, so that the result is incomplete (exit code 2).
  public let losesText: Bool

  /// Makes a diagnostic; `losesText` defaults to false.
  public init(code: String, message: String, english: String, page: Int? = nil, losesText: Bool = false) {
    self.code = code
    self.message = message
    self.english = english
    self.page = page
    self.losesText = losesText
  }
}
