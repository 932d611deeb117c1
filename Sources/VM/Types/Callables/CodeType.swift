import Compiler

/// `code`. CPython: Objects/codeobject.c.
extension NativeType {
  static let code = NativeType(
    "code", .code, methods: [.replaceCode], properties: NativeProperty.ofCode
  ) { slots in
    slots.repr = { vm, c throws(Raised) in
      var text: [UInt8] = []
      let address = UInt(c.bits)
      ConstantRepr(address: { _ in address }).append(c.as(CodeBlock.self).source, to: &text)
      return vm.newStr(PythonString(utf8: text))
    }
    slots.compare = { _, a, b, comparison throws(Raised) in
      guard comparison == .eq || comparison == .ne, a.isExact(.code), b.isExact(.code) else {
        return .notImplemented
      }
      let isSame = a.as(CodeBlock.self).source.isEqual(to: b.as(CodeBlock.self).source)
      return Value(isSame == (comparison == .eq))
    }
    slots.hash = { vm, c throws(Raised) in
      let source = c.as(CodeBlock.self).source
      var hash = source.code.withUnsafeBytes {
        $0.isEmpty ? 0 : StringHash.hash($0.baseAddress.unsafelyUnwrapped, count: $0.count)
      }
      hash ^= try vm.hash(c.as(CodeBlock.self).pointee.name) ^ source.argumentCount
      return hash == -1 ? -2 : hash
    }
    slots.new = .newCode
  }
}

extension Machine {
  /// The compiler's code object as a value. Constants (and so nested code objects) are converted when the code first runs
  /// or Python looks at them.
  func newCode(_ source: CodeObject) -> Value {
    let code = pointee.heap.allocate(fixed: MemoryLayout<CodeBlock>.size, finalized: true)
      .assumingMemoryBound(to: CodeBlock.self)
    code.initialize(
      to: CodeBlock(
        header: ObjectHeader(.code), consts: .null, names: .null, varNames: .null,
        freeVars: .null, cellVars: .null, name: .null, filename: .null, instructions: nil,
        blockAt: nil, blocks: nil, source: .passRetained(source),
        localCount: Int32(source.localCount), cellCount: Int32(source.cellVariables.count),
        freeCount: Int32(source.freeVariables.count), stackSize: Int32(source.stackSize),
        argumentCount: Int32(source.argumentCount),
        keywordOnlyCount: Int32(source.keywordOnlyArgumentCount), flags: source.flags.rawValue,
        instructionCount: Int32(source.code.count / 2), simpleArgumentCount: -1, cellArguments: nil)
    )
    if source.filename.utf8.starts(with: FrozenModule.hiddenPrefix) {
      code.pointee.flags |= CodeBlock.hiddenFlag
    }
    code.pointee.name = intern(source.name)
    code.pointee.filename = intern(source.filename)
    return Value(code)
  }

  func consts(of code: UnsafeMutablePointer<CodeBlock>) -> UnsafeMutablePointer<TupleObject> {
    if code.pointee.consts.isNull {
      let source = code.source
      let tuple = newTuple(count: source.constants.count)
      code.pointee.consts = Value(tuple)
      for (index, constant) in source.constants.enumerated() {
        tuple.items[index] = value(of: constant)
      }
    }
    return code.pointee.consts.as(TupleObject.self)
  }

  func names(of code: UnsafeMutablePointer<CodeBlock>) -> UnsafeMutablePointer<TupleObject> {
    if code.pointee.names.isNull { code.pointee.names = nameTuple(code.source.names) }
    return code.pointee.names.as(TupleObject.self)
  }

  func varNames(of code: UnsafeMutablePointer<CodeBlock>) -> UnsafeMutablePointer<TupleObject> {
    if code.pointee.varNames.isNull { code.pointee.varNames = nameTuple(code.source.variableNames) }
    return code.pointee.varNames.as(TupleObject.self)
  }

  func cellVars(of code: UnsafeMutablePointer<CodeBlock>) -> UnsafeMutablePointer<TupleObject> {
    if code.pointee.cellVars.isNull { code.pointee.cellVars = nameTuple(code.source.cellVariables) }
    return code.pointee.cellVars.as(TupleObject.self)
  }

