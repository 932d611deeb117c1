extension NativeType {
  static let mappingProxy = NativeType("mappingproxy", .mappingProxy, valueFields: 1) { _ in }
}
