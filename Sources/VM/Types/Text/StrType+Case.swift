import Primitives

/// Methods of str that change case. ASCII is changed byte by byte; the rest as `CaseMapping` says.
extension NativeType {
  static let strCaseMethods: [NativeMethod] = [
    NativeMethod("capitalize(self, /)") { vm, a throws(Raised) in
      vm.changeCase(a[0], CaseMapping.capitalized) { index, c, _ in
        index == 0 ? asciiUpper(c) : asciiLower(c)
      }
    },
    NativeMethod("casefold(self, /)") { vm, a throws(Raised) in
      vm.changeCase(a[0], CaseMapping.folded) { _, c, _ in asciiLower(c) }
    },
    NativeMethod("lower(self, /)") { vm, a throws(Raised) in
      vm.changeCase(a[0], CaseMapping.lower) { _, c, _ in asciiLower(c) }
    },
    NativeMethod("upper(self, /)") { vm, a throws(Raised) in
      vm.changeCase(a[0], CaseMapping.upper) { _, c, _ in asciiUpper(c) }
    },
    NativeMethod("swapcase(self, /)") { vm, a throws(Raised) in
      vm.changeCase(a[0], CaseMapping.swapped) { _, c, _ in isASCIILetter(c) ? c ^ 0x20 : c }
    },
    NativeMethod("title(self, /)") { vm, a throws(Raised) in
      vm.changeCase(a[0], CaseMapping.title) { _, c, previous in
        isASCIILetter(previous) ? asciiLower(c) : asciiUpper(c)
      }
    },
  ]

  @inline(__always) static func isASCIILetter(_ c: UInt8) -> Bool { (c | 0x20) &- 0x61 < 26 }
  @inline(__always) static func asciiLower(_ c: UInt8) -> UInt8 { c &- 0x41 < 26 ? c | 0x20 : c }
  @inline(__always) static func asciiUpper(_ c: UInt8) -> UInt8 { c &- 0x61 < 26 ? c & 0xDF : c }
}

extension Machine {
  /// - Parameter ascii: from a character's index, the character and the one before it to the new one.
  @inline(__always) fileprivate func changeCase(
    _ value: Value, _ map: (CaseMapping.Text) -> [UInt32], ascii: (Int, UInt8, UInt8) -> UInt8
  ) -> Value {
    let str = value.as(StrObject.self)
    if str.count == 0 { return pointee.emptyStr }
    guard str.isASCII else { return changeAnyCase(str, map) }
    let source = str.data1
    if str.count == 1 { return character(UInt32(ascii(0, source[0], 0))) }
    let result = newStr(count: str.count, width: 1)
    result.pointee.header.flags.insert(.ascii)
    let target = result.data1
    var previous: UInt8 = 0
    for index in 0..<str.count {
      let c = source[index]
      target[index] = ascii(index, c, previous)
      previous = c
    }
    return Value(result)
  }

  @inline(never) private func changeAnyCase(_ str: StrRef, _ map: (CaseMapping.Text) -> [UInt32])
    -> Value
  {
    let characters = str.characters
    var points: [UInt32] = []
    points.reserveCapacity(characters.count)
    for index in 0..<characters.count { points.append(characters[index]) }
    let changed = points.withUnsafeBufferPointer { map($0) }
    return changed.withUnsafeBufferPointer { newStr(codePoints: $0) }
  }
}
