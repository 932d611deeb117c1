import Compiler

// Modules with few functions: marshal.

extension NativeModule {
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
