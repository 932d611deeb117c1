import Compiler
import Inspection
import VM

/// Writes a line for each instruction. Its result is what it has left on the stack when the frame goes on; until then the
/// line waits, unless another frame begins: then it stands before that frame's lines, and the result gets a line of its own.
final class Tracer: Observer {
  struct Options {
    var showsStacks = false
    var showsLibrary = false
  }

  /// What ran, with counts.
  let counter = InstructionCounter()
  private let options: Options
  private let usesColor: Bool
  private let view: TraceView
  private let output: (String) -> Void

  /// The last instruction, whose result is not known yet.
  private var pending: Pending?
  /// Frames that called others, from the outermost.
  private var callers: [Caller] = []

  private struct Pending {
    let traced: TracedInstruction
    let opcode: Opcode?
    let caller: Caller
  }

  private struct Caller {
    let depth: Int
    let codeIdentity: UInt64
    let line: Int
    /// How many values lie below the instruction's operands.
    let base: Int
  }

  init(
    options: Options, usesColor: Bool, isNarrow: Bool = false, output: @escaping (String) -> Void
  ) {
    view = TraceView(isNarrow: isNarrow)
    self.options = options
    self.usesColor = usesColor
    self.output = output
  }

  func willExecute(_ point: ExecutionPoint) -> ObserverAnswer {
    let counted = counter.count(point)
    if counted.isLibrary && !options.showsLibrary { return .proceed }
    let operands = point.operands
    settle(at: point, operands)
    let instruction = counted.instructions[point.offset / 2]
    let taken = point.opcode?.operandCount(argument: instruction.argument ?? 0) ?? 0
    let base = max(0, operands.count - taken)
    var traced = TracedInstruction(
      depth: point.depth, codeName: counted.code.name.description, line: point.line,
      instruction: instruction, meaning: instruction.shortArgument(in: counted.code).description,
      operands: texts(operands[base...]))
    if options.showsStacks {
      traced.stack = texts(operands[...])
      traced.blocks = point.blocks.map { block in
        block.kind.rawValue + (block.handler.map { " to \($0)" } ?? "") + " at \(block.level)"
      }
    }
    pending = Pending(
      traced: traced, opcode: point.opcode,
      caller: Caller(
        depth: point.depth, codeIdentity: point.codeIdentity, line: point.line, base: base))
    return .proceed
  }

  func didRaise(_ exception: ObservedValue, at point: ExecutionPoint) {
    let counted = counter.counted(point)
    if counted.isLibrary && !options.showsLibrary { return }
    writePending()
    _ = removeCallers(from: point.depth)
    write([
      view.raised(
        depth: point.depth, name: counted.code.name.description, line: point.line,
        exception.brief(limit: 2 * TraceView.valueLimit))
    ])
  }

  /// Writes a line that still waits, at the end of a run.
  func flush() {
    writePending()
    callers = []
  }

  private func writePending() {
    guard let pending else { return }
    self.pending = nil
    write(view.lines(of: pending.traced, result: nil))
  }

  /// Tells of what has happened since the last instruction.
  private func settle(at point: ExecutionPoint, _ operands: [ObservedValue]) {
    let depth = point.depth
    if let last = pending {
      let continues =
        last.traced.depth == depth && last.caller.codeIdentity == point.codeIdentity
        && last.opcode?.leavesFrame != true
      if continues {
        pending = nil
        let result = texts(operands.dropFirst(last.caller.base))
        return write(view.lines(of: last.traced, result: result))
      }
      writePending()
      if last.traced.depth < depth { callers.append(last.caller) }
    }
    let caller = removeCallers(from: depth)
    guard let caller, caller.codeIdentity == point.codeIdentity else { return }
    let result = texts(operands.dropFirst(caller.base))
    if result.isEmpty { return }
    write([
      view.returned(
        depth: depth, name: point.code.name.description, line: caller.line, result)
    ])
  }

  /// Forgets the frames that are not below a depth.
  /// - Returns: the one at that depth.
  private func removeCallers(from depth: Int) -> Caller? {
    var removed: Caller?
    while let last = callers.last, last.depth >= depth {
      removed = last
      callers.removeLast()
    }
    return removed?.depth == depth ? removed : nil
  }

  private func texts(_ values: ArraySlice<ObservedValue>) -> [String] {
    values.map { $0.brief(limit: TraceView.valueLimit) }
  }

  private func write(_ lines: [StyledLine]) {
    output(lines.map { $0.text(usesColor: usesColor) + "\n" }.joined())
  }
}
