import Compiler
import VM

/// What calls make of their arguments' marks: those of functions in Swift, of which only the call is seen.
extension TaintAnalysis {
  func called(_ value: ObservedValue, _ effect: Effect) -> Marks {
    guard let call = effect.pending.call else { return computed(value, effect) }
    switch call.callee {
    case .python:
      if value.kind == .generator, !effect.frame.hasCalled {
        if call.isMarked {
          boundCalls[value.identity] = call
          machine.watchLife(of: value)
        }
        return .none
      }
      if effect.frame.hasEntered { return effect.returned(value) ?? .none }
      return unseen(value, call, effect)
    case .type(let name):
      if value.kind == .instance {
        if let marks = effect.returned(value) { return marks }
        return effect.frame.hasEntered ? .none : marked(value, allOrigins(effect), effect)
      }
      return constructed(name, value, call, effect)
    case .native("__build_class__", nil, _):
      if let body = effect.frame.classBody { shadow(of: value).entries = body.entries }
      return .none
    case .native("getattr", nil, _) where call.positional.count == 3 || call.positional.count == 2:
      guard let name = call.positional[1].value.string else { return computed(value, effect) }
      let marks = attribute(name, of: call.positional[0], value, effect)
      if !marks.isEmpty || call.positional.count == 2 { return marks }
      return call.positional[2].identity == value.identity ? call.positional[2].marks : .none
    case .native("locals", nil, _), .native("vars", nil, _):
      return native("locals", nil, value, call, effect)
    case .native(let name, let owner, _):
      if !call.isMarked && !effect.frame.returned.isMarked {
        // What was marked may have been taken out, or moved.
        guard let receiver = call.positional.first, heap[receiver.identity] != nil,
          receiver.kind.isContainer
        else { return .none }
        if !Self.looksAtOneItem(call.callee) {
          rematch(receiver.value, effect)
          return .none
        }
      }
      return native(name, owner, value, call, effect)
    case .other: return computed(value, effect)
    }
  }

  /// A function of the library that stands for C code of CPython's: its instructions are not shown. The result and the object
  /// that it belongs to are marked by all arguments.
  private func unseen(_ value: ObservedValue, _ call: PendingCall, _ effect: Effect) -> Marks {
    if let marks = effect.returned(value) { return marks }
    let arguments = call.all
    absorb(nil, arguments, effect)
    if let object = arguments.first, object.kind == .instance,
      let origin = Origin.combining(
        arguments.dropFirst().flatMap(\.reach.origins), at: effect.step)
    {
      add(origin, to: shadow(of: object.value))
    }
    return computed(value, effect)
  }

  // MARK: Classes

  private func constructed(
    _ name: String, _ value: ObservedValue, _ call: PendingCall, _ effect: Effect
  ) -> Marks {
    if !call.isMarked && !effect.frame.returned.isMarked { return .none }
    let first = call.positional.first
    switch name {
    case "str", "bytes", "bytearray":
      if let first, first.isText, value.count == first.units?.count, let count = value.count {
        return textual(value, first.marks.units(count: count), effect)
      }
    case "list", "tuple", "set", "frozenset":
      if let first, first.isText, let items = value.items, let count = first.units?.count,
        items.count == count
      {
        let units = first.marks.units(count: count)
        for (index, item) in items.enumerated() {
          store(Marks(whole: units[index]), of: item, in: value, .integer(index))
        }
        return .none
      }
    case "zip", "enumerate", "reversed", "map", "filter":
      // Items of containers have their own marks; those of texts count as a whole.
      let origins = call.positional.flatMap(\.origins)
      if let origin = Origin.combining(origins, at: effect.step) {
        add(origin, to: shadow(of: value))
      }
      return .none
    case "type", "object", "super", "property", "staticmethod", "classmethod": return .none
    default: break
    }
    if let marks = effect.returned(value) { return marks }
    return marked(value, allOrigins(effect), effect)
  }

  private func allOrigins(_ effect: Effect) -> [Origin] {
    effect.reach.origins + effect.frame.returned.origins
  }

  // MARK: Functions and methods

