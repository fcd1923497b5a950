#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// What happens when the process is stopped from outside, or stumbles over a fault of its own.
///
/// Everything done inside a handler here is allowed there: one `write` of constant bytes and `_exit`.
enum Interruption {
  /// Makes SIGINT and SIGTERM end with 130 and 143, a closed pipe an error, and a fault in genderscan exit code 5.
  static func install() {
    // A closed pipe must give an error to handle, not a signal that ends the process.
    signal(SIGPIPE, SIG_IGN)
    for number in [SIGINT, SIGTERM] {
      let former = signal(number) { _exit(128 + $0) }
      // Whoever started us with the signal ignored (a background job, nohup) meant that.
      if unsafeBitCast(former, to: Int.self) == 1 { signal(number, SIG_IGN) }
    }
    // A mask that was inherited (a program that started us from a worker thread) would make us unstoppable.
    release(sigset_t())
    useOwnStack()
    for number in [SIGILL, SIGTRAP, SIGABRT, SIGSEGV, SIGBUS, SIGFPE] { report(number) }
  }

  /// Makes an interruption wait until ``release(_:)``, for work that must not be left half done.
  static func hold() -> sigset_t {
    var stopping = sigset_t()
    var former = sigset_t()
    sigemptyset(&stopping)
    sigaddset(&stopping, SIGINT)
    sigaddset(&stopping, SIGTERM)
    pthread_sigmask(SIG_BLOCK, &stopping, &former)
    return former
  }

  /// Lets an interruption through again.
  static func release(_ former: sigset_t) {
    var former = former
    pthread_sigmask(SIG_SETMASK, &former, nil)
  }

  /// Handlers of faults get a stack of their own, so that they can speak when the ordinary one is full.
  private static func useOwnStack() {
    let size = 1 << 16
    var stack = stack_t()
    stack.ss_sp = UnsafeMutableRawPointer.allocate(byteCount: size, alignment: 16)
    stack.ss_size = size
    sigaltstack(&stack, nil)
  }

  private static func report(_ number: Int32) {
    let handler: @convention(c) (Int32) -> Void = { _ in
      let line: StaticString = """
        genderscan: E-INTERN: er ging iets mis in genderscan zelf (meld dit, met de opdracht en zo mogelijk het \
        document) / internal error (please report it, with the command and if possible the document)

        """
      _ = write(STDERR_FILENO, line.utf8Start, line.utf8CodeUnitCount)
      _exit(CommandFailure.Code.internalError.rawValue)
    }
    var action = sigaction()
    #if canImport(Glibc)
      action.__sigaction_handler.sa_handler = handler
    #elseif canImport(Musl)
      action.__sa_handler.sa_handler = handler
    #else
      action.__sigaction_u.__sa_handler = handler
    #endif
    action.sa_flags = Int32(SA_ONSTACK)
    sigaction(number, &action, nil)
  }
}
