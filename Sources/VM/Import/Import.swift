import Compiler

extension NativeMethod {
  static let importBuiltins: [NativeMethod] = [
    NativeMethod("__import__(name, globals=None, locals=None, fromlist=(), level=0)", .function) {
      vm, a throws(Raised) in
      guard a[0].isKind(.str) else {
        throw vm.typeError("__import__() argument 1 must be str, not \(vm.argumentTypeName(a[0]))")
      }
      let level = a[4].isNull ? 0 : try vm.codeNumber(a[4])
      return try vm.importModule(
        a[0], globals: a[1], fromList: a.get(3, default: .none), level: level)
    }
  ]
}

/// Importing. CPython: Python/import.c, `PyImport_ImportModuleLevelObject`, and the outer half of importlib's `_find_and_load`.
///
/// Modules that are part of pyvm are found here: written in Swift (`NativeModule`) or in Python (`FrozenModule`). For all others
/// `_frozen_importlib` (Sources/Library/Native) asks the finders of `sys.meta_path`.
extension Machine {
  /// `__import__`: the top package of a dotted name, or with a `fromlist` the module itself.
  func importModule(_ name: Value, globals: Value, fromList: Value, level: Int) throws(Raised)
    -> Value
  {
    if level < 0 { throw valueError("level must be >= 0") }
    if level == 0, let module = try loadedModule(name, fromList) { return module }
    let written = name.as(StrObject.self).description
    var absolute = written
    if level > 0 {
      absolute = try absoluteName(written, globals: globals, level: level)
    } else if written.isEmpty {
      throw valueError("Empty module name")
    }
    let module = try importAbsolute(absolute)
    if !fromList.isNone, try isTrue(fromList) {
      let path = try lookUpAttribute(module, pointee.names.__path__)
      if !path.isNull { try importListed(module, fromList) }
      return module
    }
    if level > 0, written.isEmpty { return module }
    guard let dot = written.firstIndex(of: ".") else { return module }
    if level == 0 { return try importAbsolute(String(written[..<dot])) }
    // `__import__('a.b', …, level=1)` without a list gives the part that `a` names.
    let top = String(absolute.dropLast(written[dot...].count))
    let found = try get(pointee.modules, newStr(top))
    if found.isNull {
      throw error(.keyError, "'\(top)' not in sys.modules as expected")
    }
    return found
  }

  /// What `importModule` gives without having to load or to put together anything.
  private func loadedModule(_ name: Value, _ fromList: Value) throws(Raised) -> Value? {
    guard fromList.isNone || fromList.isExact(.tuple) else { return nil }
    let module = try get(pointee.modules, name)
    guard module.isExact(.module) else { return nil }
    if !fromList.isNone, fromList.as(TupleObject.self).pointee.count > 0 {
      return try lookUpAttribute(module, pointee.names.__path__).isNull ? module : nil
    }
    let text = name.as(StrObject.self)
    for index in 0..<text.count where text.character(at: index) == 0x2e { return nil }
    return module
  }

  /// The module of that full name, loaded if need be with the packages above it.
  func importAbsolute(_ name: String) throws(Raised) -> Value {
    let key = intern(name)
    let loaded = try get(pointee.modules, key)
    if loaded.isNone {
      throw importError(
        .moduleNotFoundError, "import of \(name) halted; None in sys.modules", name: key)
    }
    if !loaded.isNull { return loaded }
    try checkNativeStack()
    var parent = Value.null
    var path = Value.none
    var dot = name.lastIndex(of: ".")
    if dot == name.startIndex { dot = nil }
    if let dot {
      let parentName = String(name[..<dot])
      if try get(pointee.modules, newStr(parentName)).isNull { _ = try importAbsolute(parentName) }
      // Importing the package may have imported the module.
      let done = try get(pointee.modules, key)
      if !done.isNull { return done }
      parent = try get(pointee.modules, newStr(parentName))
      path = parent.isNull ? .null : try lookUpAttribute(parent, pointee.names.__path__)
      if path.isNull {
        throw importError(
          .moduleNotFoundError, "No module named '\(name)'; '\(parentName)' is not a package",
          name: key)
      }
    }
    let module = try load(name, key, path)
    if let dot {
      do throws(Raised) {
        try setAttribute(parent, intern(String(name[name.index(after: dot)...])), module)
      } catch {
        if !clear(.attributeError) { throw error }
        let child = name[name.index(after: dot)...]
        try warn(
          .importWarning,
          "Cannot set an attribute on '\(name[..<dot])' for child module '\(child)'")
      }
    }
    return module
  }

