import Primitives

/// `collections.deque`: a ring in a list's storage. CPython: Modules/_collectionsmodule.c.
private enum DequeField {
  /// A list whose count is the ring's capacity, a power of two; free places hold null.
  static let ring = 0
  static let head = 1
  static let count = 2
  /// None or an int.
  static let maximum = 3
  /// Changes whenever the deque does: iterators notice.
  static let version = 4
}

extension Value {
  private func int(_ field: Int) -> Int { nativeField(field).smallInt }
  private func setInt(_ field: Int, _ value: Int) { setNativeField(field, Value(smallInt: value)) }

  fileprivate var dequeCount: Int {
    get { int(DequeField.count) }
    nonmutating set { setInt(DequeField.count, newValue) }
  }
  fileprivate var dequeHead: Int {
    get { int(DequeField.head) }
    nonmutating set { setInt(DequeField.head, newValue) }
  }
  fileprivate var dequeRing: UnsafeMutablePointer<ListObject> {
    nativeField(DequeField.ring).as(ListObject.self)
  }
  fileprivate var dequeVersion: Int { int(DequeField.version) }
  fileprivate func noteChange() {
    setInt(DequeField.version, (int(DequeField.version) + 1) & 0xffff_ffff)
  }
  fileprivate func dequeSlot(_ index: Int) -> Int {
    (dequeHead + index) & (dequeRing.pointee.count - 1)
  }
  fileprivate func dequeItem(_ index: Int) -> Value { dequeRing.pointee.items[dequeSlot(index)] }
  fileprivate func setDequeItem(_ index: Int, _ value: Value) {
    dequeRing.pointee.items[dequeSlot(index)] = value
  }
  fileprivate var dequeMaximum: Int? {
    let maximum = nativeField(DequeField.maximum)
    return maximum.isSmallInt ? maximum.smallInt : nil
  }
}

extension Machine {
  fileprivate func newRing(_ capacity: Int) -> Value {
    let ring = newList(capacity: capacity)
    ring.pointee.items.initialize(repeating: .null, count: capacity)
    ring.pointee.count = capacity
    return Value(ring)
  }

  fileprivate func newDeque(_ type: Value, maximum: Value = .none) -> Value {
    newIterator(
      type, newRing(8), Value(smallInt: 0), Value(smallInt: 0), maximum, Value(smallInt: 0))
  }

  private func growDeque(_ deque: Value) throws(Raised) {
    let old = deque.dequeRing
    let capacity = old.pointee.count
    try reserve(capacity, of: 32)
    let ring = newRing(capacity * 2)
    for index in 0..<deque.dequeCount {
      ring.as(ListObject.self).pointee.items[index] = deque.dequeItem(index)
    }
    deque.setNativeField(DequeField.ring, ring)
    deque.dequeHead = 0
  }

  fileprivate func appendRight(_ deque: Value, _ item: Value) throws(Raised) {
    let count = deque.dequeCount
    if let maximum = deque.dequeMaximum, count >= maximum {
      if maximum == 0 { return }
      noteLost(popLeft(deque))
      return try appendRight(deque, item)
    }
    if count == deque.dequeRing.pointee.count { try growDeque(deque) }
    deque.setDequeItem(count, item)
    deque.dequeCount = count + 1
    deque.noteChange()
  }

  fileprivate func appendLeft(_ deque: Value, _ item: Value) throws(Raised) {
    let count = deque.dequeCount
    if let maximum = deque.dequeMaximum, count >= maximum {
      if maximum == 0 { return }
      noteLost(popRight(deque))
      return try appendLeft(deque, item)
    }
    if count == deque.dequeRing.pointee.count { try growDeque(deque) }
    deque.dequeHead = (deque.dequeHead - 1) & (deque.dequeRing.pointee.count - 1)
    deque.setDequeItem(0, item)
    deque.dequeCount = count + 1
    deque.noteChange()
  }

  fileprivate func popLeft(_ deque: Value) -> Value {
    let item = deque.dequeItem(0)
    deque.setDequeItem(0, .null)
    deque.dequeHead = deque.dequeSlot(1)
    deque.dequeCount -= 1
    deque.noteChange()
    return item
  }

