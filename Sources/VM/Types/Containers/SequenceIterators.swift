/// Iterators over anything with `__getitem__` (`iterator`, `reversed`) and over a function's results
/// (`callable_iterator`). CPython: Objects/iterobject.c, Objects/enumobject.c.
extension NativeType {
  static let sequenceIterator = NativeType(
    "iterator", .sequenceIterator, valueFields: 1, methods: NativeMethod.indexIterator
  ) { slots in
    slots.iter = { _, value throws(Raised) in value }
    slots.next = { vm, value throws(Raised) in
      let iterator = value.as(IndexIteratorObject.self)
      if iterator.pointee.container.isNull { return .null }
      if iterator.pointee.index == Int.max {
        throw vm.error(.overflowError, "iter index too large")
      }
      let item = try vm.sequenceItemOrNull(iterator.pointee.container, iterator.pointee.index)
      if item.isNull {
        iterator.pointee.container = .null
      } else {
        iterator.pointee.index += 1
      }
      return item
    }
  }

  static let callableIterator = NativeType(
    "callable_iterator", .callableIterator, valueFields: 2,
    methods: [NativeMethod.callableIterator]
  ) { slots in
    slots.iter = { _, value throws(Raised) in value }
    slots.next = { vm, value throws(Raised) in
      let iterator = value.as(CallableIteratorObject.self)
      if iterator.pointee.function.isNull { return .null }
      let result: Value
      do throws(Raised) {
        result = try vm.call(iterator.pointee.function)
      } catch {
        guard vm.clear(.stopIteration) else { throw error }
        iterator.pointee.function = .null
        return .null
      }
      if iterator.pointee.function.isNull { return .null }
      if try vm.areEqual(iterator.pointee.sentinel, result) {
        iterator.pointee.function = .null
        return .null
      }
      return result
    }
  }

  static let reversed = NativeType(
    "reversed", .reversed, isBase: true, valueFields: 1,
    methods: [
      NativeMethod("__length_hint__(self, /)") { vm, a throws(Raised) in
        let iterator = a[0].as(IndexIteratorObject.self)
        if iterator.pointee.container.isNull { return Value(smallInt: 0) }
        let count = try vm.length(iterator.pointee.container)
        let left = iterator.pointee.index + 1
        return Value(smallInt: count < left ? 0 : left)
      }
    ] + NativeMethod.reverseIterator
  ) { slots in
    slots.new = NativeMethod("__new__(cls, /, *args)", .constructor) { vm, a throws(Raised) in
      let type = a[0].as(TypeObject.self)
      let arguments = a[1].as(TupleObject.self)
      guard arguments.pointee.count == 1 else {
        throw vm.typeError("reversed expected 1 argument, got \(arguments.pointee.count)")
      }
      let sequence = arguments.items[0]
      let found = vm.lookUp(vm.typeOf(sequence), vm.pointee.names.__reversed__)
      if found.isNull && vm.isSequence(sequence) {
        let count = try vm.length(sequence)
        return vm.adopt(vm.newIndexIterator(.reversed, sequence, at: count - 1), as: type)
      }
      if found.isNull || found.isNone {
        throw vm.typeError("'\(vm.typeName(sequence))' object is not reversible")
      }
      return try vm.call(try vm.lookUpSpecial(sequence, vm.pointee.names.__reversed__))
    }
    slots.iter = { _, value throws(Raised) in value }
    slots.next = { vm, value throws(Raised) in
      let iterator = value.as(IndexIteratorObject.self)
      if iterator.pointee.index < 0 || iterator.pointee.container.isNull { return .null }
      let item = try vm.sequenceItemOrNull(iterator.pointee.container, iterator.pointee.index)
      if item.isNull {
        iterator.pointee.index = -1
        iterator.pointee.container = .null
      } else {
        iterator.pointee.index -= 1
      }
      return item
    }
  }
}

struct CallableIteratorObject {
  var header: ObjectHeader
  /// Null once exhausted.
  var function: Value
  var sentinel: Value
}

extension Machine {
  func newSequenceIterator(_ sequence: Value) -> Value {
    newIndexIterator(.sequenceIterator, sequence)
  }

  /// `iter(function, sentinel)`.
  func newCallableIterator(_ function: Value, _ sentinel: Value) -> Value {
    let iterator = allocate(CallableIteratorObject.self, .callableIterator)
    iterator.pointee.function = function
    iterator.pointee.sentinel = sentinel
    return Value(iterator)
  }

  /// Whether items can be had by index: CPython's `PySequence_Check`.
  func isSequence(_ value: Value) -> Bool {
    if value.isKind(.dict) { return false }
    let type = typeOf(value)
    if type.slots.pointee.item != nil { return true }
    return type.pointee.flags.contains(.heapType)
      && !lookUp(type, pointee.names.__getitem__).isNull
  }

  /// The item at an index that is not negative; null where the sequence ends with IndexError or StopIteration.
  fileprivate func sequenceItemOrNull(_ sequence: Value, _ index: Int) throws(Raised) -> Value {
    do throws(Raised) {
      if let item = slots(of: sequence).pointee.item { return try item(self, sequence, index) }
      return try subscript_(sequence, newInt(index))
    } catch {
      if clear(.indexError) || clear(.stopIteration) { return .null }
      throw error
    }
  }
}
