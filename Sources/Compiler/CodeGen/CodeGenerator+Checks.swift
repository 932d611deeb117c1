/// Warnings about code that can only fail when it runs.
extension CodeGenerator {
  /// `is` with a literal. CPython: `check_compare`.
  mutating func checkComparison(
    _ left: Expr, _ operators: NodeList<ComparisonOperator>, _ comparators: NodeList<Expr>
  ) {
    var isLeftLiteral = isLiteral(left)
    for (op, right) in zip(operators, comparators) {
      let isRightLiteral = isLiteral(right)
      if (op == .is || op == .isNot) && (isLeftLiteral || isRightLiteral) {
        return warn(
          op == .is
            ? "\"is\" with a literal. Did you mean \"==\"?"
            : "\"is not\" with a literal. Did you mean \"!=\"?")
      }
      isLeftLiteral = isRightLiteral
    }
  }

  /// A constant other than None, True, False and Ellipsis. CPython: `check_is_arg`.
  private func isLiteral(_ expression: Expr) -> Bool {
    guard case .constant(let id, _) = expression.kind else { return false }
    return !tree[id].isSingleton
  }

  /// CPython: `check_caller`.
  mutating func checkCalled(_ function: Expr) {
    if case .lambda = function.kind { return }
    guard let type = typeName(of: function) else { return }
    warn("'\(type)' object is not callable; perhaps you missed a comma?")
  }

  /// CPython: `check_subscripter`.
  mutating func checkSubscripted(_ object: Expr) {
    switch object.kind {
    case .constant(let id, _):
      switch tree[id] {
      case .none, .ellipsis, .true, .false, .int, .bigInt, .float, .complex, .frozenSet: break
      default: return
      }
    case .set, .setComp, .generatorExp, .lambda: break
    default: return
    }
    guard let type = typeName(of: object) else { return }
    warn("'\(type)' object is not subscriptable; perhaps you missed a comma?")
  }

  /// CPython: `check_index`.
  mutating func checkIndex(_ index: Expr, of object: Expr) {
    guard let indexType = typeName(of: index), indexType != "int", indexType != "bool" else {
      return
    }
    switch object.kind {
    case .constant(let id, _):
      switch tree[id] {
      case .string, .bytes, .tuple: break
      default: return
      }
    case .tuple, .list, .listComp, .joinedStr, .formattedValue: break
    default: return
    }
    guard let type = typeName(of: object) else { return }
    warn(
      "\(type) indices must be integers or slices, not \(indexType); perhaps you missed a comma?")
  }

  /// The type that an expression's value must have. CPython: `infer_type`.
  private func typeName(of expression: Expr) -> String? {
    switch expression.kind {
    case .tuple: "tuple"
    case .list, .listComp: "list"
    case .dict, .dictComp: "dict"
    case .set, .setComp: "set"
    case .generatorExp: "generator"
    case .lambda: "function"
    case .joinedStr, .formattedValue: "str"
    case .constant(let id, _): tree[id].typeName
    default: nil
    }
  }
}
