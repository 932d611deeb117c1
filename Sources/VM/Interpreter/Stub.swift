extension Machine {
  func callFunction(_ f: Value, _ arguments: CallArguments) throws(Raised) -> Value { .none }
  func lineNumber(of frame: UnsafeMutablePointer<FrameObject>) -> Int { 0 }
}
