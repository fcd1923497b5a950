import Testing
import BundledLexicons
import DocumentLoading
import Foundation
import GenderScan
import TestSupport

/// A document of `Fixtures/` with its expected structure, findings and report.
struct Fixture: CustomTestStringConvertible, Sendable {
  let name: String
  let file: String

  var testDescription: String { name }

  /// All folders of `Fixtures/` that hold a document.
  static let all: [Fixture] = {
    let folder = SharedFiles.packageFolder + "/Fixtures"
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    return names.sorted().compactMap { name in
      let files = (try? FileManager.default.contentsOfDirectory(atPath: "\(folder)/\(name)")) ?? []
      return files.first { $0.hasPrefix("document.") }.map { Fixture(name: name, file: $0) }
    }
  }()

  /// The loaded document.
  func document() throws -> Document {
    let bytes = SharedFiles.packageBytes("Fixtures/\(name)/\(file)") ?? []
    return try DocumentLoader().load(bytes, name: file)
  }

  /// The report with the bundled lexicon.
  func report() throws -> Report {
    Analyzer(lexicon: try BundledLexicons.standard()).analyze(try document())
  }

  /// Compares text with a file of the fixture.
  ///
  /// A missing file is written and counts as different; with `GENDERSCAN_RECORD=1` it is written anew.
  func matches(_ text: String, _ expected: String) throws -> Bool {
    let path = SharedFiles.packageFolder + "/Fixtures/\(name)/\(expected)"
    let isRecording = ProcessInfo.processInfo.environment["GENDERSCAN_RECORD"] == "1"
    let known = FileManager.default.contents(atPath: path).map { String(decoding: $0, as: UTF8.self) }
    if known == text { return true }
    if isRecording || known == nil { try Data(text.utf8).write(to: URL(filePath: path)) }
    return isRecording
  }
}
