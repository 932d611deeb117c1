import Glibc

/// `a + b` and `a * n`.
///
/// A long result lies in a `StrBuffer` with room behind it. When the left operand is the newest text in its
/// buffer, the right one is appended in place and only a new head is made: a loop of `s += x` is linear.
/// What is allocated beyond the text is at most half of it.
extension Machine {
  /// Texts shorter than this are copied: a head of its own for each costs more than the copy.
  private static var sharingThreshold: Int { 512 }

  /// `a + b` of two str objects.
  func concat(_ left: Value, _ right: Value) throws(Raised) -> Value {
    let a = left.as(StrObject.self)
    let b = right.as(StrObject.self)
    if b.count == 0 { return exactStr(left) }
    if a.count == 0 { return exactStr(right) }
    let count = a.count &+ b.count
    let width = max(a.width, b.width)
    if count &* width < Machine.sharingThreshold {
      let result = newStr(count: count, width: width)
      let data = result.data
      if a.width == b.width {
        copyBytes(data, a.data, a.count &* width)
        copyBytes(data + a.count &* width, b.data, b.count &* width)
      } else {
        a.characters.copy(to: data, width: width)
        b.characters.copy(to: data + a.count &* width, width: width)
      }
      if a.isASCII && b.isASCII { result.pointee.header.flags.insert(.ascii) }
      return Value(result)
    }
    return try concatShared(a, b, count: count, width: width)
  }

  @inline(never) private func concatShared(_ a: StrRef, _ b: StrRef, count: Int, width: Int)
    throws(Raised) -> Value
  {
    let used = a.count &* width
    let total = count &* width
    let isShared = a.pointee.header.flags.contains(.external) && a.width == width
    var buffer: UnsafeMutablePointer<StrBuffer>? = nil
    var isTail = false
    if isShared {
      let own = a.storedBuffer.as(StrBuffer.self)
      isTail = own.pointee.used == used
      if isTail && own.pointee.capacity >= total { buffer = own }
    }
    if buffer == nil {
      // Room for more only where the text has grown before.
      let capacity = isTail ? total &+ total / 2 : total
      try reserve(capacity, of: 1)
      let new = pointee.heap.allocate(variable: StrBuffer.dataOffset &+ capacity)
        .assumingMemoryBound(to: StrBuffer.self)
      new.pointee.header = ObjectHeader(.strBuffer)
      new.pointee.capacity = capacity
      a.characters.copy(to: new.data, width: width)
      buffer = new
    }
    let target = buffer.unsafelyUnwrapped
    b.characters.copy(to: target.data + used, width: width)
    target.pointee.used = total
    return Value(head(of: target, count: count, width: width, isASCII: a.isASCII && b.isASCII))
  }

  private func head(
    of buffer: UnsafeMutablePointer<StrBuffer>, count: Int, width: Int, isASCII: Bool
  ) -> StrRef {
    let head = pointee.heap.allocate(fixed: StrObject.dataOffset + 8)
    let str = head.assumingMemoryBound(to: StrObject.self)
    str.pointee.header = ObjectHeader(
      .str, flags: isASCII ? [.external, .ascii] : .external, aux: UInt16(width))
    str.pointee.hash = 0
    str.pointee.count = count
    (head + StrObject.dataOffset).storeBytes(of: Value(buffer), as: Value.self)
    return str
  }

  func strRepeat(_ str: StrRef, _ times: Int) throws(Raised) -> Value {
    if times <= 0 || str.count == 0 { return pointee.emptyStr }
    if times == 1 { return exactStr(Value(str)) }
    let (count, overflow) = str.count.multipliedReportingOverflow(by: times)
    if overflow { throw error(.overflowError, "repeated string is too long") }
    try reserve(count, of: str.width)
    let result = newStr(count: count, width: str.width)
    fill(result.data, with: str.data, size: str.count &* str.width, times: times)
    if str.isASCII { result.pointee.header.flags.insert(.ascii) }
    return Value(result)
  }

  /// Writes `size` bytes `times` times, in copies that double.
  func fill(
    _ target: UnsafeMutableRawPointer, with source: UnsafeRawPointer, size: Int, times: Int
  ) {
    if size == 1 {
      memset(target, Int32(source.load(as: UInt8.self)), times)
      return
    }
    let total = size &* times
    memcpy(target, source, size)
    var done = size
    while done < total {
      let part = min(done, total &- done)
      memcpy(target + done, target, part)
      done &+= part
    }
  }
}

extension UnsafeMutablePointer where Pointee == StrBuffer {
  var data: UnsafeMutableRawPointer { UnsafeMutableRawPointer(self) + StrBuffer.dataOffset }
}
