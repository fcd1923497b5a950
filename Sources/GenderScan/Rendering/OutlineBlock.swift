/// A piece of a report that text and Markdown both can show.
///
/// All strings are free of control characters.
enum OutlineBlock {
  /// How a line is meant, for colour.
  enum Tone {
    case plain, strong, faint, good, attention
  }

  /// A line below an item.
  enum Line {
    /// A quotation from the document and its place.
    case quote(String, place: String)
    /// A remark, after a label that may be empty.
    case remark(String, label: String = "")
  }

  case title(String)
  case heading(String)
  case subheading(String)
  case paragraph(String, Tone = .plain)
  case facts([(label: String, value: String)])
  case table(header: [String], rows: [[String]])
  case item(String, Tone = .plain, number: Int? = nil, lines: [Line] = [])
}
