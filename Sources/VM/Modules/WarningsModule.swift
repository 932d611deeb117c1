import Primitives

/// The `warnings` module, on the machinery of Runtime/Warnings.swift. CPython: Lib/warnings.py.
extension NativeModule {
  static let warnings = NativeModule(
    "warnings",
    functions: [
      NativeMethod("warn(message, category=None, stacklevel=1, source=None)", .function) {
        vm, a throws(Raised) in
        let category = try vm.warningCategory(a[1], message: a[0])
        let level = a[2].isNull ? 1 : try vm.index(a[2], overflow: .overflowError)
        try vm.warn(category, a[0], stackLevel: level, source: a[3])
        return .none
      },
      NativeMethod(
        "warn_explicit(message, category, filename, lineno, module=None, registry=None, module_globals=None, source=None)",
        .function
      ) { vm, a throws(Raised) in
        guard a[2].isKind(.str) else {
          throw vm.typeError(
            "warn_explicit() argument 3 must be str, not \(vm.argumentTypeName(a[2]))")
        }
        let line = try vm.codeNumber(a[3])
        let registry = a[5].isNull || a[5].isNone ? Value.null : a[5]
        if !registry.isNull, !registry.isKind(.dict) {
          throw vm.typeError("'registry' must be a dict or None")
        }
        try vm.warnExplicit(
          a[1], a[0], filename: a[2], lineNumber: line,
          module: a[4].isNull || a[4].isNone ? .null : a[4], registry: registry, source: a[7])
        return .none
      },
      NativeMethod(
        "filterwarnings(action, message='', category=Warning, module='', lineno=0, append=False)",
        .function
      ) { vm, a throws(Raised) in
        try vm.addWarningFilter(
          action: a[0], message: a[1], category: a[2], module: a[3], line: a[4], append: a[5])
      },
      NativeMethod("simplefilter(action, category=Warning, lineno=0, append=False)", .function) {
        vm, a throws(Raised) in
        try vm.addWarningFilter(
          action: a[0], message: .null, category: a[1], module: .null, line: a[2], append: a[3])
      },
      NativeMethod("resetwarnings()", .function) { vm, _ throws(Raised) in
        vm.support.warnings.filters.as(ListObject.self).pointee.count = 0
        vm.support.warnings.version += 1
        return .none
      },
      NativeMethod("_warn_unawaited_coroutine(coro)", .function) { vm, a throws(Raised) in
        try vm.warnUnawaited(a[0])
        return .none
      },
      NativeMethod("_filters_mutated()", .function) { vm, _ throws(Raised) in
        vm.support.warnings.version += 1
        return .none
      },
      NativeMethod("formatwarning(message, category, filename, lineno, line=None)", .function) {
        vm, a throws(Raised) in
        let text = try vm.warningText(
          a[1], a[0], a[2], vm.codeNumber(a[3]), sourceLine: a.get(4, default: .none))
        return vm.newStr(PythonString(utf8: text))
      },
      NativeMethod(
        "showwarning(message, category, filename, lineno, file=None, line=None)", .function
      ) { vm, a throws(Raised) in
        let text = try vm.warningText(
          a[1], a[0], a[2], vm.codeNumber(a[3]), sourceLine: a.get(5, default: .none))
        if a[4].isNull || a[4].isNone {
          vm.writeToStandardError(text)
        } else {
          try vm.writeText(to: a[4], vm.newStr(PythonString(utf8: text)))
        }
        return .none
      },
    ]
  ) { vm, dict in
    vm.set(dict, "filters", vm.support.warnings.filters)
    vm.set(dict, "onceregistry", vm.support.warnings.onceRegistry)
    vm.set(dict, "defaultaction", vm.intern("default"))
    vm.set(dict, "_showwarning_orig", dict.value(at: vm.intern("showwarning")))
    vm.set(dict, "_formatwarning_orig", dict.value(at: vm.intern("formatwarning")))
    vm.set(dict, "catch_warnings", Value(vm.makeCatchWarnings()))
    if let record = try? vm.getAttribute(
      vm.importAbsolute("_warning_record"), "WarningMessage")
    {
      vm.set(dict, "WarningMessage", record)
    }
  }
}

private enum CatchField {
  static let isRecording = 0
  static let savedFilters = 1
  static let savedShow = 2
  static let log = 3
}

extension Machine {
  fileprivate func warningCategory(_ category: Value, message: Value) throws(Raised) -> Value {
    if isInstance(message, of: type(.warning)) { return Value(typeOf(message)) }
    if category.isNull || category.isNone { return Value(type(.userWarning)) }
    guard category.isKind(.type), category.as(TypeObject.self).isSubtype(of: type(.warning)) else {
      throw typeError(
        "category must be a Warning subclass, not '\(category.isKind(.type) ? "type" : typeName(category))'"
      )
    }
    return category
  }

