/// `range`: an arithmetic progression of ints of any size. CPython: Objects/rangeobject.c.
extension NativeType {
  static let range = NativeType(
    "range", .range, valueFields: 4,
    methods: [
      NativeMethod("count(self, value, /)") { vm, a throws(Raised) in
        if a[1].isSmallInt || a[1].isBool || a[1].isExact(.int) {
          return Value(smallInt: try vm.rangeContains(a[0].as(RangeObject.self), a[1]) ? 1 : 0)
        }
        var count = 0
        let iterator = try vm.iterator(a[0])
        while true {
          let item = try vm.next(iterator)
          if item.isNull { return Value(smallInt: count) }
          if try vm.areEqual(item, a[1]) { count += 1 }
        }
      },
      NativeMethod("index(self, value, /)") { vm, a throws(Raised) in
        try vm.rangeIndex(a[0].as(RangeObject.self), a[1])
      },
      NativeMethod("__reversed__(self, /)") { vm, a throws(Raised) in
        let range = a[0].as(RangeObject.self)
        let last = try vm.subtractInts(range.pointee.length, Value(smallInt: 1))
        let start = try vm.rangeItem(range, last)
        let step = try vm.subtractInts(Value(smallInt: 0), range.pointee.step)
        return vm.newRangeIterator(start, step, count: range.pointee.length)
      },
      NativeMethod("__reduce__(self, /)") { vm, a throws(Raised) in
        let range = a[0].as(RangeObject.self)
        let parts = vm.newTuple([range.pointee.start, range.pointee.stop, range.pointee.step])
        return Value(vm.newTuple([Value(vm.type(.range)), Value(parts)]))
      },
    ],
    properties: [
      readOnlyMember("start") { $0.as(RangeObject.self).pointee.start },
      readOnlyMember("stop") { $0.as(RangeObject.self).pointee.stop },
      readOnlyMember("step") { $0.as(RangeObject.self).pointee.step },
    ]
  ) { slots in
    slots.new = NativeMethod("__new__(cls, /, *args)", .constructor) { vm, a throws(Raised) in
      let arguments = a[1].as(TupleObject.self)
      let items = arguments.items
      let one = Value(smallInt: 1)
      switch arguments.pointee.count {
      case 0: throw vm.typeError("range expected at least 1 argument, got 0")
      case 1: return try vm.newRange(Value(smallInt: 0), vm.rangeArgument(items[0]), one)
      case 2: return try vm.newRange(vm.rangeArgument(items[0]), vm.rangeArgument(items[1]), one)
      case 3:
        let start = try vm.rangeArgument(items[0])
        let stop = try vm.rangeArgument(items[1])
        let step = try vm.rangeArgument(items[2])
        if vm.machineInt(step) == 0 { throw vm.valueError("range() arg 3 must not be zero") }
        return try vm.newRange(start, stop, step)
      case let count: throw vm.typeError("range expected at most 3 arguments, got \(count)")
      }
    }
    slots.repr = { vm, value throws(Raised) in
      let range = value.as(RangeObject.self)
      let start = try vm.reprText(range.pointee.start)
      let stop = try vm.reprText(range.pointee.stop)
      if vm.machineInt(range.pointee.step) == 1 { return vm.newStr("range(\(start), \(stop))") }
      let step = try vm.reprText(range.pointee.step)
      return vm.newStr("range(\(start), \(stop), \(step))")
    }
    slots.hash = { vm, value throws(Raised) in
      let range = value.as(RangeObject.self)
      let length = vm.machineInt(range.pointee.length)
      var sum = TupleHash()
      sum.add(try vm.hash(range.pointee.length))
      sum.add(try vm.hash(length == 0 ? .none : range.pointee.start))
      sum.add(try vm.hash(length == 0 || length == 1 ? .none : range.pointee.step))
      return sum.finish(count: 3)
    }
    slots.compare = { vm, a, b, comparison throws(Raised) in
      guard a.isExact(.range), b.isExact(.range), comparison == .eq || comparison == .ne else {
        return .notImplemented
      }
      let isEqual = try vm.areEqualRanges(a.as(RangeObject.self), b.as(RangeObject.self))
      return Value(isEqual == (comparison == .eq))
    }
    slots.bool = { vm, value throws(Raised) in
      vm.machineInt(value.as(RangeObject.self).pointee.length) != 0
    }
    slots.length = { vm, value throws(Raised) in
      guard let length = vm.machineInt(value.as(RangeObject.self).pointee.length) else {
        throw vm.error(.overflowError, "Python int too large to convert to C ssize_t")
      }
      return length
    }
    slots.iter = { vm, value throws(Raised) in
      let range = value.as(RangeObject.self)
      return vm.newRangeIterator(
        range.pointee.start, range.pointee.step, count: range.pointee.length)
    }
    slots.contains = { vm, value, item throws(Raised) in
      if item.isSmallInt || item.isBool || item.isExact(.int) {
        return try vm.rangeContains(value.as(RangeObject.self), item)
      }
      let iterator = try vm.iterator(value)
      while true {
        let candidate = try vm.next(iterator)
        if candidate.isNull { return false }
        if try vm.areEqual(candidate, item) { return true }
      }
    }
    slots.item = { vm, value, index throws(Raised) in
      try vm.rangeSubscript(value.as(RangeObject.self), vm.newInt(index))
    }
    slots.subscript_ = { vm, value, key throws(Raised) in
      let range = value.as(RangeObject.self)
      if key.isExact(.slice) { return try vm.sliceRange(range, key) }
      guard vm.hasIndex(key) else {
        throw vm.typeError("range indices must be integers or slices, not \(vm.typeName(key))")
      }
      return try vm.rangeSubscript(range, vm.indexValue(key))
    }
  }

