import Primitives

/// Reads values in the marshal format, whatever the bytes are: damaged input ends in a `MarshalError`,
/// with no more memory taken than a small multiple of the input's size. CPython: Python/marshal.c,
/// `r_object`.
public struct MarshalReader: ~Copyable {
  let bytes: [UInt8]
  /// Where reading goes on.
  public internal(set) var byteOffset: Int
  let end: Int
  private var references: [Reference] = []
  /// Whether containers that are one object come as `marked` and `reference`, so that they may contain
  /// themselves. Inside code objects they never do.
  private let keepsIdentity: Bool
  private var openCodeCount = 0
  /// Marked values that were found hashable, and those in which that is being asked.
  private var hashable: Set<Int> = []
  private var isHashOpen: Set<Int> = []

  /// A value that was marked for later reference.
  private enum Reference {
    /// Reserved while its parts are being read. Parts may refer to some types already.
    case unfinished(type: UInt8)
    /// A value and how deep its nesting goes.
    case value(Constant, height: Int)
  }

  /// A reader of data, from an offset on.
  public init(_ bytes: [UInt8], from byteOffset: Int = 0, keepsIdentity: Bool = false) {
    self.bytes = bytes
    self.byteOffset = byteOffset
    self.keepsIdentity = keepsIdentity
    end = bytes.count
  }

  /// Reads one value.
  public mutating func read() throws(MarshalError) -> Constant {
    let start = byteOffset
    guard let (value, _) = try readObject(depth: 1) else {
      throw MarshalError(.typeError, "NULL object in marshal data for object", at: start)
    }
    return value
  }

  /// A value with the height of its tree; `nil` for the null that ends a dict.
  private typealias Object = (value: Constant, height: Int)

  private mutating func readObject(depth: Int) throws(MarshalError) -> Object? {
    let start = byteOffset
    guard byteOffset < end else {
      throw MarshalError(.eofError, "EOF read where object expected", at: byteOffset)
    }
    let type = bytes[byteOffset]
    byteOffset += 1
    guard depth <= Marshal.maximumDepth else {
      throw MarshalError(.valueError, "recursion limit exceeded", at: start)
    }
    let isReferable = type & MarshalType.referenceFlag != 0
    switch type & ~MarshalType.referenceFlag {
    case MarshalType.null: return nil
    case MarshalType.none: return (.none, 1)
    case MarshalType.false: return (.false, 1)
    case MarshalType.true: return (.true, 1)
    case MarshalType.ellipsis: return (.ellipsis, 1)
    case MarshalType.stopIteration: return (.foreign(.stopIteration), 1)
    case MarshalType.reference: return try readReference(start)
    case MarshalType.int: return mark(.int(try readInt32()), isReferable)
    case MarshalType.int64: return mark(.int(Int(bitPattern: try readWord())), isReferable)
    case MarshalType.long: return mark(try readLong(start), isReferable)
    case MarshalType.float: return mark(.float(try readTextFloat()), isReferable)
    case MarshalType.binaryFloat: return mark(.float(try readFloat()), isReferable)
    case MarshalType.complex:
      let real = try readTextFloat()
      return mark(.complex(real: real, imaginary: try readTextFloat()), isReferable)
    case MarshalType.binaryComplex:
      let real = try readFloat()
      return mark(.complex(real: real, imaginary: try readFloat()), isReferable)
    case MarshalType.bytes:
      let count = try readCount("bytes object", start)
      return mark(.bytes(Array(try take(count))), isReferable)
    case MarshalType.ascii, MarshalType.asciiInterned:
      let count = try readCount("string", start)
      return mark(.string(Self.decodeLatin1(try take(count))), isReferable)
    case MarshalType.shortAscii, MarshalType.shortAsciiInterned:
      let count = Int(try readByte())
      return mark(.string(Self.decodeLatin1(try take(count))), isReferable)
    case MarshalType.unicode, MarshalType.interned:
      return mark(.string(try readUnicode(start)), isReferable)
    default: return try readContainer(start, type, depth: depth)
    }
  }

