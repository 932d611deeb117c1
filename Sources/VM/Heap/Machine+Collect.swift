extension Machine {
  /// Collects garbage now. Native code may call this with values in locals: the native stack is scanned too.
  /// - Parameters:
  ///   - isExact: the innermost interpreter loop itself asks: the native stack is looked at only where it belongs to native code that
  ///     called that loop; elsewhere dead values may linger.
  ///   - count: is told how many objects a counting collector would have found (`deadInCycles`).
  ///   - isEager: see `findDying`.
  @inline(never) func collect(
    isExact: Bool = false, isEager: Bool = false, count: ((Int) -> Void)? = nil
  ) {
    if pointee.isCollecting { return }
    pointee.isCollecting = true
    defer { pointee.isCollecting = false }
    var due: [UInt64] = []
    withUnsafeMutablePointer(to: &pointee.heap) { heap in
      heap.pointee.prepareToMark()
      var marker = Marker(heap, valueFields: pointee.valueFields, shapes: pointee.shapes)
      markRoots(&marker)
      if !isExact {
        marker.scanNativeStack(to: pointee.nativeStackTop)
      } else if pointee.loopDepth > 1 {
        if pointee.guardedLoop == pointee.loopDepth {
          marker.scanConservatively(from: pointee.guardedStack, to: pointee.nativeStackTop)
        } else {
          marker.scanNativeStack(to: pointee.nativeStackTop)
        }
      }
      if !isEager, !support.observation.lives.held.isEmpty {
        support.observation.lives.mark(&marker)
      }
      marker.drain()
      // Usually what was dropped lives on elsewhere.
      if isEager, !isAnythingDying(marker) { return }
      if isEager {
        // Reference counting leaves cycles, and what they refer to, to the collector.
        for bits in deadInCycles(&marker) { marker.mark(Value(bits: bits)) }
        marker.drain()
      } else if let count {
        count(deadInCycles(&marker).reduce(0) { $0 + countedObjects(Value(bits: $1)) })
      }
      findDying(&marker, isEager: isEager, &due)
      forgetDeadTemporaries(marker)
      if support.observation.lives.isAsked { support.observation.lives.noteDead(marker) }
      heap.pointee.forEachFinalized { forgetDeadSubclasses($0, marker) }
      var classesDied = false
      heap.pointee.sweep {
        if $0.header.pointee.kind == .type { classesDied = true }
        finalizeNative($0)
      }
      // The marks stay until objects are allocated.
      if classesDied { releaseShapes { !marker.isMarked($0) } }
    }
    scheduleFinalizers(due)
  }

  /// Whether the program can reach one of the objects; what only native code holds does not count. Nothing is freed.
  func isAnyReachable(_ objects: [UInt64]) -> Bool {
    withUnsafeMutablePointer(to: &pointee.heap) { heap in
      heap.pointee.prepareToMark()
      var marker = Marker(heap, valueFields: pointee.valueFields, shapes: pointee.shapes)
      markRoots(&marker)
      marker.drain()
      return objects.contains { marker.isMarked(Value(bits: $0)) }
    }
  }

  private func markRoots(_ marker: inout Marker) {
    // Every slot below `top` is live or null: frames and arguments lie end to end.
    marker.mark(pointee.stackBase, count: pointee.top - pointee.stackBase)
    var frame = pointee.frameBase
    while frame <= pointee.frame {
      marker.mark(frame.pointee.code)
      marker.mark(frame.pointee.globals)
      marker.mark(frame.pointee.namespace)
      marker.mark(frame.pointee.object)
      marker.mark(frame.pointee.extra)
      frame += 1
    }
    for memory in pointee.heap.outside {
      marker.scanConservatively(from: memory.start, to: memory.end)
    }
    support.observation.recorder?.scan(&marker)
    marker.mark(pointee.exception)
    marker.mark(pointee.callResult)
    marker.mark(pointee.tracing.traceFunction)
    marker.mark(pointee.tracing.profileFunction)
    marker.mark(pointee.handledException)
    marker.mark(Value(pointee.builtinsDict))
    marker.mark(Value(pointee.modules))
    marker.mark(Value(pointee.sysDict))
    marker.mark(pointee.roots, count: pointee.rootCount)
    marker.mark(pointee.characters, count: 256)
    marker.mark(pointee.emptyStr)
    marker.mark(pointee.emptyTuple)
    marker.mark(pointee.emptyBytes)
    marker.mark(pointee.docDescriptor)
    marker.mark(pointee.emptyFrozenSet)
    marker.mark(pointee.types, count: Kind.allCases.count)
    marker.mark(pointee.exceptionTypes, count: ExceptionClass.allCases.count)
    let interned = pointee.interned.pointee
    marker.mark(interned.table, count: interned.mask + 1)
  }

  /// A class does not keep its subclasses.
  private func forgetDeadSubclasses(_ value: Value, _ marker: Marker) {
    guard value.header.pointee.kind == .type, marker.isMarked(value) else { return }
    let subclasses = value.as(TypeObject.self).pointee.subclasses
    guard !subclasses.isNull else { return }
    let list = subclasses.as(ListObject.self)
    var kept = 0
    for index in 0..<list.pointee.count where marker.isMarked(list.pointee.items[index]) {
      list.pointee.items[kept] = list.pointee.items[index]
      kept += 1
    }
    list.pointee.count = kept
  }

  /// Frees what a dead object holds outside the heap.
  private func finalizeNative(_ value: Value) {
    switch value.header.pointee.kind {
    case .code: value.as(CodeBlock.self).releaseNative()
    case .type:
      value.as(TypeObject.self).releaseNative()
      // The method cache holds classes weakly: a dead one's address may be used again.
      pointee.typeEpoch &+= 1
    default: break
    }
  }
}
