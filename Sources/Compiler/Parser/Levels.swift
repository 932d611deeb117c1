/// How many levels of CPython's parser (`p->level`) a recursion of ours stands for, at most.
enum Levels {
  /// From `expression` through every level of operators to an atom's inner expression.
  static let expression = 30
  static let block = 10
}
