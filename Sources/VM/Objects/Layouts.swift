// How the objects that the interpreter itself touches lie in memory. Every layout starts with the 8-byte
// header; `Value` fields that the collector must follow come next (see `NativeType.valueFields`), raw words
// last. An object may not move and is never freed by hand.

struct FloatObject {
  var header: ObjectHeader
  var value: Double
}

struct ComplexObject {
  var header: ObjectHeader
  var real, imaginary: Double
}

/// An int that does not fit 63 bits. `header.aux` is 1 when it is negative; the limbs (64 bits, least significant
/// first, the last not zero) start at byte 16.
struct IntObject {
  static let limbsOffset = 16
  var header: ObjectHeader
  var count: Int
}

/// A str. `header.aux` is the width of a character: 1, 2 or 4 bytes, the least that fits all (so equal strings
/// have equal widths). The characters start at byte 24, or in `StrBuffer` when the flag `external` is set.
struct StrObject {
  static let dataOffset = 24
  var header: ObjectHeader
  /// 0: not computed yet.
  var hash: Int
  /// In characters.
  var count: Int
}

/// Characters shared by strings that grew from each other by `+`. `used` bytes belong to the longest of them.
struct StrBuffer {
  static let dataOffset = 24
  var header: ObjectHeader
  var used: Int
  var capacity: Int
}

/// Bytes start at byte 24.
struct BytesObject {
  static let dataOffset = 24
  var header: ObjectHeader
  /// 0: not computed yet.
  var hash: Int
  var count: Int
}

/// Items start at byte 16.
struct TupleObject {
  static let itemsOffset = 16
  var header: ObjectHeader
  var count: Int
}

/// `items` points 8 bytes into a `slots` cell with room for `capacity` values; the first `count` are live.
struct ListObject {
  var header: ObjectHeader
  var count: Int
  var capacity: Int
  var items: UnsafeMutablePointer<Value>
}

struct RangeObject {
  var header: ObjectHeader
  /// Ints of any size.
  var start, stop, step, length: Value
}

/// Iterates a range whose start, stop and step are machine ints.
struct RangeIteratorObject {
  var header: ObjectHeader
  var next: Int
  var remaining: Int
  var step: Int
}

/// The iterators of list, tuple, str, bytes, bytearray and of the sequence protocol: `container` is null once exhausted.
struct IndexIteratorObject {
  var header: ObjectHeader
  var container: Value
  var index: Int
}

struct SliceObject {
  var header: ObjectHeader
  var start, stop, step: Value
}

struct CellObject {
  var header: ObjectHeader
  /// Null: empty.
  var content: Value
}

/// `staticmethod` and `classmethod`.
struct FunctionWrapperObject {
  var header: ObjectHeader
  var content: Value
  /// `__dict__`, or null until asked for.
  var dict: Value
}

/// A bound method.
struct MethodObject {
  var header: ObjectHeader
  var function: Value
  var receiver: Value
}

/// A function written in Swift, bound to `receiver` (null for none): `len`, `[].append`.
struct BuiltinFunctionObject {
  var header: ObjectHeader
  var receiver: Value
  /// `__module__`: a str or null.
  var module: Value
  var native: UnsafeMutablePointer<NativeRow>
}

/// A method of a builtin type, unbound: `list.append`. Also class methods and `__new__`.
struct MethodDescriptorObject {
  var header: ObjectHeader
  var type: Value
  var native: UnsafeMutablePointer<NativeRow>
}

/// A special method that a type's slot implements: `int.__add__`. `wrapper` indexes `SlotWrapper.all`.
struct WrapperDescriptorObject {
  var header: ObjectHeader
  var type: Value
  var wrapper: Int
}

/// `(3).__add__`: a wrapper descriptor bound to its receiver.
struct MethodWrapperObject {
  var header: ObjectHeader
  var descriptor: Value
  var receiver: Value
}

struct GetSetDescriptorObject {
  var header: ObjectHeader
  var type: Value
  var name: Value
  var native: UnsafeMutablePointer<NativeProperty>
}

/// A `__slots__` member: a value at a fixed byte offset of the instance. Or a builtin type's field (`native`).
struct MemberDescriptorObject {
  var header: ObjectHeader
  var type: Value
  var name: Value
  /// See `Machine.slotPlace`.
  var slot: Int
  var native: UnsafeMutablePointer<NativeProperty>?
}

struct FunctionObject {
  var header: ObjectHeader
  var code: Value
  var globals: Value
  var name: Value
  var qualifiedName: Value
  /// A tuple, or null.
  var defaults: Value
  /// A dict, or null.
  var keywordDefaults: Value
  /// A tuple of cells, or null.
  var closure: Value
  var doc: Value
  var module: Value
  /// A dict, or null until asked for.
  var annotations: Value
  /// `__dict__`, or null until asked for.
  var dict: Value
}

struct ModuleObject {
  var header: ObjectHeader
  var dict: Value
}

/// An instance of a class that Python code defined and whose layout is not a builtin's. `header.aux` inline attribute
/// slots start at byte 16; `header.shape` says which attributes they hold.
struct InstanceObject {
  static let slotsOffset = 16
  var header: ObjectHeader
  /// Null while all attributes are inline; else the instance's `__dict__`, which then holds them all.
  var dict: Value
}

