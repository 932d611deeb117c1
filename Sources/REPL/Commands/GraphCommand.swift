import Compiler
import Glibc
import Inspection

/// `:cfg`: the control flow graph.
extension Command {
  static let cfg: Command = Command(
    name: "cfg", isPaged: true, usage: "[--dot FILE] [--svg FILE] [SOURCE|NAME|FILE.pyc]",
    summary: "basic blocks, and the ways between them",
    details: """
      Draws the control flow graph of the last input, of what a name is bound to, of a compiled file, or
      of a source, which is compiled and not run. A block is entered at its beginning only. Its head tells
      the source lines and how many values the stack has, from its beginning to at most. Jumps leave on
      the right; dashes are the way that an exception takes to its handler.
      After :trace, :profile or :coverage a head tells too how often the block ran: ×10.
      A picture is written as a file for Graphviz (--dot), or drawn by it (--svg), if it is installed.
      """,
    example: """
      pyvm> :cfg x if y else z
      ┌ B0  line 1  stack 0–1 ──────────────────┐
      │    0 LOAD_NAME                0 (y)     │
      │    2 POP_JUMP_IF_FALSE        8         │ ───╮
      └────┬ true ───────────────── false → B2 ─┘    │
      ┌ B1  stack 0–1 ──────────────────────────┐    │
      ...
      """,
    argument: .source,
    options: [
      CommandOption(name: "--dot", value: "FILE", summary: "writes the graph for Graphviz"),
      CommandOption(name: "--svg", value: "FILE", summary: "has Graphviz' dot draw it"),
    ]
  ) { session, argument in
    guard let arguments = session.arguments(argument, of: .cfg),
      let operands = session.codeOperands(for: arguments.rest)
    else { return }
    var figures: [GraphvizText.Figure] = []
    for operand in operands {
      append(
        operand.code, path: operand.code.name.description, counted: session.lastCounts, to: &figures
      )
    }
    if let path = arguments["--dot"] {
      session.write(graph: GraphvizText.text(of: figures), to: path)
    }
    if let path = arguments["--svg"] {
      session.draw(graph: GraphvizText.text(of: figures), to: path)
    }
    if arguments.has("--dot") || arguments.has("--svg") { return }
    let canvas = session.canvas
    for (index, figure) in figures.enumerated() {
      var lines: [StyledLine] = []
      if index > 0 { lines.append(StyledLine()) }
      if figures.count > 1 { lines.append(StyledLine("\(figure.title):", .prompt)) }
      lines += GraphView(canvas: canvas).lines(of: figure.graph, counts: figure.counts)
      session.write(canvas.text(of: lines))
    }
  }

  /// Appends the graphs of code and of what is inside it.
  private static func append(
    _ code: CodeObject, path: String, counted: InstructionCounter?,
    to figures: inout [GraphvizText.Figure]
  ) {
    let graph = ControlFlowGraph(code)
    let counts = counted?.counts(of: code).map { graph.blockCounts(ofInstructions: $0) }
    figures.append(GraphvizText.Figure(title: path, graph: graph, counts: counts))
    for nested in code.nestedCode {
      append(nested, path: "\(path).\(nested.name)", counted: counted, to: &figures)
    }
  }
}

extension Session {
  fileprivate func write(graph text: String, to path: String) {
    do {
      try FileAccess.writeAtomically(
        Array(text.utf8), to: Array(expandingHome(path).utf8), mode: 0o644)
    } catch {
      writeError("can't write '\(path)': \(error.summary)\n")
    }
  }

  fileprivate func draw(graph text: String, to path: String) {
    guard let program = findProgram("dot") else {
      writeError("Graphviz is not installed: there is no program dot (:cfg --dot FILE works)\n")
      return
    }
    let status = runFilter(
      program, ["dot", "-Tsvg", "-o", expandingHome(path)], input: Array(text.utf8))
    if status != 0 { writeError("dot ended with status \(status)\n") }
  }
}

/// The path of a program that `PATH` leads to.
private func findProgram(_ name: String) -> String? {
  let folders = (environment("PATH") ?? "/usr/bin:/bin").split(separator: ":")
  return folders.map { "\($0)/\(name)" }.first { access($0, X_OK) == 0 }
}

/// Runs a program with a text on its standard input until it ends.
/// - Returns: its exit status, 128 more than a signal's number if that ended it, or 127 if it did not start.
private func runFilter(_ path: String, _ arguments: [String], input: [UInt8]) -> Int32 {
  var ends: [Int32] = [0, 0]
  guard pipe(&ends) == 0 else { return 127 }
  // The program must not keep the end that tells it that the input is over.
  for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
  var actions = posix_spawn_file_actions_t()
  posix_spawn_file_actions_init(&actions)
  defer { posix_spawn_file_actions_destroy(&actions) }
  posix_spawn_file_actions_adddup2(&actions, ends[0], 0)
  var words = arguments.map { strdup($0) } + [nil]
  defer { for word in words { free(word) } }
  var process: pid_t = 0
  let code = posix_spawn(&process, path, &actions, nil, &words, environ)
  close(ends[0])
  if code == 0 { _ = FileAccess.write(input, to: ends[1]) }
  close(ends[1])
  guard code == 0 else { return 127 }
  var status: Int32 = 0
  while waitpid(process, &status, 0) < 0 && errno == EINTR {}
  let signal = status & 0x7F
  return signal == 0 ? (status >> 8) & 0xFF : 128 + signal
}
