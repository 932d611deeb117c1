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
      frame.returned = []
      frame.hasCalled = false
      frame.classBody = nil
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
      let made = apply(effect)
      for (index, marks) in made.enumerated() where index < results.count { results[index] = marks }
      if !frame.control.isEmpty { results = results.map { controlled($0, frame) } }
    }
    frame.stack += results
    fit(&frame.stack, to: count)
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
      return all
    }
    /// The marks of a value that a Python function below it has returned.
    func returned(_ value: ObservedValue) -> Marks? {
      var result: Marks?
      for (identity, marks, _) in frame.returned where identity == value.identity {
        if result == nil { result = marks } else { result?.add(marks) }
      }
      return result
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
        let sender = active.last?.pending
      else { return [] }
      var reach = Reach()
      for input in sender.call?.all ?? sender.inputs { reach.add(input.reach) }
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

  // MARK: Places

  func store(_ marks: Marks, of value: ObservedValue, in object: ObservedValue, _ key: ObservedKey)
  {
    if marks.isEmpty && heap[object.identity] == nil { return }
    shadow(of: object).set(key, value, marks)
  }

  func setItem(
    of dict: ObservedValue, _ key: ObservedValue, _ keyMarks: Marks, _ value: ObservedValue,
    _ marks: Marks
  ) {
    store(marks, of: value, in: dict, key.key)
    if !keyMarks.isEmpty { shadow(of: dict).keys[key.key] = keyMarks }
  }

  func add(member: ObservedValue, _ marks: Marks, to set: ObservedValue) {
    store(marks, of: member, in: set, member.key)
    if !marks.isEmpty { shadow(of: set).keys[member.key] = marks }
  }

  /// Where an object's attributes are noted: a module's are globals.
  func home(_ object: ObservedValue) -> ObservedValue {
    object.kind == .module ? object.referents(limit: 1).first ?? object : object
  }

  func attribute(
    _ name: String, of object: Input, _ value: ObservedValue, _ effect: Effect
  ) -> Marks {
    if effect.frame.hasCalled, let marks = effect.returned(value) { return marks }
    var marks = heap[home(object.value).identity]?.marks(at: .text(name), of: value) ?? .none
    if marks.isEmpty, !heap.isEmpty {
      let classes = object.kind == .type ? object.value.ancestors : object.value.type.ancestors
      for type in classes {
        guard let entry = heap[type.identity]?.entries[.text(name)] else { continue }
        if entry.identity == value.identity { marks = entry.marks }
        break
      }
    }
    if object.marks.isEmpty { return marks }
    switch value.kind {
    case .method, .nativeFunction, .function:
      // Its object comes along.
      if !object.kind.isData { break }
      return object.isText ? Marks(whole: Origin.joining(object.origins)) : marks
    default: break
    }
    marks.add(Marks(whole: Origin.combining(object.origins, at: effect.step)))
    return marks
  }

  // MARK: Items

  private func subscripted(_ effect: Effect) -> Marks {
    guard effect.inputs.count == 2, let value = effect.values.first else { return .none }
    let container = effect.inputs[0]
    let key = effect.inputs[1]
    if effect.frame.hasCalled { return computed(value, effect) }
    var marks = Marks.none
    switch container.kind {
    case .str, .bytes, .bytearray:
      let count = container.units?.count ?? container.count ?? 0
      let places = container.marks.units(count: count)
      if let index = key.value.integer {
        let place = index < 0 ? index + count : index
        if places.indices.contains(place) {
          marks = value.isText ? Marks(units: [places[place]]) : Marks(whole: places[place])
        }
      } else if let parts = key.slice,
        let indices = Self.indices(parts, count: count)
      {
        marks = sharing(value, indices.map { places[$0] })
      } else {
        marks = Marks(whole: Origin.joining(container.origins))
      }
    case .list, .tuple:
      guard let shadow = heap[container.identity] else { break }
      if let index = key.value.integer {
        let count = container.count ?? 0
        marks = shadow.marks(at: .integer(index < 0 ? index + count : index), of: value)
        if let whole = shadow.whole { marks.add(Marks(whole: whole)) }
      } else {
        rematch(value, effect)
      }
    case .dict:
      marks = heap[container.identity]?.marks(at: (key.key ?? key.value.key), of: value) ?? .none
      if let whole = heap[container.identity]?.whole { marks.add(Marks(whole: whole)) }
    default:
      let reach = container.reach
      if reach.isEmpty { break }
      marks = reach.byIdentity[value.identity] ?? .none
      if marks.isEmpty,
        !reach.known.contains(value.identity) || container.marks.whole != nil
      {
        marks = self.marked(value, reach.origins, effect)
      }
    }
    if let whole = effect.taken[0].whole, !container.isText {
      marks.add(Marks(whole: whole))
    }
    if !key.reach.isEmpty, let origin = Origin.combining(key.reach.origins, at: effect.step) {
      marks.add(Marks(whole: origin))
    }
    return marks
  }

  /// The places that a slice takes.
  static func indices(
    _ slice: (start: ObservedValue, stop: ObservedValue, step: ObservedValue), count: Int
  ) -> [Int]? {
    func part(_ value: ObservedValue) -> Int?? {
      value.kind == .none ? .some(nil) : value.integer.map { .some($0) }
    }
    guard let start = part(slice.start), let stop = part(slice.stop), let step = part(slice.step)
    else { return nil }
    let stride = step ?? 1
    if stride == 0 { return nil }
    func clamped(_ value: Int, _ low: Int, _ high: Int) -> Int {
      min(max(value < 0 ? value + count : value, low), high)
    }
    if stride > 0 {
      let first = clamped(start ?? 0, 0, count)
      let end = clamped(stop ?? count, 0, count)
      return Array(Swift.stride(from: first, to: end, by: stride))
    }
    let first = start.map { clamped($0, -1, count - 1) } ?? count - 1
    let end = stop.map { clamped($0, -1, count - 1) } ?? -1
    return Array(Swift.stride(from: first, to: end, by: stride))
  }

  private func storeItem(_ effect: Effect) {
    let value = effect.inputs[0]
    let container = effect.inputs[1]
    let key = effect.inputs[2]
    if effect.frame.hasCalled { return }
    var marks = controlled(effect.taken[0], effect.frame)
    if !key.marks.isEmpty, let origin = Origin.combining(key.origins, at: effect.step) {
      marks.add(Marks(whole: origin))
    }
    switch container.kind {
    case .list:
      guard let index = key.value.integer else { return rematch(container.value, effect) }
      let place = index < 0 ? index + (container.value.count ?? 0) : index
      store(marks, of: value.value, in: container.value, .integer(place))
    case .dict:
      setItem(of: container.value, key.value, effect.taken[2], value.value, marks)
    case .bytearray:
      if marks.isEmpty && heap[container.identity] == nil { return }
      let shadow = shadow(of: container.value)
      let count = container.value.count ?? 0
      var units = shadow.units ?? Array(repeating: nil, count: count)
      if let index = key.value.integer, units.count == count {
        let place = index < 0 ? index + count : index
        if units.indices.contains(place) { units[place] = Origin.joining(marks.origins) }
      } else if let parts = key.slice, let old = container.units?.count,
        let range = Self.indices(parts, count: old), units.count == old,
        let count = value.units?.count,
        let first = range.first ?? key.slice?.start.integer,
        range.count == 0 || range.last == first + range.count - 1
      {
        units.replaceSubrange(
          min(first, old)..<min(first + range.count, old), with: value.marks.units(count: count))
      } else {
        units = Array(repeating: Origin.joining(effect.origins), count: count)
      }
      shadow.units = units
    default:
      if let origin = Origin.joining(marks.origins) { add(origin, to: shadow(of: container.value)) }
    }
  }

  /// Finds a container's marks anew, after its items have been moved about: each has the marks that the same object had before.
  func rematch(_ container: ObservedValue, _ effect: Effect) {
    var reach = effect.reach
    for (identity, marks, _) in effect.frame.returned {
      reach.known.insert(identity)
      reach.add(marks, of: identity)
    }
    rematch(container, reach, effect)
  }

  func rematch(_ container: ObservedValue, _ reach: Reach, _ effect: Effect) {
    if reach.isEmpty && heap[container.identity] == nil { return }
    let fallback = Marks(whole: Origin.combining(reach.origins, at: effect.step))
    func found(_ value: ObservedValue) -> Marks {
      if let marks = reach.byIdentity[value.identity] { return marks }
      return reach.known.contains(value.identity) || !value.isPlainData ? .none : fallback
    }
    let shadow = shadow(of: container)
    switch container.kind {
    case .list, .tuple:
      shadow.entries = [:]
      for (index, item) in (container.items ?? []).enumerated() {
        shadow.set(.integer(index), item, found(item))
      }
    case .dict:
      shadow.entries = [:]
      shadow.keys = [:]
      for (key, value) in container.entries ?? [] {
        shadow.set(key.key, value, found(value))
        if let marks = reach.byIdentity[key.identity] { shadow.keys[key.key] = marks }
      }
    case .set, .frozenset:
      shadow.entries = [:]
      shadow.keys = [:]
      for member in container.referents() { add(member: member, found(member), to: container) }
    case .bytearray:
      shadow.units = Array(
        repeating: Origin.combining(reach.origins, at: effect.step), count: container.count ?? 0)
    default:
      if let origin = fallback.whole { add(origin, to: shadow) }
    }
  }

  private func unpacked(_ effect: Effect) -> [Marks] {
    guard let source = effect.inputs.first, !source.reach.isEmpty || !effect.frame.returned.isEmpty
    else { return [] }
    let total = effect.values.count
    let before = effect.pending.opcode == .unpackEx ? effect.pending.argument & 0xff : total
    let after = effect.pending.opcode == .unpackEx ? effect.pending.argument >> 8 : 0
    let count = source.count ?? total
    let units = source.isText ? source.marks.units(count: count) : nil
    let shadow = heap[source.identity]
    var result = Array(repeating: Marks.none, count: total)
    // The first item is on top.
    for item in 0..<total {
      let place = total - 1 - item
      let value = effect.values[place]
      if effect.pending.opcode == .unpackEx, item == before {
        rematch(value, effect)
        continue
      }
      let index = item < before ? item : count - after + (item - before - 1)
      var marks = effect.returned(value) ?? .none
      if let units, units.indices.contains(index) {
        marks = value.isText ? Marks(units: [units[index]]) : Marks(whole: units[index])
      } else if source.isSequence {
        marks.add(shadow?.marks(at: .integer(index), of: value) ?? .none)
        if let whole = source.marks.whole { marks.add(Marks(whole: whole)) }
      } else if marks.isEmpty {
        marks = source.reach.byIdentity[value.identity] ?? .none
      }
      result[place] = marks
    }
    return result
  }

  /// An iterator has been made that goes through `source`.
  func iterated(_ source: Input, slot: Marks, _ iterator: ObservedValue, _ effect: Effect) -> Marks
  {
    if iterator.identity == source.identity { return slot }
    if let marks = effect.returned(iterator) { return marks }
    if source.reach.isEmpty { return .none }
    machine.keep(source.value)
    shadow(of: iterator).iteration = ShadowObject.Iteration(source: source.value, marks: slot)
    if !source.isSequence, let whole = Origin.joining(source.origins) {
      add(whole, to: shadow(of: iterator))
    }
    return .none
  }

  /// What FOR_ITER gives.
  func next(_ value: ObservedValue, _ effect: Effect, of iterator: Input? = nil) -> Marks {
    if let marks = effect.returned(value) { return marks }
    guard let iterator = iterator ?? effect.inputs.first else { return .none }
    var marks = Marks.none
    if let iteration = heap[iterator.identity]?.iteration {
      let source = iteration.source
      let index = iteration.next
      heap[iterator.identity]?.iteration?.next += 1
      let shadow = heap[source.identity]
      let own = self.marks(of: source, slot: iteration.marks)
      if let whole = own.whole { marks.add(Marks(whole: whole)) }
      switch source.kind {
      case .str, .bytes, .bytearray:
        let units = own.units(count: source.count ?? 0)
        if units.indices.contains(index) {
          return value.isText ? Marks(units: [units[index]]) : Marks(whole: units[index])
        }
      case .list, .tuple: marks.add(shadow?.marks(at: .integer(index), of: value) ?? .none)
      case .dict, .set, .frozenset: marks.add(shadow?.keys[value.key] ?? .none)
      default: break
      }
      if source.isSequenceKind || source.kind == .dict || source.kind == .set { return marks }
    }
    if iterator.reach.isEmpty && effect.frame.returned.isEmpty { return marks }
    if let whole = iterator.marks.whole { marks.add(Marks(whole: whole)) }
    if let known = iterator.reach.byIdentity[value.identity] {
      marks.add(known)
    } else if value.kind == .tuple, !iterator.reach.known.contains(value.identity) {
      rematchItems(of: value, iterator, effect)
    } else if !iterator.reach.known.contains(value.identity), !iterator.givesItems {
      marks.add(marked(value, iterator.reach.origins, effect))
    }
    return marks
  }

  /// A tuple that `zip`, `enumerate` or `items` has made.
  private func rematchItems(of tuple: ObservedValue, _ iterator: Input, _ effect: Effect) {
    var reach = iterator.reach
    for (identity, marks, _) in effect.frame.returned {
      reach.known.insert(identity)
      reach.add(marks, of: identity)
    }
    let items = tuple.items ?? []
    if iterator.givesItems { for item in items { reach.known.insert(item.identity) } }
    rematch(tuple, reach, effect)
  }

  // MARK: Results

  /// Marks a value that was computed from others.
  func marked(_ value: ObservedValue, _ origins: [Origin], _ effect: Effect) -> Marks {
    guard let origin = Origin.combining(origins, at: effect.step) else { return .none }
    switch value.kind {
    case .null, .none, .type, .function, .module, .nativeFunction: return .none
    case .list, .tuple, .dict, .set, .frozenset:
      rematch(value, effect)
      return .none
    case .bytearray:
      shadow(of: value).units = Array(repeating: origin, count: value.count ?? 0)
      return .none
    case .iterator, .generator, .instance, .exception, .method, .cell, .range, .slice:
      add(origin, to: shadow(of: value))
      return .none
    case .other:
      if value.referents(limit: 1).isEmpty && value.count == nil { return Marks(whole: origin) }
      add(origin, to: shadow(of: value))
      return .none
    case .str, .bytes:
      return Marks(units: Array(repeating: origin, count: value.count ?? 0))
    case .bool, .int, .float, .complex: return Marks(whole: origin)
    }
  }

  /// The result of an operator: what a method in Python has returned, or marked by all operands.
  func computed(_ value: ObservedValue, _ effect: Effect) -> Marks {
    if effect.frame.hasCalled, let marks = effect.returned(value) { return marks }
    var origins = effect.reach.origins
    for (_, marks, _) in effect.frame.returned { origins += marks.origins }
    if origins.isEmpty { return .none }
    if let input = effect.inputs.first(where: {
      $0.identity == value.identity && !value.isPlainData
    }) {
      // An in-place operator has changed its operand.
      rematch(input.value, effect)
      return .none
    }
    return marked(value, origins, effect)
  }

  /// Single characters' marks, each as a result of this instruction.
  func textual(_ value: ObservedValue, _ units: [Origin?], _ effect: Effect) -> Marks {
    guard units.count == value.count else {
      return marked(value, units.compactMap(\.self), effect)
    }
    var made: [ObjectIdentifier: Origin] = [:]
    return sharing(
      value,
      units.map { unit -> Origin? in
        guard let unit else { return nil }
        if let known = made[ObjectIdentifier(unit)] { return known }
        let origin = Origin.combining([unit], at: effect.step)
        made[ObjectIdentifier(unit)] = origin
        return origin
      })
  }

  /// Single characters' marks as they are.
  func sharing(_ value: ObservedValue, _ units: [Origin?]) -> Marks {
    let marks = Marks(units: units)
    if value.kind == .bytearray, !marks.isEmpty {
      shadow(of: value).units = marks.units
      return .none
    }
    return marks
  }
}

extension Input {
  var isSequence: Bool {
    switch kind {
    case .list, .tuple: true
    default: isText
    }
  }

  var isText: Bool {
    switch kind {
    case .str, .bytes, .bytearray: true
    default: false
    }
  }

  /// An iterator that gives the items of what it goes through, or counts them.
  var givesItems: Bool {
    ["enumerate", "zip", "reversed"].contains(value.typeName)
      || value.typeName.hasSuffix("_iterator")
      || value.typeName.hasPrefix("dict_")
  }
}

extension ObservedValue {
  var isSequenceKind: Bool {
    switch kind {
    case .str, .bytes, .bytearray, .list, .tuple: true
    default: false
    }
  }
}

extension ObservedKind {
  var isContainer: Bool {
    switch self {
    case .list, .tuple, .dict, .set, .frozenset: true
    default: false
    }
  }

  /// Of a builtin class that holds data.
  var isData: Bool {
    switch self {
    case .bool, .int, .float, .complex, .str, .bytes, .bytearray, .list, .tuple, .dict, .set,
      .frozenset:
      true
    default: false
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