  fileprivate func popRight(_ deque: Value) -> Value {
    let last = deque.dequeCount - 1
    let item = deque.dequeItem(last)
    deque.setDequeItem(last, .null)
    deque.dequeCount = last
    deque.noteChange()
    return item
  }

  fileprivate func clearDeque(_ deque: Value) {
    for index in 0..<deque.dequeCount where pointee.hasFinalizers {
      noteLost(deque.dequeItem(index))
    }
    deque.setNativeField(DequeField.ring, newRing(8))
    deque.dequeHead = 0
    deque.dequeCount = 0
    deque.noteChange()
  }

  fileprivate func extendDeque(_ deque: Value, _ iterable: Value, left: Bool = false)
    throws(Raised)
  {
    let source = iterable == deque ? Value(try list(from: iterable)) : iterable
    let iterator = try iterator(source)
    while true {
      let item = try next(iterator)
      if item.isNull { return }
      if left { try appendLeft(deque, item) } else { try appendRight(deque, item) }
    }
  }

  /// Positive steps to the right.
  fileprivate func rotateDeque(_ deque: Value, _ steps: Int) {
    let count = deque.dequeCount
    if count < 2 { return }
    let left = ((-(steps % count)) % count + count) % count
    if left == 0 { return }
    for _ in 0..<left {
      let item = deque.dequeItem(0)
      deque.setDequeItem(0, .null)
      deque.dequeHead = deque.dequeSlot(1)
      deque.setDequeItem(count - 1, item)
    }
    deque.noteChange()
  }

  fileprivate func dequeIndex(_ deque: Value, _ key: Value) throws(Raised) -> Int {
    guard key.isSmallInt || key.isBool || slots(of: key).pointee.index != nil else {
      throw typeError("sequence index must be integer, not '\(typeName(key))'")
    }
    var index = try self.index(key)
    if index < 0 { index += deque.dequeCount }
    if index < 0 || index >= deque.dequeCount {
      throw error(.indexError, "deque index out of range")
    }
    return index
  }

  fileprivate func removeFromDeque(_ deque: Value, at index: Int) {
    noteLost(deque.dequeItem(index))
    for position in index..<(deque.dequeCount - 1) {
      deque.setDequeItem(position, deque.dequeItem(position + 1))
    }
    _ = popRight(deque)
  }

  fileprivate func copyDeque(_ deque: Value) throws(Raised) -> Value {
    let type = typeOf(deque)
    let maximum = deque.nativeField(DequeField.maximum)
    if type.pointee.flags.contains(.heapType) {
      let copy =
        maximum.isNone
        ? try call(Value(type), deque) : try call(Value(type), deque, maximum)
      guard isDeque(copy, like: deque) else {
        throw typeError("\(type.nameText)() must return a deque, not \(typeName(copy))")
      }
      return copy
    }
    let copy = newDeque(Value(type), maximum: maximum)
    try extendDeque(copy, deque)
    return copy
  }

  func isDeque(_ value: Value) -> Bool {
    value.isKind(.nativeInstance) && !support.dequeType.isNull
      && isInstance(value, of: support.dequeType.as(TypeObject.self))
  }

  fileprivate func isDeque(_ value: Value, like model: Value) -> Bool {
    guard value.isKind(.nativeInstance) else { return false }
    return isInstance(value, of: typeOf(model).builtinBase)
  }

  /// Where `item` is between two indices, or nil.
  fileprivate func findInDeque(
    _ deque: Value, _ item: Value, from start: Int, to end: Int, _ changed: () -> Raised
  ) throws(Raised) -> Int? {
    let version = deque.dequeVersion
    var index = start
    while index < min(end, deque.dequeCount) {
      let isFound = try areEqual(deque.dequeItem(index), item)
      if deque.dequeVersion != version { throw changed() }
      if isFound { return index }
      index += 1
    }
    return nil
  }

  fileprivate func dequeRepr(_ deque: Value) throws(Raised) -> Value {
    let name = typeOf(deque).ownNameText
    if deque.header.pointee.flags.contains(.inRepr) { return newStr("[...]") }
    deque.header.pointee.flags.insert(.inRepr)
    defer { deque.header.pointee.flags.remove(.inRepr) }
    let items = try list(from: deque)
    var text = Array("\(name)(".utf8) + (try repr(Value(items)).as(StrObject.self).utf8)
    if let maximum = deque.dequeMaximum { text += Array(", maxlen=\(maximum)".utf8) }
    return newStr(PythonString(utf8: text + [UInt8(ascii: ")")]))
  }

