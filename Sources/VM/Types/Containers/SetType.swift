/// `set` and `frozenset`. CPython: Objects/setobject.c; the table is in Objects/Set.swift.
extension NativeType {
  static let set = NativeType(
    "set", .set, isBase: true,
    methods: commonSetMethods + [
      .classGetItem, .reduceSet,
      NativeMethod("add(self, object, /)") { vm, a throws(Raised) in
        try vm.add(a[0].as(SetObject.self), a[1])
        return .none
      },
      NativeMethod("clear(self, /)") { vm, a throws(Raised) in
        let set = a[0].as(SetObject.self)
        for slot in 0..<(set.pointee.mask + 1)
        where vm.pointee.hasFinalizers && set.pointee.table[slot].isLive {
          vm.noteLost(set.pointee.table[slot].key)
        }
        set.removeAll()
        return .none
      },
      NativeMethod("copy(self, /)") { vm, a throws(Raised) in
        Value(try vm.copy(a[0].as(SetObject.self)))
      },
      NativeMethod("discard(self, object, /)") { vm, a throws(Raised) in
        _ = try vm.discardOrFrozen(a[0].as(SetObject.self), a[1])
        return .none
      },
      NativeMethod("remove(self, object, /)") { vm, a throws(Raised) in
        if try !vm.discardOrFrozen(a[0].as(SetObject.self), a[1]) {
          throw vm.raise(.keyError, a[1])
        }
        return .none
      },
      NativeMethod("pop(self, /)") { vm, a throws(Raised) in try vm.pop(a[0].as(SetObject.self)) },
      NativeMethod("update(self, /, *others)*") { vm, a throws(Raised) in
        let others = a[1].as(TupleObject.self)
        for index in 0..<others.pointee.count {
          try vm.setUpdate(a[0].as(SetObject.self), others.items[index])
        }
        return .none
      },
      NativeMethod("difference_update(self, /, *others)*") { vm, a throws(Raised) in
        let others = a[1].as(TupleObject.self)
        for index in 0..<others.pointee.count {
          try vm.subtract(a[0].as(SetObject.self), others.items[index])
        }
        return .none
      },
      NativeMethod("intersection_update(self, /, *others)*") { vm, a throws(Raised) in
        let set = a[0].as(SetObject.self)
        set.take(try vm.intersection(set, all: a[1].as(TupleObject.self)))
        return .none
      },
      NativeMethod("symmetric_difference_update(self, other, /)") { vm, a throws(Raised) in
        try vm.toggle(a[0].as(SetObject.self), a[1])
        return .none
      },
    ]
  ) { slots in
    slots.new = NativeMethod("__new__(cls, /, *args, **kwargs)", .constructor) {
      vm, a throws(Raised) in
      vm.adopt(Value(vm.newSet()), as: a[0].as(TypeObject.self))
    }
    slots.initialize = NativeMethod("__init__(self, iterable=(), /)") { vm, a throws(Raised) in
      let set = a[0].as(SetObject.self)
      if set.pointee.fill > 0 { set.removeAll() }
      if !a[1].isNull { try vm.setUpdate(set, a[1]) }
      return .none
    }
    slots.isUnhashable = true
    commonSetSlots(&slots)
    slots.inPlace = [
      .init(
        .or,
        { vm, a, b throws(Raised) in
          guard b.isAnySet else { return .notImplemented }
          try vm.merge(a.as(SetObject.self), b.as(SetObject.self))
          return a
        }
      ),
      .init(
        .and,
        { vm, a, b throws(Raised) in
          guard b.isAnySet else { return .notImplemented }
          let set = a.as(SetObject.self)
          set.take(try vm.intersection(set, b))
          return a
        }
      ),
      .init(
        .subtract,
        { vm, a, b throws(Raised) in
          guard b.isAnySet else { return .notImplemented }
          try vm.subtract(a.as(SetObject.self), b)
          return a
        }
      ),
      .init(
        .xor,
        { vm, a, b throws(Raised) in
          guard b.isAnySet else { return .notImplemented }
          try vm.toggle(a.as(SetObject.self), b)
          return a
        }
      ),
    ]
  }

