/// The `builtins` module. CPython: Python/bltinmodule.c. Its functions stand by topic in the files beside this one.
extension NativeModule {
  static let builtins = NativeModule(
    "builtins",
    functions: NativeMethod.numberBuiltins + NativeMethod.iterationBuiltins
      + NativeMethod.objectBuiltins + NativeMethod.codeBuiltins + NativeMethod.printBuiltins
      + NativeMethod.importBuiltins + NativeMethod.classBuiltins
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
    vm.addSiteBuiltins(dict)
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
