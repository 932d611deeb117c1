import Compiler

/// One source of a golden file. A file is cut at lines `#--- MODE [-O|-OO]: TITLE`.
struct GoldenSection {
  var title: [UInt8]
  var options: CompileOptions
  var source: [UInt8]

  static func split(_ file: [UInt8]) -> [GoldenSection] {
    let marker = Array("#--- ".utf8)
    var sections: [GoldenSection] = []
    for line in lines(of: file) {
      if line.starts(with: marker) {
        let title = line.last == 10 ? line.dropLast() : line
        sections.append(GoldenSection(title: Array(title)))
      } else if !sections.isEmpty {
        sections[sections.count - 1].source += line
      }
    }
    return sections
  }

  private static func lines(of file: [UInt8]) -> [ArraySlice<UInt8>] {
    var lines: [ArraySlice<UInt8>] = []
    var start = 0
    while start < file.count {
      let end = file[start...].firstIndex(of: 10).map { $0 + 1 } ?? file.count
      lines.append(file[start..<end])
      start = end
    }
    return lines
  }

  private init(title: [UInt8]) {
    self.title = title
    source = []
    options = CompileOptions(filename: "golden.py")
    let head = title.prefix { $0 != UInt8(ascii: ":") }
    for word in head.split(separator: UInt8(ascii: " ")).dropFirst() {
      switch String(decoding: word, as: UTF8.self) {
      case "single": options.mode = .single
      case "eval": options.mode = .eval
      case "-O": options.optimizationLevel = 1
      case "-OO": options.optimizationLevel = 2
      default: break
      }
    }
  }

  /// What compiling the section gives, as `CodeDump` writes it.
  func dump() -> [UInt8] {
    do throws(SyntaxError) {
      return CodeDump.text(of: try compile(source: source, options: options)).utf8
    } catch {
      return CodeDump.text(of: error).utf8
    }
  }
}