  fileprivate func compareDeques(_ a: Value, _ b: Value, _ comparison: Comparison) throws(Raised)
    -> Value
  {
    if a == b {
      switch comparison {
      case .eq, .le, .ge: return .true
      default: return .false
      }
    }
    if comparison == .eq || comparison == .ne, a.dequeCount != b.dequeCount {
      return Value(comparison == .ne)
    }
    let left = try list(from: a)
    let right = try list(from: b)
    return try compare(Value(left), Value(right), comparison)
  }

  // MARK: The type

  /// Iterators hold: the deque, the next index, its version, whether backwards.
  private func makeDequeIteratorType(_ name: String, isBackwards: Bool) -> TypeRef {
    makeNativeType(
      name, module: "_collections",
      methods: [
        NativeMethod("__length_hint__(self, /)") { vm, a throws(Raised) in
          let deque = a[0].nativeField(0)
          if deque.isNull { return Value(smallInt: 0) }
          return vm.newInt(max(0, deque.dequeCount - a[0].nativeField(1).smallInt))
        }
      ]
    ) { slots in
      slots.new = NativeMethod("__new__(cls, /, *args, **kwargs)", .constructor) {
        vm, a throws(Raised) in
        let given = a[1].as(TupleObject.self)
        let count = given.pointee.count
        if !(1...2).contains(count) {
          throw vm.typeError(
            "function takes at \(count == 0 ? "least 1 argument" : "most 2 arguments") "
              + "(\(count) given)")
        }
        guard vm.isDeque(given.items[0]) else {
          throw vm.typeError(
            "argument 1 must be collections.deque, not \(vm.argumentTypeName(given.items[0]))")
        }
        let index = count == 2 ? try vm.sizeArgument(given.items[1]) : 0
        let deque = given.items[0]
        return vm.newIterator(
          a[0], deque, Value(smallInt: min(max(index, 0), deque.dequeCount)),
          Value(smallInt: deque.dequeVersion), Value(isBackwards))
      }
      slots.iter = { _, me throws(Raised) in me }
      slots.next = { vm, me throws(Raised) in
        let deque = me.nativeField(0)
        if deque.isNull { return .null }
        let index = me.nativeField(1).smallInt
        let isBackwards = me.nativeField(3).isTrue
        let ended = 1 << 40
        if isBackwards, index == ended { return .null }
        if deque.dequeVersion != me.nativeField(2).smallInt {
          me.setNativeField(1, Value(smallInt: ended))
          throw vm.error(.runtimeError, "deque mutated during iteration")
        }
        if index >= deque.dequeCount {
          me.setNativeField(0, .null)
          return .null
        }
        me.setNativeField(1, Value(smallInt: index + 1))
        return deque.dequeItem(isBackwards ? deque.dequeCount - 1 - index : index)
      }
    }
  }

