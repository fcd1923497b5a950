import GenderScan
import LexiconAuthoring
import Testing

@Suite struct LexiconOverlayTests {
  private func adding(_ yaml: String) -> LexiconContents {
    let other = LexiconReader.read([SmallLexicon.file(yaml)])
    #expect(other.errors == [])
    return SmallLexicon.reading().contents.adding(other.contents)
  }

  @Test func addsNewEntries() {
    let contents = adding(
      "termen: [{id: c1.x, lemma: x, familie: specifiek, lens: taal, ernst: info, vormen: [x], uitleg: x}]")
    #expect(contents.entries.map(\.id) == ["a1.gtv", "b1.ruzie", "c1.x"])
    #expect(contents.id == "proef")
  }

  @Test func replacesByID() {
    let contents = adding(
      "termen: [{id: b1.ruzie, lemma: twist, familie: verhullend, lens: beleid, ernst: info, vormen: [x], uitleg: x}]"
    )
    #expect(contents.entries.map(\.lemma) == ["geweld tegen vrouwen", "twist"])
  }

  @Test func switchesOffWithTwoKeys() throws {
    let contents = adding("termen: [{id: b1.ruzie, status: vervallen}]")
    #expect(contents.entries[1].status == .retired)
    #expect(contents.entries[1].lemma == "ruzie")
    let outcome = LexiconCheck(contents).run()
    #expect(outcome.errors == [])
  }

  @Test func replacesCriteriaWhereverTheyStand() {
    let contents = adding(
      """
      checklist: eigen
      punten:
        - {id: PA01, vraag: 'Anders?', rang: kern, onderdeel: PA, documentsoorten: [ALG], drempel: E2, advies: 'x'}
        - {id: XX01, vraag: 'Nieuw?', rang: kern, onderdeel: PA, documentsoorten: [ALG], drempel: E2, advies: 'x'}
      """)
    #expect(contents.checklists.map { $0.criteria.map(\.question) } == [["Anders?"], ["Nieuw?"]])
  }
}
