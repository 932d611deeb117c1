/// Case changes of whole strings, as `str.upper`, `lower`, `title`, `capitalize`, `swapcase` and
/// `casefold` make them: full mappings (ß becomes SS), and a capital sigma at a word's end becomes ς.
public enum CaseMapping {
  public typealias Text = UnsafeBufferPointer<UInt32>

  private static let capitalSigma: UInt32 = 0x3A3

  private enum Target {
    case upper, lower, title, folded
  }

  @inline(__always)
  private static func append(_ codePoint: UInt32, _ target: Target, to result: inout [UInt32]) {
    if codePoint < 0x80 {
      let letter = codePoint | 0x20
      guard letter >= 0x61 && letter <= 0x7A else { return result.append(codePoint) }
      return result.append(target == .upper || target == .title ? letter - 0x20 : letter)
    }
    let record = CodePointTable.shared.record(codePoint)
    if record.flags & CodePoint.specialCaseFlag != 0 {
      let mappings = CodePointTable.shared.specialCases[codePoint]!
      switch target {
      case .upper: result.append(contentsOf: mappings.upper)
      case .lower: result.append(contentsOf: mappings.lower)
      case .title: result.append(contentsOf: mappings.title)
      case .folded: result.append(contentsOf: mappings.folded)
      }
      return
    }
    let offset =
      switch target {
      case .upper: record.upper
      case .lower, .folded: record.lower
      case .title: record.title
      }
    result.append(UInt32(truncatingIfNeeded: Int64(codePoint) + Int64(offset)))
  }

  private static func appendLower(_ text: Text, at index: Int, to result: inout [UInt32]) {
    if text[index] == capitalSigma {
      result.append(isFinalSigma(text, at: index) ? 0x3C2 : 0x3C3)
    } else {
      append(text[index], .lower, to: &result)
    }
  }

  /// Whether a sigma ends a word: a cased character before it and none after it, looking past
  /// those that do not matter, such as apostrophes.
  private static func isFinalSigma(_ text: Text, at index: Int) -> Bool {
    var before = index - 1
    while before >= 0 && CodePoint.isCaseIgnorable(text[before]) { before -= 1 }
    guard before >= 0 && CodePoint.isCased(text[before]) else { return false }
    var after = index + 1
    while after < text.count && CodePoint.isCaseIgnorable(text[after]) { after += 1 }
    return after == text.count || !CodePoint.isCased(text[after])
  }

  @inline(__always)
  private static func result(for text: Text) -> [UInt32] {
    var result: [UInt32] = []
    result.reserveCapacity(text.count)
    return result
  }

  public static func upper(_ text: Text) -> [UInt32] {
    var result = result(for: text)
    for codePoint in text { append(codePoint, .upper, to: &result) }
    return result
  }

  public static func lower(_ text: Text) -> [UInt32] {
    var result = result(for: text)
    for index in text.indices { appendLower(text, at: index, to: &result) }
    return result
  }

  public static func folded(_ text: Text) -> [UInt32] {
    var result = result(for: text)
    for codePoint in text { append(codePoint, .folded, to: &result) }
    return result
  }

  /// The first character in title case, the rest in lower case.
  public static func capitalized(_ text: Text) -> [UInt32] {
    var result = result(for: text)
    for index in text.indices {
      if index == 0 {
        append(text[0], .title, to: &result)
      } else {
        appendLower(text, at: index, to: &result)
      }
    }
    return result
  }

  /// Each cased character after one that is not cased in title case, other ones in lower case.
  public static func title(_ text: Text) -> [UInt32] {
    var result = result(for: text)
    var followsCased = false
    for index in text.indices {
      if followsCased {
        appendLower(text, at: index, to: &result)
      } else {
        append(text[index], .title, to: &result)
      }
      followsCased = CodePoint.isCased(text[index])
    }
    return result
  }

  public static func swapped(_ text: Text) -> [UInt32] {
    var result = result(for: text)
    for index in text.indices {
      let codePoint = text[index]
      if CodePoint.isUpper(codePoint) {
        appendLower(text, at: index, to: &result)
      } else if CodePoint.isLower(codePoint) {
        append(codePoint, .upper, to: &result)
      } else {
        result.append(codePoint)
      }
    }
    return result
  }
}
