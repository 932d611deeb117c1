import Compiler

// The module marshal.

extension NativeModule {
  /// `marshal`. CPython: Python/marshal.c.
  static let marshal = NativeModule(
    "marshal",
    doc: "This module contains functions that can read and write Python values in a binary format.",
    functions: [
      NativeMethod("dumps(value, version=4, /)", .function) { vm, a throws(Raised) in
        let version = a[1].isNull ? 4 : try vm.codeNumber(a[1])
        var dumper = MarshalDumper(vm, keepsIdentity: version >= 3)
        guard let constant = try dumper.constant(of: a[0]) else {
          throw vm.valueError("unmarshallable object")
        }
        do throws(MarshalError) {
          return vm.newBytes(
            try Marshal.encode(constant, version: version, referenced: dumper.referenced))
        } catch {
          throw vm.raise(error)
        }
      },
      NativeMethod("loads(bytes, /)", .function) { vm, a throws(Raised) in
        let data = try vm.bytesLike(a[0])
        let constant: Constant
        do throws(MarshalError) {
          constant = try Marshal.decode(data, keepsIdentity: true)
        } catch {
          throw vm.raise(error)
        }
        var loader = MarshalLoader(vm)
        return loader.value(of: constant)
      },
    ]
  ) { vm, dict in vm.set(dict, "version", Value(smallInt: 4)) }
}

extension Machine {
  func raise(_ error: MarshalError) -> Raised {
    let type: ExceptionClass
    switch error.kind {
    case .eofError: type = .eofError
    case .valueError, .unicodeDecodeError: type = .valueError
    case .typeError: type = .typeError
    }
    return self.error(type, error.message)
  }
}
