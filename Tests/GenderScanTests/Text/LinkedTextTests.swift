import Testing

@testable import GenderScan

@Suite struct LinkedTextTests {
  @Test(arguments: [
    [], [""], ["a"], ["", ""], ["a", "", "é"], ["een lange tekst", "en nog een langere", "x"],
  ])
  func givesWhatJoiningGives(_ texts: [String]) {
    for separator in ["", ", ", "\u{301}"] {
      #expect(texts.linked(by: separator) == texts.joined(separator: separator))
      #expect(texts.map { $0[...] }.linked(by: separator) == texts.joined(separator: separator))
    }
  }
}
