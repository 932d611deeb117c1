import Primitives

/// Shows instructions as CPython 3.9's `dis` module does, to the byte. CPython: Lib/dis.py.
///
/// It is made from a `CodeObject`, or from the parts of whatever holds instructions; constants are
/// shown by a closure.
public struct Disassembler {
  /// The instructions, two bytes each.
  public var code: [UInt8]
  /// `co_names`; nil where it is not known.
  public var names: [PythonString]?
  /// `co_varnames`; nil where it is not known.
  public var variableNames: [PythonString]?
  /// `co_cellvars + co_freevars`
  public var cellNames: [PythonString]?
  /// Byte offsets and the lines that start there, ascending; `nil` leaves the column out.
  public var lineStarts: [LineStart]?
  /// The `repr` of the constant with an index, or `nil` when there is none; without the closure the
  /// index itself is shown.
  public var constantText: ((Int) -> PythonString?)?

  /// The first instruction of a line.
  public typealias LineStart = (offset: Int, lineNumber: Int)

  /// Raw instructions, without names: `dis.dis(b'...')`.
  public init(code: [UInt8]) { self.code = code }

  /// A disassembler of a code object.
  public init(_ code: CodeObject, repr: ConstantRepr = ConstantRepr()) {
    self.code = code.code
    names = code.names
    variableNames = code.variableNames
    cellNames = code.cellVariables + code.freeVariables
    lineStarts = code.lineStarts
    constantText = { index in
      code.constants.indices.contains(index) ? repr.text(of: code.constants[index]) : nil
    }
  }

  /// `dis.get_instructions`
  public func instructions() -> [Instruction] {
    let isLabel = labels()
    var result: [Instruction] = []
    result.reserveCapacity(code.count / 2)
    var lineIndex = 0
    forEachArgument { offset, number, argument in
      var startsLine: Int?
      if let lineStarts, lineIndex < lineStarts.count, lineStarts[lineIndex].offset <= offset {
        if lineStarts[lineIndex].offset == offset {
          startsLine = lineStarts[lineIndex].lineNumber
        }
        lineIndex += 1
      }
      let (value, text) = describe(number, argument, offset)
      result.append(
        Instruction(
          number: number, argument: argument, value: value, argumentText: text, offset: offset,
          startsLine: startsLine, isJumpTarget: isLabel[offset]))
    }
    return result
  }

  /// The offsets that jumps lead to, as flags. CPython: `findlabels`.
  private func labels() -> [Bool] {
    var isLabel = [Bool](repeating: false, count: code.count + 1)
    forEachArgument { offset, number, argument in
      guard let argument, let opcode = Opcode(rawValue: number) else { return }
      let target: Int
      if opcode.isRelativeJump {
        target = offset + 2 + argument
      } else if opcode.isAbsoluteJump {
        target = argument
      } else {
        return
      }
      if target < isLabel.count { isLabel[target] = true }
    }
    return isLabel
  }

  /// Calls `body` with each instruction's offset, number and whole argument.
  /// CPython: `_unpack_opargs`.
  private func forEachArgument(_ body: (Int, UInt8, Int?) -> Void) {
    var extended = 0
    for offset in stride(from: 0, to: code.count - 1, by: 2) {
      let number = code[offset]
      var argument: Int?
      if number >= Opcode.firstWithArgument {
        let whole = Int(code[offset + 1]) | extended
        argument = whole
        // Arguments are 32 bits wide; more EXTENDED_ARGs than three push the first ones out.
        extended = number == Opcode.extendedArg.rawValue ? (whole << 8) & 0xFFFF_FFFF : 0
      }
      body(offset, number, argument)
    }
  }

  private func describe(
    _ number: UInt8, _ argument: Int?, _ offset: Int
  ) -> (Instruction.Value, PythonString) {
    guard let argument else { return (.none, "") }
    switch Opcode(rawValue: number)?.row.argument ?? .raw {
    case .none, .raw, .absoluteJump: return (.number(argument), "")
    case .constant:
      guard let constantText else { return (.number(argument), PythonString("\(argument)")) }
      return (.constant(argument), constantText(argument) ?? Self.missing)
    case .name: return describe(argument, in: names)
    case .local: return describe(argument, in: variableNames)
    case .free: return describe(argument, in: cellNames)
    case .comparison:
      guard argument < CompareOperand.allCases.count else {
        return (.number(argument), Self.missing)
      }
      let operand = CompareOperand.allCases[argument]
      return (.comparison(operand), PythonString("\(operand.symbol)"))
    case .relativeJump:
      let target = offset + 2 + argument
      return (.offset(target), PythonString("to \(target)"))
    case .format:
      let conversion: Instruction.Conversion? = [nil, .str, .repr, .ascii][argument & 3]
      let hasSpecification = argument & 4 != 0
      let parts = [conversion?.rawValue, hasSpecification ? "with format" : nil]
      return (
        .format(conversion: conversion, hasSpecification: hasSpecification),
        PythonString(parts.compactMap { $0 }.joined(separator: ", "))
      )
    case .functionFlags:
      let names = ["defaults", "kwdefaults", "annotations", "closure"]
      let set = names.indices.filter { argument & 1 << $0 != 0 }.map { names[$0] }
      return (.number(argument), PythonString(set.joined(separator: ", ")))
    }
  }

  private func describe(
    _ index: Int, in names: [PythonString]?
  ) -> (Instruction.Value, PythonString) {
    guard let names else { return (.number(index), PythonString("\(index)")) }
    guard index < names.count else { return (.number(index), Self.missing) }
    return (.name(names[index]), names[index])
  }

  /// Stands for a constant or name that damaged code refers to and does not have. Python's `dis`
  /// ends with an IndexError there.
  private static var missing: PythonString { "<index out of range>" }
}

extension CodeObject {
  /// The offsets at which source lines start. CPython: `dis.findlinestarts`.
  public var lineStarts: [Disassembler.LineStart] {
    var starts: [Disassembler.LineStart] = []
    var lastLineNumber: Int?
    var lineNumber = firstLineNumber
    var offset = 0
    for index in stride(from: 0, to: lineTable.count - 1, by: 2) {
      if lineTable[index] != 0 {
        if lineNumber != lastLineNumber {
          starts.append((offset, lineNumber))
          lastLineNumber = lineNumber
        }
        offset += Int(lineTable[index])
        // What follows belongs to instructions that were optimized away.
        if offset >= code.count { return starts }
      }
      lineNumber += Int(Int8(bitPattern: lineTable[index + 1]))
    }
    if lineNumber != lastLineNumber { starts.append((offset, lineNumber)) }
    return starts
  }
}
