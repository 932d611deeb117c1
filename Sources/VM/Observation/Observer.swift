import Compiler

// Watching code as it runs, for debuggers, tracers and other tools: an observer is told of each instruction before it is
// executed, sees the frame with its operands, may look and change, stop the run, or have it taken back.
//
//     final class Printer: Observer {
//       func willExecute(_ point: ExecutionPoint) -> ObserverAnswer {
//         print(point.line, point.opcode?.name ?? "?", point.operands.map(\.text))
//         return .proceed
//       }
//     }
//     vm.observer = Printer()
//
// Loops that run while there is an observer are those with hooks (`WatchingHooks`); without one nothing is looked at.

/// What is told of each instruction.
public protocol Observer: AnyObject {
  /// An instruction is about to be executed. `point` is good until this returns; the code that the observer itself runs
  /// is not observed.
  func willExecute(_ point: ExecutionPoint) -> ObserverAnswer

  /// An exception has come to a frame, from an instruction there or from a frame that it called and that is gone.
  func didRaise(_ exception: ObservedValue, at point: ExecutionPoint)

  /// How code goes on after `didRaise`: with `.proceed` a handler is looked for in this frame; with `.rewind` the instruction
  /// that raised is the first to be taken back, and there is no exception.
  func answer(toExceptionAt point: ExecutionPoint) -> ObserverAnswer
}

extension Observer {
  public func didRaise(_ exception: ObservedValue, at point: ExecutionPoint) {}
  public func answer(toExceptionAt point: ExecutionPoint) -> ObserverAnswer { .proceed }
}

/// How code goes on.
public enum ObserverAnswer: Sendable {
  case proceed
  /// The run ends with `RunOutcome.stopped`; no more of the program's instructions are executed, its `finally` blocks
  /// included.
  case stop
  /// So many instructions are taken back, as far as `Machine.recordedInstructions` says; then the first of them is observed
  /// anew. Needs `Machine.isRecording`.
  case rewind(Int)
}

/// What watching needs besides the observer itself.
struct ObservationState {
  var observer: (any Observer)?
  var recorder: Recorder?
  /// `.stop` was answered: whatever runs ends.
  var isStopping = false
  var lives = ObservedLives()
  /// Loops with hooks that have begun.
  var loops = 0
}

extension Machine {
  /// Who watches the code that runs from now on; nil for nobody. To be set while no code runs.
  public var observer: (any Observer)? {
    get { support.observation.observer }
    nonmutating set {
      support.observation.observer = newValue
      support.observation.isStopping = false
      let isObserved = newValue != nil
      if isObserved == pointee.isObserved { return }
      pointee.isObserved = isObserved
      if !isObserved { isRecording = false }
      updateFusing()
    }
  }

  /// Instructions are taken apart that were fused, as long as each must be seen.
  func updateFusing() {
    let isSeparate = seesEachInstruction
    pointee.heap.forEachPreparedCode { instructions, count in
      if isSeparate { separate(instructions, count) } else { fuse(instructions, count) }
    }
  }

  var seesEachInstruction: Bool {
    pointee.tracing.isActive || support.observation.observer != nil
  }

  /// The hook: before each instruction of a loop that watches.
  /// - Returns: whether an earlier state is in place, where the loop goes on.
  @inline(never) func observe(
    _ instruction: UnsafeMutablePointer<Instruction>, _ sp: StackPointer
  ) throws(Raised) -> Bool {
    let frame = pointee.frame
    let code = frame.pointee.code.as(CodeBlock.self)
    guard let observer = support.observation.observer,
      code.pointee.flags & CodeBlock.hiddenFlag == 0
    else { return false }
    if support.observation.isStopping { throw stopRun() }
    frame.pointee.ip = instruction + 1
    let point = ExecutionPoint(
      machine: self, frame: frame, index: instruction - code.pointee.instructions.unsafelyUnwrapped,
      operandEnd: sp.pointer)
    let answer = unobserved { observer.willExecute(point) }
    frame.pointee.ip = instruction
    switch answer {
    case .proceed: break
    case .stop:
      support.observation.isStopping = true
      throw stopRun()
    case .rewind(let count):
      if let recorder = support.observation.recorder, recorder.rewind(self, count) > 0 {
        pointee.hasRewound = true
        return true
      }
    }
    support.observation.recorder?.record(self, instruction)
    return false
  }

  /// The pending exception has come to the current frame.
  /// - Returns: whether an earlier state is in place, where the loop goes on.
  @inline(never) func observeException(
    _ frame: UnsafeMutablePointer<FrameRecord>, instruction index: Int
  ) -> Bool {
    guard let observer = support.observation.observer, !support.observation.isStopping else {
      return false
    }
    let exception = takeException()
    let base = pointee.top
    base[0] = exception
    pointee.top = base + 1
    let point = ExecutionPoint(machine: self, frame: frame, index: index, operandEnd: base)
    let answer = unobserved {
      observer.didRaise(ObservedValue(machine: self, value: exception), at: point)
      return observer.answer(toExceptionAt: point)
    }
    pointee.top = base
    pointee.exception = exception
    switch answer {
    case .proceed: return false
    case .stop:
      support.observation.isStopping = true
      return false
    case .rewind(let count):
      guard let recorder = support.observation.recorder else { return false }
      return recorder.rewind(self, count) > 0
    }
  }

  /// What an observer does is not observed, and leaves the state of the running code as it is.
  private func unobserved<Result>(_ body: () -> Result) -> Result {
    let handled = pointee.handledException
    let base = pointee.top
    base[0] = handled
    base[1] = pointee.callResult
    pointee.top = base + 2
    pointee.isObserved = false
    let result = body()
    pointee.isObserved = support.observation.observer != nil
    pointee.handledException = handled
    pointee.callResult = base[1]
    pointee.top = base
    return result
  }

  private func stopRun() -> Raised { raise(.keyboardInterrupt) }
}
