import Testing

/// Editing at the prompt, in a real pseudo-terminal. What the block says is checked, not what it gives.
@Suite("Line editor", .serialized)
struct LineEditorTests {
  private func started(
    columns: Int = 60, rows: Int = 20, environment: [String: String] = [:]
  ) -> PseudoTerminal {
    let terminal = PseudoTerminal(columns: columns, rows: rows, environment: environment)
    terminal.waitForPrompt()
    return terminal
  }

  /// Types a line and waits until the cursor is on a new one.
  private func type(
    _ line: String, into terminal: PseudoTerminal,
    sourceLocation: SourceLocation = #_sourceLocation
  ) {
    terminal.send(line)
    terminal.wait(sourceLocation: sourceLocation) {
      $0.currentLine.hasSuffix(line.trimmingTrailingSpaces)
    }
    let row = terminal.screen.row
    terminal.send("\r")
    terminal.wait(sourceLocation: sourceLocation) { $0.row > row }
  }

  @Test("a block goes on with continuation prompts and indents itself")
  func block() {
    let terminal = started()
    type("def f(x):", into: terminal)
    type("if x:", into: terminal)
    type("return [", into: terminal)
    type("1]", into: terminal)
    terminal.send("y")
    terminal.wait(for: "... ")
    terminal.wait { $0.currentLine.hasSuffix("y") }
    #expect(
      terminal.screen.text == """
        pyvm> def f(x):
          ...     if x:
          ...         return [
          ...             1]
          ...     y
        """)
  }

  @Test("Enter moves a clause out to what it belongs to")
  func clauses() {
    let terminal = started()
    for line in ["for i in 1, 0:", "try:", "if i: i", "else: i / 0"] {
      type(line, into: terminal)
    }
    terminal.wait { $0.column == 14 }
    for line in ["except ZeroDivisionError:", "i", "finally: 'f'"] { type(line, into: terminal) }
    terminal.wait { $0.column == 10 }
    for line in ["else:", "'end'"] { type(line, into: terminal) }
    terminal.send("\r")
    terminal.wait {
      $0.text == """
        pyvm> for i in 1, 0:
          ...     try:
          ...         if i: i
          ...         else: i / 0
          ...     except ZeroDivisionError:
          ...         i
          ...     finally: 'f'
          ... else:
          ...     'end'
          ...
        1
        'f'
        0
        'f'
        'end'
        pyvm>
        """
    }
  }

  @Test("Backspace takes back a level of indentation, Tab puts one in")
  func indentation() {
    let terminal = started()
    type("if x:", into: terminal)
    terminal.wait { $0.column == 10 }
    terminal.send("\u{7f}")
    terminal.wait { $0.column == 6 }
    terminal.send("\t\ty")
    terminal.wait { $0.currentLine == "  ...         y" }
  }

  @Test("Up and Down move inside a block, then through the history, a block at a time")
  func vertical() {
    let terminal = started()
    terminal.enter("old = 1")
    type("if old:", into: terminal)
    type("pass", into: terminal)
    terminal.send("\r")
    terminal.waitForPrompt()
    terminal.send("\u{1b}[A")
    terminal.wait { $0.currentLine == "  ...     pass" && $0.column == 14 }
    terminal.send("\u{1b}[A")
    terminal.wait { $0.currentLine == "pyvm> if old:" }
    terminal.send("\u{1b}[A")
    terminal.wait { $0.currentLine == "pyvm> old = 1" }
    terminal.send("\u{1b}[B")
    terminal.wait { $0.currentLine == "pyvm> if old:" }
    terminal.send("\u{1b}[B\u{1b}[B")
    terminal.waitForPrompt()
  }

  @Test("Up with text goes to entries that begin with it")
  func prefixSearch() {
    let terminal = started()
    for line in ["alpha = 1", "beta = 2", "alphabet = 3", "gamma = 4"] { terminal.enter(line) }
    terminal.send("alp\u{1b}[A")
    terminal.wait { $0.currentLine == "pyvm> alphabet = 3" }
    terminal.send("\u{1b}[A")
    terminal.wait { $0.currentLine == "pyvm> alpha = 1" }
    terminal.send("\u{1b}[B\u{1b}[B")
    // The rest of the line is a suggestion.
    terminal.wait { $0.currentLine == "pyvm> alphabet = 3" && $0.column == 9 }
  }

  @Test("Ctrl-R finds earlier input, an older one each time")
  func search() {
    let terminal = started()
    for line in ["first = 1", "second = 2", "third = first"] { terminal.enter(line) }
    terminal.send("\u{12}fir")
    terminal.wait { $0.text.hasSuffix("pyvm> third = first\n(reverse-i-search)`fir'") }
    terminal.send("\u{12}")
    terminal.wait { $0.text.hasSuffix("pyvm> first = 1\n(reverse-i-search)`fir'") }
    terminal.send("zz")
    terminal.wait(for: "failed")
    terminal.send("\u{7}")
    terminal.waitForPrompt()
  }

  @Test("the history outlives the session, blocks and backslashes whole, in a private file")
  func historyFile() {
    let folder = ScratchFolder()
    let environment = ["PYVM_HISTORY": folder.path("history")]
    do {
      let terminal = started(environment: environment)
      terminal.enter(#"s = 'a\n'"#)
      type("if s:", into: terminal)
      type("pass", into: terminal)
      terminal.send("\r")
      terminal.waitForPrompt()
      terminal.send("\u{4}")
      #expect(terminal.end() == 0)
    }
    #expect(folder.read("history") == "s = 'a\\\\n'\nif s:\\n    pass\n")
    #expect(folder.mode("history") == 0o600)
    let terminal = started(environment: environment)
    terminal.send("\u{1b}[A")
    terminal.wait { $0.text == "pyvm> if s:\n  ...     pass" }
    terminal.send("\u{10}")
    terminal.wait { $0.text == #"pyvm> s = 'a\n'"# }
  }

  @Test("two sessions share a history file and lose nothing")
  func sharedHistory() {
    let folder = ScratchFolder()
    let environment = ["PYVM_HISTORY": folder.path("history")]
    let one = started(environment: environment), two = started(environment: environment)
    one.enter("a = 1")
    two.enter("b = 2")
    one.enter("c = 3")
    #expect(folder.read("history") == "a = 1\nb = 2\nc = 3\n")
    // Each goes through its own while it runs; the next one has all of them.
    one.send("\u{10}")
    one.wait { $0.currentLine == "pyvm> c = 3" }
    one.send("\u{10}")
    one.wait { $0.currentLine == "pyvm> a = 1" }
    let three = started(environment: environment)
    three.send("\u{10}\u{10}")
    three.wait { $0.currentLine == "pyvm> b = 2" }
  }

  @Test("a history that has grown too long is cut when a session starts")
  func longHistory() {
    let folder = ScratchFolder()
    folder.write((0..<20_001).map { "x\($0)\n" }.joined(), to: "history")
    let terminal = started(environment: ["PYVM_HISTORY": folder.path("history")])
    terminal.send("\u{1b}[A")
    terminal.wait { $0.currentLine == "pyvm> x20000" }
    let lines = folder.read("history").split(separator: "\n")
    #expect(lines.count == 10_000)
    #expect(lines.first == "x10001")
  }

  @Test("what is pasted keeps its blank lines and its indentation")
  func bracketedPaste() {
    let terminal = started()
    terminal.send("\u{1b}[200~if 1:\r  x = 1\r\r  y = 2\r\u{1b}[201~")
    terminal.wait {
      $0.text == "pyvm> if 1:\n  ...   x = 1\n  ...\n  ...   y = 2\n  ..."
    }
  }

  @Test("lines pasted without brackets run, with the indentation they bring")
  func plainPaste() {
    let terminal = started()
    terminal.send("if 1:\r    x = [\r      1]\r\ry = 2\r")
    terminal.wait {
      $0.text == """
        pyvm> if 1:
          ...     x = [
          ...       1]
          ...
        pyvm> y = 2
        pyvm>
        """
    }
  }

  @Test("lines typed ahead without indentation are indented")
  func typedAhead() {
    let terminal = started()
    terminal.send("if 1:\rx = 1\r\ry = 2\r")
    terminal.wait { $0.text == "pyvm> if 1:\n  ...     x = 1\n  ...\npyvm> y = 2\npyvm>" }
  }

  @Test("3,000 pasted lines are there at once")
  func bigPaste() {
    let terminal = started()
    let lines = (0..<3000).map { "x\($0) = \($0)\r" }.joined()
    terminal.send("\u{1b}[200~if 1:\r" + lines + "\u{1b}[201~z")
    terminal.wait { $0.currentLine == "  ... z" && $0.text.contains("x2999 = 2999") }
  }

  @Test("long lines fold, wide characters take two columns")
  func folding() {
    let terminal = started(columns: 20)
    terminal.send("s = '日本語日本語日本語'")
    terminal.wait { $0.text == "pyvm> s = '日本語日\n本語日本語'" && $0.column == 11 }
    terminal.send("\u{1}")
    terminal.wait { $0.row == 0 && $0.column == 6 }
    terminal.send("\u{5}\u{7f}\u{7f}")
    terminal.wait { $0.text == "pyvm> s = '日本語日\n本語日本" }
  }

  @Test("a combining character is one with its letter")
  func combining() {
    let terminal = started()
    terminal.send("e\u{301}x")
    terminal.wait { $0.currentLine == "pyvm> e\u{301}x" && $0.column == 8 }
    terminal.send("\u{1b}[D\u{1b}[D")
    terminal.wait { $0.column == 6 }
    terminal.send("\u{5}\u{7f}\u{7f}")
    terminal.wait { $0.currentLine == "pyvm>" }
  }

  @Test(
    "joined emoji are one character of two columns",
    arguments: ["👨‍👩‍👧", "👍🏽", "🇩🇪", "❤️", "🏳️‍🌈"])
  func joinedEmoji(emoji: String) {
    let terminal = started(columns: 20)
    terminal.send("'" + emoji + "'")
    terminal.wait { $0.currentLine == "pyvm> '" + emoji + "'" && $0.column == 10 }
    terminal.send("\u{1b}[D\u{1b}[D")
    terminal.wait { $0.column == 7 }
    terminal.send("\u{5}\u{7f}\u{7f}")
    terminal.wait { $0.currentLine == "pyvm> '" && $0.column == 7 }
    // Where the row ends, all of it goes to the next.
    terminal.send("abcdefghijkl" + emoji + "'")
    terminal.wait { $0.text == "pyvm> 'abcdefghijkl\n" + emoji + "'" && $0.column == 3 }
  }

  @Test("tables count joined emoji as two columns", arguments: ["👍🏽", "🇩🇪", "❤️"])
  func emojiInTables(emoji: String) {
    let terminal = started(columns: 24)
    terminal.enter("a = '\(emoji)'")
    terminal.enter("bc = a * 9")
    terminal.enter(":vars")
    let cut = String(repeating: emoji, count: 6)
    #expect(
      terminal.screen.text.hasSuffix("\na   str  '\(emoji)'\nbc  str  '\(cut)…\npyvm>"))
  }

  @Test("the block is drawn anew when the window changes")
  func resize() {
    let terminal = started(columns: 30, rows: 10)
    terminal.send("a = 'bcdefghijklmnopqrstu'")
    terminal.wait { $0.text.hasSuffix("u'") && $0.row == 1 }
    terminal.resize(columns: 40, rows: 10)
    terminal.wait { $0.text == "pyvm> a = 'bcdefghijklmnopqrstu'" }
  }

  @Test("a block taller than the screen scrolls with the cursor")
  func tallBlock() {
    let terminal = started(columns: 40, rows: 6)
    terminal.send("\u{1b}[200~if 1:\r" + (0..<20).map { " x\($0)\r" }.joined() + "\u{1b}[201~")
    terminal.wait { $0.lines.contains("  ...  x19") && !$0.lines.contains("pyvm> if 1:") }
    terminal.send(String(repeating: "\u{1b}[A", count: 21))
    terminal.wait { $0.currentLine == "pyvm> if 1:" }
    // On acceptance the whole block is left in the terminal's history.
    terminal.send("\u{3}")
    terminal.wait(for: "KeyboardInterrupt")
    #expect(terminal.screen.transcript.contains("  ...  x0\n  ...  x1\n  ...  x2\n"))
  }

  @Test("Tab completes, lists what is possible, and goes through the list")
  func completion() {
    let terminal = started()
    terminal.send("revers\t")
    terminal.wait { $0.currentLine == "pyvm> reversed" }
    terminal.send("\u{3}")
    terminal.waitForPrompt()
    terminal.send("is\t")
    terminal.wait(for: "issubclass")
    terminal.send("\t\t")
    terminal.wait { $0.currentLine.hasPrefix("pyvm> is") && $0.currentLine != "pyvm> is" }
    terminal.send("\u{1b}[Z")
    terminal.send("(")
    terminal.wait { !$0.text.contains("\n") || $0.text.hasSuffix("(") }
  }

  @Test("Tab completes commands, their words, and file names")
  func commandCompletion() {
    let folder = ScratchFolder()
    folder.write("x = 1\n", to: "somefile.py")
    let terminal = started()
    terminal.send(":mo\t")
    terminal.wait { $0.currentLine == "pyvm> :mode" && $0.column == 12 }
    terminal.send("s\t")
    terminal.wait { $0.currentLine == "pyvm> :mode single" }
    terminal.send("\u{3}")
    terminal.waitForPrompt()
    terminal.send(":load \(folder.root)/some\t")
    terminal.wait { $0.currentLine.hasSuffix("/somefile.py") }
  }

  @Test("Ctrl-C drops the input, Ctrl-D leaves only when there is none")
  func controlKeys() {
    let terminal = started()
    terminal.send("abc\u{3}")
    terminal.wait { $0.text == "pyvm> abc\nKeyboardInterrupt\npyvm>" }
    terminal.send("xy\u{1}\u{4}")
    terminal.wait { $0.currentLine == "pyvm> y" }
    terminal.send("\u{3}")
    terminal.waitForPrompt()
    terminal.send("\u{4}")
    #expect(terminal.end() == 0)
  }

  @Test("cutting, putting back, undo and redo")
  func killAndUndo() {
    let terminal = started()
    terminal.send("one two\u{17}")
    terminal.wait { $0.currentLine == "pyvm> one" }
    terminal.send("\u{19}\u{19}")
    terminal.wait { $0.currentLine == "pyvm> one twotwo" }
    terminal.send("\u{1f}\u{1f}")
    terminal.wait { $0.currentLine == "pyvm> one" }
    terminal.send("\u{1b}_")
    terminal.wait { $0.currentLine == "pyvm> one two" }
  }

  @Test("vi keys, when ~/.editrc asks for them")
  func viKeys() {
    let folder = ScratchFolder()
    folder.write("bind -v\n", to: ".editrc")
    let terminal = started(environment: ["HOME": folder.root, "EDITRC": folder.path(".editrc")])
    terminal.send("abc def")
    terminal.wait { $0.currentLine == "pyvm> abc def" }
    terminal.send("\u{1b}")
    terminal.wait { $0.column == 12 }
    terminal.send("b")
    terminal.wait { $0.column == 10 }
    terminal.send("x")
    terminal.wait { $0.currentLine == "pyvm> abc ef" }
    terminal.send("u")
    terminal.wait { $0.currentLine == "pyvm> abc def" }
  }

  @Test("keys of ~/.editrc win, and can call this editor's functions")
  func userKeys() {
    let folder = ScratchFolder()
    folder.write(
      "# keys\npyvm:bind ^T pyvm-undo\nother:bind ^T ed-tty-sigint\nbind ^A em-upper-case\n",
      to: ".editrc")
    let terminal = started(environment: ["HOME": folder.root])
    terminal.send("ab ")
    terminal.wait { $0.currentLine == "pyvm> ab" && $0.column == 9 }
    terminal.send("(")
    terminal.wait { $0.currentLine == "pyvm> ab (" }
    terminal.send("\u{14}")
    terminal.wait { $0.currentLine == "pyvm> ab" && $0.column == 9 }
    terminal.send("\u{1b}[D\u{1b}[D\u{1b}[D\u{1}")
    terminal.wait { $0.currentLine == "pyvm> AB" }
  }

  @Test("text is coloured while it is typed, unless NO_COLOR is set")
  func colors() {
    let terminal = started()
    terminal.send("if 'a' == 12:  # x")
    terminal.wait { $0.currentLine.hasSuffix("# x") }
    let screen = terminal.screen
    let styles = ["pyvm>", "if", "'a'", "==", "12", "# x"].map { screen.style(of: $0) }
    #expect(styles == ["1;32", "1;34", "32", "", "36", "90"])
    let plain = started(environment: ["NO_COLOR": "1"])
    plain.send("if 1")
    plain.wait { $0.currentLine == "pyvm> if 1" }
    #expect(plain.screen.style(of: "if") == "")
  }

  @Test("a dumb terminal gets prompts and plain lines")
  func dumbTerminal() {
    let terminal = started(environment: ["TERM": "dumb"])
    terminal.send("if 1:\r")
    terminal.wait { $0.currentLine == "  ..." }
    terminal.send("    x = 1\r")
    terminal.wait { $0.row == 2 && $0.currentLine == "  ..." }
    terminal.send("\r")
    terminal.wait { $0.text == "pyvm> if 1:\n  ...     x = 1\n  ...\npyvm>" }
    terminal.send("\u{4}")
    #expect(terminal.end() == 0)
  }
}

extension String {
  var trimmingTrailingSpaces: String {
    var text = self
    while text.last == " " { text.removeLast() }
    return text
  }
}
