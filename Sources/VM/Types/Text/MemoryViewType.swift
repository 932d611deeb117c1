/// `memoryview`. CPython: Objects/memoryobject.c.
extension NativeType {
  static let memoryview = NativeType(
    "memoryview", .memoryview, valueFields: 5,
    methods: [
      NativeMethod("tobytes(self, /, order=None)") { vm, a throws(Raised) in
        let view = try vm.requireView(a[0])
        var order = "C"
        if !a[1].isNull, !a[1].isNone {
          guard a[1].isKind(.str) else {
            throw vm.typeError("argument 1 must be str or None, not \(vm.typeName(a[1]))")
          }
          order = a[1].as(StrObject.self).description
          if !["C", "F", "A"].contains(order) {
            throw vm.valueError("order must be 'C', 'F' or 'A'")
          }
        }
        return vm.viewBytes(view, inFortranOrder: order == "F")
      },
      NativeMethod("tolist(self, /)") { vm, a throws(Raised) in
        let view = try vm.requireView(a[0])
        let format = try vm.elementFormat(of: view)
        if view.dimensions == 0 { return try vm.viewElement(view, format, view.pointee.start) }
        return try vm.viewList(view, format, 0, view.pointee.start)
      },
      NativeMethod("hex(self, /, sep=None, bytes_per_sep=1)") { vm, a throws(Raised) in
        _ = try vm.requireView(a[0])
        return try vm.hexadecimalText(vm.requireBuffer(a[0]), separator: a[1], groupSize: a[2])
      },
      NativeMethod("release(self, /)") { _, a throws(Raised) in
        a[0].as(MemoryViewObject.self).release()
        return .none
      },
      NativeMethod("toreadonly(self, /)") { vm, a throws(Raised) in
        let copy = vm.copyView(try vm.requireView(a[0]))
        copy.pointee.isReadOnly = true
        return Value(copy)
      },
      NativeMethod("cast(self, /, format, shape=None)") { vm, a throws(Raised) in
        try vm.castView(vm.requireView(a[0]), a[1], a[2])
      },
      NativeMethod("__enter__(self, /)") { vm, a throws(Raised) in
        _ = try vm.requireView(a[0])
        return a[0]
      },
      NativeMethod("__exit__(self, /, *args)*") { _, a throws(Raised) in
        a[0].as(MemoryViewObject.self).release()
        return .none
      },
    ],
    properties: [
      viewProperty("obj") { _, view in view.pointee.object },
      viewProperty("nbytes") { vm, view in vm.newInt(view.byteCount) },
      viewProperty("readonly") { _, view in Value(view.pointee.isReadOnly) },
      viewProperty("itemsize") { vm, view in vm.newInt(view.pointee.itemSize) },
      viewProperty("format") { _, view in view.pointee.format },
      viewProperty("ndim") { vm, view in vm.newInt(view.dimensions) },
      viewProperty("shape") { _, view in view.pointee.shape },
      viewProperty("strides") { _, view in view.pointee.strides },
      viewProperty("suboffsets") { vm, _ in vm.pointee.emptyTuple },
      viewProperty("c_contiguous") { _, view in Value(view.isContiguous) },
      viewProperty("f_contiguous") { _, view in Value(view.isFortranContiguous) },
      viewProperty("contiguous") { _, view in
        Value(view.isContiguous || view.isFortranContiguous)
      },
    ]
  ) { slots in
    slots.new = NativeMethod("__new__(cls, object)", .constructor) { vm, a throws(Raised) in
      if a[1].isKind(.memoryview) { return Value(vm.copyView(try vm.requireView(a[1]))) }
      guard let view = vm.newMemoryView(of: a[1]) else {
        throw vm.typeError(
          "memoryview: a bytes-like object is required, not '\(vm.typeName(a[1]))'")
      }
      return Value(view)
    }
    slots.repr = { vm, m throws(Raised) in
      let released = m.as(MemoryViewObject.self).pointee.owner.isNull
      return vm.newStr("<\(released ? "released memory" : "memory") at \(vm.addressText(m))>")
    }
    slots.hash = { vm, m throws(Raised) in try vm.viewHash(m) }
    slots.compare = { vm, a, b, comparison throws(Raised) in
      guard comparison == .eq || comparison == .ne else { return .notImplemented }
      guard let isEqual = try vm.viewsAreEqual(a, b) else { return .notImplemented }
      return Value(isEqual == (comparison == .eq))
    }
    slots.length = { vm, m throws(Raised) in
      let view = try vm.requireView(m)
      return view.dimensions == 0 ? 1 : view.length(0)
    }
    slots.item = { vm, m, index throws(Raised) in
      try vm.viewItem(vm.requireView(m), index: index)
    }
    slots.subscript_ = { vm, m, key throws(Raised) in
      try vm.viewSubscript(vm.requireView(m), key)
    }
    slots.setSubscript = { vm, m, key, value throws(Raised) in
      try vm.setViewSubscript(vm.requireView(m), key, value)
    }
  }

