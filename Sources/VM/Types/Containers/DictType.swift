/// `dict`. CPython: Objects/dictobject.c; the table is in Objects/Dict.swift.
extension NativeType {
  static let dict = NativeType(
    "dict", .dict, isBase: true,
    methods: [
      .classGetItem,
      NativeMethod("__getitem__(self, key, /)") { vm, a throws(Raised) in
        let found = try vm.get(a[0].as(DictObject.self), a[1])
        return found.isNull ? try vm.missingItem(a[0], a[1]) : found
      },
      NativeMethod("__contains__(self, key, /)") { vm, a throws(Raised) in
        Value(try vm.contains(a[0].as(DictObject.self), a[1]))
      },
      NativeMethod("clear(self, /)") { vm, a throws(Raised) in
        let dict = a[0].as(DictObject.self)
        for entry in DictEntries(dict) where vm.pointee.hasFinalizers {
          vm.noteLost(entry.key)
          vm.noteLost(entry.value)
        }
        dict.removeAll()
        return .none
      },
      NativeMethod("copy(self, /)") { vm, a throws(Raised) in
        Value(try vm.copy(a[0].as(DictObject.self)))
      },
      NativeMethod("fromkeys(cls, iterable, value=None, /)", .classMethod) { vm, a throws(Raised) in
        try vm.dictFromKeys(a[0], a[1], a.get(2, default: .none))
      },
      NativeMethod("get(self, key, default=None, /)") { vm, a throws(Raised) in
        let value = try vm.get(a[0].as(DictObject.self), a[1])
        return value.isNull ? a.get(2, default: .none) : value
      },
      NativeMethod("items(self, /)") { vm, a throws(Raised) in vm.newView(.dictItems, a[0]) },
      NativeMethod("keys(self, /)") { vm, a throws(Raised) in vm.newView(.dictKeys, a[0]) },
      NativeMethod("values(self, /)") { vm, a throws(Raised) in vm.newView(.dictValues, a[0]) },
      NativeMethod("pop(self, key, default=None, /)") { vm, a throws(Raised) in
        let dict = a[0].as(DictObject.self)
        if dict.count > 0 {
          let value = try vm.remove(dict, a[1])
          if !value.isNull { return value }
        }
        if a[2].isNull { throw vm.raise(.keyError, a[1]) }
        return a[2]
      },
      NativeMethod("popitem(self, /)") { vm, a throws(Raised) in
        guard let entry = a[0].as(DictObject.self).popLast() else {
          throw vm.raise(.keyError, vm.newStr("popitem(): dictionary is empty"))
        }
        return vm.newPair(entry.key, entry.value)
      },
      NativeMethod("setdefault(self, key, default=None, /)") { vm, a throws(Raised) in
        let dict = a[0].as(DictObject.self)
        let hash = try vm.hash(a[1])
        var slot = 0
        let number = try vm.find(dict, a[1], hash, &slot)
        if number >= 0 { return dict.pointee.entries[number].value }
        let value = a.get(2, default: .none)
        vm.insertNew(dict, a[1], hash: hash, value)
        return value
      },
      NativeMethod("update(self, /, *args, **kwargs)") { vm, a throws(Raised) in
        try vm.update(a[0].as(DictObject.self), a[1].as(TupleObject.self), a[2], name: "update")
        return .none
      },
      NativeMethod("__reversed__(self, /)") { vm, a throws(Raised) in
        vm.newDictIterator(.dictReverseKeyIterator, a[0])
      },
      NativeMethod("__sizeof__(self, /)") { vm, a throws(Raised) in
        let dict = a[0].as(DictObject.self)
        if dict.pointee.capacity == 0 { return Value(smallInt: 48) }
        let size = dict.mask + 1
        let width = size <= 0xff ? 1 : size <= 0xffff ? 2 : 4
        return Value(smallInt: 88 + size * width + size * 2 / 3 * 24)
      },
    ]
  ) { slots in
    slots.new = NativeMethod("__new__(cls, /, *args, **kwargs)", .constructor) {
      vm, a throws(Raised) in
      vm.adopt(Value(vm.newDict()), as: a[0].as(TypeObject.self))
    }
    slots.initialize = NativeMethod("__init__(self, /, *args, **kwargs)") { vm, a throws(Raised) in
      try vm.update(a[0].as(DictObject.self), a[1].as(TupleObject.self), a[2], name: "dict")
      return .none
    }
    slots.isUnhashable = true
    slots.repr = { vm, value throws(Raised) in try vm.dictRepr(value.as(DictObject.self)) }
    slots.compare = { vm, a, b, comparison throws(Raised) in
      guard a.isKind(.dict), b.isKind(.dict), comparison == .eq || comparison == .ne else {
        return .notImplemented
      }
      let isEqual = try vm.areEqualDicts(a.as(DictObject.self), b.as(DictObject.self))
      return Value(isEqual == (comparison == .eq))
    }
    slots.iter = { vm, value throws(Raised) in vm.newDictIterator(.dictKeyIterator, value) }
    slots.length = { _, value throws(Raised) in value.as(DictObject.self).count }
    slots.contains = { vm, value, key throws(Raised) in
      try vm.contains(value.as(DictObject.self), key)
    }
    slots.subscript_ = { vm, value, key throws(Raised) in
      let found = try vm.get(value.as(DictObject.self), key)
      return found.isNull ? try vm.missingItem(value, key) : found
    }
    slots.setSubscript = { vm, value, key, item throws(Raised) in
      let dict = value.as(DictObject.self)
      if !item.isNull { return try vm.set(dict, key, item) }
      let old = try vm.remove(dict, key)
      if old.isNull { throw vm.raise(.keyError, key) }
      vm.noteLost(old)
    }
    slots.binary = [
      .init(
        .or,
        { vm, a, b throws(Raised) in
          guard a.isKind(.dict), b.isKind(.dict) else { return .notImplemented }
          let result = try vm.copy(a.as(DictObject.self))
          try vm.updateFromMappingOrPairs(result, b)
          return Value(result)
        }
      )
    ]
    slots.inPlace = [
      .init(
        .or,
        { vm, a, b throws(Raised) in
          try vm.updateFromMappingOrPairs(a.as(DictObject.self), b)
          return a
        }
      )
    ]
  }
}

