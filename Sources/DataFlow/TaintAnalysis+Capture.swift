import Compiler
import Inspection
import VM

/// What an instruction takes, noted before it runs: afterwards its operands may be gone.
extension TaintAnalysis {
  func capture(_ point: ExecutionPoint, _ frame: ShadowFrame) {
    guard let opcode = point.opcode else { return }
    let argument = opcode.hasArgument ? point.argument : 0
    let operands = point.operands
    let count = operands.count
    fit(&frame.stack, to: count)
    let taken = min(count, opcode.operandCount(argument: argument))
    let base = count - taken
    var pending = PendingInstruction(
      opcode: opcode, argument: argument, offset: point.offset,
      step: Origin.Step(
        function: point.code.name.description, filename: point.code.filename.description,
        line: point.line, offset: point.offset, opcode: opcode),
      base: base)

    switch opcode {
    case .returnValue, .yieldValue:
      guard let value = operands.last else { break }
      let marks = controlled(frame.stack[count - 1], frame)
      frame.pending = pending
      if opcode == .returnValue, let caller = active.dropLast().last,
        let space = point.namespaceObject, space.identity != point.globals.identity
      {
        caller.classBody = heap[space.identity]
      }
      return give(value, marks, from: frame, ends: opcode == .returnValue)
    case .extendedArg, .nop, .popBlock, .setupFinally, .jumpForward, .jumpAbsolute, .loadConst,
      .loadClosure, .loadFast, .loadName, .loadGlobal, .loadDeref, .loadClassderef, .popTop,
      .rotTwo, .rotThree, .rotFour, .dupTop, .dupTopTwo, .deleteFast:
      break
    case .forIter:
      // What it goes through stays below what it gives.
      if count > 0 {
        let iterator = operands[count - 1]
        var input = input(iterator, frame.stack[count - 1], isDeep: false)
        input.reach =
          input.givesItems
          ? itemReach(of: iterator, slot: frame.stack[count - 1])
          : reach(of: iterator, slot: frame.stack[count - 1])
        pending.inputs = [input]
      }
    case .listAppend, .setAdd, .mapAdd, .listExtend, .setUpdate, .dictUpdate, .dictMerge:
      let place = base - argument
      pending.inputs = (base..<count).map { input(operands[$0], frame.stack[$0], isDeep: true) }
      if operands.indices.contains(place) {
        pending.inputs.append(input(operands[place], frame.stack[place], isDeep: true))
      }
    default:
      let isDeep = opcode.looksInside
      // Methods that are known to look at one item.
      let isOneItem =
        opcode == .callMethod && taken > 0 && Self.looksAtOneItem(operands[base].callee)
      let isSubscript = opcode == .binarySubscr || opcode == .storeSubscr
      let isSlice = isSubscript && count > 0 && operands[count - 1].kind == .slice
      pending.inputs = (base..<count).map {
        let isReceiver = isOneItem && $0 == base + 1
        let isWhole = isSubscript && ($0 < count - 1 && isSlice || operands[$0].kind == .other)
        return input(operands[$0], frame.stack[$0], isDeep: (isDeep && !isReceiver) || isWhole)
      }
      switch opcode {
      case .binarySubscr, .storeSubscr:
        if taken > 0 { pending.inputs[taken - 1].key = operands[count - 1].key }
      case .callMethod where isOneItem && taken > 2:
        pending.inputs[2].key = operands[base + 2].key
      default: break
      }
      if pending.inputs.contains(where: { !$0.reach.isEmpty || $0.mayGiveMarks }) {
        let isNested = !opcode.usesItems || isOneItem
        for index in pending.inputs.indices {
          detail(&pending.inputs[index], isNested: isNested)
        }
      }
      pending.call = call(of: pending)
      if let call = pending.call { pending.callName(call.callee) }
    }
    frame.pending = pending
    machine.letGo(downTo: frame.heldBelow)
    for input in pending.inputs { machine.hold(input.value) }
    switch opcode {
    case .popJumpIfFalse, .popJumpIfTrue, .jumpIfFalseOrPop, .jumpIfTrueOrPop:
      if let condition = pending.inputs.last, !condition.marks.isEmpty {
        branch(frame, point, condition.origins)
      }
    case .jumpIfNotExcMatch:
      let exception = operands.dropLast(2).dropLast().last
      if let exception { branch(frame, point, marks(of: exception, slot: .none).origins) }
    case .forIter:
      // How often it goes round is what a marked iterator decides.
      if let iterator = pending.inputs.first {
        let text = iteration(of: iterator.identity)?.marks.origins ?? []
        branch(frame, point, iterator.origins + text)
      }
    default: break
    }
  }

