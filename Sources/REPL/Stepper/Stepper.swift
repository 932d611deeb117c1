import Compiler
import VM

/// Watches a run, and stops it where its controller says. Instructions of pyvm's own library are not shown unless asked for.
final class Stepper: Observer {
  let session: Session
  let codes: CodeCollection
  private(set) var controller = StepController()
  private let view: any StepView
  private let input: any InputSource
  private let showsLibrary: Bool

  /// An empty line repeats it.
  private var lastCommand = StepCommand.go(.instruction(over: false), times: 1)
  private var isGoingBack: BackRun?
  /// Exceptions since the last instruction.
  private var raised: [Raise] = []
  /// The program has stopped for an exception that is still on its way out.
  private var hasToldUncaught = false

  /// Instructions that are being taken back, one after the other.
  private struct BackRun {
    var remaining: Int
    let lines: Bool
    /// How many more are recorded.
    var available: Int
  }

  /// An exception that came to a frame.
  struct Raise {
    let text: String
    let frame: StepSnapshot.Frame
    let depth: Int
    /// SystemExit is no mistake.
    let isExit: Bool
  }

  init(session: Session, view: any StepView, input: any InputSource, showsLibrary: Bool) {
    self.session = session
    self.view = view
    self.input = input
    self.showsLibrary = showsLibrary
    codes = CodeCollection(findSource: { [unowned session] in session.sourceLines(of: $0) })
  }

  /// A source is about to run.
  func begin(source: [String]?) {
    if let source { codes.expect(source: source) }
    controller.begin()
  }

  // MARK: Watching

  func willExecute(_ point: ExecutionPoint) -> ObserverAnswer {
    hasToldUncaught = false
    let facts = codes.facts(of: point.code)
    let isHidden = facts.isLibrary && !showsLibrary
    if isGoingBack != nil { return goBack(point, facts, isHidden: isHidden) }
    if isHidden { return .proceed }
    let position = facts.position(atOffset: point.offset, depth: point.depth)
    var reason = controller.reason(at: position, in: facts)
    if Interrupts.takePending() { reason = .interrupt }
    guard let reason else {
      if !raised.isEmpty { raised.removeAll { $0.depth > controller.toldDepth } }
      return .proceed
    }
    return stop(at: point, reason)
  }

  func didRaise(_ exception: ObservedValue, at point: ExecutionPoint) {
    let facts = codes.facts(of: point.code)
    if facts.isLibrary && !showsLibrary { return }
    let text = exception.brief(limit: StepSnapshot.longestValue)
    raised.append(
      Raise(
        text: text,
        frame: StepSnapshot.Frame(facts: facts, offset: point.offset, line: point.line),
        depth: point.depth, isExit: exception.typeName == "SystemExit"))
  }

  /// While the frames of an exception that nothing catches are there, the program stops once more.
  func answer(toExceptionAt point: ExecutionPoint) -> ObserverAnswer {
    let facts = codes.facts(of: point.code)
    guard !hasToldUncaught, let raise = raised.last, raise.frame.facts === facts, !raise.isExit,
      !point.isInsideNativeCall,
      ([point] + point.callers).allSatisfy({ $0.blocks.allSatisfy { $0.handler == nil } })
    else { return .proceed }
    hasToldUncaught = true
    return stop(at: point, .uncaught)
  }

  private func goBack(
    _ point: ExecutionPoint, _ facts: CodeFacts, isHidden: Bool
  ) -> ObserverAnswer {
    guard var run = isGoingBack else { return .proceed }
    let position = facts.position(atOffset: point.offset, depth: point.depth)
    if !isHidden, !run.lines || position.startsLine { run.remaining -= 1 }
    if run.remaining > 0 && run.available > 0 {
      run.available -= 1
      isGoingBack = run
      return .rewind(1)
    }
    isGoingBack = nil
    controller.stand(at: position)
    return stop(at: point, .back(isEnd: run.remaining > 0))
  }

  // MARK: At a stop