extension UnsafeMutablePointer where Pointee == DictObject {
  /// Takes the last entry out; nil when the dict is empty.
  func popLast() -> DictEntry? {
    if pointee.live == 0 { return nil }
    var number = Int(pointee.used) - 1
    while pointee.entries[number].key.isNull { number -= 1 }
    let entry = pointee.entries[number]
    let slot = slot(ofEntry: number, hash: entry.hash)
    removeEntry(number, slot: slot)
    // The slots in the index stay used up.
    pointee.lost += pointee.used - Int32(number)
    pointee.used = Int32(number)
    return entry
  }
}

extension Machine {
  @inline(__always) func contains(_ dict: DictRef, _ key: Value) throws(Raised) -> Bool {
    let hash = try hash(key)
    var slot = 0
    return try find(dict, key, hash, &slot) >= 0
  }

  func newPair(_ a: Value, _ b: Value) -> Value {
    let tuple = newTuple(count: 2)
    tuple.items[0] = a
    tuple.items[1] = b
    return Value(tuple)
  }

  /// `dict[key]` of a missing key: `__missing__` of subclasses, else KeyError.
  @inline(never) func missingItem(_ dict: Value, _ key: Value) throws(Raised) -> Value {
    if !dict.isExact(.dict) {
      let missing = try lookUpSpecial(dict, pointee.names.__missing__)
      if !missing.isNull { return try call(missing, key) }
    }
    throw raise(.keyError, key)
  }

