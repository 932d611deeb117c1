import Glibc

/// `bytearray`. CPython: Objects/bytearrayobject.c.
extension NativeType {
  static let bytearray = NativeType(
    "bytearray", .bytearray, isBase: true,
    methods: byteSearchMethods + byteSplitMethods + byteCaseMethods + byteLayoutMethods
      + byteTextMethods + byteArrayMethods
  ) { slots in
    slots.repr = { vm, b throws(Raised) in try vm.bytesRepr(b) }
    slots.isUnhashable = true
    slots.compare = { vm, a, b, comparison throws(Raised) in
      guard let left = vm.buffer(of: a), let right = vm.buffer(of: b) else {
        return .notImplemented
      }
      return vm.compareBytes(vm.view(left), vm.view(right), comparison)
    }
    slots.length = { _, b throws(Raised) in b.as(ByteArrayObject.self).pointee.count }
    slots.contains = { vm, b, part throws(Raised) in try vm.bytesContains(b, part) }
    slots.iter = { vm, b throws(Raised) in vm.newByteIterator(b, .bytearrayIterator) }
    slots.subscript_ = { vm, b, key throws(Raised) in
      try vm.bytesSubscript(b, key, kind: "bytearray", range: "bytearray index out of range")
    }
    slots.item = { vm, b, index throws(Raised) in
      let bytes = vm.bytesView(b)
      guard index >= 0 && index < bytes.count else {
        throw vm.error(.indexError, "bytearray index out of range")
      }
      return Value(smallInt: Int(bytes[index]))
    }
    slots.setSubscript = { vm, b, key, value throws(Raised) in
      try vm.setByteArrayItem(b.as(ByteArrayObject.self), key, value)
    }
    slots.concat = { vm, a, b throws(Raised) in try vm.bytesConcat(a, b) }
    slots.repeat = { vm, b, times throws(Raised) in try vm.bytesRepeat(b, times) }
    slots.inPlaceConcat = { vm, a, b throws(Raised) in
      guard vm.buffer(of: b) != nil else {
        throw vm.typeError("can't concat \(vm.typeName(b)) to \(vm.typeName(a))")
      }
      let bytes = a.as(ByteArrayObject.self)
      try vm.replaceBytes(bytes, bytes.pointee.count..<bytes.pointee.count, with: b)
      return a
    }
    slots.inPlaceRepeat = { vm, a, times throws(Raised) in
      let bytes = a.as(ByteArrayObject.self)
      let repeated = try vm.bytesRepeat(a, times).as(ByteArrayObject.self)
      if repeated.pointee.count == bytes.pointee.count { return a }
      try vm.requireResizable(bytes)
      bytes.pointee.items = repeated.pointee.items
      bytes.pointee.count = repeated.pointee.count
      bytes.pointee.capacity = repeated.pointee.capacity
      return a
    }
    slots.binary = [
      .init(
        .modulo,
        { vm, a, b throws(Raised) in
          a.isKind(.bytearray) ? try vm.percentFormat(bytes: a, b) : .notImplemented
        }
      )
    ]
    slots.new = NativeMethod("__new__(cls, /, *args, **kwargs)", .constructor) {
      vm, a throws(Raised) in
      vm.adopt(Value(vm.newByteArray(count: 0)), as: a[0].as(TypeObject.self))
    }
    slots.initialize = NativeMethod(
      "__init__(self, source=b'', encoding='utf-8', errors='strict')"
    ) { vm, a throws(Raised) in
      try vm.fillByteArray(a[0].as(ByteArrayObject.self), a[1], a[2], a[3])
      return .none
    }
  }

