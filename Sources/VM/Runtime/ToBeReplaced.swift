// Pieces that the types' own files will define.
extension Machine {
  func power(_ a: Value, _ b: Value, modulo: Value) throws(Raised) -> Value { .notImplemented }
  func newSequenceIterator(_ value: Value) -> Value { .none }
  func newMappingProxy(_ value: Value) -> Value { value }
  func newFrozenSet(_ items: UnsafeMutablePointer<TupleObject>) -> Value { .none }
}
