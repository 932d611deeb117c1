import CLibedit
import Compiler
import Glibc

/// The terminal that pyvm talks to: its size, its colours, how text is written to it.
enum Terminal {
  struct Size: Equatable {
    var rows = 24
    var columns = 80
  }

  /// Asked from the terminal each time: it is one system call, and windows change.
  static var size: Size {
    var window = winsize()
    guard ioctl(1, UInt(TIOCGWINSZ), &window) == 0, window.ws_col > 0, window.ws_row > 0 else {
      return Size()
    }
    return Size(rows: Int(window.ws_row), columns: Int(window.ws_col))
  }

  static var isDumb: Bool {
    guard let name = environment("TERM") else { return true }
    return name.isEmpty || name == "dumb" || name == "unknown"
  }

  /// Whether what goes to a descriptor should be coloured.
  /// FORCE_COLOR wins over NO_COLOR; both count only when they are not empty, as no-color.org says.
  static func usesColor(descriptor: Int32) -> Bool {
    if let force = environment("FORCE_COLOR"), !force.isEmpty { return force != "0" }
    if let no = environment("NO_COLOR"), !no.isEmpty { return false }
    return !isDumb && isatty(descriptor) == 1
  }

  /// Whether text on this terminal is UTF-8.
  static var isUTF8: Bool {
    guard let codeset = nl_langinfo(Int32(CODESET)) else { return false }
    return String(cString: codeset) == "UTF-8"
  }

  /// Takes the user's locale for characters, or UTF-8 where it says nothing better: `wcwidth`
  /// knows no character beyond ASCII in the C locale. Python does the same (PEP 538).
  static func adoptLocale() {
    setlocale(LC_CTYPE, "")
    if !isUTF8 { setlocale(LC_CTYPE, "C.UTF-8") }
  }

  /// Writes all of `text`, whatever signals arrive.
  static func write(_ text: String, to descriptor: Int32 = 1) {
    _ = FileAccess.write(text.utf8, to: descriptor)
  }

  /// Writes a Python string; lone surrogates, which are not UTF-8, become backslash escapes.
  static func write(_ text: PythonString, to descriptor: Int32 = 1) {
    _ = FileAccess.write(backslashReplaced(text), to: descriptor)
  }

  /// The columns a character takes. Control characters are shown as `^X`, and take two.
  static func width(of scalar: Unicode.Scalar) -> Int {
    if scalar.value < 0x20 || scalar.value == 0x7f { return 2 }
    if scalar.isASCII { return 1 }
    return max(0, Int(wcwidth(wchar_t(bitPattern: scalar.value))))
  }

  static func width(of text: String) -> Int {
    if text.utf8.allSatisfy({ $0 >= 0x20 && $0 < 0x7f }) { return text.utf8.count }
    guard text.unicodeScalars.contains(where: \.joinsEmoji) else {
      return text.unicodeScalars.reduce(0) { $0 + width(of: $1) }
    }
    return text.reduce(0) { $0 + width(of: $1) }
  }

  /// The columns that a character takes which may be of several scalars. An emoji that is joined of others, a flag, and what
  /// a selector makes an emoji take two, as in terminals that know of them.
  static func width(of character: Character) -> Int {
    let scalars = character.unicodeScalars
    if let first = scalars.first, scalars.dropFirst().contains(where: \.joinsEmoji),
      first.properties.isEmoji, !first.isASCII
    {
      return 2
    }
    return scalars.reduce(0) { $0 + width(of: $1) }
  }
}

extension Unicode.Scalar {
  /// Whether it makes one emoji with its neighbours: joiner, selector, skin colour, letters of flags.
  var joinsEmoji: Bool {
    switch value {
    case 0x200D, 0xFE0F, 0x1F3FB...0x1F3FF, 0x1F1E6...0x1F1FF: true
    default: false
    }
  }
}

/// An environment variable, or nil where it is not set.
func environment(_ name: String) -> String? {
  getenv(name).map { String(cString: $0) }
}