  fileprivate func addWarningFilter(
    action: Value, message: Value, category: Value, module: Value, line: Value, append: Value
  ) throws(Raised) -> Value {
    let actions = ["error", "ignore", "always", "default", "module", "once"]
    guard action.isKind(.str), actions.contains(action.as(StrObject.self).description) else {
      throw error(.assertionError, "invalid action: \(try reprText(action))")
    }
    func pattern(_ value: Value, _ name: String) throws(Raised) -> Value {
      if value.isNull { return .none }
      guard value.isKind(.str) else { throw error(.assertionError, "\(name) must be a string") }
      return value.as(StrObject.self).count == 0 ? .none : value
    }
    let wanted = category.isNull ? Value(type(.warning)) : category
    if !wanted.isKind(.type) { throw error(.assertionError, "category must be a class") }
    guard wanted.isKind(.type), wanted.as(TypeObject.self).isSubtype(of: type(.warning)) else {
      throw error(.assertionError, "category must be a Warning subclass")
    }
    let number = line.isNull ? 0 : machineInt(line) ?? -1
    if number < 0 { throw error(.assertionError, "lineno must be an int >= 0") }
    let row = Value(
      newTuple([
        action, try pattern(message, "message"), wanted, try pattern(module, "module"),
        newInt(number),
      ]))
    let filters = support.warnings.filters.as(ListObject.self)
    let isAppending = append.isNull ? false : try isTrue(append)
    // The same filter is not kept twice: the newer place counts.
    var kept: [Value] = []
    for index in 0..<filters.pointee.count {
      let same = try areEqual(filters.pointee.items[index], row)
      if same && isAppending { return .none }
      if !same { kept.append(filters.pointee.items[index]) }
    }
    filters.pointee.count = 0
    if !isAppending { self.append(filters, row) }
    for item in kept { self.append(filters, item) }
    if isAppending { self.append(filters, row) }
    support.warnings.version += 1
    return .none
  }

  /// `with warnings.catch_warnings(record=True) as log:`
  fileprivate func makeCatchWarnings() -> TypeRef {
    makeNativeType(
      "catch_warnings", module: "warnings", isBase: true,
      methods: [
        NativeMethod("__enter__(self)") { vm, a throws(Raised) in
          if !a[0].nativeField(CatchField.savedFilters).isNull {
            throw vm.error(.runtimeError, "Cannot enter \(try vm.reprText(a[0])) twice")
          }
          let saved = try vm.list(from: vm.support.warnings.filters)
          let module = vm.pointee.modules.value(at: vm.intern("warnings"))
          a[0].setNativeField(CatchField.savedFilters, Value(saved))
          a[0].setNativeField(
            CatchField.savedShow, try vm.getAttribute(module, vm.intern("showwarning")))
          vm.support.warnings.version += 1
          guard a[0].nativeField(CatchField.isRecording).isTrue else { return .none }
          let log = Value(vm.newList())
          a[0].setNativeField(CatchField.log, log)
          let record = NativeMethod(
            "showwarning(message, category, filename, lineno, file=None, line=None)", .method
          ) { vm, a throws(Raised) in try vm.recordWarning(a) }
          try vm.setAttribute(
            module, vm.intern("showwarning"),
            vm.newBuiltin(vm.makeRow(record.withReceiver, owner: .null), receiver: log))
          return log
        },
        NativeMethod("__exit__(self, *args)") { vm, a throws(Raised) in
          let saved = a[0].nativeField(CatchField.savedFilters)
          if saved.isNull {
            throw vm.error(
              .runtimeError, "Cannot exit \(try vm.reprText(a[0])) without entering first")
          }
          let filters = vm.support.warnings.filters.as(ListObject.self)
          filters.pointee.count = 0
          try vm.extend(filters, saved)
          vm.support.warnings.version += 1
          let module = vm.pointee.modules.value(at: vm.intern("warnings"))
          try vm.setAttribute(
            module, vm.intern("showwarning"), a[0].nativeField(CatchField.savedShow))
          return .none
        },
      ]
    ) { slots in
      slots.repr = { vm, me throws(Raised) in
        let arguments = me.nativeField(CatchField.isRecording).isTrue ? "record=True" : ""
        return vm.newStr("\(vm.typeOf(me).ownNameText)(\(arguments))")
      }
      slots.new = NativeMethod("__new__(cls, *, record=False, module=None)", .constructor) {
        vm, a throws(Raised) in
        let object = vm.newNativeObject(a[0].as(TypeObject.self))
        object.fields[CatchField.isRecording] = Value(a[1].isNull ? false : try vm.isTrue(a[1]))
        return Value(object)
      }
    }
  }

  /// `showwarning` while recording; `a[0]` is the log.
  fileprivate func recordWarning(_ a: Arguments) throws(Raised) -> Value {
    let type = try getAttribute(importAbsolute("_warning_record"), "WarningMessage")
    let base = try push(6)
    defer { pointee.top = base }
    for index in 0..<6 { base[index] = a.get(index + 1, default: .none) }
    let record = try call(type, CallArguments(base: base, count: 6))
    append(a[0].as(ListObject.self), record)
    return .none
  }
}

extension NativeMethod {
  /// The same function with the receiver as a parameter in front.
  fileprivate var withReceiver: NativeMethod {
    NativeMethod(
      "showwarning(self, message, category, filename, lineno, file=None, line=None)", .method, body)
  }
}
