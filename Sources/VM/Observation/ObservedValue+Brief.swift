import Primitives

// Values as short texts, for tools that show many of them. Nothing of the program's own runs for it, so that looking changes
// nothing, and no more of a value is looked at than the text needs.

extension ObservedValue {
  /// What `repr(value)` begins with, in so many characters at most; where it is longer, or not known to the end, the text ends
  /// in `…`. Objects are shown without their addresses; those whose class has a `__repr__` in Python are shown as `<Name object>`.
  public func brief(limit: Int) -> String {
    if value.isNull { return "NULL" }
    var text = BriefText(machine: machine, limit: limit)
    text.append(value)
    return text.finished
  }
}

private struct BriefText {
  let machine: Machine
  let limit: Int
  private var text = ""
  private var length = 0
  /// Containers that are open, from the outermost.
  private var open: [Value] = []

  /// Ints of more bits are not computed.
  private static let mostLimbs = 16
  /// Containers inside others, at most.
  private static let mostOpen = 8

  init(machine: Machine, limit: Int) {
    self.machine = machine
    self.limit = limit
  }

  var isFull: Bool { length > limit }

  var finished: String {
    isFull ? String(text.prefix(max(0, limit - 1))) + "…" : text
  }

  private mutating func append(_ piece: String) {
    text += piece
    length += piece.count
  }

  mutating func append(_ value: Value) {
    if isFull { return }
    guard value.isObject else { return append(plainly: value) }
    guard hasNativeRepr(value) else { return append(nameOf: value) }
    switch value.header.pointee.kind {
    case .int:
      let count = value.as(IntObject.self).pointee.count
      if count > Self.mostLimbs { return append("<int of \(count * 64) bits>") }
      append(plainly: value)
    case .str: append(string: value)
    case .bytes:
      let bytes = value.as(BytesObject.self)
      append(bytes: UnsafeBufferPointer(start: bytes.data, count: bytes.pointee.count))
    case .bytearray:
      let bytes = value.as(ByteArrayObject.self)
      append("bytearray(")
      append(bytes: UnsafeBufferPointer(start: bytes.pointee.items, count: bytes.pointee.count))
      append(")")
    case .list:
      let list = value.as(ListObject.self)
      append(
        items: UnsafeBufferPointer(start: list.pointee.items, count: list.pointee.count), of: value,
        "[", "]")
    case .tuple:
      let tuple = value.as(TupleObject.self)
      append(
        items: UnsafeBufferPointer(start: tuple.items, count: tuple.pointee.count), of: value, "(",
        tuple.pointee.count == 1 ? ",)" : ")")
    case .dict: append(dict: value)
    case .set, .frozenset: append(set: value)
    case .exception:
      append("\(machine.typeOf(value).pointee.name.as(StrObject.self).description)")
      let arguments = value.as(ExceptionObject.self).pointee.args
      guard arguments.isKind(.tuple) else { return append("()") }
      let tuple = arguments.as(TupleObject.self)
      append(
        items: UnsafeBufferPointer(start: tuple.items, count: tuple.pointee.count), of: value, "(",
        ")")
    case .method:
      let function = value.as(MethodObject.self).pointee.function
      guard function.isKind(.function) else { return append(nameOf: value) }
      append("<bound method ")
      append(function.as(FunctionObject.self).pointee.qualifiedName.as(StrObject.self).description)
      append(">")
    case .float, .complex, .function, .builtinFunction, .methodDescriptor, .wrapperDescriptor,
      .classMethodDescriptor, .getSetDescriptor, .memberDescriptor, .type, .module, .code, .cell,
      .generator, .coroutine, .asyncGenerator, .object, .instance, .strIterator, .bytesIterator,
      .bytearrayIterator, .tupleIterator, .listIterator, .listReverseIterator, .rangeIterator,
      .enumerate, .zip, .map, .filter, .frame, .traceback:
      append(plainly: value)
    default:
      hasPlainParts(value) ? append(plainly: value) : append(nameOf: value)
    }
  }

