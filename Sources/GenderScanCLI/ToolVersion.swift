/// The version of the command and library.
enum ToolVersion {
  static let current = "0.1.0"
}
