import Primitives

extension NativeMethod {
  /// abs bin chr divmod hex oct ord pow round.
  static let numberBuiltins: [NativeMethod] = [
    NativeMethod(
      "abs(x, /)", .function
    ) { vm, a throws(Raised) in
      if a[0].isSmallInt, a[0].smallInt >= 0 { return a[0] }
      guard let absolute = vm.slots(of: a[0]).pointee.absolute else {
        throw vm.typeError("bad operand type for abs(): '\(vm.typeName(a[0]))'")
      }
      return try absolute(vm, a[0])
    },
    NativeMethod(
      "bin(number, /)", .function
    ) { vm, a throws(Raised) in try vm.intText(vm.indexValue(a[0]), radix: 2, prefix: "0b") },
    NativeMethod(
      "chr(i, /)", .function
    ) { vm, a throws(Raised) in
      if a[0].isFlonum || a[0].isKind(.float) {
        throw vm.typeError("integer argument expected, got float")
      }
      guard a[0].isSmallInt || a[0].isBool || vm.slots(of: a[0]).pointee.index != nil else {
        if a[0].isKind(.complex) { throw vm.typeError("can't convert complex to int") }
        throw vm.typeError("an integer is required (got type \(vm.typeName(a[0])))")
      }
      let int = try vm.indexValue(a[0])
      guard let code = vm.machineInt(int), Int32(exactly: code) != nil else {
        throw vm.error(.overflowError, "Python int too large to convert to C int")
      }
      guard 0...0x10ffff ~= code else { throw vm.valueError("chr() arg not in range(0x110000)") }
      return vm.character(UInt32(code))
    },
    NativeMethod(
      "divmod(x, y, /)", .function
    ) { vm, a throws(Raised) in try vm.binary(.divmod, a[0], a[1]) },
    NativeMethod(
      "hex(number, /)", .function
    ) { vm, a throws(Raised) in try vm.intText(vm.indexValue(a[0]), radix: 16, prefix: "0x") },
    NativeMethod(
      "oct(number, /)", .function
    ) { vm, a throws(Raised) in try vm.intText(vm.indexValue(a[0]), radix: 8, prefix: "0o") },
    NativeMethod(
      "ord(c, /)", .function
    ) { vm, a throws(Raised) in
      let count: Int
      if a[0].isKind(.str) {
        let string = a[0].as(StrObject.self)
        if string.count == 1 { return Value(smallInt: Int(string.character(at: 0))) }
        count = string.count
      } else if a[0].isKind(.bytes) {
        let bytes = a[0].as(BytesObject.self)
        if bytes.pointee.count == 1 { return Value(smallInt: Int(bytes.data[0])) }
        count = bytes.pointee.count
      } else if a[0].isKind(.bytearray) {
        count = try vm.length(a[0])
        if count == 1 { return try vm.subscript_(a[0], Value(smallInt: 0)) }
      } else {
        throw vm.typeError("ord() expected string of length 1, but \(vm.typeName(a[0])) found")
      }
      throw vm.typeError("ord() expected a character, but string of length \(count) found")
    },
    NativeMethod(
      "pow(base, exp, mod=None)", .function
    ) { vm, a throws(Raised) in
      if a[2].isNull || a[2].isNone { return try vm.binary(.power, a[0], a[1]) }
      let result = try vm.power(a[0], a[1], modulo: a[2])
      if !result.isNotImplemented { return result }
      throw vm.typeError(
        "unsupported operand type(s) for pow(): '\(vm.typeName(a[0]))', '\(vm.typeName(a[1]))', "
          + "'\(vm.typeName(a[2]))'")
    },
    NativeMethod(
      "round(number, ndigits=None)", .function
    ) { vm, a throws(Raised) in
      let method = try vm.lookUpSpecial(a[0], vm.pointee.names.__round__)
      if method.isNull {
        throw vm.typeError("type \(vm.typeName(a[0])) doesn't define __round__ method")
      }
      if a[1].isNull || a[1].isNone { return try vm.call(method) }
      return try vm.call(method, a[1])
    },
  ]
}
