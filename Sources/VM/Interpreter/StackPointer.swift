/// Where the operand stack ends: points at the first free slot.
///
/// All accesses go through an integer-derived address. Swift 6.3.1 otherwise drops stores at -O: in
/// `p[-1] = a; p[0] = b` (pointers, negative constant offset) the first store disappears. `MiscompileTests` watches it.
struct StackPointer: BitwiseCopyable {
  var address: UInt

  @inline(__always) init(_ pointer: UnsafeMutablePointer<Value>) {
    address = UInt(bitPattern: pointer)
  }

  @inline(__always) var pointer: UnsafeMutablePointer<Value> {
    UnsafeMutablePointer(bitPattern: address).unsafelyUnwrapped
  }

  /// The slot `offset` values from the free one: -1 is the top of the stack.
  @inline(__always) subscript(offset: Int) -> Value {
    get { slot(offset).pointee }
    nonmutating set { slot(offset).pointee = newValue }
  }

  @inline(__always) func slot(_ offset: Int) -> UnsafeMutablePointer<Value> {
    UnsafeMutablePointer<Value>(bitPattern: address &+ UInt(bitPattern: offset &* 8))
      .unsafelyUnwrapped
  }

  @inline(__always) mutating func push(_ value: Value) {
    self[0] = value
    address &+= 8
  }

  @inline(__always) mutating func pop() -> Value {
    address &-= 8
    return self[0]
  }

  @inline(__always) mutating func drop(_ count: Int) { address &-= UInt(bitPattern: count &* 8) }
}
