import Glibc
import Primitives

/// Writes values in the marshal format. CPython: Python/marshal.c, `w_object`.
///
/// Strings that CPython interns (names, and constants that look like names) are written once and
/// referred to after that; so are, inside code objects, constants that are the same, which CPython's
/// compiler makes one object. Beyond that CPython refers to every object that happens to be shared,
/// which depends on its reference counts; the loaded values are equal.
public struct MarshalWriter: ~Copyable {
  /// What was written so far.
  public private(set) var bytes: [UInt8] = []
  private var referenceCount = 0
  private var interned = InternedStrings()
  private var filename: PythonString?
  private var filenameReference = 0
  private var emptyTupleReference: Int?
  /// The constants of code objects so far, and what refers to each.
  private var shared = ConstantSet()
  private var sharedReferences: [Int] = []
  private var isInCode = false
  /// The format's version: before 2 floats are text, before 3 nothing is referred to, before 4 there are
  /// no short forms of ASCII strings and tuples.
  private let version: Int
  /// The marked values that something refers to, and what refers to those written so far.
  private let referenced: Set<Int>
  private var markedReferences: [Int: Int] = [:]

  /// A writer without data.
  /// - Parameter referenced: the numbers of marked values that are referred to.
  public init(version: Int = 4, referenced: Set<Int> = []) {
    self.version = version
    self.referenced = referenced
  }

  /// Continues after `header`, which stands first in `bytes`.
  public init(header: [UInt8], capacity: Int = 0) {
    self.init()
    bytes.reserveCapacity(header.count + capacity)
    bytes += header
  }

  /// Appends one value.
  public mutating func write(_ value: Constant) throws(MarshalError) {
    try write(value, depth: 1)
  }

  /// Appends one code object.
  public mutating func write(_ code: CodeObject) throws(MarshalError) {
    try write(code, depth: 1)
  }

  private mutating func write(_ value: Constant, depth: Int) throws(MarshalError) {
    guard depth <= Marshal.maximumDepth else {
      throw MarshalError(.valueError, "object too deeply nested to marshal")
    }
    var flag: UInt8 = 0
    var value = value
    if case .foreign(.marked(let number, let marked)) = value {
      value = marked
      if version >= 3 && referenced.contains(number) {
        markedReferences[number] = referenceCount
        referenceCount += 1
        flag = MarshalType.referenceFlag
      }
    } else if isInCode && version >= 3 && Self.isShared(value) {
      let (index, isNew) = shared.insert(value)
      if !isNew { return append(reference: sharedReferences[Int(index)]) }
      sharedReferences.append(referenceCount)
      referenceCount += 1
      flag = MarshalType.referenceFlag
    }
    switch value {
    case .none: bytes.append(MarshalType.none)
    case .false: bytes.append(MarshalType.false)
    case .true: bytes.append(MarshalType.true)
    case .ellipsis: bytes.append(MarshalType.ellipsis)
    case .int(let number): write(number, flag)
    case .bigInt(let number): write(limbs: number.magnitude, isNegative: number.isNegative, flag)
    case .float(let number):
      bytes.append((version > 1 ? MarshalType.binaryFloat : MarshalType.float) | flag)
      append(number)
    case .complex(let real, let imaginary):
      bytes.append((version > 1 ? MarshalType.binaryComplex : MarshalType.complex) | flag)
      append(real)
      append(imaginary)
    case .string(let string):
      if version >= 3 && Self.isInternedConstant(string.utf8) {
        try writeInterned(string)
      } else {
        try write(string, flag: flag)
      }
    case .bytes(let string): try write(string, flag)
    case .tuple(let items):
      try beginTuple(count: items.count, flag)
      for item in items { try write(item, depth: depth + 1) }
    case .frozenSet(let items):
      try write(items, type: MarshalType.frozenSet | flag, depth: depth)
    case .code(let code): try write(code, depth: depth, flag)
    case .foreign(.marked):
      preconditionFailure("a marked value inside a mark")
    case .foreign(.reference(let number)):
      guard let reference = markedReferences[number] else {
        throw MarshalError(.valueError, "object too deeply nested to marshal")
      }
      append(reference: reference)
    case .foreign(.stopIteration): bytes.append(MarshalType.stopIteration)
    case .foreign(.list(let items)): try write(items, type: MarshalType.list | flag, depth: depth)
    case .foreign(.set(let items)): try write(items, type: MarshalType.set | flag, depth: depth)
    case .foreign(.dict(let items)):
      bytes.append(MarshalType.dict | flag)
      for item in items {
        try write(item.key, depth: depth + 1)
        try write(item.value, depth: depth + 1)
      }
      bytes.append(MarshalType.null)
    }
  }

  /// Whether CPython's compiler makes a constant one object wherever it occurs, and that can be told:
  /// of singletons, small integers and interned strings there is never another.
  private static func isShared(_ value: Constant) -> Bool {
    switch value {
    case .int(let number): number < -5 || number > 256
    case .string(let string): !isInternedConstant(string.utf8)
    case .tuple(let items): !items.isEmpty
    case .bigInt, .float, .complex, .bytes, .frozenSet: true
    default: false
    }
  }