  /// These tell nothing of a value, or of its class only.
  private static let silent: Set<String> = ["print", "isinstance", "issubclass", "callable", "id"]
  /// These give one of their arguments, or something out of a container.
  private static let selecting: Set<String> = [
    "max", "min", "pop", "popleft", "popitem", "reduce", "choice", "heappop", "heapreplace",
    "heappushpop", "__getitem__", "get", "setdefault", "__next__", "send",
  ]

  private func native(
    _ name: String, _ owner: String?, _ value: ObservedValue, _ call: PendingCall, _ effect: Effect
  ) -> Marks {
    let arguments = call.positional
    let first = arguments.first
    switch (owner, name) {
    case (nil, _) where Self.silent.contains(name): return .none
    case (nil, "len"):
      return effect.returned(value) ?? marked(value, first?.origins ?? [], effect)
    case (nil, "locals"):
      if let object = first {
        shareAttributes(of: object.value, with: value)
      } else if effect.point.code.flags.contains(.optimized) {
        noteLocals(value, effect)
      }
      return .none
    case (_, "__setattr__"):
      guard arguments.count == 3, let attribute = arguments[1].value.string else { break }
      store(
        controlled(arguments[2].marks, effect.frame), of: arguments[2].value,
        in: home(arguments[0].value), .text(attribute))
      return .none
    case (nil, "iter") where arguments.count == 1:
      return iterated(arguments[0], slot: arguments[0].marks, value, effect)
    case (nil, "next"): return next(value, effect, of: first)
    case (nil, "setattr"):
      guard arguments.count == 3, let attribute = arguments[1].value.string else { break }
      if !effect.frame.hasCalled {
        store(
          controlled(arguments[2].marks, effect.frame), of: arguments[2].value,
          in: home(arguments[0].value), .text(attribute))
      }
      return .none
    case (_, "__getattribute__") where !effect.frame.hasCalled:
      guard arguments.count == 2, let name = arguments[1].value.string else { break }
      return attribute(name, of: arguments[0], value, effect)
    case (_, "__iter__") where arguments.count == 1:
      return iterated(arguments[0], slot: arguments[0].marks, value, effect)
    case ("str", _), ("bytes", _), ("bytearray", _):
      if let first, first.isText,
        let marks = TextModel(self, effect).result(name, first, arguments.dropFirst(), value)
      {
        return marks
      }
      if owner == "bytearray", let first, let receiver = heap[first.identity] ?? nil {
        fitUnits(receiver, of: first.value, effect)
      } else if owner == "bytearray", let first, value.kind == .none {
        fitUnits(shadow(of: first.value), of: first.value, effect)
      }
    case ("list", _):
      if let first, let marks = list(name, first, arguments.dropFirst(), value, effect) {
        return marks
      }
    case ("dict", _):
      if let first, let marks = dict(name, first, arguments.dropFirst(), value, effect) {
        return marks
      }
    case ("set", "add"):
      if arguments.count == 2 {
        add(member: arguments[1].value, arguments[1].marks, to: arguments[0].value)
      }
      return .none
    default: break
    }
    if let marks = effect.returned(value) { return marks }
    absorb(owner, arguments, effect)
    let reach = effect.reach
    if reach.known.contains(value.identity), !value.isPlainData || Self.selecting.contains(name) {
      return reach.byIdentity[value.identity] ?? .none
    }
    return marked(value, allOrigins(effect), effect)
  }

  /// The function may have put its arguments into one of them.
  private func absorb(_ owner: String?, _ arguments: [Input], _ effect: Effect) {
    for (place, argument) in arguments.enumerated() {
      switch argument.kind {
      case .list, .dict, .set: rematch(argument.value, effect)
      case .bytearray: fitUnits(shadow(of: argument.value), of: argument.value, effect)
      case .other where place == 0 && argument.value.typeName != "NotImplementedType":
        let others = arguments.dropFirst()
        if others.allSatisfy({ $0.reach.isEmpty }) { continue }
        let parts = Set(argument.value.referents().map(\.identity))
        if let known = heap[argument.identity] {
          known.entries = known.entries.filter { parts.contains($0.value.identity) }
        }
        for other in others where !other.reach.isEmpty {
          let shadow = shadow(of: argument.value)
          if parts.contains(other.identity) {
            shadow.entries[.identity(other.identity)] = ShadowObject.Entry(
              identity: other.identity, marks: other.marks)
          } else if let origin = Origin.combining(other.reach.origins, at: effect.step) {
            add(origin, to: shadow)
          }
        }
      default: break
      }
    }
  }

