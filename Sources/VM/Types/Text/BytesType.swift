import Glibc

/// `bytes`. CPython: Objects/bytesobject.c. The methods that it shares with bytearray: `ByteMethods*.swift`.
extension NativeType {
  static let bytes = NativeType(
    "bytes", .bytes, isBase: true,
    methods: byteSearchMethods + byteSplitMethods + byteCaseMethods + byteLayoutMethods
      + byteTextMethods + [
        NativeMethod("__getnewargs__(self, /)") { vm, a throws(Raised) in
          Value(vm.newTuple([vm.bytesPart(a[0], 0..<vm.bytesView(a[0]).count)]))
        },
        NativeMethod("__sizeof__(self, /)") { vm, a throws(Raised) in
          Value(smallInt: 33 &+ vm.bytesView(a[0]).count)
        },
      ]
  ) { slots in
    slots.repr = { vm, b throws(Raised) in try vm.bytesRepr(b) }
    slots.hash = { _, b throws(Raised) in
      let bytes = b.as(BytesObject.self)
      if bytes.pointee.hash == 0 {
        bytes.pointee.hash = StringHash.hash(
          UnsafeRawPointer(bytes.data), count: bytes.pointee.count)
      }
      return bytes.pointee.hash
    }
    slots.compare = { vm, a, b, comparison throws(Raised) in
      guard a.isKind(.bytes), b.isKind(.bytes) else { return .notImplemented }
      return vm.compareBytes(vm.bytesView(a), vm.bytesView(b), comparison)
    }
    slots.length = { _, b throws(Raised) in b.as(BytesObject.self).pointee.count }
    slots.contains = { vm, b, part throws(Raised) in try vm.bytesContains(b, part) }
    slots.iter = { vm, b throws(Raised) in vm.newByteIterator(b, .bytesIterator) }
    slots.subscript_ = { vm, b, key throws(Raised) in
      try vm.bytesSubscript(b, key, kind: "byte", range: "index out of range")
    }
    slots.item = { vm, b, index throws(Raised) in
      let bytes = b.as(BytesObject.self)
      guard index >= 0 && index < bytes.pointee.count else {
        throw vm.error(.indexError, "index out of range")
      }
      return Value(smallInt: Int(bytes.data[index]))
    }
    slots.concat = { vm, a, b throws(Raised) in try vm.bytesConcat(a, b) }
    slots.repeat = { vm, b, times throws(Raised) in try vm.bytesRepeat(b, times) }
    slots.binary = [
      .init(
        .modulo,
        { vm, a, b throws(Raised) in
          a.isKind(.bytes) ? try vm.percentFormat(bytes: a, b) : .notImplemented
        }
      )
    ]
    slots.new = NativeMethod(
      "__new__(cls, source=b'', encoding='utf-8', errors='strict')", .constructor
    ) {
      vm, a throws(Raised) in
      let bytes = try vm.makeBytes(a[1], a[2], a[3])
      let type = a[0].as(TypeObject.self)
      return type.pointee.flags.contains(.heapType) ? vm.adopt(bytes, as: type) : bytes
    }
  }

  static let bytesIterator = byteIteratorType("bytes_iterator", .bytesIterator)
  static let bytearrayIterator = byteIteratorType("bytearray_iterator", .bytearrayIterator)

  private static func byteIteratorType(_ name: StaticString, _ kind: Kind) -> NativeType {
    NativeType(
      name, kind, valueFields: 1,
      methods: [
        NativeMethod("__length_hint__(self, /)") { vm, a throws(Raised) in
          let iterator = a[0].as(IndexIteratorObject.self)
          if iterator.pointee.container.isNull { return Value(smallInt: 0) }
          let count = vm.bytesView(iterator.pointee.container).count
          return Value(smallInt: max(0, count - iterator.pointee.index))
        }
      ] + NativeMethod.indexIterator
    ) { slots in
      slots.iter = { _, iterator throws(Raised) in iterator }
      slots.next = { vm, me throws(Raised) in
        let iterator = me.as(IndexIteratorObject.self)
        if iterator.pointee.container.isNull { return .null }
        let bytes = vm.bytesView(iterator.pointee.container)
        let index = iterator.pointee.index
        if index < bytes.count {
          iterator.pointee.index = index &+ 1
          return Value(smallInt: Int(bytes[index]))
        }
        iterator.pointee.container = .null
        return .null
      }
    }
  }
}