  /// With what marks everything that the frame computes now.
  func controlled(_ marks: Marks, _ frame: ShadowFrame) -> Marks {
    let control = frame.control
    if control.isEmpty { return marks }
    var result = marks
    for origin in control { result.add(Marks(whole: origin)) }
    return result
  }

  func fit(_ stack: inout [Marks], to count: Int) {
    if stack.count > count { stack.removeLast(stack.count - count) }
    while stack.count < count { stack.append(.none) }
  }

  func input(_ value: ObservedValue, _ slot: Marks, isDeep: Bool) -> Input {
    let marks = marks(of: value, slot: slot)
    var result = Input(value, marks)
    if isDeep, !heap.isEmpty, value.holdsOthers {
      result.reach = reach(of: value, slot: slot)
    } else {
      result.reach.known = [value.identity]
      result.reach.add(marks, of: value.identity)
    }
    return result
  }

  /// Notes a text's characters and a sequence's items.
  private func detail(_ input: inout Input, isNested: Bool = false) {
    switch input.kind {
    case .str, .bytes, .bytearray: input.units = input.value.units
    case .list, .tuple:
      guard !isNested, let items = input.value.items, items.count <= Self.mostItems else { return }
      let shadow = heap[input.identity]
      input.items = items.enumerated().map { index, item in
        var slot = shadow?.marks(at: .integer(index), of: item) ?? .none
        if let whole = shadow?.whole { slot.add(Marks(whole: whole)) }
        var part = self.input(item, slot, isDeep: true)
        detail(&part, isNested: true)
        return part
      }
    default: break
    }
  }

  private static var mostItems: Int { 10_000 }

  static func looksAtOneItem(_ callee: ObservedCallee) -> Bool {
    switch callee {
    case .native("append", "list", _), .native("pop", "list", _), .native("insert", "list", _),
      .native("get", "dict", _), .native("pop", "dict", _), .native("setdefault", "dict", _),
      .native("add", "set", _):
      true
    default: false
    }
  }

  // MARK: Calls

  private func call(of pending: PendingInstruction) -> PendingCall? {
    var inputs = pending.inputs[...]
    var keywords: [(name: String, input: Input)] = []
    switch pending.opcode {
    case .callFunction: break
    case .callMethod:
      if inputs.first?.kind == .null { inputs = inputs.dropFirst() }
    case .callFunctionKw:
      guard let names = inputs.popLast()?.value.items else { return nil }
      keywords = zip(names, inputs.suffix(names.count)).map { ($0.string ?? "", $1) }
      inputs = inputs.dropLast(names.count)
    case .callFunctionEx:
      if pending.argument & 1 != 0, let dict = inputs.popLast() {
        let shadow = heap[dict.identity]
        keywords = (dict.value.entries ?? []).map { entry in
          let marks = shadow?.marks(at: entry.key.key, of: entry.value) ?? .none
          return (entry.key.string ?? "", input(entry.value, marks, isDeep: true))
        }
      }
      guard let arguments = inputs.popLast() else { return nil }
      let shadow = heap[arguments.identity]
      let items =
        arguments.items
        ?? (arguments.value.items ?? []).enumerated().map {
          input($1, shadow?.marks(at: .integer($0), of: $1) ?? .none, isDeep: true)
        }
      inputs = (Array(inputs.prefix(1)) + items)[...]
    default: return nil
    }
    guard let callable = inputs.popFirst() else { return nil }
    let callee = callable.value.callee
    var positional = Array(inputs)
    var code: CodeObject?
    var defaults: [Input] = []
    switch callee {
    case .python(let function, let receiver):
      if let receiver { positional.insert(input(receiver, .none, isDeep: false), at: 0) }
      code = function.functionCode
      if let tuple = function.functionDefaults, let items = tuple.items {
        let shadow = heap[tuple.identity]
        defaults = items.enumerated().map {
          input($1, shadow?.marks(at: .integer($0), of: $1) ?? .none, isDeep: false)
        }
      }
    case .native(_, _, let receiver?):
      // A method that was taken from its object before has its object's marks.
      var object = input(receiver, callable.marks, isDeep: true)
      let others = positional + keywords.map(\.input)
      if !object.reach.isEmpty || others.contains(where: { !$0.reach.isEmpty || $0.mayGiveMarks }) {
        detail(&object)
      }
      positional.insert(object, at: 0)
    case .other where callable.kind == .instance || !callable.reach.isEmpty:
      positional.insert(callable, at: 0)
    default: break
    }
    return PendingCall(
      callee: callee, code: code, defaults: defaults, positional: positional, keywords: keywords)
  }

