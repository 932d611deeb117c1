/// `enumerate`, `zip`, `map` and `filter`. CPython: Objects/enumobject.c, Python/bltinmodule.c.
extension NativeType {
  static let enumerate = NativeType(
    "enumerate", .enumerate, isBase: true, valueFields: 2,
    methods: [.classGetItem, NativeMethod.pairIterator]
  ) { slots in
    slots.new = NativeMethod("__new__(cls, /, iterable, start=0)", .constructor) {
      vm, a throws(Raised) in
      let start = a[2].isNull ? Value(smallInt: 0) : try vm.indexValue(a[2])
      let iterator = try vm.iterator(a[1])
      return vm.adopt(
        vm.newPairIterator(.enumerate, iterator, start), as: a[0].as(TypeObject.self))
    }
    slots.iter = { _, value throws(Raised) in value }
    slots.next = { vm, value throws(Raised) in
      try vm.nextOfEnumerate(value.as(PairIteratorObject.self))
    }
  }

  static let zip = NativeType(
    "zip", .zip, isBase: true, valueFields: 2, methods: [NativeMethod.pairIterator]
  ) { slots in
    slots.new = NativeMethod("__new__(cls, /, *iterables)", .constructor) { vm, a throws(Raised) in
      let iterators = try vm.iterators(of: a[1].as(TupleObject.self), from: 0)
      return vm.adopt(
        vm.newPairIterator(.zip, Value(iterators), .null), as: a[0].as(TypeObject.self))
    }
    slots.iter = { _, value throws(Raised) in value }
    slots.next = { vm, value throws(Raised) in
      try vm.nextOfZip(value.as(PairIteratorObject.self))
    }
  }

  static let map = NativeType(
    "map", .map, isBase: true, valueFields: 2, methods: [NativeMethod.pairIterator]
  ) { slots in
    slots.new = NativeMethod("__new__(cls, /, *args)", .constructor) { vm, a throws(Raised) in
      let arguments = a[1].as(TupleObject.self)
      if arguments.pointee.count < 2 {
        throw vm.typeError("map() must have at least two arguments.")
      }
      let iterators = try vm.iterators(of: arguments, from: 1)
      return vm.adopt(
        vm.newPairIterator(.map, Value(iterators), arguments.items[0]),
        as: a[0].as(TypeObject.self))
    }
    slots.iter = { _, value throws(Raised) in value }
    slots.next = { vm, value throws(Raised) in
      try vm.nextOfMap(value.as(PairIteratorObject.self))
    }
  }

  static let filter = NativeType(
    "filter", .filter, isBase: true, valueFields: 2, methods: [NativeMethod.pairIterator]
  ) { slots in
    slots.new = NativeMethod("__new__(cls, function, iterable, /)", .constructor) {
      vm, a throws(Raised) in
      let iterator = try vm.iterator(a[2])
      return vm.adopt(
        vm.newPairIterator(.filter, iterator, a[1]), as: a[0].as(TypeObject.self))
    }
    slots.iter = { _, value throws(Raised) in value }
    slots.next = { vm, value throws(Raised) in
      try vm.nextOfFilter(value.as(PairIteratorObject.self))
    }
  }
}

/// An iterator with a source (an iterator, or a tuple of them) and one thing more: the next index of `enumerate`, the
/// function of `map` and `filter`.
struct PairIteratorObject {
  var header: ObjectHeader
  var first: Value
  var second: Value
}

extension Machine {
  fileprivate func newPairIterator(_ kind: Kind, _ first: Value, _ second: Value) -> Value {
    let iterator = allocate(PairIteratorObject.self, kind)
    iterator.pointee.first = first
    iterator.pointee.second = second
    return Value(iterator)
  }

  /// A tuple of iterators over the items of `iterables`.
  fileprivate func iterators(of iterables: TupleRef, from start: Int) throws(Raised) -> TupleRef {
    let count = iterables.pointee.count - start
    if count == 0 { return pointee.emptyTuple.as(TupleObject.self) }
    let result = newTuple(count: count)
    for index in 0..<count {
      result.items[index] = try iterator(iterables.items[start + index])
    }
    return result
  }
}
