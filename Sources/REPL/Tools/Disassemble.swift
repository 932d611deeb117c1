import Compiler
import Glibc
import Inspection

/// `pyvm -m dis [FILE]`: shows the instructions of a source file, of standard input, or of what a
/// `.pyc` file holds. CPython: Lib/dis.py, `_test`. The options of the prompt's `:dis` are taken too.
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
    var chosen: Set<String> = []
    for argument in arguments {
      if !onlyPaths, argument == "-h" || argument == "--help" {
        output.print(help, terminator: "")
        return 0
      }
      if !onlyPaths, argument == "--" {
        onlyPaths = true
      } else if !onlyPaths, let names = CommandArguments.names(argument, in: options) {
        chosen.formUnion(names)
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
    return show(source, path: path, settings, output: &output, errors: &errors) { code in
      text(of: code, chosen, source: path.hasSuffix(".pyc") ? nil : source)
    }
  }

  private static var options: [CommandOption] {
    Command.dis.options.filter { $0.name != "--plain" }
  }

  private static func text(
    of code: CodeObject, _ chosen: Set<String>, source: [UInt8]?
  ) -> PythonString {
    if chosen.isEmpty { return Disassembler.listing(of: code) }
    if chosen.contains("--json") { return PythonString(JSONText.text(of: [code])) }
    Terminal.adoptLocale()
    let canvas = Canvas.standardOutput
    let listing = ListingOptions(chosen, drawsArrows: canvas.isTerminal)
    var view = ListingView(options: listing, canvas: canvas)
    let lines = (source ?? (try? FileAccess.read(code.filename.utf8))).map(Session.lines)
    view.sourceLines = { _ in lines }
    return PythonString(view.text(of: code))
  }

  private static func show(
    _ source: [UInt8], path: String, _ settings: ToolSettings, output: inout ToolOutput,
    errors: inout ToolOutput, text: (CodeObject) -> PythonString
  ) -> Int32 {
    let filename =
      path == "-" ? "<stdin>" : PythonString(fileSystemPath: Array(path.utf8))
    if path.hasSuffix(".pyc") {
      do {
        let file = try PycFile.decode(source, name: filename)
        output.print(text(file.code), terminator: "")
        return 0
      } catch {
        errors.print(error.description)
        return 1
      }
    }
    do {
      let code = try settings.compileSource(
        source, filename: filename, optimizationLevel: settings.optimizationLevel, errors: &errors)
      output.print(text(code), terminator: "")
      return 0
    } catch {
      errors.print(SyntaxErrorText.format(error, filename: filename), terminator: "")
      return 1
    }
  }

  private static let usage = "usage: dis.py [-h] [infile]"

  private static var help: String {
    usage + """


      Shows the instructions of a Python source or of a compiled (.pyc) file.

        infile      the file; "-" or nothing: a source from standard input
        -h, --help  this text

      and, beyond Python's own:


      """ + CommandOption.table(options)
  }

  private static func fail(_ message: String, _ errors: inout ToolOutput) -> Int32 {
    errors.print(usage)
    errors.print("dis.py: error: \(message)")
    return 2
  }
}
