import Glibc

/// A bytearray: `items` points into a storage cell with room for `capacity` bytes; the first `count` are live.
/// `header.aux` is 1 when memoryviews may look into it: see `requireResizable`.
struct ByteArrayObject {
  var header: ObjectHeader
  var count: Int
  var capacity: Int
  var items: UnsafeMutablePointer<UInt8>
}

/// A memoryview: items of `itemSize` bytes in the memory of a bytes or bytearray.
struct MemoryViewObject {
  var header: ObjectHeader
  /// Whose memory it is; null once released.
  var owner: Value
  /// `obj`: the owner, or the array whose bytes it holds.
  var object: Value
  /// A str.
  var format: Value
  /// Tuples of small ints, an item per dimension.
  var shape, strides: Value
  /// 0: not computed yet.
  var hash: Int
  /// Of the first item, in bytes.
  var start: Int
  var itemSize: Int
  /// The format's letter.
  var letter: UInt8
  var isReadOnly: Bool
}

typealias ViewRef = UnsafeMutablePointer<MemoryViewObject>

typealias ByteArrayRef = UnsafeMutablePointer<ByteArrayObject>

/// The buffer protocol, as far as text needs it: the bytes of `bytes`, `bytearray` and `memoryview`.
extension Machine {
  /// The bytes of a bytes-like object, or nil. They stay valid until Python code runs: a bytearray may be resized. Those of
  /// a memoryview that skips bytes are a copy, which lives as long as something on the native stack points into it.
  func buffer(of value: Value) -> UnsafeBufferPointer<UInt8>? {
    guard value.isObject else { return nil }
    switch value.header.pointee.kind {
    case .bytes:
      let bytes = value.as(BytesObject.self)
      return UnsafeBufferPointer(start: bytes.data, count: bytes.pointee.count)
    case .bytearray:
      let bytes = value.as(ByteArrayObject.self)
      return UnsafeBufferPointer(start: bytes.pointee.items, count: bytes.pointee.count)
    case .memoryview:
      let view = value.as(MemoryViewObject.self)
      if view.pointee.owner.isNull { return nil }
      guard let all = buffer(of: view.pointee.owner), let base = all.baseAddress else { return nil }
      if view.isContiguous {
        let count = max(0, min(view.byteCount, all.count - view.pointee.start))
        return UnsafeBufferPointer(start: base + view.pointee.start, count: count)
      }
      let copy = viewBytes(view).as(BytesObject.self)
      return UnsafeBufferPointer(start: copy.data, count: copy.pointee.count)
    case .nativeInstance:
      guard let array = ArrayRef(value, self) else { return nil }
      return buffer(of: array.storage)
    default: return nil
    }
  }

  /// The bytes of a bytes or bytearray, as text algorithms take them.
  @inline(__always) func bytesView(_ value: Value) -> Characters {
    if value.isKind(.bytes) {
      let bytes = value.as(BytesObject.self)
      return Characters(bytes.data, count: bytes.pointee.count, width: 1)
    }
    let bytes = value.as(ByteArrayObject.self)
    return Characters(bytes.pointee.items, count: bytes.pointee.count, width: 1)
  }

  /// The bytes of any bytes-like object; TypeError otherwise.
  func requireBuffer(_ value: Value) throws(Raised) -> Characters {
    guard let bytes = buffer(of: value) else {
      throw typeError("a bytes-like object is required, not '\(typeName(value))'")
    }
    return Characters(
      bytes.baseAddress ?? UnsafePointer<UInt8>(bitPattern: 8)!, count: bytes.count, width: 1)
  }

  // MARK: Making bytes and bytearrays

  func newByteArray(count: Int) -> ByteArrayRef {
    let bytes = allocate(ByteArrayObject.self, .bytearray)
    bytes.pointee.count = count
    bytes.pointee.capacity = count
    bytes.pointee.items = UnsafeMutablePointer<UInt8>(bitPattern: 8).unsafelyUnwrapped
    if count > 0 {
      bytes.pointee.items = allocateStorage(count).assumingMemoryBound(to: UInt8.self)
    }
    return bytes
  }

  func newByteArray(copying bytes: UnsafeRawPointer, count: Int) -> Value {
    let result = newByteArray(count: count)
    memcpy(result.pointee.items, bytes, count)
    return Value(result)
  }