/// An exception of any class. `header.aux` more values follow at byte 56: what the class adds
/// (`StopIteration.value`, `SyntaxError.lineno`, …), see `ExceptionClass`.
struct ExceptionObject {
  static let extrasOffset = 56
  var header: ObjectHeader
  var args: Value
  var dict: Value
  var traceback: Value
  var cause: Value
  var context: Value
  /// A bool.
  var suppressContext: Value
}

struct TracebackObject {
  var header: ObjectHeader
  /// The traceback of the callee, or null.
  var next: Value
  var frame: Value
  /// Byte offset of the instruction in co_code.
  var lastInstruction: Int
  var lineNumber: Int
}

/// `count` values hold the locals once the frame is gone; they start at byte 80.
struct FrameObject {
  static let localsOffset = 104
  /// `header.aux` has the bits of `f_trace_lines` (1: off) and `f_trace_opcodes` (2: on).
  var header: ObjectHeader
  var code: Value
  var globals: Value
  /// The namespace of a module or class body; for a function a dict made by `locals()`; or null.
  var namespace: Value
  var back: Value
  /// `f_trace`, or None.
  var trace: Value
  /// The native function that the frame is calling, while a profile function is set; else null.
  var nativeCall: Value
  /// The live frame, or nil once it has returned.
  var record: UnsafeMutablePointer<FrameRecord>?
  var lastInstruction: Int
  var lineNumber: Int
  var count: Int
  /// `f_lineno` while `f_trace` is set: the line that has been told of last.
  var tracedLine: Int32
  /// The byte offset that was traced last; -1 at the start.
  var previousInstruction: Int32 = -1
  /// Byte offsets of the line being traced.
  var lineStart: Int32 = 0
  var lineEnd: Int32 = -1

  /// A generator is resumed: its line is told of anew.
  mutating func forgetTracedLine() {
    previousInstruction = -1
    lineStart = 0
    lineEnd = -1
  }

  var tracesLines: Bool {
    get { header.aux & 1 == 0 }
    set { header.aux = newValue ? header.aux & ~1 : header.aux | 1 }
  }
  var tracesOpcodes: Bool {
    get { header.aux & 2 != 0 }
    set { header.aux = newValue ? header.aux | 2 : header.aux & ~2 }
  }
}

extension UnsafeMutablePointer where Pointee == IntObject {
  @inline(__always) var limbs: UnsafeMutablePointer<UInt> {
    (UnsafeMutableRawPointer(self) + IntObject.limbsOffset).assumingMemoryBound(to: UInt.self)
  }
  @inline(__always) var isNegative: Bool { pointee.header.aux != 0 }
}

extension UnsafeMutablePointer where Pointee == TupleObject {
  @inline(__always) var items: UnsafeMutablePointer<Value> {
    (UnsafeMutableRawPointer(self) + TupleObject.itemsOffset).assumingMemoryBound(to: Value.self)
  }
}

extension UnsafeMutablePointer where Pointee == BytesObject {
  @inline(__always) var data: UnsafeMutablePointer<UInt8> {
    (UnsafeMutableRawPointer(self) + BytesObject.dataOffset).assumingMemoryBound(to: UInt8.self)
  }
}

extension UnsafeMutablePointer where Pointee == StrObject {
  /// Bytes per character.
  @inline(__always) var width: Int { Int(pointee.header.aux) }

  @inline(__always) var data: UnsafeMutableRawPointer {
    let inline = UnsafeMutableRawPointer(self) + StrObject.dataOffset
    if !pointee.header.flags.contains(.external) { return inline }
    return inline.load(as: UnsafeMutableRawPointer.self) + StrBuffer.dataOffset
  }

  @inline(__always) var data1: UnsafeMutablePointer<UInt8> {
    data.assumingMemoryBound(to: UInt8.self)
  }
  @inline(__always) var data2: UnsafeMutablePointer<UInt16> {
    data.assumingMemoryBound(to: UInt16.self)
  }
  @inline(__always) var data4: UnsafeMutablePointer<UInt32> {
    data.assumingMemoryBound(to: UInt32.self)
  }

  /// The code point at `index`, which is in range.
  @inline(__always) func character(at index: Int) -> UInt32 {
    switch pointee.header.aux {
    case 1: return UInt32(data1[index])
    case 2: return UInt32(data2[index])
    default: return data4[index]
    }
  }
}

extension UnsafeMutablePointer where Pointee == InstanceObject {
  @inline(__always) var slots: UnsafeMutablePointer<Value> {
    (UnsafeMutableRawPointer(self) + InstanceObject.slotsOffset).assumingMemoryBound(to: Value.self)
  }
}

extension UnsafeMutablePointer where Pointee == ExceptionObject {
  @inline(__always) var extras: UnsafeMutablePointer<Value> {
    (UnsafeMutableRawPointer(self) + ExceptionObject.extrasOffset).assumingMemoryBound(
      to: Value.self)
  }
}

extension UnsafeMutablePointer where Pointee == FrameObject {
  @inline(__always) var locals: UnsafeMutablePointer<Value> {
    (UnsafeMutableRawPointer(self) + FrameObject.localsOffset).assumingMemoryBound(to: Value.self)
  }
}