  private mutating func write(
    _ items: [Constant], type: UInt8, depth: Int
  ) throws(MarshalError) {
    bytes.append(type)
    try append(count: items.count)
    for item in items { try write(item, depth: depth + 1) }
  }

  private mutating func write(
    _ code: CodeObject, depth: Int, _ flag: UInt8 = 0
  ) throws(MarshalError) {
    guard depth <= Marshal.maximumDepth else {
      throw MarshalError(.valueError, "object too deeply nested to marshal")
    }
    bytes.append(MarshalType.code | flag)
    append(int32: code.argumentCount)
    append(int32: code.positionalOnlyArgumentCount)
    append(int32: code.keywordOnlyArgumentCount)
    append(int32: code.localCount)
    append(int32: code.stackSize)
    append(uint32: code.flags.rawValue)
    try write(code.code)
    try beginTuple(count: code.constants.count)
    let wasInCode = isInCode
    isInCode = true
    for constant in code.constants { try write(constant, depth: depth + 2) }
    isInCode = wasInCode
    try write(code.names)
    try write(code.variableNames)
    try write(code.freeVariables)
    try write(code.cellVariables)
    try writeFilename(code.filename)
    try writeInterned(code.name)
    append(int32: code.firstLineNumber)
    try write(code.lineTable)
  }

  private mutating func write(_ names: [PythonString]) throws(MarshalError) {
    try beginTuple(count: names.count)
    for name in names { try writeInterned(name) }
  }

  private mutating func write(_ string: [UInt8], _ flag: UInt8 = 0) throws(MarshalError) {
    bytes.append(MarshalType.bytes | flag)
    try append(count: string.count)
    bytes += string
  }

  /// Writes what stands before a tuple's items; all of it, when it is empty and not the first such.
  private mutating func beginTuple(count: Int, _ flag: UInt8 = 0) throws(MarshalError) {
    if count == 0 && version >= 3 {
      if let reference = emptyTupleReference { return append(reference: reference) }
      emptyTupleReference = referenceCount
      referenceCount += 1
      let type = version >= 4 ? MarshalType.smallTuple : MarshalType.tuple
      bytes.append(type | MarshalType.referenceFlag)
      if version >= 4 { bytes.append(0) } else { try append(count: 0) }
    } else if count < 256 && version >= 4 {
      bytes.append(MarshalType.smallTuple | flag)
      bytes.append(UInt8(count))
    } else {
      bytes.append(MarshalType.tuple | flag)
      try append(count: count)
    }
  }

  // MARK: Strings

  /// Writes a string that is not interned.
  private mutating func write(_ string: PythonString, flag: UInt8) throws(MarshalError) {
    let utf8 = string.utf8
    if version < 4 || !Self.isASCII(utf8) {
      bytes.append(MarshalType.unicode | flag)
      try append(count: utf8.count)
    } else if utf8.count < 256 {
      bytes.append(MarshalType.shortAscii | flag)
      bytes.append(UInt8(utf8.count))
    } else {
      bytes.append(MarshalType.ascii | flag)
      try append(count: utf8.count)
    }
    bytes += utf8
  }

  private mutating func writeInterned(_ string: PythonString) throws(MarshalError) {
    if version < 3 { return try write(string, flag: 0) }
    let utf8 = string.utf8
    let slot = interned.slot(of: utf8, in: bytes)
    if let reference = interned.reference(in: slot) { return append(reference: reference) }
    if version < 4 || !Self.isASCII(utf8) {
      bytes.append(MarshalType.interned | MarshalType.referenceFlag)
      try append(count: utf8.count)
    } else if utf8.count < 256 {
      bytes.append(MarshalType.shortAsciiInterned | MarshalType.referenceFlag)
      bytes.append(UInt8(utf8.count))
    } else {
      bytes.append(MarshalType.asciiInterned | MarshalType.referenceFlag)
      try append(count: utf8.count)
    }
    interned.insert(offset: bytes.count, count: utf8.count, reference: referenceCount, slot: slot)
    referenceCount += 1
    bytes += utf8
    if interned.isCrowded { interned.grow(bytes) }
  }

  /// All code objects of a file have one filename.
  private mutating func writeFilename(_ string: PythonString) throws(MarshalError) {
    if version < 3 { return try write(string, flag: 0) }
    if filename == string { return append(reference: filenameReference) }
    filename = string
    filenameReference = referenceCount
    referenceCount += 1
    try write(string, flag: MarshalType.referenceFlag)
  }

  private static func isASCII(_ utf8: [UInt8]) -> Bool {
    var all: UInt8 = 0
    for byte in utf8 { all |= byte }
    return all < 0x80
  }