  /// `repr(value)`, where it is known to be short and to run none of the program's code; without an address.
  private mutating func append(plainly value: Value) {
    do throws(Raised) {
      let text = try machine.reprText(value)
      let end = text.hasPrefix("<") ? text.place(of: " at 0x") : nil
      append(end.map { text[..<$0] + ">" } ?? text)
    } catch {
      _ = machine.takeException()
      append(nameOf: value)
    }
  }

  private mutating func append(nameOf value: Value) {
    append("<\(machine.typeOf(value).pointee.name.as(StrObject.self).description) object>")
  }

  // MARK: Text

  private mutating func append(string value: Value) {
    let string = value.as(StrObject.self)
    var bytes: [UInt8] = []
    for index in 0..<min(string.count, limit + 1) {
      bytes.appendUTF8(string.character(at: index))
    }
    append(repr(of: PythonString(utf8: bytes)))
  }

  private mutating func append(bytes: UnsafeBufferPointer<UInt8>) {
    let shown = bytes.prefix(limit + 1)
    let quote: UInt8 = shown.contains(0x27) && !shown.contains(0x22) ? 0x22 : 0x27
    var piece = "b" + String(UnicodeScalar(quote))
    for byte in shown {
      switch byte {
      case quote, 0x5C: piece += "\\" + String(UnicodeScalar(byte))
      case 0x09: piece += "\\t"
      case 0x0A: piece += "\\n"
      case 0x0D: piece += "\\r"
      case 0x20..<0x7F: piece += String(UnicodeScalar(byte))
      default: piece += "\\x" + (byte < 16 ? "0" : "") + String(byte, radix: 16)
      }
    }
    append(piece + String(UnicodeScalar(quote)))
  }

  // MARK: Containers

  private mutating func append(
    items: UnsafeBufferPointer<Value>, of container: Value, _ opening: String, _ closing: String
  ) {
    append(opening)
    if enter(container) {
      for (index, item) in items.enumerated() {
        if isFull { break }
        if index > 0 { append(", ") }
        append(item)
      }
      open.removeLast()
    }
    append(closing)
  }

  private mutating func append(dict value: Value) {
    append("{")
    if enter(value) {
      var isFirst = true
      for entry in DictEntries(value.as(DictObject.self)) {
        if isFull { break }
        if !isFirst { append(", ") }
        isFirst = false
        append(entry.key)
        append(": ")
        append(entry.value)
      }
      open.removeLast()
    }
    append("}")
  }

  private mutating func append(set value: Value) {
    let set = value.as(SetObject.self)
    let isFrozen = value.isKind(.frozenset)
    if set.pointee.used == 0 { return append(isFrozen ? "frozenset()" : "set()") }
    append(isFrozen ? "frozenset({" : "{")
    if enter(value) {
      var isFirst = true
      for slot in 0...set.pointee.mask where set.pointee.table[slot].isLive {
        if isFull { break }
        if !isFirst { append(", ") }
        isFirst = false
        append(set.pointee.table[slot].key)
      }
      open.removeLast()
    }
    append(isFrozen ? "})" : "}")
  }

  /// - Returns: false, with `...` in place of its items, for a container that is being shown already.
  private mutating func enter(_ container: Value) -> Bool {
    if open.count >= Self.mostOpen || open.contains(container) {
      append("...")
      return false
    }
    open.append(container)
    return true
  }

  // MARK: What runs nothing of the program's

  private func hasNativeRepr(_ value: Value) -> Bool {
    let method = machine.lookUp(machine.typeOf(value), machine.pointee.names.__repr__)
    return method.isNull || method.isKind(.wrapperDescriptor) || method.isKind(.methodDescriptor)
  }

  /// Whether all that it holds are numbers and short texts.
  private func hasPlainParts(_ value: Value) -> Bool {
    var count = 0
    return machine.visitReferents(of: value) { part in
      count += 1
      if count > 16 { return false }
      guard part.isObject else { return true }
      switch part.header.pointee.kind {
      case .float, .complex: return part.isExact(.float) || part.isExact(.complex)
      case .str: return part.isExact(.str) && part.as(StrObject.self).count < 256
      case .type: return hasNativeRepr(part)
      default: return false
      }
    }
  }
}

extension String {
  /// Where a text begins in it.
  fileprivate func place(of text: String) -> Index? {
    indices.first { self[$0...].hasPrefix(text) }
  }
}
