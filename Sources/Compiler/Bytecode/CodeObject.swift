/// A compiled block of Python: what CPython's `types.CodeType` holds. Immutable once made.
public final class CodeObject: Sendable {
  public let argumentCount: Int  // co_argcount, positional-only ones included
  public let positionalOnlyArgumentCount: Int  // co_posonlyargcount
  public let keywordOnlyArgumentCount: Int  // co_kwonlyargcount
  public let localCount: Int  // co_nlocals
  public let stackSize: Int  // co_stacksize
  public let flags: CodeFlags  // co_flags
  public let code: [UInt8]  // co_code: two bytes an instruction
  public let constants: [Constant]  // co_consts
  public let names: [PythonString]  // co_names
  public let variableNames: [PythonString]  // co_varnames
  public let freeVariables: [PythonString]  // co_freevars
  public let cellVariables: [PythonString]  // co_cellvars
  public let filename: PythonString  // co_filename
  public let name: PythonString  // co_name
  public let firstLineNumber: Int  // co_firstlineno
  public let lineTable: [UInt8]  // co_lnotab

  public init(
    argumentCount: Int, positionalOnlyArgumentCount: Int, keywordOnlyArgumentCount: Int,
    localCount: Int, stackSize: Int, flags: CodeFlags, code: [UInt8], constants: [Constant],
    names: [PythonString], variableNames: [PythonString], freeVariables: [PythonString],
    cellVariables: [PythonString], filename: PythonString, name: PythonString,
    firstLineNumber: Int, lineTable: [UInt8]
  ) {
    self.argumentCount = argumentCount
    self.positionalOnlyArgumentCount = positionalOnlyArgumentCount
    self.keywordOnlyArgumentCount = keywordOnlyArgumentCount
    self.localCount = localCount
    self.stackSize = stackSize
    self.flags = flags
    self.code = code
    self.constants = constants
    self.names = names
    self.variableNames = variableNames
    self.freeVariables = freeVariables
    self.cellVariables = cellVariables
    self.filename = filename
    self.name = name
    self.firstLineNumber = firstLineNumber
    self.lineTable = lineTable
  }
}

/// `co_flags`. CPython: Include/code.h.
public struct CodeFlags: OptionSet, Hashable, Sendable {
  public let rawValue: UInt32
  public init(rawValue: UInt32) { self.rawValue = rawValue }

  public static let optimized = CodeFlags(rawValue: 0x1)
  public static let newLocals = CodeFlags(rawValue: 0x2)
  public static let varArgs = CodeFlags(rawValue: 0x4)
  public static let varKeywords = CodeFlags(rawValue: 0x8)
  public static let nested = CodeFlags(rawValue: 0x10)
  public static let generator = CodeFlags(rawValue: 0x20)
  public static let noFree = CodeFlags(rawValue: 0x40)
  public static let coroutine = CodeFlags(rawValue: 0x80)
  public static let iterableCoroutine = CodeFlags(rawValue: 0x100)
  public static let asyncGenerator = CodeFlags(rawValue: 0x200)
  public static let futureDivision = CodeFlags(rawValue: 0x2_0000)
  public static let futureAbsoluteImport = CodeFlags(rawValue: 0x4_0000)
  public static let futureWithStatement = CodeFlags(rawValue: 0x8_0000)
  public static let futurePrintFunction = CodeFlags(rawValue: 0x10_0000)
  public static let futureUnicodeLiterals = CodeFlags(rawValue: 0x20_0000)
  public static let futureBarryAsBDFL = CodeFlags(rawValue: 0x40_0000)
  public static let futureGeneratorStop = CodeFlags(rawValue: 0x80_0000)
  public static let futureAnnotations = CodeFlags(rawValue: 0x100_0000)
}