  private mutating func mark(_ value: Constant, _ isReferable: Bool) -> Object {
    if isReferable { references.append(.value(value, height: 1)) }
    return (value, 1)
  }

  private mutating func readReference(_ start: Int) throws(MarshalError) -> Object {
    let index = try readInt32()
    let invalid = MarshalError(.valueError, "bad marshal data (invalid reference)", at: start)
    guard references.indices.contains(index) else { throw invalid }
    switch references[index] {
    case .unfinished(let type):
      switch type {
      case MarshalType.tuple, MarshalType.smallTuple, MarshalType.list, MarshalType.dict,
        MarshalType.set:
        if keepsIdentity && openCodeCount == 0 { return (.foreign(.reference(index)), 1) }
        throw invalid
      default: throw invalid
      }
    case .value(.foreign(.marked), let height) where openCodeCount == 0:
      return (.foreign(.reference(index)), height)
    case .value(let value, let height):
      guard let value = plain(value) else { throw invalid }
      return (value, height)
    }
  }

  // MARK: Identity

  /// A value without marks and references, as code objects hold it; nil for one that contains itself.
  private func plain(_ value: Constant) -> Constant? {
    if !keepsIdentity { return value }
    var left = end
    return plain(value, open: [], &left)
  }

  /// - Parameter left: how many values may still be made: references can multiply them without end.
  private func plain(_ value: Constant, open: [Int], _ left: inout Int) -> Constant? {
    left -= 1
    if left < 0 { return nil }
    switch value {
    case .foreign(.marked(let number, let value)):
      return plain(value, open: open + [number], &left)
    case .foreign(.reference(let number)):
      guard !open.contains(number), case .value(let value, _) = references[number] else {
        return nil
      }
      return plain(value, open: open, &left)
    case .tuple(let items): return plain(items, open, &left).map { .tuple($0) }
    case .frozenSet(let items): return plain(items, open, &left).map { .frozenSet($0) }
    case .foreign(.list(let items)): return plain(items, open, &left).map { .foreign(.list($0)) }
    case .foreign(.set(let items)): return plain(items, open, &left).map { .foreign(.set($0)) }
    case .foreign(.dict(let items)):
      guard let keys = plain(items.map(\.key), open, &left),
        let values = plain(items.map(\.value), open, &left)
      else { return nil }
      return .foreign(.dict(zip(keys, values).map { (key: $0, value: $1) }))
    default: return value
    }
  }

  private func plain(_ items: [Constant], _ open: [Int], _ left: inout Int) -> [Constant]? {
    var result: [Constant] = []
    for item in items {
      guard let item = plain(item, open: open, &left) else { return nil }
      result.append(item)
    }
    return result
  }

  // MARK: Containers

  private mutating func readContainer(
    _ start: Int, _ type: UInt8, depth: Int
  ) throws(MarshalError) -> Object {
    let reserved = references.count
    let isReferable = type & MarshalType.referenceFlag != 0
    if isReferable { references.append(.unfinished(type: type & ~MarshalType.referenceFlag)) }
    var height = 0
    var value: Constant
    switch type & ~MarshalType.referenceFlag {
    case MarshalType.smallTuple:
      let count = Int(try readByte())
      value = .tuple(try readItems(count, of: "tuple", depth, &height))
    case MarshalType.tuple:
      let count = try readCount("tuple", start)
      value = .tuple(try readItems(count, of: "tuple", depth, &height))
    case MarshalType.list:
      let count = try readCount("list", start)
      value = .foreign(.list(try readItems(count, of: "list", depth, &height)))
    case MarshalType.set:
      let count = try readCount("set", start)
      let items = try readItems(count, of: "set", depth, &height)
      value = .foreign(.set(SetOrder.iterationOrder(of: items)))
    case MarshalType.frozenSet:
      let count = try readCount("set", start)
      let items = try readItems(count, of: "set", depth, &height)
      value = .frozenSet(SetOrder.iterationOrder(of: items))
    case MarshalType.dict:
      value = .foreign(.dict(try readDict(depth, &height)))
    case MarshalType.code:
      openCodeCount += 1
      value = .code(try readCode(start, depth, &height))
      openCodeCount -= 1
    default:
      throw MarshalError(.valueError, "bad marshal data (unknown type code)", at: start)
    }
    height += 1
    // References can make a tree far higher than the nesting of the bytes. Freeing it would then
    // use up the native stack.
    guard height <= Marshal.maximumDepth else {
      throw MarshalError(.valueError, "recursion limit exceeded", at: start)
    }
    if isReferable {
      if keepsIdentity && openCodeCount == 0 { value = .foreign(.marked(reserved, value)) }
      references[reserved] = .value(value, height: height)
    }
    return (value, height)
  }

