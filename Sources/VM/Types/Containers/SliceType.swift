/// `slice`, and what it selects from a sequence. CPython: Objects/sliceobject.c.
extension NativeType {
  static let slice = NativeType(
    "slice", .slice, valueFields: 3,
    methods: [
      NativeMethod("indices(self, length, /)") { vm, a throws(Raised) in
        try vm.sliceIndices(a[0], ofLength: a[1])
      },
      NativeMethod("__reduce__(self, /)") { vm, a throws(Raised) in
        let slice = a[0].as(SliceObject.self)
        let parts = vm.newTuple([slice.pointee.start, slice.pointee.stop, slice.pointee.step])
        return Value(vm.newTuple([Value(vm.type(.slice)), Value(parts)]))
      },
    ],
    properties: [
      readOnlyMember("start") { $0.as(SliceObject.self).pointee.start },
      readOnlyMember("stop") { $0.as(SliceObject.self).pointee.stop },
      readOnlyMember("step") { $0.as(SliceObject.self).pointee.step },
    ]
  ) { slots in
    slots.new = NativeMethod("__new__(cls, /, *args)", .constructor) { vm, a throws(Raised) in
      let arguments = a[1].as(TupleObject.self)
      let count = arguments.pointee.count
      if count == 0 { throw vm.typeError("slice expected at least 1 argument, got 0") }
      if count > 3 { throw vm.typeError("slice expected at most 3 arguments, got \(count)") }
      let items = arguments.items
      if count == 1 { return vm.newSlice(.none, items[0], .none) }
      return vm.newSlice(items[0], items[1], count == 3 ? items[2] : .none)
    }
    slots.repr = { vm, value throws(Raised) in
      let slice = value.as(SliceObject.self)
      let start = try vm.reprText(slice.pointee.start)
      let stop = try vm.reprText(slice.pointee.stop)
      let step = try vm.reprText(slice.pointee.step)
      return vm.newStr("slice(\(start), \(stop), \(step))")
    }
    slots.isUnhashable = true
    slots.compare = { vm, a, b, comparison throws(Raised) in
      guard a.isExact(.slice), b.isExact(.slice) else { return .notImplemented }
      if a == b { return Value(comparison.holds(order: 0)) }
      // A slice is compared as the tuple of its three parts.
      let left = (a.raw + 8).assumingMemoryBound(to: Value.self)
      let right = (b.raw + 8).assumingMemoryBound(to: Value.self)
      for index in 0..<3 where try !vm.areEqual(left[index], right[index]) {
        if comparison == .eq { return .false }
        if comparison == .ne { return .true }
        return try vm.compare(left[index], right[index], comparison)
      }
      return Value(comparison.holds(order: 0))
    }
  }

  /// An attribute that CPython describes as a read-only member.
  static func readOnlyMember(_ name: StaticString, _ get: @escaping @Sendable (Value) -> Value)
    -> NativeProperty
  {
    NativeProperty(name, isMember: true) { _, value throws(Raised) in get(value) }
  }
}

/// What a slice selects from a sequence of known length: `count` items from `start` on, `step` apart. `stop` is where the
/// slice ends, -1 included.
typealias SliceRange = (start: Int, stop: Int, step: Int, count: Int)

extension Machine {
  func newSlice(_ start: Value, _ stop: Value, _ step: Value) -> Value {
    let slice = allocate(SliceObject.self, .slice)
    slice.pointee.start = start
    slice.pointee.stop = stop
    slice.pointee.step = step
    return Value(slice)
  }

  /// What `slice` selects from a sequence of `length` items. May run Python code (`__index__`): read the length again where
  /// that can change it.
  func sliceIndices(_ slice: Value, length: Int) throws(Raised) -> SliceRange {
    clampSlice(try unpackSlice(slice), to: length)
  }

