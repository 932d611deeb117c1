import Compiler
import Glibc

/// Developer commands, for the scripts that compare pyvm with CPython. Not part of the product.
exit(DevTools.run(Array(CommandLine.arguments.dropFirst())))
