/// How many levels of CPython's parser (`p->level`) a recursion of ours stands for, at most.
enum Levels {
  /// From `expression` through every level of operators to an atom's inner expression.
  static let expression = 29
  static let block = 10
  /// A source whose nesting adds up to no more than this is none that CPython refuses (at 6,000).
  static let safe = 5900
  /// What a level takes of the native stack, at most: a third of this was measured for `-` and for `(`.
  static let bytes = 1024
}
