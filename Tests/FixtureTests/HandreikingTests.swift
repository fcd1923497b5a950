import BundledLexicons
import DocumentLoading
import GenderScan
import TestSupport
import Testing

/// What must hold on a real guide that criticises neutral policy, quotes stereotypes and is full of footnotes.
@Suite(.enabled(if: SharedFiles.exist, "needs ../shared"))
struct HandreikingTests {
  private static func report() throws -> Report {
    let name = "handreiking-clb-geweld-tegen-vrouwen.txt"
    let bytes = try #require(SharedFiles.bytes("corpus/dev/\(name)"))
    return Analyzer(lexicon: try BundledLexicons.standard()).analyze(
      try DocumentLoader().load(bytes, name: name))
  }

  @Test func zijnIsNeverPossessive() throws {
    #expect(try Self.report().findings.filter { $0.entry == "c1.zijn" }.isEmpty)
  }

  @Test func findsGeweldTegenVrouwen() throws {
    #expect(try Self.report().findings.filter { $0.entry == "a1.gtv" }.count == 23)
  }

  @Test func cutsTheFootnotes() throws {
    let repairs = try Self.report().quality.repairs
    #expect(repairs.first { $0.kind == .gluedNoteMark }?.count == 26)
  }

  @Test func stereotypesItCriticisesDoNotCount() throws {
    #expect(try Self.report().findings.filter { $0.category == .stereotype && $0.isCounted }.isEmpty)
  }

  @Test func neutralPolicyIsCriticisedThere() throws {
    let neutral = try Self.report().findings.filter { $0.entry == "b.neutraal" }
    #expect(neutral.count >= 2)
    #expect(neutral.filter(\.isCounted).isEmpty)
  }

  @Test func nietVoorNietsIsNoDenial() throws {
    let report = try Self.report()
    let sentences = report.findings.filter { $0.sentence.contains("niet voor niets") && $0.entry != "b.hg" }
    #expect(sentences.allSatisfy { $0.context.polarity != .negated })
  }

  @Test func ratesTheGuideAsOnTopic() throws {
    let report = try Self.report()
    #expect(report.document.topic == .onTopic)
    #expect(report.document.pages == nil)
    #expect(["N3", "N4"].contains(report.rating.code))
  }
}