  // MARK: Parameters

  /// A frame begins: its parameters have the marks of the arguments.
  func bindParameters(of frame: ShadowFrame, _ point: ExecutionPoint) {
    if let generator = point.generator,
      let call = boundCalls.removeValue(forKey: generator.identity)
    {
      bind(call, to: frame, point, skipping: 0)
    } else if let caller = active.last, let pending = caller.pending {
      if let call = pending.call {
        switch call.callee {
        case .python where call.code === point.code: caller.hasEntered = true
        case .type, .other: caller.hasEntered = true
        default: break
        }
      }
      let mayHaveDefaults = point.code.keywordOnlyArgumentCount > 0 && !heap.isEmpty
      guard pending.isMarked || caller.returned.isMarked || mayHaveDefaults else { return }
      if let call = pending.call, call.code === point.code, !caller.hasCalled {
        bind(call, to: frame, point, skipping: 0)
      } else if let call = pending.call, case .type = call.callee,
        ["__init__", "__new__"].contains(point.code.name.description)
      {
        bind(call, to: frame, point, skipping: 1)
      } else {
        bindByIdentity(pending, to: frame, point)
      }
    }
    moveIntoCells(frame, point)
  }

  /// - Parameter skipping: parameters that are no argument of the call.
  private func bind(
    _ call: PendingCall, to frame: ShadowFrame, _ point: ExecutionPoint, skipping: Int
  ) {
    let code = point.code
    let names = code.variableNames
    let keywordOnly = code.argumentCount + code.keywordOnlyArgumentCount
    func set(_ number: Int, _ marks: Marks) {
      guard !marks.isEmpty, let value = parameter(number, point) else { return }
      frame.locals[number] = ShadowObject.Entry(identity: value.identity, marks: marks)
    }
    var bound: Set<Int> = []
    let surplus =
      code.flags.contains(.varArgs) ? parameter(keywordOnly, point) : nil
    for (place, argument) in call.positional.enumerated() {
      let number = place + skipping
      if number < code.argumentCount {
        bound.insert(number)
        set(number, argument.marks)
      } else if let surplus, !argument.marks.isEmpty {
        shadow(of: surplus).set(
          .integer(number - code.argumentCount), argument.value, argument.marks)
      }
    }
    for (name, argument) in call.keywords {
      if let number = names.prefix(keywordOnly).firstIndex(where: { $0.description == name }) {
        bound.insert(number)
        set(number, argument.marks)
      } else if code.flags.contains(.varKeywords), !argument.marks.isEmpty,
        let dict = parameter(keywordOnly + (surplus == nil ? 0 : 1), point)
      {
        shadow(of: dict).set(.text(name), argument.value, argument.marks)
      }
    }
    if case .python(let function, _) = call.callee {
      for number in code.argumentCount..<keywordOnly where !bound.contains(number) {
        guard let value = parameter(number, point) else { continue }
        let key = ObservedKey.text(names[number].description)
        for dict in function.referents() where dict.kind == .dict {
          if let marks = heap[dict.identity]?.marks(at: key, of: value), !marks.isEmpty {
            set(number, marks)
          }
        }
      }
    }
    for (place, value) in call.defaults.enumerated() {
      let number = code.argumentCount - call.defaults.count + place
      if !bound.contains(number) { set(number, value.marks) }
    }
  }

