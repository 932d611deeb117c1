import Glibc

/// `array`: numbers and characters of one format, in the bytes of a bytearray that nobody else sees.
/// CPython: Modules/arraymodule.c.
private enum ArrayField {
  static let storage = 0
  static let letter = 1
  /// `MachineSupport.arrayMarker`, by which arrays are told from other native objects.
  static let marker = 5
}

/// An array, taken apart.
struct ArrayRef {
  let value: Value

  /// Nil when the value is no array.
  init?(_ value: Value, _ vm: Machine) {
    guard value.isKind(.nativeInstance) else { return nil }
    let marker = vm.support.arrayMarker
    guard !marker.isNull, value.nativeField(ArrayField.marker) == marker else { return nil }
    self.value = value
  }

  fileprivate init(known value: Value) { self.value = value }

  /// An exact bytearray.
  var storage: Value { value.nativeField(ArrayField.storage) }
  /// The type code.
  var letter: UInt8 { UInt8(value.nativeField(ArrayField.letter).smallInt) }
  var itemSize: Int { letter == UInt8(ascii: "u") ? 4 : format.size }
  /// `u` has the memory of `I`.
  var format: ElementFormat {
    guard let format = ElementFormat(letter == UInt8(ascii: "u") ? UInt8(ascii: "I") : letter)
    else {
      preconditionFailure("an array's type code is checked when it is made")
    }
    return format
  }
  var bytes: ByteArrayRef { storage.as(ByteArrayObject.self) }
  var count: Int { bytes.pointee.count / itemSize }
  fileprivate func address(_ index: Int) -> UnsafeMutableRawPointer {
    UnsafeMutableRawPointer(bytes.pointee.items) + index * itemSize
  }
}

extension NativeModule {
  static let arrays = NativeModule(
    "array",
    functions: [
      NativeMethod("_array_reconstructor(arraytype, typecode, mformat_code, items, /)", .function) {
        vm, a throws(Raised) in try vm.reconstructArray(a)
      }
    ]
  ) { vm, dict in
    if vm.support.arrayMarker.isNull {
      vm.support.arrayMarker = Value(vm.newList())
      vm.addRoot(vm.support.arrayMarker)
      vm.support.arrayIteratorType = Value(vm.makeArrayIteratorType())
      vm.support.arrayType = Value(vm.makeArrayType())
    }
    vm.set(dict, "array", vm.support.arrayType)
    vm.set(dict, "ArrayType", vm.support.arrayType)
    vm.set(dict, "typecodes", vm.newStr("bBuhHiIlLqQfd"))
  }
}

private let sizeProblem: StaticString = "cannot resize an array that is exporting buffers"

extension Machine {
  fileprivate func newArray(_ type: TypeRef, _ letter: UInt8, _ storage: Value) -> Value {
    let object = newNativeObject(type)
    object.fields[ArrayField.storage] = storage
    object.fields[ArrayField.letter] = Value(smallInt: Int(letter))
    object.fields[ArrayField.marker] = support.arrayMarker
    return Value(object)
  }

  /// An exact array with the same type code.
  private func newArray(like array: ArrayRef, _ storage: Value) -> Value {
    newArray(support.arrayType.as(TypeObject.self), array.letter, storage)
  }

  private func copyItems(_ array: ArrayRef) -> Value {
    newByteArray(copying: array.bytes.pointee.items, count: array.bytes.pointee.count)
  }

  // MARK: Items

  fileprivate func arrayItem(_ array: ArrayRef, _ index: Int) throws(Raised) -> Value {
    if array.letter != UInt8(ascii: "u") { return element(array.format, at: array.address(index)) }
    let point = array.address(index).loadUnaligned(as: UInt32.self)
    if point > 0x10_ffff {
      throw valueError(
        "character U+\(String(point, radix: 16)) is not in range [U+0000; U+10ffff]")
    }
    return character(point)
  }