  private static func viewProperty(
    _ name: StaticString, _ get: @escaping @Sendable (Machine, ViewRef) -> Value
  ) -> NativeProperty {
    NativeProperty(name) { vm, m throws(Raised) in get(vm, try vm.requireView(m)) }
  }
}

extension UnsafeMutablePointer where Pointee == MemoryViewObject {
  fileprivate func release() { pointee.owner = .null }

  var dimensions: Int { pointee.shape.as(TupleObject.self).pointee.count }
  /// Items along a dimension.
  func length(_ dimension: Int) -> Int {
    pointee.shape.as(TupleObject.self).items[dimension].smallInt
  }
  /// Bytes from one item to the next along a dimension.
  func byteStride(_ dimension: Int) -> Int {
    pointee.strides.as(TupleObject.self).items[dimension].smallInt
  }

  var byteCount: Int {
    var count = pointee.itemSize
    for dimension in 0..<dimensions { count *= length(dimension) }
    return count
  }

  /// In C's order: the last index varies fastest.
  var isContiguous: Bool {
    var expected = pointee.itemSize
    for dimension in (0..<dimensions).reversed() {
      if length(dimension) == 0 { return true }
      if length(dimension) > 1, byteStride(dimension) != expected { return false }
      expected *= length(dimension)
    }
    return true
  }

  fileprivate var isFortranContiguous: Bool {
    var expected = pointee.itemSize
    for dimension in 0..<dimensions {
      if length(dimension) == 0 { return true }
      if length(dimension) > 1, byteStride(dimension) != expected { return false }
      expected *= length(dimension)
    }
    return true
  }
}

extension Machine {
  // MARK: Making views

  /// A view of all of a bytes-like object other than a memoryview; nil when it is none.
  func newMemoryView(of object: Value) -> ViewRef? {
    var owner = object
    var letter = UInt8(ascii: "B")
    var size = 1
    if let array = ArrayRef(object, self) {
      owner = array.storage
      letter = array.letter == UInt8(ascii: "u") ? UInt8(ascii: "w") : array.letter
      size = array.itemSize
    } else if !object.isKind(.bytes) && !object.isKind(.bytearray) {
      return nil
    }
    let count = buffer(of: owner)?.count ?? 0
    let view = newView(owner, object, letter, size)
    view.pointee.shape = Value(newTuple([newInt(count / size)]))
    view.pointee.strides = Value(newTuple([newInt(size)]))
    view.pointee.isReadOnly = object.isKind(.bytes)
    return view
  }

  private func newView(_ owner: Value, _ object: Value, _ letter: UInt8, _ size: Int) -> ViewRef {
    let view = allocate(MemoryViewObject.self, .memoryview)
    view.pointee.owner = owner
    view.pointee.object = object
    view.pointee.format = character(UInt32(letter))
    view.pointee.shape = pointee.emptyTuple
    view.pointee.strides = pointee.emptyTuple
    view.pointee.hash = 0
    view.pointee.start = 0
    view.pointee.itemSize = size
    view.pointee.letter = letter
    view.pointee.isReadOnly = false
    noteExport(view)
    return view
  }

  func copyView(_ view: ViewRef) -> ViewRef {
    let copy = newView(
      view.pointee.owner, view.pointee.object, view.pointee.letter, view.pointee.itemSize)
    copy.pointee.format = view.pointee.format
    copy.pointee.shape = view.pointee.shape
    copy.pointee.strides = view.pointee.strides
    copy.pointee.start = view.pointee.start
    copy.pointee.isReadOnly = view.pointee.isReadOnly
    return copy
  }

  /// The view; ValueError once it is released.
  func requireView(_ value: Value) throws(Raised) -> ViewRef {
    let view = value.as(MemoryViewObject.self)
    if view.pointee.owner.isNull {
      throw valueError("operation forbidden on released memoryview object")
    }
    return view
  }

