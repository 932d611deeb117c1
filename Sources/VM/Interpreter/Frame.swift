/// A running frame. Records lie in a stack of their own; the frame's values lie on the VM stack from `base` on: locals,
/// cells, free variables, operands.
struct FrameRecord {
  /// Where to go on when a callee returns: the instruction behind the call.
  var ip: UnsafeMutablePointer<Instruction>
  var base: UnsafeMutablePointer<Value>
  /// Null only in the bottom record, which stands for native code outside any frame.
  var code: Value
  /// A dict.
  var globals: Value
  /// Where LOAD_NAME and STORE_NAME look first: the globals of a module, a class body's dict, any mapping given to
  /// `exec`. Null in functions.
  var namespace: Value
  /// The frame object, if one was asked for; else null.
  var object: Value
  /// A generator's object, or null.
  var extra: Value
  var flags: FrameFlags

  init() {
    ip = UnsafeMutablePointer(bitPattern: 8).unsafelyUnwrapped
    base = UnsafeMutablePointer(bitPattern: 8).unsafelyUnwrapped
    code = .null
    globals = .null
    namespace = .null
    object = .null
    extra = .null
    flags = .none
  }
}

struct FrameFlags: OptionSet, BitwiseCopyable {
  let rawValue: UInt64
  @inline(__always) init(rawValue: UInt64) { self.rawValue = rawValue }

  /// Written so in hot code: for the literal `[]` Swift 6.3.1 walks an empty array.
  @inline(__always) static var none: FrameFlags { FrameFlags(rawValue: 0) }
  /// Entered from native code: returning leaves the interpreter loop.
  @inline(__always) static var entry: FrameFlags { FrameFlags(rawValue: 1) }
  /// An `__init__` call of the loop: the caller gets the new object, which lies below the arguments. See `Machine.spread`. The call of
  /// the class is a level of recursion, which whoever sets the flag counts and whoever pops the frame takes back.
  @inline(__always) static var constructor: FrameFlags { FrameFlags(rawValue: 2) }
  /// Resumed by FOR_ITER: yields go to the loop.
  @inline(__always) static var forIter: FrameFlags { FrameFlags(rawValue: 4) }
  /// Has made objects with finalisers: they may end with it.
  @inline(__always) static var finalizes: FrameFlags { FrameFlags(rawValue: 8) }
  /// An operator's method; below its arguments and the function lie the two operands. See Operators.swift.
  @inline(__always) static var operation: FrameFlags { FrameFlags(rawValue: 16) }
  /// A comparison, which is a level of recursion.
  @inline(__always) static var comparison: FrameFlags { FrameFlags(rawValue: 32) }
  /// A `__setitem__`: nobody wants what it returns.
  @inline(__always) static var assignment: FrameFlags { FrameFlags(rawValue: 64) }
  /// A `__next__` for FOR_ITER: StopIteration ends the loop.
  @inline(__always) static var iteration: FrameFlags { FrameFlags(rawValue: 128) }
}
