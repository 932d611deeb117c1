/// The iterators of dicts and their views, forwards and backwards. CPython: Objects/dictobject.c, `dictiter_*`.
extension NativeType {
  static let dictKeyIterator = dictIterator("dict_keyiterator", .dictKeyIterator) {
    vm, value throws(Raised) in
    try vm.nextEntry(value)?.key ?? .null
  }
  static let dictValueIterator = dictIterator("dict_valueiterator", .dictValueIterator) {
    vm, value throws(Raised) in
    try vm.nextEntry(value)?.value ?? .null
  }
  static let dictItemIterator = dictIterator("dict_itemiterator", .dictItemIterator) {
    vm, value throws(Raised) in
    guard let entry = try vm.nextEntry(value) else { return .null }
    return vm.newPair(entry.key, entry.value)
  }
  static let dictReverseKeyIterator = dictIterator(
    "dict_reversekeyiterator", .dictReverseKeyIterator
  ) { vm, value throws(Raised) in
    try vm.previousEntry(value)?.key ?? .null
  }
  static let dictReverseValueIterator = dictIterator(
    "dict_reversevalueiterator", .dictReverseValueIterator
  ) { vm, value throws(Raised) in
    try vm.previousEntry(value)?.value ?? .null
  }
  static let dictReverseItemIterator = dictIterator(
    "dict_reverseitemiterator", .dictReverseItemIterator
  ) { vm, value throws(Raised) in
    guard let entry = try vm.previousEntry(value) else { return .null }
    return vm.newPair(entry.key, entry.value)
  }

  private static func dictIterator(
    _ name: StaticString, _ kind: Kind,
    _ next: @escaping @Sendable (Machine, Value) throws(Raised) -> Value
  ) -> NativeType {
    NativeType(
      name, kind, valueFields: 1,
      methods: [
        NativeMethod("__length_hint__(self, /)") { vm, a throws(Raised) in
          let iterator = a[0].as(DictIteratorObject.self)
          if iterator.pointee.dict.isNull { return Value(smallInt: 0) }
          let dict = iterator.pointee.dict.as(DictObject.self)
          let isFresh =
            dict.pointee.live == iterator.pointee.count
            || iterator.pointee.count == DictIteratorObject.isOrdered
          return Value(smallInt: isFresh ? Int(iterator.pointee.remaining) : 0)
        }
      ] + [NativeMethod.snapshotReduce]
    ) { slots in
      slots.iter = { _, value throws(Raised) in value }
      slots.next = next
    }
  }
}

struct DictIteratorObject {
  var header: ObjectHeader
  /// Null once exhausted.
  var dict: Value
  /// The entry to look at next.
  var position: Int32
  /// The dict's size at the start; -1 once it was found to have changed; `isOrdered` for that of an OrderedDict, whose
  /// iterators look at its version instead.
  var count: Int32
  var remaining: Int32
  var version: UInt32

  static let isOrdered: Int32 = -2
}

extension Machine {
  func newDictIterator(_ kind: Kind, _ dict: Value) -> Value {
    let iterator = allocate(DictIteratorObject.self, kind)
    let object = dict.as(DictObject.self)
    var isReverse = false
    switch kind {
    case .dictReverseKeyIterator, .dictReverseValueIterator, .dictReverseItemIterator:
      isReverse = true
    default: break
    }
    iterator.pointee.dict = dict
    iterator.pointee.position =
      isReverse ? object.pointee.used - 1 : Int32(truncatingIfNeeded: object.firstEntry ?? 0)
    iterator.pointee.count = object.pointee.live
    iterator.pointee.remaining = object.pointee.live
    iterator.pointee.version = 0
    if !dict.isExact(.dict), isOrderedDict(dict) {
      iterator.pointee.count = DictIteratorObject.isOrdered
      iterator.pointee.version = version(of: object)
    }
    return Value(iterator)
  }

  /// What the iterator's dict has changed to.
  /// - Returns: whether the iterator has come to its end all the same.
  @inline(never) private func checkChange(
    _ iterator: UnsafeMutablePointer<DictIteratorObject>, _ dict: DictRef
  ) throws(Raised) -> Bool {
    if iterator.pointee.count == DictIteratorObject.isOrdered {
      if iterator.pointee.remaining == 0 {
        iterator.pointee.dict = .null
        return true
      }
      if iterator.pointee.version == dict.pointee.version { return false }
      iterator.pointee.dict = .null
      // A dict that was cleared has no entries at all.
      let word = dict.pointee.capacity == 0 ? "changed size" : "mutated"
      throw error(.runtimeError, "OrderedDict \(word) during iteration")
    }
    iterator.pointee.count = -1
    throw error(.runtimeError, "dictionary changed size during iteration")
  }

  @inline(__always) func nextEntry(_ value: Value) throws(Raised) -> DictEntry? {
    let iterator = value.as(DictIteratorObject.self)
    if iterator.pointee.dict.isNull { return nil }
    let dict = iterator.pointee.dict.as(DictObject.self)
    if dict.pointee.live != iterator.pointee.count, try checkChange(iterator, dict) { return nil }
    var number = iterator.pointee.position
    while number < dict.pointee.used {
      let entry = dict.pointee.entries[Int(number)]
      number &+= 1
      if entry.key.isNull { continue }
      if iterator.pointee.remaining == 0 {
        iterator.pointee.dict = .null
        throw error(.runtimeError, "dictionary keys changed during iteration")
      }
      iterator.pointee.position = number
      iterator.pointee.remaining &-= 1
      return entry
    }
    iterator.pointee.dict = .null
    return nil
  }

  @inline(__always) fileprivate func previousEntry(_ value: Value) throws(Raised) -> DictEntry? {
    let iterator = value.as(DictIteratorObject.self)
    if iterator.pointee.dict.isNull { return nil }
    let dict = iterator.pointee.dict.as(DictObject.self)
    if dict.pointee.live != iterator.pointee.count, try checkChange(iterator, dict) { return nil }
    var number = min(iterator.pointee.position, dict.pointee.used - 1)
    while number >= 0 {
      let entry = dict.pointee.entries[Int(number)]
      number &-= 1
      if entry.key.isNull { continue }
      iterator.pointee.position = number
      iterator.pointee.remaining &-= 1
      return entry
    }
    iterator.pointee.dict = .null
    return nil
  }
}
