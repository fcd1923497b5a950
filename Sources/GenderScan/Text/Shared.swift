/// Keeps a large value once, so that what holds it stays small to pass on.
///
/// A struct of many arrays is copied as a whole, word by word, whenever a method of it is called on a value that
/// changes; this is one reference instead. The value never changes, so it is still a value.
final class Shared<Value: Sendable>: Sendable {
  let value: Value

  init(_ value: Value) {
    self.value = value
  }
}

extension Shared: Equatable, Hashable where Value: Hashable {
  static func == (left: Shared, right: Shared) -> Bool { left === right || left.value == right.value }

  func hash(into hasher: inout Hasher) { value.hash(into: &hasher) }
}
