extension Tokenizer {
  /// What a line begins with, after its indentation.
  enum LineContent {
    case tokens
    /// A comment at most: the line says nothing about blocks.
    case blank
    /// A backslash: the line says nothing about blocks either, but tokens may follow.
    case backslash
  }

  /// Measures a new line's leading white space and notes the blocks that it opens or closes.
  mutating func measureIndentation() -> LineContent {
    startBufferIfPending()
    var column: Int32 = 0
    var alternateColumn: Int32 = 0
    var position = cursor
    loop: while true {
      switch bytes[position] {
      case 32:
        column += 1
        alternateColumn += 1
      case 9:
        column = (column / 8 + 1) * 8
        alternateColumn += 1
      case 12:
        column = 0
        alternateColumn = 0
      default: break loop
      }
      position += 1
    }
    cursor = position
    let byte = bytes[position]
    if byte == 35 || byte == 10 { return .blank }
    if byte == 92 { return .backslash }
    if byte == 0 && position >= count { isAtEnd = true }
    compareIndentation(column, alternate: alternateColumn)
    return .tokens
  }

  private mutating func compareIndentation(_ column: Int32, alternate: Int32) {
    let columns = stacks
    let alternates = stacks + Tokenizer.maxIndentation
    if column == columns[indentation] {
      if alternate != alternates[indentation] { failIndentation(.tabSpace) }
    } else if column > columns[indentation] {
      if indentation + 1 >= Tokenizer.maxIndentation { return failIndentation(.tooDeep) }
      if alternate <= alternates[indentation] { return failIndentation(.tabSpace) }
      pendingIndents += 1
      indentation += 1
      columns[indentation] = column
      alternates[indentation] = alternate
    } else {
      while indentation > 0 && column < columns[indentation] {
        pendingIndents -= 1
        indentation -= 1
      }
      if column != columns[indentation] { return failIndentation(.dedent) }
      if alternate != alternates[indentation] { failIndentation(.tabSpace) }
    }
  }

  /// CPython's cursor is at the end of the line after these errors.
  private mutating func failIndentation(_ reason: TokenizerFailure.Reason) {
    while cursor < count && bytes[cursor] != 10 { cursor += 1 }
    if cursor < count { cursor += 1 }
    fail(reason)
  }

  /// What the end of the source means at an interactive prompt: all open blocks close.
  /// CPython: `_PyPegen_fill_token` sets `tok->pendin`.
  public mutating func closeBlocks() {
    if indentation > 0 {
      pendingIndents = -indentation
      indentation = 0
    }
  }
}
