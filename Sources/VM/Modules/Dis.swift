import Compiler

// `opcode`, and what `dis` (Sources/Library/Python/dis.py) needs of the compiler's disassembler. CPython: Lib/opcode.py,
// Modules/_opcode.c.

extension NativeModule {
  static let opcode = NativeModule("opcode", functions: [.stackEffect]) { vm, dict in
    vm.addOpcodeTables(dict)
    let names: [StaticString] = [
      "cmp_op", "hasconst", "hasname", "hasjrel", "hasjabs", "haslocal", "hascompare", "hasfree",
      "opname", "opmap", "HAVE_ARGUMENT", "EXTENDED_ARG", "hasnargs", "stack_effect",
    ]
    let all = vm.newList()
    for name in names { vm.append(all, vm.intern(name)) }
    vm.set(dict, "__all__", Value(all))
  }

  static let opcodeEffects = NativeModule("_opcode", functions: [.stackEffect])

  static let disassembler = NativeModule("_dis", functions: NativeMethod.disassembly)
}

extension Machine {
  fileprivate func addOpcodeTables(_ dict: DictRef) {
    let names = newList()
    for number in 0..<256 {
      let name = Opcode(rawValue: UInt8(number)).map { $0.name.description }
      append(names, newStr(name ?? "<\(number)>"))
    }
    set(dict, "opname", Value(names))
    let map = newDict()
    for opcode in Opcode.allCases {
      set(map, name: intern(opcode.name), newInt(Int(opcode.rawValue)))
    }
    set(dict, "opmap", Value(map))
    let symbols = CompareOperand.allCases.map { newStr($0.symbol) }
    set(dict, "cmp_op", Value(newTuple(symbols)))
    func list(_ name: StaticString, _ holds: (Opcode) -> Bool) {
      let numbers = newList()
      for opcode in Opcode.allCases where holds(opcode) {
        append(numbers, newInt(Int(opcode.rawValue)))
      }
      set(dict, name, Value(numbers))
    }
    list("hasconst") { $0.row.argument == .constant }
    list("hasname") { $0.row.argument == .name }
    list("haslocal") { $0.row.argument == .local }
    list("hasfree") { $0.row.argument == .free }
    list("hascompare") { $0.row.argument == .comparison }
    list("hasjrel") { $0.isRelativeJump }
    list("hasjabs") { $0.isAbsoluteJump }
    set(dict, "hasnargs", Value(newList()))
    set(dict, "HAVE_ARGUMENT", newInt(Int(Opcode.firstWithArgument)))
    set(dict, "EXTENDED_ARG", newInt(Int(Opcode.extendedArg.rawValue)))
  }
}

extension NativeMethod {
  static let stackEffect = NativeMethod(
    "stack_effect(opcode, oparg=None, /, *, jump=None)", .function
  ) { vm, a throws(Raised) in
    let number = try vm.codeNumber(a[0])
    var argument = 0
    let hasArgument = number >= Int(Opcode.firstWithArgument)
    let isGiven = !a[1].isNull && !a[1].isNone
    if hasArgument && !isGiven {
      throw vm.valueError("stack_effect: opcode requires oparg but oparg was not specified")
    }
    if !hasArgument && isGiven {
      throw vm.valueError("stack_effect: opcode does not permit oparg but oparg was specified")
    }
    if isGiven { argument = try vm.codeNumber(a[1]) }
    guard let opcode = UInt8(exactly: number).flatMap({ Opcode(rawValue: $0) }) else {
      throw vm.valueError("invalid opcode or oparg")
    }
    if a[2].isNull || a[2].isNone {
      return vm.newInt(opcode.maximumStackEffect(argument: argument))
    }
    guard a[2].isBool else { throw vm.valueError("stack_effect: jump must be False, True or None") }
    return vm.newInt(opcode.stackEffect(argument: argument, jump: a[2].isTrue))
  }

