extension NativeModule {
  static let sys = NativeModule("sys", functions: [])
}