  private mutating func readItems(
    _ count: Int, of container: StaticString, _ depth: Int, _ height: inout Int
  ) throws(MarshalError) -> [Constant] {
    // Each item takes at least a byte, so a count beyond what is left must end in an error.
    var items: [Constant] = []
    items.reserveCapacity(min(count, end - byteOffset))
    let isSet = container.utf8Start.pointee == UInt8(ascii: "s")
    for _ in 0..<count {
      let start = byteOffset
      guard let item = try readObject(depth: depth + 1) else {
        throw MarshalError(
          .typeError, "NULL object in marshal data for \(container)", at: start)
      }
      if isSet { try requireHashable(item.value, at: start) }
      height = max(height, item.height)
      items.append(item.value)
    }
    return items
  }

  private mutating func readDict(
    _ depth: Int, _ height: inout Int
  ) throws(MarshalError) -> [(key: Constant, value: Constant)] {
    var items: [(key: Constant, value: Constant)] = []
    while true {
      let start = byteOffset
      guard let key = try readObject(depth: depth + 1) else { break }
      try requireHashable(key.value, at: start)
      guard let value = try readObject(depth: depth + 1) else { break }
      height = max(height, key.height, value.height)
      items.append((key.value, value.value))
    }
    return items
  }

  private mutating func requireHashable(_ value: Constant, at start: Int) throws(MarshalError) {
    let name: StaticString
    switch value {
    case .foreign(.list): name = "list"
    case .foreign(.dict): name = "dict"
    case .foreign(.set): name = "set"
    case .foreign(.marked(let number, let value)):
      if hashable.contains(number) { return }
      // CPython crashes on a tuple that contains itself and is to be hashed.
      guard isHashOpen.insert(number).inserted else {
        throw MarshalError(.valueError, "recursion limit exceeded", at: start)
      }
      try requireHashable(value, at: start)
      isHashOpen.remove(number)
      hashable.insert(number)
      return
    case .foreign(.reference(let number)): return try requireHashable(reference: number, at: start)
    case .tuple(let items):
      for item in items { try requireHashable(item, at: start) }
      return
    default: return
    }
    throw MarshalError(.typeError, "unhashable type: '\(name)'", at: start)
  }

  private mutating func requireHashable(reference number: Int, at start: Int) throws(MarshalError) {
    switch references[number] {
    case .value(let value, _): try requireHashable(value, at: start)
    case .unfinished(MarshalType.list): try requireHashable(.foreign(.list([])), at: start)
    case .unfinished(MarshalType.dict): try requireHashable(.foreign(.dict([])), at: start)
    case .unfinished(MarshalType.set): try requireHashable(.foreign(.set([])), at: start)
    case .unfinished: throw MarshalError(.valueError, "recursion limit exceeded", at: start)
    }
  }

  // MARK: Code