  fileprivate static let disassembly: [NativeMethod] = [
    NativeMethod("listing(x, depth, /)", .function) { vm, a throws(Raised) in
      let depth = a[1].isNone ? nil : try vm.codeNumber(a[1])
      return vm.newStr(PythonString(utf8: try vm.disassembly(a[0], depth: depth)))
    },
    NativeMethod("code_listing(co, lasti, /)", .function) { vm, a throws(Raised) in
      guard let code = try vm.codeToShow(a[0]) else { throw vm.cannotDisassemble(a[0]) }
      let text = Disassembler.listing(
        of: code.as(CodeBlock.self).source, depth: 0, currentOffset: try vm.codeNumber(a[1]),
        repr: vm.codeRepr(code))
      return vm.newStr(text)
    },
    NativeMethod("code_of(x, /)", .function) { vm, a throws(Raised) in try vm.codeForInfo(a[0]) },
    NativeMethod("code_info(x)", .function) { vm, a throws(Raised) in
      vm.newStr(try vm.codeInformation(a[0]))
    },
    NativeMethod("pretty_flags(flags)", .function) { vm, a throws(Raised) in
      vm.newStr(CodeFlags(rawValue: UInt32(truncatingIfNeeded: try vm.codeNumber(a[0]))).names)
    },
    NativeMethod("instructions(code, first_line, /)", .function) { vm, a throws(Raised) in
      let line = a[1].isNone ? nil : try vm.codeNumber(a[1])
      return try vm.instructionList(vm.codeForInfo(a[0]), firstLine: line)
    },
    NativeMethod("line_starts(code, /)", .function) { vm, a throws(Raised) in
      let list = vm.newList()
      for start in try vm.codeForInfo(a[0]).as(CodeBlock.self).source.lineStarts {
        vm.append(list, Value(vm.newTuple([vm.newInt(start.offset), vm.newInt(start.lineNumber)])))
      }
      return Value(list)
    },
    NativeMethod("findlabels(code)", .function) { vm, a throws(Raised) in
      guard a[0].isKind(.bytes) else { throw vm.typeError("a bytes-like object is required") }
      var seen: Set<Int> = []
      let list = vm.newList()
      for instruction in Disassembler(code: vm.byteArray(a[0])).instructions() {
        guard let opcode = instruction.opcode, let argument = instruction.argument else { continue }
        let target: Int
        if opcode.isRelativeJump {
          target = instruction.offset + 2 + argument
        } else if opcode.isAbsoluteJump {
          target = argument
        } else {
          continue
        }
        if seen.insert(target).inserted { vm.append(list, vm.newInt(target)) }
      }
      return Value(list)
    },
  ]
}

extension Machine {
  /// The repr of constants in listings of `code`: code objects in them have the addresses of their Python objects.
  fileprivate func codeRepr(_ value: Value) -> ConstantRepr {
    var addresses: [ObjectIdentifier: UInt] = [:]
    func visit(_ code: Value) {
      addresses[ObjectIdentifier(code.as(CodeBlock.self).source)] = UInt(code.bits)
      let constants = consts(of: code.as(CodeBlock.self))
      for index in 0..<constants.pointee.count where constants.items[index].isExact(.code) {
        visit(constants.items[index])
      }
    }
    if value.isExact(.code) { visit(value) }
    let known = addresses
    return ConstantRepr(address: {
      known[ObjectIdentifier($0)] ?? UInt(bitPattern: Unmanaged.passUnretained($0).toOpaque())
    })
  }

  /// The code of a function, method, generator or code object; nil for anything else.
  func codeToShow(_ value: Value) throws(Raised) -> Value? {
    var value = value
    for name: StaticString in ["__func__", "__code__", "gi_code", "ag_code", "cr_code"] {
      let inner = try lookUpAttribute(value, intern(name))
      if !inner.isNull, !inner.isNone { value = inner }
    }
    return value.isExact(.code) ? value : nil
  }

  fileprivate func cannotDisassemble(_ value: Value) -> Raised {
    typeError("don't know how to disassemble \(typeName(value)) objects")
  }

  /// `code_info`'s argument: anything with code, or a source.
  fileprivate func codeForInfo(_ value: Value) throws(Raised) -> Value {
    if let code = try codeToShow(value) { return code }
    if value.isKind(.str) || value.isKind(.bytes) { return try compileForShow(value) }
    throw typeError("don't know how to disassemble \(typeName(value)) objects")
  }

  fileprivate func codeInformation(_ value: Value) throws(Raised) -> PythonString {
    let code = try codeForInfo(value)
    return code.as(CodeBlock.self).source.information(repr: codeRepr(code))
  }

  /// A source compiled as an expression, or else as statements.
  private func compileForShow(
    _ source: Value, as name: String = "<disassembly>"
  ) throws(Raised) -> Value {
    let bytes = source.isKind(.str) ? source.as(StrObject.self).utf8 : byteArray(source)
    let filename = newStr(name)
    do throws(Raised) {
      return try compile(
        bytes, filename: filename, mode: .eval, isText: source.isKind(.str),
        optimizationLevel: support.options.optimizationLevel)
    } catch {
      guard clear(.syntaxError) else { throw error }
      return try compile(
        bytes, filename: filename, mode: .exec, isText: source.isKind(.str),
        optimizationLevel: support.options.optimizationLevel)
    }
  }

