extension NativeType {
  static let complex = NativeType("complex", .complex, isBase: true) { _ in }
}
