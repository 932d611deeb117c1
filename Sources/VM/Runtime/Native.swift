/// Arguments of a native function, one slot per parameter of its signature, in order; a parameter that the caller left
/// out is the null value. `*args` is a tuple, `**kwargs` a dict (null when empty). A method's first is `self`.
struct Arguments {
  let base: UnsafeMutablePointer<Value>

  @inline(__always) init(base: UnsafeMutablePointer<Value>) { self.base = base }

  @inline(__always) subscript(index: Int) -> Value {
    get { base[index] }
    nonmutating set { base[index] = newValue }
  }

  /// The argument, or `defaultValue` when it was left out.
  @inline(__always) func get(_ index: Int, default defaultValue: Value) -> Value {
    base[index].isNull ? defaultValue : base[index]
  }
}

typealias NativeFunction = (Machine, Arguments) throws(Raised) -> Value

/// A function or method written in Swift: a row of a type's or module's table. The signature is data, in Python's own
/// syntax with `/` and `*`; it drives argument binding, error texts, `help()` and `inspect`:
///
///     NativeMethod("sort(self, /, *, key=None, reverse=False)", listSort)
///
/// A `!` behind it marks those whose arguments CPython parses in an older way (`PyArg_ParseTuple`), with other words for errors; a `*`, those that are told of
/// keywords without the module's name (`METH_VARARGS`).
struct NativeMethod: @unchecked Sendable {
  enum Flavor: UInt8 { case function, method, classMethod, staticMethod, constructor }

  let signature: StaticString
  let flavor: Flavor
  let body: NativeFunction

  init(
    _ signature: StaticString, _ flavor: Flavor = .method,
    _ body: @escaping NativeFunction
  ) {
    self.signature = signature
    self.flavor = flavor
    self.body = body
  }
}

/// An attribute of a builtin type computed by Swift code (`getset_descriptor`).
struct NativeProperty: @unchecked Sendable {
  let name: StaticString
  let get: (Machine, Value) throws(Raised) -> Value
  /// The new value is null for `del`.
  let set: ((Machine, Value, Value) throws(Raised) -> Void)?
  /// CPython has a `member_descriptor` for it, a field of the object's struct: what `type(…)` and messages say.
  let isMember: Bool

  init(
    _ name: StaticString, isMember: Bool = false,
    _ get: @escaping (Machine, Value) throws(Raised) -> Value,
    set: ((Machine, Value, Value) throws(Raised) -> Void)? = nil
  ) {
    self.name = name
    self.isMember = isMember
    self.get = get
    self.set = set
  }
}

/// A `NativeMethod` in use: its parsed signature. Lives as long as the process.
struct NativeRow {
  var method: NativeMethod
  /// `sort`, interned.
  var name: Value
  /// The type it is a method of; the name of the module it is a function of, unless that is
  /// `builtins`; or null.
  var owner: Value
  /// Parsed at the first call that does not fit `exactCount`.
  var signature: UnsafeMutablePointer<Signature>?
  /// With this many positional arguments (`self` included) and no keywords nothing needs binding; -1: always binds.
  var exactCount: Int32
  /// With at least and at most so many positional arguments and no keywords, the slots left over are just null. -1 until
  /// the signature is parsed, and where there is a `*args` slot.
  var leastCount: Int32 = -1
  var mostCount: Int32 = -1
  /// All slots; meant for such calls.
  var slotCount: Int32 = 0
  /// The body's code, if it captures nothing; else 0. Swift counts references to the context of a function that it loads from
  /// memory, before and after each call; without a context there is nothing to count.
  let code: UInt

  init(method: NativeMethod, name: Value, owner: Value, exactCount: Int32) {
    self.method = method
    self.name = name
    self.owner = owner
    self.signature = nil
    self.exactCount = exactCount
    // A function value is two words: code and context.
    let words = unsafeBitCast(method.body, to: (UInt, UInt).self)
    code = words.1 == 0 ? words.0 : 0
  }
}

extension UnsafeMutablePointer where Pointee == NativeRow {
  @inline(__always) func run(_ vm: Machine, _ arguments: Arguments) throws(Raised) -> Value {
    let code = pointee.code
    if code == 0 { return try pointee.method.body(vm, arguments) }
    return try unsafeBitCast((code, 0 as UInt), to: NativeFunction.self)(vm, arguments)
  }
}

/// A parsed signature.
struct Signature {
  struct Parameter {
    var name: Value
    var isRequired: Bool
  }

  var parameters: UnsafeMutableBufferPointer<Parameter>
  /// Slots filled from positional arguments, `self` included.
  var positionalCount = 0
  /// Of those, ones that cannot be given by keyword.
  var positionalOnlyCount = 0
  var requiredPositionalCount = 0
  /// Index of the `*args` slot, or -1.
  var varArgs = -1
  /// Index of the `**kwargs` slot, or -1.
  var varKeywords = -1
  /// All slots.
  var count: Int { parameters.count }
  var takesKeywords: Bool {
    positionalOnlyCount < positionalCount || keywordOnlyCount > 0 || varKeywords >= 0
  }
  var keywordOnlyCount = 0
}

