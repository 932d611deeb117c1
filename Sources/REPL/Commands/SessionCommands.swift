import Compiler
import Glibc
import VM

/// Commands about the session itself: leaving, modes, names, files.
extension Command {
  static let quit = Command(
    name: "quit", abbreviations: ["q"],
    summary: "leave pyvm",
    details: "Leaves pyvm. So do exit, quit, and Ctrl-D on an empty line.",
    example: "pyvm> :quit"
  ) { session, _ in session.quit() }

  static let mode = Command(
    name: "mode", abbreviations: ["m"], usage: "[single|exec|eval]",
    summary: "show or set how input is compiled",
    details: """
      Python compiles in three modes, and so does this prompt:
        single  prints the value of each expression statement (this is how Python's prompt does it)
        exec    compiles the input as a file: nothing is printed by itself
        eval    takes one expression and prints its value
      The mode also decides what :dis, :code and :ast make of a source.
      """,
    example: """
      pyvm> :mode eval
      mode: eval
      pyvm[eval]> 6 * 7
      42
      """,
    argument: .words { CompileMode.allNames }
  ) { session, argument in
    if !argument.isEmpty {
      let matches = CompileMode.allNames.filter { $0.hasPrefix(argument) }
      guard matches.count == 1, let mode = CompileMode(name: matches[0]) else {
        session.writeError("the modes are single, exec and eval\n")
        return
      }
      session.mode = mode
    }
    session.write("mode: \(session.mode.name)\n")
  }

  static let vars = Command(
    name: "vars", isPaged: true, abbreviations: ["v"],
    summary: "what is bound, with types and values",
    details: "Lists the names that this session has bound, each with its type and its value.",
    example: """
      pyvm> x = 40 + 2
      pyvm> :vars
      x  int  42
      """
  ) { session, _ in
    let variables = session.machine.variables()
    session.machine.flush()
    if variables.isEmpty {
      session.write("nothing is bound\n")
      return
    }
    let nameWidth = variables.map { Terminal.width(of: $0.name) }.max() ?? 0
    let typeWidth = variables.map { Terminal.width(of: $0.type) }.max() ?? 0
    let columns = isatty(1) == 1 ? Terminal.size.columns : Int.max
    for variable in variables {
      let line =
        variable.name.padded(to: nameWidth + 2) + variable.type.padded(to: typeWidth + 2)
        + variable.representation
      let fits = Terminal.width(of: line) <= columns
      session.write((fits ? line : clipped(line, columns: columns - 1) + "…") + "\n")
    }
  }

  static let reset = Command(
    name: "reset",
    summary: "forget everything that is bound",
    details:
      "Forgets every name that this session has bound, and the marks of :taint. Mode and history stay.",
    example: """
      pyvm> x = 1
      pyvm> :reset
      pyvm> :vars
      nothing is bound
      """
  ) { session, _ in
    session.forgetMarks()
    session.machine.resetMain()
  }

  static let load = Command(
    name: "load", abbreviations: ["l"], usage: "FILE",
    summary: "run a file here",
    details: "Runs a Python file in this session: what it binds stays bound.",
    example: """
      pyvm> :load ~/fib.py
      pyvm> fib(10)
      55
      """,
    argument: .file
  ) { session, argument in
    guard !argument.isEmpty else {
      session.writeError("usage: :load FILE\n")
      return
    }
    let path = expandingHome(argument)
    do throws(FileError) {
      let source = try FileAccess.read(Array(path.utf8))
      session.finish(
        session.whileTracing {
          session.machine.run(source: source, filename: path, mode: .exec, isFile: true)
        })
    } catch {
      session.writeError("can't open file '\(path)': \(error.summary)\n")
    }
  }

  static let time = Command(
    name: "time", abbreviations: ["t"], usage: "SOURCE",
    summary: "run a source, tell the time and the instructions it took",
    details: """
      Runs a source in the current mode, then tells how long that took and how many bytecode
      instructions were executed. The time includes compiling, and counting, which takes time too.
      """,
    example: """
      pyvm> :time sum(range(1000000))
      499999500000
      0.006124 s, 8 instructions
      """,
    argument: .source
  ) { session, argument in
    guard !argument.isEmpty else {
      session.writeError("usage: :time SOURCE\n")
      return
    }
    session.machine.countsInstructions = true
    defer { session.machine.countsInstructions = false }
    let countBefore = session.machine.instructionCount
    let start = monotonicNanoseconds()
    session.run(argument)
    let elapsed = monotonicNanoseconds() - start
    let count = session.machine.instructionCount - countBefore
    session.write(
      "\(seconds(elapsed)) s, \(count) instruction\(count == 1 ? "" : "s")\n")
  }
}

private func monotonicNanoseconds() -> UInt64 {
  var time = timespec()
  clock_gettime(CLOCK_MONOTONIC, &time)
  return UInt64(time.tv_sec) * 1_000_000_000 + UInt64(time.tv_nsec)
}

/// Seconds with six decimals.
private func seconds(_ nanoseconds: UInt64) -> String {
  let microseconds = (nanoseconds + 500) / 1000
  let fraction = String(microseconds % 1_000_000)
  return "\(microseconds / 1_000_000)." + String(repeating: "0", count: 6 - fraction.count)
    + fraction
}
