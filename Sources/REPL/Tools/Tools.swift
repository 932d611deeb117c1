import Compiler
import VM

/// What the command line says before `-m NAME`, as far as it concerns the tools.
public struct ToolSettings: Sendable {
  /// That of `-O`.
  public var optimizationLevel = 0
  /// `sys.pycache_prefix`.
  public var cachePrefix: String?
  /// Those of `-W`; the last counts first.
  public var warnings: [WarningOption] = []

  /// Those of a command line without options.
  public init() {}
}

/// Runs what `pyvm -m NAME ARGUMENTS` names, if it is one of the tools that are part of pyvm.
/// - Returns: the exit status; `nil` when NAME is no tool.
public func runTool(name: String, arguments: [String], settings: ToolSettings) -> Int32? {
  switch name {
  case "compileall": CompileAllTool.main(arguments, settings)
  case "py_compile": CompileFilesTool.main(arguments, settings)
  case "dis": DisassembleTool.main(arguments, settings)
  default: nil
  }
}