extension Machine {
  func newByteIterator(_ value: Value, _ kind: Kind) -> Value {
    let iterator = allocate(IndexIteratorObject.self, kind)
    iterator.pointee.container = value
    iterator.pointee.index = 0
    return Value(iterator)
  }

  /// The bytes that a str constructor argument with its encoding stands for; null when the source is no str. Checks the
  /// arguments' combination as `bytes()` and `bytearray()` do.
  func encodedSource(_ source: Value, _ encoding: Value, _ errors: Value, _ type: StaticString)
    throws(Raised) -> Value
  {
    for (index, value) in [encoding, errors].enumerated() where !value.isNull && !value.isKind(.str)
    {
      throw typeError(
        "\(type)() argument \(index + 2) must be str, not \(argumentTypeName(value))")
    }
    let isStr = !source.isNull && source.isKind(.str)
    if !encoding.isNull {
      guard isStr else { throw typeError("encoding without a string argument") }
      return try encode(
        source.as(StrObject.self),
        encoding: codecArgument(encoding, "bytes() argument 2", default: "utf-8"),
        errors: codecArgument(errors, "bytes() argument 3", default: "strict"))
    }
    // A subclass may say what its bytes are.
    if isStr, lookUp(typeOf(source), pointee.names.__bytes__).isNull {
      throw typeError("string argument without an encoding")
    }
    if !errors.isNull { throw typeError("errors without a string argument") }
    return .null
  }

  /// The size that an int argument of `bytes()` or `bytearray()` gives; nil for other objects.
  func byteCount(_ source: Value) throws(Raised) -> Int? {
    guard source.isSmallInt || slots(of: source).pointee.index != nil else { return nil }
    let count: Int
    do throws(Raised) {
      count = try index(source, overflow: .overflowError)
    } catch {
      // It may be something else, too.
      if clear(.typeError) { return nil }
      throw error
    }
    if count < 0 { throw valueError("negative count") }
    try reserve(count)
    return count
  }

  fileprivate func makeBytes(_ source: Value, _ encoding: Value, _ errors: Value) throws(Raised)
    -> Value
  {
    let encoded = try encodedSource(source, encoding, errors, "bytes")
    if !encoded.isNull { return encoded }
    if source.isNull { return pointee.emptyBytes }
    if source.isExact(.bytes) { return source }
    let method = try lookUpSpecial(source, pointee.names.__bytes__)
    if !method.isNull {
      let bytes = try call(method)
      guard bytes.isKind(.bytes) else {
        throw typeError("__bytes__ returned non-bytes (type \(typeName(bytes)))")
      }
      return bytes
    }
    if let count = try byteCount(source) {
      if count == 0 { return pointee.emptyBytes }
      let bytes = newBytes(count: count)
      memset(bytes.data, 0, count)
      return Value(bytes)
    }
    let bytes = try collectBytes(
      source, "bytes must be in range(0, 256)", into: "bytes", asksForSize: true)
    return newBytes(copying: bytes.pointee.items, count: bytes.pointee.count)
  }

  // MARK: Operators of bytes and bytearray

