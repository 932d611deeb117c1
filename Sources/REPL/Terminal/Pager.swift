import Compiler
import Glibc

/// Shows text that is longer than the screen a screen at a time, through another program.
enum Pager {
  /// - Parameter preference: `on` for the user's pager, or a command.
  static func show(_ text: String, preference: String) {
    guard isatty(0) == 1, isatty(1) == 1, !Terminal.isDumb, isLong(text, on: Terminal.size),
      let command = preference == "on" ? usual : preference,
      page(text, through: command)
    else {
      Terminal.write(text)
      return
    }
  }

  /// $PAGER, where an empty one means none; else `less`, where there is one.
  private static var usual: String? {
    if let pager = environment("PAGER") { return pager.isEmpty ? nil : pager }
    let folders = (environment("PATH") ?? "").split(separator: ":")
    return folders.contains { access($0 + "/less", X_OK) == 0 } ? "less -FRX" : nil
  }

  /// Whether a text, and the prompt below it, need more rows than there are.
  static func isLong(_ text: String, on size: Terminal.Size) -> Bool {
    var rows = 1
    for line in text.split(separator: "\n", omittingEmptySubsequences: false).dropLast() {
      rows += max(1, (visibleWidth(of: line) + size.columns - 1) / size.columns)
      if rows > size.rows { return true }
    }
    return false
  }

  /// Columns, without the sequences that set colours.
  private static func visibleWidth(of line: Substring) -> Int {
    var visible = String.UnicodeScalarView()
    var isEscape = false
    for scalar in line.unicodeScalars {
      if isEscape {
        isEscape = scalar != "m"
      } else if scalar == "\u{1b}" {
        isEscape = true
      } else {
        visible.append(scalar)
      }
    }
    return Terminal.width(of: String(visible))
  }

  /// - Returns: false where the pager could not be run.
  private static func page(_ text: String, through command: String) -> Bool {
    guard let pipe = popen(command, "w") else { return false }
    // Not through the FILE: it gives up when a signal, such as a change of the window, comes between.
    _ = FileAccess.write(text.utf8, to: fileno(pipe))
    let status = pclose(pipe)
    // Ctrl-C was for the pager.
    _ = Interrupts.takePending()
    let notFound = 127
    return (status >> 8) & 0xff != notFound
  }
}