  /// Finds and runs one module that is not in `sys.modules`.
  private func load(_ name: String, _ key: Value, _ path: Value) throws(Raised) -> Value {
    if !hasForeignFinder {
      if let number = NativeModule.index[name] {
        let module = makeModule(NativeModule.all[number])
        try set(pointee.modules, key, module)
        return module
      }
      if let number = FrozenModule.index[name], try !isShadowed(name) {
        return try importFrozen(FrozenModule.all[number], key: key)
      }
    }
    return try call(bootstrapFunction("_load_module"), key, path)
  }

  /// A function of `_frozen_importlib`, which is loaded at its first use.
  func bootstrapFunction(_ name: StaticString) throws(Raised) -> Value {
    if support.importlib.isNull {
      let bootstrap: StaticString = "_frozen_importlib"
      var module = try get(pointee.modules, intern(bootstrap))
      if module.isNull {
        let number = FrozenModule.index[bootstrap.description]!
        module = try importFrozen(FrozenModule.all[number], key: intern(bootstrap))
      }
      addRoot(module)
      support.importlib = module
    }
    return try getAttribute(support.importlib, name)
  }

  /// Whether a program has put a finder before pyvm's own in `sys.meta_path`.
  private var hasForeignFinder: Bool {
    let finders = pointee.sysDict.value(at: intern("meta_path"))
    guard finders.isKind(.list), !support.importlib.isNull else { return false }
    let list = finders.as(ListObject.self)
    let own = support.importlib.as(ModuleObject.self).pointee.dict.as(DictObject.self).value(
      at: intern("BuiltinImporter"))
    return list.pointee.count > 0 && !own.isNull && list.pointee.items[0] != own
  }

  /// Whether the program's folder has a module of that name: it goes before the library's, except for modules that CPython
  /// has imported before the program starts.
  private func isShadowed(_ name: String) throws(Raised) -> Bool {
    if name.contains(".") || name.hasPrefix("_") || Self.startupModules.contains(name) {
      return false
    }
    let path = pointee.sysDict.value(at: pointee.names.path)
    guard path.isKind(.list), path.as(ListObject.self).pointee.count > 0 else { return false }
    let first = path.as(ListObject.self).pointee.items[0]
    guard first.isKind(.str) else { return false }
    var folder = fileSystemBytes(first)
    if !folder.isEmpty { folder.append(UInt8(ascii: "/")) }
    let base = folder + Array(name.utf8)
    if FileAccess.status(of: base + Array(".py".utf8))?.isRegular == true { return true }
    return FileAccess.status(of: base + Array("/__init__.py".utf8))?.isRegular == true
  }

  private static let startupModules: Set<String> = [
    "abc", "codecs", "copyreg", "genericpath", "io", "os", "posixpath", "stat", "site",
  ]

  /// A path's bytes: lone surrogates stand for bytes that are not UTF-8.
  func fileSystemBytes(_ path: Value) -> [UInt8] {
    let text = path.as(StrObject.self).utf8
    guard text.contains(0xED) else { return text }
    var bytes: [UInt8] = []
    var index = 0
    while index < text.count {
      if text[index] == 0xED, index + 2 < text.count, text[index + 1] & 0xFE == 0xB2 {
        bytes.append(text[index + 1] << 6 | text[index + 2] & 0x3F)
        index += 3
      } else {
        bytes.append(text[index])
        index += 1
      }
    }
    return bytes
  }

