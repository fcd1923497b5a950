import GenderScan

/// Reads lexicon files (YAML) into contents, strictly, and collects every error of every file.
///
/// ```swift
/// let reading = LexiconReader.read([LexiconFile(name: "eigen.yml", bytes: bytes)])
/// if reading.errors.isEmpty { let lexicon = try LexiconCompiler.compile(reading.contents, digest: "") }
/// ```
/// A file may hold any of the lists: `termen`, `klassen`, `bronnen`, `metingen`, `punten`, `instrumenten` and those of
/// `beoordeling.yml`. The order of the files does not matter: they are read by name.
/// Cost: about 50 µs per entry. It opens no files, and it does not compile patterns or run examples; `LexiconCheck` does.
public struct LexiconReader {
  private var log = ReadingLog()
  private var contents = LexiconContents()
  private var seen: [String: String] = [:]

  private init() {}

  /// Reads all files.
  public static func read(_ files: [LexiconFile]) -> LexiconReading {
    var reader = LexiconReader()
    for file in files.sorted(by: { $0.name.utf8.lexicographicallyPrecedes($1.name.utf8) }) {
      reader.read(file)
    }
    return LexiconReading(contents: reader.contents, places: reader.log.places, errors: reader.log.errors)
  }

  /// True for a day as lexicon files write it, `2026-11-25`.
  public static func isDate(_ text: String) -> Bool { MeasurementReader.isDate(text) }

  private mutating func read(_ file: LexiconFile) {
    do {
      guard let root = try YamlReader(file: file).root() else {
        log.errors.append(
          LexiconError(
            code: "E-LEEG", message: "het bestand is leeg; verwacht bijvoorbeeld: termen:",
            place: "\(file.name):1:1"))
        return
      }
      guard var fields = Fields(root, log: &log) else { return }
      readLists(&fields)
      fields.finish(log: &log)
    } catch {
      log.errors.append(error)
    }
  }

  private mutating func readLists(_ fields: inout Fields) {
    let theme = fields.text("thema", log: &log)
    _ = fields.text("uitleg", log: &log)
    let id = fields.text("lexicon", log: &log)
    for node in fields.items("termen", log: &log) {
      guard let entry = EntryReader.read(node, theme: theme, log: &log), isNew(entry.id, at: node) else {
        continue
      }
      contents.entries.append(entry)
    }
    for node in fields.items("klassen", log: &log) {
      guard let found = SmallReaders.wordClass(node, log: &log), isNew(found.name, at: node) else { continue }
      contents.classes.append(found)
    }
    for node in fields.items("bronnen", log: &log) {
      guard let found = SmallReaders.reference(node, log: &log), isNew("bron " + found.id, at: node) else {
        continue
      }
      contents.references.append(found)
    }
    for node in fields.items("metingen", log: &log) {
      guard let found = MeasurementReader.read(node, log: &log),
        isNew("meting \(found.entry) (\(found.corpus))", at: node)
      else { continue }
      contents.measurements.append(found)
    }
    readChecklist(&fields, lexicon: id)
    for node in fields.items("instrumenten", log: &log) {
      guard let found = SmallReaders.instrument(node, log: &log), isNew("instrument " + found.id, at: node)
      else { continue }
      contents.instruments.append(found)
    }
    for group in SmallReaders.assessmentGroups {
      for node in fields.items(group, log: &log) {
        guard let found = SmallReaders.term(node, group: group, log: &log),
          isNew("\(group) \(found.id)", at: node)
        else { continue }
        contents.assessment.append(found)
      }
    }
  }

  private mutating func readChecklist(_ fields: inout Fields, lexicon: String) {
    var checklist = Checklist()
    checklist.id = fields.text("checklist", log: &log)
    checklist.name = fields.text("naam", log: &log)
    checklist.version = fields.text("versie", log: &log)
    let nodes = fields.items("punten", log: &log)
    for node in nodes {
      guard let criterion = CriterionReader.read(node, log: &log), isNew(criterion.id, at: node) else {
        continue
      }
      checklist.criteria.append(criterion)
    }
    if !lexicon.isEmpty {
      contents.id = lexicon
      contents.version = checklist.version
    }
    guard !nodes.isEmpty || !checklist.id.isEmpty else { return }
    if checklist.id.isEmpty {
      log.add("E-ONTBREEKT", "bij 'punten' hoort ook 'checklist: naam-van-uw-lijst'", at: fields.node)
    }
    if let index = contents.checklists.firstIndex(where: { $0.id == checklist.id }) {
      contents.checklists[index].criteria += checklist.criteria
    } else {
      contents.checklists.append(checklist)
    }
  }

  /// Notes an id and its place; a second use is an error.
  private mutating func isNew(_ id: String, at node: YamlNode) -> Bool {
    if let first = seen[id] {
      log.add("E-DUBBEL", "de id '\(id)' bestaat al (\(first)); kies een andere", at: node, owner: id)
      return false
    }
    seen[id] = node.place
    log.places[id] = node.place
    return true
  }
}
