/// How a stretch of text is shown. The values are names of a meaning; only `sgr` knows colours.
enum TextStyle: UInt8 {
  case plain, keyword, string, number, comment, command, prompt
  case match, mismatch, selected, faint

  /// The parameters of the terminal's "select graphic rendition" sequence.
  var sgr: String {
    switch self {
    case .plain: return "0"
    case .keyword: return "1;34"
    case .string: return "32"
    case .number: return "36"
    case .comment: return "90"
    case .command: return "35"
    case .prompt: return "1;32"
    case .match: return "1;4"
    case .mismatch: return "1;31"
    case .selected: return "7"
    case .faint: return "2"
    }
  }

  func apply(to text: String) -> String { "\u{1b}[\(sgr)m\(text)\u{1b}[0m" }
}

/// A stretch of the edited text and how to show it. Spans do not overlap and ascend.
struct StyledSpan {
  let range: Range<Int>
  let style: TextStyle
}