  /// `from package import a, b`: names that the package does not have yet may be modules of it.
  /// CPython: importlib's `_handle_fromlist`.
  private func importListed(_ package: Value, _ names: Value) throws(Raised) {
    let list = try self.list(from: names)
    var isAll = false
    var index = 0
    while index < list.pointee.count {
      let name = list.pointee.items[index]
      index += 1
      guard name.isKind(.str) else {
        let place =
          isAll
          ? try text(getAttribute(package, pointee.names.__name__)) + ".__all__" : "``from list''"
        throw typeError("Item in \(place) must be str, not \(typeName(name))")
      }
      let text = name.as(StrObject.self).description
      if text == "*" {
        if isAll { continue }
        let all = try lookUpAttribute(package, pointee.names.__all__)
        if !all.isNull {
          isAll = true
          try extend(list, all)
        }
        continue
      }
      if try !lookUpAttribute(package, intern(name)).isNull { continue }
      let own = try getAttribute(package, pointee.names.__name__)
      guard own.isKind(.str) else { continue }
      let full = "\(own.as(StrObject.self).description).\(text)"
      do throws(Raised) {
        _ = try importAbsolute(full)
      } catch {
        // A missing module is for the `from` to complain about; an error inside it is not.
        guard pendingIs(.moduleNotFoundError) else { throw error }
        let missing = pointee.exception.as(ExceptionObject.self).extras[ImportErrorField.name]
        guard missing.isKind(.str), missing.as(StrObject.self).description == full else {
          throw error
        }
        if try get(pointee.modules, newStr(full)).isNone { throw error }
        pointee.exception = .null
      }
    }
  }

  /// A relative name resolved against the importing module's package. CPython: `resolve_name`.
  private func absoluteName(_ name: String, globals: Value, level: Int) throws(Raised) -> String {
    if globals.isNull { throw raise(.keyError, newStr("'__name__' not in globals")) }
    guard globals.isKind(.dict) else { throw typeError("globals must be a dict") }
    let dict = globals.as(DictObject.self)
    let package = dict.value(at: pointee.names.__package__)
    let spec = dict.value(at: pointee.names.__spec__)
    var base: String
    if !package.isNull, !package.isNone {
      guard package.isKind(.str) else { throw typeError("package must be a string") }
      base = package.as(StrObject.self).description
      if !spec.isNull, !spec.isNone {
        let parent = try getAttribute(spec, "parent")
        if try !areEqual(package, parent) {
          try warn(.importWarning, "__package__ != __spec__.parent")
        }
      }
    } else if !spec.isNull, !spec.isNone {
      let parent = try getAttribute(spec, "parent")
      guard parent.isKind(.str) else { throw typeError("__spec__.parent must be a string") }
      base = parent.as(StrObject.self).description
    } else {
      try warn(
        .importWarning,
        "can't resolve package from __spec__ or __package__, falling back on __name__ and __path__")
      let own = dict.value(at: pointee.names.__name__)
      if own.isNull { throw raise(.keyError, newStr("'__name__' not in globals")) }
      guard own.isKind(.str) else { throw typeError("__name__ must be a string") }
      base = own.as(StrObject.self).description
      if dict.value(at: pointee.names.__path__).isNull {
        base = base.lastIndex(of: ".").map { String(base[..<$0]) } ?? ""
      }
    }
    if base.isEmpty {
      throw importError(.importError, "attempted relative import with no known parent package")
    }
    var parts = base.split(separator: ".", omittingEmptySubsequences: false).map(String.init)
    if level - 1 >= parts.count {
      throw importError(.importError, "attempted relative import beyond top-level package")
    }
    parts.removeLast(level - 1)
    if !name.isEmpty { parts.append(name) }
    return parts.joined(separator: ".")
  }
}
