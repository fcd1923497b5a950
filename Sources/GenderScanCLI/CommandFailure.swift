import GenderScan

/// Why a command ends with something other than 0, with the messages to print.
struct CommandFailure: Error {
  /// The exit codes of the contract.
  enum Code: Int32 {
    case gateHit = 1
    case incomplete = 2
    case refused = 3
    case notWritten = 4
    case internalError = 5
  }

  var code: Code
  /// What to print on standard error, each with the file it is about (empty for none).
  var messages: [(file: String, diagnostic: Diagnostic)] = []

  init(_ code: Code) {
    self.code = code
  }

  init(_ code: Code, _ diagnostic: Diagnostic, file: String = "") {
    self.code = code
    messages = [(file, diagnostic)]
  }

  /// A wrong use of the command: nothing is scanned.
  static func usage(_ message: String, _ english: String) -> CommandFailure {
    CommandFailure(.refused, Diagnostic(code: "E-GEBRUIK", message: message, english: english))
  }

  /// A lexicon or checklist that cannot be used, all its errors at once.
  static func lexicon(_ errors: [LexiconError]) -> CommandFailure {
    var failure = CommandFailure(.refused)
    failure.messages = errors.map { error in
      let owner = error.owner.isEmpty ? "" : "\(error.owner): "
      return (
        error.place,
        Diagnostic(code: error.code, message: owner + error.message, english: owner + error.message)
      )
    }
    return failure
  }
}