extension StaticString {
  var bytes: UnsafeBufferPointer<UInt8> {
    UnsafeBufferPointer(start: utf8Start, count: utf8CodeUnitCount)
  }
}

extension Machine {
  /// Readies a row for use.
  func makeRow(_ method: NativeMethod, owner: Value) -> UnsafeMutablePointer<NativeRow> {
    let row = UnsafeMutablePointer<NativeRow>.allocate(capacity: 1)
    let text = method.signature.bytes
    var end = 0
    while end < text.count && text[end] != UInt8(ascii: "(") { end += 1 }
    let name = pointee.interned.pointee.find(
      UnsafeBufferPointer(rebasing: text[0..<end]), in: self)
    // Only plain required names before a closing `/)` (or nothing but names): the common case needs no parse.
    var count: Int32 = 0
    var index = end + 1
    var isPlain = true
    var sawName = false
    while index < text.count {
      switch text[index] {
      case UInt8(ascii: ","):
        if sawName { count += 1 }
        sawName = false
      case UInt8(ascii: ")"):
        if sawName { count += 1 }
      case UInt8(ascii: "="), UInt8(ascii: "*"):
        isPlain = false
      case UInt8(ascii: "/"), UInt8(ascii: " "): break
      default: sawName = true
      }
      index += 1
    }
    row.initialize(
      to: NativeRow(method: method, name: name, owner: owner, exactCount: isPlain ? count : -1))
    return row
  }

  /// The row's signature, parsed at first use.
  func signature(of row: UnsafeMutablePointer<NativeRow>) -> UnsafeMutablePointer<Signature> {
    if let signature = row.pointee.signature { return signature }
    let parsed = UnsafeMutablePointer<Signature>.allocate(capacity: 1)
    parsed.initialize(to: parse(row.pointee.method.signature.bytes))
    row.pointee.signature = parsed
    if parsed.pointee.varArgs < 0 && parsed.pointee.varKeywords < 0
      && parsed.pointee.keywordOnlyCount == 0
    {
      row.pointee.exactCount = Int32(parsed.pointee.positionalCount)
    }
    let requiresKeyword = parsed.pointee.parameters.dropFirst(parsed.pointee.positionalCount)
      .contains { $0.isRequired }
    if parsed.pointee.varArgs < 0 && !requiresKeyword {
      row.pointee.leastCount = Int32(parsed.pointee.requiredPositionalCount)
      row.pointee.mostCount = Int32(parsed.pointee.positionalCount)
      row.pointee.slotCount = Int32(parsed.pointee.count)
    }
    return parsed
  }

  private func parse(_ text: UnsafeBufferPointer<UInt8>) -> Signature {
    var parameters: [Signature.Parameter] = []
    var signature = Signature(parameters: .init(start: nil, count: 0))
    var index = 0
    while text[index] != UInt8(ascii: "(") { index += 1 }
    index += 1
    var isKeywordOnly = false
    while index < text.count && text[index] != UInt8(ascii: ")") {
      // One parameter: up to a comma or the closing parenthesis outside brackets and quotes.
      var depth = 0
      var quote: UInt8 = 0
      let start = index
      while index < text.count {
        let c = text[index]
        if quote != 0 {
          if c == UInt8(ascii: "\\") { index += 1 } else if c == quote { quote = 0 }
        } else if c == UInt8(ascii: "'") || c == UInt8(ascii: "\"") {
          quote = c
        } else if c == UInt8(ascii: "(") || c == UInt8(ascii: "[") {
          depth += 1
        } else if depth > 0 && (c == UInt8(ascii: ")") || c == UInt8(ascii: "]")) {
          depth -= 1
        } else if depth == 0 && (c == UInt8(ascii: ",") || c == UInt8(ascii: ")")) {
          break
        }
        index += 1
      }
      var first = start
      while first < index && text[first] == UInt8(ascii: " ") { first += 1 }
      var stars = 0
      while first < index && text[first] == UInt8(ascii: "*") {
        stars += 1
        first += 1
      }
      var end = first
      while end < index && text[end] != UInt8(ascii: "=") { end += 1 }
      let hasDefault = end < index
      if index < text.count && text[index] == UInt8(ascii: ",") { index += 1 }
      if first == end {
        isKeywordOnly = stars == 1
        continue
      }
      if text[first] == UInt8(ascii: "/") {
        signature.positionalOnlyCount = parameters.count
        continue
      }
      let name = pointee.interned.pointee.find(
        UnsafeBufferPointer(rebasing: text[first..<end]), in: self)
      if stars == 2 {
        signature.varKeywords = parameters.count
      } else if stars == 1 {
        signature.varArgs = parameters.count
        isKeywordOnly = true
      } else if isKeywordOnly {
        signature.keywordOnlyCount += 1
      } else {
        signature.positionalCount += 1
        if !hasDefault { signature.requiredPositionalCount += 1 }
      }
      parameters.append(.init(name: name, isRequired: !hasDefault && stars == 0))
    }
    signature.parameters = .allocate(capacity: parameters.count)
    _ = signature.parameters.initialize(from: parameters)
    return signature
  }
}
