/// `functools.lru_cache`'s wrapper. CPython: Modules/_functoolsmodule.c, `lru_cache_*`.
///
/// A bounded cache keeps its entries in a ring of nodes, the least recently used first behind the root. A node is a list:
/// previous, next, key, result.
private enum CacheField {
  static let function = 0
  /// A dict: results, or nodes where the cache is bounded.
  static let cache = 1
  /// None or an int.
  static let maximum = 2
  static let isTyped = 3
  /// The ring's root node.
  static let root = 4
  /// A list of two ints: hits and misses.
  static let counts = 5
  static let infoType = 6
}

private enum Link {
  static let previous = 0
  static let next = 1
  static let key = 2
  static let result = 3
}

private typealias Node = UnsafeMutablePointer<ListObject>

extension Value {
  fileprivate var node: Node { self.as(ListObject.self) }
}

extension Machine {
  func makeCacheType() -> TypeRef {
    makeNativeType(
      "_lru_cache_wrapper", module: "functools", isBase: true, hasDict: true,
      isWeaklyReferenceable: true,
      methods: [
        NativeMethod("cache_info(self, /)") { vm, a throws(Raised) in
          let fields = a[0].as(NativeObject.self).fields
          let counts = fields[CacheField.counts].as(ListObject.self)
          let size = vm.newInt(fields[CacheField.cache].as(DictObject.self).count)
          let arguments = vm.newTuple([
            counts.pointee.items[0], counts.pointee.items[1], fields[CacheField.maximum], size,
          ])
          return try vm.call(fields[CacheField.infoType], tuple: Value(arguments))
        },
        NativeMethod("cache_clear(self, /)") { vm, a throws(Raised) in
          let fields = a[0].as(NativeObject.self).fields
          fields[CacheField.cache] = Value(vm.newDict())
          fields[CacheField.root] = vm.newRing()
          let counts = fields[CacheField.counts].as(ListObject.self)
          counts.pointee.items[0] = Value(smallInt: 0)
          counts.pointee.items[1] = Value(smallInt: 0)
          return .none
        },
        NativeMethod("__copy__(self, /)") { _, a throws(Raised) in a[0] },
        NativeMethod("__deepcopy__(self, memo, /)") { _, a throws(Raised) in a[0] },
        NativeMethod("__reduce__(self, /)") { vm, a throws(Raised) in
          try vm.getAttribute(a[0], vm.pointee.names.__qualname__)
        },
      ],
      properties: [.dict]
    ) { slots in
      slots.new = NativeMethod(
        "__new__(cls, /, user_function, maxsize, typed, cache_info_type)", .constructor
      ) { vm, a throws(Raised) in
        guard vm.slots(of: a[1]).pointee.call != nil else {
          throw vm.typeError("the first argument must be callable")
        }
        if !a[2].isNone, vm.slots(of: a[2]).pointee.index == nil {
          throw vm.typeError("maxsize should be integer or None")
        }
        let maximum =
          a[2].isNone ? Value.none : vm.newInt(max(0, try vm.index(a[2], overflow: .overflowError)))
        let counts = vm.newList()
        vm.append(counts, Value(smallInt: 0))
        vm.append(counts, Value(smallInt: 0))
        let isTyped = try vm.isTrue(a[3])
        return vm.newIterator(
          a[0], a[1], Value(vm.newDict()), maximum, Value(isTyped), vm.newRing(), Value(counts),
          a[4])
      }
      slots.call = { vm, me, arguments throws(Raised) in try vm.callCached(me, arguments) }
      slots.descriptorGet = { vm, me, object, _ throws(Raised) in
        object.isNull || object.isNone ? me : vm.newMethod(me, object)
      }
    }
  }

  fileprivate func newRing() -> Value {
    let root = newList(capacity: 4)
    for _ in 0..<4 { append(root, .none) }
    root.pointee.items[Link.previous] = Value(root)
    root.pointee.items[Link.next] = Value(root)
    return Value(root)
  }

  private func count(_ me: Value, _ which: Int) {
    let counts = me.nativeField(CacheField.counts).as(ListObject.self)
    counts.pointee.items[which] = newInt(counts.pointee.items[which].smallInt + 1)
  }

  private func unlink(_ node: Node) {
    let previous = node.pointee.items[Link.previous]
    let next = node.pointee.items[Link.next]
    previous.node.pointee.items[Link.next] = next
    next.node.pointee.items[Link.previous] = previous
  }

  /// Puts a node at the ring's end: most recently used.
  private func appendToRing(_ me: Value, _ node: Node) {
    let root = me.nativeField(CacheField.root)
    let last = root.node.pointee.items[Link.previous]
    last.node.pointee.items[Link.next] = Value(node)
    root.node.pointee.items[Link.previous] = Value(node)
    node.pointee.items[Link.previous] = last
    node.pointee.items[Link.next] = root
  }

  private func callCached(_ me: Value, _ arguments: CallArguments) throws(Raised) -> Value {
    let function = me.nativeField(CacheField.function)
    let maximum = me.nativeField(CacheField.maximum)
    if maximum == Value(smallInt: 0) {
      count(me, 1)
      return try call(function, arguments)
    }
    let key = try cacheKey(arguments, isTyped: me.nativeField(CacheField.isTyped).isTrue)
    let found = try get(me.nativeField(CacheField.cache).as(DictObject.self), key)
    if !found.isNull {
      count(me, 0)
      if maximum.isNone { return found }
      unlink(found.node)
      appendToRing(me, found.node)
      return found.node.pointee.items[Link.result]
    }
    count(me, 1)
    let result = try call(function, arguments)
    let cache = me.nativeField(CacheField.cache).as(DictObject.self)
    if maximum.isNone {
      try set(cache, key, result)
      return result
    }
    // The call may have cached the key itself.
    if try !get(cache, key).isNull { return result }
    let root = me.nativeField(CacheField.root)
    let node: Node
    if cache.count >= maximum.smallInt {
      let oldest = root.node.pointee.items[Link.next]
      if oldest == root { return result }
      node = oldest.node
      unlink(node)
      _ = try remove(cache, node.pointee.items[Link.key])
    } else {
      node = newList(capacity: 4)
      for _ in 0..<4 { append(node, .none) }
    }
    node.pointee.items[Link.key] = key
    node.pointee.items[Link.result] = result
    try set(cache, key, Value(node))
    appendToRing(me, node)
    return result
  }

  /// One value for all arguments: a lone int or str is its own key.
  private func cacheKey(_ arguments: CallArguments, isTyped: Bool) throws(Raised) -> Value {
    let keywords = arguments.keywordCount
    if !isTyped, keywords == 0 {
      if arguments.count == 1 {
        let only = arguments[0]
        if only.isSmallInt || only.isExact(.str) { return only }
      }
      return Value(newTuple(arguments.base, count: arguments.count))
    }
    let key = newList()
    for index in 0..<arguments.count { append(key, arguments[index]) }
    if keywords > 0 {
      let names = arguments.keywordNames.as(TupleObject.self)
      // Parts positional arguments from keywords: hardly ever an argument itself.
      append(key, Value(type(.callableIterator)))
      for index in 0..<keywords {
        append(key, names.items[index])
        append(key, arguments.base[arguments.count + index])
      }
    }
    if isTyped {
      for index in 0..<arguments.total { append(key, Value(typeOf(arguments.base[index]))) }
    }
    return Value(newTuple(key.pointee.items, count: key.pointee.count))
  }
}
