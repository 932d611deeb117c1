import Glibc
import Primitives

extension Machine {
  func makeTextStreamType() -> TypeRef {
    makeNativeType(
      "TextIOWrapper", module: "_io", hasDict: true, isWeaklyReferenceable: true,
      methods: NativeMethod.ofTextStreams,
      properties: NativeProperty.ofStreams + NativeProperty.ofTextStreams
    ) { slots in
      Self.fillStreamSlots(&slots)
      slots.repr = { vm, s throws(Raised) in
        let stream = s.as(NativeObject.self)
        func text(_ index: Int) -> String { stream.fields[index].as(StrObject.self).description }
        return vm.newStr(
          "<_io.TextIOWrapper name='\(text(StreamField.name))' mode='\(text(StreamField.mode))' "
            + "encoding='\(text(StreamField.encoding))'>")
      }
      slots.next = { vm, s throws(Raised) in
        let line = try vm.decodeInput(vm.readLine(), s)
        return line.as(StrObject.self).count == 0 ? .null : line
      }
    }
  }

  static func fillStreamSlots(_ slots: inout TypeSlots) {
    slots.repr = { vm, s throws(Raised) in
      let name = s.nativeField(StreamField.name).as(StrObject.self).description
      return vm.newStr("<\(vm.typeName(s)) name='\(name)'>")
    }
    slots.iter = { _, s throws(Raised) in s }
    slots.next = { vm, s throws(Raised) in
      let line = try vm.readLine()
      return line.isEmpty ? .null : vm.newBytes(line)
    }
  }

  fileprivate func readable(_ stream: Value) throws(Raised) {
    try checkOpen(stream)
    if stream.nativeField(StreamField.descriptor).smallInt != 0 {
      throw unsupported("not readable")
    }
  }

  /// The optional size argument of `read` and `readline`: None and nothing stand for -1.
  fileprivate func size(_ value: Value) throws(Raised) -> Int {
    if value.isNull || value.isNone { return -1 }
    guard slots(of: value).pointee.index != nil || value.isBool || value.isSmallInt else {
      throw typeError("argument should be integer or None, not '\(typeName(value))'")
    }
    return try index(value, overflow: .overflowError)
  }

  /// Characters, not bytes: reads on until `count` are there.
  fileprivate func readCharacters(_ stream: Value, _ count: Int) throws(Raised) -> Value {
    if count < 0 { return try decodeInput(readBytes(-1), stream) }
    var bytes: [UInt8] = []
    var characters = 0
    while characters < count {
      let byte = try readBytes(1)
      guard let first = byte.first else { break }
      bytes.append(first)
      let more = first >= 0xF0 ? 3 : first >= 0xE0 ? 2 : first >= 0xC0 ? 1 : 0
      if more > 0 { bytes += try readBytes(more) }
      characters += 1
    }
    return try decodeInput(bytes, stream)
  }

  fileprivate func readLines(_ stream: Value, _ hint: Int, isText: Bool) throws(Raised) -> Value {
    let lines = newList()
    var total = 0
    while hint <= 0 || total < hint {
      let line = try readLine()
      if line.isEmpty { break }
      total += line.count
      append(lines, isText ? try decodeInput(line, stream) : newBytes(line))
    }
    return Value(lines)
  }
}

extension NativeMethod {
  fileprivate static let ofAllStreams: [NativeMethod] = [
    NativeMethod("flush(self, /)") { vm, a throws(Raised) in
      try vm.checkOpen(a[0])
      try vm.flushStream(a[0])
      return .none
    },
    NativeMethod("fileno(self, /)") { vm, a throws(Raised) in
      try vm.checkOpen(a[0])
      return a[0].nativeField(StreamField.descriptor)
    },
    NativeMethod("isatty(self, /)") { vm, a throws(Raised) in
      try vm.checkOpen(a[0])
      return Value(isatty(Int32(a[0].nativeField(StreamField.descriptor).smallInt)) == 1)
    },
    NativeMethod("readable(self, /)") { vm, a throws(Raised) in
      try vm.checkOpen(a[0])
      return Value(a[0].nativeField(StreamField.descriptor).smallInt == 0)
    },
    NativeMethod("writable(self, /)") { vm, a throws(Raised) in
      try vm.checkOpen(a[0])
      return Value(a[0].nativeField(StreamField.descriptor).smallInt != 0)
    },
    NativeMethod("seekable(self, /)") { vm, a throws(Raised) in
      try vm.checkOpen(a[0])
      return Value(
        lseek(Int32(a[0].nativeField(StreamField.descriptor).smallInt), 0, SEEK_CUR) >= 0)
    },
    NativeMethod("close(self, /)") { vm, a throws(Raised) in
      if a[0].nativeField(StreamField.isClosed).isTrue { return .none }
      try vm.flushStream(a[0])
      a[0].setNativeField(StreamField.isClosed, .true)
      return .none
    },
    NativeMethod("__enter__(self, /)") { vm, a throws(Raised) in
      try vm.checkOpen(a[0])
      return a[0]
    },
    NativeMethod("__exit__(self, /, *args)") { vm, a throws(Raised) in
      try vm.callMethod(a[0], vm.pointee.names.close)
    },
  ]

