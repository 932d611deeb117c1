/// `str`. CPython: Objects/unicodeobject.c. The methods stand in `StrType+Methods.swift`.
extension NativeType {
  static let str = NativeType(
    "str", .str, isBase: true,
    methods: strSearchMethods + strSplitMethods + strCaseMethods + strLayoutMethods
      + strTestMethods + strFormatMethods
  ) { slots in
    slots.repr = { vm, s throws(Raised) in try vm.strRepr(s.as(StrObject.self)) }
    slots.str = { vm, s throws(Raised) in vm.exactStr(s) }
    slots.hash = { _, s throws(Raised) in s.as(StrObject.self).hash }
    slots.compare = { _, a, b, comparison throws(Raised) in
      guard a.isKind(.str), b.isKind(.str) else { return .notImplemented }
      let left = a.as(StrObject.self)
      let right = b.as(StrObject.self)
      if comparison == .eq { return Value(a.bits == b.bits || left.equals(right)) }
      if comparison == .ne { return Value(a.bits != b.bits && !left.equals(right)) }
      return Value(comparison.holds(order: left.characters.order(right.characters)))
    }
    slots.length = { _, s throws(Raised) in s.as(StrObject.self).count }
    slots.contains = { vm, s, part throws(Raised) in
      guard part.isKind(.str) else {
        throw vm.typeError(
          "'in <string>' requires string as left operand, not \(vm.typeName(part))")
      }
      return s.as(StrObject.self).characters.find(part.as(StrObject.self).characters) >= 0
    }
    slots.iter = { vm, s throws(Raised) in
      let iterator = vm.allocate(IndexIteratorObject.self, .strIterator)
      iterator.pointee.container = s
      iterator.pointee.index = 0
      return Value(iterator)
    }
    slots.subscript_ = { vm, s, key throws(Raised) in try vm.strSubscript(s, key) }
    slots.item = { vm, s, index throws(Raised) in try vm.strItem(s.as(StrObject.self), index) }
    slots.concat = { vm, a, b throws(Raised) in
      guard b.isKind(.str) else {
        throw vm.typeError("can only concatenate str (not \"\(vm.typeName(b))\") to str")
      }
      return try vm.concat(a, b)
    }
    slots.repeat = { vm, s, times throws(Raised) in
      try vm.strRepeat(s.as(StrObject.self), times)
    }
    slots.binary = [
      .init(
        .modulo,
        { vm, format, arguments throws(Raised) in
          guard format.isKind(.str) else { return .notImplemented }
          return try vm.percentFormat(format.as(StrObject.self), arguments)
        }
      )
    ]
    slots.new = NativeMethod(
      "__new__(cls, object='', encoding='utf-8', errors='strict')", .constructor
    ) { vm, a throws(Raised) in
      let type = a[0].as(TypeObject.self)
      let text = try vm.makeStr(a[1], encoding: a[2], errors: a[3])
      if !type.pointee.flags.contains(.heapType) { return text }
      return vm.adopt(vm.withInlineCharacters(vm.exactStr(text)), as: type)
    }
  }

  static let strIterator = NativeType(
    "str_iterator", .strIterator, valueFields: 1,
    methods: [
      NativeMethod("__length_hint__(self, /)") { _, a throws(Raised) in
        let iterator = a[0].as(IndexIteratorObject.self)
        if iterator.pointee.container.isNull { return Value(smallInt: 0) }
        let count = iterator.pointee.container.as(StrObject.self).count
        return Value(smallInt: max(0, count - iterator.pointee.index))
      }
    ] + NativeMethod.indexIterator
  ) { slots in
    slots.iter = { _, iterator throws(Raised) in iterator }
    slots.next = { vm, me throws(Raised) in vm.nextOfStr(me.as(IndexIteratorObject.self)) }
  }
}

extension Machine {
  /// `str(object, encoding, errors)`; arguments left out are null.
  fileprivate func makeStr(_ object: Value, encoding: Value, errors: Value) throws(Raised) -> Value
  {
    if object.isNull && encoding.isNull && errors.isNull { return pointee.emptyStr }
    if encoding.isNull && errors.isNull { return try str(object) }
    let encodingName = try codecArgument(encoding, "str() argument 2", default: "utf-8")
    let errorsName = try codecArgument(errors, "str() argument 3", default: "strict")
    if object.isNull { return pointee.emptyStr }
    if object.isKind(.str) { throw typeError("decoding str is not supported") }
    guard let bytes = buffer(of: object) else {
      throw typeError(
        "decoding to str: need a bytes-like object, \(typeName(object)) found")
    }
    return try decode(bytes, of: object, encoding: encodingName, errors: errorsName)
  }

  /// A str whose characters follow its head, as instances of subclasses need it.
  func withInlineCharacters(_ value: Value) -> Value {
    let str = value.as(StrObject.self)
    if !str.pointee.header.flags.contains(.external) { return value }
    let copy = newStr(count: str.count, width: str.width)
    str.characters.copy(to: copy.data, width: str.width)
    if str.isASCII { copy.pointee.header.flags.insert(.ascii) }
    return Value(copy)
  }

  // MARK: Subscripts

  @inline(__always) func strItem(_ str: StrRef, _ index: Int) throws(Raised) -> Value {
    if UInt(bitPattern: index) >= UInt(bitPattern: str.count) {
      throw error(.indexError, "string index out of range")
    }
    return character(str.character(at: index))
  }

  func strSubscript(_ value: Value, _ key: Value) throws(Raised) -> Value {
    let str = value.as(StrObject.self)
    if key.isSmallInt {
      let index = key.smallInt
      return try strItem(str, index < 0 ? index &+ str.count : index)
    }
    if key.isExact(.slice) {
      return try strSlice(str, sliceIndices(key, length: str.count))
    }
    if key.isBool || key.isKind(.int) || slots(of: key).pointee.index != nil {
      let index = try index(key)
      return try strItem(str, index < 0 ? index &+ str.count : index)
    }
    throw typeError("string indices must be integers")
  }

  func strSlice(_ str: StrRef, _ bounds: SliceRange) throws(Raised) -> Value {
    if bounds.step == 1 || bounds.count <= 1 {
      return substring(str, bounds.start..<bounds.start &+ bounds.count)
    }
    try reserve(bounds.count, of: str.width)
    let result = newStr(count: bounds.count, width: str.width)
    switch str.width {
    case 1: stride(str.data1, result.data1, bounds)
    case 2: stride(str.data2, result.data2, bounds)
    default: stride(str.data4, result.data4, bounds)
    }
    if str.isASCII {
      result.pointee.header.flags.insert(.ascii)
      return Value(result)
    }
    return canonical(result)
  }

  @inline(__always) private func stride<Unit>(
    _ source: UnsafeMutablePointer<Unit>, _ target: UnsafeMutablePointer<Unit>, _ bounds: SliceRange
  ) {
    var from = bounds.start
    for index in 0..<bounds.count {
      target[index] = source[from]
      from &+= bounds.step
    }
  }
}