  /// The bits of a value in an array's format.
  private func arrayBits(_ array: ArrayRef, _ value: Value) throws(Raised) -> UInt64 {
    let letter = array.letter
    if letter == UInt8(ascii: "u") {
      guard value.isKind(.str), value.as(StrObject.self).pointee.count == 1 else {
        throw typeError("array item must be unicode character")
      }
      return UInt64(value.as(StrObject.self).character(at: 0))
    }
    let format = array.format
    if format.isFloat { return floatBits(format, try realNumber(value)) }
    let isWide = "ILQ".utf8.contains(letter)
    if floatValue(value) != nil {
      throw typeError(
        isWide ? "array item must be integer" : "integer argument expected, got float")
    }
    guard value.isBool || value.isSmallInt || slots(of: value).pointee.index != nil else {
      if value.isKind(.complex) { throw typeError("can't convert complex to int") }
      throw typeError("an integer is required (got type \(typeName(value)))")
    }
    let int = try indexValue(value)
    if let bits = elementBits(format, int) { return bits }
    throw arrayRangeError(letter, machineInt(int), isWide, int)
  }

  /// Each type code has its own words for a number that is out of range.
  private func arrayRangeError(_ letter: UInt8, _ number: Int?, _ isWide: Bool, _ int: Value)
    -> Raised
  {
    let code = Character(UnicodeScalar(letter))
    if isWide {
      let isNegative = number.map { $0 < 0 } ?? int.as(IntObject.self).isNegative
      if isNegative {
        return error(
          .overflowError,
          code == "Q"
            ? "can't convert negative int to unsigned"
            : "can't convert negative value to unsigned int")
      }
      if code == "Q" { return error(.overflowError, "int too big to convert") }
      let fits = number != nil || int.as(IntObject.self).pointee.count == 1
      return error(
        .overflowError,
        code == "I" && fits
          ? "unsigned int is greater than maximum"
          : "Python int too large to convert to C unsigned long")
    }
    guard let number else {
      return error(
        .overflowError,
        code == "q" ? "int too big to convert" : "Python int too large to convert to C long")
    }
    let isShort = -0x8000...0x7fff ~= number
    let name: String
    switch code {
    case "b": name = isShort ? "signed char" : "signed short integer"
    case "B": name = "unsigned byte integer"
    case "h": name = "signed short integer"
    case "H": name = -0x8000_0000...0x7fff_ffff ~= number ? "unsigned short" : "signed integer"
    default: name = "signed integer"
    }
    return error(
      .overflowError, "\(name) is \(number < 0 ? "less than minimum" : "greater than maximum")")
  }

  fileprivate func insertItem(_ array: ArrayRef, _ index: Int, _ value: Value) throws(Raised) {
    let bits = try arrayBits(array, value)
    try requireResizable(array.bytes, sizeProblem)
    let size = array.itemSize
    let place = min(index, array.count) * size
    try open(array.bytes, at: place..<place, count: size)
    storeElement(array.format, bits, at: array.address(place / size))
  }

  fileprivate func appendItem(_ array: ArrayRef, _ value: Value) throws(Raised) {
    let bits = try arrayBits(array, value)
    if array.bytes.pointee.header.aux != 0 { try requireResizable(array.bytes, sizeProblem) }
    let end = array.count
    try resize(array.bytes, to: (end + 1) * array.itemSize)
    storeElement(array.format, bits, at: array.address(end))
  }

  /// Replaces the items of a range by bytes, which are a whole number of items.
  private func replaceItems(_ array: ArrayRef, _ range: Range<Int>, _ bytes: Value) throws(Raised) {
    // The bytes may be the array's own.
    let copy = bytes.isNull ? nil : buffer(of: bytes).map { newBytes($0).as(BytesObject.self) }
    let size = array.itemSize
    let place = range.lowerBound * size..<range.upperBound * size
    let count = copy?.pointee.count ?? 0
    if count != place.count { try requireResizable(array.bytes, sizeProblem) }
    try open(array.bytes, at: place, count: count)
    if let copy { memcpy(array.bytes.pointee.items + place.lowerBound, copy.data, count) }
  }

  fileprivate func extendArray(_ array: ArrayRef, _ source: Value) throws(Raised) {
    if let other = ArrayRef(source, self) {
      if other.letter != array.letter {
        throw typeError("can only extend with array of same kind")
      }
      return try replaceItems(array, array.count..<array.count, other.storage)
    }
    let iterator = try iterator(source)
    while true {
      let item = try next(iterator)
      if item.isNull { return }
      try appendItem(array, item)
    }
  }

