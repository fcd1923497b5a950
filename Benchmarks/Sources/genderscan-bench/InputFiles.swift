import DocumentLoading
import Glibc
import PhraseMatching

/// Files of a race, in memory.
enum InputFiles {
  static func bytes(_ path: String) throws -> [UInt8] {
    let file = open(path, O_RDONLY)
    guard file >= 0 else { throw BenchError.unreadable(path) }
    defer { close(file) }
    var status = stat()
    guard fstat(file, &status) == 0 else { throw BenchError.unreadable(path) }
    let size = Int(status.st_size)
    return try [UInt8](unsafeUninitializedCapacity: size) { buffer, count in
      while count < size {
        let got = read(file, buffer.baseAddress.map { $0 + count }, size - count)
        guard got > 0 else { throw BenchError.unreadable(path) }
        count += got
      }
    }
  }

  /// The phrases of a list, one on each line: `x*` is a beginning, `*x` an end.
  static func phrases(_ path: String) throws -> [Phrase] {
    try bytes(path).split(separator: 0x0A).map { line in
      let text = String(decoding: line, as: UTF8.self)
      if text.hasSuffix("*") { return Phrase(String(text.dropLast()), .prefix) }
      return text.hasPrefix("*") ? Phrase(String(text.dropFirst()), .suffix) : Phrase(text)
    }
  }

  /// What the lists of the races mean: letters in any case, accents as they are, one space a space.
  static let options = PhraseOptions(folding: .letterCase, spacing: .exact)

  /// Loads files of any size that a race may use.
  static let loader: DocumentLoader = {
    var limits = LoadingLimits()
    limits.inputBytes = 1 << 30
    limits.textBytes = 1 << 30
    return DocumentLoader(limits: limits)
  }()
}
