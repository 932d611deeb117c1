import Glibc
import Testing

/// What the prompt does with what is typed, read off the screen.
@Suite("Session", .serialized)
struct SessionTests {
  private func started(_ arguments: [String] = ["-q"], rows: Int = 40) -> PseudoTerminal {
    let terminal = PseudoTerminal(arguments, columns: 80, rows: rows)
    terminal.waitForPrompt()
    return terminal
  }

  /// Types lines, each with Enter, and gives what the screen shows once the last has had its answer.
  private func screen(
    after lines: [String], sourceLocation: SourceLocation = #_sourceLocation
  ) -> String {
    let terminal = started()
    for line in lines { terminal.enter(line, sourceLocation: sourceLocation) }
    return terminal.screen.text
  }

  @Test("the greeting tells what this is, where help is, and the way out")
  func greeting() {
    let terminal = started([])
    #expect(terminal.screen.lines[0].hasPrefix("pyvm "))
    #expect(terminal.screen.lines[1] == "Type Python, or :help. Ctrl-D leaves.")
  }

  @Test("values of expressions are shown, statements run, names stay")
  func evaluation() {
    #expect(
      screen(after: ["x = 6", "x * 7", "None", "_ + 1", "'a' 'b'"]) == """
        pyvm> x = 6
        pyvm> x * 7
        42
        pyvm> None
        pyvm> _ + 1
        43
        pyvm> 'a' 'b'
        'ab'
        pyvm>
        """)
  }

  @Test("a function over several lines")
  func function() {
    #expect(
      screen(after: ["def f(x):", "return x + 1", "", "f(1)"]) == """
        pyvm> def f(x):
          ...     return x + 1
          ...
        pyvm> f(1)
        2
        pyvm>
        """)
  }

  @Test("output without a newline is not overwritten by the prompt")
  func partialLine() {
    let text = screen(after: ["print('abc', end='')", "print('x' * 80, end='')"])
    #expect(text.contains("\nabc⏎\npyvm>"))
    // A line that is just full leaves the cursor at the next one's beginning.
    #expect(text.hasSuffix("\n" + String(repeating: "x", count: 80) + "\npyvm>"))
  }

  @Test("errors are CPython's and do not end the session")
  func errors() {
    #expect(
      screen(after: ["1/0", "def f(): return y", "", "f()", "x = = 1", "5"]) == """
        pyvm> 1/0
        Traceback (most recent call last):
          File "<stdin>", line 1, in <module>
        ZeroDivisionError: division by zero
        pyvm> def f(): return y
          ...
        pyvm> f()
        Traceback (most recent call last):
          File "<stdin>", line 1, in <module>
          File "<stdin>", line 1, in f
        NameError: name 'y' is not defined
        pyvm> x = = 1
          File "<stdin>", line 1
            x = = 1
                ^
        SyntaxError: invalid syntax
        pyvm> 5
        5
        pyvm>
        """)
  }

  @Test("pasted statements run one after another; what follows an error does not")
  func pastedStatements() {
    let terminal = started()
    terminal.send("\u{1b}[200~def f():\r  return 3\rf()\rf() + 1\r1/0\rprint('no')\u{1b}[201~\r")
    terminal.wait(for: "ZeroDivisionError")
    terminal.waitForPrompt()
    #expect(terminal.screen.text.contains("\n3\n4\nTraceback"))
    #expect(!terminal.screen.text.contains("\nno\n"))
  }

  @Test("Ctrl-C ends running code, with KeyboardInterrupt, and the session goes on")
  func interruption() {
    let terminal = started()
    terminal.enter("n = 0")
    terminal.enter("while True:")
    terminal.enter("n += 1")
    terminal.enter("if n == 1: print('running')")
    terminal.send("\r")
    // Only once the code runs is Ctrl-C a signal.
    terminal.wait { $0.lines.contains("running") }
    terminal.send("\u{3}")
    terminal.wait(for: "KeyboardInterrupt")
    terminal.waitForPrompt()
    terminal.enter("n > 0")
    #expect(terminal.screen.text.hasSuffix("\nTrue\npyvm>"))
  }

  @Test(
    "Ctrl-C ends what commands run", arguments: [":time", ":trace", ":profile", ":coverage"])
  func interruptedCommand(command: String) {
    let terminal = started()
    terminal.enter("import time")
    terminal.send("\(command) while time.sleep(0.3) is None: print('running')\r")
    terminal.wait { $0.currentLine == "  ..." }
    terminal.send("\r")
    terminal.wait { $0.lines.contains("running") }
    terminal.send("\u{3}")
    terminal.wait { $0.text.contains("KeyboardInterrupt") && $0.currentLine == "pyvm>" }
    terminal.enter("40 + 2")
    #expect(terminal.screen.text.hasSuffix("\n42\npyvm>"))
  }

  @Test("Ctrl-C at a pager and in a search leads back to the prompt")
  func interruptedReading() {
    let terminal = PseudoTerminal(
      columns: 80, rows: 12, environment: ["PAGER": "echo paging; exec sleep 60"])
    terminal.waitForPrompt()
    terminal.send(":help\r")
    terminal.wait { $0.lines.contains("paging") }
    // Until the shell has become the other program.
    usleep(200_000)
    terminal.send("\u{3}")
    terminal.waitForPrompt()
    terminal.send("\u{12}abc")
    terminal.wait { $0.text.contains("reverse-i-search)`abc'") }
    terminal.send("\u{3}")
    terminal.waitForPrompt()
    terminal.enter("40 + 2")
    #expect(terminal.screen.text.hasSuffix("\n42\npyvm>"))
  }

  @Test("Ctrl-C ends input() too")
  func interruptedInput() {
    let terminal = started()
    terminal.send("input('name? ')\r")
    terminal.wait { $0.currentLine == "name?" }
    terminal.send("\u{3}")
    terminal.wait(for: "KeyboardInterrupt")
    terminal.waitForPrompt()
  }

  @Test("the modes compile as their names say")
  func modes() {
    #expect(
      screen(after: [":mode", ":mode exec", "1 + 1", "x = 2; print(x)", ":m ev", "x + 1"]) == """
        pyvm> :mode
        mode: single
        pyvm> :mode exec
        mode: exec
        pyvm[exec]> 1 + 1
        pyvm[exec]> x = 2; print(x)
        2
        pyvm[exec]> :m ev
        mode: eval
        pyvm[eval]> x + 1
        3
        pyvm[eval]>
        """)
  }

  @Test(":dis shows the last input, a source, or a function")
  func disassembly() {
    let text = screen(after: ["def f(x): return x", "", ":dis f", ":d f(1)", "f", ":dis"])
    #expect(
      text.contains(
        """
        pyvm> :dis f
          1           0 LOAD_FAST                0 (x)
                      2 RETURN_VALUE
        pyvm> :d f(1)
          1           0 LOAD_NAME                0 (f)
                      2 LOAD_CONST               0 (1)
                      4 CALL_FUNCTION            1
                      6 PRINT_EXPR
                      8 LOAD_CONST               1 (None)
                     10 RETURN_VALUE
        """))
    #expect(
      text.hasSuffix(
        """
        pyvm> :dis
          1           0 LOAD_NAME                0 (f)
                      2 PRINT_EXPR
                      4 LOAD_CONST               0 (None)
                      6 RETURN_VALUE
        pyvm>
        """))
  }

  @Test(":dis takes a source of several lines, and follows functions inside")
  func longDisassembly() {
    let text = screen(after: [":dis def f():", "return 1", ""])
    #expect(text.hasPrefix("pyvm> :dis def f():\n  ...     return 1\n  ...\n  1           0 LOAD_"))
    #expect(text.contains("\nDisassembly of <code object f at 0x"))
    #expect(text.contains("file \"<stdin>\", line 1>:\n  2           0 LOAD_CONST"))
  }

  @Test(":code shows the code object's fields")
  func code() {
    #expect(
      screen(after: [":mode eval", ":code x + 1"]).hasSuffix(
        """
        pyvm[eval]> :code x + 1
        Name:              <module>
        Filename:          <stdin>
        Argument count:    0
        Positional-only arguments: 0
        Kw-only arguments: 0
        Number of locals:  0
        Stack size:        2
        Flags:             NOFREE
        Constants:
           0: 1
        Names:
           0: x
        pyvm[eval]>
        """))
  }

  @Test(":ast and :tokens show the stages before")
  func stages() {
    #expect(
      screen(after: [":ast x", ":tokens x+1"]) == """
        pyvm> :ast x
        Interactive(
          body=[
            Expr(
              value=Name(id='x', ctx=Load()))])
        pyvm> :tokens x+1
        1,0-1,1:            NAME           'x'
        1,1-1,2:            PLUS           '+'
        1,2-1,3:            NUMBER         '1'
        1,3-1,4:            NEWLINE        '\\n'
        2,0-2,0:            ENDMARKER      ''
        pyvm>
        """)
  }

  @Test(":ast -a shows positions, :symtable scopes and names")
  func furtherStages() {
    #expect(
      screen(after: [":ast -a x", ":symtable lambda a: a + b"]) == """
        pyvm> :ast -a x
        Interactive(
          body=[
            Expr(
              value=Name(
                id='x',
                ctx=Load(),
                lineno=1,
                col_offset=0,
                end_lineno=1,
                end_col_offset=1),
              lineno=1,
              col_offset=0,
              end_lineno=1,
              end_col_offset=1)])
        pyvm> :symtable lambda a: a + b
        module top, line 0
          function lambda, line 1
            a  referenced, parameter, local
            b  referenced, global
        pyvm>
        """)
  }

  @Test(":dis of a class shows all of its methods, as dis.dis does")
  func classDisassembly() {
    let text = screen(after: [
      "class C:", "def b(self): return 1", "@staticmethod", "def a(): return 2", "", ":dis C",
    ])
    #expect(
      text.hasSuffix(
        """
        pyvm> :dis C
        Disassembly of a:
          4           0 LOAD_CONST               1 (2)
                      2 RETURN_VALUE

        Disassembly of b:
          2           0 LOAD_CONST               1 (1)
                      2 RETURN_VALUE

        pyvm>
        """))
  }

  @Test(":dis of a compiled file shows what it holds, or why it cannot")
  func compiledFile() {
    let folder = ScratchFolder()
    folder.write("x = 1\n", to: "file.py")
    _ = Program.run(["-m", "py_compile", folder.path("file.py")])
    let compiled = folder.path("__pycache__/file.cpython-39.pyc")
    folder.write("abcd", to: "broken.pyc")
    let text = screen(after: [":dis \(compiled)", ":dis \(folder.path("broken.pyc"))"])
    #expect(text.contains("\n  1           0 LOAD_CONST               0 (1)\n"))
    #expect(text.contains("ImportError: bad magic number in"))
  }

  @Test(":vars lists, :reset forgets")
  func variables() {
    #expect(
      screen(after: ["x = 1", "name = 'y'", ":vars", ":reset", ":vars", "x"]) == """
        pyvm> x = 1
        pyvm> name = 'y'
        pyvm> :vars
        x     int  1
        name  str  'y'
        pyvm> :reset
        pyvm> :vars
        nothing is bound
        pyvm> x
        Traceback (most recent call last):
          File "<stdin>", line 1, in <module>
        NameError: name 'x' is not defined
        pyvm>
        """)
  }

  @Test(":time tells time and instructions")
  func time() {
    let text = screen(after: [":time 1 + x", ":t x = 1"])
    let last = text.split(separator: "\n").dropLast().last ?? ""
    #expect(last.wholeMatch(of: #/\d+\.\d{6} s, 4 instructions/#) != nil)
  }

  @Test(":load runs a file here")
  func load() {
    let folder = ScratchFolder()
    folder.write("y = 20\nprint('loaded')\n1/0\n", to: "file.py")
    let text = screen(after: [":load \(folder.path("file.py"))", "y + 1", ":load /nonexistent"])
    #expect(text.contains("\nloaded\nTraceback (most recent call last):\n"))
    #expect(text.contains("line 3, in <module>\n    1/0\nZeroDivisionError"))
    #expect(text.contains("\n21\n"))
    #expect(text.contains("can't open file '/nonexistent': [Errno 2] No such file or directory\n"))
  }

  @Test("commands shorten; unknown ones get a suggestion")
  func commandNames() {
    #expect(
      screen(after: [":vr", ":mdoe", ":xyzzy", ":", ":te"]) == """
        pyvm> :vr
        no command :vr, did you mean :vars? (:help lists them)
        pyvm> :mdoe
        no command :mdoe, did you mean :mode? (:help lists them)
        pyvm> :xyzzy
        no command :xyzzy (:help lists them)
        pyvm> :
        no command : (:help lists them)
        pyvm> :te
        no command :te, did you mean :time? (:help lists them)
        pyvm>
        """)
  }

  @Test(":help lists every command, and has a page with an example for each")
  func help() {
    let terminal = started(rows: 60)
    terminal.enter(":help")
    let names = terminal.screen.lines.filter { $0.hasPrefix("  :") }.map { line in
      String(line.dropFirst(3).prefix { $0 != " " })
    }
    #expect(names.count >= 11)
    for name in names {
      terminal.enter(":help \(name)")
      terminal.wait { screen in
        screen.text.contains(":help \(name)\n:\(name)")
          && screen.text.contains("\nExample:\n  pyvm> ")
      }
    }
  }

  @Test("every way out works", arguments: [":quit", ":q", "exit", "quit", "exit()", "quit()"])
  func leaving(line: String) {
    let terminal = started()
    terminal.send(line + "\r")
    #expect(terminal.end() == 0)
  }

  @Test("a bound name is not a way out; sys.exit gives its status")
  func exitStatus() {
    let terminal = started()
    terminal.enter("quit = 5")
    terminal.enter("quit")
    #expect(terminal.screen.text.hasSuffix("\n5\npyvm>"))
    terminal.send("import sys; sys.exit(3)\r")
    #expect(terminal.end() == 3)
  }

  @Test("the terminal is as before when pyvm has ended")
  func terminalModes() {
    let terminal = started()
    terminal.send("input()\r")
    terminal.wait { $0.column == 0 && $0.row == 1 }
    // The terminal echoes: while code runs it is in its usual mode.
    terminal.send("typed\r")
    terminal.wait(for: "'typed'")
    terminal.waitForPrompt()
    terminal.send("\u{4}")
    #expect(terminal.end() == 0)
  }
}