  func freeVars(of code: UnsafeMutablePointer<CodeBlock>) -> UnsafeMutablePointer<TupleObject> {
    if code.pointee.freeVars.isNull { code.pointee.freeVars = nameTuple(code.source.freeVariables) }
    return code.pointee.freeVars.as(TupleObject.self)
  }

  private func nameTuple(_ names: [PythonString]) -> Value {
    let tuple = newTuple(count: names.count)
    for (index, name) in names.enumerated() { tuple.items[index] = intern(name) }
    return Value(tuple)
  }

  /// A compile-time constant as a value. Strings that look like names are interned, as CPython does.
  func value(of constant: Constant) -> Value {
    switch constant {
    case .none: return .none
    case .true: return .true
    case .false: return .false
    case .ellipsis: return .ellipsis
    case .int(let int): return newInt(int)
    case .bigInt(let int): return newInt(int)
    case .float(let double): return newFloat(double)
    case .complex(let real, let imaginary): return newComplex(real, imaginary)
    case .string(let string):
      if string.utf8.allSatisfy({ $0.isNameCharacter }) { return intern(string) }
      return newStr(string)
    case .bytes(let bytes): return newBytes(bytes)
    case .tuple(let items):
      let tuple = newTuple(count: items.count)
      for (index, item) in items.enumerated() { tuple.items[index] = value(of: item) }
      return items.isEmpty ? pointee.emptyTuple : Value(tuple)
    case .frozenSet(let items):
      let tuple = newTuple(count: items.count)
      for (index, item) in items.enumerated() { tuple.items[index] = value(of: item) }
      return newFrozenSet(tuple)
    case .code(let code): return newCode(code)
    case .foreign(let foreign): return value(of: foreign)
    }
  }

  private func value(of foreign: ForeignConstant) -> Value {
    switch foreign {
    case .stopIteration: return Value(type(.stopIteration))
    case .list(let items):
      let list = newList(capacity: items.count)
      for item in items { append(list, value(of: item)) }
      return Value(list)
    case .dict(let items):
      let dict = newDict(capacity: items.count)
      // Keys that marshal can hold hash and compare without Python code.
      for item in items { try? set(dict, value(of: item.key), value(of: item.value)) }
      return Value(dict)
    case .set(let items):
      let set = newSet()
      for item in items { try? add(set, value(of: item)) }
      return Value(set)
    case .marked, .reference: preconditionFailure("identity is MarshalLoader's to keep")
    }
  }

  func newInt(_ integer: BigInteger) -> Value {
    let count = integer.magnitude.count
    let int = pointee.heap.allocate(variable: IntObject.limbsOffset + count * 8)
      .assumingMemoryBound(to: IntObject.self)
    int.pointee.header = ObjectHeader(.int, aux: integer.isNegative ? 1 : 0)
    int.pointee.count = count
    for index in 0..<count { int.limbs[index] = integer.magnitude[index] }
    if let small = machineInt(Value(int)), Value.fitsSmallInt(small) {
      return Value(smallInt: small)
    }
    return Value(int)
  }

  func newComplex(_ real: Double, _ imaginary: Double) -> Value {
    let complex = allocate(ComplexObject.self, .complex)
    complex.pointee.real = real
    complex.pointee.imaginary = imaginary
    return Value(complex)
  }

  func newBytes(_ bytes: [UInt8]) -> Value {
    bytes.withUnsafeBufferPointer { newBytes($0) }
  }

  func newBytes(_ bytes: UnsafeBufferPointer<UInt8>) -> Value {
    if bytes.isEmpty { return pointee.emptyBytes }
    let object = newBytes(count: bytes.count)
    object.data.update(from: bytes.baseAddress.unsafelyUnwrapped, count: bytes.count)
    return Value(object)
  }

  /// Uninitialised bytes; for sizes that a program chooses, call `reserve` first.
  func newBytes(count: Int) -> UnsafeMutablePointer<BytesObject> {
    let object = pointee.heap.allocate(variable: BytesObject.dataOffset + count)
      .assumingMemoryBound(to: BytesObject.self)
    object.pointee.header = ObjectHeader(.bytes)
    object.pointee.hash = 0
    object.pointee.count = count
    return object
  }
}

extension UInt8 {
  /// A letter, digit or underscore.
  var isNameCharacter: Bool {
    switch self {
    case 48...57, 65...90, 97...122, 95: return true
    default: return false
    }
  }
}