  static let rangeIterator = NativeType(
    "range_iterator", .rangeIterator,
    methods: [
      NativeMethod("__length_hint__(self, /)") { vm, a throws(Raised) in
        vm.newInt(a[0].as(RangeIteratorObject.self).pointee.remaining)
      }
    ] + NativeMethod.rangeIterator
  ) { slots in
    slots.iter = { _, value throws(Raised) in value }
    slots.next = { vm, value throws(Raised) in
      vm.nextOfRange(value.as(RangeIteratorObject.self))
    }
  }

  /// Laid out as a range: `start` is the next item and `length` what is left.
  static let longRangeIterator = NativeType(
    "longrange_iterator", .longRangeIterator, valueFields: 4,
    methods: [
      NativeMethod("__length_hint__(self, /)") { _, a throws(Raised) in
        a[0].as(RangeObject.self).pointee.length
      }
    ]
  ) { slots in
    slots.iter = { _, value throws(Raised) in value }
    slots.next = { vm, value throws(Raised) in
      let iterator = value.as(RangeObject.self)
      if vm.machineInt(iterator.pointee.length) == 0 { return .null }
      let item = iterator.pointee.start
      iterator.pointee.start = try vm.addInts(item, iterator.pointee.step)
      iterator.pointee.length = try vm.subtractInts(
        iterator.pointee.length, Value(smallInt: 1))
      return item
    }
  }
}

extension Machine {
  // MARK: Ints of any size, in the range of machine ints without a call

  @inline(__always) func addInts(_ a: Value, _ b: Value) throws(Raised) -> Value {
    if a.isSmallInt && b.isSmallInt { return newInt(a.smallInt &+ b.smallInt) }
    return try binary(.add, a, b)
  }

  @inline(__always) func subtractInts(_ a: Value, _ b: Value) throws(Raised) -> Value {
    if a.isSmallInt && b.isSmallInt { return newInt(a.smallInt &- b.smallInt) }
    return try binary(.subtract, a, b)
  }

  private func multiplyInts(_ a: Value, _ b: Value) throws(Raised) -> Value {
    if a.isSmallInt && b.isSmallInt {
      let (product, overflow) = a.smallInt.multipliedReportingOverflow(by: b.smallInt)
      if !overflow { return newInt(product) }
    }
    return try binary(.multiply, a, b)
  }

  @inline(__always) private func isLessInt(_ a: Value, _ b: Value) throws(Raised) -> Bool {
    if a.isSmallInt && b.isSmallInt { return a.smallInt < b.smallInt }
    return try isLess(a, b)
  }

  // MARK: Ranges

  /// An int; a bool stays one, and `range(True).stop` is True.
  fileprivate func rangeArgument(_ value: Value) throws(Raised) -> Value {
    value.isBool ? value : try indexValue(value)
  }

  /// - Parameter step: not zero.
  func newRange(_ start: Value, _ stop: Value, _ step: Value) throws(Raised) -> Value {
    let length = try rangeLength(start, stop, step)
    let range = allocate(RangeObject.self, .range)
    range.pointee.start = start
    range.pointee.stop = stop
    range.pointee.step = step
    range.pointee.length = length
    return Value(range)
  }

  private func rangeLength(_ start: Value, _ stop: Value, _ step: Value) throws(Raised) -> Value {
    if let first = machineInt(start), let end = machineInt(stop), let by = machineInt(step) {
      if by > 0 {
        if first >= end { return Value(smallInt: 0) }
        return newInt((UInt(bitPattern: end) &- UInt(bitPattern: first) &- 1) / UInt(by) &+ 1)
      }
      if first <= end { return Value(smallInt: 0) }
      return newInt((UInt(bitPattern: first) &- UInt(bitPattern: end) &- 1) / by.magnitude &+ 1)
    }
    let isDown = try isLess(step, Value(smallInt: 0))
    let low = isDown ? stop : start
    let high = isDown ? start : stop
    let size = isDown ? try binary(.subtract, Value(smallInt: 0), step) : step
    if try !isLess(low, high) { return Value(smallInt: 0) }
    let span = try subtractInts(try subtractInts(high, low), Value(smallInt: 1))
    return try addInts(try binary(.floorDivide, span, size), Value(smallInt: 1))
  }