  private mutating func readCode(
    _ start: Int, _ depth: Int, _ height: inout Int
  ) throws(MarshalError) -> CodeObject {
    let argumentCount = try readNatural("argcount")
    let positionalOnlyArgumentCount = try readNatural("posonlyargcount")
    let keywordOnlyArgumentCount = try readNatural("kwonlyargcount")
    let localCount = try readNatural("nlocals")
    let stackSize = try readNatural("stacksize")
    let flags = CodeFlags(rawValue: UInt32(try readNatural("flags")))
    let code = try readBytes("code", depth, &height)
    let constants = try readTuple("consts", depth, &height)
    let names = try readNames("names", depth, &height)
    let variableNames = try readNames("varnames", depth, &height)
    let freeVariables = try readNames("freevars", depth, &height)
    let cellVariables = try readNames("cellvars", depth, &height)
    let filename = try readString("filename", depth, &height)
    let name = try readString("name", depth, &height)
    let firstLineNumber = try readInt32()
    let lineTable = try readBytes("lnotab", depth, &height)
    var parameterCount = argumentCount + keywordOnlyArgumentCount
    if flags.contains(.varArgs) { parameterCount += 1 }
    if flags.contains(.varKeywords) { parameterCount += 1 }
    guard positionalOnlyArgumentCount <= argumentCount else {
      throw MarshalError(
        .valueError, "bad marshal data (code: posonlyargcount exceeds argcount)", at: start)
    }
    guard parameterCount <= variableNames.count else {
      throw MarshalError(.valueError, "code: varnames is too small", at: start)
    }
    return CodeObject(
      argumentCount: argumentCount, positionalOnlyArgumentCount: positionalOnlyArgumentCount,
      keywordOnlyArgumentCount: keywordOnlyArgumentCount, localCount: localCount,
      stackSize: stackSize, flags: flags, code: code, constants: constants, names: names,
      variableNames: variableNames, freeVariables: freeVariables, cellVariables: cellVariables,
      filename: filename, name: name, firstLineNumber: firstLineNumber, lineTable: lineTable)
  }

  private mutating func readNatural(_ field: StaticString) throws(MarshalError) -> Int {
    let start = byteOffset
    let number = try readInt32()
    guard number >= 0 else {
      throw MarshalError(.valueError, "bad marshal data (code: negative \(field))", at: start)
    }
    return number
  }

  private mutating func readField(
    _ field: StaticString, _ depth: Int, _ height: inout Int
  ) throws(MarshalError) -> Constant {
    let start = byteOffset
    guard let object = try readObject(depth: depth + 1) else {
      throw MarshalError(.typeError, "NULL object in marshal data for code \(field)", at: start)
    }
    height = max(height, object.height)
    return object.value
  }

  private mutating func readBytes(
    _ field: StaticString, _ depth: Int, _ height: inout Int
  ) throws(MarshalError) -> [UInt8] {
    let start = byteOffset
    if case .bytes(let bytes) = try readField(field, depth, &height) { return bytes }
    throw MarshalError(.valueError, "bad marshal data (code: \(field) is not bytes)", at: start)
  }

  private mutating func readTuple(
    _ field: StaticString, _ depth: Int, _ height: inout Int
  ) throws(MarshalError) -> [Constant] {
    let start = byteOffset
    if case .tuple(let items) = try readField(field, depth, &height) { return items }
    throw MarshalError(.valueError, "bad marshal data (code: \(field) is not a tuple)", at: start)
  }

  private mutating func readString(
    _ field: StaticString, _ depth: Int, _ height: inout Int
  ) throws(MarshalError) -> PythonString {
    let start = byteOffset
    if case .string(let string) = try readField(field, depth, &height) { return string }
    throw MarshalError(.valueError, "bad marshal data (code: \(field) is not a string)", at: start)
  }

  private mutating func readNames(
    _ field: StaticString, _ depth: Int, _ height: inout Int
  ) throws(MarshalError) -> [PythonString] {
    let start = byteOffset
    let items = try readTuple(field, depth, &height)
    var names: [PythonString] = []
    names.reserveCapacity(items.count)
    for item in items {
      guard case .string(let name) = item else {
        throw MarshalError(
          .valueError, "bad marshal data (code: \(field) holds more than strings)", at: start)
      }
      names.append(name)
    }
    return names
  }
}
