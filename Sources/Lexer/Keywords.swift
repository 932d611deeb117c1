extension TokenKind {
  /// The kind of a word: its keyword, or `.name`.
  /// - Parameter word: points to `length` bytes.
  @inline(__always)
  static func word(_ word: UnsafePointer<UInt8>, length: Int) -> TokenKind {
    if length < 2 || length > 8 { return length == 14 ? longWord(word) : .name }
    // Every keyword but three starts with a lower-case letter.
    var key: UInt64 = 0
    for index in 0..<length { key = key << 8 | UInt64(word[index]) }
    switch length {
    case 2: return two(key)
    case 3: return three(key)
    case 4: return four(key)
    case 5: return five(key)
    case 6: return six(key)
    case 7: return key == pack("finally") ? .finally : .name
    default:
      return key == pack("continue") ? .continue : key == pack("nonlocal") ? .nonlocal : .name
    }
  }

  @inline(__always)
  private static func pack(_ text: StaticString) -> UInt64 {
    var key: UInt64 = 0
    for index in 0..<text.utf8CodeUnitCount { key = key << 8 | UInt64(text.utf8Start[index]) }
    return key
  }

  @inline(__always)
  private static func two(_ key: UInt64) -> TokenKind {
    if key == pack("if") { return .if }
    if key == pack("in") { return .in }
    if key == pack("is") { return .is }
    if key == pack("or") { return .or }
    if key == pack("as") { return .as }
    return .name
  }

  @inline(__always)
  private static func three(_ key: UInt64) -> TokenKind {
    if key == pack("def") { return .def }
    if key == pack("for") { return .for }
    if key == pack("not") { return .not }
    if key == pack("and") { return .and }
    if key == pack("try") { return .try }
    if key == pack("del") { return .del }
    return .name
  }

  @inline(__always)
  private static func four(_ key: UInt64) -> TokenKind {
    if key == pack("None") { return .none }
    if key == pack("True") { return .true }
    if key == pack("else") { return .else }
    if key == pack("elif") { return .elif }
    if key == pack("from") { return .from }
    if key == pack("pass") { return .pass }
    if key == pack("with") { return .with }
    return .name
  }

  @inline(__always)
  private static func five(_ key: UInt64) -> TokenKind {
    if key == pack("False") { return .false }
    if key == pack("class") { return .class }
    if key == pack("raise") { return .raise }
    if key == pack("while") { return .while }
    if key == pack("yield") { return .yield }
    if key == pack("break") { return .break }
    if key == pack("await") { return .await }
    if key == pack("async") { return .async }
    return .name
  }

  @inline(__always)
  private static func six(_ key: UInt64) -> TokenKind {
    if key == pack("return") { return .return }
    if key == pack("import") { return .import }
    if key == pack("except") { return .except }
    if key == pack("lambda") { return .lambda }
    if key == pack("assert") { return .assert }
    if key == pack("global") { return .global }
    return .name
  }

  /// `__peg_parser__`, 3.9's odd reserved word.
  private static func longWord(_ word: UnsafePointer<UInt8>) -> TokenKind {
    let text: StaticString = "__peg_parser__"
    for index in 0..<14 where word[index] != text.utf8Start[index] { return .name }
    return .pegParser
  }
}
