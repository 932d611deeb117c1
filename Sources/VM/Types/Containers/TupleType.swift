/// `tuple`. CPython: Objects/tupleobject.c.
extension NativeType {
  static let tuple = NativeType(
    "tuple", .tuple, isBase: true,
    methods: [
      .classGetItem,
      NativeMethod("count(self, value, /)") { vm, a throws(Raised) in
        let tuple = a[0].as(TupleObject.self)
        var count = 0
        for index in 0..<tuple.pointee.count where try vm.areEqual(tuple.items[index], a[1]) {
          count += 1
        }
        return Value(smallInt: count)
      },
      NativeMethod("index(self, value, start=0, stop=9223372036854775807, /)") {
        vm, a throws(Raised) in
        let tuple = a[0].as(TupleObject.self)
        let count = tuple.pointee.count
        var index = a[2].isNull ? 0 : try vm.sliceIndex(a[2], orNone: false)
        var end = a[3].isNull ? Int.max : try vm.sliceIndex(a[3], orNone: false)
        if index < 0 { index = max(0, index &+ count) }
        if end < 0 { end &+= count }
        end = min(end, count)
        while index < end {
          if try vm.areEqual(tuple.items[index], a[1]) { return Value(smallInt: index) }
          index += 1
        }
        throw vm.valueError("tuple.index(x): x not in tuple")
      },
      NativeMethod("__getnewargs__(self, /)") { vm, a throws(Raised) in
        let tuple = a[0].as(TupleObject.self)
        return Value(vm.newTuple([Value(vm.newTuple(tuple.items, count: tuple.pointee.count))]))
      },
    ]
  ) { slots in
    slots.new = NativeMethod("__new__(cls, iterable=(), /)", .constructor) { vm, a throws(Raised) in
      let tuple =
        a[1].isNull ? vm.pointee.emptyTuple.as(TupleObject.self) : try vm.tuple(from: a[1])
      return vm.adopt(Value(tuple), as: a[0].as(TypeObject.self))
    }
    slots.repr = { vm, value throws(Raised) in try vm.tupleRepr(value) }
    slots.hash = { vm, value throws(Raised) in try vm.tupleHash(value.as(TupleObject.self)) }
    slots.compare = { vm, a, b, comparison throws(Raised) in
      guard a.isKind(.tuple), b.isKind(.tuple) else { return .notImplemented }
      return try vm.compareTuples(a.as(TupleObject.self), b.as(TupleObject.self), comparison)
    }
    slots.iter = { vm, value throws(Raised) in vm.newIndexIterator(.tupleIterator, value) }
    slots.length = { _, value throws(Raised) in value.as(TupleObject.self).pointee.count }
    slots.contains = { vm, value, item throws(Raised) in
      let tuple = value.as(TupleObject.self)
      var index = 0
      while index < tuple.pointee.count {
        if try vm.areEqual(tuple.items[index], item) { return true }
        index &+= 1
      }
      return false
    }
    slots.item = { vm, value, index throws(Raised) in
      let tuple = value.as(TupleObject.self)
      guard index >= 0, index < tuple.pointee.count else {
        throw vm.error(.indexError, "tuple index out of range")
      }
      return tuple.items[index]
    }
    slots.subscript_ = { vm, value, key throws(Raised) in
      try vm.tupleSubscript(value, key)
    }
    slots.concat = { vm, a, b throws(Raised) in
      guard b.isKind(.tuple) else {
        throw vm.typeError("can only concatenate tuple (not \"\(vm.typeName(b))\") to tuple")
      }
      let left = a.as(TupleObject.self)
      let right = b.as(TupleObject.self)
      if left.pointee.count == 0 && b.isExact(.tuple) { return b }
      if right.pointee.count == 0 && a.isExact(.tuple) { return a }
      let count = left.pointee.count + right.pointee.count
      try vm.reserve(count, of: 8)
      if count == 0 { return vm.pointee.emptyTuple }
      let result = vm.newTuple(count: count)
      result.items.update(from: left.items, count: left.pointee.count)
      (result.items + left.pointee.count).update(from: right.items, count: right.pointee.count)
      return Value(result)
    }
    slots.repeat = { vm, value, times throws(Raised) in
      let tuple = value.as(TupleObject.self)
      if (tuple.pointee.count == 0 || times == 1) && value.isExact(.tuple) { return value }
      if times <= 0 || tuple.pointee.count == 0 { return vm.pointee.emptyTuple }
      let count = try vm.repeatedCount(tuple.pointee.count, times)
      let result = vm.newTuple(count: count)
      result.items.fill(count, repeating: tuple.items, count: tuple.pointee.count)
      return Value(result)
    }
  }

