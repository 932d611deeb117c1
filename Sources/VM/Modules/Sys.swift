import Glibc

/// The `sys` module. CPython: Python/sysmodule.c.
extension NativeModule {
  static let sys = NativeModule(
    "sys",
    functions: NativeMethod.sysRuntime + NativeMethod.sysHooks + NativeMethod.sysAsync
      + NativeMethod.sysEncodings
  ) { vm, dict in
    vm.makeStandardStreams(dict)
    vm.addSysVersion(dict)
    vm.addSysNumbers(dict)
    vm.addSysEnvironment(dict)
    for hook in ["displayhook", "excepthook", "breakpointhook", "unraisablehook"] {
      vm.set(dict, name: vm.intern("__\(hook)__"), dict.value(at: vm.intern(hook)))
    }
  }
}

extension Machine {
  /// CPython's release whose language and bytecode these are.
  static var languageVersion: (Int, Int, Int) { (3, 9, 18) }

  fileprivate func addSysVersion(_ dict: DictRef) {
    let (major, minor, micro) = Machine.languageVersion
    set(
      dict, "version",
      newStr("\(major).\(minor).\(micro) (pyvm, Nov 22 2026, 12:00:00) \n[Swift 6.3]"))
    let type = makeStructSequence(
      StructSequenceFields(
        name: "version_info", module: "sys",
        visible: ["major", "minor", "micro", "releaselevel", "serial"], isConstructible: false))
    let info = newStructSequence(
      type, [newInt(major), newInt(minor), newInt(micro), newStr("final"), newInt(0)])
    set(dict, "version_info", info)
    let hexVersion = newInt(major << 24 | minor << 16 | micro << 8 | 0xf0)
    set(dict, "hexversion", hexVersion)
    set(dict, "api_version", newInt(1013))
    let implementation = newNamespace([
      ("name", newStr("pyvm")), ("cache_tag", newStr("cpython-39")), ("version", info),
      ("hexversion", hexVersion), ("_multiarch", newStr("x86_64-linux-gnu")),
    ])
    set(dict, "implementation", implementation)
    set(dict, "copyright", newStr("pyvm: a Python 3.9 virtual machine in Swift."))
    set(dict, "_git", Value(newTuple([newStr("pyvm"), newStr(""), newStr("")])))
  }

  fileprivate func addSysNumbers(_ dict: DictRef) {
    set(dict, "maxsize", newInt(Int.max))
    set(dict, "maxunicode", newInt(0x10ffff))
    set(dict, "byteorder", newStr("little"))
    set(dict, "float_repr_style", newStr("short"))
    func info(_ name: String, _ fields: [(String, Value)]) {
      let type = makeStructSequence(
        StructSequenceFields(
          name: name, module: "sys", visible: fields.map { $0.0 }, isConstructible: name != "flags")
      )
      set(dict, name: intern(name), newStructSequence(type, fields.map { $0.1 }))
    }
    info(
      "float_info",
      [
        ("max", newFloat(.greatestFiniteMagnitude)), ("max_exp", newInt(1024)),
        ("max_10_exp", newInt(308)), ("min", newFloat(.leastNormalMagnitude)),
        ("min_exp", newInt(-1021)), ("min_10_exp", newInt(-307)), ("dig", newInt(15)),
        ("mant_dig", newInt(53)), ("epsilon", newFloat(.ulpOfOne)), ("radix", newInt(2)),
        ("rounds", newInt(1)),
      ])
    info(
      "int_info",
      [
        ("bits_per_digit", newInt(30)), ("sizeof_digit", newInt(4)),
        ("default_max_str_digits", newInt(4300)), ("str_digits_check_threshold", newInt(640)),
      ])
    info(
      "hash_info",
      [
        ("width", newInt(64)), ("modulus", newInt(0x1fff_ffff_ffff_ffff)), ("inf", newInt(314159)),
        ("nan", newInt(0)), ("imag", newInt(1_000_003)), ("algorithm", newStr("siphash24")),
        ("hash_bits", newInt(64)), ("seed_bits", newInt(128)), ("cutoff", newInt(0)),
      ])
    info(
      "thread_info",
      [("name", newStr("pthread")), ("lock", newStr("semaphore")), ("version", .none)])
    let options = support.options
    func flag(_ on: Bool) -> Value { newInt(on ? 1 : 0) }
    info(
      "flags",
      [
        ("debug", newInt(options.debug)), ("inspect", flag(options.inspects)),
        ("interactive", flag(options.isInteractive)),
        ("optimize", newInt(options.optimizationLevel)),
        ("dont_write_bytecode", flag(options.writesNoBytecode)),
        ("no_user_site", flag(options.hasNoUserSite)), ("no_site", flag(options.hasNoSite)),
        ("ignore_environment", flag(options.ignoresEnvironment)),
        ("verbose", newInt(options.verbosity)), ("bytes_warning", newInt(options.bytesWarning)),
        ("quiet", flag(options.isQuiet)), ("hash_randomization", flag(options.hashSeed != 0)),
        ("isolated", flag(options.isIsolated)), ("dev_mode", .false), ("utf8_mode", newInt(0)),
        ("int_max_str_digits", newInt(-1)),
      ])
  }

  fileprivate func addSysEnvironment(_ dict: DictRef) {
    let options = support.options
    func list(_ items: [String]) -> Value {
      let list = newList()
      for item in items { append(list, newStr(item)) }
      return Value(list)
    }
    set(dict, "argv", list(options.arguments))
    set(dict, "path", list((options.isIsolated ? [] : [""]) + options.searchPath))
    set(dict, "modules", Value(pointee.modules))
    set(dict, "executable", newStr(options.executable))
    set(dict, "_base_executable", newStr(options.executable))
    for name: StaticString in ["prefix", "exec_prefix", "base_prefix", "base_exec_prefix"] {
      set(dict, name, newStr(options.prefix))
    }
    set(dict, "platform", newStr("linux"))
    set(dict, "platlibdir", newStr("lib"))
    set(dict, "abiflags", newStr(""))
    set(dict, "_framework", newStr(""))
    set(dict, "_home", .none)
    set(dict, "pycache_prefix", options.cachePrefix.map { newStr($0) } ?? .none)
    set(dict, "dont_write_bytecode", Value(options.writesNoBytecode))
    set(dict, "warnoptions", list(options.warningFilters))
    let extensions = newDict()
    for option in options.extensions {
      let parts = option.split(separator: "=", maxSplits: 1).map(String.init)
      guard let name = parts.first else { continue }
      set(extensions, name: intern(name), parts.count > 1 ? newStr(parts[1]) : .true)
    }
    set(dict, "_xoptions", Value(extensions))
    let names = NativeModule.all.map { $0.name.description }.sorted()
    set(dict, "builtin_module_names", Value(newTuple(names.map { newStr($0) })))
  }

  /// Open Python frames.
  var recursionDepth: Int { pointee.frame - pointee.frameBase + nativeRecursionDepth }
}