  /// The slice's parts as machine ints, not yet fitted to a length: `clampSlice` does that.
  func unpackSlice(_ slice: Value) throws(Raised) -> SliceRange {
    let object = slice.as(SliceObject.self)
    let step = object.pointee.step.isNone ? 1 : try sliceIndex(object.pointee.step)
    if step == 0 { throw valueError("slice step cannot be zero") }
    let start =
      object.pointee.start.isNone
      ? (step < 0 ? Int.max : 0) : try sliceIndex(object.pointee.start)
    let stop =
      object.pointee.stop.isNone
      ? (step < 0 ? Int.min : Int.max) : try sliceIndex(object.pointee.stop)
    return (start, stop, max(step, -Int.max), 0)
  }

  /// A slice's start or stop, or an `index` method's, clamped to Int's range.
  func sliceIndex(_ value: Value, orNone: Bool = true) throws(Raised) -> Int {
    if value.isSmallInt { return value.smallInt }
    if !value.isBool && !value.isKind(.int) && slots(of: value).pointee.index == nil {
      throw typeError(
        "slice indices must be integers or \(orNone ? "None or " : "")have an __index__ method")
    }
    return try clampedIndex(value)
  }

  /// `slice.indices(length)`: ints of any size.
  func sliceIndices(_ slice: Value, ofLength lengthValue: Value) throws(Raised) -> Value {
    let length = try indexValue(lengthValue)
    let object = slice.as(SliceObject.self)
    let zero = Value(smallInt: 0)
    let one = Value(smallInt: 1)
    if try isLess(length, zero) { throw valueError("length should not be negative") }
    let step = object.pointee.step.isNone ? one : try sliceIndexValue(object.pointee.step)
    if try areEqual(step, zero) { throw valueError("slice step cannot be zero") }
    let isDown = try isLess(step, zero)
    let lower = isDown ? Value(smallInt: -1) : zero
    let upper = isDown ? try binary(.subtract, length, one) : length
    var bounds = (object.pointee.start, object.pointee.stop)
    bounds.0 =
      bounds.0.isNone ? (isDown ? upper : lower) : try clampIndex(bounds.0, lower, upper, length)
    bounds.1 =
      bounds.1.isNone ? (isDown ? lower : upper) : try clampIndex(bounds.1, lower, upper, length)
    return Value(newTuple([bounds.0, bounds.1, step]))
  }

  private func clampIndex(_ value: Value, _ lower: Value, _ upper: Value, _ length: Value)
    throws(Raised) -> Value
  {
    var index = try sliceIndexValue(value)
    if try isLess(index, Value(smallInt: 0)) {
      index = try binary(.add, index, length)
      return try isLess(index, lower) ? lower : index
    }
    return try isLess(upper, index) ? upper : index
  }

  private func sliceIndexValue(_ value: Value) throws(Raised) -> Value {
    if !value.isSmallInt && !value.isBool && !value.isKind(.int)
      && slots(of: value).pointee.index == nil
    {
      throw typeError("slice indices must be integers or None or have an __index__ method")
    }
    // A bool stays one.
    return value.isBool ? value : try indexValue(value)
  }

  /// Fits a slice's parts to a sequence of `length` items. CPython: `PySlice_AdjustIndices`.
  func clampSlice(_ range: SliceRange, to length: Int) -> SliceRange {
    var (start, stop, step, count) = range
    let lowest = step < 0 ? -1 : 0
    let highest = step < 0 ? length &- 1 : length
    // Int.min stands for a missing stop: adding the length cannot bring it up to 0.
    start = start < 0 ? max(start &+ length, lowest) : min(start, highest)
    stop = stop < 0 ? max(stop &+ length, lowest) : min(stop, highest)
    if step < 0 {
      count = stop < start ? (start &- stop &- 1) / (0 &- step) &+ 1 : 0
    } else {
      count = start < stop ? (stop &- start &- 1) / step &+ 1 : 0
    }
    return (start, stop, step, count)
  }
}
