/// One Python value in a machine word.
///
/// The low bits say what the word is:
///
///     …1     small int, 63 bits
///     …10    float, unboxed ("flonum": the exponents that nearly all floats have)
///     …100   None, False, True, NotImplemented, Ellipsis
///     …000   address of a heap object; the zero word means "nothing": an unbound slot, a missing
///            argument, an exhausted iterator
///
/// Values are trivially copyable and not reference-counted. The collector finds them on the VM stack,
/// in heap objects and (conservatively) on the native stack, and nowhere else: never keep one in a Swift
/// array, dictionary, class or escaping closure across anything that can run Python code or allocate much.
@frozen public struct Value: BitwiseCopyable, Equatable {
  @usableFromInline var bits: UInt64

  @inline(__always) init(bits: UInt64) { self.bits = bits }

  /// A small int; the caller knows that it fits (see `fitsSmallInt`).
  @inline(__always) init(smallInt: Int) {
    bits = UInt64(bitPattern: Int64(smallInt)) &<< 1 | 1
  }

  @inline(__always) init(_ bool: Bool) { bits = bool ? 0x24 : 0x14 }

  @inline(__always) init<T>(_ object: UnsafeMutablePointer<T>) {
    bits = UInt64(UInt(bitPattern: object))
  }

  @inline(__always) init(raw: UnsafeMutableRawPointer) { bits = UInt64(UInt(bitPattern: raw)) }

  @inline(__always) static var null: Value { Value(bits: 0) }
  @inline(__always) static var none: Value { Value(bits: 0x04) }
  @inline(__always) static var `false`: Value { Value(bits: 0x14) }
  @inline(__always) static var `true`: Value { Value(bits: 0x24) }
  @inline(__always) static var notImplemented: Value { Value(bits: 0x34) }
  @inline(__always) static var ellipsis: Value { Value(bits: 0x44) }

  @inline(__always) var isNull: Bool { bits == 0 }
  @inline(__always) var isNone: Bool { bits == 0x04 }
  @inline(__always) var isTrue: Bool { bits == 0x24 }
  @inline(__always) var isFalse: Bool { bits == 0x14 }
  @inline(__always) var isBool: Bool { bits == 0x24 || bits == 0x14 }
  @inline(__always) var isNotImplemented: Bool { bits == 0x34 }

  // MARK: Small ints

  @inline(__always) var isSmallInt: Bool { bits & 1 != 0 }
  /// The small int's value.
  @inline(__always) var smallInt: Int { Int(truncatingIfNeeded: Int64(bitPattern: bits) &>> 1) }

  @inline(__always) static func fitsSmallInt(_ value: Int) -> Bool {
    (value &<< 1) &>> 1 == value
  }

  // MARK: Flonums

  @inline(__always) var isFlonum: Bool { bits & 3 == 2 }

  /// The unboxed float's value. The encoding rotates the sign and exponent into the low bits.
  @inline(__always) var flonum: Double {
    if bits == 0x8000_0000_0000_0002 { return 0 }
    let high = bits &>> 63
    let word = (2 &- high) | (bits & ~3)
    return Double(bitPattern: (word &>> 3) | (word &<< 61))
  }

  /// The float as a word, or `nil` where its exponent needs a heap float.
  @inline(__always) init?(flonum value: Double) {
    let word = value.bitPattern
    let exponent = (word &>> 60) & 7
    if word != 0x3000_0000_0000_0000 && (exponent == 3 || exponent == 4) {
      bits = (((word &<< 3) | (word &>> 61)) & ~3) | 2
    } else if word == 0 {
      bits = 0x8000_0000_0000_0002
    } else {
      return nil
    }
  }

  // MARK: Heap objects

  /// True for the zero word, too.
  @inline(__always) var isPointer: Bool { bits & 7 == 0 }
  @inline(__always) var isObject: Bool { bits & 7 == 0 && bits != 0 }

  @inline(__always) var raw: UnsafeMutableRawPointer {
    UnsafeMutableRawPointer(bitPattern: UInt(bits)).unsafelyUnwrapped
  }

  @inline(__always) func `as`<T>(_ type: T.Type) -> UnsafeMutablePointer<T> {
    UnsafeMutablePointer<T>(bitPattern: UInt(bits)).unsafelyUnwrapped
  }

  @inline(__always) var header: UnsafeMutablePointer<ObjectHeader> { self.as(ObjectHeader.self) }

  /// Whether this is a heap object laid out as `kind`: of that builtin type or a subclass of it.
  @inline(__always) func isKind(_ kind: Kind) -> Bool {
    isObject && header.pointee.kind == kind
  }

  /// Whether this is a heap object of exactly the builtin type `kind`.
  @inline(__always) func isExact(_ kind: Kind) -> Bool {
    isObject && header.pointee.shape == UInt32(kind.rawValue)
  }
}

/// Whether two flonums are both positive (or zero): then their words order as their values do, read as signed ints.
@inline(__always) func arePositiveFlonums(_ a: Value, _ b: Value) -> Bool {
  (a.bits | b.bits) & 4 == 0
}

/// The first word of every heap object.
struct ObjectHeader: BitwiseCopyable {
  /// How the object is laid out in memory.
  var kind: Kind
  var flags: ObjectFlags
  /// Free for the kind's own use (a string's bytes per character, an instance's inline slots, …).
  var aux: UInt16
  /// What class it is of and, for instances, which attributes stand where: an index in `MachineState.shapes`.
  /// An object of exactly a builtin type has the type's kind as its shape.
  var shape: UInt32

  @inline(__always) init(
    _ kind: Kind, flags: ObjectFlags = [], aux: UInt16 = 0, shape: UInt32? = nil
  ) {
    self.kind = kind
    self.flags = flags
    self.aux = aux
    self.shape = shape ?? UInt32(kind.rawValue)
  }
}

struct ObjectFlags: OptionSet, BitwiseCopyable {
  let rawValue: UInt8
  @inline(__always) init(rawValue: UInt8) { self.rawValue = rawValue }

  /// str: in the intern table, so that equal interned strings are the same object.
  @inline(__always) static var interned: ObjectFlags { ObjectFlags(rawValue: 1) }
  /// str: the characters are in a shared `StrBuffer`, not behind the object's head.
  @inline(__always) static var external: ObjectFlags { ObjectFlags(rawValue: 2) }
  /// An instance of a subclass of a builtin type: a `__dict__` word follows the builtin's own part.
  @inline(__always) static var hasInstanceDict: ObjectFlags { ObjectFlags(rawValue: 4) }
  /// Weak references to the object exist: the collector looks them up when it dies.
  @inline(__always) static var weaklyReferenced: ObjectFlags { ObjectFlags(rawValue: 8) }
  /// The class has `__del__` and it has not run yet.
  @inline(__always) static var needsFinalizer: ObjectFlags { ObjectFlags(rawValue: 16) }
  /// str: classes change their attributes of that name all the time (see `Machine.setTypeAttribute`).
  @inline(__always) static var changing: ObjectFlags { ObjectFlags(rawValue: 32) }
  /// An error's or container's repr is being made (recursion guard).
  @inline(__always) static var inRepr: ObjectFlags { ObjectFlags(rawValue: 32) }
  /// str: every character is below 128.
  @inline(__always) static var ascii: ObjectFlags { ObjectFlags(rawValue: 64) }
}
