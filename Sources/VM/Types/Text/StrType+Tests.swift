import Primitives

/// Methods of str that ask of what kind its characters are.
extension NativeType {
  static let strTestMethods: [NativeMethod] = [
    NativeMethod("isalnum(self, /)") { _, a throws(Raised) in all(a[0], CodePoint.isAlphanumeric) },
    NativeMethod("isalpha(self, /)") { _, a throws(Raised) in all(a[0], CodePoint.isAlpha) },
    NativeMethod("isascii(self, /)") { _, a throws(Raised) in
      let str = a[0].as(StrObject.self)
      return Value(str.isASCII || str.count == 0)
    },
    NativeMethod("isdecimal(self, /)") { _, a throws(Raised) in all(a[0], CodePoint.isDecimal) },
    NativeMethod("isdigit(self, /)") { _, a throws(Raised) in all(a[0], CodePoint.isDigit) },
    NativeMethod("isnumeric(self, /)") { _, a throws(Raised) in all(a[0], CodePoint.isNumeric) },
    NativeMethod("isspace(self, /)") { _, a throws(Raised) in all(a[0], CodePoint.isSpace) },
    NativeMethod("isprintable(self, /)") { _, a throws(Raised) in
      if a[0].as(StrObject.self).count == 0 { return .true }
      return all(a[0], CodePoint.isPrintable)
    },
    NativeMethod("isidentifier(self, /)") { _, a throws(Raised) in
      Value(a[0].as(StrObject.self).isIdentifier)
    },
    NativeMethod("islower(self, /)") { _, a throws(Raised) in
      cased(a[0], has: CodePoint.isLower) { CodePoint.isUpper($0) || CodePoint.isTitle($0) }
    },
    NativeMethod("isupper(self, /)") { _, a throws(Raised) in
      cased(a[0], has: CodePoint.isUpper) { CodePoint.isLower($0) || CodePoint.isTitle($0) }
    },
    NativeMethod("istitle(self, /)") { _, a throws(Raised) in
      let characters = a[0].as(StrObject.self).characters
      var isCased = false
      var previousIsCased = false
      for index in 0..<characters.count {
        let c = characters[index]
        if CodePoint.isUpper(c) || CodePoint.isTitle(c) {
          if previousIsCased { return .false }
          previousIsCased = true
          isCased = true
        } else if CodePoint.isLower(c) {
          if !previousIsCased { return .false }
          isCased = true
        } else {
          previousIsCased = false
        }
      }
      return Value(isCased)
    },
  ]

  /// Whether there are characters and all are of a kind.
  @inline(__always) private static func all(_ value: Value, _ test: (UInt32) -> Bool) -> Value {
    let characters = value.as(StrObject.self).characters
    if characters.count == 0 { return .false }
    for index in 0..<characters.count where !test(characters[index]) { return .false }
    return .true
  }

  /// Whether some character passes the test and none has the other case.
  @inline(__always) private static func cased(
    _ value: Value, has test: (UInt32) -> Bool, not other: (UInt32) -> Bool
  ) -> Value {
    let characters = value.as(StrObject.self).characters
    var found = false
    for index in 0..<characters.count {
      let c = characters[index]
      if other(c) { return .false }
      if !found && test(c) { found = true }
    }
    return Value(found)
  }
}

extension UnsafeMutablePointer where Pointee == StrObject {
  /// Whether the text is an identifier in Python's grammar; keywords count.
  var isIdentifier: Bool {
    let characters = characters
    guard characters.count > 0, CodePoint.isIdentifierStart(characters[0]) else { return false }
    for index in 1..<max(characters.count, 1)
    where !CodePoint.isIdentifierContinue(characters[index]) {
      return false
    }
    return true
  }
}
