import Testing

/// What pyvm adds to plain editing: suggestions, settings, the pager, commands about input. Read off the
/// screen of a real pseudo-terminal.
@Suite("Editing aids", .serialized)
struct EditingAidTests {
  private func started(
    columns: Int = 60, rows: Int = 20, environment: [String: String] = [:]
  ) -> PseudoTerminal {
    let terminal = PseudoTerminal(columns: columns, rows: rows, environment: environment)
    terminal.waitForPrompt()
    return terminal
  }

  // MARK: Suggestions

  @Test(
    "Right, End, Ctrl-F and Ctrl-E at the end take what is suggested",
    arguments: ["\u{1b}[C", "\u{1b}[F", "\u{6}", "\u{5}"])
  func suggestion(key: String) {
    let terminal = started()
    terminal.enter("value = 'abc'")
    terminal.send("va")
    terminal.wait { $0.currentLine == "pyvm> value = 'abc'" && $0.column == 8 }
    #expect(terminal.screen.style(of: "lue = 'abc'") == "2")
    terminal.send(key)
    terminal.wait { $0.currentLine == "pyvm> value = 'abc'" && $0.column == 19 }
  }

  @Test("what is suggested and not taken is not run, and leaves the screen")
  func untakenSuggestion() {
    let terminal = started()
    terminal.enter("12 + 30")
    terminal.send("12")
    terminal.wait { $0.currentLine == "pyvm> 12 + 30" && $0.column == 8 }
    terminal.send("\r")
    terminal.wait { $0.text == "pyvm> 12 + 30\n42\npyvm> 12\n12\npyvm>" }
  }

  @Test("a suggestion never reaches beyond the row, and needs the cursor at the end")
  func narrowSuggestion() {
    let terminal = started(columns: 12)
    terminal.send("a = 'bcdefghij'")
    terminal.wait { $0.currentLine == "cdefghij'" }
    terminal.send("\r")
    terminal.waitForPrompt()
    terminal.send("a ")
    terminal.wait { $0.currentLine == "pyvm> a = 'b" && $0.column == 8 }
    terminal.send("\u{1b}[D")
    terminal.wait { $0.currentLine == "pyvm> a" && $0.column == 7 }
  }

  @Test("without colour, or when it is switched off, nothing is suggested")
  func noSuggestion() {
    let plain = started(environment: ["NO_COLOR": "1"])
    plain.enter("value = 1")
    plain.send("va")
    plain.wait { $0.column == 8 }
    #expect(plain.screen.currentLine == "pyvm> va")
    let terminal = started()
    terminal.enter(":set suggestions off")
    terminal.enter("value = 1")
    terminal.send("va")
    terminal.wait { $0.column == 8 }
    #expect(terminal.screen.currentLine == "pyvm> va")
  }

  // MARK: Undo, pastes

  @Test("what is typed after an undo can be undone")
  func undoAfterUndo() {
    let terminal = started()
    terminal.send("one two")
    terminal.wait { $0.currentLine == "pyvm> one two" }
    terminal.send("\u{17}")
    terminal.wait { $0.currentLine == "pyvm> one" }
    terminal.send("\u{1f}")
    terminal.wait { $0.currentLine == "pyvm> one two" }
    terminal.send("x")
    terminal.wait { $0.currentLine == "pyvm> one twox" }
    terminal.send("\u{1f}")
    terminal.wait { $0.currentLine == "pyvm> one two" }
  }

  @Test("3,000 lines that come without brackets are taken once, and run")
  func bigPlainPaste() {
    let terminal = started()
    let lines = (0..<3000).map { "    x = \($0)\r" }.joined()
    let clock = ContinuousClock()
    let time = clock.measure {
      terminal.send("if 1:\r" + lines + "\r")
      terminal.wait { $0.text.hasSuffix("    x = 2999\n  ...\npyvm>") }
    }
    // Half a second is what is asked for; a loaded machine gets more.
    #expect(time < .seconds(3))
    terminal.enter("x")
    #expect(terminal.screen.text.hasSuffix("\n2999\npyvm>"))
  }

  @Test("the editor works where a row has few columns", arguments: [8, 12, 20])
  func narrow(columns: Int) {
    let terminal = started(columns: columns, rows: 12)
    terminal.send("x = 'abcdefghijklmnop'; len(x)")
    terminal.wait { $0.transcript.split(separator: "\n").joined().hasSuffix("len(x)") }
    terminal.send("\r")
    terminal.wait { $0.text.hasSuffix("\n16\npyvm>") }
  }

  // MARK: Settings

