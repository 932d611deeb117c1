import Glibc
import VM

/// What runs, so that the signal handler can reach it. Set before the handler is installed.
nonisolated(unsafe) private var interruptedMachine: Machine?

/// Ctrl-C that arrived while no code ran.
nonisolated(unsafe) private var pendingInterrupt: sig_atomic_t = 0
nonisolated(unsafe) private var codeIsRunning: sig_atomic_t = 0
/// Running code is stepped through: an observer looks at `pendingInterrupt` before each instruction.
nonisolated(unsafe) private var codeIsStepped: sig_atomic_t = 0

/// SIGINT: KeyboardInterrupt in running code, a dropped line at a plain prompt.
/// The line editor takes Ctrl-C as a key, so no signal arrives while it reads.
enum Interrupts {
  /// Directs SIGINT to a machine, unless pyvm was started with the signal ignored (`nohup`).
  static func install(for machine: Machine) {
    interruptedMachine = machine
    // As Python: a closed pipe is an error of the write that meets it, not the program's death.
    signal(SIGPIPE, SIG_IGN)
    var previous = sigaction()
    sigaction(SIGINT, nil, &previous)
    if isIgnored(previous) { return }
    var action = sigaction()
    action.__sigaction_handler.sa_handler = handle
    sigemptyset(&action.sa_mask)
    // Without SA_RESTART: a blocking read must return, so that the interrupt can be raised.
    sigaction(SIGINT, &action, nil)
  }

  /// Runs code that a Ctrl-C should interrupt.
  static func whileRunning<Result>(_ body: () -> Result) -> Result {
    codeIsRunning = 1
    defer {
      codeIsRunning = 0
      interruptedMachine?.clearInterrupt()
    }
    return body()
  }

  /// Runs code whose observer takes a Ctrl-C. What does not come to an instruction, such as a long sleep, a second Ctrl-C
  /// interrupts.
  static func whileStepping<Result>(_ body: () -> Result) -> Result {
    codeIsStepped = 1
    pendingInterrupt = 0
    defer {
      codeIsStepped = 0
      pendingInterrupt = 0
    }
    return whileRunning(body)
  }

  /// Reads something while code is stopped: a Ctrl-C is not meant for the code.
  static func whileWaiting<Result>(_ body: () -> Result) -> Result {
    let wasRunning = codeIsRunning
    codeIsRunning = 0
    defer { codeIsRunning = wasRunning }
    return body()
  }

  /// What an observer has the machine compute at a stop: a Ctrl-C raises KeyboardInterrupt there.
  static func whileEvaluating<Result, Failure: Error>(
    _ body: () throws(Failure) -> Result
  ) throws(Failure) -> Result {
    let wasStepped = codeIsStepped
    codeIsStepped = 0
    defer {
      codeIsStepped = wasStepped
      interruptedMachine?.clearInterrupt()
    }
    return try body()
  }

  /// Whether Ctrl-C arrived since this was last asked.
  static func takePending() -> Bool {
    // Written only where there is one: a signal may come between the two.
    if pendingInterrupt == 0 { return false }
    pendingInterrupt = 0
    return true
  }

  /// Waits until standard input has something to read, or a signal has come. A signal that comes between a look at what it left and
  /// a plain `read` would be noticed only with the next input.
  /// - Parameter isPending: whether a signal has come that was not seen to.
  static func waitForInput(unless isPending: () -> Bool) {
    var descriptor = pollfd(fd: 0, events: Int16(POLLIN), revents: 0)
    if poll(&descriptor, 1, 0) != 0 { return }
    var signals = sigset_t()
    var before = sigset_t()
    sigfillset(&signals)
    pthread_sigmask(SIG_BLOCK, &signals, &before)
    defer { pthread_sigmask(SIG_SETMASK, &before, nil) }
    if isPending() { return }
    var descriptors = fd_set()
    withUnsafeMutableBytes(of: &descriptors) { $0[0] = 1 }
    pselect(1, &descriptors, nil, nil, nil, &before)
  }

  /// Whether Ctrl-C has come and nobody has taken it.
  static var isPending: Bool { pendingInterrupt != 0 }

  /// Dies of SIGINT, as a program does that Ctrl-C ended: a shell sees status 130 and stops its script.
  static func die() -> Int32 {
    signal(SIGINT, SIG_DFL)
    kill(getpid(), SIGINT)
    return 130
  }

  private static let handle: @convention(c) (Int32) -> Void = { _ in
    if codeIsRunning != 0, codeIsStepped == 0 || pendingInterrupt != 0 {
      interruptedMachine?.interrupt()
    } else {
      pendingInterrupt = 1
    }
  }

  private static func isIgnored(_ action: sigaction) -> Bool {
    // SIG_IGN is the address 1, which Swift can't compare as a function.
    unsafeBitCast(action.__sigaction_handler.sa_handler, to: Int.self) == 1
  }
}
