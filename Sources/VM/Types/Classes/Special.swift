extension NativeType {
  static let staticMethod = NativeType("staticmethod", .staticMethod, isBase: true, valueFields: 1) { _ in }
}
extension NativeType {
  static let classMethod = NativeType("classmethod", .classMethod, isBase: true, valueFields: 1) { _ in }
}
extension NativeType {
  static let property = NativeType("property", .property, isBase: true, valueFields: 5) { _ in }
}
extension NativeType {
  static let `super` = NativeType("super", .super, isBase: true, valueFields: 3) { _ in }
}
