import Glibc

/// What a memoryview's memory holds: items, parts, comparison. CPython: Objects/memoryobject.c.
extension Machine {
  /// How the view's items are to be read; NotImplementedError for formats of more than a letter.
  func elementFormat(of view: ViewRef) throws(Raised) -> ElementFormat {
    if let format = ElementFormat(view.pointee.letter) { return format }
    let name = view.pointee.format.as(StrObject.self).description
    throw error(.notImplementedError, "memoryview: format \(name) not supported")
  }

  /// The address of the item at byte `offset` of the owner's memory.
  private func viewAddress(_ view: ViewRef, _ offset: Int) throws(Raised)
    -> UnsafeMutableRawPointer
  {
    guard let all = buffer(of: view.pointee.owner), let base = all.baseAddress, offset >= 0,
      offset + view.pointee.itemSize <= all.count
    else { throw error(.indexError, "index out of bounds on dimension 1") }
    return UnsafeMutableRawPointer(mutating: base) + offset
  }

  func viewElement(_ view: ViewRef, _ format: ElementFormat, _ offset: Int) throws(Raised) -> Value
  {
    element(format, at: try viewAddress(view, offset))
  }

  /// `tolist()` from a dimension on.
  func viewList(_ view: ViewRef, _ format: ElementFormat, _ dimension: Int, _ offset: Int)
    throws(Raised) -> Value
  {
    let count = view.length(dimension)
    let list = newList(capacity: count)
    var offset = offset
    for _ in 0..<count {
      if dimension + 1 == view.dimensions {
        append(list, try viewElement(view, format, offset))
      } else {
        append(list, try viewList(view, format, dimension + 1, offset))
      }
      offset &+= view.byteStride(dimension)
    }
    return Value(list)
  }

  // MARK: Bytes

  /// The view's items, one after the other, as a bytes object.
  func viewBytes(_ view: ViewRef, inFortranOrder: Bool = false) -> Value {
    let result = newBytes(count: view.byteCount)
    if view.byteCount == 0 { return pointee.emptyBytes }
    guard let all = buffer(of: view.pointee.owner) else { return Value(result) }
    let order =
      inFortranOrder ? Array((0..<view.dimensions).reversed()) : Array(0..<view.dimensions)
    var target = UnsafeMutableRawPointer(result.data)
    copyItems(view, order[...], view.pointee.start, all, &target)
    return Value(result)
  }

  /// Copies the items that the indices of the dimensions in `order` give, the last varying fastest.
  private func copyItems(
    _ view: ViewRef, _ order: ArraySlice<Int>, _ start: Int, _ all: UnsafeBufferPointer<UInt8>,
    _ target: inout UnsafeMutableRawPointer
  ) {
    let size = view.pointee.itemSize
    guard let dimension = order.first else {
      if start >= 0, start + size <= all.count, let base = all.baseAddress {
        memcpy(target, base + start, size)
      } else {
        memset(target, 0, size)
      }
      target += size
      return
    }
    var offset = start
    for _ in 0..<view.length(dimension) {
      copyItems(view, order.dropFirst(), offset, all, &target)
      offset &+= view.byteStride(dimension)
    }
  }

  // MARK: Subscripts

  private func indexOutOfBounds(_ dimension: Int) -> Raised {
    error(.indexError, "index out of bounds on dimension \(dimension + 1)")
  }

  func viewItem(_ view: ViewRef, index: Int) throws(Raised) -> Value {
    let format = try elementFormat(of: view)
    if view.dimensions == 0 { throw typeError("invalid indexing of 0-dim memory") }
    if view.dimensions > 1 {
      throw error(.notImplementedError, "multi-dimensional sub-views are not implemented")
    }
    return try viewElement(view, format, offset(view, 0, index))
  }

  /// How far from the view's start the item of an index is along a dimension, plus the start for the first dimension.
  private func offset(_ view: ViewRef, _ dimension: Int, _ index: Int) throws(Raised) -> Int {
    let count = view.length(dimension)
    let index = index < 0 ? index + count : index
    guard index >= 0 && index < count else { throw indexOutOfBounds(dimension) }
    return (dimension == 0 ? view.pointee.start : 0) + index * view.byteStride(dimension)
  }

  private func isIndex(_ key: Value) -> Bool {
    key.isSmallInt || slots(of: key).pointee.index != nil
  }

  /// Whether the key is a tuple whose items all are as asked.
  private func isTuple(_ key: Value, of condition: (Value) -> Bool) -> Bool {
    guard key.isKind(.tuple) else { return false }
    let tuple = key.as(TupleObject.self)
    for index in 0..<tuple.pointee.count where !condition(tuple.items[index]) { return false }
    return true
  }