  static let frozenset = NativeType(
    "frozenset", .frozenset, isBase: true,
    methods: commonSetMethods + [
      .classGetItem, .reduceSet,
      NativeMethod("copy(self, /)") { vm, a throws(Raised) in
        a[0].isExact(.frozenset) ? a[0] : Value(try vm.copy(a[0].as(SetObject.self)))
      },
    ]
  ) { slots in
    slots.new = NativeMethod("__new__(cls, iterable=(), /)", .constructor) { vm, a throws(Raised) in
      let type = a[0].as(TypeObject.self)
      if type == vm.type(.frozenset), a[1].isExact(.frozenset) { return a[1] }
      let set = vm.newSet(.frozenset)
      if !a[1].isNull { try vm.setUpdate(set, a[1]) }
      if set.count == 0, type == vm.type(.frozenset) { return vm.emptyFrozenSet() }
      return vm.adopt(Value(set), as: type)
    }
    slots.hash = { vm, value throws(Raised) in vm.frozenSetHash(value.as(SetObject.self)) }
    commonSetSlots(&slots)
  }

  static let setIterator = NativeType(
    "set_iterator", .setIterator, valueFields: 1,
    methods: [
      NativeMethod("__length_hint__(self, /)") { vm, a throws(Raised) in
        let iterator = a[0].as(SetIteratorObject.self)
        if iterator.pointee.set.isNull { return Value(smallInt: 0) }
        let set = iterator.pointee.set.as(SetObject.self)
        return Value(smallInt: set.count == iterator.pointee.used ? iterator.pointee.remaining : 0)
      }
    ] + [NativeMethod.snapshotReduce]
  ) { slots in
    slots.iter = { _, value throws(Raised) in value }
    slots.next = { vm, value throws(Raised) in
      try vm.nextOfSet(value.as(SetIteratorObject.self))
    }
  }

  private static func commonSetSlots(_ slots: inout TypeSlots) {
    slots.repr = { vm, value throws(Raised) in try vm.setRepr(value) }
    slots.compare = { vm, a, b, comparison throws(Raised) in
      guard a.isAnySet, b.isAnySet else { return .notImplemented }
      return Value(try vm.compareSets(a.as(SetObject.self), b.as(SetObject.self), comparison))
    }
    slots.iter = { vm, value throws(Raised) in
      let set = value.as(SetObject.self)
      let iterator = vm.allocate(SetIteratorObject.self, .setIterator)
      iterator.pointee.set = value
      iterator.pointee.used = set.count
      iterator.pointee.position = 0
      iterator.pointee.remaining = set.count
      return Value(iterator)
    }
    slots.length = { _, value throws(Raised) in value.as(SetObject.self).count }
    slots.contains = { vm, value, item throws(Raised) in
      try vm.containsOrFrozen(value.as(SetObject.self), item)
    }
    slots.binary = [
      .init(
        .or,
        { vm, a, b throws(Raised) in
          guard a.isAnySet, b.isAnySet else { return .notImplemented }
          let result = try vm.copy(a.as(SetObject.self))
          try vm.merge(result, b.as(SetObject.self))
          return Value(result)
        }
      ),
      .init(
        .and,
        { vm, a, b throws(Raised) in
          guard a.isAnySet, b.isAnySet else { return .notImplemented }
          return Value(try vm.intersection(a.as(SetObject.self), b))
        }
      ),
      .init(
        .subtract,
        { vm, a, b throws(Raised) in
          guard a.isAnySet, b.isAnySet else { return .notImplemented }
          return Value(try vm.difference(a.as(SetObject.self), b))
        }
      ),
      .init(
        .xor,
        { vm, a, b throws(Raised) in
          guard a.isAnySet, b.isAnySet else { return .notImplemented }
          return Value(try vm.symmetricDifference(a.as(SetObject.self), b))
        }
      ),
    ]
  }