  fileprivate func appendBytes(_ array: ArrayRef, _ source: Value) throws(Raised) {
    let count = try requireBuffer(source).count
    if count % array.itemSize != 0 {
      throw valueError("bytes length not a multiple of item size")
    }
    try replaceItems(array, array.count..<array.count, source)
  }

  fileprivate func appendText(_ array: ArrayRef, _ text: Value) throws(Raised) {
    let count = text.as(StrObject.self).pointee.count
    let start = array.count
    if count == 0 { return }
    try requireResizable(array.bytes, sizeProblem)
    try resize(array.bytes, to: (start + count) * 4)
    for index in 0..<count {
      let point = UInt64(text.as(StrObject.self).character(at: index))
      storeElement(array.format, point, at: array.address(start + index))
    }
  }

  fileprivate func arrayText(_ array: ArrayRef) throws(Raised) -> Value {
    var points: [UInt32] = []
    for index in 0..<array.count {
      points.append(try arrayItem(array, index).as(StrObject.self).character(at: 0))
    }
    return points.withUnsafeBufferPointer { newStr(codePoints: $0) }
  }

  fileprivate func arrayList(_ array: ArrayRef) throws(Raised) -> Value {
    let list = newList(capacity: array.count)
    for index in 0..<array.count { append(list, try arrayItem(array, index)) }
    return Value(list)
  }

  /// The place of the first item that equals a value, or -1.
  fileprivate func find(_ value: Value, in array: ArrayRef) throws(Raised) -> Int {
    var index = 0
    while index < array.count {
      if try areEqual(arrayItem(array, index), value) { return index }
      index += 1
    }
    return -1
  }

  // MARK: Subscripts

  fileprivate func arrayIndex(_ array: ArrayRef, _ key: Value, _ problem: String) throws(Raised)
    -> Int
  {
    guard key.isSmallInt || slots(of: key).pointee.index != nil else {
      throw typeError("array indices must be integers")
    }
    var index = try index(key)
    if index < 0 { index += array.count }
    guard index >= 0 && index < array.count else { throw error(.indexError, problem) }
    return index
  }

  fileprivate func arraySubscript(_ array: ArrayRef, _ key: Value) throws(Raised) -> Value {
    if key.isExact(.slice) {
      let bounds = try sliceIndices(key, length: array.count)
      let size = array.itemSize
      let part = newByteArray(count: bounds.count * size)
      for index in 0..<bounds.count {
        memcpy(
          part.pointee.items + index * size, array.address(bounds.start + index * bounds.step),
          size)
      }
      return newArray(like: array, Value(part))
    }
    return try arrayItem(array, arrayIndex(array, key, "array index out of range"))
  }

  fileprivate func setArraySubscript(_ array: ArrayRef, _ key: Value, _ value: Value)
    throws(Raised)
  {
    if key.isExact(.slice) { return try setArraySlice(array, key, value) }
    let index = try arrayIndex(array, key, "array assignment index out of range")
    if value.isNull { return try replaceItems(array, index..<index + 1, .null) }
    let bits = try arrayBits(array, value)
    // What made the number may have shortened the array.
    if index < array.count { storeElement(array.format, bits, at: array.address(index)) }
  }

  private func setArraySlice(_ array: ArrayRef, _ key: Value, _ value: Value) throws(Raised) {
    var source = Value.null
    var count = 0
    if !value.isNull {
      guard let other = ArrayRef(value, self) else {
        throw typeError("can only assign array (not \"\(typeName(value))\") to array slice")
      }
      if other.letter != array.letter {
        throw typeError("bad argument type for built-in operation")
      }
      source = newBytes(buffer(of: other.storage) ?? UnsafeBufferPointer(start: nil, count: 0))
      count = other.count
    }
    let bounds = try sliceIndices(key, length: array.count)
    if bounds.step == 1 {
      let end = max(bounds.start, bounds.start + bounds.count)
      return try replaceItems(array, bounds.start..<end, source)
    }
    if count == 0 {
      // Nothing given: the items go.
      if bounds.count == 0 { return }
      var first = bounds.step > 0 ? bounds.start : bounds.start + (bounds.count - 1) * bounds.step
      let step = Int(bounds.step.magnitude)
      for _ in 0..<bounds.count {
        try replaceItems(array, first..<first + 1, .null)
        first = first &+ step &- 1
      }
      return
    }
    if count != bounds.count {
      throw valueError(
        "attempt to assign array of size \(count) to extended slice of size \(bounds.count)")
    }
    let size = array.itemSize
    for index in 0..<count {
      memcpy(
        array.address(bounds.start + index * bounds.step),
        source.as(BytesObject.self).data + index * size, size)
    }
  }