  /// Constants made of ASCII letters, digits and underscores are interned.
  /// CPython: Objects/codeobject.c, `all_name_chars`.
  private static func isInternedConstant(_ utf8: [UInt8]) -> Bool {
    for byte in utf8 {
      switch byte {
      case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "_"):
        continue
      default: return false
      }
    }
    return true
  }

  // MARK: Numbers

  private mutating func write(_ number: Int, _ flag: UInt8) {
    if let small = Int32(exactly: number) {
      bytes.append(MarshalType.int | flag)
      append(uint32: UInt32(bitPattern: small))
    } else {
      write(limbs: [number.magnitude], isNegative: number < 0, flag)
    }
  }

  /// Writes 15-bit digits, least significant first; the sign is the count's.
  private mutating func write(limbs: [UInt], isNegative: Bool, _ flag: UInt8) {
    bytes.append(MarshalType.long | flag)
    let bitCount = limbs.count * 64 - (limbs.last?.leadingZeroBitCount ?? 0)
    let digitCount = (bitCount + 14) / 15
    append(int32: isNegative ? -digitCount : digitCount)
    for digit in 0..<digitCount {
      let (limb, shift) = (digit * 15 / 64, UInt(digit * 15 % 64))
      var bits = limbs[limb] >> shift
      if shift > 49, limb + 1 < limbs.count { bits |= limbs[limb + 1] << (64 - shift) }
      let value = UInt16(truncatingIfNeeded: bits & 0x7FFF)
      bytes.append(UInt8(truncatingIfNeeded: value))
      bytes.append(UInt8(truncatingIfNeeded: value >> 8))
    }
  }

  private mutating func append(_ number: Double) {
    if version < 2 {
      withUnsafeTemporaryAllocation(of: CChar.self, capacity: 32) { buffer in
        let count = withVaList([number]) { vsnprintf(buffer.baseAddress, 32, "%.17g", $0) }
        bytes.append(UInt8(count))
        bytes += buffer[..<Int(count)].map { UInt8(bitPattern: $0) }
      }
      return
    }
    let pattern = number.bitPattern
    append(uint32: UInt32(truncatingIfNeeded: pattern))
    append(uint32: UInt32(truncatingIfNeeded: pattern >> 32))
  }

  private mutating func append(reference: Int) {
    bytes.append(MarshalType.reference)
    append(int32: reference)
  }

  private mutating func append(count: Int) throws(MarshalError) {
    guard count <= Int(Int32.max) else { throw MarshalError(.valueError, "unmarshallable object") }
    append(int32: count)
  }

  private mutating func append(int32 number: Int) {
    append(uint32: UInt32(truncatingIfNeeded: number))
  }

  private mutating func append(uint32 number: UInt32) {
    bytes.append(UInt8(truncatingIfNeeded: number))
    bytes.append(UInt8(truncatingIfNeeded: number >> 8))
    bytes.append(UInt8(truncatingIfNeeded: number >> 16))
    bytes.append(UInt8(truncatingIfNeeded: number >> 24))
  }
}

/// A hash table of the strings that stand in the writer's bytes: offsets, not copies.
private struct InternedStrings {
  struct Entry {
    var offset: Int32
    var count: Int32
    var reference: Int32
  }

  var entries: [Entry] = []
  /// Index into `entries`, or -1. A power of two of them, probed one by one.
  var slots = [Int32](repeating: -1, count: 256)

  var isCrowded: Bool { entries.count * 2 > slots.count }

  /// The slot that holds `string`, or the free one where it belongs.
  func slot(of string: [UInt8], in bytes: [UInt8]) -> Int {
    var slot = Self.hash(string[...]) & (slots.count - 1)
    while slots[slot] >= 0 {
      let entry = entries[Int(slots[slot])]
      if entry.count == string.count {
        let start = Int(entry.offset)
        if bytes[start..<start + string.count].elementsEqual(string) { return slot }
      }
      slot = (slot + 1) & (slots.count - 1)
    }
    return slot
  }

  func reference(in slot: Int) -> Int? {
    slots[slot] < 0 ? nil : Int(entries[Int(slots[slot])].reference)
  }

  mutating func insert(offset: Int, count: Int, reference: Int, slot: Int) {
    slots[slot] = Int32(entries.count)
    entries.append(
      Entry(offset: Int32(offset), count: Int32(count), reference: Int32(reference)))
  }

  mutating func grow(_ bytes: [UInt8]) {
    slots = [Int32](repeating: -1, count: slots.count * 4)
    for (index, entry) in entries.enumerated() {
      let start = Int(entry.offset)
      var slot = Self.hash(bytes[start..<start + Int(entry.count)]) & (slots.count - 1)
      while slots[slot] >= 0 { slot = (slot + 1) & (slots.count - 1) }
      slots[slot] = Int32(index)
    }
  }

  private static func hash(_ string: ArraySlice<UInt8>) -> Int {
    var hash: UInt = 0xCBF2_9CE4_8422_2325
    for byte in string { hash = (hash ^ UInt(byte)) &* 0x100_0000_01B3 }
    return Int(truncatingIfNeeded: hash ^ (hash >> 29))
  }
}
