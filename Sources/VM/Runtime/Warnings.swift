extension Machine {
  /// `warnings.warn(message, category)` from native code: printed to standard error, or raised, as the filters say.
  func warn(_ category: ExceptionClass, _ message: String) throws(Raised) {
  }
}
