import Compiler
import Inspection
import VM

/// What an instruction has made of the marks that it took.
extension TaintAnalysis {
  func complete(_ frame: ShadowFrame, _ point: ExecutionPoint) {
    let count = point.operandCount
    guard let pending = frame.pending else { return fit(&frame.stack, to: count) }
    defer {
      frame.pending = nil
      frame.returned = Returned()
      frame.hasCalled = false
      frame.hasEntered = false
      frame.classBody = nil
    }
    if pending.opcode == .yieldFrom, pending.offset == point.offset {
      // Asked for the next value, the generator passes on what it has got.
      active.dropLast().last?.returned.add(frame.returned)
      active.dropLast().last?.hasCalled = true
    }
    if frame.hasRaised {
      // A handler begins with six values about the exception, which has its marks itself.
      fit(&frame.stack, to: min(frame.stack.count, max(0, count - 6)))
      return fit(&frame.stack, to: count)
    }
    let taken = Array(frame.stack.dropFirst(pending.base))
    fit(&frame.stack, to: min(pending.base, count))
    let operands = point.operands
    var results = Array(repeating: Marks.none, count: max(0, count - pending.base))
    if let moved = pending.opcode.moved(taken) {
      results = moved
    } else {
      let effect = Effect(
        pending: pending, taken: taken, frame: frame, point: point,
        values: Array(operands.dropFirst(pending.base)), operands: operands)
      let made = pending.dead.isEmpty ? apply(effect) : remains(of: effect)
      for (index, marks) in made.enumerated() where index < results.count { results[index] = marks }
      if !frame.control.isEmpty { results = results.map { controlled($0, frame) } }
    }
    frame.stack += results
    fit(&frame.stack, to: count)
  }

  /// What is left of an instruction whose operands have died already: what was known of them tells.
  private func remains(of effect: Effect) -> [Marks] {
    let pending = effect.pending
    let reach = effect.reach
    let names = effect.point.code.names
    return effect.values.map { value in
      if let marks = effect.returned(value) { return marks }
      if pending.opcode == .loadAttr || pending.opcode == .loadMethod,
        names.indices.contains(pending.argument)
      {
        let key = ObservedKey.text(names[pending.argument].description)
        for case let shadow? in pending.dead.values {
          let marks = shadow.marks(at: key, of: value)
          if !marks.isEmpty { return marks }
        }
        return .none
      }
      if let marks = reach.byIdentity[value.identity] { return marks }
      return reach.known.contains(value.identity) ? .none : marked(value, reach.origins, effect)
    }
  }

  /// An instruction that has run.
  struct Effect {
    let pending: PendingInstruction
    /// The marks of the places that it took its operands from.
    let taken: [Marks]
    let frame: ShadowFrame
    let point: ExecutionPoint
    /// What it has left.
    let values: [ObservedValue]
    /// The whole stack.
    let operands: [ObservedValue]

    var inputs: [Input] { pending.inputs }
    var step: Origin.Step { pending.step }
    /// The marks of all that it took.
    var origins: [Origin] {
      inputs.flatMap(\.reach.origins)
    }
    var reach: Reach {
      var all = Reach()
      for input in pending.call?.all ?? inputs { all.add(input.reach) }
      if !frame.returned.inside.isEmpty { all.add(frame.returned.inside) }
      return all
    }
    /// The marks of a value that a Python function below it has returned.
    func returned(_ value: ObservedValue) -> Marks? {
      frame.returned.byIdentity[value.identity]
    }
  }

