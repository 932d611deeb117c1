/// Where the program stands, as far as stopping depends on it.
struct StepPosition: Equatable {
  /// How many frames are running.
  var depth: Int
  var code: ObjectIdentifier
  /// In bytes.
  var offset: Int
  var line: Int
  /// Whether the line table has a line begin here.
  var startsLine: Bool
}

/// How far the program goes on.
enum StepGoal: Equatable {
  /// One instruction; `over`: with all that it calls.
  case instruction(over: Bool)
  /// To another line; `over`: not in what is called.
  case line(over: Bool)
  /// Until the frame has returned, yielded or raised.
  case out
  /// To a breakpoint.
  case go
}

/// Why the program stops.
enum StopReason: Equatable {
  case arrived
  case breakpoint(Int)
  case interrupt
  /// Instructions were taken back; `isEnd`: no more are recorded.
  case back(isEnd: Bool)
  /// An exception was raised that nothing catches.
  case uncaught
}

/// Decides before each instruction whether the program stops there. It knows nothing of frames and terminals: positions in,
/// decisions out.
struct StepController {
  private(set) var goal = StepGoal.instruction(over: false)
  private(set) var breakpoints = Breakpoints()
  /// How often the goal is still to be reached.
  private var remaining = 1
  /// Where the program went on; nil: at its beginning.
  private var origin: StepPosition?
  /// The instruction executed last.
  private var last: StepPosition?
  /// The one executed last in the frame of the origin, or in one that it returned to.
  private var lastOutside: StepPosition?

  /// The program goes on from where it has stopped.
  /// - Parameter origin: what over and out are about: the frame that is shown.
  mutating func goOn(_ goal: StepGoal, times: Int, from origin: StepPosition) {
    self.goal = goal
    remaining = max(1, times)
    self.origin = origin
    lastOutside = origin
  }

  /// Another source begins. It stops at its beginning, unless breakpoints are all that matters.
  mutating func begin() {
    if goal != .go { goal = .instruction(over: false) }
    remaining = 1
    origin = nil
    last = nil
    lastOutside = nil
  }

  mutating func edit(_ change: (inout Breakpoints) -> Void) { change(&breakpoints) }

  /// Takes note of the position, whether it stops there or not.
  mutating func reason(at position: StepPosition, in facts: CodeFacts) -> StopReason? {
    defer { note(position) }
    let newLine = isNewLine(position, after: last)
    if let number = breakpoints.number(at: position, in: facts, isNewLine: newLine) {
      if goal != .go || remaining == 1 { return .breakpoint(number) }
      remaining -= 1
      return nil
    }
    guard isReached(position, newLine) else { return nil }
    remaining -= 1
    if remaining > 0 {
      origin = position
      lastOutside = position
      return nil
    }
    return .arrived
  }

  /// The program stands elsewhere than it went: instructions were taken back.
  mutating func stand(at position: StepPosition) {
    last = position
    lastOutside = position
  }

  /// Exceptions that came to frames further in, and are handled, are not worth telling at the next stop.
  var toldDepth: Int {
    guard let origin else { return 0 }
    switch goal {
    case .go: return 0
    case .out: return origin.depth - 1
    case .instruction, .line: return origin.depth
    }
  }

  private mutating func note(_ position: StepPosition) {
    last = position
    if position.depth <= origin?.depth ?? 0 { lastOutside = position }
  }

  private func isReached(_ position: StepPosition, _ newLine: Bool) -> Bool {
    guard let origin else { return goal != .go }
    switch goal {
    case .instruction(let over): return !over || position.depth <= origin.depth
    case .line(over: false): return newLine
    case .line(over: true):
      return position.depth <= origin.depth && isNewLine(position, after: lastOutside)
    case .out: return position.depth < origin.depth
    case .go: return false
    }
  }

  /// Another frame, the beginning of a line, or a jump back, as in a loop on one line.
  private func isNewLine(_ position: StepPosition, after last: StepPosition?) -> Bool {
    guard let last else { return true }
    return position.depth != last.depth || position.code != last.code || position.startsLine
      || position.offset <= last.offset
  }
}
