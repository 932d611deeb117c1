/// `memoryview` over bytes and bytearray, one dimension of format 'B'. CPython: Objects/memoryobject.c.
extension NativeType {
  static let memoryview = NativeType(
    "memoryview", .memoryview, valueFields: 1,
    doc: "Create a new memoryview object which references the given object.",
    methods: [
      NativeMethod("tobytes(self, /, order=None)") { vm, a throws(Raised) in
        let bytes = try vm.requireView(a[0])
        return vm.newBytes(copying: bytes.base, count: bytes.count)
      },
      NativeMethod("tolist(self, /)") { vm, a throws(Raised) in
        let bytes = try vm.requireView(a[0])
        let list = vm.newList(capacity: bytes.count)
        for index in 0..<bytes.count { vm.append(list, Value(smallInt: Int(bytes[index]))) }
        return Value(list)
      },
      NativeMethod("hex(self, /, sep=None, bytes_per_sep=1)") { vm, a throws(Raised) in
        try vm.hexadecimalText(vm.requireView(a[0]), separator: a[1], groupSize: a[2])
      },
      NativeMethod("release(self, /)") { _, a throws(Raised) in
        a[0].as(MemoryViewObject.self).pointee.owner = .null
        return .none
      },
      NativeMethod("toreadonly(self, /)") { vm, a throws(Raised) in
        _ = try vm.requireView(a[0])
        let view = a[0].as(MemoryViewObject.self)
        return vm.newMemoryView(
          view.pointee.owner, view.pointee.start, view.pointee.count, view.pointee.step,
          isReadOnly: true)
      },
      NativeMethod("__enter__(self, /)") { vm, a throws(Raised) in
        _ = try vm.requireView(a[0])
        return a[0]
      },
      NativeMethod("__exit__(self, /, *args)") { _, a throws(Raised) in
        a[0].as(MemoryViewObject.self).pointee.owner = .null
        return .none
      },
    ],
    properties: [
      viewProperty("obj") { _, view in view.pointee.owner },
      viewProperty("nbytes") { _, view in Value(smallInt: view.pointee.count) },
      viewProperty("readonly") { vm, view in Value(vm.isReadOnly(view)) },
      viewProperty("itemsize") { _, _ in Value(smallInt: 1) },
      viewProperty("format") { vm, _ in vm.newStr("B") },
      viewProperty("ndim") { _, _ in Value(smallInt: 1) },
      viewProperty("shape") { vm, view in
        Value(vm.newTuple([Value(smallInt: view.pointee.count)]))
      },
      viewProperty("strides") { vm, view in
        Value(vm.newTuple([Value(smallInt: view.pointee.step)]))
      },
      viewProperty("suboffsets") { vm, _ in vm.pointee.emptyTuple },
      viewProperty("c_contiguous") { _, view in Value(view.pointee.step == 1) },
      viewProperty("f_contiguous") { _, view in Value(view.pointee.step == 1) },
      viewProperty("contiguous") { _, view in Value(view.pointee.step == 1) },
    ]
  ) { slots in
    slots.new = NativeMethod("__new__(cls, object)", .constructor) { vm, a throws(Raised) in
      if a[1].isKind(.memoryview) {
        _ = try vm.requireView(a[1])
        let view = a[1].as(MemoryViewObject.self)
        return vm.newMemoryView(
          view.pointee.owner, view.pointee.start, view.pointee.count, view.pointee.step,
          isReadOnly: view.pointee.isReadOnly)
      }
      guard let bytes = vm.buffer(of: a[1]) else {
        throw vm.typeError(
          "memoryview: a bytes-like object is required, not '\(vm.typeName(a[1]))'")
      }
      return vm.newMemoryView(a[1], 0, bytes.count, 1, isReadOnly: a[1].isKind(.bytes))
    }
    slots.repr = { vm, m throws(Raised) in
      let released = m.as(MemoryViewObject.self).pointee.owner.isNull
      return vm.newStr("<\(released ? "released memory" : "memory") at \(vm.addressText(m))>")
    }
    slots.hash = { vm, m throws(Raised) in
      let bytes = try vm.requireView(m)
      if !vm.isReadOnly(m.as(MemoryViewObject.self)) {
        throw vm.valueError("cannot hash writable memoryview object")
      }
      return StringHash.hash(bytes.base, count: bytes.count)
    }
    slots.compare = { vm, a, b, comparison throws(Raised) in
      guard comparison == .eq || comparison == .ne else { return .notImplemented }
      guard let left = vm.buffer(of: a), let right = vm.buffer(of: b) else {
        return a.isKind(.memoryview) && b.isKind(.memoryview)
          ? Value((a == b) == (comparison == .eq)) : .notImplemented
      }
      return vm.compareBytes(vm.view(left), vm.view(right), comparison)
    }
    slots.length = { vm, m throws(Raised) in
      _ = try vm.requireView(m)
      return m.as(MemoryViewObject.self).pointee.count
    }
    slots.item = { vm, m, index throws(Raised) in
      guard index >= 0 && index < m.as(MemoryViewObject.self).pointee.count else {
        throw vm.error(.indexError, "index out of bounds on dimension 1")
      }
      return try vm.memoryViewItem(m, Value(smallInt: index))
    }
    slots.subscript_ = { vm, m, key throws(Raised) in try vm.memoryViewItem(m, key) }
    slots.setSubscript = { vm, m, key, value throws(Raised) in
      try vm.setMemoryViewItem(m, key, value)
    }
  }

