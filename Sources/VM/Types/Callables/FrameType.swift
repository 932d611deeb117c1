extension NativeType {
  static let frame = NativeType("frame", .frame) { slots in
    slots.repr = { vm, f throws(Raised) in
      let frame = f.as(FrameObject.self)
      let code = frame.pointee.code.as(CodeBlock.self).source
      return vm.newStr(
        "<frame at \(vm.addressText(f)), file '\(code.filename)', line \(vm.lineNumber(of: frame)), "
          + "code \(code.name)>")
    }
  }

  static let traceback = NativeType("traceback", .traceback, valueFields: 2) { _ in }
}
