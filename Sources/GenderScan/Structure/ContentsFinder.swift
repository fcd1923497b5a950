/// Finds tables of contents in plain text: lines with dot leaders, and what stands under the heading `Inhoud`.
struct ContentsFinder {
  let glyphs: Glyphs
  let lines: [TextLine]

  /// Lines between two entries that may be the rest of a long title.
  private static let reach = 3

  private enum Entry {
    case none, heading
    /// Ends in a number: an entry when it stands among entries.
    case loose(Int)
    /// Dots that lead to a number.
    case dotted
  }

  func mark(_ roles: inout [LineRole]) {
    let flow = lines.indices.filter { roles[$0] == .flow }
    var at = 0
    while at < flow.count {
      switch entry(lines[flow[at]].range) {
      case .heading, .dotted:
        let end = end(flow, at)
        if end > at { for line in flow[at..<end] { roles[line] = .contents } }
        at = max(at + 1, end)
      case .loose, .none: at += 1
      }
    }
  }

  /// The place after the last entry of the table that starts at `start`; `start` itself when it is none.
  private func end(_ flow: [Int], _ start: Int) -> Int {
    var isHeaded = false
    if case .heading = entry(lines[flow[start]].range) { isHeaded = true }
    var end = start
    var entries = 0
    var page = 0
    var at = start
    while at < flow.count, at - end <= Self.reach {
      switch entry(lines[flow[at]].range) {
      case .dotted: (entries, end) = (entries + 1, at + 1)
      case .loose(let number) where isHeaded && number >= page:
        (entries, end, page) = (entries + 1, at + 1, number)
      case .heading, .loose, .none: break
      }
      at += 1
    }
    return entries >= 3 ? end : start
  }

  private func entry(_ range: Range<Int>) -> Entry {
    var at = range.upperBound - 1
    var number = 0
    var scale = 1
    while at > range.lowerBound, glyphs.glyph(at) == .digit, scale < 1000 {
      number += Int(glyphs.byte(at) & 0x0F) * scale
      scale *= 10
      at -= 1
    }
    guard scale > 1 else { return isHeading(range) ? .heading : .none }
    let dots = leaders(&at, range.lowerBound)
    if dots >= 3 { return .dotted }
    return glyphs.glyph(at + 1) == .space && at > range.lowerBound ? .loose(number) : .none
  }

  /// Dots right before `at`, spaces between them left out.
  private func leaders(_ at: inout Int, _ start: Int) -> Int {
    var dots = 0
    while at > start {
      let byte = glyphs.byte(at)
      if byte == 0x2E || byte == 0x5F {
        dots += 1
      } else if byte == 0xA6, glyphs.byte(at - 1) == 0x80 {
        dots += 3
      }
      guard byte == 0x2E || byte == 0x5F || byte <= 0x20 || isEllipsisByte(at) else { break }
      at -= 1
    }
    return dots
  }

  private func isEllipsisByte(_ at: Int) -> Bool {
    let byte = glyphs.byte(at)
    if byte == 0xA6 { return glyphs.byte(at - 1) == 0x80 && glyphs.byte(at - 2) == 0xE2 }
    if byte == 0x80 { return glyphs.byte(at - 1) == 0xE2 && glyphs.byte(at + 1) == 0xA6 }
    return byte == 0xE2 && glyphs.byte(at + 1) == 0x80 && glyphs.byte(at + 2) == 0xA6
  }

  private func isHeading(_ range: Range<Int>) -> Bool {
    guard range.count <= 30, glyphs.mayHold("inhoud", in: range) else { return false }
    let words = HeadingRoles.folded(glyphs.string(range))
    guard let first = words.first, words.count <= 2 else { return false }
    return first.elementsEqual("inhoud".utf8) || first.elementsEqual("inhoudsopgave".utf8)
  }
}
