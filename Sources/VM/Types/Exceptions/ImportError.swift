enum ImportErrorField {
  static let message = 0
  static let name = 1
  static let path = 2
}

extension NativeMethod {
  /// `ImportError.__reduce__`: name and path travel in the state.
  static let reduceImportError = NativeMethod("__reduce__(self, /)") { vm, a throws(Raised) in
    let object = a[0].as(ExceptionObject.self)
    let name = object.extras[ImportErrorField.name]
    let path = object.extras[ImportErrorField.path]
    let plain = vm.reduceException(a[0], arguments: object.pointee.args)
    if name.isNull && path.isNull { return plain }
    let state = vm.newDict()
    if !object.pointee.dict.isNull {
      for entry in DictEntries(object.pointee.dict.as(DictObject.self)) {
        try vm.set(state, entry.key, entry.value)
      }
    }
    if !name.isNull { vm.set(state, "name", name) }
    if !path.isNull { vm.set(state, "path", path) }
    return Value(vm.newTuple([Value(vm.typeOf(a[0])), object.pointee.args, Value(state)]))
  }
}

extension Machine {
  /// The keyword arguments `name` and `path`.
  func takeImportKeywords(_ exception: Value, _ keywords: Value) throws(Raised) {
    let object = exception.as(ExceptionObject.self)
    for entry in DictEntries(keywords.as(DictObject.self)) {
      let key = entry.key.as(StrObject.self).description
      switch key {
      case "name": object.extras[ImportErrorField.name] = entry.value
      case "path": object.extras[ImportErrorField.path] = entry.value
      default: throw typeError("'\(key)' is an invalid keyword argument for ImportError()")
      }
    }
  }

  /// `ImportError(message, name=…, path=…)`, ready to be thrown.
  func importError(
    _ type: ExceptionClass, _ message: String, name: Value = .null,
    path: Value = .null
  ) -> Raised {
    let exception = newException(type, [newStr(message)])
    exception.as(ExceptionObject.self).extras[ImportErrorField.name] = name
    exception.as(ExceptionObject.self).extras[ImportErrorField.path] = path
    return raise(exception)
  }
}