  fileprivate func castView(_ view: ViewRef, _ format: Value, _ shape: Value) throws(Raised)
    -> Value
  {
    guard format.isKind(.str) else {
      throw typeError("memoryview: format argument must be a string")
    }
    guard view.isContiguous else {
      throw typeError("memoryview: casts are restricted to C-contiguous views")
    }
    let isShaped = !shape.isNull
    if isShaped || view.dimensions != 1 {
      for dimension in 0..<view.dimensions where view.length(dimension) == 0 {
        throw typeError("memoryview: cannot cast view with zeros in shape or strides")
      }
    }
    var lengths = Value.null
    if isShaped {
      guard shape.isKind(.list) || shape.isKind(.tuple) else {
        throw typeError("shape must be a list or a tuple")
      }
      lengths = Value(try tuple(from: shape))
      let count = lengths.as(TupleObject.self).pointee.count
      if count > 64 {
        throw valueError("memoryview: number of dimensions must not exceed 64")
      }
      if view.dimensions != 1 && count != 1 {
        throw typeError("memoryview: cast must be 1D -> ND or ND -> 1D")
      }
    }
    let text = format.as(StrObject.self).utf8
    func isNative(_ which: String) -> Raised {
      valueError(
        "memoryview: \(which) format must be a native single character format prefixed with an "
          + "optional '@'")
    }
    guard let target = ElementFormat(text: text) else { throw isNative("destination") }
    guard let source = ElementFormat(view.pointee.letter) else { throw isNative("source") }
    if !source.isByte && !target.isByte {
      throw typeError("memoryview: cannot cast between two non-byte formats")
    }
    let bytes = view.byteCount
    if bytes % target.size != 0 {
      throw typeError("memoryview: length is not a multiple of itemsize")
    }
    let result = copyView(view)
    result.pointee.format = format
    result.pointee.letter = target.letter
    result.pointee.itemSize = target.size
    result.pointee.shape = Value(newTuple([newInt(bytes / target.size)]))
    result.pointee.strides = Value(newTuple([newInt(target.size)]))
    if isShaped { try giveShape(result, lengths.as(TupleObject.self), bytes) }
    return Value(result)
  }

  private func giveShape(
    _ view: ViewRef, _ lengths: UnsafeMutablePointer<TupleObject>, _ bytes: Int
  ) throws(Raised) {
    let count = lengths.pointee.count
    var product = 1
    for index in 0..<count {
      guard lengths.items[index].isKind(.int) || lengths.items[index].isSmallInt else {
        throw typeError("memoryview.cast(): elements of shape must be integers")
      }
      let length = try self.index(lengths.items[index], overflow: .overflowError)
      if length <= 0 {
        throw valueError("memoryview.cast(): elements of shape must be integers > 0")
      }
      let (next, overflow) = product.multipliedReportingOverflow(by: length)
      if overflow { throw valueError("memoryview.cast(): product(shape) > SSIZE_MAX") }
      product = next
    }
    let (total, overflow) = product.multipliedReportingOverflow(by: view.pointee.itemSize)
    if overflow || total != bytes {
      throw typeError("memoryview: product(shape) * itemsize != buffer size")
    }
    let strides = newTuple(count: count)
    var step = view.pointee.itemSize
    for index in (0..<count).reversed() {
      strides.items[index] = Value(smallInt: step)
      step *= lengths.items[index].smallInt
    }
    view.pointee.shape = Value(newTuple(lengths.items, count: count))
    view.pointee.strides = count == 0 ? pointee.emptyTuple : Value(strides)
  }

  // MARK: Exports

  /// A bytearray that a view looks into may not be resized.
  private func noteExport(_ view: ViewRef) {
    guard view.pointee.owner.isKind(.bytearray) else { return }
    view.pointee.owner.header.pointee.aux = 1
    support.finalization.views.append(Value(view).bits)
  }

  /// BufferError when a view looks into the bytearray. Views that were dropped don't count, although they may not be
  /// collected yet: what the program can reach is found out.
  func requireResizable(
    _ bytes: ByteArrayRef,
    _ problem: StaticString = "Existing exports of data: object cannot be re-sized"
  ) throws(Raised) {
    if bytes.pointee.header.aux == 0 { return }
    var views: [UInt64] = []
    support.finalization.views.removeAll { bits in
      let owner = Value(bits: bits).as(MemoryViewObject.self).pointee.owner
      if owner == Value(bytes) { views.append(bits) }
      return owner.isNull || owner == Value(bytes)
    }
    if views.isEmpty {
      bytes.pointee.header.aux = 0
    } else if isAnyReachable(views) {
      support.finalization.views += views
      throw error(.bufferError, String(describing: problem))
    } else {
      bytes.pointee.header.aux = 0
    }
  }
}
