/// `gc`. CPython: Modules/gcmodule.c. Collection here is mark and sweep, without generations: all objects count as one, the
/// oldest.
extension NativeModule {
  static let gc = NativeModule(
    "gc",
    functions: [
      NativeMethod("collect(generation=2)", .function) { vm, a throws(Raised) in
        if !a[0].isNull {
          let generation = try vm.codeNumber(a[0])
          if !(0...2).contains(generation) { throw vm.valueError("invalid generation") }
        }
        return Value(smallInt: try vm.collectCounting())
      },
      NativeMethod("enable()", .function) { vm, _ throws(Raised) in
        vm.support.isCollectorEnabled = true
        return .none
      },
      NativeMethod("disable()", .function) { vm, _ throws(Raised) in
        vm.support.isCollectorEnabled = false
        return .none
      },
      NativeMethod("isenabled()", .function) { vm, _ throws(Raised) in
        Value(vm.support.isCollectorEnabled)
      },
      NativeMethod("get_count()", .function) { vm, _ throws(Raised) in
        Value(vm.newTuple([Value(smallInt: 0), Value(smallInt: 0), Value(smallInt: 0)]))
      },
      NativeMethod("get_threshold()", .function) { vm, _ throws(Raised) in
        let threshold = vm.support.collectorSettings.thresholds
        return Value(vm.newTuple(threshold.map { vm.newInt($0) }))
      },
      NativeMethod("set_threshold(threshold0, threshold1=10, threshold2=10, /)", .function) {
        vm, a throws(Raised) in
        for index in 0..<3 where !a[index].isNull {
          vm.support.collectorSettings.thresholds[index] = try vm.codeNumber(a[index])
        }
        return .none
      },
      NativeMethod("get_debug()", .function) { vm, _ throws(Raised) in
        vm.newInt(vm.support.collectorSettings.debugFlags)
      },
      NativeMethod("set_debug(flags, /)", .function) { vm, a throws(Raised) in
        vm.support.collectorSettings.debugFlags = try vm.codeNumber(a[0])
        return .none
      },
      NativeMethod("get_stats()", .function) { vm, _ throws(Raised) in vm.collectorStatistics() },
      NativeMethod("freeze()", .function) { vm, _ throws(Raised) in
        var count = 0
        vm.forEachTrackedObject { _ in count += 1 }
        vm.support.collectorSettings.frozen = count
        return .none
      },
      NativeMethod("unfreeze()", .function) { vm, _ throws(Raised) in
        vm.support.collectorSettings.frozen = 0
        return .none
      },
      NativeMethod("get_freeze_count()", .function) { vm, _ throws(Raised) in
        vm.newInt(vm.support.collectorSettings.frozen)
      },
      NativeMethod("is_tracked(obj, /)", .function) { _, a throws(Raised) in
        if a[0].isKind(.slice) { return .true }
        if a[0].isKind(.type) {
          return Value(a[0].as(TypeObject.self).pointee.flags.contains(.heapType))
        }
        return Value(a[0].staysTracked())
      },
      NativeMethod("is_finalized(obj, /)", .function) { vm, a throws(Raised) in
        guard a[0].isObject, vm.typeOf(a[0]).pointee.flags.contains(.hasFinalizer) else {
          return .false
        }
        return Value(!a[0].header.pointee.flags.contains(.needsFinalizer))
      },
      NativeMethod("get_objects(generation=None)", .function) { vm, a throws(Raised) in
        if !a[0].isNull, !a[0].isNone {
          guard vm.slots(of: a[0]).pointee.index != nil || vm.machineInt(a[0]) != nil else {
            throw vm.typeError("argument should be integer or None, not '\(vm.typeName(a[0]))'")
          }
          let generation = try vm.codeNumber(a[0])
          if generation < 0 {
            throw vm.valueError("generation parameter cannot be negative")
          }
          if generation > 2 {
            throw vm.valueError(
              "generation parameter must be less than the number of available generations (3)")
          }
          if generation < 2 { return Value(vm.newList()) }
        }
        vm.collect()
        let list = vm.newList()
        vm.forEachTrackedObject { if $0 != Value(list) { vm.append(list, $0) } }
        return Value(list)
      },
      NativeMethod("get_referents(*objs)*", .function) { vm, a throws(Raised) in
        let list = vm.newList()
        let objects = a[0].as(TupleObject.self)
        for index in 0..<objects.pointee.count {
          vm.forEachReferent(of: objects.items[index]) { vm.append(list, $0) }
        }
        return Value(list)
      },
      NativeMethod("get_referrers(*objs)*", .function) { vm, a throws(Raised) in
        vm.collect()
        let list = vm.newList()
        let targets = a[0].as(TupleObject.self)
        vm.forEachTrackedObject { object in
          if object == a[0] || object == Value(list) { return }
          var refers = false
          vm.forEachReferent(of: object) { referent in
            for index in 0..<targets.pointee.count where targets.items[index] == referent {
              refers = true
            }
          }
          if refers { vm.append(list, object) }
        }
        return Value(list)
      },
    ]
  ) { vm, dict in
    vm.set(dict, "garbage", Value(vm.newList()))
    let callbacks = Value(vm.newList())
    vm.addRoot(callbacks)
    vm.support.collectorSettings.callbacks = callbacks
    vm.set(dict, "callbacks", callbacks)
    for (name, value) in [
      ("DEBUG_STATS", 1), ("DEBUG_COLLECTABLE", 2), ("DEBUG_UNCOLLECTABLE", 4),
      ("DEBUG_SAVEALL", 32), ("DEBUG_LEAK", 38),
    ] {
      vm.set(dict, name: vm.intern(name), Value(smallInt: value))
    }
  }
}

