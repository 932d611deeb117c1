import VM

/// Where marks are noted: variables, attributes, entries of containers.
extension TaintAnalysis {
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
    if name == "__dict__", value.kind == .dict { shareAttributes(of: object.value, with: value) }
    if marks.isEmpty, object.kind.isContainer, let shadow = heap[object.identity] {
      // Attributes of named tuples are their items.
      for entry in shadow.entries.values where entry.identity == value.identity {
        marks.add(entry.marks)
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

  /// An object's `__dict__` holds the same values as its attributes: they have one shadow.
  func shareAttributes(of object: ObservedValue, with dict: ObservedValue) {
    let home = home(object)
    if home.identity == dict.identity || heap[dict.identity] != nil { return }
    heap[dict.identity] = shadow(of: home)
    machine.watchLife(of: dict)
  }

  /// The dict that `locals()` has made of a function's variables.
  func noteLocals(_ dict: ObservedValue, _ effect: Effect) {
    let point = effect.point
    for (number, name) in point.code.variableNames.enumerated() {
      guard let value = point.local(number), dict.entry(named: name.description) != nil else {
        continue
      }
      store(
        effect.frame.marks(ofLocal: number, value), of: value, in: dict, .text(name.description))
    }
    for (number, name) in (point.code.cellVariables + point.code.freeVariables).enumerated() {
      guard let cell = point.cell(number), let value = cell.referents().first,
        let marks = heap[cell.identity]?.marks(at: .integer(0), of: value)
      else { continue }
      store(marks, of: value, in: dict, .text(name.description))
    }
  }

  // MARK: Items

  func subscripted(_ effect: Effect) -> Marks {
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
      } else if let parts = key.value.sliceParts,
        let indices = Self.indices(parts, count: container.value.count ?? 0)
      {
        share(shadow, indices, with: value)
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

  /// A sequence was made of another one's items.
  func share(_ shadow: ShadowObject, _ indices: [Int], with made: ObservedValue) {
    let copy = self.shadow(of: made)
    // The slice of a whole tuple is the tuple.
    if copy === shadow { return }
    copy.entries = [:]
    for (place, index) in indices.enumerated() {
      copy.entries[.integer(place)] = shadow.entries[.integer(index)]
    }
    copy.whole = shadow.whole
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

  func storeItem(_ effect: Effect) {
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
    reach.add(effect.frame.returned)
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

  func unpacked(_ effect: Effect) -> [Marks] {
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
        marks = effect.reach.byIdentity[value.identity] ?? .none
      }
      result[place] = marks
    }
    return result
  }
}