  @Test(":set changes, :show shows, mistakes are told")
  func settings() {
    let terminal = started(columns: 100, rows: 40)
    terminal.enter(":set indent off")
    terminal.enter(":show indent")
    terminal.enter(":set indent maybe")
    terminal.enter(":set xyz on")
    terminal.enter(":set mode eval")
    #expect(
      terminal.screen.text == """
        pyvm> :set indent off
        pyvm> :show indent
        indent  off  Enter indents the next line
        pyvm> :set indent maybe
        :set indent takes on|off
        pyvm> :set xyz on
        no setting xyz; there are colors, suggestions, brackets, indent, keys, mode, pager, history
        pyvm> :set mode eval
        pyvm[eval]>
        """)
  }

  @Test("colours can be switched off, and back on")
  func colorSetting() {
    let terminal = started()
    terminal.enter(":set colors off")
    terminal.send("if")
    terminal.wait { $0.currentLine == "pyvm> if" }
    #expect(terminal.screen.style(of: "if") == "")
    terminal.send("\u{3}")
    terminal.waitForPrompt()
    terminal.enter(":set colors on")
    terminal.send("if")
    terminal.wait { $0.currentLine == "pyvm> if" }
    #expect(terminal.screen.style(of: "if") == "1;34")
  }

  @Test("~/.pyvmrc holds commands and Python; its errors tell its lines and end nothing")
  func startupFile() {
    let folder = ScratchFolder()
    folder.write(
      "# mine\n:set mode eval\nanswer = 42\ndef f():\n    return answer\n1/0\n:set indent off\n",
      to: ".pyvmrc")
    let terminal = PseudoTerminal(environment: ["HOME": folder.root])
    terminal.waitForPrompt("pyvm[eval]>")
    #expect(terminal.screen.text.contains("pyvmrc\", line 6, in <module>"))
    terminal.enter("f()")
    terminal.enter(":show indent")
    #expect(terminal.screen.text.contains("\n42\n"))
    #expect(terminal.screen.text.contains("\nindent  off"))
    let isolated = PseudoTerminal(["-q", "-I"], environment: ["HOME": folder.root])
    isolated.waitForPrompt()
  }

  @Test(":set keys changes the key map, in ~/.pyvmrc too, and keeps this editor's keys")
  func keys() {
    let folder = ScratchFolder()
    folder.write(":set keys vi\n", to: ".pyvmrc")
    let terminal = PseudoTerminal(environment: ["HOME": folder.root])
    terminal.waitForPrompt()
    terminal.enter("12")
    terminal.send("abc def")
    terminal.wait { $0.currentLine == "pyvm> abc def" }
    terminal.send("\u{1b}")
    terminal.wait { $0.column == 12 }
    terminal.send("0x")
    terminal.wait { $0.currentLine == "pyvm> bc def" }
    terminal.send("$")
    terminal.wait { $0.column == 11 }
    terminal.send("^")
    terminal.wait { $0.column == 6 }
    terminal.send("k")
    terminal.wait { $0.currentLine == "pyvm> 12" }
    #expect(terminal.screen.text.hasPrefix("pyvm> 12\n12\n"))
    terminal.send("\u{3}")
    terminal.waitForPrompt()
    terminal.enter(":set keys emacs")
    terminal.enter(":show keys")
    #expect(terminal.screen.text.contains("\nkeys  emacs  whose keys"))
    terminal.send("abc def\u{1}x")
    terminal.wait { $0.currentLine == "pyvm> xabc def" }
    terminal.send("\u{3}")
    terminal.waitForPrompt()
    terminal.enter(":set keys nothing")
    #expect(terminal.screen.text.hasSuffix(":set keys takes emacs|vi\npyvm>"))
  }

  @Test("in ~/.pyvmrc a colon begins no command inside of a string or a bracket")
  func startupStrings() {
    let folder = ScratchFolder()
    folder.write(
      "text = \"\"\"\n:mode eval\n\"\"\"\nvalues = [1, 2, 3][\n:2\n]\n:set indent off\nlast = 5\n",
      to: ".pyvmrc")
    let terminal = PseudoTerminal(environment: ["HOME": folder.root])
    terminal.waitForPrompt()
    terminal.enter("text, values, last")
    #expect(terminal.screen.text.contains("('\\n:mode eval\\n', [1, 2], 5)"))
    terminal.enter(":show indent")
    #expect(terminal.screen.text.contains("\nindent  off"))
  }

  @Test("the bracket at the cursor and its partner stand out; one without a partner is wrong")
  func brackets() {
    let terminal = started()
    terminal.send("f[(a)]")
    terminal.wait { $0.currentLine == "pyvm> f[(a)]" && $0.style(of: "]") == "1;4" }
    #expect(terminal.screen.style(of: "[") == "1;4")
    #expect(terminal.screen.style(of: "(") == "")
    terminal.send("\u{1b}[D")
    // The bracket at the cursor wins over the one before it.
    terminal.wait { $0.column == 11 && $0.style(of: "[") == "1;4" }
    terminal.send("\u{1b}[D\u{1b}[D\u{1b}[D")
    terminal.wait { $0.column == 8 && $0.style(of: "(") == "1;4" && $0.style(of: ")") == "1;4" }
    #expect(terminal.screen.style(of: "[") == "")
    terminal.send("\u{5})")
    terminal.wait { $0.currentLine == "pyvm> f[(a)])" && $0.style(of: ")") == "1;31" }
    terminal.send("\u{3}")
    terminal.waitForPrompt()
    terminal.enter(":set brackets off")
    terminal.send("()")
    terminal.wait { $0.currentLine == "pyvm> ()" }
    #expect(terminal.screen.style(of: "(") == "")
  }

  // MARK: Pager

  @Test("output longer than the screen goes through the pager, shorter output does not")
  func pager() {
    let terminal = started(rows: 12, environment: ["PAGER": "sed 's/^/| /' | tail -n 3"])
    terminal.enter("x = 1")
    terminal.enter(":vars")
    terminal.wait { $0.text.hasSuffix("\nx  int  1\npyvm>") }
    terminal.enter(":help")
    terminal.wait { $0.lines.contains("| Ctrl-D leaves.") }
    #expect(!terminal.screen.transcript.contains("Type Python, or a command"))
    terminal.enter(":set pager off")
    terminal.enter(":help")
    #expect(terminal.screen.transcript.contains("\nType Python, or a command"))
  }

  @Test("a pager that is not there loses nothing")
  func missingPager() {
    let terminal = started(rows: 12, environment: ["PAGER": "/nonexistent/pager"])
    terminal.enter(":help")
    #expect(terminal.screen.transcript.contains("\nType Python, or a command"))
  }

  // MARK: Commands about input

  @Test(":save writes what ran without an error, and replaces nothing unasked")
  func save() {
    let folder = ScratchFolder()
    let terminal = started(columns: 100, rows: 40)
    for line in ["x = 1", "1/0", "def f():", "return x", "", ":vars", "f()"] {
      terminal.enter(line)
    }
    terminal.enter(":save \(folder.path("out.py"))")
    #expect(folder.read("out.py") == "x = 1\ndef f():\n    return x\nf()\n")
    terminal.enter(":save \(folder.path("out.py"))")
    #expect(terminal.screen.text.contains("exists; :save -f replaces it"))
    terminal.enter(":save -f /nonexistent/x")
    #expect(terminal.screen.text.contains("can't write file '/nonexistent/x'"))
  }

  @Test(":history shows the last inputs, blocks whole")
  func history() {
    let terminal = started()
    for line in ["a = 1", "if a:", "b = 2", "", ":history 2"] { terminal.enter(line) }
    #expect(terminal.screen.text.hasSuffix("\nif a:\n    b = 2\n:history 2\npyvm>"))
  }

  @Test(":edit opens what bound a name, and runs what the editor leaves")
  func edit() {
    let folder = ScratchFolder()
    folder.write("sed -i \"s/$FROM/$TO/\" \"$1\"\n", to: "editor")
    let terminal = started(environment: [
      "EDITOR": "FROM=1 TO=7 sh \(folder.path("editor"))"
    ])
    for line in ["def f(): return 1", "", "y = 5", ":edit f", "f()"] { terminal.enter(line) }
    #expect(terminal.screen.text.hasSuffix("pyvm> f()\n7\npyvm>"))
    terminal.enter(":edit y")
    terminal.enter(":edit nothing")
    #expect(
      terminal.screen.text.hasSuffix(
        """
        pyvm> :edit y
        unchanged
        pyvm> :edit nothing
        no input of this session binds nothing
        pyvm>
        """))
    terminal.send("\u{10}\u{10}\u{10}\u{10}")
    terminal.wait { $0.currentLine.contains("def f(): return 7") }
  }

  @Test(":paste takes lines as they are, and a copied session's prompts off")
  func pasteCommand() {
    let terminal = started()
    terminal.send(":paste\r")
    terminal.wait(for: "Ctrl-D.")
    terminal.send("  >>> def f():\r  ...   return 3\r  >>> f()\r  3\r--\r")
    terminal.wait { $0.text.hasSuffix("\n3\npyvm>") }
    terminal.send(":paste\r")
    terminal.wait { $0.text.hasSuffix("Ctrl-D.") || $0.text.hasSuffix("Ctrl-D.\n") }
    terminal.send("\u{3}")
    terminal.wait { $0.text.hasSuffix("KeyboardInterrupt\npyvm>") }
  }
}
