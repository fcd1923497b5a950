/// Breaks text at spaces into lines of at most a number of columns.
///
/// Columns are what a terminal shows: wide characters take two, combining marks none. A word that is longer than a
/// line is broken, after a slash where it has one, never cut off.
package struct TextWrapper {
  let width: Int

  package init(width: Int) {
    self.width = width
  }

  /// The lines of a text; at least one, which may be empty.
  package func lines(_ text: String) -> [String] {
    var lines: [String] = []
    var line = ""
    var used = 0
    for word in text.split(separator: " ") {
      for piece in pieces(word) {
        let columns = Self.columns(piece)
        if used > 0, used + 1 + columns > width {
          lines.append(line)
          (line, used) = ("", 0)
        }
        if used > 0 { line += " " }
        line += piece
        used += columns + (used > 0 ? 1 : 0)
      }
    }
    return lines + [line]
  }

  private func pieces(_ word: Substring) -> [String] {
    let most = max(1, width)
    guard Self.columns(String(word)) > most else { return [String(word)] }
    let scalars = word.unicodeScalars
    var pieces: [String] = []
    var start = scalars.startIndex
    var slash: String.Index?
    var used = 0
    for index in scalars.indices {
      let columns = Self.columns(scalars[index])
      if used > 0, used + columns > most {
        let cut = slash ?? index
        pieces.append(String(scalars[start..<cut]))
        used = Self.columns(String(scalars[cut..<index]))
        (start, slash) = (cut, nil)
      }
      used += columns
      if scalars[index] == "/" { slash = scalars.index(after: index) }
    }
    return pieces + [String(scalars[start...])]
  }

  /// Columns that a text takes on a terminal.
  package static func columns(_ text: String) -> Int {
    text.unicodeScalars.reduce(0) { $0 + columns($1) }
  }

  private static func columns(_ scalar: Unicode.Scalar) -> Int {
    switch scalar.value {
    case 0x0300...0x036F, 0x200B...0x200D, 0x20D0...0x20FF, 0xFE00...0xFE0F, 0xFEFF, 0x00AD: 0
    case 0x1100...0x115F, 0x2E80...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE6F, 0xFF00...0xFF60,
      0xFFE0...0xFFE6, 0x1F300...0x1F64F, 0x1F680...0x1F6FF, 0x1F900...0x1FAFF, 0x20000...0x3FFFD:
      2
    default: 1
    }
  }

  /// The text followed by spaces up to a number of columns.
  static func padded(_ text: String, to columns: Int) -> String {
    text + String(repeating: " ", count: max(0, columns - Self.columns(text)))
  }

  /// The text after spaces that bring it to a number of columns.
  static func rightAligned(_ text: String, to columns: Int) -> String {
    String(repeating: " ", count: max(0, columns - Self.columns(text))) + text
  }
}