  /// An object of the kind of `model`, bytes or bytearray, to be filled. Reserve sizes that a program chose.
  @inline(__always) func newBytes(like model: Value, count: Int) -> (
    value: Value, data: UnsafeMutablePointer<UInt8>
  ) {
    if model.isKind(.bytearray) {
      let result = newByteArray(count: count)
      return (Value(result), result.pointee.items)
    }
    let result = newBytes(count: count)
    return (Value(result), result.data)
  }

  func newBytes(like model: Value, copying bytes: UnsafeRawPointer, count: Int) -> Value {
    model.isKind(.bytearray)
      ? newByteArray(copying: bytes, count: count) : newBytes(copying: bytes, count: count)
  }

  /// The bytes `range` of a bytes or bytearray, as an object of its kind.
  func bytesPart(_ value: Value, _ range: Range<Int>) -> Value {
    let view = bytesView(value)
    if value.isExact(.bytes) && range.count == view.count { return value }
    return newBytes(like: value, copying: view.base + range.lowerBound, count: range.count)
  }

  /// A byte argument; ValueError outside 0...255.
  func byteValue(_ value: Value, _ problem: StaticString = "byte must be in range(0, 256)")
    throws(Raised) -> UInt8
  {
    if value.isSmallInt, UInt(bitPattern: value.smallInt) < 256 { return UInt8(value.smallInt) }
    guard let int = machineInt(try indexValue(value)), int >= 0, int < 256 else {
      throw valueError(String(describing: problem))
    }
    return UInt8(int)
  }

  /// Gives a bytearray `count` bytes; new ones at the end are not set.
  func resize(_ bytes: ByteArrayRef, to count: Int) throws(Raised) {
    if count != bytes.pointee.count { try requireResizable(bytes) }
    if count > bytes.pointee.capacity {
      let (wanted, overflow) = count.addingReportingOverflow(count >> 3 + 8)
      if overflow { throw memoryError() }
      try reserve(wanted)
      let items = allocateStorage(wanted).assumingMemoryBound(to: UInt8.self)
      memcpy(items, bytes.pointee.items, bytes.pointee.count)
      bytes.pointee.items = items
      bytes.pointee.capacity = wanted
    }
    bytes.pointee.count = count
  }

  /// Bytes from an object that is not a str: a buffer, or an iterable of ints.
  /// - Returns: an exact bytearray.
  /// - Parameter asksForSize: as CPython does here, though only an error of `__len__` or `__length_hint__` can be seen.
  func collectBytes(
    _ source: Value, _ problem: StaticString, into type: StaticString, asksForSize: Bool = false
  ) throws(Raised) -> ByteArrayRef {
    if let bytes = buffer(of: source) {
      try reserve(bytes.count)
      let result = newByteArray(count: bytes.count)
      if let base = bytes.baseAddress { memcpy(result.pointee.items, base, bytes.count) }
      return result
    }
    if !isIterable(source) {
      throw typeError("cannot convert '\(typeName(source))' object to \(type)")
    }
    let result = newByteArray(count: 0)
    let iterator: Value
    do throws(Raised) {
      iterator = try self.iterator(source)
    } catch {
      if !clear(.typeError) { throw error }
      if asksForSize, type.utf8CodeUnitCount == 9 {
        throw typeError("can't extend bytearray with \(typeName(source))")
      }
      throw typeError("cannot convert '\(typeName(source))' object to \(type)")
    }
    if asksForSize { _ = try lengthHint(source, default: 0) }
    while true {
      let item = try next(iterator)
      if item.isNull { return result }
      let byte = try byteValue(item, problem)
      try append(byte, to: result)
    }
  }

  /// Whether something can be tried to be iterated over.
  func isIterable(_ value: Value) -> Bool {
    let slots = slots(of: value)
    return slots.pointee.iter != nil || slots.pointee.item != nil
      || !lookUp(typeOf(value), pointee.names.__getitem__).isNull
  }

  func append(_ byte: UInt8, to bytes: ByteArrayRef) throws(Raised) {
    let count = bytes.pointee.count
    try resize(bytes, to: count &+ 1)
    bytes.pointee.items[count] = byte
  }
}
