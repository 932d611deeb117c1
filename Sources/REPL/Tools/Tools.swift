import Compiler

/// Runs what `pyvm -m NAME ARGUMENTS` names, if it is one of the tools that are part of pyvm.
/// - Parameter optimizationLevel: that of the command line's `-O`.
/// - Parameter cachePrefix: `sys.pycache_prefix`.
/// - Returns: the exit status; `nil` when NAME is no tool.
public func runTool(
  name: String, arguments: [String], optimizationLevel: Int = 0, cachePrefix: String? = nil
) -> Int32? {
  switch name {
  case "compileall":
    return CompileAllTool.main(
      arguments, optimizationLevel: optimizationLevel, cachePrefix: cachePrefix)
  case "py_compile":
    return CompileFilesTool.main(
      arguments, optimizationLevel: optimizationLevel, cachePrefix: cachePrefix)
  case "dis": return DisassembleTool.main(arguments, optimizationLevel: optimizationLevel)
  default: return nil
  }
}
