/// The methods of `collections.OrderedDict` that know about the ends of a dict; the class itself is Python
/// (Sources/Library/Native/_defaultdict.py). CPython: Objects/odictobject.c, where a linked list keeps the order. Here it is
/// the order of the dict's entries: what is moved to the front goes into holes before the first entry.
extension NativeMethod {
  static let ofOrderedDicts: [NativeMethod] = [
    NativeMethod("popitem(self, last=True)") { vm, a throws(Raised) in
      let isLast = a[1].isNull ? true : try vm.isTrue(a[1])
      let dict = a[0].as(DictObject.self)
      guard let number = isLast ? dict.lastEntry : dict.firstEntry else {
        throw vm.raise(.keyError, vm.newStr("dictionary is empty"))
      }
      if Value(vm.typeOf(a[0])) == vm.support.orderedDictType {
        if isLast, let entry = dict.popLast() { return vm.newPair(entry.key, entry.value) }
        let entry = dict.pointee.entries[number]
        dict.removeEntry(number, slot: dict.slot(ofEntry: number, hash: entry.hash))
        return vm.newPair(entry.key, entry.value)
      }
      let key = dict.pointee.entries[number].key
      let value = try vm.popFromSubclass(a[0], key)
      if value.isNull { throw vm.raise(.keyError, key) }
      return vm.newPair(key, value)
    },
    NativeMethod("pop(self, key, default=None)") { vm, a throws(Raised) in
      let value =
        Value(vm.typeOf(a[0])) == vm.support.orderedDictType
        ? try vm.remove(a[0].as(DictObject.self), a[1]) : try vm.popFromSubclass(a[0], a[1])
      if !value.isNull { return value }
      if a[2].isNull { throw vm.raise(.keyError, a[1]) }
      return a[2]
    },
    NativeMethod("move_to_end(self, key, last=True)") { vm, a throws(Raised) in
      let isLast = a[2].isNull ? true : try vm.isTrue(a[2])
      try vm.moveToEnd(a[0], a[1], isLast: isLast)
      return .none
    },
    NativeMethod("setdefault(self, key, default=None)") { vm, a throws(Raised) in
      let value = a.get(2, default: .none)
      if try vm.contains(a[0], a[1]) { return try vm.subscript_(a[0], a[1]) }
      try vm.setSubscript(a[0], a[1], value)
      return value
    },
    NativeMethod("update(self, /, *args, **kwargs)") { vm, a throws(Raised) in
      let count = a[1].as(TupleObject.self).pointee.count
      if count > 1 {
        throw vm.typeError("update() takes at most 1 positional argument (\(count) given)")
      }
      try vm.updateOrdered(a[0], a[1].as(TupleObject.self), a[2])
      return .none
    },
    NativeMethod("_fill(self, /, *args, **kwargs)") { vm, a throws(Raised) in
      let count = a[1].as(TupleObject.self).pointee.count
      if count > 1 { throw vm.typeError("expected at most 1 arguments, got \(count)") }
      try vm.updateOrdered(a[0], a[1].as(TupleObject.self), a[2])
      return .none
    },
    NativeMethod("__sizeof__(self, /)") { vm, a throws(Raised) in
      // CPython has a node for each key, and a table of nodes.
      let dict = a[0].as(DictObject.self)
      let size = try vm.call(
        vm.getAttribute(Value(vm.type(.dict)), vm.pointee.names.__sizeof__), a[0])
      let slots = dict.pointee.capacity == 0 ? 8 : dict.mask + 1
      return vm.newInt(try vm.index(size) + slots * 8 + dict.count * 56)
    },
  ]
}

extension UnsafeMutablePointer where Pointee == DictObject {
  /// The number of the first entry that is no hole. Entry 0, when it is a hole, remembers where to look from.
  var firstEntry: Int? {
    if pointee.live == 0 { return nil }
    if !pointee.entries[0].key.isNull { return 0 }
    var number = Swift.max(1, pointee.entries[0].hash)
    while pointee.entries[number].key.isNull { number += 1 }
    pointee.entries[0].hash = number
    return number
  }

  fileprivate var lastEntry: Int? {
    if pointee.live == 0 { return nil }
    var number = Int(pointee.used) - 1
    while pointee.entries[number].key.isNull { number -= 1 }
    return number
  }
}