  static let tupleIterator = NativeType(
    "tuple_iterator", .tupleIterator, valueFields: 1,
    methods: [
      NativeMethod("__length_hint__(self, /)") { vm, a throws(Raised) in
        let iterator = a[0].as(IndexIteratorObject.self)
        if iterator.pointee.container.isNull { return Value(smallInt: 0) }
        let count = iterator.pointee.container.as(TupleObject.self).pointee.count
        return Value(smallInt: count - iterator.pointee.index)
      }
    ] + NativeMethod.indexIterator
  ) { slots in
    slots.iter = { _, value throws(Raised) in value }
    slots.next = { vm, value throws(Raised) in
      vm.nextOfTuple(value.as(IndexIteratorObject.self))
    }
  }
}

extension Machine {
  fileprivate func tupleRepr(_ value: Value) throws(Raised) -> Value {
    let tuple = value.as(TupleObject.self)
    let count = tuple.pointee.count
    if count == 0 { return newStr("()") }
    if tuple.pointee.header.flags.contains(.inRepr) { return newStr("(...)") }
    tuple.pointee.header.flags.insert(.inRepr)
    defer { tuple.pointee.header.flags.remove(.inRepr) }
    var text = StrBuilder(capacity: count * 4)
    text.append("(")
    for index in 0..<count {
      if index > 0 { text.append(", ") }
      text.append(str: try repr(tuple.items[index]))
    }
    text.append(count == 1 ? ",)" : ")")
    return text.finish(self)
  }

  /// CPython: `tuplehash`, the combination step of xxHash.
  func tupleHash(_ tuple: TupleRef) throws(Raised) -> Int {
    var sum = TupleHash()
    for index in 0..<tuple.pointee.count { sum.add(try hash(tuple.items[index])) }
    return sum.finish(count: tuple.pointee.count)
  }

  fileprivate func compareTuples(_ a: TupleRef, _ b: TupleRef, _ comparison: Comparison)
    throws(Raised) -> Value
  {
    let count = min(a.pointee.count, b.pointee.count)
    var index = 0
    while index < count {
      let left = a.items[index]
      let right = b.items[index]
      if try !areEqual(left, right) {
        if comparison == .eq { return .false }
        if comparison == .ne { return .true }
        return try compare(left, right, comparison)
      }
      index &+= 1
    }
    return Value(comparison.holds(order: a.pointee.count - b.pointee.count))
  }

  fileprivate func tupleSubscript(_ value: Value, _ key: Value) throws(Raised) -> Value {
    let tuple = value.as(TupleObject.self)
    let count = tuple.pointee.count
    if key.isExact(.slice) {
      let range = clampSlice(try unpackSlice(key), to: count)
      if range.count == 0 { return pointee.emptyTuple }
      if range.step == 1 {
        if range.count == count && value.isExact(.tuple) { return value }
        return Value(newTuple(tuple.items + range.start, count: range.count))
      }
      try reserve(range.count, of: 8)
      let result = newTuple(count: range.count)
      var index = range.start
      for place in 0..<range.count {
        result.items[place] = tuple.items[index]
        index &+= range.step
      }
      return Value(result)
    }
    guard hasIndex(key) else {
      throw typeError("tuple indices must be integers or slices, not \(typeName(key))")
    }
    var index = try self.index(key)
    if index < 0 { index &+= count }
    guard index >= 0, index < count else { throw error(.indexError, "tuple index out of range") }
    return tuple.items[index]
  }
}

/// Combines hashes as CPython's tuples do.
struct TupleHash {
  private static var prime1: UInt { 11_400_714_785_074_694_791 }
  private static var prime2: UInt { 14_029_467_366_897_019_727 }
  private static var prime5: UInt { 2_870_177_450_012_600_261 }

  private var sum = TupleHash.prime5

  @inline(__always) mutating func add(_ hash: Int) {
    sum &+= UInt(bitPattern: hash) &* TupleHash.prime2
    sum = (sum &<< 31 | sum &>> 33) &* TupleHash.prime1
  }

  @inline(__always) func finish(count: Int) -> Int {
    let result = sum &+ (UInt(count) ^ (TupleHash.prime5 ^ 3_527_539))
    return result == .max ? 1_546_275_796 : Int(bitPattern: result)
  }
}
