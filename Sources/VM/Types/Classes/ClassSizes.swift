/// What CPython says about the memory layout of a class's instances: `__basicsize__` and its kin, from which
/// `sys.getsizeof` follows. Programs print these; pyvm's own layout is another.
struct ClassSizes {
  /// Bytes, without what depends on the value.
  var basic: Int
  /// Bytes for each item of a variable part; 0 for none.
  var item = 0
  /// Where the `__dict__` pointer would be: 0 for none, negative from the end.
  var dictOffset = 0
  /// Where the list of weak references would be: 0 for none.
  var weakReferenceOffset = 0

  /// Of a builtin class on a 64-bit machine.
  static func builtin(_ kind: Kind) -> ClassSizes {
    switch kind {
    case .type: return ClassSizes(basic: 880, item: 40, dictOffset: 264, weakReferenceOffset: 368)
    case .int: return ClassSizes(basic: 24, item: 4)
    case .bool: return ClassSizes(basic: 32, item: 4)
    case .float, .cell, .mappingProxy: return ClassSizes(basic: 24)
    case .complex, .methodWrapper, .map, .filter, .reversed, .listIterator, .tupleIterator,
      .strIterator, .listReverseIterator:
      return ClassSizes(basic: 32)
    case .str: return ClassSizes(basic: 80)
    case .bytes: return ClassSizes(basic: 33, item: 1)
    case .bytearray, .methodDescriptor, .wrapperDescriptor, .classMethodDescriptor, .property,
      .dictKeyIterator, .dictValueIterator, .dictItemIterator:
      return ClassSizes(basic: 56)
    case .memoryview: return ClassSizes(basic: 144, item: 8, weakReferenceOffset: 136)
    case .tuple: return ClassSizes(basic: 24, item: 8)
    case .list, .slice, .zip, .`super`, .traceback: return ClassSizes(basic: 40)
    case .range, .dict, .enumerate, .getSetDescriptor, .memberDescriptor, .rangeIterator:
      return ClassSizes(basic: 48)
    case .set, .frozenset: return ClassSizes(basic: 200, weakReferenceOffset: 192)
    case .code: return ClassSizes(basic: 176, weakReferenceOffset: 136)
    case .function: return ClassSizes(basic: 120, dictOffset: 72, weakReferenceOffset: 80)
    case .method: return ClassSizes(basic: 48, weakReferenceOffset: 32)
    case .builtinFunction: return ClassSizes(basic: 56, weakReferenceOffset: 40)
    case .staticMethod, .classMethod: return ClassSizes(basic: 32, dictOffset: 24)
    case .generator: return ClassSizes(basic: 96, weakReferenceOffset: 40)
    case .coroutine: return ClassSizes(basic: 104, weakReferenceOffset: 40)
    case .asyncGenerator: return ClassSizes(basic: 120, weakReferenceOffset: 40)
    case .frame: return ClassSizes(basic: 368, item: 8)
    case .module: return ClassSizes(basic: 56, dictOffset: 16, weakReferenceOffset: 40)
    case .exception: return ClassSizes(basic: 64, dictOffset: 16)
    default: return ClassSizes(basic: 16)
    }
  }

  /// Whether CPython's collector tracks such objects: they have 16 bytes more in front.
  static func isTracked(_ kind: Kind) -> Bool {
    switch kind {
    case .noneType, .notImplementedType, .ellipsis, .bool, .int, .float, .complex, .str, .bytes,
      .bytearray, .range, .rangeIterator, .longRangeIterator, .code, .object:
      return false
    default: return true
    }
  }
}

extension UnsafeMutablePointer where Pointee == TypeObject {
  var sizes: ClassSizes {
    guard pointee.flags.contains(.heapType) else {
      var sizes = ClassSizes.builtin(pointee.layout)
      // Exceptions: a word for each field that the class adds.
      if pointee.layout == .exception { sizes.basic += pointee.slotCount * 8 }
      return sizes
    }
    let base = pointee.base.as(TypeObject.self)
    var sizes = base.sizes
    sizes.basic += (pointee.slotCount - base.pointee.slotCount) * 8
    if sizes.dictOffset == 0, pointee.flags.contains(.hasDict) {
      sizes.dictOffset = sizes.item == 0 ? sizes.basic : -8
      sizes.basic += 8
    }
    if sizes.weakReferenceOffset == 0, pointee.flags.contains(.isWeaklyReferenceable) {
      sizes.weakReferenceOffset = sizes.basic
      sizes.basic += 8
    }
    return sizes
  }
}

extension Machine {
  /// `object.__sizeof__`.
  func sizeOfObject(_ object: Value) throws(Raised) -> Int {
    if object.isKind(.type) {
      return object.as(TypeObject.self).pointee.flags.contains(.heapType) ? 1048 : 408
    }
    let sizes = typeOf(object).sizes
    if sizes.item == 0 || typeOf(object).slots.pointee.length == nil { return sizes.basic }
    return sizes.basic + (try length(object)) * sizes.item
  }

  /// The bytes that CPython's collector adds in front of the object.
  func collectorHeaderSize(_ object: Value) -> Int {
    let type = object.isKind(.type) ? object.as(TypeObject.self) : typeOf(object)
    if object.isKind(.type) { return type.pointee.flags.contains(.heapType) ? 16 : 0 }
    return type.pointee.flags.contains(.heapType) || ClassSizes.isTracked(type.pointee.layout)
      ? 16 : 0
  }
}