  /// A bytearray has changed in a way that is not known: all of it is marked by all that was there.
  private func fitUnits(_ shadow: ShadowObject, of array: ObservedValue, _ effect: Effect) {
    guard let origin = Origin.combining(allOrigins(effect), at: effect.step) else { return }
    shadow.units = Array(repeating: origin, count: array.count ?? 0)
  }

  // MARK: list

  private func list(
    _ name: String, _ receiver: Input, _ arguments: ArraySlice<Input>, _ value: ObservedValue,
    _ effect: Effect
  ) -> Marks? {
    let list = receiver.value
    let count = list.count ?? 0
    switch name {
    case "append":
      guard let item = arguments.first else { return nil }
      store(controlled(item.marks, effect.frame), of: item.value, in: list, .integer(count - 1))
      return Marks.none
    case "insert":
      guard arguments.count == 2, let item = arguments.last,
        let index = arguments.first?.value.integer
      else { return nil }
      let place = min(max(index < 0 ? index + count - 1 : index, 0), count - 1)
      if let shadow = heap[list.identity] { shadow.shift(from: place, by: 1) }
      store(controlled(item.marks, effect.frame), of: item.value, in: list, .integer(place))
      return Marks.none
    case "pop":
      guard let shadow = heap[list.identity] else { return Marks.none }
      let index = arguments.first?.value.integer ?? -1
      let place = index < 0 ? index + count + 1 : index
      var marks = shadow.marks(at: .integer(place), of: value)
      if let whole = shadow.whole { marks.add(Marks(whole: whole)) }
      shadow.entries[.integer(place)] = nil
      shadow.shift(from: place + 1, by: -1)
      for argument in arguments { marks.add(Marks(whole: Origin.joining(argument.origins))) }
      return marks
    case "index", "count", "__contains__": return nil
    case "copy":
      rematch(value, effect)
      return Marks.none
    default:
      rematch(list, effect)
      return value.kind == .none ? Marks.none : nil
    }
  }

  // MARK: dict

  private func dict(
    _ name: String, _ receiver: Input, _ arguments: ArraySlice<Input>, _ value: ObservedValue,
    _ effect: Effect
  ) -> Marks? {
    let dict = receiver.value
    switch name {
    case "get", "pop", "setdefault", "__getitem__":
      guard let key = arguments.first else { return nil }
      let shadow = heap[dict.identity]
      var marks = shadow?.marks(at: (key.key ?? key.value.key), of: value) ?? .none
      if let whole = shadow?.whole { marks.add(Marks(whole: whole)) }
      if marks.isEmpty, let other = arguments.dropFirst().first, other.identity == value.identity {
        marks = other.marks
        if name == "setdefault" { store(marks, of: value, in: dict, (key.key ?? key.value.key)) }
      }
      if name == "pop" { shadow?.entries[(key.key ?? key.value.key)] = nil }
      if let origin = Origin.combining(key.reach.origins, at: effect.step), value.kind != .none {
        marks.add(Marks(whole: origin))
      }
      return marks
    case "keys", "values", "items":
      if let whole = heap[dict.identity]?.whole { add(whole, to: shadow(of: value)) }
      return Marks.none
    case "copy", "fromkeys":
      rematch(value, effect)
      return Marks.none
    case "update", "clear", "popitem":
      rematch(dict, effect)
      if value.kind == .tuple { rematch(value, effect) }
      return Marks.none
    default: return nil
    }
  }

  // MARK: Operators

