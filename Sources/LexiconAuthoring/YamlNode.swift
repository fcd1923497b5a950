/// A value of a YAML file with its place.
///
/// Scalars are always text: `nee`, `off` and `1.10` stay what was written.
struct YamlNode {
  /// What the node holds.
  indirect enum Value {
    case text(String)
    case list([YamlNode])
    case map([(key: YamlNode, value: YamlNode)])
  }

  var value: Value
  var file: String
  /// Both from 1; columns in code points.
  var line: Int
  var column: Int

  /// Its file, line and column with colons in between.
  var place: String { "\(file):\(line):\(column)" }

  /// What it is, in words for a message.
  var kind: String {
    switch value {
    case .text(""): "niets"
    case .text: "tekst"
    case .list: "een lijst"
    case .map: "een groep sleutels"
    }
  }
}
