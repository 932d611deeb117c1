extension Machine {
  func newCallableIterator(_ callable: Value, sentinel: Value) -> Value { .none }
}
