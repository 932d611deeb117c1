import Compiler

/// Two code objects compared, instruction by instruction.
///
/// Instructions are the same when they do the same: names and constants count, not their numbers in the tables, and
/// jumps are the same when they lead to instructions that stand beside each other.
public struct CodeComparison: Sendable {
  /// Instructions that stand side by side, or one that has no partner.
  public struct Row: Sendable {
    /// An index into the left code's instructions.
    public let left: Int?
    /// An index into the right code's instructions.
    public let right: Int?
    /// Whether both are there and do the same.
    public let isSame: Bool
  }

  /// The instructions of the left code.
  public let left: [Instruction]
  /// The instructions of the right code.
  public let right: [Instruction]
  /// From the beginning of both to their end.
  public let rows: [Row]

  /// What two instructions have to have in common to stand side by side.
  private struct Key: Hashable {
    let number: UInt8
    let argument: PythonString
  }

  /// Compares two code objects; those inside them are not looked at, but for their names.
  public init(_ left: CodeObject, _ right: CodeObject) {
    // Where code objects lie in memory makes no difference, nor does where they came from.
    let repr = ConstantRepr { _ in 0 }
    let leftSteps = Disassembler(left, repr: repr).instructions()
    let rightSteps = Disassembler(right, repr: repr).instructions()
    self.left = leftSteps
    self.right = rightSteps
    let aligned = Alignment.rows(
      leftSteps.map { Self.key($0, in: left) }, rightSteps.map { Self.key($0, in: right) })
    var partner = [Int?](repeating: nil, count: leftSteps.count)
    for row in aligned { if let index = row.left { partner[index] = row.right } }
    let rows = aligned.map { row in
      guard let a = row.left, let b = row.right else {
        return Row(left: row.left, right: row.right, isSame: false)
      }
      guard let from = leftSteps[a].jumpTarget, let to = rightSteps[b].jumpTarget else {
        return Row(left: a, right: b, isSame: true)
      }
      let meets = from / 2 < partner.count ? partner[from / 2] == to / 2 : from == to
      return Row(left: a, right: b, isSame: meets)
    }
    self.rows = Self.pairing(rows)
  }

  private static func key(_ instruction: Instruction, in code: CodeObject) -> Key {
    if instruction.jumpTarget != nil { return Key(number: instruction.number, argument: "") }
    if case .constant(let index) = instruction.value, index < code.constants.count,
      case .code(let nested) = code.constants[index]
    {
      return Key(number: instruction.number, argument: PythonString("code \(nested.name)"))
    }
    if case .none = instruction.value { return Key(number: instruction.number, argument: "") }
    if instruction.argumentText.utf8.isEmpty {
      let argument = instruction.argument ?? 0
      return Key(number: instruction.number, argument: PythonString("\(argument)"))
    }
    return Key(number: instruction.number, argument: instruction.argumentText)
  }

  /// Lays what is only left beside what is only right, where they meet.
  private static func pairing(_ rows: [Row]) -> [Row] {
    var result: [Row] = []
    var lefts: [Int] = []
    var rights: [Int] = []
    func flush() {
      for position in 0..<max(lefts.count, rights.count) {
        result.append(
          Row(
            left: position < lefts.count ? lefts[position] : nil,
            right: position < rights.count ? rights[position] : nil, isSame: false))
      }
      lefts.removeAll()
      rights.removeAll()
    }
    for row in rows {
      switch (row.left, row.right) {
      case (let left?, nil): lefts.append(left)
      case (nil, let right?): rights.append(right)
      default:
        flush()
        result.append(row)
      }
    }
    flush()
    return result
  }

  /// Whether every instruction has a partner that does the same.
  public var isSame: Bool { rows.allSatisfy(\.isSame) }
}

extension CodeComparison {
  /// A code object of either side with its partner on the other.
  public struct Pair: Sendable {
    /// The names that lead to it from the outermost code, with dots between them.
    public let path: String
    /// Nil where only the right side has it.
    public let left: CodeObject?
    /// Nil where only the left side has it.
    public let right: CodeObject?
  }

  /// Two code objects and those inside them, paired by name, and by order where a name occurs more than once.
  public static func pairs(_ left: CodeObject, _ right: CodeObject) -> [Pair] {
    var result: [Pair] = []
    append(left, right, path: "", to: &result)
    return result
  }

  private static func append(
    _ left: CodeObject?, _ right: CodeObject?, path: String, to result: inout [Pair]
  ) {
    result.append(Pair(path: path, left: left, right: right))
    let lefts = left?.nestedCode ?? [], rights = right?.nestedCode ?? []
    for row in Alignment.rows(lefts.map(\.name), rights.map(\.name)) {
      let inner = (row.left.map { lefts[$0] }, row.right.map { rights[$0] })
      let name = (inner.0 ?? inner.1)?.name.description ?? ""
      append(inner.0, inner.1, path: path.isEmpty ? name : "\(path).\(name)", to: &result)
    }
  }
}

extension CodeObject {
  /// The code objects among its constants.
  public var nestedCode: [CodeObject] {
    constants.compactMap {
      if case .code(let code) = $0 { return code }
      return nil
    }
  }
}
