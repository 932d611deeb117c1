extension Machine {
  /// Asks an object of a class written in Python how long it will be: `__len__`, else `__length_hint__`. pyvm has no use for
  /// the answer, but programs see the calls and their errors. CPython: `PyObject_LengthHint`.
  @inline(never) func askLength(_ iterable: Value) throws(Raised) {
    guard typeOf(iterable).pointee.flags.contains(.heapType) else { return }
    if let length = slots(of: iterable).pointee.length {
      do throws(Raised) {
        _ = try length(self, iterable)
        return
      } catch {
        if !clear(.typeError) { throw error }
      }
    }
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
