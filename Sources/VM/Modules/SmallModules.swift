import Compiler

// Modules with few functions: gc, marshal, opcode's tables.

extension NativeModule {
  /// `gc`. CPython: Modules/gcmodule.c. Collection here is mark and sweep: there are no generations to speak of.
  static let gc = NativeModule(
    "gc", doc: "This module provides access to the garbage collector.",
    functions: [
      NativeMethod("collect(generation=2)", .function) { vm, a throws(Raised) in
        if !a[0].isNull {
          let generation = try vm.codeNumber(a[0])
          if !(0...2).contains(generation) { throw vm.valueError("invalid generation") }
        }
        vm.collect()
        // How many objects were unreachable is not counted.
        return Value(smallInt: 0)
      },
      NativeMethod("enable()", .function) { vm, _ throws(Raised) in
        vm.support.isCollectorEnabled = true
        return .none
      },
      NativeMethod("disable()", .function) { vm, _ throws(Raised) in
        vm.support.isCollectorEnabled = false
        return .none
      },
      NativeMethod("isenabled()", .function) { vm, _ throws(Raised) in
        Value(vm.support.isCollectorEnabled)
      },
      NativeMethod("get_count()", .function) { vm, _ throws(Raised) in
        Value(vm.newTuple([Value(smallInt: 0), Value(smallInt: 0), Value(smallInt: 0)]))
      },
      NativeMethod("get_threshold()", .function) { vm, _ throws(Raised) in
        Value(vm.newTuple([Value(smallInt: 700), Value(smallInt: 10), Value(smallInt: 10)]))
      },
      NativeMethod("set_threshold(threshold0, threshold1=10, threshold2=10, /)", .function) {
        _, _ throws(Raised) in .none
      },
      NativeMethod("get_debug()", .function) { _, _ throws(Raised) in Value(smallInt: 0) },
      NativeMethod("set_debug(flags, /)", .function) { _, _ throws(Raised) in .none },
      NativeMethod("freeze()", .function) { _, _ throws(Raised) in .none },
      NativeMethod("unfreeze()", .function) { _, _ throws(Raised) in .none },
      NativeMethod("get_freeze_count()", .function) { _, _ throws(Raised) in Value(smallInt: 0) },
      NativeMethod("is_tracked(obj, /)", .function) { _, a throws(Raised) in
        switch a[0].isObject ? a[0].header.pointee.kind : .free {
        case .free, .int, .float, .complex, .str, .bytes: return .false
        default: return .true
        }
      },
      NativeMethod("is_finalized(obj, /)", .function) { _, _ throws(Raised) in .false },
    ]
  ) { vm, dict in
    vm.set(dict, "garbage", Value(vm.newList()))
    vm.set(dict, "callbacks", Value(vm.newList()))
  }

  /// `marshal`. CPython: Python/marshal.c.
  static let marshal = NativeModule(
    "marshal",
    doc: "This module contains functions that can read and write Python values in a binary format.",
    functions: [
      NativeMethod("dumps(value, version=4, /)", .function) { vm, a throws(Raised) in
        if !a[1].isNull { _ = try vm.codeNumber(a[1]) }
        let isBuffer = a[0].isKind(.bytearray) || a[0].isKind(.memoryview)
        let value = isBuffer ? try vm.call(Value(vm.type(.bytes)), a[0]) : a[0]
        guard let constant = vm.constant(of: value) else {
          throw vm.valueError("unmarshallable object")
        }
        do throws(MarshalError) {
          return vm.newBytes(try Marshal.encode(constant))
        } catch {
          throw vm.raise(error)
        }
      },
      NativeMethod("loads(bytes, /)", .function) { vm, a throws(Raised) in
        var data = a[0]
        if !data.isKind(.bytes) {
          guard data.isKind(.bytearray) || data.isKind(.memoryview) else {
            throw vm.typeError("a bytes-like object is required, not '\(vm.typeName(data))'")
          }
          data = try vm.call(Value(vm.type(.bytes)), data)
        }
        do throws(MarshalError) {
          return vm.value(of: try Marshal.decode(vm.byteArray(data)))
        } catch {
          throw vm.raise(error)
        }
      },
    ]
  ) { vm, dict in vm.set(dict, "version", Value(smallInt: 4)) }
}

extension Machine {
  fileprivate func raise(_ error: MarshalError) -> Raised {
    let type: ExceptionClass
    switch error.kind {
    case .eofError: type = .eofError
    case .valueError, .unicodeDecodeError: type = .valueError
    case .typeError: type = .typeError
    }
    return self.error(type, error.message)
  }
}
