import Compiler
import Primitives

/// `_imp`: what `_frozen_importlib` needs of the machine. CPython: Python/import.c.
extension NativeModule {
  static let imp = NativeModule(
    "_imp",
    functions: [
      NativeMethod("_make_builtins(namespace, names, /)", .function) { vm, a throws(Raised) in
        guard a[0].isKind(.dict), a[1].isKind(.str) else {
          throw vm.typeError("a dict and names in a str are required")
        }
        try vm.makeBuiltins(a[0], a[1])
        return .none
      },
      NativeMethod("is_builtin(name, /)", .function) { vm, a throws(Raised) in
        let name = try vm.moduleName(a[0], "is_builtin")
        if name == "sys" || name == "builtins" { return vm.newInt(-1) }
        return vm.newInt(NativeModule.index[name] == nil ? 0 : 1)
      },
      NativeMethod("is_frozen(name, /)", .function) { vm, a throws(Raised) in
        Value(FrozenModule.index[try vm.moduleName(a[0], "is_frozen")] != nil)
      },
      NativeMethod("is_frozen_package(name, /)", .function) { vm, a throws(Raised) in
        let name = try vm.moduleName(a[0], "is_frozen_package")
        guard let number = FrozenModule.index[name] else {
          throw vm.importError(
            .importError, "No such frozen object named \(name)", name: a[0])
        }
        return Value(FrozenModule.all[number].isPackage)
      },
      NativeMethod("get_frozen_object(name, /)", .function) { vm, a throws(Raised) in
        let name = try vm.moduleName(a[0], "get_frozen_object")
        guard let number = FrozenModule.index[name] else {
          throw vm.importError(
            .importError, "No such frozen object named \(name)", name: a[0])
        }
        return vm.newCode(FrozenModule.all[number].decodeCode())
      },
      NativeMethod("create_builtin(name, /)", .function) { vm, a throws(Raised) in
        let name = try vm.moduleName(a[0], "create_builtin")
        guard let number = NativeModule.index[name] else { return .none }
        return vm.makeModule(NativeModule.all[number])
      },
      NativeMethod("lock_held()", .function) { _, _ throws(Raised) in .false },
      NativeMethod("acquire_lock()", .function) { _, _ throws(Raised) in .none },
      NativeMethod("release_lock()", .function) { _, _ throws(Raised) in .none },
      NativeMethod("extension_suffixes()", .function) { vm, _ throws(Raised) in
        Value(vm.newList())
      },
      NativeMethod("source_hash(key, source)", .function) { vm, a throws(Raised) in
        let hash = PycFile.sourceHash(try vm.bytesLike(a[1]))
        return vm.newBytes((0..<8).map { UInt8(truncatingIfNeeded: hash >> ($0 * 8)) })
      },
      NativeMethod("_code_from_pyc(data, filename, /)", .function) { vm, a throws(Raised) in
        let bytes = try vm.bytesLike(a[0])
        guard a[1].isKind(.str) else { throw vm.typeError("filename must be str") }
        return try vm.loadCode(bytes.dropFirst(PycFile.headerSize), a[1])
      },
      NativeMethod("_compile_file(source, filename, optimize=-1, /)", .function) {
        vm, a throws(Raised) in
        let level = a[2].isNull ? -1 : try vm.index(a[2])
        guard a[1].isKind(.str) else { throw vm.typeError("filename must be str") }
        return try vm.compile(
          try vm.bytesLike(a[0]), filename: a[1], mode: .exec,
          optimizationLevel: level < 0 ? vm.support.options.optimizationLevel : level)
      },
    ] + NativeMethod.importFiles
  ) { vm, dict in vm.set(dict, "check_hash_based_pycs", vm.newStr(vm.support.options.hashCheck)) }
}

