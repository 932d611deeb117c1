import Glibc

/// What signal handlers leave for the editor, and what one of them needs.
nonisolated(unsafe) private var windowChanged: sig_atomic_t = 0
nonisolated(unsafe) private var continued: sig_atomic_t = 0
nonisolated(unsafe) private var terminalModes = termios()

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
        Glibc.signal(number, SIG_DFL)
        raise(number)
      }
    }
  }

  static func takeWindowChange() -> Bool {
    defer { windowChanged = 0 }
    return windowChanged != 0
  }

  static func takeContinuation() -> Bool {
    defer { continued = 0 }
    return continued != 0
  }

  /// Without SA_RESTART, so that reading a key ends and the editor looks.
  private static func handle(_ signal: Int32, _ handler: @escaping @convention(c) (Int32) -> Void) {
    var action = sigaction()
    action.__sigaction_handler.sa_handler = handler
    sigemptyset(&action.sa_mask)
    sigaction(signal, &action, nil)
  }
}
