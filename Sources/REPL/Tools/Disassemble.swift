import Compiler
import Glibc

/// `pyvm -m dis [FILE]`: shows the instructions of a source file, of standard input, or of what a
/// `.pyc` file holds. CPython: Lib/dis.py, `_test`.
enum DisassembleTool {
  static func main(_ arguments: [String], _ settings: ToolSettings) -> Int32 {
    var output = ToolOutput(descriptor: 1)
    var errors = ToolOutput(descriptor: 2)
    defer {
      output.flush()
      errors.flush()
    }
    var paths: [String] = []
    var onlyPaths = false
    for argument in arguments {
      if !onlyPaths, argument == "-h" || argument == "--help" {
        output.print(help, terminator: "")
        return 0
      }
      if !onlyPaths, argument == "--" {
        onlyPaths = true
      } else if !onlyPaths, argument.hasPrefix("-"), argument != "-" {
        return fail("unrecognized arguments: \(argument)", &errors)
      } else {
        paths.append(argument)
      }
    }
    if paths.count > 1 {
      let others = paths[1...].joined(separator: " ")
      return fail("unrecognized arguments: \(others)", &errors)
    }
    let path = paths.first ?? "-"
    let source: [UInt8]
    do {
      source =
        path == "-" ? try FileAccess.read(descriptor: 0) : try FileAccess.read(Array(path.utf8))
    } catch {
      return fail("argument infile: can't open '\(path)': \(error.message)", &errors)
    }
    return show(source, path: path, settings, output: &output, errors: &errors)
  }

  private static func show(
    _ source: [UInt8], path: String, _ settings: ToolSettings, output: inout ToolOutput,
    errors: inout ToolOutput
  ) -> Int32 {
    let filename =
      path == "-" ? "<stdin>" : PythonString(fileSystemPath: Array(path.utf8))
    if path.hasSuffix(".pyc") {
      do {
        let file = try PycFile.decode(source, name: filename)
        output.print(Disassembler.listing(of: file.code), terminator: "")
        return 0
      } catch {
        errors.print(error.description)
        return 1
      }
    }
    do {
      let code = try settings.compileSource(
        source, filename: filename, optimizationLevel: settings.optimizationLevel, errors: &errors)
      output.print(Disassembler.listing(of: code), terminator: "")
      return 0
    } catch {
      errors.print(SyntaxErrorText.format(error, filename: filename), terminator: "")
      return 1
    }
  }

  private static let usage = "usage: dis.py [-h] [infile]"

  private static let help =
    usage + """


      Shows the instructions of a Python source or of a compiled (.pyc) file.

        infile      the file; "-" or nothing: a source from standard input
        -h, --help  this text

      """

  private static func fail(_ message: String, _ errors: inout ToolOutput) -> Int32 {
    errors.print(usage)
    errors.print("dis.py: error: \(message)")
    return 2
  }
}