  fileprivate static let ofTextStreams: [NativeMethod] =
    ofAllStreams + [
      NativeMethod("write(self, text, /)") { vm, a throws(Raised) in
        guard a[1].isKind(.str) else {
          throw vm.typeError("write() argument must be str, not \(vm.argumentTypeName(a[1]))")
        }
        try vm.writeText(a[0], a[1])
        return vm.newInt(a[1].as(StrObject.self).count)
      },
      NativeMethod("writelines(self, lines, /)") { vm, a throws(Raised) in
        let stream = a[0]
        try vm.forEach(a[1]) { line throws(Raised) in
          guard line.isKind(.str) else {
            throw vm.typeError("write() argument must be str, not \(vm.argumentTypeName(line))")
          }
          try vm.writeText(stream, line)
        }
        return .none
      },
      NativeMethod("read(self, size=-1, /)") { vm, a throws(Raised) in
        try vm.readable(a[0])
        return try vm.readCharacters(a[0], vm.size(a[1]))
      },
      NativeMethod("readline(self, size=-1, /)") { vm, a throws(Raised) in
        try vm.readable(a[0])
        return try vm.decodeInput(vm.readLine(limit: vm.size(a[1])), a[0])
      },
      NativeMethod("readlines(self, hint=-1, /)") { vm, a throws(Raised) in
        try vm.readable(a[0])
        return try vm.readLines(a[0], vm.size(a[1]), isText: true)
      },
      NativeMethod(
        "reconfigure(self, *, encoding=None, errors=None, newline=None, line_buffering=None, write_through=None)"
      ) { vm, a throws(Raised) in
        if !a[1].isNull, !a[1].isNone, a[2].isNull || a[2].isNone {
          a[0].setNativeField(StreamField.errors, vm.intern("strict"))
        }
        if !a[2].isNull, !a[2].isNone {
          guard a[2].isKind(.str) else {
            throw vm.typeError(
              "reconfigure() argument 'errors' must be str or None, not \(vm.typeName(a[2]))")
          }
          a[0].setNativeField(StreamField.errors, a[2])
        }
        let output =
          a[0].nativeField(StreamField.descriptor).smallInt == 2
          ? vm.support.standardError : vm.support.standardOutput
        if !a[4].isNull, !a[4].isNone { output.isLineBuffered = try vm.isTrue(a[4]) }
        if !a[5].isNull, !a[5].isNone { output.isUnbuffered = try vm.isTrue(a[5]) }
        return .none
      },
    ]

  fileprivate static let ofByteReadersOnly: [NativeMethod] = [
    NativeMethod("read(self, size=-1, /)") { vm, a throws(Raised) in
      try vm.readable(a[0])
      return vm.newBytes(try vm.readBytes(vm.size(a[1])))
    },
    NativeMethod("readline(self, size=-1, /)") { vm, a throws(Raised) in
      try vm.readable(a[0])
      return vm.newBytes(try vm.readLine(limit: vm.size(a[1])))
    },
    NativeMethod("readlines(self, hint=-1, /)") { vm, a throws(Raised) in
      try vm.readable(a[0])
      return try vm.readLines(a[0], vm.size(a[1]), isText: false)
    },
  ]

  static let ofByteReaders: [NativeMethod] = ofAllStreams + ofByteReadersOnly

  static let ofByteWriters: [NativeMethod] =
    ofAllStreams + [
      NativeMethod("write(self, buffer, /)") { vm, a throws(Raised) in
        try vm.checkOpen(a[0])
        var data = a[1]
        if data.isKind(.str) {
          throw vm.typeError("a bytes-like object is required, not 'str'")
        }
        if !data.isKind(.bytes) { data = try vm.call(Value(vm.type(.bytes)), data) }
        let bytes = data.as(BytesObject.self)
        let output =
          a[0].nativeField(StreamField.descriptor).smallInt == 2
          ? vm.support.standardError : vm.support.standardOutput
        output.write(UnsafeBufferPointer(start: bytes.data, count: bytes.pointee.count))
        try vm.checkWritten(output)
        return vm.newInt(bytes.pointee.count)
      }
    ]
}

extension NativeProperty {
  static let ofStreams: [NativeProperty] = [
    field("name", StreamField.name), field("mode", StreamField.mode),
    field("closed", StreamField.isClosed),
  ]

  fileprivate static let ofTextStreams: [NativeProperty] = [
    field("encoding", StreamField.encoding), field("errors", StreamField.errors),
    field("buffer", StreamField.buffer),
    NativeProperty("newlines") { _, _ throws(Raised) in .none },
    NativeProperty("line_buffering") { vm, s throws(Raised) in
      switch s.nativeField(StreamField.descriptor).smallInt {
      case 0: return Value(isatty(0) == 1)
      case 1: return Value(vm.support.standardOutput.isLineBuffered)
      default: return Value(vm.support.standardError.isLineBuffered)
      }
    },
    NativeProperty("write_through") { vm, _ throws(Raised) in
      Value(vm.support.options.isUnbuffered)
    },
  ]

  private static func field(_ name: StaticString, _ index: Int) -> NativeProperty {
    NativeProperty(name) { _, s throws(Raised) in s.nativeField(index) }
  }
}