  /// `+`, `*` and `%`, which texts and sequences have.
  func operated(_ value: ObservedValue, _ effect: Effect) -> Marks {
    guard effect.inputs.count == 2, !effect.frame.hasCalled,
      effect.inputs.contains(where: { !$0.reach.isEmpty })
    else { return computed(value, effect) }
    let left = effect.inputs[0]
    let right = effect.inputs[1]
    switch effect.pending.opcode {
    case .binaryAdd, .inplaceAdd:
      if left.isText, right.isText {
        return concatenated([left, right], value, effect)
      }
      if left.isSequence, right.isSequence {
        let start = (value.count ?? 0) - (right.count ?? 0)
        let first = heap[left.identity]?.entries ?? [:]
        let second = heap[right.identity]?.entries ?? [:]
        let shadow = shadow(of: value)
        shadow.entries = first
        for case (.integer(let index), let entry) in second {
          shadow.entries[.integer(start + index)] = entry
        }
        for whole in [left.marks.whole, right.marks.whole] {
          if let whole { add(whole, to: shadow) }
        }
        return .none
      }
    case .binaryMultiply, .inplaceMultiply:
      let (sequence, number) = left.isSequence ? (left, right) : (right, left)
      guard sequence.isSequence, let total = value.count else { break }
      let count = sequence.count ?? 0
      if count == 0 { return .none }
      var marks = Marks.none
      if sequence.isText {
        let units = sequence.marks.units(count: count)
        marks = textual(value, (0..<total).map { units[$0 % count] }, effect)
      } else if let known = heap[sequence.identity] {
        let entries = known.entries
        let shadow = shadow(of: value)
        for case (.integer(let index), let entry) in entries {
          for place in stride(from: index, to: total, by: count) {
            shadow.entries[.integer(place)] = entry
          }
        }
        if let whole = known.whole { add(whole, to: shadow) }
      }
      if let origin = Origin.combining(number.origins, at: effect.step) {
        if sequence.isText {
          marks.add(Marks(whole: origin))
        } else {
          add(origin, to: shadow(of: value))
        }
      }
      return marks
    case .binaryModulo, .inplaceModulo:
      if left.isText, let units = value.units, let template = left.units {
        let arguments = right.kind == .tuple ? right.items ?? [] : [right]
        return TextModel(self, effect).filled(
          Template(percent: template), left, arguments, [:], value, units)
      }
    default: break
    }
    return computed(value, effect)
  }

  /// Texts one after the other.
  func concatenated(_ parts: [Input], _ value: ObservedValue, _ effect: Effect) -> Marks {
    if parts.allSatisfy(\.marks.isEmpty) { return .none }
    var units: [Origin?] = []
    for part in parts {
      units += part.marks.units(count: part.count ?? 0)
    }
    return textual(value, units, effect)
  }

  /// FORMAT_VALUE: what stands between braces.
  func formatted(_ effect: Effect) -> Marks {
    guard let input = effect.inputs.first, let value = effect.values.first else { return .none }
    if effect.frame.hasCalled, let marks = effect.returned(value) { return marks }
    let format = effect.inputs.count > 1 ? effect.inputs[1].origins : []
    if input.kind == .str, let own = input.units, let units = value.units,
      let place = own.isEmpty ? 0 : units.place(of: own, from: 0)
    {
      // Padded at most.
      let padding = Origin.combining(format, at: effect.step)
      var marks = [Origin?](repeating: padding, count: units.count)
      marks.replaceSubrange(place..<place + own.count, with: input.marks.units(count: own.count))
      return sharing(value, marks)
    }
    return marked(value, input.reach.origins + format, effect)
  }
}

extension ShadowObject {
  /// Moves the marks of a list's items.
  func shift(from start: Int, by distance: Int) {
    var moved: [ObservedKey: Entry] = [:]
    for (key, entry) in entries {
      if case .integer(let index) = key, index >= start {
        moved[.integer(index + distance)] = entry
      } else {
        moved[key] = entry
      }
    }
    entries = moved
  }
}

extension [UInt32] {
  /// Where a text begins in this one, from a place on.
  func place(of text: [UInt32], from start: Int) -> Int? {
    if start < 0 || start + text.count > count { return nil }
    for place in start...(count - text.count)
    where self[place..<place + text.count].elementsEqual(text) {
      return place
    }
    return nil
  }
}
