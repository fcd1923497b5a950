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

  /// Steps for stray end tags: under a second of work.
  private static let work: UInt64 = 300_000_000

  func read(_ source: SourceText) -> MarkupText {
    source.utf8.withUnsafeBufferPointer { original in
      var cleaner = MarkupCleaner(original, limits: limits, isXML: format != .html)
      cleaner.clean()
      return cleaner.cleaned.withUnsafeBufferPointer { cleaned in
        var extractor = MarkupExtractor(
          source: source, cleaned: cleaned, vocabulary: vocabulary, hasMarkers: cleaner.report.hasMarkers,
          hasWords: vocabulary == .folia && cleaner.contains("<w ", original.indices), limit: limits.textBytes
        )
        let result = Self.parse(UnsafeBufferPointer(rebasing: cleaned[..<cleaner.end]), &extractor)
        extractor.finish()
        return finish(source, extractor, cleaner, result)
      }
    }
  }

  private static func parse(
    _ cleaned: UnsafeBufferPointer<UInt8>, _ extractor: inout MarkupExtractor
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
      return cmarkup_parse(cleaned.baseAddress, cleaned.count, &handler, work)
    }
  }

  private func finish(
    _ source: SourceText, _ extractor: MarkupExtractor, _ cleaner: MarkupCleaner, _ result: cmarkup_result
  ) -> MarkupText {
    let writer = extractor.writer
    var diagnostics = MarkupDiagnostics(source: source, lines: lines).list(cleaner.report)
    let missing = cleaner.textBytes - extractor.arrived
    let isWhole = result.status == CMARKUP_WHOLE
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
