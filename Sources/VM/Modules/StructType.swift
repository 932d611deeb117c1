import Primitives

/// `struct.Struct`, a format with the module's functions as methods, and what `iter_unpack` gives. CPython:
/// Modules/_struct.c.
private enum StructField {
  /// A str; null before `__init__`.
  static let format = 0
  static let size = 1
}

private enum StructIteratorField {
  static let format = 0
  static let buffer = 1
  static let offset = 2
  static let size = 3
}

extension Machine {
  // MARK: Buffers

  /// The bytes to unpack. They stay valid until Python code runs.
  private func structBuffer(_ value: Value) throws(Raised) -> UnsafeBufferPointer<UInt8> {
    if value.isKind(.memoryview) {
      let view = value.as(MemoryViewObject.self)
      if view.pointee.owner.isNull {
        throw valueError("operation forbidden on released memoryview object")
      }
      if !view.isContiguous {
        throw error(.bufferError, "memoryview: underlying buffer is not C-contiguous")
      }
    }
    guard let buffer = buffer(of: value) else {
      throw typeError("a bytes-like object is required, not '\(typeName(value))'")
    }
    return buffer
  }

  private func isWritable(_ value: Value) -> Bool {
    if value.isKind(.memoryview) { return !value.as(MemoryViewObject.self).pointee.isReadOnly }
    return !value.isKind(.bytes)
  }

  func unpackWhole(_ format: StructFormat, _ source: Value) throws(Raised) -> Value {
    let buffer = try structBuffer(source)
    if buffer.count != format.size {
      throw structError("unpack requires a buffer of \(format.size) bytes")
    }
    return try unpackStruct(format, buffer, at: 0)
  }

  func unpackPart(_ format: StructFormat, _ source: Value, offset: Value) throws(Raised) -> Value {
    _ = try structBuffer(source)
    var offset = offset.isNull ? 0 : try index(offset)
    let buffer = try structBuffer(source)
    let size = format.size
    if offset < 0 {
      if offset + size > 0 {
        throw structError("not enough data to unpack \(size) bytes")
      }
      if offset + buffer.count < 0 {
        throw structError("offset \(offset) out of range for \(buffer.count)-byte buffer")
      }
      offset += buffer.count
    }
    if buffer.count - offset < size {
      throw structError(
        "unpack_from requires a buffer of at least \(size.addingReportingOverflow(offset).partialValue) bytes "
          + "for unpacking \(size) bytes at offset \(offset) "
          + "(actual buffer size is \(buffer.count))")
    }
    return try unpackStruct(format, buffer, at: offset)
  }

  /// - Parameter arguments: the buffer, the offset, and the values.
  func packInto(
    _ format: StructFormat, _ arguments: UnsafeMutablePointer<Value>, _ count: Int
  ) throws(Raised) -> Value {
    if count == 0 { throw structError("pack_into expected buffer argument") }
    if count == 1 { throw structError("pack_into expected offset argument") }
    if count - 2 != format.valueCount {
      throw structError(
        "pack_into expected \(format.valueCount) items for packing (got \(count - 2))")
    }
    let target = arguments[0]
    guard let buffer = buffer(of: target), isWritable(target) else {
      throw typeError(
        "argument must be read-write bytes-like object, not \(argumentTypeName(target))")
    }
    var offset = try index(arguments[1])
    let size = format.size
    if offset < 0 {
      if offset + size > 0 {
        throw structError("no space to pack \(size) bytes at offset \(offset)")
      }
      if offset + buffer.count < 0 {
        throw structError("offset \(offset) out of range for \(buffer.count)-byte buffer")
      }
      offset += buffer.count
    }
    if buffer.count - offset < size {
      throw structError(
        "pack_into requires a buffer of at least \(size.addingReportingOverflow(offset).partialValue) bytes "
          + "for packing \(size) bytes at offset \(offset) "
          + "(actual buffer size is \(buffer.count))")
    }
    let bytes = try packStruct(format, arguments + 2, count - 2, "pack_into")
    // Making the values numbers may have run Python code.
    guard let buffer = self.buffer(of: target), buffer.count - offset >= size else {
      throw error(.bufferError, "the buffer changed while values were packed")
    }
    let base = UnsafeMutablePointer<UInt8>(mutating: buffer.baseAddress)
    for (position, byte) in bytes.enumerated() { base?[offset + position] = byte }
    return .none
  }

  // MARK: Struct

  private func format(of instance: Value) throws(Raised) -> StructFormat {
    let text = instance.nativeField(StructField.format)
    if text.isNull { throw structError("the Struct has not been initialised") }
    return try structFormat(text)
  }

