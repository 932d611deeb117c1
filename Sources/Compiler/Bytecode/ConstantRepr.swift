import Primitives

/// `repr()` of constants, as the disassembler shows them.
public struct ConstantRepr: Sendable {
  /// The address that stands in the text of a code object.
  public var address: @Sendable (CodeObject) -> UInt

  /// - Parameter address: what the repr of a code object gives as its address.
  public init(
    address: @escaping @Sendable (CodeObject) -> UInt = {
      UInt(bitPattern: Unmanaged.passUnretained($0).toOpaque())
    }
  ) {
    self.address = address
  }

  /// A constant's repr.
  public func text(of constant: Constant) -> PythonString {
    var text: [UInt8] = []
    append(constant, to: &text)
    return PythonString(utf8: text)
  }

  /// Appends a constant's repr.
  public func append(_ constant: Constant, to text: inout [UInt8]) {
    switch constant {
    case .none: text += Array("None".utf8)
    case .false: text += Array("False".utf8)
    case .true: text += Array("True".utf8)
    case .ellipsis: text += Array("Ellipsis".utf8)
    case .int(let number): text += Array(String(number).utf8)
    case .bigInt(let number): text += Array(number.description.utf8)
    case .float(let number): text += Array(FloatText.repr(number).utf8)
    case .complex(let real, let imaginary):
      Self.append(real: real, imaginary: imaginary, to: &text)
    case .string(let string): appendRepr(of: string, to: &text)
    case .bytes(let bytes): appendRepr(ofBytes: bytes, to: &text)
    case .tuple(let items):
      append(items, open: "(", close: items.count == 1 ? ",)" : ")", to: &text)
    case .frozenSet(let items):
      if items.isEmpty {
        text += Array("frozenset()".utf8)
      } else {
        append(items, open: "frozenset({", close: "})", to: &text)
      }
    case .code(let code): append(code, to: &text)
    case .foreign(let value): append(value, to: &text)
    }
  }

  /// `<code object f at 0x…, file "x.py", line 1>`. CPython: Objects/codeobject.c, `code_repr`.
  public func append(_ code: CodeObject, to text: inout [UInt8]) {
    text += Array("<code object ".utf8) + code.name.utf8
    text += Array(" at 0x\(String(address(code), radix: 16)), file \"".utf8) + code.filename.utf8
    let lineNumber = code.firstLineNumber != 0 ? code.firstLineNumber : -1
    text += Array("\", line \(lineNumber)>".utf8)
  }

  private func append(_ value: ForeignConstant, to text: inout [UInt8]) {
    switch value {
    case .stopIteration: text += Array("<class 'StopIteration'>".utf8)
    case .list(let items): append(items, open: "[", close: "]", to: &text)
    case .set(let items):
      if items.isEmpty {
        text += Array("set()".utf8)
      } else {
        append(items, open: "{", close: "}", to: &text)
      }
    case .dict(let items):
      text.append(UInt8(ascii: "{"))
      for (index, item) in items.enumerated() {
        if index > 0 { text += Array(", ".utf8) }
        append(item.key, to: &text)
        text += Array(": ".utf8)
        append(item.value, to: &text)
      }
      text.append(UInt8(ascii: "}"))
    case .marked(_, let value): append(value, to: &text)
    case .reference: text += Array("...".utf8)
    }
  }

  private func append(
    _ items: [Constant], open: String, close: String, to text: inout [UInt8]
  ) {
    text += Array(open.utf8)
    for (index, item) in items.enumerated() {
      if index > 0 { text += Array(", ".utf8) }
      append(item, to: &text)
    }
    text += Array(close.utf8)
  }

  /// The real part is left out when it is 0 and not -0. CPython: Objects/complexobject.c.
  private static func append(real: Double, imaginary: Double, to text: inout [UInt8]) {
    let hasReal = real != 0 || real.sign == .minus
    if hasReal {
      text.append(UInt8(ascii: "("))
      append(real, to: &text)
      if imaginary.sign == .plus || imaginary.isNaN { text.append(UInt8(ascii: "+")) }
    }
    append(imaginary, to: &text)
    text.append(UInt8(ascii: "j"))
    if hasReal { text.append(UInt8(ascii: ")")) }
  }

  /// A float without ".0".
  private static func append(_ number: Double, to text: inout [UInt8]) {
    withUnsafeTemporaryAllocation(of: UInt8.self, capacity: FloatText.reprCapacity) { buffer in
      let count = FloatText.writeShortest(
        number, addsPointZero: false, into: buffer.baseAddress!)
      text += buffer[..<count]
    }
  }
}