  /// An exact dict with the same items.
  func copy(_ dict: DictRef) throws(Raised) -> DictRef {
    let result = newDict()
    if dict.count == 0 { return result }
    try reserve(dict.count, of: 40)
    if dict.count < Int(dict.pointee.used) * 2 / 3 {
      // Mostly holes.
      resize(result, forAtLeast: dict.count)
      for entry in DictEntries(dict) {
        insertNew(result, entry.key, hash: entry.hash, entry.value)
      }
      return result
    }
    let capacity = Int(dict.pointee.capacity)
    let size = dict.mask + 1
    let log = dict.pointee.logSize
    let bytes =
      capacity * MemoryLayout<DictEntry>.stride + size * (log <= 7 ? 1 : log <= 15 ? 2 : 4)
    let storage = allocateStorage(bytes)
    storage.copyMemory(from: dict.pointee.entries, byteCount: bytes)
    result.pointee.entries = storage.assumingMemoryBound(to: DictEntry.self)
    result.pointee.index = storage + capacity * MemoryLayout<DictEntry>.stride
    result.pointee.capacity = dict.pointee.capacity
    result.pointee.logSize = log
    result.pointee.used = dict.pointee.used
    result.pointee.live = dict.pointee.live
    result.pointee.lost = dict.pointee.lost
    return result
  }

  fileprivate func dictFromKeys(_ type: Value, _ iterable: Value, _ value: Value) throws(Raised)
    -> Value
  {
    let result = try call(type)
    guard result.isExact(.dict) else {
      let iterator = try iterator(iterable)
      while true {
        let key = try next(iterator)
        if key.isNull { return result }
        try setSubscript(result, key, value)
      }
    }
    let dict = result.as(DictObject.self)
    if iterable.isExact(.dict), dict.count == 0 {
      let source = iterable.as(DictObject.self)
      if source.count > 0 { resize(dict, forAtLeast: source.count) }
      for entry in DictEntries(source) { try set(dict, entry.key, hash: entry.hash, value) }
      return result
    }
    if iterable.isExact(.set) || iterable.isExact(.frozenset), dict.count == 0 {
      let source = iterable.as(SetObject.self)
      if source.count > 0 { resize(dict, forAtLeast: source.count) }
      var position = 0
      while let entry = source.next(&position) {
        try set(dict, entry.key, hash: entry.hash, value)
      }
      return result
    }
    let iterator = try iterator(iterable)
    while true {
      let key = try next(iterator)
      if key.isNull { return result }
      try set(dict, key, value)
    }
  }

  fileprivate func dictRepr(_ dict: DictRef) throws(Raised) -> Value {
    if dict.count == 0 { return newStr("{}") }
    if dict.pointee.header.flags.contains(.inRepr) { return newStr("{...}") }
    dict.pointee.header.flags.insert(.inRepr)
    defer { dict.pointee.header.flags.remove(.inRepr) }
    var text = StrBuilder(capacity: dict.count * 8)
    text.append("{")
    var number = 0
    var isFirst = true
    while number < Int(dict.pointee.used) {
      let entry = dict.pointee.entries[number]
      number += 1
      if entry.key.isNull { continue }
      if !isFirst { text.append(", ") }
      isFirst = false
      text.append(str: try repr(entry.key))
      text.append(": ")
      text.append(str: try repr(entry.value))
    }
    text.append("}")
    return text.finish(self)
  }

  fileprivate func areEqualDicts(_ a: DictRef, _ b: DictRef) throws(Raised) -> Bool {
    if a.count != b.count { return false }
    var number = 0
    while number < Int(a.pointee.used) {
      let entry = a.pointee.entries[number]
      number += 1
      if entry.key.isNull { continue }
      var slot = 0
      let other = try find(b, entry.key, entry.hash, &slot)
      if other < 0 { return false }
      if try !areEqual(entry.value, b.pointee.entries[other].value) { return false }
    }
    return true
  }
}
