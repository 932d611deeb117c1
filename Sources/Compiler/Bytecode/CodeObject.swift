/// A compiled block of Python: what CPython's `types.CodeType` holds. Immutable once made.
public final class CodeObject: Sendable {
  /// `co_argcount`: positional parameters, positional-only ones included.
  public let argumentCount: Int
  /// `co_posonlyargcount`
  public let positionalOnlyArgumentCount: Int
  /// `co_kwonlyargcount`
  public let keywordOnlyArgumentCount: Int
  /// `co_nlocals`
  public let localCount: Int
  /// `co_stacksize`: how deep the value stack may become.
  public let stackSize: Int
  /// `co_flags`
  public let flags: CodeFlags
  /// `co_code`: two bytes an instruction.
  public let code: [UInt8]
  /// `co_consts`
  public let constants: [Constant]
  /// `co_names`: globals, attributes, imports.
  public let names: [PythonString]
  /// `co_varnames`: parameters first, then other locals.
  public let variableNames: [PythonString]
  /// `co_freevars`
  public let freeVariables: [PythonString]
  /// `co_cellvars`
  public let cellVariables: [PythonString]
  /// `co_filename`
  public let filename: PythonString
  /// `co_name`
  public let name: PythonString
  /// `co_firstlineno`
  public let firstLineNumber: Int
  /// `co_lnotab`: pairs of a byte delta and a signed line delta.
  public let lineTable: [UInt8]
  /// Made by our compiler, so the machine may run it unchecked; all other code goes through `CodeVerifier` first.
  public let comesFromCompiler: Bool

  /// A code object of given fields.
  public init(
    argumentCount: Int, positionalOnlyArgumentCount: Int, keywordOnlyArgumentCount: Int,
    localCount: Int, stackSize: Int, flags: CodeFlags, code: [UInt8], constants: [Constant],
    names: [PythonString], variableNames: [PythonString], freeVariables: [PythonString],
    cellVariables: [PythonString], filename: PythonString, name: PythonString,
    firstLineNumber: Int, lineTable: [UInt8], comesFromCompiler: Bool = false
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
    self.comesFromCompiler = comesFromCompiler
  }
}

/// `co_flags`. CPython: Include/code.h.
public struct CodeFlags: OptionSet, Hashable, Sendable {
  /// The bits, as CPython numbers them.
  public let rawValue: UInt32
  /// Flags by their bits.
  public init(rawValue: UInt32) { self.rawValue = rawValue }

  /// CO_OPTIMIZED: locals are in slots.
  public static let optimized = CodeFlags(rawValue: 0x1)
  /// CO_NEWLOCALS: a call makes a new namespace.
  public static let newLocals = CodeFlags(rawValue: 0x2)
  /// CO_VARARGS: has `*args`.
  public static let varArgs = CodeFlags(rawValue: 0x4)
  /// CO_VARKEYWORDS: has `**kwargs`.
  public static let varKeywords = CodeFlags(rawValue: 0x8)
  /// CO_NESTED: stands in another function.
  public static let nested = CodeFlags(rawValue: 0x10)
  /// CO_GENERATOR
  public static let generator = CodeFlags(rawValue: 0x20)
  /// CO_NOFREE: has neither free variables nor cells.
  public static let noFree = CodeFlags(rawValue: 0x40)
  /// CO_COROUTINE: `async def`.
  public static let coroutine = CodeFlags(rawValue: 0x80)
  /// CO_ITERABLE_COROUTINE: a generator that `await` takes.
  public static let iterableCoroutine = CodeFlags(rawValue: 0x100)
  /// CO_ASYNC_GENERATOR: `async def` with `yield`.
  public static let asyncGenerator = CodeFlags(rawValue: 0x200)
  /// CO_FUTURE_DIVISION
  public static let futureDivision = CodeFlags(rawValue: 0x2_0000)
  /// CO_FUTURE_ABSOLUTE_IMPORT
  public static let futureAbsoluteImport = CodeFlags(rawValue: 0x4_0000)
  /// CO_FUTURE_WITH_STATEMENT
  public static let futureWithStatement = CodeFlags(rawValue: 0x8_0000)
  /// CO_FUTURE_PRINT_FUNCTION
  public static let futurePrintFunction = CodeFlags(rawValue: 0x10_0000)
  /// CO_FUTURE_UNICODE_LITERALS
  public static let futureUnicodeLiterals = CodeFlags(rawValue: 0x20_0000)
  /// CO_FUTURE_BARRY_AS_BDFL: `<>` is written instead of `!=`.
  public static let futureBarryAsBDFL = CodeFlags(rawValue: 0x40_0000)
  /// CO_FUTURE_GENERATOR_STOP
  public static let futureGeneratorStop = CodeFlags(rawValue: 0x80_0000)
  /// CO_FUTURE_ANNOTATIONS: annotations stay text.
  public static let futureAnnotations = CodeFlags(rawValue: 0x100_0000)
}