  // MARK: Operators

  fileprivate func addArrays(_ array: ArrayRef, _ other: Value) throws(Raised) -> Value {
    guard let second = ArrayRef(other, self) else {
      throw typeError("can only append array (not \"\(typeName(other))\") to array")
    }
    if second.letter != array.letter {
      throw typeError("bad argument type for built-in operation")
    }
    let sum = newArray(like: array, copyItems(array))
    try extendArray(ArrayRef(known: sum), other)
    return sum
  }

  fileprivate func repeatArray(_ array: ArrayRef, _ times: Int) throws(Raised) -> Value {
    newArray(like: array, try bytesRepeat(array.storage, times))
  }

  fileprivate func repeatArrayInPlace(_ array: ArrayRef, _ times: Int) throws(Raised) {
    let repeated = try bytesRepeat(array.storage, times)
    if repeated.as(ByteArrayObject.self).pointee.count == array.bytes.pointee.count { return }
    try requireResizable(array.bytes, sizeProblem)
    array.value.setNativeField(ArrayField.storage, repeated)
  }

  fileprivate func compareArrays(_ a: Value, _ b: Value, _ comparison: Comparison) throws(Raised)
    -> Value
  {
    guard let left = ArrayRef(a, self), let right = ArrayRef(b, self) else {
      return .notImplemented
    }
    let isEquality = comparison == .eq || comparison == .ne
    if isEquality, left.count != right.count { return Value(comparison == .ne) }
    if isEquality, left.letter == right.letter, !left.format.isFloat {
      let isSame = memcmp(left.address(0), right.address(0), left.bytes.pointee.count) == 0
      return Value(isSame == (comparison == .eq))
    }
    var index = 0
    while index < min(left.count, right.count) {
      let x = try arrayItem(left, index)
      let y = try arrayItem(right, index)
      let isEqual = try isTrue(compare(x, y, .eq))
      if !isEqual { return isEquality ? Value(comparison == .ne) : try compare(x, y, comparison) }
      index += 1
    }
    return try compare(newInt(left.count), newInt(right.count), comparison)
  }

  // MARK: Making arrays

  private func typeCode(_ value: Value, for source: Value) throws(Raised) -> UInt8 {
    guard value.isKind(.str), value.as(StrObject.self).pointee.count == 1 else {
      throw typeError(
        "array() argument 1 must be a unicode character, not \(argumentTypeName(value))")
    }
    if !source.isNull, !source.isKind(.str) { _ = try iterator(source) }
    let letter = value.as(StrObject.self).character(at: 0)
    guard "bBuhHiIlLqQfd".unicodeScalars.contains(where: { $0.value == letter }) else {
      throw valueError("bad typecode (must be b, B, u, h, H, i, I, l, L, q, Q, f or d)")
    }
    return UInt8(letter)
  }

  fileprivate func makeArray(_ type: TypeRef, _ code: Value, _ source: Value) throws(Raised)
    -> Value
  {
    let letter = try typeCode(code, for: source)
    let result = newArray(type, letter, Value(newByteArray(count: 0)))
    let array = ArrayRef(known: result)
    if source.isNull { return result }
    let name = Character(UnicodeScalar(letter))
    if source.isKind(.str) {
      if letter != UInt8(ascii: "u") {
        throw typeError("cannot use a str to initialize an array with typecode '\(name)'")
      }
      try appendText(array, source)
    } else if let other = ArrayRef(source, self) {
      if other.letter == UInt8(ascii: "u"), letter != other.letter {
        throw typeError("cannot use a unicode array to initialize an array with typecode '\(name)'")
      }
      if other.letter == letter {
        try extendArray(array, source)
      } else {
        try extendArray(array, arrayList(other))
      }
    } else if source.isKind(.bytes) || source.isKind(.bytearray) {
      try appendBytes(array, source)
    } else {
      try extendArray(array, source)
    }
    return result
  }

