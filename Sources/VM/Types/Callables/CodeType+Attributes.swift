import Compiler

// The attributes of code objects, `replace`, and making them from Python. CPython: Objects/codeobject.c.

extension NativeProperty {
  static let ofCode: [NativeProperty] = [
    number("co_argcount", \.argumentCount),
    number("co_posonlyargcount", \.positionalOnlyArgumentCount),
    number("co_kwonlyargcount", \.keywordOnlyArgumentCount),
    number("co_nlocals", \.localCount),
    number("co_stacksize", \.stackSize),
    number("co_firstlineno", \.firstLineNumber),
    NativeProperty("co_flags", isMember: true) { vm, c throws(Raised) in
      vm.newInt(Int(c.as(CodeBlock.self).source.flags.rawValue))
    },
    NativeProperty("co_code", isMember: true) { vm, c throws(Raised) in
      vm.newBytes(c.as(CodeBlock.self).source.code)
    },
    NativeProperty("co_lnotab", isMember: true) { vm, c throws(Raised) in
      vm.newBytes(c.as(CodeBlock.self).source.lineTable)
    },
    NativeProperty("co_consts", isMember: true) { vm, c throws(Raised) in
      Value(vm.consts(of: c.as(CodeBlock.self)))
    },
    NativeProperty("co_names", isMember: true) { vm, c throws(Raised) in
      Value(vm.names(of: c.as(CodeBlock.self)))
    },
    NativeProperty("co_varnames", isMember: true) { vm, c throws(Raised) in
      Value(vm.varNames(of: c.as(CodeBlock.self)))
    },
    NativeProperty("co_freevars", isMember: true) { vm, c throws(Raised) in
      Value(vm.freeVars(of: c.as(CodeBlock.self)))
    },
    NativeProperty("co_cellvars", isMember: true) { vm, c throws(Raised) in
      Value(vm.cellVars(of: c.as(CodeBlock.self)))
    },
    NativeProperty("co_filename", isMember: true) { _, c throws(Raised) in
      c.as(CodeBlock.self).pointee.filename
    },
    NativeProperty("co_name", isMember: true) { _, c throws(Raised) in
      c.as(CodeBlock.self).pointee.name
    },
  ]

  private static func number(
    _ name: StaticString, _ field: KeyPath<CodeObject, Int> & Sendable
  ) -> NativeProperty {
    NativeProperty(name, isMember: true) { vm, c throws(Raised) in
      vm.newInt(c.as(CodeBlock.self).source[keyPath: field])
    }
  }
}

