/// Marks for the reading text: findings that overlap become one mark with several numbers.
struct MarkedText {
  /// A stretch of text with the numbers of the findings in it.
  struct Mark {
    var start: Int
    var end: Int
    var numbers: [Int]
    /// The finding that asks most of the reader, which decides how the mark looks.
    var lead: Finding
  }

  /// Marks in reading order, without overlap.
  let marks: [Mark]

  /// Numbers the findings from 1 in the order given, which is reading order.
  init(_ findings: [Finding]) {
    var marks: [Mark] = []
    let numbered = findings.enumerated().sorted {
      ($0.element.range.lowerBound, $0.offset) < ($1.element.range.lowerBound, $1.offset)
    }
    for (index, finding) in numbered {
      let start = finding.range.lowerBound.utf8
      let end = finding.range.upperBound.utf8
      guard start < end else { continue }
      if let last = marks.last, start < last.end {
        marks[marks.count - 1].end = max(last.end, end)
        marks[marks.count - 1].numbers.append(index + 1)
        if finding.severity.rank > last.lead.severity.rank { marks[marks.count - 1].lead = finding }
      } else {
        marks.append(Mark(start: start, end: end, numbers: [index + 1], lead: finding))
      }
    }
    self.marks = marks
  }
}