  /// The machine formats that pickled arrays name by number: the struct format of an item, and whether it is text.
  private static let machineFormats = [
    "B", "b", "<H", ">H", "<h", ">h", "<I", ">I", "<i", ">i", "<Q", ">Q", "<q", ">q", "<f", ">f",
    "<d", ">d", "utf-16-le", "utf-16-be", "utf-32-le", "utf-32-be",
  ]

  private func machineFormat(_ array: ArrayRef) -> Int {
    switch Character(UnicodeScalar(array.letter)) {
    case "B": return 0
    case "b": return 1
    case "H": return 2
    case "h": return 4
    case "I": return 6
    case "i": return 8
    case "L", "Q": return 10
    case "l", "q": return 12
    case "f": return 14
    case "d": return 16
    default: return 20
    }
  }

  fileprivate func reduceArray(_ value: Value, _ protocolVersion: Value) throws(Raised) -> Value {
    guard value.isObject, let array = ArrayRef(value, self) else { return .none }
    guard let version = machineInt(protocolVersion) else {
      throw typeError("__reduce_ex__ argument should be an integer")
    }
    let attribute = try lookUpAttribute(value, pointee.names.__dict__)
    let state = attribute.isNull ? Value.none : attribute
    let code = character(UInt32(array.letter))
    if version < 3 {
      let items = array.letter == UInt8(ascii: "u") ? try arrayText(array) : try arrayList(array)
      return triple(Value(typeOf(value)), Value(newTuple([code, items])), state)
    }
    let module = pointee.modules.value(at: intern("array"))
    let function = try getAttribute(
      module.isNull ? importModule("array") : module, intern("_array_reconstructor"))
    let bytes = newBytes(copying: array.bytes.pointee.items, count: array.bytes.pointee.count)
    let arguments = newTuple([
      Value(typeOf(value)), code, newInt(machineFormat(array)), bytes,
    ])
    return triple(function, Value(arguments), state)
  }

  fileprivate func reconstructArray(_ a: Arguments) throws(Raised) -> Value {
    guard a[1].isKind(.str), a[1].as(StrObject.self).pointee.count == 1 else {
      throw typeError(
        "_array_reconstructor() argument 2 must be a unicode character, not \(argumentTypeName(a[1]))"
      )
    }
    let letter = a[1].as(StrObject.self).character(at: 0)
    let number = try codeNumber(a[2])
    guard a[0].isKind(.type) else {
      throw typeError("first argument must be a type object, not \(typeName(a[0]))")
    }
    let type = a[0].as(TypeObject.self)
    guard type.isSubtype(of: support.arrayType.as(TypeObject.self)) else {
      throw typeError("\(type.nameText) is not a subtype of array.array")
    }
    guard "bBuhHiIlLqQfd".unicodeScalars.contains(where: { $0.value == letter }) else {
      throw valueError("second argument must be a valid type code")
    }
    guard Self.machineFormats.indices.contains(number) else {
      throw valueError("third argument must be a valid machine format code.")
    }
    guard a[3].isKind(.bytes) else {
      throw typeError("fourth argument should be bytes, not \(typeName(a[3]))")
    }
    let result = try makeArray(type, a[1], .null)
    let array = ArrayRef(known: result)
    if number == machineFormat(array) {
      try appendBytes(array, a[3])
      return result
    }
    let format = Self.machineFormats[number]
    if format.hasPrefix("utf") {
      let text = try callMethod(a[3], intern("decode"), newStr(format))
      if array.letter == UInt8(ascii: "u") { try appendText(array, text) }
      return result
    }
    let structs = try importModule("struct")
    let rows = try callMethod(structs, intern("iter_unpack"), newStr(format), a[3])
    let iterator = try iterator(rows)
    while true {
      let row = try next(iterator)
      if row.isNull { return result }
      try appendItem(array, row.as(TupleObject.self).items[0])
    }
  }