extension NativeMethod {
  static let replaceCode = NativeMethod(
    "replace(self, /, *, co_argcount=-1, co_posonlyargcount=-1, co_kwonlyargcount=-1, co_nlocals=-1, co_stacksize=-1, co_flags=-1, co_firstlineno=-1, co_code=None, co_consts=None, co_names=None, co_varnames=None, co_freevars=None, co_cellvars=None, co_filename=None, co_name=None, co_lnotab=None)"
  ) { vm, a throws(Raised) in
    let code = a[0].as(CodeBlock.self)
    let source = code.source
    func number(_ index: Int, _ name: String, _ old: Int) throws(Raised) -> Int {
      if a[index].isNull { return old }
      let value = try vm.codeNumber(a[index])
      if value < 0 { throw vm.valueError("\(name) must be a positive integer") }
      return value
    }
    var draft = CodeDraft(
      counts: [
        try number(1, "co_argcount", source.argumentCount),
        try number(2, "co_posonlyargcount", source.positionalOnlyArgumentCount),
        try number(3, "co_kwonlyargcount", source.keywordOnlyArgumentCount),
        try number(4, "co_nlocals", source.localCount),
        try number(5, "co_stacksize", source.stackSize),
        try number(6, "co_flags", Int(source.flags.rawValue)),
      ],
      firstLineNumber: try number(7, "co_firstlineno", source.firstLineNumber),
      code: source.code, lineTable: source.lineTable, consts: Value(vm.consts(of: code)),
      names: Value(vm.names(of: code)), varNames: Value(vm.varNames(of: code)),
      freeVars: Value(vm.freeVars(of: code)), cellVars: Value(vm.cellVars(of: code)),
      filename: code.pointee.filename, name: code.pointee.name)
    func given(_ index: Int, _ name: String, _ kind: Kind, _ type: String) throws(Raised) -> Value?
    {
      if a[index].isNull { return nil }
      guard a[index].isKind(kind) else {
        throw vm.typeError(
          "replace() argument '\(name)' must be \(type), not \(vm.argumentTypeName(a[index]))")
      }
      return a[index]
    }
    if let value = try given(8, "co_code", .bytes, "bytes") { draft.code = vm.byteArray(value) }
    if let value = try given(9, "co_consts", .tuple, "tuple") { draft.consts = value }
    if let value = try given(10, "co_names", .tuple, "tuple") { draft.names = value }
    if let value = try given(11, "co_varnames", .tuple, "tuple") { draft.varNames = value }
    if let value = try given(12, "co_freevars", .tuple, "tuple") { draft.freeVars = value }
    if let value = try given(13, "co_cellvars", .tuple, "tuple") { draft.cellVars = value }
    if let value = try given(14, "co_filename", .str, "str") { draft.filename = value }
    if let value = try given(15, "co_name", .str, "str") { draft.name = value }
    if let value = try given(16, "co_lnotab", .bytes, "bytes") {
      draft.lineTable = vm.byteArray(value)
    }
    for (count, name) in zip(draft.counts, CodeDraft.countNames) where count < 0 {
      throw vm.valueError("\(name) must be a positive integer")
    }
    if draft.firstLineNumber < 0 {
      throw vm.valueError("co_firstlineno must be a positive integer")
    }
    return try vm.newCode(draft)
  }

  static let newCode = NativeMethod(
    "__new__(cls, argcount, posonlyargcount, kwonlyargcount, nlocals, stacksize, flags, codestring, constants, names, varnames, filename, name, firstlineno, lnotab, freevars=(), cellvars=(), /)!",
    .constructor
  ) { vm, a throws(Raised) in
    var counts: [Int] = []
    for index in 1...6 { counts.append(try vm.codeNumber(a[index])) }
    func check(_ index: Int, _ kind: Kind, _ type: String) throws(Raised) {
      guard a[index].isKind(kind) else {
        throw vm.typeError(
          "code() argument \(index) must be \(type), not \(vm.argumentTypeName(a[index]))")
      }
    }
    try check(7, .bytes, "bytes")
    for index in 8...10 { try check(index, .tuple, "tuple") }
    for index in 11...12 { try check(index, .str, "str") }
    let line = try vm.codeNumber(a[13])
    try check(14, .bytes, "bytes")
    for index in 15...16 where !a[index].isNull { try check(index, .tuple, "tuple") }
    for (count, name) in zip(counts, CodeDraft.argumentNames) where count < 0 {
      throw vm.valueError("code: \(name) must not be negative")
    }
    return try vm.newCode(
      CodeDraft(
        counts: counts, firstLineNumber: line, code: vm.byteArray(a[7]),
        lineTable: vm.byteArray(a[14]), consts: a[8], names: a[9], varNames: a[10],
        freeVars: a.get(15, default: vm.pointee.emptyTuple),
        cellVars: a.get(16, default: vm.pointee.emptyTuple), filename: a[11], name: a[12]))
  }
}

/// The fields of a code object that Python code asks for.
struct CodeDraft {
  static let countNames = [
    "co_argcount", "co_posonlyargcount", "co_kwonlyargcount", "co_nlocals", "co_stacksize",
    "co_flags",
  ]
  static let argumentNames = [
    "argcount", "posonlyargcount", "kwonlyargcount", "nlocals", "stacksize", "flags",
  ]
  /// In the order of `countNames`.
  var counts: [Int]
  var firstLineNumber: Int
  var code: [UInt8]
  var lineTable: [UInt8]
  /// Tuples. They are among the caller's arguments or belong to its code object: reachable.
  var consts, names, varNames, freeVars, cellVars: Value
  var filename, name: Value
}

extension Machine {
  func byteArray(_ bytes: Value) -> [UInt8] {
    let object = bytes.as(BytesObject.self)
    return Array(UnsafeBufferPointer(start: object.data, count: object.pointee.count))
  }