  /// What `dis.dis(x)` prints.
  func disassembly(_ value: Value, depth: Int?) throws(Raised) -> [UInt8] {
    if value.isNone {
      let traceback = pointee.sysDict.value(at: pointee.names.last_traceback)
      if traceback.isNull { throw error(.runtimeError, "no last traceback to disassemble") }
      return try listing(ofTraceback: traceback)
    }
    if let code = try codeToShow(value) {
      return listing(of: code, depth: depth)
    }
    if value.isKind(.str) {
      return listing(of: try compileForShow(value, as: "<dis>"), depth: depth)
    }
    if value.isKind(.bytes) || value.isKind(.bytearray) {
      let bytes = value.isKind(.bytes) ? value : try call(Value(type(.bytes)), value)
      var text: [UInt8] = []
      Disassembler(code: byteArray(bytes)).appendListing(to: &text)
      return text
    }
    // A class or module: what in it has code, by name.
    var text: [UInt8] = []
    for member in try membersWithCode(of: value) {
      text += Array("Disassembly of ".utf8) + member.name.utf8 + Array(":\n".utf8)
      do throws(Raised) {
        text += try disassembly(member.value, depth: depth)
      } catch {
        guard pendingIs(.typeError) else { throw error }
        let message = try self.text(takeException())
        text += Array("Sorry: \(message)\n".utf8)
      }
      text.append(10)
    }
    return text
  }

  /// What in a class or module `dis.dis` lists, in order of names.
  func membersWithCode(
    of value: Value
  ) throws(Raised) -> [(name: PythonString, value: Value)] {
    let dict = try lookUpAttribute(value, pointee.names.__dict__)
    if dict.isNull { throw cannotDisassemble(value) }
    let items = try list(from: callMethod(dict, pointee.names.items))
    _ = try callMethod(Value(items), intern("sort"))
    var members: [(name: PythonString, value: Value)] = []
    for index in 0..<items.pointee.count {
      let pair = items.pointee.items[index].as(TupleObject.self)
      let member = pair.items[1]
      guard
        member.isExact(.function) || member.isExact(.code) || member.isExact(.method)
          || member.isExact(.classMethod) || member.isExact(.staticMethod) || member.isKind(.type)
      else { continue }
      // The class or module keeps its members alive.
      members.append((pair.items[0].as(StrObject.self).pythonString, member))
    }
    return members
  }

  private func listing(of code: Value, depth: Int?) -> [UInt8] {
    Disassembler.listing(
      of: code.as(CodeBlock.self).source, depth: depth, repr: codeRepr(code)
    ).utf8
  }

  fileprivate func listing(ofTraceback traceback: Value) throws(Raised) -> [UInt8] {
    guard traceback.isKind(.traceback) else { throw cannotDisassemble(traceback) }
    var last = traceback.as(TracebackObject.self)
    while last.pointee.next.isKind(.traceback) { last = last.pointee.next.as(TracebackObject.self) }
    let code = last.pointee.frame.as(FrameObject.self).pointee.code
    return Disassembler.listing(
      of: code.as(CodeBlock.self).source, depth: 0, currentOffset: last.pointee.lastInstruction,
      repr: codeRepr(code)
    ).utf8
  }

  /// The fields of `dis.Instruction` for each instruction, as tuples in a list.
  fileprivate func instructionList(_ codeValue: Value, firstLine: Int?) throws(Raised) -> Value {
    let code = codeValue.as(CodeBlock.self).source
    let list = newList()
    let shift = firstLine.map { $0 - code.firstLineNumber } ?? 0
    for instruction in Disassembler(code, repr: codeRepr(codeValue)).instructions() {
      let argval: Value
      switch instruction.value {
      case .none: argval = .none
      case .number(let number), .offset(let number): argval = newInt(number)
      case .constant(let index):
        let items = consts(of: codeValue.as(CodeBlock.self))
        argval = index < items.pointee.count ? items.items[index] : .none
      case .name(let name): argval = newStr(name)
      case .comparison(let operand): argval = newStr(operand.symbol)
      case .format(let conversion, let hasSpecification):
        let function = try conversion.map { kind throws(Raised) in
          kind == .str
            ? Value(self.type(.str))
            : try get(pointee.builtinsDict, intern(kind.rawValue))
        }
        argval = Value(newTuple([function ?? .none, Value(hasSpecification)]))
      }
      append(
        list,
        Value(
          newTuple([
            newStr(instruction.name), newInt(Int(instruction.number)),
            instruction.argument.map { newInt($0) } ?? .none, argval,
            newStr(instruction.argumentText), newInt(instruction.offset),
            instruction.startsLine.map { newInt($0 + shift) } ?? .none,
            Value(instruction.isJumpTarget),
          ])))
    }
    return Value(list)
  }
}
