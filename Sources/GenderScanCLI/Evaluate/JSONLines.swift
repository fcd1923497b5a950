#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif
import GenderScan

/// A file with a JSON object on each line.
struct JSONLines {
  /// The path as the user gave it.
  let path: String
  /// The code of a line that is not right.
  let code: String

  /// The most messages that are given at once.
  static let mostMessages = 20
  private static let limit = 1 << 32

  /// Hands every line that is not blank to a reader, and throws all that is wrong with them together.
  ///
  /// `contents` are the bytes of the file, when they were read already.
  func read<Line: Decodable>(
    _ type: Line.Type, in contents: ArraySlice<UInt8>? = nil,
    _ body: (Int, Line) throws(LineFault) -> Void
  ) throws(CommandFailure) {
    let whole = if let contents { contents } else { try bytes() }
    let lines = whole.split(separator: 0x0A, omittingEmptySubsequences: false)
    let filled = lines.enumerated().filter { !$0.element.allSatisfy { $0 == 0x20 || $0 == 0x0D } }
    try each(filled.map { ($0.offset + 1, $0.element) }) { (number, bytes) throws(LineFault) in
      try body(number, try decode(type, bytes))
    }
  }

  /// Hands numbered items to a reader, and throws all that is wrong with them together.
  func each<Item>(
    _ items: [(line: Int, item: Item)], _ body: (Int, Item) throws(LineFault) -> Void
  ) throws(CommandFailure) {
    var failure = CommandFailure(.refused)
    for (line, item) in items {
      do throws(LineFault) {
        try body(line, item)
      } catch {
        failure.messages.append(message(error, line: line))
      }
      if failure.messages.count >= Self.mostMessages { break }
    }
    if !failure.messages.isEmpty { throw failure }
  }

  /// `gold.jsonl:3: E-GOUD: …`.
  func message(_ fault: LineFault, line: Int) -> (file: String, diagnostic: Diagnostic) {
    ("\(path):\(line)", Diagnostic(code: code, message: fault.dutch, english: fault.english))
  }

  /// The bytes of the file, without a byte order mark.
  func bytes() throws(CommandFailure) -> ArraySlice<UInt8> {
    do throws(Diagnostic) {
      let bytes = try InputFile(path: path, limit: Self.limit).read()
      return bytes[(bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0)...]
    } catch {
      throw CommandFailure(.refused, error, file: path)
    }
  }

  private func decode<Line: Decodable>(_ type: Line.Type, _ bytes: ArraySlice<UInt8>) throws(LineFault)
    -> Line
  {
    do {
      return try JSONDecoder().decode(type, from: Data(bytes))
    } catch let error as DecodingError {
      throw LineFault(error)
    } catch {
      throw .notJSON
    }
  }
}
