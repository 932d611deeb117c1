// Pieces that the types' own files will define.
extension Machine {
  func newSequenceIterator(_ value: Value) -> Value { .none }
  func newMappingProxy(_ value: Value) -> Value { value }
  func newFrozenSet(_ items: UnsafeMutablePointer<TupleObject>) -> Value { .none }
  func newSet() -> UnsafeMutablePointer<SetObject> { fatalError() }
  func add(_ set: UnsafeMutablePointer<SetObject>, _ value: Value) throws(Raised) {}
  func setUpdate(_ set: UnsafeMutablePointer<SetObject>, _ value: Value) throws(Raised) {}
  func dictUpdate(_ dict: DictRef, _ value: Value) throws(Raised) {}
  func dictMerge(_ dict: DictRef, _ value: Value, callee: Value) throws(Raised) {}
  func unpack(_ value: Value, count: Int, into: UnsafeMutablePointer<Value>) throws(Raised) {}
  func unpackEx(_ value: Value, before: Int, after: Int, into: UnsafeMutablePointer<Value>)
    throws(Raised)
  {}
  func joinStrings(_ sp: StackPointer, _ count: Int) throws(Raised) -> Value { .none }
}
