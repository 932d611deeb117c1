/// What can be said at the stepper's prompt. Words are gdb's and pdb's.
enum StepCommand: Equatable {
  case go(StepGoal, times: Int)
  /// `lines`: to the beginning of a line.
  case back(Int, lines: Bool)
  case addBreakpoint(String)
  case listBreakpoints
  /// Nil: all.
  case removeBreakpoint(Int?)
  case print(String)
  case set(String)
  case list
  case showStack
  case up, down
  case help
  case quit

  struct Refusal: Error {
    let message: String
  }

  /// Whether an empty line repeats it.
  var isRepeated: Bool {
    switch self {
    case .go, .back, .up, .down: true
    default: false
    }
  }

  static let words = [
    "si", "s", "ni", "n", "fin", "c", "back", "b", "d", "p", "set", "w", "up", "down", "l", "h",
    "q",
  ]

  static func parse(_ text: String) throws(Refusal) -> StepCommand {
    let line = text.trimmingWhitespace()
    let word = String(line.prefix { !$0.isWhitespace })
    let rest = String(line.dropFirst(word.count)).trimmingWhitespace()
    switch word {
    case "si", "stepi": return .go(.instruction(over: false), times: try count(rest, word))
    case "ni", "nexti": return .go(.instruction(over: true), times: try count(rest, word))
    case "s", "step": return .go(.line(over: false), times: try count(rest, word))
    case "n", "next": return .go(.line(over: true), times: try count(rest, word))
    case "fin", "finish", "out": return .go(.out, times: try count(rest, word))
    case "c", "continue", "cont": return .go(.go, times: try count(rest, word))
    case "back": return try parseBack(rest)
    case "b", "break":
      if rest.isEmpty { return .listBreakpoints }
      if rest.hasPrefix("-") { return .removeBreakpoint(try number(String(rest.dropFirst()))) }
      return .addBreakpoint(rest)
    case "d", "delete":
      return .removeBreakpoint(rest == "all" ? nil : try number(rest))
    case "p", "print":
      if rest.isEmpty { throw Refusal(message: "p takes an expression") }
      return .print(rest)
    case "set":
      if rest.isEmpty { throw Refusal(message: "set takes NAME = EXPR or stack[N] = EXPR") }
      return .set(rest)
    case "l", "list": return .list
    case "w", "where", "bt": return .showStack
    case "up": return .up
    case "down": return .down
    case "h", "help", "?": return .help
    case "q", "quit", "exit": return .quit
    default:
      throw Refusal(message: "no command \(word); h lists them, p EXPR evaluates")
    }
  }

  private static func parseBack(_ text: String) throws(Refusal) -> StepCommand {
    guard text.first == "s" else { return .back(try count(text, "back"), lines: false) }
    let rest = String(text.dropFirst()).trimmingWhitespace()
    return .back(try count(rest, "back s"), lines: true)
  }

  private static func count(_ text: String, _ word: String) throws(Refusal) -> Int {
    if text.isEmpty { return 1 }
    guard let count = Int(text), count > 0 else {
      throw Refusal(message: "\(word) takes a number of times")
    }
    return count
  }

  private static func number(_ text: String) throws(Refusal) -> Int {
    guard let number = Int(text) else {
      throw Refusal(message: "d takes a breakpoint's number, or all")
    }
    return number
  }

  static let helpText = """
    Enter      the last of these again; at first si
    si [N]     on by an instruction, into calls (N: so many)
    s [N]      on to another line, into calls
    ni, n      the same, over calls
    fin        on until this function returns, yields or raises
    c [N]      on to a breakpoint (the Nth), or to the end; Ctrl-C stops
    back [N]   takes instructions back; back s [N]: to the beginning of a line
    b LINE     stop at a line of the source that is shown
    b @OFFSET  stop at an instruction of the code that is shown
    b NAME     stop where a function of that name begins
    b          lists them; d N or b -N takes one away; d all: all of them
    p EXPR     evaluates in the frame
    set NAME = EXPR, set stack[N] = EXPR   changes a variable, or a value of the stack
    w          the frames; up, down: shows another one
    l          the listing
    q, Ctrl-D  ends the program

    """
}