  func bytesRepr(_ value: Value) throws(Raised) -> Value {
    let bytes = bytesView(value)
    try reserve(bytes.count, of: 4)
    var builder = StrBuilder(capacity: bytes.count &+ 16)
    let isArray = value.isKind(.bytearray)
    if isArray { builder.append("\(typeName(value))(") }
    builder.append("b")
    let quote: UInt32 =
      bytes.find(0x27, from: 0) >= 0 && bytes.find(0x22, from: 0) < 0 ? 0x22 : 0x27
    builder.append(character: quote)
    for index in 0..<bytes.count {
      let c = bytes[index]
      if c == quote || c == 0x5C {
        builder.append(character: 0x5C)
        builder.append(character: c)
      } else if c >= 0x20 && c < 0x7F {
        builder.append(character: c)
      } else {
        builder.append(unusual: c, keepsPrintable: false)
      }
    }
    builder.append(character: quote)
    if isArray { builder.append(")") }
    return builder.finish(self)
  }

  func compareBytes(_ a: Characters, _ b: Characters, _ comparison: Comparison) -> Value {
    if comparison == .eq || comparison == .ne {
      let isEqual = a.count == b.count && memcmp(a.base, b.base, a.count) == 0
      return Value(isEqual == (comparison == .eq))
    }
    return Value(comparison.holds(order: a.order(b)))
  }

  func bytesContains(_ value: Value, _ part: Value) throws(Raised) -> Bool {
    if part.isSmallInt || (buffer(of: part) == nil && slots(of: part).pointee.index != nil) {
      let byte = try byteValue(part)
      return bytesView(value).find(UInt32(byte), from: 0) >= 0
    }
    let bytes = try requireBuffer(part)
    return bytesView(value).find(bytes) >= 0
  }

  func bytesSubscript(
    _ value: Value, _ key: Value, kind: StaticString, range: StaticString
  ) throws(Raised) -> Value {
    if key.isExact(.slice) {
      let unpacked = try unpackSlice(key)
      let bounds = clampSlice(unpacked, to: bytesView(value).count)
      if bounds.step == 1 { return bytesPart(value, bounds.start..<bounds.start &+ bounds.count) }
      let (result, data) = newBytes(like: value, count: bounds.count)
      let source = bytesView(value).units(UInt8.self)
      var from = bounds.start
      for index in 0..<bounds.count {
        data[index] = source[from]
        from &+= bounds.step
      }
      return result
    }
    guard key.isSmallInt || slots(of: key).pointee.index != nil else {
      throw typeError("\(kind) indices must be integers or slices, not \(typeName(key))")
    }
    var index = try index(key)
    let bytes = bytesView(value)
    if index < 0 { index &+= bytes.count }
    guard index >= 0 && index < bytes.count else {
      throw error(.indexError, String(describing: range))
    }
    return Value(smallInt: Int(bytes[index]))
  }

  /// `a + b`: of the kind of `a`.
  func bytesConcat(_ a: Value, _ b: Value) throws(Raised) -> Value {
    guard let right = buffer(of: b) else {
      throw typeError("can't concat \(typeName(b)) to \(a.isKind(.bytes) ? "bytes" : typeName(a))")
    }
    let left = bytesView(a)
    if right.count == 0 && a.isExact(.bytes) { return a }
    if left.count == 0 && a.isExact(.bytes) && b.isExact(.bytes) { return b }
    try reserve(left.count &+ right.count)
    let (result, data) = newBytes(like: a, count: left.count &+ right.count)
    memcpy(data, left.base, left.count)
    if let base = right.baseAddress { memcpy(data + left.count, base, right.count) }
    return result
  }

  func bytesRepeat(_ value: Value, _ times: Int) throws(Raised) -> Value {
    let bytes = bytesView(value)
    let count = max(0, times)
    if bytes.count == 0 || count == 0 { return newBytes(like: value, count: 0).value }
    if count == 1 && value.isExact(.bytes) { return value }
    if value.isKind(.bytes), count.multipliedReportingOverflow(by: bytes.count).overflow {
      throw error(.overflowError, "repeated bytes are too long")
    }
    try reserve(count, of: bytes.count)
    let (result, data) = newBytes(like: value, count: bytes.count &* count)
    fill(data, with: bytes.base, size: bytes.count, times: count)
    return result
  }
}
