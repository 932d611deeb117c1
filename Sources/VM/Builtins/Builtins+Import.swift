extension NativeMethod {
  static let importBuiltins: [NativeMethod] = [
    NativeMethod("__import__(name, globals=None, locals=None, fromlist=(), level=0)", .function) {
      vm, a throws(Raised) in
      guard a[0].isKind(.str) else {
        throw vm.typeError("__import__() argument 1 must be str, not \(vm.typeName(a[0]))")
      }
      let level = a[4].isNull ? 0 : try vm.index(a[4], overflow: .overflowError)
      return try vm.importModule(
        a[0], globals: a.get(1, default: .none), fromList: a.get(3, default: .none), level: level)
    }
  ]
}

/// Importing. Modules written in Swift are known by name; `sys.modules` comes first.
extension Machine {
  /// `__import__`: the top package of a dotted name, or with a `fromlist` the module itself.
  func importModule(_ name: Value, globals: Value, fromList: Value, level: Int) throws(Raised)
    -> Value
  {
    if level < 0 { throw valueError("level must be >= 0") }
    var absolute = name.as(StrObject.self).description
    if level > 0 {
      absolute = try absoluteName(absolute, globals: globals, level: level)
    } else if absolute.isEmpty {
      throw valueError("Empty module name")
    }
    let parts = absolute.split(separator: ".", omittingEmptySubsequences: false).map(String.init)
    var module = Value.null
    var first = Value.null
    var path = ""
    for part in parts {
      let parent = path
      path = parent.isEmpty ? part : "\(parent).\(part)"
      let child = try importOne(path, parent: parent, parentModule: module)
      if !module.isNull, child != module {
        try setAttribute(module, intern(part), child)
      }
      module = child
      if first.isNull { first = child }
    }
    if !fromList.isNone, try isTrue(fromList) { return module }
    if level == 0 { return first }
    // `from . import x` without a list: the part of the name that was written.
    let written = name.as(StrObject.self).description
    if written.isEmpty { return module }
    let dropped = written.split(separator: ".").count - 1
    let top = parts.dropLast(dropped).joined(separator: ".")
    let found = try get(pointee.modules, newStr(top))
    return found.isNull ? module : found
  }

  /// One module by its full name.
  private func importOne(_ name: String, parent: String, parentModule: Value) throws(Raised)
    -> Value
  {
    let key = intern(name)
    let loaded = try get(pointee.modules, key)
    if loaded.isNone {
      throw importError(
        .moduleNotFoundError, "import of \(name) halted; None in sys.modules", name: key)
    }
    if !loaded.isNull { return loaded }
    if let row = NativeModule.all.first(where: { $0.name.description == name }) {
      let module = makeModule(row)
      try set(pointee.modules, key, module)
      return module
    }
    if !parentModule.isNull {
      let path = try lookUpAttribute(parentModule, pointee.names.__path__)
      if path.isNull {
        throw importError(
          .moduleNotFoundError, "No module named '\(name)'; '\(parent)' is not a package", name: key
        )
      }
    }
    throw importError(.moduleNotFoundError, "No module named '\(name)'", name: key)
  }

  /// A relative name resolved against the importing module's package. CPython: `resolve_name`.
  private func absoluteName(_ name: String, globals: Value, level: Int) throws(Raised) -> String {
    if globals.isNone { throw error(.keyError, "'__name__' not in globals") }
    guard globals.isKind(.dict) else { throw typeError("globals must be a dict") }
    let dict = globals.as(DictObject.self)
    let package = dict.value(at: pointee.names.__package__)
    var base: String
    if !package.isNull, !package.isNone {
      guard package.isKind(.str) else { throw typeError("package must be a string") }
      base = package.as(StrObject.self).description
    } else {
      let own = dict.value(at: pointee.names.__name__)
      if own.isNull { throw error(.keyError, "'__name__' not in globals") }
      guard own.isKind(.str) else { throw typeError("__name__ must be a string") }
      base = own.as(StrObject.self).description
      if dict.value(at: pointee.names.__path__).isNull {
        base = base.split(separator: ".").dropLast().joined(separator: ".")
      }
    }
    if base.isEmpty {
      throw importError(.importError, "attempted relative import with no known parent package")
    }
    var parts = base.split(separator: ".").map(String.init)
    if level - 1 >= parts.count {
      throw importError(.importError, "attempted relative import beyond top-level package")
    }
    parts.removeLast(level - 1)
    if !name.isEmpty { parts.append(name) }
    return parts.joined(separator: ".")
  }
}
