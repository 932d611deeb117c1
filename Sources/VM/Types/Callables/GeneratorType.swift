extension NativeType {
  static let generator = NativeType("generator", .generator) { _ in }
}
extension NativeType {
  static let coroutine = NativeType("coroutine", .coroutine) { _ in }
}
extension NativeType {
  static let asyncGenerator = NativeType("async_generator", .asyncGenerator) { _ in }
}
