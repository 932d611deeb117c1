import Compiler
import Glibc

extension FileError {
  /// The error without the path, as CPython's command line words it.
  var summary: String { "[Errno \(code)] \(String(cString: strerror(code)))" }
}