  private static let byteArrayMethods: [NativeMethod] = [
    NativeMethod("append(self, item, /)") { vm, a throws(Raised) in
      try vm.append(vm.byteValue(a[1]), to: a[0].as(ByteArrayObject.self))
      return .none
    },
    NativeMethod("extend(self, iterable_of_ints, /)") { vm, a throws(Raised) in
      let bytes = a[0].as(ByteArrayObject.self)
      var source = a[1]
      if vm.buffer(of: source) == nil {
        if !vm.isIterable(source) {
          throw vm.typeError("can't extend bytearray with \(vm.typeName(source))")
        }
        source = Value(
          try vm.collectBytes(
            source, "byte must be in range(0, 256)", into: "bytearray", asksForSize: true))
      }
      try vm.replaceBytes(bytes, bytes.pointee.count..<bytes.pointee.count, with: source)
      return .none
    },
    NativeMethod("insert(self, index, item, /)") { vm, a throws(Raised) in
      let bytes = a[0].as(ByteArrayObject.self)
      var index = try vm.sizeArgument(a[1])
      let byte = try vm.byteValue(a[2])
      if index < 0 { index = max(0, index &+ bytes.pointee.count) }
      index = min(index, bytes.pointee.count)
      try vm.open(bytes, at: index..<index, count: 1)
      bytes.pointee.items[index] = byte
      return .none
    },
    NativeMethod("pop(self, index=-1, /)") { vm, a throws(Raised) in
      let bytes = a[0].as(ByteArrayObject.self)
      var index = a[1].isNull ? -1 : try vm.sizeArgument(a[1])
      let count = bytes.pointee.count
      if count == 0 { throw vm.error(.indexError, "pop from empty bytearray") }
      if index < 0 { index &+= count }
      guard index >= 0 && index < count else {
        throw vm.error(.indexError, "pop index out of range")
      }
      let byte = bytes.pointee.items[index]
      try vm.open(bytes, at: index..<index + 1, count: 0)
      return Value(smallInt: Int(byte))
    },
    NativeMethod("remove(self, value, /)") { vm, a throws(Raised) in
      let byte = try vm.byteValue(a[1])
      let index = vm.bytesView(a[0]).find(UInt32(byte), from: 0)
      if index < 0 { throw vm.valueError("value not found in bytearray") }
      try vm.open(a[0].as(ByteArrayObject.self), at: index..<index + 1, count: 0)
      return .none
    },
    NativeMethod("reverse(self, /)") { _, a throws(Raised) in
      let bytes = a[0].as(ByteArrayObject.self)
      var items = UnsafeMutableBufferPointer(start: bytes.pointee.items, count: bytes.pointee.count)
      items.reverse()
      return .none
    },
    NativeMethod("clear(self, /)") { vm, a throws(Raised) in
      try vm.resize(a[0].as(ByteArrayObject.self), to: 0)
      return .none
    },
    NativeMethod("copy(self, /)") { vm, a throws(Raised) in
      let bytes = vm.bytesView(a[0])
      return vm.newByteArray(copying: bytes.base, count: bytes.count)
    },
    NativeMethod("__alloc__(self, /)") { _, a throws(Raised) in
      let bytes = a[0].as(ByteArrayObject.self)
      return Value(smallInt: bytes.pointee.capacity == 0 ? 0 : bytes.pointee.capacity + 1)
    },
    NativeMethod("__reduce__(self, /)") { vm, a throws(Raised) in
      let bytes = vm.bytesView(a[0])
      let text = vm.newStr(latin1: bytes.units(UInt8.self), count: bytes.count)
      let arguments = vm.newTuple([text, vm.newStr("latin-1")])
      let dict = vm.dictSlot(of: a[0])?.pointee ?? .null
      return vm.triple(Value(vm.typeOf(a[0])), Value(arguments), dict.isNull ? .none : dict)
    },
    NativeMethod("__sizeof__(self, /)") { _, a throws(Raised) in
      let bytes = a[0].as(ByteArrayObject.self)
      return Value(smallInt: 56 + (bytes.pointee.capacity == 0 ? 0 : bytes.pointee.capacity + 1))
    },
  ]
}

extension Machine {
  /// A buffer as text algorithms take it.
  @inline(__always) func view(_ bytes: UnsafeBufferPointer<UInt8>) -> Characters {
    Characters(
      bytes.baseAddress ?? UnsafePointer<UInt8>(bitPattern: 8)!, count: bytes.count, width: 1)
  }

  fileprivate func fillByteArray(
    _ bytes: ByteArrayRef, _ source: Value, _ encoding: Value, _ errors: Value
  ) throws(Raised) {
    try resize(bytes, to: 0)
    let encoded = try encodedSource(source, encoding, errors, "bytearray")
    if !encoded.isNull { return try replaceBytes(bytes, 0..<0, with: encoded) }
    if source.isNull { return }
    if let count = try byteCount(source) {
      try resize(bytes, to: count)
      memset(bytes.pointee.items, 0, count)
      return
    }
    let collected = try collectBytes(source, "byte must be in range(0, 256)", into: "bytearray")
    try replaceBytes(bytes, 0..<bytes.pointee.count, with: Value(collected))
  }