  private func offset(_ view: ViewRef, _ key: UnsafeMutablePointer<TupleObject>) throws(Raised)
    -> Int
  {
    let count = key.pointee.count
    if count > view.dimensions {
      throw typeError("cannot index \(view.dimensions)-dimension view with \(count)-element tuple")
    }
    if count < view.dimensions {
      throw error(.notImplementedError, "sub-views are not implemented")
    }
    var total = count == 0 ? view.pointee.start : 0
    for dimension in 0..<count {
      total += try offset(view, dimension, index(key.items[dimension]))
    }
    return total
  }

  private func viewPart(_ view: ViewRef, _ slice: Value) throws(Raised) -> ViewRef {
    let bounds = try sliceIndices(slice, length: view.length(0))
    let part = copyView(view)
    let step = view.byteStride(0)
    part.pointee.start = view.pointee.start + bounds.start * step
    let count = view.dimensions
    let shape = newTuple(view.pointee.shape.as(TupleObject.self).items, count: count)
    let strides = newTuple(view.pointee.strides.as(TupleObject.self).items, count: count)
    shape.items[0] = Value(smallInt: bounds.count)
    strides.items[0] = newInt(step &* bounds.step)
    part.pointee.shape = Value(shape)
    part.pointee.strides = Value(strides)
    return part
  }

  func viewSubscript(_ view: ViewRef, _ key: Value) throws(Raised) -> Value {
    if view.dimensions == 0 {
      if key == .ellipsis { return Value(view) }
      guard key.isKind(.tuple), key.as(TupleObject.self).pointee.count == 0 else {
        throw typeError("invalid indexing of 0-dim memory")
      }
      return try viewElement(view, elementFormat(of: view), view.pointee.start)
    }
    if isIndex(key) {
      let index = try index(key)
      return try viewItem(requireView(Value(view)), index: index)
    }
    if key.isExact(.slice) { return Value(try viewPart(view, key)) }
    if isTuple(key, of: isIndex) {
      let format = try elementFormat(of: view)
      return try viewElement(view, format, offset(view, key.as(TupleObject.self)))
    }
    if isTuple(key, of: { $0.isExact(.slice) }) {
      throw error(.notImplementedError, "multi-dimensional slicing is not implemented")
    }
    throw typeError("memoryview: invalid slice key")
  }

  func setViewSubscript(_ view: ViewRef, _ key: Value, _ value: Value) throws(Raised) {
    guard ElementFormat(view.pointee.letter) != nil || key.isExact(.slice) else {
      _ = try elementFormat(of: view)
      return
    }
    if view.pointee.isReadOnly { throw typeError("cannot modify read-only memory") }
    if value.isNull { throw typeError("cannot delete memory") }
    if view.dimensions == 0 {
      guard key == .ellipsis || (key.isKind(.tuple) && key.as(TupleObject.self).pointee.count == 0)
      else { throw typeError("invalid indexing of 0-dim memory") }
      return try setViewElement(view, view.pointee.start, value)
    }
    if isIndex(key) {
      if view.dimensions > 1 {
        throw error(.notImplementedError, "sub-views are not implemented")
      }
      let index = try index(key)
      return try setViewElement(view, offset(view, 0, index), value)
    }
    if key.isExact(.slice), view.dimensions == 1 { return try setViewPart(view, key, value) }
    if isTuple(key, of: isIndex) {
      let tuple = key.as(TupleObject.self)
      if tuple.pointee.count < view.dimensions {
        throw error(.notImplementedError, "sub-views are not implemented")
      }
      return try setViewElement(view, offset(view, tuple), value)
    }
    if key.isExact(.slice) || isTuple(key, of: { $0.isExact(.slice) }) {
      throw error(
        .notImplementedError,
        "memoryview slice assignments are currently restricted to ndim = 1")
    }
    throw typeError("memoryview: invalid slice key")
  }

  private func setViewPart(_ view: ViewRef, _ slice: Value, _ value: Value) throws(Raised) {
    let source: ViewRef
    if value.isKind(.memoryview) {
      source = try requireView(value)
    } else if let whole = newMemoryView(of: value) {
      source = whole
    } else {
      throw typeError("a bytes-like object is required, not '\(typeName(value))'")
    }
    let part = try viewPart(view, slice)
    guard source.dimensions == 1, source.length(0) == part.length(0),
      source.pointee.letter == part.pointee.letter,
      source.pointee.itemSize == part.pointee.itemSize
    else {
      throw valueError("memoryview assignment: lvalue and rvalue have different structures")
    }
    // Both may be the same memory.
    let copy = viewBytes(source).as(BytesObject.self)
    let size = part.pointee.itemSize
    for index in 0..<part.length(0) {
      let address = try viewAddress(part, part.pointee.start + index * part.byteStride(0))
      memcpy(address, copy.data + index * size, size)
    }
  }

