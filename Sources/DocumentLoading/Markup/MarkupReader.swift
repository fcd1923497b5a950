import CMarkup
import GenderScan

/// The text of a document with markup.
struct MarkupText {
  var text: SourceText
  var blocks: [MarkupBlock]
  var superscripts: [Range<Int>]
  var title: String?
  var diagnostics: [Diagnostic]
}

/// Reads HTML, XHTML or other XML that was decoded.
struct MarkupReader {
  let limits: LoadingLimits
  let format: DocumentFormat
  let vocabulary: ElementRules.Vocabulary
  let lines: LineIndex
  /// False to let the parser see everything; the result is the same.
  var mayCondense = true

  /// Steps for stray end tags: under a second of work.
  private static let work: UInt64 = 300_000_000

  func read(_ source: SourceText) -> MarkupText {
    source.utf8.withUnsafeBufferPointer { original in
      let isFolia = vocabulary == .folia
      var cleaner = MarkupCleaner(
        original, limits: limits, isXML: format != .html, needsClasses: isFolia,
        cutsPairs: vocabulary == .html)
      cleaner.clean()
      let hasWords = isFolia && cleaner.source.contains("<w ", original.indices)
      // Markers are text of which each byte counts.
      if mayCondense, !cleaner.cuts.isEmpty, !cleaner.report.hasMarkers {
        let extraction = extract(source, cleaner, leavingOut: cleaner.cuts, hasWords: hasWords)
        if extraction.isSound { return finish(source, extraction, cleaner) }
      }
      return finish(source, extract(source, cleaner, leavingOut: [], hasWords: hasWords), cleaner)
    }
  }

  private struct Extraction {
    var extractor: MarkupExtractor
    var result: cmarkup_result
    /// Bytes of text that the parser saw, without white space.
    var textBytes: Int

    var isWhole: Bool { result.status == CMARKUP_WHOLE }
    var missing: Int { textBytes - extractor.arrived }
    /// True when all text was found back, so that what was left out made no difference.
    var isSound: Bool { isWhole && missing <= 0 && extractor.locator.lost == 0 }
  }

  private func extract(
    _ source: SourceText, _ cleaner: MarkupCleaner, leavingOut cuts: [MarkupCut], hasWords: Bool
  ) -> Extraction {
    let condensed = CondensedMarkup(cleaner.cleaned[..<cleaner.end], leavingOut: cuts)
    return condensed.bytes.withUnsafeBufferPointer { bytes in
      var extractor = MarkupExtractor(
        source: source, condensed: bytes, places: condensed.places, vocabulary: vocabulary,
        hasMarkers: cleaner.report.hasMarkers, hasWords: hasWords, limit: limits.textBytes)
      let result = Self.parse(bytes, &extractor)
      extractor.finish()
      let left = cuts.isEmpty ? 0 : cleaner.cutTextBytes
      return Extraction(extractor: extractor, result: result, textBytes: cleaner.textBytes - left)
    }
  }

  private static func parse(
    _ markup: UnsafeBufferPointer<UInt8>, _ extractor: inout MarkupExtractor
  ) -> cmarkup_result {
    withUnsafeMutablePointer(to: &extractor) { pointer in
      var handler = cmarkup_handler(
        context: UnsafeMutableRawPointer(pointer),
        open: { context, name, attributes, offset in
          guard let context, let name else { return 0 }
          context.assumingMemoryBound(to: MarkupExtractor.self).pointee.open(name, attributes, at: offset)
          return 0
        },
        close: { context, name in
          guard let context, let name else { return 0 }
          context.assumingMemoryBound(to: MarkupExtractor.self).pointee.close(name)
          return 0
        },
        text: { context, bytes, length, end in
          guard let context else { return 0 }
          let bytes = UnsafeBufferPointer(start: bytes, count: length)
          context.assumingMemoryBound(to: MarkupExtractor.self).pointee.text(bytes, end: end)
          return 0
        })
      return cmarkup_parse(markup.baseAddress, markup.count, &handler, work)
    }
  }

  private func finish(
    _ source: SourceText, _ extraction: Extraction, _ cleaner: MarkupCleaner
  ) -> MarkupText {
    let extractor = extraction.extractor
    let writer = extractor.writer
    var diagnostics = MarkupDiagnostics(source: source, lines: lines).list(cleaner.report)
    let missing = extraction.missing
    let isWhole = extraction.isWhole
    if missing > (isWhole ? Self.tolerance : 0) {
      diagnostics.append(MarkupDiagnostics.abandoned(missing: max(0, missing), of: cleaner.textBytes))
    } else if extractor.locator.lost > 0 || !isWhole {
      diagnostics.append(MarkupDiagnostics.uncertain(max(1, extractor.locator.lost)))
    }
    if writer.isFull { diagnostics.append(LoadingDiagnostics.textTooLong(limit: limits.textBytes)) }
    if extractor.hidden >= Self.hiddenBytes { diagnostics.append(MarkupDiagnostics.hidden(extractor.hidden)) }
    if isWhole, extractor.deepest > Self.deep {
      diagnostics.append(MarkupDiagnostics.deep(extractor.deepest))
    }
    return MarkupText(
      text: writer.text, blocks: writer.blocks, superscripts: writer.superscripts, title: extractor.titleText,
      diagnostics: diagnostics)
  }

  /// Bytes that references without a character may take.
  private static let tolerance = 64
  /// Hidden text below this is an icon or a label.
  private static let hiddenBytes = 200
  private static let deep = 1_000
}
