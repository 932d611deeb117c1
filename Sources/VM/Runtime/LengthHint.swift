extension Machine {
  /// Asks only `__len__`, as `list()` does before anything else.
  /// - Returns: whether there was an answer.
  @discardableResult
  func askExactLength(_ iterable: Value) throws(Raised) -> Bool {
    guard typeOf(iterable).pointee.flags.contains(.heapType),
      let length = slots(of: iterable).pointee.length
    else { return false }
    do throws(Raised) {
      _ = try length(self, iterable)
      return true
    } catch {
      if clear(.typeError) { return false }
      throw error
    }
  }

  /// Asks an object of a class written in Python how long it will be: `__len__`, else `__length_hint__`. pyvm has no use for
  /// the answer, but programs see the calls and their errors. CPython: `PyObject_LengthHint`.
  @inline(never) func askLength(_ iterable: Value) throws(Raised) {
    guard typeOf(iterable).pointee.flags.contains(.heapType) else { return }
    if try askExactLength(iterable) { return }
    let method = try lookUpSpecial(iterable, pointee.names.__length_hint__)
    if method.isNull { return }
    let hint: Value
    do throws(Raised) {
      hint = try call(method)
    } catch {
      if clear(.typeError) { return }
      throw error
    }
    if hint.isNotImplemented { return }
    guard hint.isSmallInt || hint.isBool || hint.isKind(.int) else {
      throw typeError("__length_hint__ must be an integer, not \(typeName(hint))")
    }
    if try index(hint, overflow: .overflowError) < 0 {
      throw valueError("__length_hint__() should return >= 0")
    }
  }
}
