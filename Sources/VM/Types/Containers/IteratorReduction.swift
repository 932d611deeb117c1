/// How iterators are copied and pickled: `__reduce__` and `__setstate__`. CPython has a pair for each type; what they give is
/// nearly the same.
extension NativeMethod {
  /// Of iterators that count an index up.
  static let indexIterator: [NativeMethod] = [
    NativeMethod("__reduce__(self, /)") { vm, a throws(Raised) in
      let iterator = a[0].as(IndexIteratorObject.self)
      let container = iterator.pointee.container
      if !container.isNull {
        return vm.reduceIterator("iter", container, vm.newInt(iterator.pointee.index))
      }
      switch a[0].header.pointee.kind {
      case .listIterator: return vm.reduceIterator("iter", Value(vm.newList()))
      case .strIterator: return vm.reduceIterator("iter", vm.pointee.emptyStr)
      default: return vm.reduceIterator("iter", vm.pointee.emptyTuple)
      }
    },
    NativeMethod("__setstate__(self, state, /)") { vm, a throws(Raised) in
      let index = try vm.iteratorState(a[1])
      let iterator = a[0].as(IndexIteratorObject.self)
      let container = iterator.pointee.container
      if container.isNull { return .none }
      // A sequence of Python's own is not asked for its length.
      let isPlain = a[0].header.pointee.kind != .sequenceIterator
      let most = isPlain ? try vm.length(container) : Int.max
      iterator.pointee.index = max(0, min(index, most))
      return .none
    },
  ]

  /// Of iterators that count an index down to -1.
  static let reverseIterator: [NativeMethod] = [
    NativeMethod("__reduce__(self, /)") { vm, a throws(Raised) in
      let iterator = a[0].as(IndexIteratorObject.self)
      let isList = a[0].header.pointee.kind == .listReverseIterator
      let container = iterator.pointee.container
      if container.isNull || iterator.pointee.index < 0 && !isList {
        return isList
          ? vm.reduceIterator("iter", Value(vm.newList()))
          : vm.reduceIterator("reversed", vm.pointee.emptyTuple)
      }
      return vm.reduceIterator("reversed", container, vm.newInt(iterator.pointee.index))
    },
    NativeMethod("__setstate__(self, state, /)") { vm, a throws(Raised) in
      let index = try vm.iteratorState(a[1])
      let iterator = a[0].as(IndexIteratorObject.self)
      if iterator.pointee.container.isNull { return .none }
      let count = try vm.length(iterator.pointee.container)
      iterator.pointee.index = max(-1, min(index, count - 1))
      return .none
    },
  ]

  /// Of iterators over a dict or set: what is left goes into a list, and the iterator stays where it is.
  static let snapshotReduce = NativeMethod("__reduce__(self, /)") { vm, a throws(Raised) in
    let size = 64
    let copy = vm.pointee.heap.allocate(variable: size)
    copy.initializeMemory(as: UInt8.self, repeating: 0, count: size)
    copy.copyMemory(from: a[0].raw, byteCount: vm.iteratorSize(a[0]))
    copy.assumingMemoryBound(to: ObjectHeader.self).pointee.flags = []
    return vm.reduceIterator("iter", Value(try vm.list(from: Value(raw: copy))))
  }

  /// Of range iterators.
  static let rangeIterator: [NativeMethod] = [
    NativeMethod("__reduce__(self, /)") { vm, a throws(Raised) in
      let iterator = a[0].as(RangeIteratorObject.self)
      let step = iterator.pointee.step
      let start = iterator.pointee.next
      let stop = start &+ iterator.pointee.remaining &* step
      let range = try vm.call(
        Value(vm.type(.range)), vm.newInt(start), vm.newInt(stop), vm.newInt(step))
      return vm.reduceIterator("iter", range, Value(smallInt: 0))
    },
    NativeMethod("__setstate__(self, state, /)") { vm, a throws(Raised) in
      let iterator = a[0].as(RangeIteratorObject.self)
      let index = max(0, min(try vm.iteratorState(a[1]), iterator.pointee.remaining))
      iterator.pointee.next &+= index &* iterator.pointee.step
      iterator.pointee.remaining -= index
      return .none
    },
  ]

  static let callableIterator = NativeMethod("__reduce__(self, /)") { vm, a throws(Raised) in
    let iterator = a[0].as(CallableIteratorObject.self)
    let function = iterator.pointee.function
    if function.isNull { return vm.reduceIterator("iter", vm.pointee.emptyTuple) }
    let arguments = vm.newTuple([function, iterator.pointee.sentinel])
    return Value(vm.newTuple([vm.builtin("iter"), Value(arguments)]))
  }

  /// Of `enumerate`, `zip`, `map` and `filter`: the class and what it takes to make the like.
  static let pairIterator = NativeMethod("__reduce__(self, /)") { vm, a throws(Raised) in
    let iterator = a[0].as(PairIteratorObject.self)
    let (first, second) = (iterator.pointee.first, iterator.pointee.second)
    let arguments: Value
    switch a[0].header.pointee.kind {
    case .zip: arguments = first
    case .map:
      let list = vm.newList()
      vm.append(list, second)
      try vm.extend(list, first)
      arguments = Value(try vm.tuple(from: Value(list)))
    case .filter: arguments = Value(vm.newTuple([second, first]))
    default: arguments = Value(vm.newTuple([first, second]))
    }
    return Value(vm.newTuple([Value(vm.typeOf(a[0])), arguments]))
  }
}

extension Machine {
  fileprivate func builtin(_ name: StaticString) -> Value {
    pointee.builtinsDict.value(at: intern(name))
  }

  /// `(function, (argument,), state)`, without the state when it is null.
  fileprivate func reduceIterator(
    _ function: StaticString, _ argument: Value, _ state: Value = .null
  ) -> Value {
    let arguments = Value(newTuple([argument]))
    if state.isNull { return Value(newTuple([builtin(function), arguments])) }
    return triple(builtin(function), arguments, state)
  }

  fileprivate func iteratorState(_ value: Value) throws(Raised) -> Int {
    guard let state = machineInt(value) else {
      if value.isKind(.int) {
        throw error(.overflowError, "Python int too large to convert to C ssize_t")
      }
      throw typeError("an integer is required")
    }
    return state
  }

  /// Bytes of a dict's or set's iterator.
  fileprivate func iteratorSize(_ iterator: Value) -> Int {
    iterator.isKind(.setIterator)
      ? MemoryLayout<SetIteratorObject>.size : MemoryLayout<DictIteratorObject>.size
  }
}