  private func stop(at point: ExecutionPoint, _ reason: StopReason) -> ObserverAnswer {
    session.machine.flush()
    let raised = self.raised
    self.raised = []
    var selected = 0
    var snapshot = StepSnapshot(point, selected: selected, codes: codes)
    view.show(snapshot, notes: notes(reason, raised, point))
    while true {
      guard let command = readCommand() else { continue }
      if command.isRepeated { lastCommand = command }
      switch command {
      case .go(let goal, let times):
        let frame = snapshot.frame
        controller.goOn(
          goal, times: times,
          from: frame.facts.position(atOffset: frame.offset, depth: point.depth - selected))
        return .proceed
      case .back(let count, let lines):
        let available = session.machine.recordedInstructions
        if available == 0 {
          session.writeError(cannotGoBack(point))
          continue
        }
        isGoingBack = BackRun(remaining: count, lines: lines, available: available - 1)
        return .rewind(1)
      case .quit:
        return .stop
      case .up, .down:
        let wanted = selected + (command == .up ? 1 : -1)
        guard snapshot.frames.indices.contains(wanted) else {
          session.writeError(command == .up ? "no frame is outside\n" : "no frame is inside\n")
          continue
        }
        selected = wanted
        snapshot = StepSnapshot(point, selected: selected, codes: codes)
        view.show(snapshot, notes: [])
      case .set(let text):
        guard set(text, in: point, selected: selected) else { continue }
        snapshot = StepSnapshot(point, selected: selected, codes: codes)
        view.show(snapshot, notes: [])
      case .print(let source):
        evaluate(source, in: point.frame(selected))
      case .list:
        view.show(
          answer: view.canvas.text(of: StepDrawing(canvas: view.canvas).listing(snapshot)))
      case .showStack:
        view.show(
          answer: view.canvas.text(of: StepDrawing(canvas: view.canvas).frames(snapshot)))
      case .addBreakpoint, .listBreakpoints, .removeBreakpoint:
        changeBreakpoints(command, snapshot)
      case .help:
        let text = StepCommand.helpText
        view.show(answer: view.canvas.columns.map { Prose.text(text, columns: $0) } ?? text)
      }
    }
  }

  /// Nil where nothing sensible was typed.
  private func readCommand() -> StepCommand? {
    let typed = Interrupts.whileWaiting {
      input.read(prompt: StepConsole.prompt, continuation: "")
    }
    switch typed {
    case .endOfFile: return .quit
    case .cancelled: return nil
    case .text(let text):
      if text.trimmingWhitespace().isEmpty { return lastCommand }
      input.remember(text)
      do throws(StepCommand.Refusal) {
        return try StepCommand.parse(text)
      } catch {
        session.writeError(error.message + "\n")
        return nil
      }
    }
  }

  private func changeBreakpoints(_ command: StepCommand, _ snapshot: StepSnapshot) {
    switch command {
    case .addBreakpoint(let text):
      controller.edit { breakpoints in
        do throws(Breakpoints.Refusal) {
          let breakpoint = try breakpoints.add(text, in: snapshot.frame.facts)
          session.write("breakpoint \(breakpoint.number): \(breakpoint.text)\n")
        } catch {
          session.writeError(error.message + "\n")
        }
      }
    case .removeBreakpoint(nil):
      controller.edit { $0.removeAll() }
    case .removeBreakpoint(let number?):
      controller.edit {
        if !$0.remove(number) { session.writeError("no breakpoint \(number)\n") }
      }
    default:
      for breakpoint in controller.breakpoints.all {
        session.write("\(breakpoint.number)  \(breakpoint.text)\n")
      }
      if controller.breakpoints.all.isEmpty { session.write("no breakpoints\n") }
    }
  }

  // MARK: What a stop tells

  private func notes(
    _ reason: StopReason, _ raised: [Raise], _ point: ExecutionPoint
  ) -> [String] {
    var notes: [String] = []
    if let last = raised.last {
      // Its way out begins where it was raised.
      var start = raised.count - 1
      while start > 0, raised[start - 1].text == last.text,
        raised[start - 1].depth >= raised[start].depth
      {
        start -= 1
      }
      let first = raised[start]
      var text = "! \(first.text) at \(first.frame.offset) in \(first.frame.place)"
      if last.depth < first.depth { text += ", out to \(last.frame.place)" }
      notes.append(text)
    }
    switch reason {
    case .arrived: break
    case .breakpoint(let number): notes.append("breakpoint \(number)")
    case .interrupt: notes.append("interrupted")
    case .uncaught: notes.append("nothing catches it: back takes back, all else ends the program")
    case .back(isEnd: true): notes.append(cannotGoBack(point).trimmingWhitespace())
    case .back: break
    }
    return notes
  }

  private func cannotGoBack(_ point: ExecutionPoint) -> String {
    let isBeginning = point.depth == 1 && point.offset == 0
    if isBeginning { return "this is the beginning\n" }
    return point.offset == 0
      ? "no more can be taken back here: native code has called this (fin, then back)\n"
      : "no more is recorded\n"
  }
}
