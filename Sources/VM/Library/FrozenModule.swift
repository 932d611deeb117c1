import Compiler

/// A module of pyvm's own library that is written in Python (Sources/Library) and kept in the program as marshalled code.
/// Nothing of it is touched before it is imported.
struct FrozenModule: Sendable {
  let name: StaticString
  let isPackage: Bool
  /// Base64 of the marshalled code object.
  let code: StaticString

  init(_ name: StaticString, isPackage: Bool, code: StaticString) {
    self.name = name
    self.isPackage = isPackage
    self.code = code
  }

  /// Rows of `all` by name.
  static let index: [String: Int] = {
    var result: [String: Int] = [:]
    for (number, row) in all.enumerated() { result[row.name.description] = number }
    return result
  }()

  /// What begins the file name of code that stands for CPython's C code: its frames are not shown in tracebacks.
  static let hiddenPrefix = Array("<native ".utf8)

  /// What begins the file names of the other modules' code.
  static let prefix = Array("<frozen ".utf8)

  func decodeCode() -> CodeObject {
    let text = code.bytes
    var bytes: [UInt8] = []
    bytes.reserveCapacity(text.count / 4 * 3)
    var position = 0
    while position + 3 < text.count {
      var word: UInt32 = 0
      for offset in 0..<4 { word = word << 6 | Self.digitValue(text[position + offset]) }
      bytes.append(UInt8(truncatingIfNeeded: word >> 16))
      bytes.append(UInt8(truncatingIfNeeded: word >> 8))
      bytes.append(UInt8(truncatingIfNeeded: word))
      position += 4
    }
    guard let constant = try? Marshal.decode(bytes), case .code(let object) = constant else {
      preconditionFailure("\(name): not a marshalled code object; run `make library`")
    }
    return object
  }

  @inline(__always) private static func digitValue(_ digit: UInt8) -> UInt32 {
    switch digit {
    case 65...90: return UInt32(digit) - 65
    case 97...122: return UInt32(digit) - 71
    case 48...57: return UInt32(digit) + 4
    case 43: return 62
    default: return 63
    }
  }
}

extension Machine {
  /// Runs a module of the library; it stands in `sys.modules` from the start.
  func importFrozen(_ row: FrozenModule, key: Value) throws(Raised) -> Value {
    let module = Value(newModule(named: key))
    let dict = module.as(ModuleObject.self).pointee.dict.as(DictObject.self)
    forgetSpec(dict)
    var package = row.name.description
    if row.isPackage {
      set(dict, name: pointee.names.__path__, Value(newList()))
    } else {
      package = package.lastIndex(of: ".").map { String(package[..<$0]) } ?? ""
    }
    set(dict, name: pointee.names.__package__, intern(package))
    set(dict, name: pointee.names.__builtins__, Value(pointee.builtinsDict))
    try set(pointee.modules, key, module)
    do throws(Raised) {
      _ = try run(code: newCode(row.decodeCode()), globals: Value(dict), locals: Value(dict))
    } catch {
      let exception = takeException()
      _ = try? remove(pointee.modules, key)
      pointee.exception = exception
      throw error
    }
    let loaded = try get(pointee.modules, key)
    return loaded.isNull ? module : loaded
  }

  /// `__spec__` and `__loader__` of builtin modules are made when they are asked for.
  func forgetSpec(_ dict: DictRef) {
    _ = try? remove(dict, pointee.names.__spec__)
    _ = try? remove(dict, pointee.names.__loader__)
  }
}
