public import GenderScan

extension LexiconContents {
  /// These contents with others laid over them: same id replaces, new ids are added, and an entry with status
  /// `vervallen` switches off the entry of that id.
  ///
  /// Classes go by name; criteria replace the one with their id in whichever checklist it stands; a replaced entry loses
  /// what was measured of it.
  /// Cost: one pass over both.
  public func adding(_ other: LexiconContents) -> LexiconContents {
    var result = self
    result.entries = Self.merge(entries, other.entries.map(switchedOff), by: \.id)
    result.classes = Self.merge(classes, other.classes, by: \.name)
    result.references = Self.merge(references, other.references, by: \.id)
    result.instruments = Self.merge(instruments, other.instruments, by: \.id)
    result.assessment = Self.merge(assessment, other.assessment) { $0.group + " " + $0.id }
    for checklist in other.checklists { result.add(checklist) }
    result.measurements = Self.merge(measured(besides: other), other.measurements) {
      "\($0.entry) \($0.corpus)"
    }
    return result
  }

  /// What is wrong with laying these contents over others: an entry that only says that it is `vervallen` must switch off
  /// one that is there.
  ///
  /// Cost: the ids of the others, and for a wrong one the nearest of them.
  public func overlayErrors(over other: LexiconContents, places: [String: String]) -> [LexiconError] {
    let known = Set(other.entries.map(\.id) + entries.filter { $0.status != .retired }.map(\.id))
    return entries.filter { $0.status == .retired && $0.forms.isEmpty && !known.contains($0.id) }.map {
      entry in
      let nearest = NearestName.of(entry.id, in: other.entries.map(\.id)).map { "; bedoelt u \($0)?" } ?? ""
      return LexiconError(
        code: "E-ONBEKENDE-TERM",
        message: "deze term bestaat niet, dus er valt niets uit te zetten\(nearest)",
        owner: entry.id, place: places[entry.id] ?? "")
    }
  }

  /// The measurements that still hold: none of an entry with other patterns now.
  private func measured(besides other: LexiconContents) -> [Measurement] {
    let replaced = Set(other.entries.filter { $0.status != .retired }.map(\.id))
    return measurements.filter { !replaced.contains($0.entry) }
  }

  /// A retired entry of few words keeps the words of the entry it switches off.
  private func switchedOff(_ entry: LexiconEntry) -> LexiconEntry {
    guard entry.status == .retired, var old = entries.first(where: { $0.id == entry.id }) else {
      return entry
    }
    old.status = .retired
    return old
  }

  private mutating func add(_ checklist: Checklist) {
    var new = checklist
    new.criteria = []
    for criterion in checklist.criteria where !replace(criterion) { new.criteria.append(criterion) }
    if let index = checklists.firstIndex(where: { $0.id == checklist.id }) {
      checklists[index].criteria += new.criteria
    } else if !new.criteria.isEmpty {
      checklists.append(new)
    }
  }

  private mutating func replace(_ criterion: Criterion) -> Bool {
    for list in checklists.indices {
      for index in checklists[list].criteria.indices where checklists[list].criteria[index].id == criterion.id
      {
        checklists[list].criteria[index] = criterion
        return true
      }
    }
    return false
  }

  private static func merge<Item>(_ old: [Item], _ new: [Item], by key: (Item) -> String) -> [Item] {
    var result = old
    var indices = Dictionary(
      old.enumerated().map { (key($0.element), $0.offset) }, uniquingKeysWith: { first, _ in first })
    for item in new {
      if let index = indices[key(item)] {
        result[index] = item
      } else {
        indices[key(item)] = result.count
        result.append(item)
      }
    }
    return result
  }
}
