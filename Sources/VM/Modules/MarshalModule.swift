import Compiler

// The module marshal.

extension NativeModule {
  /// `marshal`. CPython: Python/marshal.c.
  static let marshal = NativeModule(
    "marshal",
    functions: [
      NativeMethod("dump(value, file, version=4, /)", .function) { vm, a throws(Raised) in
        let bytes = try vm.marshalled(a[0], version: a[2])
        return try vm.callMethod(a[1], vm.intern("write"), bytes)
      },
      NativeMethod("dumps(value, version=4, /)", .function) { vm, a throws(Raised) in
        try vm.marshalled(a[0], version: a[1])
      },
      NativeMethod("load(file, /)", .function) { vm, a throws(Raised) in
        let empty = try vm.callMethod(a[0], vm.intern("read"), Value(smallInt: 0))
        guard empty.isKind(.bytes) else {
          throw vm.typeError("file.read() returned not bytes but \(vm.typeName(empty))")
        }
        var source = MarshalSource(vm, file: a[0])
        try source.takeValue(depth: 0)
        return try vm.unmarshalled(source.bytes)
      },
      NativeMethod("loads(bytes, /)", .function) { vm, a throws(Raised) in
        try vm.unmarshalled(try vm.bytesLike(a[0]))
      },
    ]
  ) { vm, dict in vm.set(dict, "version", Value(smallInt: 4)) }
}

extension Machine {
  fileprivate func marshalled(_ value: Value, version: Value) throws(Raised) -> Value {
    let version = version.isNull ? 4 : try codeNumber(version)
    var dumper = MarshalDumper(self, keepsIdentity: version >= 3)
    guard let constant = try dumper.constant(of: value) else {
      throw valueError("unmarshallable object")
    }
    do throws(MarshalError) {
      return newBytes(
        try Marshal.encode(constant, version: version, referenced: dumper.referenced))
    } catch {
      throw raise(error)
    }
  }

  fileprivate func unmarshalled(_ bytes: [UInt8]) throws(Raised) -> Value {
    let constant: Constant
    do throws(MarshalError) {
      constant = try Marshal.decode(bytes, keepsIdentity: true)
    } catch {
      throw raise(error)
    }
    var loader = MarshalLoader(self)
    return loader.value(of: constant)
  }
}

/// Takes from a file the bytes of one value and no more: how long it is shows only on the way. `Marshal.decode` then makes
/// the value, and says what is wrong with it.
private struct MarshalSource {
  let vm: Machine
  let file: Value
  private(set) var bytes: [UInt8] = []

  init(_ vm: Machine, file: Value) {
    self.vm = vm
    self.file = file
  }

  /// The next bytes of the file.
  @discardableResult
  private mutating func take(
    _ count: Int, expecting what: StaticString = "EOF read where not expected"
  ) throws(Raised) -> ArraySlice<UInt8> {
    let start = bytes.count
    if count <= 0 { return [] }
    try vm.reserve(count)
    let space = vm.newByteArray(count: count)
    space.pointee.items.update(repeating: 0, count: count)
    let buffer = Value(space)
    let result = try vm.callMethod(file, vm.intern("readinto"), buffer)
    let got = try vm.index(result, overflow: .overflowError)
    if got > count {
      throw vm.valueError(
        "read() returned too much data: \(count) bytes requested, \(got) returned")
    }
    if got < count { throw vm.error(.eofError, "\(what)") }
    bytes += vm.byteArray(try vm.call(Value(vm.type(.bytes)), buffer))
    return bytes[start...]
  }

  /// A number of 32 bits.
  private mutating func takeCount() throws(Raised) -> Int {
    var number: UInt32 = 0
    for byte in try take(4).reversed() { number = number << 8 | UInt32(byte) }
    return Int(Int32(bitPattern: number))
  }

  /// Whatever a byte of type says that there is. Unknown and misplaced types are left to the decoder.
  /// - Returns: false at the end of a dict's entries.
  @discardableResult
  mutating func takeValue(depth: Int) throws(Raised) -> Bool {
    // The decoder refuses what is nested as deep.
    if depth > 2000 { return true }
    let type =
      try take(1, expecting: "EOF read where object expected").first.unsafelyUnwrapped & 0x7F
    switch UnicodeScalar(type) {
    case "0": return false
    case "i", "r": try take(4)
    case "I", "g": try take(8)
    case "y": try take(16)
    case "f", "z", "Z": try takeShortText()
    case "x":
      try takeShortText()
      try takeShortText()
    case "l": try take(abs(try takeCount()) * 2)
    case "s", "t", "u", "a", "A": try take(try takeCount())
    case ")": try takeValues(Int(try take(1).first.unsafelyUnwrapped), depth)
    case "(", "[", "<", ">": try takeValues(try takeCount(), depth)
    case "{": while try takeValue(depth: depth + 1) {}
    case "c":
      // Six numbers, eight values from the code to the name, the first line, the line table.
      try take(24)
      try takeValues(8, depth)
      try take(4)
      try takeValue(depth: depth + 1)
    default: break
    }
    return true
  }

  private mutating func takeShortText() throws(Raised) {
    try take(Int(try take(1).first.unsafelyUnwrapped))
  }

  private mutating func takeValues(_ count: Int, _ depth: Int) throws(Raised) {
    var left = count
    while left > 0 {
      try takeValue(depth: depth + 1)
      left -= 1
    }
  }
}

extension Machine {
  func raise(_ error: MarshalError) -> Raised {
    if let (bytes, wrong, reason) = error.undecodable {
      return raise(
        .unicodeDecodeError, newStr("utf-8"), newBytes(bytes), newInt(wrong.lowerBound),
        newInt(wrong.upperBound), newStr(reason))
    }
    let type: ExceptionClass
    switch error.kind {
    case .eofError: type = .eofError
    case .valueError, .unicodeDecodeError: type = .valueError
    case .typeError: type = .typeError
    }
    return self.error(type, error.message)
  }
}
