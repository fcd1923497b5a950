import ArgumentParser

/// The subcommand that a call names.
///
/// Parsing by the named command alone costs less than parsing by the root, which reads what a subcommand takes several
/// times before it comes to it. That shows in `scan`: for a short text, parsing is a large part of the whole run.
struct NamedCommand {
  /// The commands below the root that the first arguments name, from the root down.
  let path: [any ParsableCommand.Type]
  /// The arguments after those names.
  private let rest: [String]

  init(in arguments: [String], below root: any ParsableCommand.Type) {
    var path: [any ParsableCommand.Type] = []
    var known = root.configuration.subcommands
    for argument in arguments {
      guard let found = known.first(where: { $0._commandName == argument }) else { break }
      path.append(found)
      known = found.configuration.subcommands
    }
    self.path = path
    rest = Array(arguments.dropFirst(path.count))
  }

  /// The named command, when it takes the arguments after its name, and nil for everything else.
  ///
  /// What it takes, the root takes in the same way: no command above it has options of its own, and whatever the root
  /// looks for besides (help, the version, a script for a shell) is an argument that this leaves over and so refuses.
  /// Why it was refused is for the root to say.
  func parsed() -> (any ParsableCommand)? {
    guard let command = path.last, command.configuration.subcommands.isEmpty,
      let parsed = try? command.parseAsRoot(rest), type(of: parsed) == command
    else { return nil }
    return parsed
  }
}