  /// A function that is called by others in Swift, by an operator, or as a property.
  private func bindByIdentity(
    _ pending: PendingInstruction, to frame: ShadowFrame, _ point: ExecutionPoint
  ) {
    guard let caller = active.last, let reach = caller.reachOfPending() else { return }
    // What an earlier call for the same instruction has returned: `reduce`.
    let inside = caller.returned.inside
    let origins = reach.origins + caller.returned.origins + inside.origins
    let code = point.code
    var count = code.argumentCount + code.keywordOnlyArgumentCount
    if code.flags.contains(.varArgs) { count += 1 }
    if code.flags.contains(.varKeywords) { count += 1 }
    for number in 0..<count {
      guard let value = parameter(number, point) else { continue }
      let identity = value.identity
      let returned = caller.returned.byIdentity[identity]
      var marks = reach.byIdentity[identity] ?? .none
      marks.add(returned ?? .none)
      marks.add(inside.byIdentity[identity] ?? .none)
      if marks.isEmpty, returned == nil, !reach.known.contains(identity),
        !inside.known.contains(identity), value.isPlainData
      {
        marks = Marks(whole: Origin.combining(origins, at: pending.step))
      }
      if marks.isEmpty { continue }
      frame.locals[number] = ShadowObject.Entry(identity: value.identity, marks: marks)
    }
  }

  /// A parameter's value, which may have moved into a cell.
  private func parameter(_ number: Int, _ point: ExecutionPoint) -> ObservedValue? {
    if let value = point.local(number) {
      return value.kind == .cell ? value.referents().first : value
    }
    let code = point.code
    guard code.variableNames.indices.contains(number),
      let cell = code.cellVariables.firstIndex(of: code.variableNames[number])
    else { return nil }
    return point.cell(cell)?.referents().first
  }

  private func moveIntoCells(_ frame: ShadowFrame, _ point: ExecutionPoint) {
    if frame.locals.isEmpty { return }
    for (number, name) in point.code.cellVariables.enumerated() {
      guard let local = point.code.variableNames.firstIndex(of: name),
        let entry = frame.locals[local], let cell = point.cell(number)
      else { continue }
      shadow(of: cell).entries[.integer(0)] = entry
    }
  }
}

extension Input {
  /// Whether code in Python may run for it, and give something marked.
  fileprivate var mayGiveMarks: Bool {
    switch kind {
    case .generator, .iterator, .function, .method, .instance: true
    default: false
    }
  }
}

extension PendingInstruction {
  fileprivate mutating func callName(_ callee: ObservedCallee) {
    var name: String?
    switch callee {
    case .python(let function, _): name = function.functionCode?.name.description
    case .native(let function, let owner, _): name = (owner.map { $0 + "." } ?? "") + function
    case .type(let type): name = type
    case .other: break
    }
    if let name { step.callee = name }
  }
}

extension Opcode {
  /// Whether it matters which items its operands have, and where.
  fileprivate var usesItems: Bool {
    switch self {
    case .callFunction, .callMethod, .callFunctionKw, .callFunctionEx, .binaryModulo,
      .inplaceModulo:
      true
    default: false
    }
  }

  /// Whether what its operands hold counts, too.
  fileprivate var looksInside: Bool {
    switch self {
    case .binarySubscr, .storeFast, .storeName, .storeGlobal, .storeDeref, .storeAttr, .storeSubscr,
      .buildList, .buildTuple, .buildSet, .buildMap, .buildConstKeyMap, .isOp, .loadAttr,
      .loadMethod, .popJumpIfFalse, .popJumpIfTrue, .jumpIfFalseOrPop, .jumpIfTrueOrPop,
      .raiseVarargs:
      false
    default: true
    }
  }
}

extension ObservedValue {
  /// A number or a text, or a tuple.
  var isPlainData: Bool {
    switch kind {
    case .bool, .int, .float, .complex, .str, .bytes, .bytearray, .tuple: true
    default: false
    }
  }
}