extension Machine {
  /// Whether a value is an `OrderedDict` or of a class derived from it.
  func isOrderedDict(_ value: Value) -> Bool {
    if value.isExact(.dict) || support.orderedDictType.isNull { return false }
    return isInstance(value, of: support.orderedDictType.as(TypeObject.self))
  }

  /// Takes a key out by the methods that a subclass may have overridden. While they run the key is no longer part of the order.
  /// - Returns: null when the key is missing.
  fileprivate func popFromSubclass(_ dict: Value, _ key: Value) throws(Raised) -> Value {
    if try !contains(dict, key) { return .null }
    let outer = support.orderedPop
    support.orderedPop = (dict, key)
    defer { support.orderedPop = outer }
    let value = try subscript_(dict, key)
    try setSubscript(dict, key, .null)
    return value
  }

  fileprivate func moveToEnd(_ value: Value, _ key: Value, isLast: Bool) throws(Raised) {
    let dict = value.as(DictObject.self)
    if support.orderedPop.dict == value, try areEqual(support.orderedPop.key, key) {
      throw raise(.keyError, key)
    }
    let hash = try hash(key)
    var slot = 0
    let number = try find(dict, key, hash, &slot)
    if number < 0 { throw raise(.keyError, key) }
    let entry = dict.pointee.entries[number]
    if isLast {
      if number == dict.lastEntry { return }
      dict.removeEntry(number, slot: slot)
      return insertNew(dict, entry.key, hash: hash, entry.value)
    }
    guard let first = dict.firstEntry, number != first else { return }
    if first == 0 { try reserve(dict.count, of: 4 * MemoryLayout<DictEntry>.stride) }
    dict.removeEntry(number, slot: slot)
    if first == 0 {
      // Room in front for as many again: moving costs the same time, however big the dict is.
      resize(dict, forAtLeast: dict.count * 2 + 8, holesInFront: dict.count / 2 + 2)
    }
    let place = (dict.firstEntry ?? Int(dict.pointee.used)) - 1
    dict.pointee.entries[place] = entry
    dict.addToIndex(place, hash: hash)
    if place > 0 { dict.pointee.entries[0].hash = place }
    dict.pointee.live += 1
    dict.pointee.version = 0
  }

  /// `OrderedDict(…)` and `update(…)`: every item goes through `__setitem__`.
  fileprivate func updateOrdered(_ dict: Value, _ arguments: TupleRef, _ keywords: Value)
    throws(Raised)
  {
    let count = arguments.pointee.count
    let setter = pointee.names.__setitem__
    let isPlain = lookUp(typeOf(dict), setter) == lookUp(type(.dict), setter)
    if count == 1 {
      let source = arguments.items[0]
      if source.isExact(.dict) {
        try addEntries(dict, source.as(DictObject.self), isPlain: isPlain)
      } else {
        let keys = try lookUpAttribute(source, pointee.names.keys)
        if !keys.isNull {
          let iterator = try iterator(call(keys))
          while true {
            let key = try next(iterator)
            if key.isNull { break }
            try setSubscript(dict, key, subscript_(source, key))
          }
        } else {
          let items = try lookUpAttribute(source, intern("items"))
          try addPairs(dict, items.isNull ? source : call(items), isPlain: isPlain)
        }
      }
    }
    if !keywords.isNull { try addEntries(dict, keywords.as(DictObject.self), isPlain: isPlain) }
  }

  private func addEntries(_ dict: Value, _ source: DictRef, isPlain: Bool) throws(Raised) {
    if isPlain { return try merge(dict.as(DictObject.self), source) }
    try addPairs(dict, Value(list(from: newView(.dictItems, Value(source)))), isPlain: false)
  }

  private func addPairs(_ dict: Value, _ pairs: Value, isPlain: Bool) throws(Raised) {
    let iterator = try iterator(pairs)
    while true {
      let pair = try next(iterator)
      if pair.isNull { return }
      if isPlain, pair.isExact(.tuple), pair.as(TupleObject.self).pointee.count == 2 {
        let items = pair.as(TupleObject.self).items
        try set(dict.as(DictObject.self), items[0], items[1])
        continue
      }
      let parts = try self.iterator(pair)
      let key = try next(parts)
      if key.isNull { throw valueError("need more than 0 values to unpack") }
      let value = try next(parts)
      if value.isNull { throw valueError("need more than 1 value to unpack") }
      if try !next(parts).isNull { throw valueError("too many values to unpack (expected 2)") }
      try setSubscript(dict, key, value)
    }
  }
}