  func makeStructType() -> TypeRef {
    makeNativeType(
      "Struct", module: "_struct", isBase: true, isWeaklyReferenceable: true,
      methods: [
        NativeMethod("pack(self, /, *args)") { vm, a throws(Raised) in
          let values = a[1].as(TupleObject.self)
          return vm.newBytes(
            try vm.packStruct(vm.format(of: a[0]), values.items, values.pointee.count, "pack"))
        },
        NativeMethod("pack_into(self, /, *args)") { vm, a throws(Raised) in
          let arguments = a[1].as(TupleObject.self)
          return try vm.packInto(vm.format(of: a[0]), arguments.items, arguments.pointee.count)
        },
        NativeMethod("unpack(self, buffer, /)") { vm, a throws(Raised) in
          try vm.unpackWhole(vm.format(of: a[0]), a[1])
        },
        NativeMethod("unpack_from(self, /, buffer, offset=0)") { vm, a throws(Raised) in
          try vm.unpackPart(vm.format(of: a[0]), a[1], offset: a[2])
        },
        NativeMethod("iter_unpack(self, buffer, /)") { vm, a throws(Raised) in
          _ = try vm.format(of: a[0])
          return try vm.iterateUnpacking(a[0].nativeField(StructField.format), a[1])
        },
        NativeMethod("__sizeof__(self, /)") { vm, _ throws(Raised) in vm.newInt(184) },
      ],
      properties: [
        NativeProperty("format") { _, s throws(Raised) in
          let format = s.nativeField(StructField.format)
          return format.isNull ? .none : format
        },
        NativeProperty("size") { _, s throws(Raised) in
          let size = s.nativeField(StructField.size)
          return size.isNull ? Value(smallInt: -1) : size
        },
      ]
    ) { slots in
      slots.new = NativeMethod("__new__(cls, /, *args, **kwargs)", .constructor) {
        vm, a throws(Raised) in Value(vm.newNativeObject(a[0].as(TypeObject.self)))
      }
      slots.initialize = NativeMethod("__init__(self, format)") { vm, a throws(Raised) in
        let size = try vm.structFormat(a[1]).size
        let text = a[1].isKind(.bytes) ? vm.newStr(PythonString(utf8: vm.byteArray(a[1]))) : a[1]
        a[0].setNativeField(StructField.format, text)
        a[0].setNativeField(StructField.size, vm.newInt(size))
        return .none
      }
    }
  }

  // MARK: iter_unpack

  func iterateUnpacking(_ format: Value, _ source: Value) throws(Raised) -> Value {
    let size = try structFormat(format).size
    let count = try structBuffer(source).count
    if size == 0 { throw structError("cannot iteratively unpack with a struct of length 0") }
    if count % size != 0 {
      throw structError("iterative unpacking requires a buffer of a multiple of \(size) bytes")
    }
    let iterator = newNativeObject(support.structIteratorType.as(TypeObject.self))
    iterator.fields[StructIteratorField.format] = format
    iterator.fields[StructIteratorField.buffer] = source
    iterator.fields[StructIteratorField.offset] = Value(smallInt: 0)
    iterator.fields[StructIteratorField.size] = Value(smallInt: size)
    return Value(iterator)
  }

  func makeStructIteratorType() -> TypeRef {
    makeNativeType(
      "unpack_iterator", module: "_struct",
      methods: [
        NativeMethod("__length_hint__(self, /)") { vm, a throws(Raised) in
          let source = a[0].nativeField(StructIteratorField.buffer)
          guard !source.isNull, let buffer = vm.buffer(of: source) else {
            return Value(smallInt: 0)
          }
          let left = buffer.count - a[0].nativeField(StructIteratorField.offset).smallInt
          return vm.newInt(left / a[0].nativeField(StructIteratorField.size).smallInt)
        }
      ]
    ) { slots in
      slots.iter = { _, iterator throws(Raised) in iterator }
      slots.next = { vm, iterator throws(Raised) in
        let source = iterator.nativeField(StructIteratorField.buffer)
        let offset = iterator.nativeField(StructIteratorField.offset).smallInt
        let size = iterator.nativeField(StructIteratorField.size).smallInt
        if source.isNull { return .null }
        guard let buffer = vm.buffer(of: source), buffer.count - offset >= size else {
          iterator.setNativeField(StructIteratorField.buffer, .null)
          return .null
        }
        iterator.setNativeField(StructIteratorField.offset, Value(smallInt: offset + size))
        return try vm.unpackStruct(
          vm.structFormat(iterator.nativeField(StructIteratorField.format)), buffer, at: offset)
      }
    }
  }
}