  private static let commonSetMethods: [NativeMethod] = [
    NativeMethod("__contains__(self, item, /)") { vm, a throws(Raised) in
      Value(try vm.containsOrFrozen(a[0].as(SetObject.self), a[1]))
    },
    NativeMethod("union(self, /, *others)*") { vm, a throws(Raised) in
      let set = a[0].as(SetObject.self)
      let others = a[1].as(TupleObject.self)
      let result = try vm.copy(set)
      for index in 0..<others.pointee.count where others.items[index] != a[0] {
        try vm.setUpdate(result, others.items[index])
      }
      return Value(result)
    },
    NativeMethod("intersection(self, /, *others)*") { vm, a throws(Raised) in
      Value(try vm.intersection(a[0].as(SetObject.self), all: a[1].as(TupleObject.self)))
    },
    NativeMethod("difference(self, /, *others)*") { vm, a throws(Raised) in
      let others = a[1].as(TupleObject.self)
      if others.pointee.count == 0 { return Value(try vm.copy(a[0].as(SetObject.self))) }
      let result = try vm.difference(a[0].as(SetObject.self), others.items[0])
      for index in 1..<max(1, others.pointee.count) {
        try vm.subtract(result, others.items[index])
      }
      return Value(result)
    },
    NativeMethod("symmetric_difference(self, other, /)") { vm, a throws(Raised) in
      Value(try vm.symmetricDifference(a[0].as(SetObject.self), a[1]))
    },
    NativeMethod("isdisjoint(self, other, /)") { vm, a throws(Raised) in
      Value(try vm.isDisjoint(a[0].as(SetObject.self), a[1]))
    },
    NativeMethod("issubset(self, other, /)") { vm, a throws(Raised) in
      Value(try vm.isSubset(a[0].as(SetObject.self), of: a[1]))
    },
    NativeMethod("issuperset(self, other, /)") { vm, a throws(Raised) in
      Value(try vm.isSuperset(a[0].as(SetObject.self), of: a[1]))
    },
    NativeMethod("__sizeof__(self, /)") { vm, a throws(Raised) in
      let mask = a[0].as(SetObject.self).mask
      return Value(smallInt: mask == 7 ? 200 : 200 + (mask + 1) * 16)
    },
  ]
}

struct SetIteratorObject {
  var header: ObjectHeader
  /// Null once exhausted.
  var set: Value
  /// The set's size at the start; -1 once it was found to have changed.
  var used: Int
  var position: Int
  var remaining: Int
}

extension Machine {
  fileprivate func intersection(_ set: SetRef, all others: TupleRef) throws(Raised) -> SetRef {
    if others.pointee.count == 0 { return try copy(set) }
    var result = set
    for index in 0..<others.pointee.count {
      result = try intersection(result, others.items[index])
    }
    return result
  }

  /// Any key, taken out; the search goes on where the last one ended.
  fileprivate func pop(_ set: SetRef) throws(Raised) -> Value {
    if set.count == 0 { throw raise(.keyError, newStr("pop from an empty set")) }
    let mask = set.pointee.mask
    var slot = set.pointee.hash & mask
    while !set.pointee.table[slot].isLive { slot = slot == mask ? 0 : slot + 1 }
    let key = set.pointee.table[slot].key
    set.remove(at: slot)
    set.pointee.hash = slot + 1
    return key
  }
}

extension NativeMethod {
  /// `set.__reduce__`: the class, a list of the items, the instance's attributes.
  fileprivate static let reduceSet = NativeMethod("__reduce__(self, /)") { vm, a throws(Raised) in
    let items = try vm.list(from: a[0])
    let dict = try vm.lookUpAttribute(a[0], vm.pointee.names.__dict__)
    return Value(
      vm.newTuple([
        Value(vm.typeOf(a[0])), Value(vm.newTuple([Value(items)])), dict.isNull ? .none : dict,
      ]))
  }
}

extension Machine {
  /// The one empty frozenset.
  fileprivate func emptyFrozenSet() -> Value {
    if pointee.emptyFrozenSet.isNull { pointee.emptyFrozenSet = Value(newSet(.frozenset)) }
    return pointee.emptyFrozenSet
  }
}