  /// Replaces a range by room for `count` bytes, moving what follows.
  func open(_ bytes: ByteArrayRef, at range: Range<Int>, count: Int) throws(Raised) {
    let old = bytes.pointee.count
    let rest = old - range.upperBound
    let new = old - range.count + count
    if new > old { try resize(bytes, to: new) }
    if new < old { try requireResizable(bytes) }
    memmove(
      bytes.pointee.items + (range.lowerBound + count), bytes.pointee.items + range.upperBound, rest
    )
    bytes.pointee.count = new
  }

  /// Replaces a range by the bytes of a bytes-like object, `bytes` itself included.
  fileprivate func replaceBytes(_ bytes: ByteArrayRef, _ range: Range<Int>, with source: Value)
    throws(Raised)
  {
    var source = source
    if !source.isKind(.bytes), let buffer = buffer(of: source) {
      // Its memory may be that of `bytes`.
      source = newBytes(buffer)
    }
    guard let count = buffer(of: source)?.count else { return }
    try open(bytes, at: range, count: count)
    if count > 0 {
      memcpy(bytes.pointee.items + range.lowerBound, source.as(BytesObject.self).data, count)
    }
  }

  /// `b[key] = value`, or `del b[key]` when the value is null.
  fileprivate func setByteArrayItem(_ bytes: ByteArrayRef, _ key: Value, _ value: Value)
    throws(Raised)
  {
    if key.isExact(.slice) {
      let unpacked = try unpackSlice(key)
      return try setByteArraySlice(bytes, unpacked, value)
    }
    guard key.isSmallInt || slots(of: key).pointee.index != nil else {
      throw typeError("bytearray indices must be integers or slices, not \(typeName(key))")
    }
    var index = try index(key)
    if index < 0 { index &+= bytes.pointee.count }
    guard index >= 0 && index < bytes.pointee.count else {
      throw error(.indexError, "bytearray index out of range")
    }
    if value.isNull { return try open(bytes, at: index..<index + 1, count: 0) }
    let byte = try byteValue(value)
    if index < bytes.pointee.count { bytes.pointee.items[index] = byte }
  }

  private func setByteArraySlice(_ bytes: ByteArrayRef, _ unpacked: SliceRange, _ value: Value)
    throws(Raised)
  {
    var source = value
    if !value.isNull && buffer(of: value) == nil {
      if value.isNone { throw typeError("cannot convert 'NoneType' object to bytearray") }
      if value.isKind(.str) || !isIterable(value) {
        throw typeError(
          "can assign only bytes, buffers, or iterables of ints in range(0, 256)")
      }
      source = Value(
        try collectBytes(value, "byte must be in range(0, 256)", into: "bytearray"))
    }
    let bounds = clampSlice(unpacked, to: bytes.pointee.count)
    if bounds.step == 1 {
      let range = bounds.start..<max(bounds.start, bounds.start + bounds.count)
      if value.isNull { return try open(bytes, at: range, count: 0) }
      return try replaceBytes(bytes, range, with: source)
    }
    let items = bytes.pointee.items
    if value.isNull || buffer(of: source)?.count == 0 {
      // Close the gaps, from the lowest index up.
      if bounds.count == 0 { return }
      try requireResizable(bytes)
      let step = Int(bounds.step.magnitude)
      let first = bounds.step > 0 ? bounds.start : bounds.start + (bounds.count - 1) * bounds.step
      var target = first
      for index in first..<bytes.pointee.count {
        if (index - first) % step == 0 && (index - first) / step < bounds.count { continue }
        items[target] = items[index]
        target += 1
      }
      bytes.pointee.count = target
      return
    }
    let copy = newBytes(buffer(of: source).unsafelyUnwrapped).as(BytesObject.self)
    if copy.pointee.count != bounds.count {
      throw valueError(
        "attempt to assign bytes of size \(copy.pointee.count) to extended slice of size "
          + "\(bounds.count)")
    }
    for index in 0..<bounds.count { items[bounds.start + index * bounds.step] = copy.data[index] }
  }
}