  func codeNumber(_ value: Value) throws(Raised) -> Int {
    if value.isFlonum || value.isKind(.float) {
      throw typeError("integer argument expected, got float")
    }
    if value.isKind(.complex) { throw typeError("can't convert complex to int") }
    guard value.isSmallInt || value.isBool || slots(of: value).pointee.index != nil else {
      throw typeError("an integer is required (got type \(typeName(value)))")
    }
    guard let number = machineInt(try indexValue(value)), let small = Int32(exactly: number) else {
      throw error(.overflowError, "Python int too large to convert to C int")
    }
    return Int(small)
  }

  /// Makes a code object of what Python code gives. CPython: `PyCode_NewWithPosOnlyArgs`.
  func newCode(_ draft: CodeDraft) throws(Raised) -> Value {
    func strings(_ tuple: Value) throws(Raised) -> [PythonString] {
      let items = tuple.as(TupleObject.self)
      var result: [PythonString] = []
      for index in 0..<items.pointee.count {
        guard items.items[index].isKind(.str) else {
          throw typeError(
            "name tuples must contain only strings, not '\(typeName(items.items[index]))'")
        }
        result.append(items.items[index].as(StrObject.self).pythonString)
      }
      return result
    }
    guard draft.counts[0] >= draft.counts[1], draft.code.count % 2 == 0 else {
      throw error(.systemError, "bad argument to internal function")
    }
    let names = try strings(draft.names)
    let variableNames = try strings(draft.varNames)
    let freeNames = try strings(draft.freeVars)
    let cellNames = try strings(draft.cellVars)
    var flags = CodeFlags(rawValue: UInt32(draft.counts[5]))
    if freeNames.isEmpty && cellNames.isEmpty {
      flags.insert(.noFree)
    } else {
      flags.remove(.noFree)
    }
    let arguments =
      draft.counts[0] + draft.counts[2]
      + (flags.contains(.varArgs) ? 1 : 0) + (flags.contains(.varKeywords) ? 1 : 0)
    guard arguments <= draft.counts[3],
      draft.counts[3] == variableNames.count || draft.counts[3] <= variableNames.count
    else { throw valueError("code: varnames is too small") }
    let items = draft.consts.as(TupleObject.self)
    var constants: [Constant] = []
    var isWhole = true
    for index in 0..<items.pointee.count {
      let constant = constant(of: items.items[index])
      if constant == nil { isWhole = false }
      constants.append(constant ?? .none)
    }
    let code = newCode(
      CodeObject(
        argumentCount: draft.counts[0], positionalOnlyArgumentCount: draft.counts[1],
        keywordOnlyArgumentCount: draft.counts[2], localCount: draft.counts[3],
        stackSize: draft.counts[4], flags: flags, code: draft.code, constants: constants,
        names: names, variableNames: variableNames, freeVariables: freeNames,
        cellVariables: cellNames, filename: draft.filename.as(StrObject.self).pythonString,
        name: draft.name.as(StrObject.self).pythonString, firstLineNumber: draft.firstLineNumber,
        lineTable: draft.lineTable))
    // Constants that are not a compiler's stay the objects they are.
    if !isWhole { code.as(CodeBlock.self).pointee.consts = draft.consts }
    return code
  }