  private static func viewProperty(
    _ name: StaticString,
    _ get: @escaping @Sendable (Machine, UnsafeMutablePointer<MemoryViewObject>) -> Value
  ) -> NativeProperty {
    NativeProperty(name) { vm, m throws(Raised) in
      _ = try vm.requireView(m)
      return get(vm, m.as(MemoryViewObject.self))
    }
  }
}

extension Machine {
  func newMemoryView(_ owner: Value, _ start: Int, _ count: Int, _ step: Int, isReadOnly: Bool)
    -> Value
  {
    let view = allocate(MemoryViewObject.self, .memoryview)
    view.pointee.owner = owner
    view.pointee.start = start
    view.pointee.count = count
    view.pointee.step = step
    view.pointee.isReadOnly = isReadOnly
    return Value(view)
  }

  fileprivate func isReadOnly(_ view: UnsafeMutablePointer<MemoryViewObject>) -> Bool {
    view.pointee.isReadOnly || view.pointee.owner.isKind(.bytes)
  }

  /// The view's bytes; ValueError once it is released.
  fileprivate func requireView(_ value: Value) throws(Raised) -> Characters {
    guard let bytes = buffer(of: value) else {
      throw valueError("operation forbidden on released memoryview object")
    }
    return view(bytes)
  }

  /// The index that a key stands for, checked.
  private func memoryViewIndex(_ value: Value, _ key: Value) throws(Raised) -> Int {
    guard key.isSmallInt || slots(of: key).pointee.index != nil else {
      throw typeError("memoryview: invalid slice key")
    }
    var index = try index(key)
    let count = value.as(MemoryViewObject.self).pointee.count
    if index < 0 { index &+= count }
    guard index >= 0 && index < count else {
      throw error(.indexError, "index out of bounds on dimension 1")
    }
    return index
  }

  private func memoryViewPart(_ value: Value, _ slice: Value) throws(Raised) -> Value {
    let bounds = try sliceIndices(slice, length: value.as(MemoryViewObject.self).pointee.count)
    let view = value.as(MemoryViewObject.self)
    return newMemoryView(
      view.pointee.owner, view.pointee.start + bounds.start * view.pointee.step, bounds.count,
      view.pointee.step * bounds.step, isReadOnly: view.pointee.isReadOnly)
  }

  fileprivate func memoryViewItem(_ value: Value, _ key: Value) throws(Raised) -> Value {
    _ = try requireView(value)
    if key.isExact(.slice) { return try memoryViewPart(value, key) }
    let index = try memoryViewIndex(value, key)
    guard !value.as(MemoryViewObject.self).pointee.owner.isNull,
      let byte = memoryViewByte(value.as(MemoryViewObject.self), index)
    else { throw error(.indexError, "index out of bounds on dimension 1") }
    return Value(smallInt: Int(byte))
  }

  fileprivate func setMemoryViewItem(_ value: Value, _ key: Value, _ item: Value) throws(Raised) {
    _ = try requireView(value)
    let view = value.as(MemoryViewObject.self)
    if isReadOnly(view) { throw typeError("cannot modify read-only memory") }
    if item.isNull { throw typeError("cannot delete memory") }
    guard key.isExact(.slice) else {
      let index = try memoryViewIndex(value, key)
      guard item.isSmallInt || slots(of: item).pointee.index != nil else {
        throw typeError("memoryview: invalid type for format 'B'")
      }
      guard let byte = machineInt(try indexValue(item)), byte >= 0, byte < 256 else {
        throw valueError("memoryview: invalid value for format 'B'")
      }
      setByte(view, index, UInt8(byte))
      return
    }
    let part = try memoryViewPart(value, key).as(MemoryViewObject.self)
    guard let source = buffer(of: item) else {
      throw typeError("a bytes-like object is required, not '\(typeName(item))'")
    }
    if source.count != part.pointee.count {
      throw valueError(
        "memoryview assignment: lvalue and rvalue have different structures")
    }
    let copy = newBytes(source)
    for index in 0..<source.count { setByte(part, index, copy.as(BytesObject.self).data[index]) }
  }

  private func setByte(_ view: UnsafeMutablePointer<MemoryViewObject>, _ index: Int, _ byte: UInt8)
  {
    guard view.pointee.owner.isKind(.bytearray) else { return }
    let owner = view.pointee.owner.as(ByteArrayObject.self)
    let position = view.pointee.start &+ index &* view.pointee.step
    if position >= 0 && position < owner.pointee.count { owner.pointee.items[position] = byte }
  }
}