/// What `gc`'s functions set and tell.
struct CollectorSettings {
  var thresholds = [700, 10, 10]
  var debugFlags = 0
  var frozen = 0
  var collections = 0
  var collected = 0
  /// `gc.callbacks`: a list, or null before the module is imported.
  var callbacks: Value = .null
}

extension Machine {
  /// `gc.collect()`: collects, runs finalisers and callbacks, tells how much was found.
  func collectCounting() throws(Raised) -> Int {
    callCollectorCallbacks("start", 0)
    var found = 0
    try collectAll { found += $0 }
    support.collectorSettings.collections += 1
    support.collectorSettings.collected += found
    callCollectorCallbacks("stop", found)
    return found
  }

  private func callCollectorCallbacks(_ phase: StaticString, _ found: Int) {
    let callbacks = support.collectorSettings.callbacks
    if callbacks.isNull { return }
    let list = callbacks.as(ListObject.self)
    var index = 0
    while index < list.pointee.count {
      let callback = list.pointee.items[index]
      index += 1
      let info = newDict()
      set(info, "generation", Value(smallInt: 2))
      set(info, "collected", newInt(found))
      set(info, "uncollectable", Value(smallInt: 0))
      do throws(Raised) {
        _ = try call(callback, intern(phase), Value(info))
      } catch {
        writeUnraisable(callback)
      }
    }
  }

  func collectorStatistics() -> Value {
    let list = newList()
    for generation in 0..<3 {
      let settings = support.collectorSettings
      let info = newDict()
      set(info, "collections", newInt(generation == 2 ? settings.collections : 0))
      set(info, "collected", newInt(generation == 2 ? settings.collected : 0))
      set(info, "uncollectable", Value(smallInt: 0))
      append(list, Value(info))
    }
    return Value(list)
  }

  /// Calls `body` for each living object that may refer to others; right after a collection.
  func forEachTrackedObject(_ body: (Value) -> Void) {
    withUnsafeMutablePointer(to: &pointee.heap) { $0.pointee.noteCursors() }
    pointee.heap.forEachObject { if $0.isTrackedByCollector { body($0) } }
  }

  /// As CPython does.
  private func reportBackwards(
    _ items: UnsafeMutablePointer<Value>, _ count: Int, _ body: (Value) -> Void
  ) {
    for index in stride(from: count - 1, through: 0, by: -1) { body(items[index]) }
  }

  /// Calls `body` for each object that another refers to directly.
  func forEachReferent(of value: Value, _ body: (Value) -> Void) {
    guard value.isObject else { return }
    switch value.header.pointee.kind {
    case .list:
      let list = value.as(ListObject.self)
      return reportBackwards(list.pointee.items, list.pointee.count, body)
    case .tuple:
      let tuple = value.as(TupleObject.self)
      return reportBackwards(tuple.items, tuple.pointee.count, body)
    case .dict:
      for entry in DictEntries(value.as(DictObject.self)) {
        body(entry.key)
        body(entry.value)
      }
      return
    default: break
    }
    withUnsafeMutablePointer(to: &pointee.heap) { heap in
      heap.pointee.prepareToMark()
      var marker = Marker(heap, valueFields: pointee.valueFields, shapes: pointee.shapes)
      marker.unmarkedReferents(of: value, body)
    }
  }
}
