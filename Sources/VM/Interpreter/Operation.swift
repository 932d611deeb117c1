/// What the interpreter loop executes: CPython's instructions, specialised and fused forms of them.
enum Operation: UInt8 {
  case nop
}