  /// - Returns: the marks of what the instruction has left on the stack, from the bottom.
  private func apply(_ effect: Effect) -> [Marks] {
    let pending = effect.pending
    let frame = effect.frame
    let point = effect.point
    let names = point.code.names
    func name() -> String {
      names.indices.contains(pending.argument) ? names[pending.argument].description : ""
    }
    switch pending.opcode {
    // MARK: Variables
    case .loadFast:
      return [effect.values.first.map { frame.marks(ofLocal: pending.argument, $0) } ?? .none]
    case .storeFast:
      guard let value = effect.inputs.first else { return [] }
      let marks = controlled(effect.taken.first ?? .none, frame)
      frame.locals[pending.argument] =
        marks.isEmpty ? nil : ShadowObject.Entry(identity: value.identity, marks: marks)
      return []
    case .loadName, .loadGlobal:
      guard let value = effect.values.first else { return [] }
      let spaces = [pending.opcode == .loadName ? point.namespaceObject : nil, point.globals]
      for case let space? in spaces {
        if let marks = heap[space.identity]?.marks(at: .text(name()), of: value), !marks.isEmpty {
          return [marks]
        }
      }
      return []
    case .storeName, .storeGlobal:
      let space = pending.opcode == .storeName ? point.namespaceObject : point.globals
      guard let space, let value = effect.inputs.first else { return [] }
      store(
        controlled(effect.taken.first ?? .none, frame), of: value.value, in: space, .text(name()))
      return []
    case .loadDeref, .loadClassderef:
      guard let value = effect.values.first, let cell = point.cell(pending.argument) else {
        return []
      }
      return [heap[cell.identity]?.marks(at: .integer(0), of: value) ?? .none]
    case .storeDeref:
      guard let value = effect.inputs.first, let cell = point.cell(pending.argument) else {
        return []
      }
      store(controlled(effect.taken.first ?? .none, frame), of: value.value, in: cell, .integer(0))
      return []
    // MARK: Attributes
    case .loadAttr:
      guard let object = effect.inputs.first, let value = effect.values.first else { return [] }
      return [attribute(name(), of: object, value, effect)]
    case .loadMethod:
      guard let object = effect.inputs.first, effect.values.count == 2 else { return [] }
      if effect.values[0].kind != .null { return [.none, effect.taken.first ?? .none] }
      return [.none, attribute(name(), of: object, effect.values[1], effect)]
    case .storeAttr:
      guard effect.inputs.count == 2, !frame.hasCalled else { return [] }
      store(
        controlled(effect.taken[0], frame), of: effect.inputs[0].value,
        in: home(effect.inputs[1].value), .text(name()))
      return []
    case .importFrom:
      guard let module = effect.operands.dropLast().last, let value = effect.values.last else {
        return []
      }
      return [heap[home(module).identity]?.marks(at: .text(name()), of: value) ?? .none]
    // MARK: Containers
    case .buildList, .buildTuple:
      guard let made = effect.values.first else { return [] }
      for (index, input) in effect.inputs.enumerated() where !effect.taken[index].isEmpty {
        shadow(of: made).set(.integer(index), input.value, effect.taken[index])
      }
      return []
    case .buildSet:
      guard let made = effect.values.first else { return [] }
      for (index, input) in effect.inputs.enumerated() {
        add(member: input.value, effect.taken[index], to: made)
      }
      return []
    case .buildMap:
      guard let made = effect.values.first else { return [] }
      for index in stride(from: 0, to: effect.inputs.count - 1, by: 2) {
        setItem(
          of: made, effect.inputs[index].value, effect.taken[index], effect.inputs[index + 1].value,
          effect.taken[index + 1])
      }
      return []
    case .buildConstKeyMap:
      guard let made = effect.values.first, let keys = effect.inputs.last?.value.items else {
        return []
      }
      for (index, key) in keys.enumerated() where index < effect.inputs.count - 1 {
        setItem(of: made, key, .none, effect.inputs[index].value, effect.taken[index])
      }
      return []
    case .listAppend, .setAdd, .mapAdd:
      let place = pending.base - pending.argument
      guard effect.operands.indices.contains(place) else { return [] }
      let container = effect.operands[place]
      let marks = effect.taken.map { controlled($0, frame) }
      switch pending.opcode {
      case .listAppend:
        store(
          marks[0], of: effect.inputs[0].value, in: container, .integer((container.count ?? 1) - 1))
      case .setAdd: add(member: effect.inputs[0].value, marks[0], to: container)
      default:
        setItem(of: container, effect.inputs[0].value, marks[0], effect.inputs[1].value, marks[1])
      }
      return []
    case .listExtend, .setUpdate, .dictUpdate, .dictMerge:
      let place = pending.base - pending.argument
      guard effect.operands.indices.contains(place) else { return [] }
      rematch(effect.operands[place], effect)
      return []
    case .listToTuple:
      if let list = effect.inputs.first, let made = effect.values.first,
        let known = heap[list.identity]
      {
        let shadow = shadow(of: made)
        shadow.entries = known.entries
        shadow.whole = known.whole
      }
      return effect.taken
    case .unpackSequence, .unpackEx: return unpacked(effect)
    case .binarySubscr: return [subscripted(effect)]
    case .storeSubscr:
      guard effect.inputs.count == 3 else { return [] }
      storeItem(effect)
      return []
    case .deleteSubscr:
      if let container = effect.inputs.first, heap[container.identity] != nil {
        rematch(container.value, effect)
      }
      return []
    // MARK: Iteration
    case .getIter, .getYieldFromIter, .getAwaitable, .getAiter:
      guard let source = effect.inputs.first, let iterator = effect.values.first else { return [] }
      return [iterated(source, slot: effect.taken.first ?? .none, iterator, effect)]
    case .forIter:
      guard let value = effect.values.first else {
        if let iterator = effect.inputs.first { heap[iterator.identity]?.iteration = nil }
        return []
      }
      return [next(value, effect)]
    case .yieldValue:
      // What was sent.
      guard let value = effect.values.first, value.kind != .none,
        let reach = active.last?.reachOfPending()
      else { return [] }
      return [reach.byIdentity[value.identity] ?? .none]
    case .yieldFrom:
      guard let value = effect.values.first else { return [] }
      return [
        effect.returned(value) ?? Marks(whole: Origin.joining(effect.inputs.first?.origins ?? []))
      ]
    case .setupWith, .beforeAsyncWith:
      guard let value = effect.values.last else { return [] }
      let marks =
        effect.returned(value) ?? Marks(whole: Origin.joining(effect.inputs.first?.origins ?? []))
      return Array(repeating: .none, count: max(0, effect.values.count - 1)) + [marks]
    // MARK: Text
    case .buildString:
      guard let made = effect.values.first else { return [] }
      return [concatenated(effect.inputs, made, effect)]
    case .formatValue: return [formatted(effect)]
    // MARK: Calls
    case .callFunction, .callFunctionKw, .callFunctionEx, .callMethod:
      guard let value = effect.values.first else { return [] }
      return [called(value, effect)]
    case .jumpIfFalseOrPop, .jumpIfTrueOrPop: return effect.taken
    case .binaryAdd, .inplaceAdd, .binaryMultiply, .inplaceMultiply, .binaryModulo, .inplaceModulo:
      guard let value = effect.values.first else { return [] }
      return [operated(value, effect)]
    case let opcode where opcode.computes:
      guard let value = effect.values.first else { return [] }
      return [computed(value, effect)]
    default: return []
    }
  }
}

extension Opcode {
  /// The operands of an instruction that only moves them about.
  fileprivate func moved(_ taken: [Marks]) -> [Marks]? {
    switch self {
    case .rotTwo, .rotThree, .rotFour: Array(taken.suffix(1) + taken.dropLast())
    case .dupTop, .dupTopTwo: taken + taken
    default: nil
    }
  }

  /// Operators, and whatever else leaves one new value.
  fileprivate var computes: Bool {
    let name = "\(self.name)"
    return name.hasPrefix("BINARY_") || name.hasPrefix("INPLACE_") || name.hasPrefix("UNARY_")
      || name == "COMPARE_OP" || name == "CONTAINS_OP" || name == "IS_OP" || name == "BUILD_SLICE"
  }
}
