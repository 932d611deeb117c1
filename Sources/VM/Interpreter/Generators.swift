extension Machine {
  func newGenerator(
    _ function: Value, _ code: UnsafeMutablePointer<CodeBlock>,
    _ slots: UnsafeMutablePointer<Value>, _ count: Int
  ) throws(Raised) -> Value {
    throw error(.systemError, "generators do not run yet")
  }

  func leaveGeneratorByException(_ frame: UnsafeMutablePointer<FrameRecord>) {}

  func returnSpecially(_ flags: FrameFlags, _ value: Value, _ sp: inout StackPointer) throws(Raised) {}

  func executeAsync(
    _ frame: UnsafeMutablePointer<FrameRecord>, _ i: UnsafeMutablePointer<Instruction>,
    _ sp: StackPointer
  ) throws(Raised) -> StackPointer {
    throw error(.systemError, "generators do not run yet")
  }
}