  private func importModule(_ name: String) throws(Raised) -> Value {
    try call(
      pointee.builtinsDict.value(at: pointee.names.__import__), newStr(name))
  }

  // MARK: Types

  fileprivate func makeArrayIteratorType() -> TypeRef {
    makeNativeType(
      "arrayiterator", module: "builtins",
      methods: [
        NativeMethod("__reduce__(self, /)") { vm, a throws(Raised) in
          let function = vm.pointee.builtinsDict.value(at: vm.intern("iter"))
          let array = a[0].nativeField(0)
          if array.isNull {
            let empty = Value(vm.newTuple([vm.pointee.emptyTuple]))
            return Value(vm.newTuple([function, empty]))
          }
          return vm.triple(function, Value(vm.newTuple([array])), a[0].nativeField(1))
        },
        NativeMethod("__setstate__(self, state, /)") { vm, a throws(Raised) in
          let index = try vm.index(a[1], overflow: .overflowError)
          if !a[0].nativeField(0).isNull {
            let count = ArrayRef(known: a[0].nativeField(0)).count
            a[0].setNativeField(1, Value(smallInt: max(0, min(index, count))))
          }
          return .none
        },
      ]
    ) { slots in
      slots.iter = { _, me throws(Raised) in me }
      slots.next = { vm, me throws(Raised) in
        let value = me.nativeField(0)
        if value.isNull { return .null }
        let index = me.nativeField(1).smallInt
        let array = ArrayRef(known: value)
        if index >= array.count {
          me.setNativeField(0, .null)
          return .null
        }
        me.setNativeField(1, Value(smallInt: index + 1))
        return try vm.arrayItem(array, index)
      }
    }
  }

  fileprivate func makeArrayType() -> TypeRef {
    makeNativeType(
      "array", module: "array", isBase: true, isWeaklyReferenceable: true,
      methods: arrayMethods + arrayByteMethods,
      properties: [
        NativeProperty("typecode") { vm, a throws(Raised) in
          vm.character(UInt32(ArrayRef(known: a).letter))
        },
        NativeProperty("itemsize") { vm, a throws(Raised) in
          vm.newInt(ArrayRef(known: a).itemSize)
        },
      ]
    ) { slots in
      slots.new = NativeMethod(
        "__new__(cls, /, *args, **kwargs)", .constructor
      ) { vm, a throws(Raised) in
        let given = a[1].as(TupleObject.self)
        let count = given.pointee.count
        let type = a[0].as(TypeObject.self)
        if Value(type) == vm.support.arrayType, !a[2].isNull {
          throw vm.typeError("array.array() takes no keyword arguments")
        }
        if !(1...2).contains(count) {
          throw vm.typeError(
            "array() takes at \(count == 0 ? "least 1 argument" : "most 2 arguments") "
              + "(\(count) given)")
        }
        return try vm.makeArray(type, given.items[0], count == 2 ? given.items[1] : .null)
      }
      slots.repr = { vm, a throws(Raised) in
        let array = ArrayRef(known: a)
        let name = vm.typeOf(a).ownNameText
        let code = Character(UnicodeScalar(array.letter))
        if array.count == 0 { return vm.newStr("\(name)('\(code)')") }
        let items =
          array.letter == UInt8(ascii: "u") ? try vm.arrayText(array) : try vm.arrayList(array)
        return vm.newStr("\(name)('\(code)', \(try vm.reprText(items)))")
      }
      slots.isUnhashable = true
      slots.compare = { vm, a, b, comparison throws(Raised) in
        try vm.compareArrays(a, b, comparison)
      }
      slots.iter = { vm, a throws(Raised) in
        vm.newIterator(vm.support.arrayIteratorType, a, Value(smallInt: 0))
      }
      slots.length = { _, a throws(Raised) in ArrayRef(known: a).count }
      slots.contains = { vm, a, value throws(Raised) in
        try vm.find(value, in: ArrayRef(known: a)) >= 0
      }
      slots.item = { vm, a, index throws(Raised) in
        let array = ArrayRef(known: a)
        guard index >= 0 && index < array.count else {
          throw vm.error(.indexError, "array index out of range")
        }
        return try vm.arrayItem(array, index)
      }
      slots.subscript_ = { vm, a, key throws(Raised) in
        try vm.arraySubscript(ArrayRef(known: a), key)
      }
      slots.setSubscript = { vm, a, key, value throws(Raised) in
        try vm.setArraySubscript(ArrayRef(known: a), key, value)
      }
      slots.concat = { vm, a, b throws(Raised) in try vm.addArrays(ArrayRef(known: a), b) }
      slots.repeat = { vm, a, times throws(Raised) in
        try vm.repeatArray(ArrayRef(known: a), times)
      }
      slots.inPlaceConcat = { vm, a, b throws(Raised) in
        guard ArrayRef(b, vm) != nil else {
          throw vm.typeError("can only extend array with array (not \"\(vm.typeName(b))\")")
        }
        try vm.extendArray(ArrayRef(known: a), b)
        return a
      }
      slots.inPlaceRepeat = { vm, a, times throws(Raised) in
        try vm.repeatArrayInPlace(ArrayRef(known: a), times)
        return a
      }
    }
  }

