import Compiler
import Glibc
import VM

/// Runs what the command line asks for.
struct Launch {
  /// How pyvm was called; it begins error messages.
  private let programName: String
  private let options: CommandLineOptions
  private let machine: Machine
  /// Whether to open the prompt instead of reading a program from standard input.
  private let opensPrompt: Bool

  /// - Parameter words: the command line, with the program's name first.
  /// - Returns: the exit status.
  static func main(_ words: [String]) -> Int32 {
    let programName = words.first ?? "pyvm"
    var options: CommandLineOptions
    do {
      options = try CommandLineOptions(Array(words.dropFirst()))
    } catch {
      Terminal.write(error.message + "\n" + Usage.hint(program: programName), to: 2)
      return 2
    }
    if options.showsHelp {
      Terminal.write(Usage.help(program: programName))
      return 0
    }
    if options.showsVersion > 0 {
      Terminal.write(Usage.versionLine)
      return 0
    }
    options.readEnvironment()
    if case .module(let name) = options.program,
      let status = runTool(
        name: name, arguments: options.programArguments, settings: toolSettings(options.machine))
    {
      return status
    }
    return Launch(programName: programName, options: options).run()
  }

  private static func toolSettings(_ options: MachineOptions) -> ToolSettings {
    var settings = ToolSettings()
    settings.optimizationLevel = min(2, options.optimizationLevel)
    settings.cachePrefix = options.cachePrefix
    for option in options.warningFilters {
      do throws(WarningOption.Refusal) {
        settings.warnings.append(try WarningOption(option))
      } catch {
        Terminal.write("Invalid -W option ignored: \(error.reason)\n", to: 2)
      }
    }
    return settings
  }

  private init(programName: String, options: CommandLineOptions) {
    self.programName = programName
    self.options = options
    let readsStandardInput = options.program == .none || options.program == .standardInput
    opensPrompt = readsStandardInput && (options.machine.inspects || isatty(0) == 1)
    var settings = options.machine
    settings.optimizationLevel = min(2, settings.optimizationLevel)
    settings.isInteractive = opensPrompt || settings.inspects
    settings.executable = Launch.executablePath()
    if !settings.ignoresEnvironment, let seed = environment("PYTHONHASHSEED") {
      settings.hashSeed = UInt32(seed)
    }
    settings.collectsAlways = !(environment("PYVM_GC_STRESS") ?? "").isEmpty
    settings.arguments = [Launch.firstArgument(of: options.program)] + options.programArguments
    machine = Machine.make(options: settings)
  }

  private func run() -> Int32 {
    Interrupts.install(for: machine)
    var outcome = opensPrompt ? Outcome.result(.finished) : runTraced()
    if opensPrompt || options.machine.inspects {
      outcome = .status(
        Prompt.run(
          machine: machine, isQuiet: isQuiet,
          readsStartupFile: !options.machine.isIsolated))
    }
    machine.flush()
    let failure = machine.shutDown()
    switch outcome {
    case .status(let status): return failure ?? status
    case .result(.finished): return failure ?? 0
    case .result(.raised): return 1
    case .result(.exited(let status)): return status
    case .result(.interrupted): return Interrupts.die()
    case .result(.stopped): return 1
    }
  }

  /// No greeting after a program either, as CPython has it.
  private var isQuiet: Bool { options.machine.isQuiet || !opensPrompt }

  private enum Outcome {
    case result(RunOutcome)
    /// An exit status, where no Python code ran.
    case status(Int32)
  }

  private func runTraced() -> Outcome {
    guard options.traces else { return runProgram() }
    let tracer = Tracer(
      options: Tracer.Options(
        showsStacks: options.machine.verbosity > 0, showsLibrary: options.tracesLibrary),
      usesColor: Terminal.usesColor(descriptor: 2), output: { Terminal.write($0, to: 2) })
    machine.observer = tracer
    let outcome = runProgram()
    machine.observer = nil
    tracer.flush()
    return outcome
  }

  private func runProgram() -> Outcome {
    switch options.program {
    case .command(let text):
      return runSource(Array((text + "\n").utf8), filename: "<string>")
    case .standardInput, .none:
      do throws(FileError) {
        return runSource(
          withoutFirstLine(try FileAccess.read(descriptor: 0)), filename: "<stdin>", isFile: true)
      } catch {
        return fail("can't read standard input: \(error.summary)", status: 1)
      }
    case .file(let path):
      return runFile(path)
    case .module(let name):
      return .result(Interrupts.whileRunning { machine.runModule(named: name) })
    }
  }

  private func runSource(_ source: [UInt8], filename: String, isFile: Bool = false) -> Outcome {
    .result(
      Interrupts.whileRunning {
        machine.run(source: source, filename: filename, mode: .exec, isFile: isFile)
      })
  }

  private func runFile(_ path: String) -> Outcome {
    let absolutePath = Launch.absolute(path)
    if FileAccess.status(of: Array(path.utf8))?.isDirectory == true {
      return .result(Interrupts.whileRunning { machine.runFolder(absolutePath) })
    }
    do throws(FileError) {
      let bytes = try FileAccess.read(Array(path.utf8))
      if path.hasSuffix(".pyc") || PycFile.isCompiled(bytes) {
        return .result(
          Interrupts.whileRunning { machine.runCompiled(bytes, path: absolutePath) })
      }
      let source = withoutFirstLine(bytes)
      return .result(
        Interrupts.whileRunning { machine.runScript(source: source, path: absolutePath) })
    } catch {
      return fail("can't open file '\(absolutePath)': \(error.summary)", status: 2)
    }
  }

  private func fail(_ message: String, status: Int32) -> Outcome {
    Terminal.write("\(programName): \(message)\n", to: 2)
    return .status(status)
  }

  /// `-x`. The line's end stays, so that line numbers do.
  private func withoutFirstLine(_ source: [UInt8]) -> [UInt8] {
    guard options.skipsFirstLine else { return source }
    return Array(source[(source.firstIndex(of: UInt8(ascii: "\n")) ?? source.endIndex)...])
  }

  // MARK: Names

  private static func firstArgument(of program: CommandLineOptions.Program) -> String {
    switch program {
    case .none: return ""
    case .command: return "-c"
    case .module: return "-m"
    case .file(let path): return path
    case .standardInput: return "-"
    }
  }

  /// CPython puts the current folder before a relative path and leaves the rest as it is.
  private static func absolute(_ path: String) -> String {
    guard !path.hasPrefix("/"), let folder = getcwd(nil, 0) else { return path }
    defer { free(folder) }
    return String(cString: folder) + "/" + path
  }

  private static func executablePath() -> String {
    withUnsafeTemporaryAllocation(of: CChar.self, capacity: Int(PATH_MAX)) { buffer in
      let count = readlink("/proc/self/exe", buffer.baseAddress!, buffer.count - 1)
      guard count > 0 else { return "" }
      buffer[count] = 0
      return String(cString: buffer.baseAddress!)
    }
  }
}
