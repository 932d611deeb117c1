// Pieces that the types' own files will define.
extension Machine {
  func joinStrings(_ sp: StackPointer, _ count: Int) throws(Raised) -> Value { .none }
}
