/// All words that reports say of their own, in one language.
///
/// Sentences have at most twenty words. `{1}` and `{2}` are filled in.
package struct ReportWords: Sendable {
  /// A heading, label or sentence.
  package enum Key: String, CaseIterable, Sendable {
    // What the document is.
    case page, pages, oneWord, words, line, section, file, size, subject, subjectGiven, textQuality, kind
    case onTopic, offTopic, unclearTopic, qualityGood, qualityAttention, qualityUnscorable, splitWords
    case splitWordsOne, notAskedOne
    // Headings.
    case eyebrow, goodAndMissing, inBrief, inOneMinute, standsOut, good, missing, ask, perPart,
      sectionQuestions, crossChecks
    case howRated, limits, allFindings, notCounted, better, fullText, sources, source, contents, instrument,
      aboutScan
    // In brief.
    case outcome, partsWithGender, partsWithGenderOne, partsWithGenderNone, partsWithout, offTopicBrief,
      guidanceBrief, rulesBrief, allConditions, silent, unclearBrief,
      tooShortBrief, lostBrief
    case fewFindings, manyFindings, findingsOfBoth, noFindings, notAssessed, between, partsUnclear, flag,
      genderMeaning
    // Per part.
    case pointsFoundOne, pointsHead, ofPoints, notFoundShort, undecidedShort, onlyMentioned, part, found,
      partly, notFound, undecided, pointsFound, foundMeaning, partlyMeaning, notFoundMeaning
    case undecidedMeaning, searchedFor, andMore, andMoreOne, advice, evidence, counterEvidence, notAccepted,
      notAsked, lens
    // Points and findings.
    case goodIntro, missingIntro, askIntro, standsOutIntro, noGood, noMissing, nothingStandsOut, times,
      timesOne
    case why, fineWhen, alternative, alternatives, contested, question, places, moreFindings, moreFindingsOne,
      moreUncounted, moreUncountedOne
    case contradictedPoint, signalIntro, crossIntro, attention, context, holds, holdsNot, ratingIntro
    // The page.
    case skip, backToText, toText, marksIntro, pageMark, sectionRole, visibilityLens, inclusionLens,
      betterIntro
    case original, suggestion, uncountedIntro, sourceRead, sourceSecondary, sourceRecalled, sourcesIntro
    case recalledSourcesIntro, openLink, tool, lexicon, checklistsUsed, fingerprint, offline, shortDisclaimer
    case disclaimerFallback, pointsLegend, showMore, unnamedSection, beforeFirstHeading, beginning, seeAt,
      reason, howMade,
      askHint
    case noteMark, zoneContents, zoneFootnote, zoneReference, zoneBoilerplate, zoneQuote, zoneURL, zoneTable
  }

  private let sentences: [Key: String]
  private let names: [String: String]
  /// Separates thousands.
  private let thousands: String

  package init(_ language: ReportLanguage) {
    switch language {
    case .dutch: (sentences, names, thousands) = (Self.dutchSentences, Self.dutchNames, ".")
    case .english: (sentences, names, thousands) = (Self.englishSentences, Self.englishNames, ",")
    }
  }

  /// A sentence.
  package subscript(_ key: Key) -> String { sentences[key] ?? key.rawValue }

  /// A sentence with its places filled in.
  package func callAsFunction(_ key: Key, _ first: String, _ second: String = "") -> String {
    replacing("{2}", in: replacing("{1}", in: self[key], with: first), with: second)
  }

  /// A number of things, with a word for one and a word for more.
  package func count(_ number: Int, one: Key, many: Key) -> String {
    number == 1 ? self[one] : self(many, self.number(number))
  }

  /// The name of a code, such as a part (`part.PA`) or a verdict (`verdict.met`), or nil.
  package func name(_ code: String) -> String? { names[code] }

  /// A number with its thousands separated.
  package func number(_ number: Int) -> String {
    let digits = String(number)
    guard number >= 1000 else { return digits }
    var result = ""
    for (index, digit) in digits.enumerated() {
      if index > 0, (digits.utf8.count - index) % 3 == 0 { result += thousands }
      result.append(digit)
    }
    return result
  }

  /// Every text of this language, for tests.
  package var all: [String] { Array(sentences.values) + Array(names.values) }

  /// Sentences that this language has, for tests.
  package var keys: Set<Key> { Set(sentences.keys) }

  /// Codes with a name, for tests.
  package var codes: Set<String> { Set(names.keys) }

  private func replacing(_ mark: String, in text: String, with value: String) -> String {
    let bytes = Array(text.utf8)
    let wanted = Array(mark.utf8)
    guard bytes.count >= wanted.count else { return text }
    for start in 0...bytes.count - wanted.count where bytes[start] == wanted[0] {
      guard bytes[start..<start + wanted.count].elementsEqual(wanted) else { continue }
      return String(
        decoding: bytes[..<start] + Array(value.utf8) + bytes[(start + wanted.count)...], as: UTF8.self)
    }
    return text
  }
}