extension NativeMethod {
  fileprivate static let importFiles: [NativeMethod] = [
    NativeMethod("_read_file(path, /)", .function) { vm, a throws(Raised) in
      let path = try vm.pathBytes(a[0])
      do throws(FileError) {
        return vm.newBytes(try FileAccess.read(path))
      } catch {
        throw vm.osError(error.code, filename: a[0])
      }
    },
    NativeMethod("_stat_file(path, /)", .function) { vm, a throws(Raised) in
      guard let status = FileAccess.status(of: try vm.pathBytes(a[0])) else { return .none }
      return Value(
        vm.newTuple([
          vm.newInt(Int(status.mode)), vm.newInt(status.size), vm.newInt(status.modificationTime),
        ]))
    },
    NativeMethod("_list_folder(path, /)", .function) { vm, a throws(Raised) in
      let path = try vm.pathBytes(a[0])
      do throws(FileError) {
        let list = vm.newList()
        for name in try FileAccess.names(in: path) {
          vm.append(list, vm.newStr(PythonString(fileSystemPath: name)))
        }
        return Value(list)
      } catch {
        throw vm.osError(error.code, filename: a[0])
      }
    },
    NativeMethod("_write_file(path, data, mode, /)", .function) { vm, a throws(Raised) in
      let path = try vm.pathBytes(a[0])
      let data = try vm.bytesLike(a[1])
      let mode = try vm.index(a[2])
      do throws(FileError) {
        if let slash = path.lastIndex(of: UInt8(ascii: "/")) {
          try FileAccess.makeFolders(Array(path[..<slash]))
        }
        try FileAccess.writeAtomically(
          data, to: path, mode: UInt32(truncatingIfNeeded: mode))
        return .none
      } catch {
        throw vm.osError(error.code, filename: a[0])
      }
    },
  ]
}

extension Machine {
  fileprivate func moduleName(_ value: Value, _ function: String) throws(Raised) -> String {
    guard value.isKind(.str) else {
      throw typeError("\(function)() argument must be str, not \(argumentTypeName(value))")
    }
    return value.as(StrObject.self).description
  }

  /// A path given as str.
  fileprivate func pathBytes(_ value: Value) throws(Raised) -> [UInt8] {
    guard value.isKind(.str) else {
      throw typeError("path must be str, not \(typeName(value))")
    }
    return fileSystemBytes(value)
  }

  /// The bytes of a bytes-like object.
  func bytesLike(_ value: Value) throws(Raised) -> [UInt8] {
    if value.isKind(.bytes) { return byteArray(value) }
    guard buffer(of: value) != nil || value.isKind(.memoryview) else {
      throw typeError("a bytes-like object is required, not '\(typeName(value))'")
    }
    return byteArray(try call(Value(type(.bytes)), value))
  }

  /// The code object that a `.pyc` file's marshalled part holds; it and those in it get `filename`.
  fileprivate func loadCode(_ bytes: ArraySlice<UInt8>, _ filename: Value) throws(Raised) -> Value {
    let constant: Constant
    do throws(MarshalError) {
      constant = try Marshal.decode(bytes)
    } catch {
      throw raise(error)
    }
    guard case .code(let code) = constant else { return value(of: constant) }
    let name = filename.as(StrObject.self).pythonString
    return newCode(code.filename == name ? code : code.renamed(name))
  }

  /// Whether a module's import is still under way.
  func isInitializing(_ dict: DictRef) throws(Raised) -> Bool {
    let spec = dict.value(at: pointee.names.__spec__)
    if spec.isNull || spec.isNone { return false }
    let flag = try lookUpAttribute(spec, intern("_initializing"))
    if flag.isNull { return false }
    return try isTrue(flag)
  }

  /// Attributes that exist only once someone asks for them: `__spec__` and `__loader__` of builtin modules, and what `sys` shows
  /// of the import system.
  /// - Returns: whether the attribute is in the module's dict now.
  func makeImportAttribute(_ module: Value, _ dict: DictRef, _ name: Value) throws(Raised) -> Bool {
    switch name.as(StrObject.self).description {
    case "__spec__", "__loader__":
      let own = dict.value(at: pointee.names.__name__)
      guard own.isKind(.str) else { return false }
      let text = own.as(StrObject.self).description
      if NativeModule.index[text] == nil, FrozenModule.index[text] == nil { return false }
      _ = try call(bootstrapFunction("_complete_builtin"), module)
    case "meta_path", "path_hooks", "path_importer_cache":
      if dict != pointee.sysDict { return false }
      _ = try bootstrapFunction("_load_module")
    default: return false
    }
    return !dict.value(at: intern(name)).isNull
  }
}

extension CodeObject {
  /// The same code, and all code in it, with another file name.
  fileprivate func renamed(_ filename: PythonString) -> CodeObject {
    CodeObject(
      argumentCount: argumentCount, positionalOnlyArgumentCount: positionalOnlyArgumentCount,
      keywordOnlyArgumentCount: keywordOnlyArgumentCount, localCount: localCount,
      stackSize: stackSize, flags: flags, code: code,
      constants: constants.map { constant in
        if case .code(let inner) = constant { return .code(inner.renamed(filename)) }
        return constant
      },
      names: names, variableNames: variableNames, freeVariables: freeVariables,
      cellVariables: cellVariables, filename: filename, name: name,
      firstLineNumber: firstLineNumber, lineTable: lineTable)
  }
}
