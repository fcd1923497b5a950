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
  func read<Line: Decodable>(
    _ type: Line.Type, _ body: (Int, Line) throws(LineFault) -> Void
  ) throws(CommandFailure) {
    var failure = CommandFailure(.refused)
    for (index, bytes) in try lines().enumerated() where !bytes.allSatisfy({ $0 == 0x20 || $0 == 0x0D }) {
      do throws(LineFault) {
        try body(index + 1, try decode(type, bytes))
      } catch {
        failure.messages.append(message(error, line: index + 1))
      }
      if failure.messages.count >= Self.mostMessages { break }
    }
    if !failure.messages.isEmpty { throw failure }
  }

  /// `gold.jsonl:3: E-GOUD: …`.
  func message(_ fault: LineFault, line: Int) -> (file: String, diagnostic: Diagnostic) {
    ("\(path):\(line)", Diagnostic(code: code, message: fault.dutch, english: fault.english))
  }

  private func lines() throws(CommandFailure) -> [ArraySlice<UInt8>] {
    do throws(Diagnostic) {
      let bytes = try InputFile(path: path, limit: Self.limit).read()
      let start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
      return bytes[start...].split(separator: 0x0A, omittingEmptySubsequences: false)
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