  /// An iterator over `count` ints: a fast one where all are machine ints.
  func newRangeIterator(_ start: Value, _ step: Value, count: Value) -> Value {
    if let first = machineInt(start), let by = machineInt(step), let count = machineInt(count) {
      let (span, overflow) = by.multipliedReportingOverflow(by: max(0, count - 1))
      if !overflow && !first.addingReportingOverflow(span).overflow {
        let iterator = allocate(RangeIteratorObject.self, .rangeIterator)
        iterator.pointee.next = first
        iterator.pointee.remaining = count
        iterator.pointee.step = by
        return Value(iterator)
      }
    }
    let iterator = allocate(RangeObject.self, .longRangeIterator)
    iterator.pointee.start = start
    iterator.pointee.stop = Value(smallInt: 0)
    iterator.pointee.step = step
    iterator.pointee.length = count
    return Value(iterator)
  }

  /// The item at any index, in range or not.
  fileprivate func rangeItem(_ range: UnsafeMutablePointer<RangeObject>, _ index: Value)
    throws(Raised) -> Value
  {
    try addInts(range.pointee.start, try multiplyInts(index, range.pointee.step))
  }

  fileprivate func rangeSubscript(_ range: UnsafeMutablePointer<RangeObject>, _ key: Value)
    throws(Raised) -> Value
  {
    let zero = Value(smallInt: 0)
    var index = key
    if try isLessInt(index, zero) { index = try addInts(index, range.pointee.length) }
    if try isLessInt(index, zero) {
      throw error(.indexError, "range object index out of range")
    }
    if try !isLessInt(index, range.pointee.length) {
      throw error(.indexError, "range object index out of range")
    }
    return try rangeItem(range, index)
  }

  fileprivate func sliceRange(_ range: UnsafeMutablePointer<RangeObject>, _ slice: Value)
    throws(Raised) -> Value
  {
    let parts = try sliceIndices(slice, ofLength: range.pointee.length).as(TupleObject.self)
    let step = try multiplyInts(parts.items[2], range.pointee.step)
    let start = try rangeItem(range, parts.items[0])
    let stop = try rangeItem(range, parts.items[1])
    return try newRange(start, stop, step)
  }

  fileprivate func rangeContains(_ range: UnsafeMutablePointer<RangeObject>, _ item: Value)
    throws(Raised) -> Bool
  {
    let value = try indexValue(item)
    let zero = Value(smallInt: 0)
    let isDown = try isLessInt(range.pointee.step, zero)
    if isDown {
      if try !isLessInt(range.pointee.stop, value) { return false }
      if try isLessInt(range.pointee.start, value) { return false }
    } else {
      if try isLessInt(value, range.pointee.start) { return false }
      if try !isLessInt(value, range.pointee.stop) { return false }
    }
    let distance = try subtractInts(value, range.pointee.start)
    if distance.isSmallInt && range.pointee.step.isSmallInt {
      return distance.smallInt % range.pointee.step.smallInt == 0
    }
    return try areEqual(try binary(.modulo, distance, range.pointee.step), zero)
  }

  fileprivate func rangeIndex(_ range: UnsafeMutablePointer<RangeObject>, _ item: Value)
    throws(Raised) -> Value
  {
    if item.isSmallInt || item.isBool || item.isExact(.int) {
      guard try rangeContains(range, item) else {
        throw valueError("\(try reprText(item)) is not in range")
      }
      let distance = try subtractInts(try indexValue(item), range.pointee.start)
      return try binary(.floorDivide, distance, range.pointee.step)
    }
    let iterator = try iterator(Value(range))
    var index = 0
    while true {
      let candidate = try next(iterator)
      if candidate.isNull { throw valueError("sequence.index(x): x not in sequence") }
      if try areEqual(candidate, item) { return newInt(index) }
      index += 1
    }
  }

  fileprivate func areEqualRanges(
    _ a: UnsafeMutablePointer<RangeObject>, _ b: UnsafeMutablePointer<RangeObject>
  ) throws(Raised) -> Bool {
    if a == b { return true }
    if try !areEqual(a.pointee.length, b.pointee.length) { return false }
    let length = machineInt(a.pointee.length)
    if length == 0 { return true }
    if try !areEqual(a.pointee.start, b.pointee.start) { return false }
    if length == 1 { return true }
    return try areEqual(a.pointee.step, b.pointee.step)
  }
}