  fileprivate func copyOfArray(_ value: Value) -> Value {
    let array = ArrayRef(known: value)
    return newArray(like: array, copyItems(array))
  }
}

private let arrayMethods: [NativeMethod] = [
  NativeMethod("append(self, v, /)") { vm, a throws(Raised) in
    try vm.appendItem(ArrayRef(known: a[0]), a[1])
    return .none
  },
  NativeMethod("extend(self, bb, /)") { vm, a throws(Raised) in
    try vm.extendArray(ArrayRef(known: a[0]), a[1])
    return .none
  },
  NativeMethod("insert(self, i, v, /)") { vm, a throws(Raised) in
    let array = ArrayRef(known: a[0])
    var index = try vm.index(a[1], overflow: .overflowError)
    if index < 0 { index = max(0, index + array.count) }
    try vm.insertItem(array, index, a[2])
    return .none
  },
  NativeMethod("pop(self, i=-1, /)") { vm, a throws(Raised) in
    let array = ArrayRef(known: a[0])
    let key = a.get(1, default: Value(smallInt: -1))
    guard key.isSmallInt || vm.slots(of: key).pointee.index != nil else {
      throw vm.typeError("'\(vm.typeName(key))' object cannot be interpreted as an integer")
    }
    if array.count == 0 {
      _ = try vm.index(key)
      throw vm.error(.indexError, "pop from empty array")
    }
    let index = try vm.arrayIndex(array, key, "pop index out of range")
    let item = try vm.arrayItem(array, index)
    try vm.setArraySubscript(array, vm.newInt(index), .null)
    return item
  },
  NativeMethod("remove(self, v, /)") { vm, a throws(Raised) in
    let array = ArrayRef(known: a[0])
    let index = try vm.find(a[1], in: array)
    if index < 0 { throw vm.valueError("array.remove(x): x not in array") }
    try vm.setArraySubscript(array, vm.newInt(index), .null)
    return .none
  },
  NativeMethod("index(self, v, /)") { vm, a throws(Raised) in
    let index = try vm.find(a[1], in: ArrayRef(known: a[0]))
    if index < 0 { throw vm.valueError("array.index(x): x not in array") }
    return vm.newInt(index)
  },
  NativeMethod("count(self, v, /)") { vm, a throws(Raised) in
    let array = ArrayRef(known: a[0])
    var count = 0
    var index = 0
    while index < array.count {
      if try vm.areEqual(vm.arrayItem(array, index), a[1]) { count += 1 }
      index += 1
    }
    return vm.newInt(count)
  },
  NativeMethod("reverse(self, /)") { vm, a throws(Raised) in
    let array = ArrayRef(known: a[0])
    let size = array.itemSize
    var low = 0
    var high = array.count - 1
    while low < high {
      for byte in 0..<size {
        let items = array.bytes.pointee.items
        let kept = items[low * size + byte]
        items[low * size + byte] = items[high * size + byte]
        items[high * size + byte] = kept
      }
      low += 1
      high -= 1
    }
    return .none
  },
  NativeMethod("__copy__(self, /)") { vm, a throws(Raised) in vm.copyOfArray(a[0]) },
  NativeMethod("__deepcopy__(self, memo, /)") { vm, a throws(Raised) in vm.copyOfArray(a[0]) },
  NativeMethod("__reduce_ex__(self, protocol, /)") { vm, a throws(Raised) in
    try vm.reduceArray(a[0], a[1])
  },
  NativeMethod("__sizeof__(self, /)") { vm, a throws(Raised) in
    vm.newInt(64 + ArrayRef(known: a[0]).bytes.pointee.count)
  },
]

