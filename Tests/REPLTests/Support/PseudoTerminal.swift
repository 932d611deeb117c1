import Glibc
import Testing

/// pyvm in a pseudo-terminal, with a model of the screen that a person would look at.
final class PseudoTerminal {
  private let master: Int32
  private let process: pid_t
  private var status: Int32?
  private(set) var screen: Screen

  /// - Parameter program: another one than pyvm.
  init(
    program: String? = nil, _ arguments: [String] = ["-q"], columns: Int = 60, rows: Int = 20,
    environment: [String: String] = [:]
  ) {
    screen = Screen(columns: columns, rows: rows)
    master = open("/dev/ptmx", O_RDWR | O_NOCTTY | O_CLOEXEC)
    precondition(master >= 0, "no pseudo-terminal")
    // What unlockpt() and ptsname() do; Swift's Glibc module hides them.
    var unlocked: Int32 = 0
    var number: UInt32 = 0
    precondition(ioctl(master, 0x4004_5431, &unlocked) == 0)  // TIOCSPTLCK
    precondition(ioctl(master, 0x8004_5430, &number) == 0)  // TIOCGPTN
    PseudoTerminal.setSize(master, columns: columns, rows: rows)

    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_addopen(&actions, 0, "/dev/pts/\(number)", O_RDWR, 0)
    posix_spawn_file_actions_adddup2(&actions, 0, 1)
    posix_spawn_file_actions_adddup2(&actions, 0, 2)
    process = Program.spawn(
      program: program, arguments, environment: environment, actions: &actions, startsSession: true)
  }

  deinit {
    if status == nil {
      kill(process, SIGKILL)
      _ = Program.wait(for: process)
    }
    close(master)
  }

  // MARK: Typing

  /// Sends keys; `\r` is Enter.
  func send(_ keys: String) {
    var bytes = Array(keys.utf8)[...]
    while !bytes.isEmpty {
      let count = bytes.withUnsafeBytes { write(master, $0.baseAddress!, min($0.count, 1024)) }
      if count > 0 { bytes.removeFirst(count) }
      // A big paste fills the terminal's buffer: let pyvm answer.
      take(milliseconds: 0)
    }
  }

  /// Types a line and Enter, and waits for the prompt that follows.
  func enter(_ line: String, sourceLocation: SourceLocation = #_sourceLocation) {
    send(line)
    // Enter on its own, as a person types it: lines that arrive at once count as pasted.
    let last = String(line.split(separator: "\r").last ?? "").trimmingTrailingSpaces
    let isShort = last.count < screen.columns / 2
    wait(sourceLocation: sourceLocation) {
      (isShort ? $0.currentLine : $0.transcript).contains(last)
    }
    let before = (text: screen.text, row: screen.row, count: screen.scrolledOff.count)
    send("\r")
    wait(sourceLocation: sourceLocation) {
      $0.currentLine.isFreshPrompt
        && (before.row != $0.row || before.count != $0.scrolledOff.count || before.text != $0.text)
    }
  }

  func resize(columns: Int, rows: Int) {
    screen.resize(columns: columns, rows: rows)
    PseudoTerminal.setSize(master, columns: columns, rows: rows)
  }

  // MARK: Looking

  /// Waits until the screen is as wanted; fails the test, and shows the screen, when that takes too long.
  func wait(
    seconds: Int = 30, sourceLocation: SourceLocation = #_sourceLocation,
    until isWanted: (Screen) -> Bool
  ) {
    var remaining = seconds * 100
    while !isWanted(screen) {
      guard remaining > 0, take(milliseconds: 10) else {
        Issue.record(
          "the screen never was as wanted:\n\(screen.transcript)", sourceLocation: sourceLocation)
        return
      }
      remaining -= 1
    }
  }

  /// Waits for a text to stand on the screen.
  func wait(for text: String, sourceLocation: SourceLocation = #_sourceLocation) {
    wait(sourceLocation: sourceLocation) { $0.text.contains(text) }
  }

  /// Waits for an empty prompt under the cursor.
  func waitForPrompt(
    _ prompt: String = "pyvm>", sourceLocation: SourceLocation = #_sourceLocation
  ) {
    wait(sourceLocation: sourceLocation) { $0.currentLine == prompt }
  }

  /// Waits for pyvm to end.
  /// - Returns: its exit status.
  func end(sourceLocation: SourceLocation = #_sourceLocation) -> Int32 {
    var remaining = 3000
    while take(milliseconds: 10) {
      remaining -= 1
      if remaining == 0 {
        Issue.record("pyvm does not end:\n\(screen.transcript)", sourceLocation: sourceLocation)
        return -1
      }
    }
    let status = Program.wait(for: process)
    self.status = status
    return status
  }

  /// Feeds the screen with what arrives within a time.
  /// - Returns: false once pyvm has ended.
  @discardableResult
  private func take(milliseconds: Int32) -> Bool {
    var descriptor = pollfd(fd: master, events: Int16(POLLIN), revents: 0)
    guard poll(&descriptor, 1, milliseconds) > 0 else { return true }
    var chunk = [UInt8](repeating: 0, count: 65536)
    let count = read(master, &chunk, chunk.count)
    if count > 0 { screen.feed(chunk[..<count]) }
    return count > 0
  }

  private static func setSize(_ descriptor: Int32, columns: Int, rows: Int) {
    var size = winsize(
      ws_row: UInt16(rows), ws_col: UInt16(columns), ws_xpixel: 0, ws_ypixel: 0)
    _ = ioctl(descriptor, UInt(TIOCSWINSZ), &size)
  }
}

extension String {
  /// A prompt, or a continuation prompt, with at most indentation behind it.
  var isFreshPrompt: Bool {
    let words = split(separator: " ")
    return words == ["..."] || self == "(step)"
      || (words.count == 1 && hasPrompt && hasSuffix(">"))
  }

  var hasPrompt: Bool { hasPrefix("pyvm>") || hasPrefix("pyvm[") || hasPrefix("(step)") }
}
