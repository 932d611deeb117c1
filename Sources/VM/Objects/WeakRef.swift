/// A weak reference seen from the machine: a `NativeObject` whose first fields are
///
/// - 0 `referent`: null once it is dead; else the object's address + 1, which the collector takes for a small int
/// - 1 `callback`: null when there is none, or once it has run
/// - 2 `hash`: a small int, or null until asked for
/// - 3 `next`: the next reference to the same object, as `referent` is kept; null at the end
/// - 4 `kind`: 0 for `weakref.ref`, 1 and 2 for proxies
/// - 5 `timesAsked`: a small int, or null: how often the program has called it
///
/// CPython: Objects/weakrefobject.c.
struct WeakRef {
  static let kindMarker = 1 << 40

  let value: Value

  init(_ value: Value) { self.value = value }

  /// Whether a value is a reference; among native objects only references have this in field 4.
  static func isReference(_ value: Value) -> Bool {
    guard value.isKind(.nativeInstance) else { return false }
    let kind = value.nativeField(4)
    return kind.isSmallInt && kind.smallInt & ~3 == kindMarker
  }

  /// 0 for `ref`, 1 for `proxy`, 2 for `proxy` of something callable.
  var kind: Int { value.nativeField(4).smallInt & 3 }

  var referentBits: UInt64 {
    let bits = value.nativeField(0).bits
    return bits == 0 ? 0 : bits - 1
  }

  /// The object, or null.
  var referent: Value { Value(bits: referentBits) }

  var next: UInt64 {
    get {
      let bits = value.nativeField(3).bits
      return bits == 0 ? 0 : bits - 1
    }
    nonmutating set { value.setNativeField(3, newValue == 0 ? .null : Value(bits: newValue + 1)) }
  }

  var timesAsked: Int {
    get {
      let times = value.nativeField(5)
      return times.isNull ? 0 : times.smallInt
    }
    nonmutating set { value.setNativeField(5, Value(smallInt: newValue)) }
  }

  func setReferent(_ object: Value) { value.setNativeField(0, Value(bits: object.bits + 1)) }

  func clear() {
    value.setNativeField(0, .null)
    value.setNativeField(3, .null)
  }

  var hasCallback: Bool { !value.nativeField(1).isNull }

  func takeCallback() -> Value {
    let callback = value.nativeField(1)
    value.setNativeField(1, .null)
    return callback
  }
}

extension Machine {
  /// The references to an object, newest first: calls `body` for each.
  func forEachReference(to object: Value, _ body: (WeakRef) -> Void) {
    var next = object.isObject ? support.finalization.weakReferences[object.bits] ?? 0 : 0
    while next != 0 {
      let reference = WeakRef(Value(bits: next))
      next = reference.next
      body(reference)
    }
  }

  func addReference(_ reference: WeakRef, to object: Value) {
    reference.setReferent(object)
    reference.next = support.finalization.weakReferences[object.bits] ?? 0
    support.finalization.weakReferences[object.bits] = reference.value.bits
    object.header.pointee.flags.insert(.weaklyReferenced)
    pointee.hasFinalizers = true
    pointee.hasWatchedObjects = true
  }

  /// Whether there may be weak references to an object.
  func isWeaklyReferenceable(_ object: Value) -> Bool {
    object.isObject && isWeaklyReferenceable(instancesOf: typeOf(object))
  }

  /// Whether there may be weak references to instances of a class.
  func isWeaklyReferenceable(instancesOf type: TypeRef) -> Bool {
    if type.pointee.flags.contains(.isWeaklyReferenceable) { return true }
    if type.pointee.flags.contains(.heapType) { return false }
    switch type.pointee.layout {
    case .function, .builtinFunction, .method, .set, .frozenset, .generator, .coroutine,
      .asyncGenerator, .type, .module, .code, .memoryview:
      return true
    default: return false
    }
  }
}