private let arrayByteMethods: [NativeMethod] = [
  NativeMethod("buffer_info(self, /)") { vm, a throws(Raised) in
    let array = ArrayRef(known: a[0])
    let address = Int(bitPattern: array.bytes.pointee.items)
    return Value(vm.newTuple([vm.newInt(address), vm.newInt(array.count)]))
  },
  NativeMethod("byteswap(self, /)") { _, a throws(Raised) in
    let array = ArrayRef(known: a[0])
    let size = array.itemSize
    for index in 0..<array.count {
      var item = UnsafeMutableBufferPointer(
        start: array.bytes.pointee.items + index * size, count: size)
      item.reverse()
    }
    return .none
  },
  NativeMethod("tobytes(self, /)") { vm, a throws(Raised) in
    let bytes = ArrayRef(known: a[0]).bytes
    return vm.newBytes(copying: bytes.pointee.items, count: bytes.pointee.count)
  },
  NativeMethod("frombytes(self, buffer, /)") { vm, a throws(Raised) in
    try vm.appendBytes(ArrayRef(known: a[0]), a[1])
    return .none
  },
  NativeMethod("tolist(self, /)") { vm, a throws(Raised) in
    try vm.arrayList(ArrayRef(known: a[0]))
  },
  NativeMethod("fromlist(self, list, /)") { vm, a throws(Raised) in
    guard a[1].isKind(.list) else { throw vm.typeError("arg must be list") }
    let array = ArrayRef(known: a[0])
    let size = array.bytes.pointee.count
    do throws(Raised) {
      try vm.extendArray(array, a[1])
    } catch {
      // All or nothing.
      let exception = vm.takeException()
      try vm.resize(array.bytes, to: size)
      vm.pointee.exception = exception
      throw error
    }
    return .none
  },
  NativeMethod("tounicode(self, /)") { vm, a throws(Raised) in
    let array = ArrayRef(known: a[0])
    if array.letter != UInt8(ascii: "u") {
      throw vm.valueError("tounicode() may only be called on unicode type arrays")
    }
    return try vm.arrayText(array)
  },
  NativeMethod("fromunicode(self, ustr, /)") { vm, a throws(Raised) in
    guard a[1].isKind(.str) else {
      throw vm.typeError("fromunicode() argument must be str, not \(vm.argumentTypeName(a[1]))")
    }
    let array = ArrayRef(known: a[0])
    if array.letter != UInt8(ascii: "u") {
      throw vm.valueError("fromunicode() may only be called on unicode type arrays")
    }
    try vm.appendText(array, a[1])
    return .none
  },
  NativeMethod("tofile(self, f, /)") { vm, a throws(Raised) in
    let bytes = ArrayRef(known: a[0]).bytes
    let data = vm.newBytes(copying: bytes.pointee.items, count: bytes.pointee.count)
    _ = try vm.callMethod(a[1], vm.pointee.names.write, data)
    return .none
  },
  NativeMethod("fromfile(self, f, n, /)") { vm, a throws(Raised) in
    let array = ArrayRef(known: a[0])
    let count = try vm.index(a[2], overflow: .overflowError)
    if count < 0 { throw vm.valueError("negative count") }
    let (wanted, overflow) = count.multipliedReportingOverflow(by: array.itemSize)
    if overflow { throw vm.memoryError() }
    let data = try vm.callMethod(a[1], vm.pointee.names.read, vm.newInt(wanted))
    guard data.isKind(.bytes) else { throw vm.typeError("read() didn't return bytes") }
    let given = data.as(BytesObject.self).pointee.count
    try vm.appendBytes(array, data)
    if given < wanted { throw vm.error(.eofError, "read() didn't return enough bytes") }
    return .none
  },
]
