import Compiler

/// `frame` and `traceback`. CPython: Objects/frameobject.c, Python/traceback.c.
extension NativeType {
  static let frame = NativeType(
    "frame", .frame,
    methods: [
      NativeMethod("clear(self, /)") { vm, a throws(Raised) in
        let frame = a[0].as(FrameObject.self)
        if frame.pointee.record != nil {
          throw vm.error(.runtimeError, "cannot clear an executing frame")
        }
        // A generator that stands there is closed.
        if let generator = vm.watchedGenerator(of: a[0]) {
          vm.finalizeGenerator(Value(generator))
          vm.clearGenerator(generator)
        }
        frame.locals.initialize(repeating: .null, count: frame.pointee.count)
        return .none
      }
    ],
    properties: [
      NativeProperty("f_code", isMember: true) { _, f throws(Raised) in
        f.as(FrameObject.self).pointee.code
      },
      NativeProperty("f_globals", isMember: true) { _, f throws(Raised) in
        f.as(FrameObject.self).pointee.globals
      },
      NativeProperty("f_builtins", isMember: true) { vm, f throws(Raised) in
        vm.builtins(for: f.as(FrameObject.self).pointee.globals.as(DictObject.self))
      },
      NativeProperty("f_locals") { vm, f throws(Raised) in
        try vm.locals(ofFrame: f.as(FrameObject.self))
      },
      NativeProperty("f_back", isMember: true) { vm, f throws(Raised) in
        let frame = f.as(FrameObject.self)
        if let record = frame.pointee.record, !vm.isSuspended(record) {
          return record - 1 > vm.pointee.frameBase ? vm.frameObject(for: record - 1) : .none
        }
        return frame.pointee.back.isNull ? .none : frame.pointee.back
      },
      NativeProperty(
        "f_lineno",
        { vm, f throws(Raised) in vm.newInt(vm.lineNumber(of: f.as(FrameObject.self))) },
        set: { vm, f, value throws(Raised) in
          try vm.setLineNumber(of: f.as(FrameObject.self), value)
        }),
      NativeProperty("f_lasti", isMember: true) { vm, f throws(Raised) in
        vm.newInt(vm.lastInstruction(of: f.as(FrameObject.self)))
      },
      NativeProperty(
        "f_trace",
        { _, f throws(Raised) in
          let trace = f.as(FrameObject.self).pointee.trace
          return trace.isNull ? .none : trace
        },
        set: { vm, f, value throws(Raised) in
          let frame = f.as(FrameObject.self)
          frame.pointee.tracedLine = Int32(truncatingIfNeeded: vm.lineNumber(of: frame))
          frame.pointee.trace = value.isNull ? .none : value
        }),
      NativeProperty(
        "f_trace_lines", isMember: true,
        { _, f throws(Raised) in Value(f.as(FrameObject.self).pointee.tracesLines) },
        set: { vm, f, value throws(Raised) in
          f.as(FrameObject.self).pointee.tracesLines = try vm.memberFlag(value)
        }),
      NativeProperty(
        "f_trace_opcodes", isMember: true,
        { _, f throws(Raised) in Value(f.as(FrameObject.self).pointee.tracesOpcodes) },
        set: { vm, f, value throws(Raised) in
          f.as(FrameObject.self).pointee.tracesOpcodes = try vm.memberFlag(value)
        }),
    ]
  ) { slots in
    slots.repr = { vm, f throws(Raised) in
      let frame = f.as(FrameObject.self)
      let code = frame.pointee.code.as(CodeBlock.self)
      return vm.newStr(
        "<frame at \(vm.addressText(f)), file \(try vm.reprText(code.pointee.filename)), line "
          + "\(vm.lineNumber(of: frame)), code \(code.source.name)>")
    }
  }

