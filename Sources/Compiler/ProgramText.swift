import Glibc
import Primitives

/// One line of a file with its newline, or `nil`: what CPython's errors show of the file that they name,
/// whatever was compiled under that name. CPython: Python/errors.c, `PyErr_ProgramTextObject`.
func programText(of filename: PythonString, line wanted: Int) -> PythonString? {
  guard wanted > 0, !filename.utf8.contains(0),
    let file = FileAccess.withPath(filename.utf8, { fopen($0, "rb") })
  else { return nil }
  defer { fclose(file) }
  // CPython reads so many bytes at once, and keeps the last ones of a longer line.
  let chunk = 999
  var text: [UInt8] = []
  var line = 1
  var afterReturn = false
  while true {
    let byte = getc(file)
    if byte == EOF {
      if text.count == chunk { return nil }
      break
    }
    if afterReturn {
      afterReturn = false
      if byte == 10 { continue }
    }
    let isEnd = byte == 10 || byte == 13
    if byte == 13 { afterReturn = true }
    if line == wanted {
      if text.count == chunk { text.removeAll(keepingCapacity: true) }
      text.append(isEnd ? 10 : UInt8(truncatingIfNeeded: byte))
    }
    if isEnd {
      if line == wanted { break }
      line += 1
    }
  }
  let isText = text.withUnsafeBufferPointer { UTF8Text.firstError($0) } == nil
  return text.isEmpty || !isText ? nil : PythonString(utf8: text)
}
