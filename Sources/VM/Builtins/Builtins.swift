/// The `builtins` module. CPython: Python/bltinmodule.c.
extension NativeModule {
  static let builtins = NativeModule(
    "builtins",
    doc: "Built-in functions, exceptions, and other objects.",
    functions: [
      NativeMethod(
        "print(*values, sep=' ', end='\\n', file=None, flush=False)", .function
      ) { vm, a throws(Raised) in
        let values = a[0].as(TupleObject.self)
        for index in 0..<values.pointee.count {
          if index > 0 { vm.support.standardOutput.write(" ") }
          let text = try vm.str(values.items[index])
          let bytes = text.as(StrObject.self).utf8
          bytes.withUnsafeBufferPointer { vm.support.standardOutput.write($0) }
        }
        vm.support.standardOutput.write("\n")
        return .none
      },
      NativeMethod("len(obj, /)", .function) { vm, a throws(Raised) in vm.newInt(try vm.length(a[0])) },
    ]
  ) { vm, dict in
    for row in NativeType.all where row.isInBuiltins {
      vm.set(dict, row.name, Value(vm.type(row.kind)))
    }
    for exception in ExceptionClass.allCases {
      vm.set(dict, exception.row.name, Value(vm.type(exception)))
    }
    vm.set(dict, "EnvironmentError", Value(vm.type(.osError)))
    vm.set(dict, "IOError", Value(vm.type(.osError)))
    vm.set(dict, "None", .none)
    vm.set(dict, "Ellipsis", .ellipsis)
    vm.set(dict, "NotImplemented", .notImplemented)
    vm.set(dict, "False", .false)
    vm.set(dict, "True", .true)
    vm.set(dict, "__debug__", Value(vm.support.options.optimizationLevel == 0))
  }
}

extension NativeType {
  /// Whether the type's name is bound in `builtins`.
  var isInBuiltins: Bool {
    switch kind {
    case .object, .type, .bool, .int, .float, .complex, .str, .bytes, .bytearray, .memoryview,
      .tuple, .list, .range, .slice, .dict, .set, .frozenset, .enumerate, .zip, .map, .filter,
      .reversed, .staticMethod, .classMethod, .property, .super:
      return true
    default: return false
    }
  }
}
