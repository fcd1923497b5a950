import ArgumentParser

/// A number of bytes, as the value of an option.
///
/// A plain `Int` would do, but the help's words for its default take two questions to the runtime at every start.
struct ByteCount: ExpressibleByArgument {
  /// The most that is read of a file unless the call says otherwise: 64 MiB.
  static let usual = ByteCount(64 << 20)

  let value: Int

  init(_ value: Int) {
    self.value = value
  }

  init?(argument: String) {
    guard let value = Int(argument) else { return nil }
    self.init(value)
  }

  var defaultValueDescription: String { String(value) }
}
