/// Which rule each element follows, by vocabulary.
///
/// Stated policy. Never text: script, style, template, noscript, comments, attributes (also `alt` and `title`), and
/// what is hidden. Text that is shown but is no document text (menus, buttons, form controls, drawings, page edges)
/// becomes navigation. In XML that is no XHTML each element is a block, unless it is known to stand in running text.
struct ElementRules {
  enum Vocabulary {
    case html
    case xml
    case folia
  }

  let vocabulary: Vocabulary

  /// The rule of an element by its name in small letters.
  func rule(_ name: String) -> ElementRule {
    switch vocabulary {
    case .html: return Self.html[name] ?? .inline
    case .folia: return Self.folia[name] ?? .block
    case .xml:
      let local = name.split(separator: ":").last.map(String.init) ?? name
      return Self.xml[local] ?? .block
    }
  }

  private static func table(_ lists: [(ElementRule, String)]) -> [String: ElementRule] {
    var table: [String: ElementRule] = [:]
    for (rule, names) in lists {
      for name in names.split(separator: " ") { table[String(name)] = rule }
    }
    return table
  }

  private static let html = table([
    (
      .block,
      "html head body p div dl dt dd fieldset legend figure figcaption address center details summary form hr caption"
        + " colgroup col thead tbody tfoot hgroup dialog dir frameset optgroup"
    ),
    (.heading(level: 1), "h1"), (.heading(level: 2), "h2"), (.heading(level: 3), "h3"),
    (.heading(level: 4), "h4"), (.heading(level: 5), "h5"), (.heading(level: 6), "h6"),
    (.list, "ul ol menu"), (.listItem, "li"), (.quote, "blockquote"), (.quotation, "q"),
    (.table, "table"), (.row, "tr"), (.cell(isHeader: false), "td"), (.cell(isHeader: true), "th"),
    (.preformatted, "pre listing xmp plaintext"), (.footnote, "noot voetnoot"),
    (.navigation, "nav button select option textarea datalist output svg search"),
    (.edge, "header footer aside"), (.main, "main article section"),
    (.skip, "script style template noscript iframe noembed noframes meta link base rp"),
    (.title, "title"), (.lineBreak, "br"), (.separator, "img input embed video audio canvas"),
    (.superscript, "sup"),
  ])

  private static let xml = table([
    (
      .inline,
      "nadruk extref intref intref-groep b i u em strong span a hi emph ref sub inf small abbr term s w t g num link cite tt"
        + " font redactie nootref tooltip external internal"
    ),
    (.unit, "naam voornaam achternaam voorvoegsels aanduiding politiek label nr noot.nr subtitel"),
    (.listNumber, "li.nr"), (.superscript, "sup"), (.lineBreak, "br lb"),
    (.titleOfDivision, "titel title kop head heading item-titel opschrift intitule"),
    (
      .division,
      "hoofdstuk paragraaf artikel div div1 div2 div3 sectie section chapter deel afdeling titeldeel"
    ),
    (.heading(level: 1), "h1"), (.heading(level: 2), "h2"), (.heading(level: 3), "h3"),
    (.heading(level: 4), "h4"), (.heading(level: 5), "h5"), (.heading(level: 6), "h6"),
    (.list, "lijst list itemizedlist orderedlist ul ol"), (.listItem, "li item listitem"),
    (.quote, "citaat blockquote quote"), (.footnote, "noot voetnoot footnote note"),
    (.table, "table tabel"), (.row, "row rij tr"), (.cell(isHeader: false), "entry cell td cel"),
    (.cell(isHeader: true), "th"),
    (.skip, "metadata meta script style iframe noembed noframes teiheader meta-data"),
  ])

  private static let folia = table([
    (.skip, "metadata suggestion original desc comment feat pos lemma morphology phonology"),
    (.inline, "s body html correction new current"), (.block, "p text div"),
    (.titleOfDivision, "head"), (.division, "div"), (.list, "list"), (.listItem, "item"),
    (.quote, "quote"), (.footnote, "note"), (.table, "table"), (.row, "row"),
    (.cell(isHeader: false), "cell"),
    (.word, "w"), (.wordText, "t"), (.lineBreak, "br"),
  ])
}
