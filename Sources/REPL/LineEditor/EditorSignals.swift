import Glibc

/// What signal handlers leave for the editor, and what one of them needs.
nonisolated(unsafe) private var windowChanged: sig_atomic_t = 0
nonisolated(unsafe) private var continued: sig_atomic_t = 0
nonisolated(unsafe) private var terminalModes = termios()
nonisolated(unsafe) private var screenIsBorrowed: sig_atomic_t = 0

/// The signals that matter while a block is edited.
enum EditorSignals {
  /// Notes changes of the window and continuation after a stop, and gives the terminal its modes back
  /// when a signal ends pyvm.
  static func watch() {
    tcgetattr(0, &terminalModes)
    handle(SIGWINCH) { _ in windowChanged = 1 }
    handle(SIGCONT) { _ in continued = 1 }
    for signal in [SIGTERM, SIGHUP] {
      handle(signal) { number in
        tcsetattr(0, TCSANOW, &terminalModes)
        if screenIsBorrowed != 0 {
          let text: StaticString = "\u{1b}[r\u{1b}[?1049l"
          _ = Glibc.write(1, text.utf8Start, text.utf8CodeUnitCount)
        }
        Glibc.signal(number, SIG_DFL)
        raise(number)
      }
    }
  }

  /// Takes the whole screen, until it is given back: then what was there stands there again.
  static func borrowScreen() {
    if screenIsBorrowed != 0 { return }
    screenIsBorrowed = 1
    Terminal.write("\u{1b}[?1049h")
  }

  static func giveBackScreen() {
    Terminal.write("\u{1b}[r\u{1b}[?1049l")
    screenIsBorrowed = 0
  }

  /// Whether there is something to take.
  static var isPending: Bool { windowChanged != 0 || continued != 0 }

  // Both are written only where there is something: a signal may come between the two.

  static func takeWindowChange() -> Bool {
    if windowChanged == 0 { return false }
    windowChanged = 0
    return true
  }

  static func takeContinuation() -> Bool {
    if continued == 0 { return false }
    continued = 0
    return true
  }

  /// Without SA_RESTART, so that reading a key ends and the editor looks.
  private static func handle(_ signal: Int32, _ handler: @escaping @convention(c) (Int32) -> Void) {
    var action = sigaction()
    action.__sigaction_handler.sa_handler = handler
    sigemptyset(&action.sa_mask)
    sigaction(signal, &action, nil)
  }
}
