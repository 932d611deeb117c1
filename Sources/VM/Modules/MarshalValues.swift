import Compiler

// Containers keep their identity in marshal data: two names of one list come back as one, and a list may
// contain itself. Their compiler's form is a tree, in which marks and references say so.

/// Turns values into what `MarshalWriter` writes.
struct MarshalDumper {
  private let vm: Machine
  /// Whether the format's version has references at all.
  private let keepsIdentity: Bool
  /// The numbers of the containers so far, by address; objects do not move.
  private var numbers: [UInt: Int] = [:]
  /// The containers that were met again.
  private(set) var referenced: Set<Int> = []

  init(_ vm: Machine, keepsIdentity: Bool) {
    self.vm = vm
    self.keepsIdentity = keepsIdentity
  }

  /// nil for a value that marshal cannot hold.
  mutating func constant(of value: Value, depth: Int = 1) throws(Raised) -> Constant? {
    guard value.isObject, value.header.pointee.shape <= 255,
      let kind = Kind(rawValue: UInt8(truncatingIfNeeded: value.header.pointee.shape))
    else {
      // Arrays.
      if vm.buffer(of: value) == nil { return vm.constant(of: value) }
      return vm.constant(of: try vm.call(Value(vm.type(.bytes)), value))
    }
    if depth > Marshal.maximumDepth {
      throw vm.valueError("object too deeply nested to marshal")
    }
    switch kind {
    case .tuple, .list, .dict, .set, .frozenset, .code: break
    case .memoryview where !value.as(MemoryViewObject.self).isContiguous: return nil
    case .bytearray, .memoryview:
      return vm.constant(of: try vm.call(Value(vm.type(.bytes)), value))
    default: return vm.constant(of: value)
    }
    if !keepsIdentity { return try container(value, kind, depth) }
    let address = UInt(bitPattern: value.header)
    if let number = numbers[address] {
      referenced.insert(number)
      return .foreign(.reference(number))
    }
    let number = numbers.count
    // The writer has a way of its own for the empty tuple.
    let isEmptyTuple = value == vm.pointee.emptyTuple
    if !isEmptyTuple { numbers[address] = number }
    guard let constant = try container(value, kind, depth) else { return nil }
    return isEmptyTuple ? constant : .foreign(.marked(number, constant))
  }

  private mutating func container(
    _ value: Value, _ kind: Kind, _ depth: Int
  ) throws(Raised) -> Constant? {
    var items: [Constant] = []
    switch kind {
    case .tuple:
      let tuple = value.as(TupleObject.self)
      for index in 0..<tuple.pointee.count {
        guard let item = try constant(of: tuple.items[index], depth: depth + 1) else { return nil }
        items.append(item)
      }
      return .tuple(items)
    case .list:
      // Making bytes of a buffer may let others change the list: so it is looked at anew each time.
      let list = value.as(ListObject.self)
      var index = 0
      while index < list.pointee.count {
        guard let item = try constant(of: list.pointee.items[index], depth: depth + 1) else {
          return nil
        }
        items.append(item)
        index += 1
      }
      return .foreign(.list(items))
    case .dict:
      var pairs: [(key: Constant, value: Constant)] = []
      for entry in DictEntries(value.as(DictObject.self)) {
        guard let key = try constant(of: entry.key, depth: depth + 1),
          let item = try constant(of: entry.value, depth: depth + 1)
        else { return nil }
        pairs.append((key, item))
      }
      return .foreign(.dict(pairs))
    case .code: return vm.constant(of: value)
    default:
      let set = value.as(SetObject.self)
      var index = 0
      while index <= set.pointee.mask {
        let key = set.pointee.table[index].key
        index += 1
        if key.isNull || key == SetEntry.dummy { continue }
        guard let item = try constant(of: key, depth: depth + 1) else { return nil }
        items.append(item)
      }
      return kind == .set ? .foreign(.set(items)) : .frozenSet(items)
    }
  }
}

/// Makes values of what `MarshalReader` read. Nothing collects meanwhile: that only safepoints do.
struct MarshalLoader {
  private let vm: Machine
  private var marked: [Int: Value] = [:]

  init(_ vm: Machine) { self.vm = vm }

  mutating func value(of constant: Constant) -> Value {
    switch constant {
    case .foreign(.marked(let number, let value)): return self.value(of: value, number)
    case .foreign(.reference(let number)):
      guard let value = marked[number] else {
        preconditionFailure("marshal reference \(number) has no value")
      }
      return value
    case .tuple, .frozenSet, .foreign: return value(of: constant, nil)
    default: return vm.value(of: constant)
    }
  }

  /// - Parameter number: under which the value is known, to its own parts already.
  private mutating func value(of constant: Constant, _ number: Int?) -> Value {
    func known(_ value: Value) -> Value {
      if let number { marked[number] = value }
      return value
    }
    switch constant {
    case .tuple(let items):
      if items.isEmpty { return known(vm.pointee.emptyTuple) }
      let tuple = vm.newTuple(count: items.count)
      let value = known(Value(tuple))
      for (index, item) in items.enumerated() { tuple.items[index] = self.value(of: item) }
      return value
    case .foreign(.list(let items)):
      let list = vm.newList(capacity: items.count)
      let value = known(Value(list))
      for item in items { vm.append(list, self.value(of: item)) }
      return value
    case .foreign(.dict(let items)):
      let dict = vm.newDict(capacity: items.count)
      let value = known(Value(dict))
      for item in items {
        let key = self.value(of: item.key)
        // Keys that marshal can hold hash and compare without Python code.
        try? vm.set(dict, key, self.value(of: item.value))
      }
      return value
    case .foreign(.set(let items)):
      let set = vm.newSet()
      let value = known(Value(set))
      for item in items { try? vm.add(set, self.value(of: item)) }
      return value
    case .frozenSet(let items):
      let tuple = vm.newTuple(count: items.count)
      for (index, item) in items.enumerated() { tuple.items[index] = self.value(of: item) }
      return known(vm.newFrozenSet(tuple))
    default: return known(vm.value(of: constant))
    }
  }
}
