import Compiler
import Glibc
import VM

let words = CommandLine.arguments
if words.count >= 3, words[1] == "-m",
  let status = runTool(name: words[2], arguments: Array(words[3...]))
{
  exit(status)
}
print("pyvm")
