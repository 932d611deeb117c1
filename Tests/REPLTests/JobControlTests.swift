import Glibc
import Testing

/// pyvm among other programs that have the terminal: a shell with job control, a pager.
@Suite("Other programs", .serialized)
struct JobControlTests {
  private static let shell = "/bin/bash"
  private static let pager = "/usr/bin/less"

  /// pyvm, started from a shell.
  private func startedInShell(columns: Int = 110, rows: Int = 30) -> PseudoTerminal {
    let terminal = PseudoTerminal(
      program: Self.shell, ["--norc", "--noprofile", "--noediting", "-i"], columns: columns,
      rows: rows, environment: ["PS1": "$ "])
    terminal.wait { $0.currentLine == "$" }
    terminal.send("\(Program.path) -q\r")
    terminal.waitForPrompt()
    return terminal
  }

  private func stop(
    _ terminal: PseudoTerminal, sourceLocation: SourceLocation = #_sourceLocation
  ) {
    terminal.send("\u{1a}")
    terminal.wait(sourceLocation: sourceLocation) {
      $0.text.contains("Stopped") && $0.currentLine == "$"
    }
    // The terminal is the shell's: it echoes, and Enter is a newline.
    terminal.send("echo $((40 + 2))\r")
    terminal.wait(sourceLocation: sourceLocation) {
      $0.text.hasSuffix("$ echo $((40 + 2))\n42\n$")
    }
    terminal.send("clear\r")
    terminal.wait(sourceLocation: sourceLocation) { $0.text == "$" }
  }

  @Test(
    "Ctrl-Z stops pyvm while a block is edited; fg brings the block back",
    .enabled(if: access(shell, X_OK) == 0))
  func stoppedEditing() {
    let terminal = startedInShell()
    terminal.send("if 1:\rx = 4")
    terminal.wait { $0.currentLine == "  ...     x = 4" }
    stop(terminal)
    terminal.send("fg\r")
    terminal.wait { $0.text.hasSuffix("pyvm> if 1:\n  ...     x = 4") }
    terminal.send("2\r\r")
    terminal.waitForPrompt()
    terminal.enter("x")
    #expect(terminal.screen.text.hasSuffix("pyvm> x\n42\npyvm>"))
    terminal.send("\u{4}")
    terminal.wait { $0.currentLine == "$" }
  }

  @Test("Ctrl-Z stops running code, which goes on after fg", .enabled(if: access(shell, X_OK) == 0))
  func stoppedCode() {
    let terminal = startedInShell()
    terminal.enter("import time")
    terminal.send("print('slept', time.sleep(0.2))\r")
    terminal.wait { $0.currentLine.isEmpty }
    stop(terminal)
    terminal.send("fg\r")
    terminal.wait { $0.text.hasSuffix("slept None\npyvm>") }
    // Ctrl-C is still pyvm's.
    terminal.send("while time.sleep(0.02) is None: print('tick')\r")
    terminal.wait { $0.currentLine == "  ..." }
    terminal.send("\r")
    terminal.wait { $0.text.contains("\ntick\n") }
    stop(terminal)
    terminal.send("fg\r")
    terminal.wait { $0.text.contains("\ntick\n") }
    terminal.send("\u{3}")
    terminal.wait { $0.text.hasSuffix("KeyboardInterrupt\npyvm>") }
  }

  @Test(
    "Ctrl-Z in :step gives the shell its screen; fg brings the panes back",
    .enabled(if: access(shell, X_OK) == 0))
  func stoppedStepping() {
    let terminal = startedInShell()
    terminal.enter("x = 5")
    terminal.send(":step x + 1\r")
    terminal.wait { $0.currentLine == "(step)" && $0.text.contains("── source ──") }
    terminal.send("p x")
    terminal.wait { $0.currentLine == "(step) p x" }
    stop(terminal)
    terminal.resize(columns: 105, rows: 28)
    terminal.send("fg\r")
    terminal.wait { $0.currentLine == "(step) p x" && $0.lines[1].count == 104 }
    terminal.send("\r")
    terminal.wait { $0.text.contains("\n5\n(step)") }
    terminal.send("q\r")
    terminal.waitForPrompt()
    #expect(!terminal.screen.isBorrowed)
  }

  @Test("less shows long output a screen at a time", .enabled(if: access(pager, X_OK) == 0))
  func less() {
    let terminal = PseudoTerminal(
      columns: 80, rows: 12, environment: ["PAGER": "less -FRX", "LESSHISTFILE": "-"])
    terminal.waitForPrompt()
    terminal.send(":opcode\r")
    terminal.wait { $0.currentLine == ":" && $0.text.contains("  1  POP_TOP") }
    #expect(terminal.screen.style(of: "POP_TOP") == "1;34")
    terminal.send(" ")
    terminal.wait { $0.currentLine == ":" && !$0.text.contains("  1  POP_TOP") }
    // Ctrl-C is not the end of it; less forgets what is typed right behind.
    terminal.send("\u{3}")
    usleep(300_000)
    terminal.send("q")
    terminal.waitForPrompt()
    terminal.enter("1 + 1")
    #expect(terminal.screen.text.hasSuffix("pyvm> 1 + 1\n2\npyvm>"))
    // What fits is not paged.
    terminal.enter(":opcode nop")
  }
}
