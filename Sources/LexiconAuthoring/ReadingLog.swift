import GenderScan

/// What reading notes along the way: errors, and where everything stands.
struct ReadingLog {
  var errors: [LexiconError] = []
  /// `file:line:column` of an entry, class or criterion by id, and of its values by `id/key/number`.
  var places: [String: String] = [:]

  mutating func add(_ code: String, _ message: String, at node: YamlNode, owner: String = "") {
    errors.append(LexiconError(code: code, message: message, owner: owner, place: node.place))
  }
}
