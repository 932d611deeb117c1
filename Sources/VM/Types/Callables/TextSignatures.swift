// `__text_signature__`, which `inspect.signature` reads. CPython writes it into the first line of docstrings.

/// Functions of `builtins` that tell nothing of their parameters.
private let untoldBuiltins: Set<String> = [
  "__build_class__", "__import__", "breakpoint", "dir", "getattr", "iter", "max", "min", "next",
  "print", "vars",
]

/// What the constructors of builtin classes take, by the class's name; the others tell nothing.
private let constructorSignatures: [String: StaticString] = [
  "object": "()", "complex": "(real=0, imag=0)", "enumerate": "(iterable, start=0)",
  "float": "(x=0, /)", "list": "(iterable=(), /)", "memoryview": "(object)",
  "property": "(fget=None, fset=None, fdel=None, doc=None)", "reversed": "(sequence, /)",
  "tuple": "(iterable=(), /)", "cell": "([contents])",
  "function": "(code, globals, name=None, argdefs=None, closure=None)",
  "module": "(name, doc=None)", "itertools._tee": "(iterable, /)",
  "itertools.starmap": "(function, iterable, /)",
  "itertools.accumulate": "(iterable, func=None, *, initial=None)",
  "itertools.combinations": "(iterable, r)",
  "itertools.combinations_with_replacement": "(iterable, r)",
  "itertools.compress": "(data, selectors)", "itertools.count": "(start=0, step=1)",
  "itertools.cycle": "(iterable, /)", "itertools.dropwhile": "(predicate, iterable, /)",
  "itertools.filterfalse": "(function, iterable, /)",
  "itertools.groupby": "(iterable, key=None)", "itertools.permutations": "(iterable, r=None)",
  "itertools.takewhile": "(predicate, iterable, /)",
]

extension SlotWrapper {
  /// The parameters of the special method.
  fileprivate var textSignature: StaticString {
    switch name.description {
    case "__call__", "__init__": return "($self, /, *args, **kwargs)"
    case "__getattribute__", "__delattr__": return "($self, name, /)"
    case "__setattr__": return "($self, name, value, /)"
    case "__pow__", "__rpow__": return "($self, value, mod=None, /)"
    case "__contains__", "__delitem__", "__getitem__": return "($self, key, /)"
    case "__setitem__": return "($self, key, value, /)"
    case "__get__": return "($self, instance, owner, /)"
    case "__set__": return "($self, instance, value, /)"
    case "__delete__": return "($self, instance, /)"
    default: return arguments.upperBound == 0 ? "($self, /)" : "($self, value, /)"
    }
  }
}

extension Machine {
  /// `($self, index=-1, /)`, as CPython shows it.
  func textSignature(_ row: UnsafeMutablePointer<NativeRow>) -> Value {
    let text = row.pointee.method.signature.description
    guard let open = text.firstIndex(of: "("), text.hasSuffix(")"), !text.hasSuffix("end=None, /)")
    else { return .none }
    let parameters = text[open...]
    switch row.pointee.method.flavor {
    case .constructor: return newStr("($type, *args, **kwargs)")
    case .method where parameters.hasPrefix("(self"):
      return newStr("($self" + parameters.dropFirst(5))
    case .classMethod:
      return newStr("($type" + parameters.drop { $0 != "," && $0 != ")" })
    case .function:
      if row.pointee.owner.isNull, untoldBuiltins.contains(String(text[..<open])) { return .none }
      let rest = parameters.dropFirst()
      if rest == ")" { return newStr("($module, /)") }
      let hasPositionalOnly = parameters.indices.contains {
        parameters[$0] == "/" && parameters[parameters.index(before: $0)] == " "
      }
      return newStr("($module, \(hasPositionalOnly ? "" : "/, ")\(rest)")
    default: return newStr(String(parameters))
    }
  }

  func textSignature(_ wrapper: UnsafeMutablePointer<WrapperDescriptorObject>) -> Value {
    newStr(SlotWrapper.all[wrapper.pointee.wrapper].textSignature.description)
  }

  /// The parameters of a builtin class.
  func textSignature(_ type: TypeRef) -> Value {
    if type.pointee.flags.contains(.heapType) { return .none }
    guard let signature = constructorSignatures[type.nameText] else { return .none }
    return newStr(signature.description)
  }

  /// A signature without what stands for self or the module: `(obj, /)`.
  func withoutReceiver(_ signature: String) -> String {
    guard signature.hasPrefix("($") else { return signature }
    guard let comma = signature.firstIndex(of: ",") else { return "()" }
    let rest = signature[signature.index(after: comma)...].drop { $0 == " " }
    if rest == "/)" { return "()" }
    return "(" + (rest.hasPrefix("/, ") ? rest.dropFirst(3) : rest)
  }
}
