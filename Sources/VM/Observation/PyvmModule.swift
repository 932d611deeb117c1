import Compiler

/// `pyvm`: what a Python program can use of this machine that CPython has not. Documentation/DataFlow.md describes it.
extension NativeModule {
  static let pyvm = NativeModule(
    "pyvm",
    functions: [
      NativeMethod("observe(callback, function, /, *args, **kwargs)", .function) {
        vm, a throws(Raised) in
        try vm.callObserved(by: a[0], a[1], a[2], keywords: a[3])
      }
    ])
}

/// Tells a Python function of each instruction.
private final class CallbackObserver: Observer {
  /// Both are kept alive by `Machine.callObserved`.
  private let callback: Value
  /// A list: what the callback has raised.
  private let failures: Value

  init(callback: Value, failures: Value) {
    self.callback = callback
    self.failures = failures
  }

  func willExecute(_ point: ExecutionPoint) -> ObserverAnswer {
    let vm = point.machine
    let values = point.operands
    let operands = vm.newTuple(count: values.count)
    for (index, operand) in values.enumerated() {
      // LOAD_METHOD leaves an empty place below a value that is no method.
      operands.items[index] = operand.value.isNull ? .ellipsis : operand.value
    }
    let opcode = point.opcode
    let name = vm.intern(opcode.map { "\($0.name)" } ?? "<\(point.code.code[point.offset])>")
    let takesArgument = point.code.code[point.offset] >= Opcode.firstWithArgument
    do throws(Raised) {
      let arguments = vm.newTuple([
        vm.frameObject(for: point.frame), vm.newInt(point.offset), name,
        takesArgument ? vm.newInt(point.argument) : .none, Value(operands),
      ])
      _ = try vm.call(callback, tuple: Value(arguments))
      return .proceed
    } catch {
      vm.append(failures.as(ListObject.self), vm.takeException())
      return .stop
    }
  }
}

extension Machine {
  /// Calls a function while `callback(frame, offset, opname, argument, operands)` is told of each instruction. What the callback
  /// raises ends the call: no more of the program's instructions run in it.
  fileprivate func callObserved(
    by callback: Value, _ function: Value, _ arguments: Value, keywords: Value
  ) throws(Raised) -> Value {
    let failures = Value(newList())
    let base = try push(1)
    base[0] = failures
    defer { pointee.top = base }
    let previous = observer
    observer = CallbackObserver(callback: callback, failures: failures)
    var result = Value.null
    var isRaised = false
    do throws(Raised) {
      result = try call(function, tuple: arguments, keywords: keywords)
    } catch {
      isRaised = true
    }
    observer = previous
    let list = failures.as(ListObject.self)
    if list.pointee.count > 0 {
      _ = takeException()
      throw raise(list.pointee.items[0])
    }
    if isRaised { throw Raised() }
    return result
  }
}