  func makeDequeType(_ dict: DictRef) -> TypeRef {
    let iteratorType = makeDequeIteratorType("_deque_iterator", isBackwards: false)
    let reverseType = makeDequeIteratorType("_deque_reverse_iterator", isBackwards: true)
    set(dict, "_deque_iterator", Value(iteratorType))
    set(dict, "_deque_reverse_iterator", Value(reverseType))
    let reversed = NativeMethod("__reversed__(self, /)") { vm, a throws(Raised) in
      vm.newIterator(
        Value(reverseType), a[0], Value(smallInt: 0), Value(smallInt: a[0].dequeVersion), .true)
    }
    return makeNativeType(
      "deque", module: "collections", isBase: true, isWeaklyReferenceable: true,
      methods: NativeMethod.ofDeques + [reversed, .classGetItem],
      properties: [
        NativeProperty("maxlen") { _, d throws(Raised) in d.nativeField(DequeField.maximum) }
      ]
    ) { slots in
      slots.isUnhashable = true
      slots.new = NativeMethod("__new__(cls, /, *args, **kwargs)", .constructor) {
        vm, a throws(Raised) in vm.newDeque(a[0])
      }
      slots.initialize = NativeMethod("__init__(self, iterable=(), maxlen=None)") {
        vm, a throws(Raised) in
        var maximum = Value.none
        if !a[2].isNull, !a[2].isNone {
          guard a[2].isSmallInt || a[2].isBool || a[2].isKind(.int) else {
            throw vm.typeError("an integer is required")
          }
          let limit = try vm.index(a[2], overflow: .overflowError)
          if limit < 0 { throw vm.valueError("maxlen must be non-negative") }
          maximum = Value(smallInt: limit)
        }
        a[0].setNativeField(DequeField.maximum, maximum)
        if a[0].dequeCount > 0 { vm.clearDeque(a[0]) }
        if !a[1].isNull { try vm.extendDeque(a[0], a[1]) }
        return .none
      }
      slots.iter = { vm, d throws(Raised) in
        vm.newIterator(
          Value(iteratorType), d, Value(smallInt: 0), Value(smallInt: d.dequeVersion), .false)
      }
      slots.length = { _, d throws(Raised) in d.dequeCount }
      slots.bool = { _, d throws(Raised) in d.dequeCount > 0 }
      slots.repr = { vm, d throws(Raised) in try vm.dequeRepr(d) }
      slots.contains = { vm, d, item throws(Raised) in
        try vm.findInDeque(d, item, from: 0, to: .max) {
          vm.error(.runtimeError, "deque mutated during iteration")
        } != nil
      }
      slots.subscript_ = { vm, d, key throws(Raised) in
        d.dequeItem(try vm.dequeIndex(d, key))
      }
      slots.setSubscript = { vm, d, key, value throws(Raised) in
        let index = try vm.dequeIndex(d, key)
        if value.isNull { return vm.removeFromDeque(d, at: index) }
        vm.noteLost(d.dequeItem(index))
        d.setDequeItem(index, value)
      }
      slots.compare = { vm, a, b, comparison throws(Raised) in
        guard vm.isDeque(b, like: a) else { return .notImplemented }
        return try vm.compareDeques(a, b, comparison)
      }
      slots.concat = { vm, a, b throws(Raised) in
        guard vm.isDeque(b, like: a) else {
          throw vm.typeError(
            "can only concatenate deque (not \"\(vm.typeName(b))\") to deque")
        }
        let result = try vm.copyDeque(a)
        try vm.extendDeque(result, b)
        return result
      }
      slots.inPlaceConcat = { vm, a, b throws(Raised) in
        try vm.extendDeque(a, b)
        return a
      }
      slots.repeat = { vm, d, times throws(Raised) in
        try vm.repeatDeque(try vm.copyDeque(d), times)
      }
      slots.inPlaceRepeat = { vm, d, times throws(Raised) in try vm.repeatDeque(d, times) }
    }
  }

  fileprivate func repeatDeque(_ deque: Value, _ times: Int) throws(Raised) -> Value {
    if times <= 0 {
      clearDeque(deque)
      return deque
    }
    let items = try list(from: deque)
    let count = items.pointee.count
    if count == 0 { return deque }
    let rounds = deque.dequeMaximum.map { min(times, $0 / count + 2) } ?? times
    try reserve(count, of: 8 * min(rounds, 1 << 40))
    for _ in 1..<max(rounds, 1) {
      for index in 0..<count { try appendRight(deque, items.pointee.items[index]) }
    }
    return deque
  }
}

