import Compiler
import Inspection
import VM

/// Code that ran, and how often each of its instructions did.
final class CountedCode {
  let code: CodeObject
  let isLibrary: Bool
  /// By instruction.
  fileprivate(set) var counts: [Int]
  lazy var instructions: [Instruction] =
    Disassembler(code, repr: ConstantRepr { _ in 0 }).instructions()

  init(_ code: CodeObject, isLibrary: Bool) {
    self.code = code
    self.isLibrary = isLibrary
    counts = Array(repeating: 0, count: code.code.count / 2)
  }

  /// By instruction: its source line.
  var lines: [Int] {
    var line = code.firstLineNumber
    return instructions.map { instruction in
      line = instruction.startsLine ?? line
      return line
    }
  }
}

/// Counts the instructions of a run.
final class InstructionCounter: Observer {
  /// Holds the code objects, so that their identities stay theirs.
  private var known: [ObjectIdentifier: CountedCode] = [:]
  private var last: CountedCode?
  /// What ran, in the order of its first instruction.
  private(set) var codes: [CountedCode] = []

  func willExecute(_ point: ExecutionPoint) -> ObserverAnswer {
    _ = count(point)
    return .proceed
  }

  /// Counts an instruction.
  /// - Returns: its code.
  func count(_ point: ExecutionPoint) -> CountedCode {
    let counted = counted(point)
    counted.counts[point.offset / 2] += 1
    return counted
  }

  /// The entry of a frame's code.
  func counted(_ point: ExecutionPoint) -> CountedCode {
    let code = point.code
    if let last, last.code === code { return last }
    let identity = ObjectIdentifier(code)
    if let entry = known[identity] {
      last = entry
      return entry
    }
    let entry = CountedCode(code, isLibrary: point.isLibrary)
    known[identity] = entry
    codes.append(entry)
    last = entry
    return entry
  }

  /// By instruction: how often it ran; nil for code that did not run. Code that was compiled anew is the same as long as its
  /// instructions, names and lines are.
  func counts(of code: CodeObject) -> [Int]? {
    if let entry = known[ObjectIdentifier(code)] { return entry.counts }
    return codes.last { entry in
      let other = entry.code
      return other.code == code.code && other.name == code.name && other.names == code.names
        && other.filename == code.filename && other.lineTable == code.lineTable
        && other.firstLineNumber == code.firstLineNumber
        && other.constants.count == code.constants.count
    }?.counts
  }
}