  /// A value as the compiler's constant, or nil when it is not of a kind that marshal knows.
  func constant(of value: Value, depth: Int = 0) -> Constant? {
    if value.isNone { return Constant.none }
    if value.isTrue { return .true }
    if value.isFalse { return .false }
    if value == .ellipsis { return .ellipsis }
    if value.isSmallInt { return .int(value.smallInt) }
    if value.isFlonum { return .float(value.flonum) }
    guard value.isObject, depth < 2000 else { return nil }
    func items(_ base: UnsafeMutablePointer<Value>, _ count: Int) -> [Constant]? {
      var result: [Constant] = []
      for index in 0..<count {
        guard let item = constant(of: base[index], depth: depth + 1) else { return nil }
        result.append(item)
      }
      return result
    }
    switch Kind(rawValue: UInt8(truncatingIfNeeded: value.header.pointee.shape)) {
    case _ where value.header.pointee.shape > 255: return nil
    case .int:
      let int = value.as(IntObject.self)
      if let small = machineInt(value) { return .int(small) }
      return .bigInt(
        BigInteger(
          isNegative: int.isNegative,
          magnitude: Array(UnsafeBufferPointer(start: int.limbs, count: int.pointee.count))))
    case .float: return .float(value.as(FloatObject.self).pointee.value)
    case .complex:
      let complex = value.as(ComplexObject.self)
      return .complex(real: complex.pointee.real, imaginary: complex.pointee.imaginary)
    case .str: return .string(value.as(StrObject.self).pythonString)
    case .bytes: return .bytes(byteArray(value))
    case .tuple:
      let tuple = value.as(TupleObject.self)
      return items(tuple.items, tuple.pointee.count).map { .tuple($0) }
    case .list:
      let list = value.as(ListObject.self)
      return items(list.pointee.items, list.pointee.count).map { .foreign(.list($0)) }
    case .dict:
      var pairs: [(key: Constant, value: Constant)] = []
      for entry in DictEntries(value.as(DictObject.self)) {
        guard let key = constant(of: entry.key, depth: depth + 1),
          let item = constant(of: entry.value, depth: depth + 1)
        else { return nil }
        pairs.append((key, item))
      }
      return .foreign(.dict(pairs))
    case .set, .frozenset:
      let set = value.as(SetObject.self)
      var result: [Constant] = []
      if set.pointee.mask >= 0 {
        for index in 0...set.pointee.mask {
          let key = set.pointee.table[index].key
          if key.isNull || key == SetEntry.dummy { continue }
          guard let item = constant(of: key, depth: depth + 1) else { return nil }
          result.append(item)
        }
      }
      return value.isExact(.set) ? .foreign(.set(result)) : .frozenSet(result)
    case .code: return .code(value.as(CodeBlock.self).source)
    case .type: return value == Value(type(.stopIteration)) ? .foreign(.stopIteration) : nil
    default: return nil
    }
  }
}

extension CodeObject {
  /// What `==` of code objects compares: everything that running it can show, types of constants included.
  func isEqual(to other: CodeObject) -> Bool {
    if self === other { return true }
    return name == other.name && argumentCount == other.argumentCount
      && positionalOnlyArgumentCount == other.positionalOnlyArgumentCount
      && keywordOnlyArgumentCount == other.keywordOnlyArgumentCount
      && localCount == other.localCount
      && flags == other.flags && firstLineNumber == other.firstLineNumber && code == other.code
      && names == other.names && variableNames == other.variableNames
      && freeVariables == other.freeVariables && cellVariables == other.cellVariables
      && constants.count == other.constants.count
      && zip(constants, other.constants).allSatisfy { $0.isSame(as: $1) }
  }
}

extension Constant {
  /// The same value of the same type; 0.0 and -0.0 differ.
  func isSame(as other: Constant) -> Bool {
    func areSame(_ a: [Constant], _ b: [Constant]) -> Bool {
      a.count == b.count && zip(a, b).allSatisfy { $0.isSame(as: $1) }
    }
    switch (self, other) {
    case (.none, .none), (.true, .true), (.false, .false), (.ellipsis, .ellipsis): return true
    case (.int(let a), .int(let b)): return a == b
    case (.bigInt(let a), .bigInt(let b)): return a == b
    case (.float(let a), .float(let b)): return a.bitPattern == b.bitPattern
    case (.complex(let a, let b), .complex(let c, let d)):
      return a.bitPattern == c.bitPattern && b.bitPattern == d.bitPattern
    case (.string(let a), .string(let b)): return a == b
    case (.bytes(let a), .bytes(let b)): return a == b
    case (.tuple(let a), .tuple(let b)): return areSame(a, b)
    case (.frozenSet(let a), .frozenSet(let b)):
      return a.count == b.count && a.allSatisfy { item in b.contains { item.isSame(as: $0) } }
    case (.code(let a), .code(let b)): return a.isEqual(to: b)
    case (.foreign(.list(let a)), .foreign(.list(let b))): return areSame(a, b)
    default: return false
    }
  }
}