extension NativeMethod {
  fileprivate static let ofDeques: [NativeMethod] = [
    NativeMethod("append(self, x, /)") { vm, a throws(Raised) in
      try vm.appendRight(a[0], a[1])
      return .none
    },
    NativeMethod("appendleft(self, x, /)") { vm, a throws(Raised) in
      try vm.appendLeft(a[0], a[1])
      return .none
    },
    NativeMethod("pop(self, /)") { vm, a throws(Raised) in
      if a[0].dequeCount == 0 { throw vm.error(.indexError, "pop from an empty deque") }
      return vm.popRight(a[0])
    },
    NativeMethod("popleft(self, /)") { vm, a throws(Raised) in
      if a[0].dequeCount == 0 { throw vm.error(.indexError, "pop from an empty deque") }
      return vm.popLeft(a[0])
    },
    NativeMethod("extend(self, iterable, /)") { vm, a throws(Raised) in
      try vm.extendDeque(a[0], a[1])
      return .none
    },
    NativeMethod("extendleft(self, iterable, /)") { vm, a throws(Raised) in
      try vm.extendDeque(a[0], a[1], left: true)
      return .none
    },
    NativeMethod("clear(self, /)") { vm, a throws(Raised) in
      vm.clearDeque(a[0])
      return .none
    },
    NativeMethod("copy(self, /)") { vm, a throws(Raised) in try vm.copyDeque(a[0]) },
    NativeMethod("__copy__(self, /)") { vm, a throws(Raised) in try vm.copyDeque(a[0]) },
    NativeMethod("count(self, x, /)") { vm, a throws(Raised) in
      let version = a[0].dequeVersion
      var count = 0
      var index = 0
      while index < a[0].dequeCount {
        if try vm.areEqual(a[0].dequeItem(index), a[1]) { count += 1 }
        if a[0].dequeVersion != version {
          throw vm.error(.runtimeError, "deque mutated during iteration")
        }
        index += 1
      }
      return vm.newInt(count)
    },
    NativeMethod("index(self, x, start=0, stop=9223372036854775807, /)!") { vm, a throws(Raised) in
      let count = a[0].dequeCount
      var start = a[2].isNull ? 0 : try vm.sliceIndex(a[2], orNone: false)
      var stop = a[3].isNull ? count : try vm.sliceIndex(a[3], orNone: false)
      if start < 0 { start = max(0, start + count) }
      if stop < 0 { stop = max(0, stop + count) }
      let found = try vm.findInDeque(a[0], a[1], from: start, to: stop) {
        vm.error(.runtimeError, "deque mutated during iteration")
      }
      guard let found else { throw vm.valueError("\(try vm.reprText(a[1])) is not in deque") }
      return vm.newInt(found)
    },
    NativeMethod("insert(self, index, object, /)!") { vm, a throws(Raised) in
      var index = try vm.sizeArgument(a[1])
      let count = a[0].dequeCount
      if let maximum = a[0].dequeMaximum, count >= maximum {
        throw vm.error(.indexError, "deque already at its maximum size")
      }
      if index >= count {
        try vm.appendRight(a[0], a[2])
        return .none
      }
      if index < 0 { index = max(0, index + count) }
      try vm.appendRight(a[0], a[2])
      var position = count
      while position > index {
        a[0].setDequeItem(position, a[0].dequeItem(position - 1))
        position -= 1
      }
      a[0].setDequeItem(index, a[2])
      return .none
    },
    NativeMethod("remove(self, value, /)") { vm, a throws(Raised) in
      let found = try vm.findInDeque(a[0], a[1], from: 0, to: .max) {
        vm.error(.indexError, "deque mutated during remove().")
      }
      guard let found else { throw vm.valueError("deque.remove(x): x not in deque") }
      vm.removeFromDeque(a[0], at: found)
      return .none
    },
    NativeMethod("reverse(self, /)") { vm, a throws(Raised) in
      var low = 0
      var high = a[0].dequeCount - 1
      while low < high {
        let item = a[0].dequeItem(low)
        a[0].setDequeItem(low, a[0].dequeItem(high))
        a[0].setDequeItem(high, item)
        low += 1
        high -= 1
      }
      return .none
    },
    NativeMethod("rotate(self, n=1, /)!") { vm, a throws(Raised) in
      vm.rotateDeque(a[0], a[1].isNull ? 1 : try vm.sizeArgument(a[1]))
      return .none
    },
    NativeMethod("__reduce__(self, /)") { vm, a throws(Raised) in
      let dict = try vm.lookUpAttribute(a[0], vm.pointee.names.__dict__)
      let maximum = a[0].nativeField(DequeField.maximum)
      let arguments =
        maximum.isNone
        ? vm.newTuple([]) : vm.newTuple([vm.pointee.emptyTuple, maximum])
      let items = try vm.iterator(a[0])
      return Value(
        vm.newTuple([
          Value(vm.typeOf(a[0])), Value(arguments), dict.isNull ? .none : dict, items,
        ]))
    },
  ]
}