  static let traceback = NativeType(
    "traceback", .traceback, valueFields: 2,
    methods: [
      NativeMethod("__dir__(self, /)") { vm, _ throws(Raised) in
        let list = vm.newList()
        for name in ["tb_frame", "tb_next", "tb_lasti", "tb_lineno"] {
          vm.append(list, vm.newStr(name))
        }
        return Value(list)
      }
    ],
    properties: [
      NativeProperty("tb_frame", isMember: true) { _, t throws(Raised) in
        t.as(TracebackObject.self).pointee.frame
      },
      NativeProperty("tb_lineno", isMember: true) { vm, t throws(Raised) in
        vm.newInt(t.as(TracebackObject.self).pointee.lineNumber)
      },
      NativeProperty("tb_lasti", isMember: true) { vm, t throws(Raised) in
        vm.newInt(t.as(TracebackObject.self).pointee.lastInstruction)
      },
      NativeProperty(
        "tb_next",
        { _, t throws(Raised) in
          let next = t.as(TracebackObject.self).pointee.next
          return next.isNull ? .none : next
        },
        set: { vm, t, value throws(Raised) in
          if value.isNull { throw vm.typeError("can't delete tb_next attribute") }
          guard value.isNone || value.isKind(.traceback) else {
            throw vm.typeError("expected traceback object or None, got '\(vm.typeName(value))'")
          }
          var link = value
          while link.isKind(.traceback) {
            if link == t { throw vm.valueError("traceback loop detected") }
            link = link.as(TracebackObject.self).pointee.next
          }
          t.as(TracebackObject.self).pointee.next = value.isNone ? .null : value
        }),
    ]
  ) { slots in
    slots.new = NativeMethod(
      "__new__(cls, tb_next, tb_frame, tb_lasti, tb_lineno)", .constructor
    ) { vm, a throws(Raised) in
      guard a[2].isKind(.frame) else {
        throw vm.typeError(
          "TracebackType() argument 'tb_frame' must be frame, not \(vm.argumentTypeName(a[2]))")
      }
      guard a[1].isNone || a[1].isKind(.traceback) else {
        throw vm.typeError("expected traceback object or None, got '\(vm.typeName(a[1]))'")
      }
      let last = try vm.index(a[3], overflow: .overflowError)
      let line = try vm.index(a[4], overflow: .overflowError)
      let traceback = vm.allocate(TracebackObject.self, .traceback)
      traceback.pointee.next = a[1].isNone ? .null : a[1]
      traceback.pointee.frame = a[2]
      traceback.pointee.lastInstruction = last
      traceback.pointee.lineNumber = line
      return Value(traceback)
    }
  }
}

extension Machine {
  /// A generator's frame that is not running has no place on the frame stack.
  func isSuspended(_ record: UnsafeMutablePointer<FrameRecord>) -> Bool {
    record < pointee.frameBase || record > pointee.frame
  }

  /// Byte offset of the frame's current instruction; -1 before the first.
  func lastInstruction(of frame: UnsafeMutablePointer<FrameObject>) -> Int {
    guard let record = frame.pointee.record else { return frame.pointee.lastInstruction }
    let code = record.pointee.code.as(CodeBlock.self)
    guard let instructions = code.pointee.instructions else { return -1 }
    return Swift.max(-1, (record.pointee.ip - instructions - 1) * 2)
  }

  /// The locals of a running frame: the namespace of a module or class body; for a function a dict that is brought up to date.
  func locals(of record: UnsafeMutablePointer<FrameRecord>) throws(Raised) -> Value {
    if !record.pointee.namespace.isNull { return record.pointee.namespace }
    return try locals(ofFrame: frameObject(for: record).as(FrameObject.self))
  }

  /// `f_locals`. CPython: `PyFrame_FastToLocals`.
  func locals(ofFrame frame: UnsafeMutablePointer<FrameObject>) throws(Raised) -> Value {
    let code = frame.pointee.code.as(CodeBlock.self)
    let flags = CodeFlags(rawValue: code.pointee.flags)
    if !flags.contains(.newLocals), !frame.pointee.namespace.isNull {
      return frame.pointee.namespace
    }
    if frame.pointee.namespace.isNull { frame.pointee.namespace = Value(newDict()) }
    let namespace = frame.pointee.namespace
    guard flags.contains(.optimized) else { return namespace }
    let values = frame.pointee.record?.pointee.base ?? frame.locals
    let localCount = Int(code.pointee.localCount)
    let cellCount = Int(code.pointee.cellCount)
    let names = varNames(of: code)
    for index in 0..<min(localCount, names.pointee.count) {
      try setLocal(namespace, names.items[index], values[index])
    }
    let cells = cellVars(of: code)
    for index in 0..<cellCount {
      try setLocal(namespace, cells.items[index], content(of: values[localCount + index]))
    }
    let free = freeVars(of: code)
    for index in 0..<Int(code.pointee.freeCount) {
      try setLocal(
        namespace, free.items[index], content(of: values[localCount + cellCount + index]))
    }
    return namespace
  }

  private func content(of cell: Value) -> Value {
    cell.isKind(.cell) ? cell.as(CellObject.self).pointee.content : .null
  }

  private func setLocal(_ namespace: Value, _ name: Value, _ value: Value) throws(Raised) {
    let dict = namespace.as(DictObject.self)
    if value.isNull {
      _ = try remove(dict, name)
    } else {
      set(dict, name: name, value)
    }
  }
}