  /// Stores an item in its format.
  private func setViewElement(_ view: ViewRef, _ offset: Int, _ value: Value) throws(Raised) {
    let format = try elementFormat(of: view)
    let bits: UInt64
    do throws(Raised) {
      bits = try viewElementBits(format, value)
    } catch {
      let isType = clear(.typeError)
      guard isType || clear(.overflowError) || clear(.valueError) else { throw error }
      let letter = Character(UnicodeScalar(format.letter))
      throw isType
        ? typeError("memoryview: invalid type for format '\(letter)'")
        : valueError("memoryview: invalid value for format '\(letter)'")
    }
    // What made the number may have released the view.
    _ = try requireView(Value(view))
    storeElement(format, bits, at: try viewAddress(view, offset))
  }

  private func viewElementBits(_ format: ElementFormat, _ value: Value) throws(Raised) -> UInt64 {
    switch format.letter {
    case UInt8(ascii: "?"): return try isTrue(value) ? 1 : 0
    case UInt8(ascii: "c"):
      guard value.isKind(.bytes) else { throw typeError("") }
      guard value.as(BytesObject.self).pointee.count == 1 else { throw valueError("") }
      return UInt64(value.as(BytesObject.self).data[0])
    case UInt8(ascii: "f"), UInt8(ascii: "d"): return floatBits(format, try realNumber(value))
    default:
      guard let bits = elementBits(format, try indexValue(value)) else { throw valueError("") }
      return bits
    }
  }

  // MARK: Comparison, hash

  /// Whether two objects, one of them a memoryview, hold equal items in equal shapes; nil when one is not bytes-like.
  func viewsAreEqual(_ a: Value, _ b: Value) throws(Raised) -> Bool? {
    func view(_ value: Value) -> ViewRef? {
      guard value.isKind(.memoryview) else { return newMemoryView(of: value) }
      return value.as(MemoryViewObject.self)
    }
    for value in [a, b] where value.isKind(.memoryview) {
      if value.as(MemoryViewObject.self).pointee.owner.isNull { return a == b }
    }
    guard let left = view(a), let right = view(b) else { return nil }
    guard left.dimensions == right.dimensions else { return false }
    for dimension in 0..<left.dimensions where left.length(dimension) != right.length(dimension) {
      return false
    }
    guard let leftFormat = ElementFormat(left.pointee.letter),
      let rightFormat = ElementFormat(right.pointee.letter)
    else { return false }
    let x = viewBytes(left)
    let y = viewBytes(right)
    let first = x.as(BytesObject.self)
    let second = y.as(BytesObject.self)
    if leftFormat.letter == rightFormat.letter, !leftFormat.isFloat {
      return memcmp(first.data, second.data, first.pointee.count) == 0
    }
    for index in 0..<(first.pointee.count / leftFormat.size) {
      let one = element(leftFormat, at: first.data + index * leftFormat.size)
      let other = element(rightFormat, at: second.data + index * rightFormat.size)
      if one.isKind(.bytes) != other.isKind(.bytes) { return false }
      // The same NaN is not equal to itself here.
      let result = try compare(one, other, .eq)
      if try !isTrue(result) { return false }
    }
    return true
  }

  func viewHash(_ value: Value) throws(Raised) -> Int {
    if value.as(MemoryViewObject.self).pointee.hash != 0 {
      return value.as(MemoryViewObject.self).pointee.hash
    }
    let view = try requireView(value)
    if !view.pointee.isReadOnly { throw valueError("cannot hash writable memoryview object") }
    let letter = view.pointee.letter
    guard letter == UInt8(ascii: "B") || letter == UInt8(ascii: "b") || letter == UInt8(ascii: "c")
    else {
      throw valueError("memoryview: hashing is restricted to formats 'B', 'b' or 'c'")
    }
    // The object itself has to be hashable.
    _ = try hash(view.pointee.object)
    let bytes = try requireBuffer(value)
    let hash = StringHash.hash(bytes.base, count: bytes.count)
    view.pointee.hash = hash
    return hash
  }
}
