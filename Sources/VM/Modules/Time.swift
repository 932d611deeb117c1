import Glibc
import Primitives

/// The `time` module. CPython: Modules/timemodule.c.
extension NativeModule {
  static let time = NativeModule(
    "time",
    functions: NativeMethod.clocks + NativeMethod.calendar
  ) { vm, dict in
    tzset()
    let type = vm.makeStructSequence(
      StructSequenceFields(
        name: "struct_time", module: "time",
        visible: [
          "tm_year", "tm_mon", "tm_mday", "tm_hour", "tm_min", "tm_sec", "tm_wday", "tm_yday",
          "tm_isdst",
        ], hidden: ["tm_zone", "tm_gmtoff"]))
    vm.set(dict, "struct_time", Value(type))
    vm.setZone(in: dict)
    for (name, clock) in [
      ("CLOCK_REALTIME", CLOCK_REALTIME), ("CLOCK_MONOTONIC", CLOCK_MONOTONIC),
      ("CLOCK_PROCESS_CPUTIME_ID", CLOCK_PROCESS_CPUTIME_ID),
      ("CLOCK_THREAD_CPUTIME_ID", CLOCK_THREAD_CPUTIME_ID),
      ("CLOCK_MONOTONIC_RAW", CLOCK_MONOTONIC_RAW), ("CLOCK_BOOTTIME", CLOCK_BOOTTIME),
      ("CLOCK_TAI", CLOCK_TAI),
    ] {
      vm.set(dict, name: vm.intern(name), vm.newInt(Int(clock)))
    }
  }
}

/// A broken-down time.
private struct TimeFields {
  var tm = Glibc.tm()
  var zone: String { tm.tm_zone.map { String(cString: $0) } ?? "" }
  var offset: Int { tm.tm_gmtoff }

  init(seconds: Int, isLocal: Bool) {
    var seconds = time_t(seconds)
    if isLocal { localtime_r(&seconds, &tm) } else { gmtime_r(&seconds, &tm) }
  }

  init(_ tm: Glibc.tm) { self.tm = tm }
}

extension NativeMethod {
  private static func clock(_ id: Int32) -> Int {
    var time = timespec()
    clock_gettime(clockid_t(id), &time)
    return time.tv_sec * 1_000_000_000 + time.tv_nsec
  }

  private static func seconds(_ signature: StaticString, _ id: Int32) -> NativeMethod {
    NativeMethod(signature, .function) { vm, _ throws(Raised) in
      let nanoseconds = clock(id)
      return vm.newFloat(
        Double(nanoseconds / 1_000_000_000) + Double(nanoseconds % 1_000_000_000) * 1e-9)
    }
  }

  private static func nanoseconds(_ signature: StaticString, _ id: Int32) -> NativeMethod {
    NativeMethod(signature, .function) { vm, _ throws(Raised) in vm.newInt(clock(id)) }
  }

  static let clocks: [NativeMethod] = [
    seconds("time()", Int32(CLOCK_REALTIME)), nanoseconds("time_ns()", Int32(CLOCK_REALTIME)),
    seconds("perf_counter()", Int32(CLOCK_MONOTONIC)),
    nanoseconds("perf_counter_ns()", Int32(CLOCK_MONOTONIC)),
    seconds("monotonic()", Int32(CLOCK_MONOTONIC)),
    nanoseconds("monotonic_ns()", Int32(CLOCK_MONOTONIC)),
    seconds("process_time()", Int32(CLOCK_PROCESS_CPUTIME_ID)),
    nanoseconds("process_time_ns()", Int32(CLOCK_PROCESS_CPUTIME_ID)),
    seconds("thread_time()", Int32(CLOCK_THREAD_CPUTIME_ID)),
    nanoseconds("thread_time_ns()", Int32(CLOCK_THREAD_CPUTIME_ID)),
    NativeMethod("clock_gettime(clk_id, /)!", .function) { vm, a throws(Raised) in
      vm.newFloat(Double(try vm.nanoseconds(ofClock: a[0], clock_gettime)) * 1e-9)
    },
    NativeMethod("clock_gettime_ns(clk_id, /)!", .function) { vm, a throws(Raised) in
      vm.newInt(try vm.nanoseconds(ofClock: a[0], clock_gettime))
    },
    NativeMethod("clock_getres(clk_id, /)!", .function) { vm, a throws(Raised) in
      vm.newFloat(Double(try vm.nanoseconds(ofClock: a[0], clock_getres)) * 1e-9)
    },
    NativeMethod("clock_settime(clk_id, time, /)!", .function) { vm, a throws(Raised) in
      let seconds = try vm.secondsArgument(a[1])
      return try vm.setClock(a[0], nanoseconds: Int(seconds * 1e9))
    },
    NativeMethod("clock_settime_ns(clk_id, time, /)!", .function) { vm, a throws(Raised) in
      try vm.setClock(a[0], nanoseconds: try vm.codeNumber(a[1]))
    },
    NativeMethod("strptime(*args)", .function) { vm, a throws(Raised) in
      // Written in Python; nothing of it is loaded before.
      let function = try vm.getAttribute(vm.importAbsolute("_strptime"), "_strptime_time")
      return try vm.call(function, tuple: a[0])
    },
    NativeMethod("sleep(secs, /)", .function) { vm, a throws(Raised) in
      let seconds = try vm.secondsArgument(a[0])
      if seconds < 0 { throw vm.valueError("sleep length must be non-negative") }
      let deadline = clock(Int32(CLOCK_MONOTONIC)) + Int(min(seconds, 9e9) * 1e9)
      while true {
        try vm.poll()
        let left = deadline - clock(Int32(CLOCK_MONOTONIC))
        if left <= 0 { return .none }
        // A signal ends the wait early; `poll` then raises or the rest is waited for.
        let time = timespec(tv_sec: left / 1_000_000_000, tv_nsec: left % 1_000_000_000)
        _ = vm.waitForEvent(timeout: time)
      }
    },
  ]

  static let calendar: [NativeMethod] = [
    NativeMethod("localtime(seconds=None, /)!", .function) { vm, a throws(Raised) in
      try vm.structTime(TimeFields(seconds: vm.timestamp(a[0]), isLocal: true))
    },
    NativeMethod("gmtime(seconds=None, /)!", .function) { vm, a throws(Raised) in
      try vm.structTime(TimeFields(seconds: vm.timestamp(a[0]), isLocal: false))
    },
    NativeMethod("mktime(tuple, /)", .function) { vm, a throws(Raised) in
      var fields = try vm.timeFields(a[0], "mktime", isChecked: false).tm
      fields.tm_wday = -1
      let seconds = mktime(&fields)
      if seconds == -1 && fields.tm_wday == -1 {
        throw vm.error(.overflowError, "mktime argument out of range")
      }
      return vm.newFloat(Double(seconds))
    },
    NativeMethod("asctime(tuple=None, /)*", .function) { vm, a throws(Raised) in
      let fields =
        a[0].isNull
        ? TimeFields(seconds: try vm.timestamp(.null), isLocal: true)
        : try vm.timeFields(a[0], "asctime")
      return vm.newStr(try vm.timeText(fields))
    },
    NativeMethod("ctime(seconds=None, /)!", .function) { vm, a throws(Raised) in
      vm.newStr(try vm.timeText(TimeFields(seconds: vm.timestamp(a[0]), isLocal: true)))
    },
    NativeMethod("strftime(format, tuple=None, /)!", .function) { vm, a throws(Raised) in
      guard a[0].isKind(.str) else {
        throw vm.typeError("strftime() argument 1 must be str, not \(vm.argumentTypeName(a[0]))")
      }
      let fields =
        a[1].isNull
        ? TimeFields(seconds: try vm.timestamp(.null), isLocal: true)
        : try vm.timeFields(a[1], "strftime")
      let format = a[0].as(StrObject.self).utf8
      if format.contains(0) { throw vm.valueError("embedded null character") }
      if format.isEmpty { return vm.pointee.emptyStr }
      var time = fields.tm
      var size = 256
      // An empty result and one that does not fit look alike to strftime: a mark tells them apart.
      let marked = format.map { CChar(bitPattern: $0) } + [CChar(1), 0]
      let zone = try vm.zoneName(a[1])
      while true {
        var buffer = [CChar](repeating: 0, count: size)
        let count = (zone ?? []).withUnsafeBufferPointer { zone in
          if zone.count > 0 { time.tm_zone = zone.baseAddress }
          return strftime(&buffer, size, marked, &time)
        }
        if count > 0 {
          return vm.newStr(
            PythonString(
              utf8: vm.escapingSurrogates(buffer[..<(count - 1)].map { UInt8(bitPattern: $0) })))
        }
        size *= 2
        if size > 1 << 20 { return vm.pointee.emptyStr }
      }
    },
    NativeMethod("tzset()", .function) { vm, _ throws(Raised) in
      tzset()
      let module = vm.pointee.modules.value(at: vm.intern("time"))
      if module.isKind(.module) {
        vm.setZone(in: module.as(ModuleObject.self).pointee.dict.as(DictObject.self))
      }
      return .none
    },
    NativeMethod("get_clock_info(name, /)!", .function) { vm, a throws(Raised) in
      guard a[0].isKind(.str) else {
        throw vm.typeError(
          "get_clock_info() argument 1 must be str, not \(vm.argumentTypeName(a[0]))")
      }
      let name = a[0].as(StrObject.self).description
      let known = [
        "time": "CLOCK_REALTIME", "monotonic": "CLOCK_MONOTONIC",
        "perf_counter": "CLOCK_MONOTONIC", "process_time": "CLOCK_PROCESS_CPUTIME_ID",
        "thread_time": "CLOCK_THREAD_CPUTIME_ID",
      ]
      guard let clock = known[name] else { throw vm.valueError("unknown clock") }
      return vm.newNamespace([
        ("implementation", vm.newStr("clock_gettime(\(clock))")),
        ("monotonic", Value(name != "time")), ("adjustable", Value(name == "time")),
        ("resolution", vm.newFloat(1e-9)),
      ])
    },
  ]
}

extension Machine {
  fileprivate func secondsArgument(_ value: Value) throws(Raised) -> Double {
    if let float = floatValue(value) {
      if float.isNaN { throw valueError("Invalid value NaN (not a number)") }
      return float
    }
    guard value.isBool || value.isSmallInt || slots(of: value).pointee.index != nil else {
      throw typeError("an integer is required (got type \(typeName(value)))")
    }
    guard let int = machineInt(try indexValue(value)) else {
      throw error(.overflowError, "timestamp too large to convert to C _PyTime_t")
    }
    return Double(int)
  }

  /// Seconds since the epoch; now, when none are given.
  fileprivate func timestamp(_ value: Value) throws(Raised) -> Int {
    if value.isNull || value.isNone { return Int(Glibc.time(nil)) }
    let seconds: Double
    do throws(Raised) {
      seconds = try secondsArgument(value).rounded(.down)
    } catch {
      guard clear(.overflowError) else { throw error }
      throw self.error(.overflowError, "timestamp out of range for platform time_t")
    }
    guard abs(seconds) < 6.7e16 else {
      throw abs(seconds) < 9.3e18
        ? osError(EOVERFLOW) : error(.overflowError, "timestamp out of range for platform time_t")
    }
    return Int(seconds)
  }

  fileprivate func structTime(_ fields: TimeFields) throws(Raised) -> Value {
    let module = try get(pointee.modules, intern("time"))
    let type = try getAttribute(module, "struct_time").as(TypeObject.self)
    let tm = fields.tm
    let numbers = [
      Int(tm.tm_year) + 1900, Int(tm.tm_mon) + 1, Int(tm.tm_mday), Int(tm.tm_hour), Int(tm.tm_min),
      Int(tm.tm_sec), (Int(tm.tm_wday) + 6) % 7, Int(tm.tm_yday) + 1, Int(tm.tm_isdst),
    ]
    let object = newStructSequence(type, numbers.map { newInt($0) })
    setHiddenField(object, "tm_zone", newStr(fields.zone))
    setHiddenField(object, "tm_gmtoff", newInt(fields.offset))
    return object
  }

  /// A struct_time or a tuple of nine. CPython: `gettmarg` and `checktm`.
  /// - Parameter isChecked: whether each field must lie in its range; `mktime` carries what exceeds it.
  fileprivate func timeFields(
    _ value: Value, _ function: String, isChecked: Bool = true
  ) throws(Raised) -> TimeFields {
    guard value.isKind(.tuple) else { throw typeError("Tuple or struct_time argument required") }
    let tuple = value.as(TupleObject.self)
    guard tuple.pointee.count == 9 else {
      throw typeError("\(function)(): illegal time tuple argument")
    }
    var numbers: [Int] = []
    for index in 0..<9 { numbers.append(try codeNumber(tuple.items[index])) }
    var tm = Glibc.tm()
    func field(_ index: Int, _ low: Int, _ high: Int, _ name: String) throws(Raised) -> Int32 {
      guard !isChecked || low...high ~= numbers[index] else {
        throw valueError("\(name) out of range")
      }
      return Int32(truncatingIfNeeded: numbers[index])
    }
    func counted(_ number: Int32, from least: Int32) -> Int32 {
      isChecked ? max(number &- 1 &+ least, least) : number &- 1 &+ least
    }
    tm.tm_year = Int32(truncatingIfNeeded: numbers[0] - 1900)
    tm.tm_mon = try counted(field(1, 0, 12, "month"), from: 0)
    tm.tm_mday = try counted(field(2, 0, 31, "day of month"), from: 1)
    tm.tm_hour = try field(3, 0, 23, "hour")
    tm.tm_min = try field(4, 0, 59, "minute")
    tm.tm_sec = try field(5, 0, 61, "seconds")
    tm.tm_wday = Int32((numbers[6] + 1) % 7)
    if isChecked, tm.tm_wday < 0 { throw valueError("day of week out of range") }
    tm.tm_yday = try counted(field(7, 0, 366, "day of year"), from: 0)
    tm.tm_isdst = Int32(numbers[8])
    if typeOf(value) != type(.tuple) {
      let offset = try lookUpAttribute(value, intern("tm_gmtoff"))
      if let seconds = offset.isNone ? nil : machineInt(offset) { tm.tm_gmtoff = seconds }
    }
    return TimeFields(tm)
  }

  /// The zone that a struct_time names, with a final 0; nil for other tuples.
  fileprivate func zoneName(_ value: Value) throws(Raised) -> [CChar]? {
    guard value.isKind(.tuple), typeOf(value) != type(.tuple) else { return nil }
    let zone = try lookUpAttribute(value, intern("tm_zone"))
    guard zone.isKind(.str) else { return nil }
    return zone.as(StrObject.self).utf8.map { CChar(bitPattern: $0) } + [0]
  }

  /// What the module tells of the time zone.
  fileprivate func setZone(in dict: DictRef) {
    // Winter and summer of a year that has both.
    let january = TimeFields(seconds: 1_609_459_200, isLocal: true)
    let july = TimeFields(seconds: 1_625_097_600, isLocal: true)
    let isNorthern = january.offset <= july.offset
    let (standard, summer) = isNorthern ? (january, july) : (july, january)
    set(dict, "timezone", newInt(-standard.offset))
    set(dict, "altzone", newInt(-summer.offset))
    set(dict, "daylight", newInt(january.offset != july.offset ? 1 : 0))
    set(dict, "tzname", Value(newTuple([newStr(standard.zone), newStr(summer.zone)])))
  }

  /// `Sun Nov  1 09:05:03 2020`
  fileprivate func timeText(_ fields: TimeFields) throws(Raised) -> String {
    let days = ["Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"]
    let months = [
      "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
    ]
    func two(_ number: Int32, _ fill: String = "0") -> String {
      number < 10 ? fill + String(number) : String(number)
    }
    let tm = fields.tm
    return "\(days[Int(tm.tm_wday)]) \(months[Int(tm.tm_mon)]) \(two(tm.tm_mday, " ")) "
      + "\(two(tm.tm_hour)):\(two(tm.tm_min)):\(two(tm.tm_sec)) \(Int(tm.tm_year) + 1900)"
  }
}

extension Machine {
  /// What one of the system's calls tells of a clock.
  fileprivate func nanoseconds(
    ofClock id: Value, _ ask: (clockid_t, UnsafeMutablePointer<timespec>) -> Int32
  ) throws(Raised) -> Int {
    let clock = try clockNumber(id)
    var time = timespec()
    if ask(clock, &time) != 0 { throw osError(errno) }
    return time.tv_sec * 1_000_000_000 + time.tv_nsec
  }

  fileprivate func setClock(_ id: Value, nanoseconds: Int) throws(Raised) -> Value {
    let clock = try clockNumber(id)
    var time = timespec(
      tv_sec: nanoseconds / 1_000_000_000, tv_nsec: nanoseconds % 1_000_000_000)
    if clock_settime(clock, &time) != 0 { throw osError(errno) }
    return .none
  }

  private func clockNumber(_ id: Value) throws(Raised) -> clockid_t {
    guard let clock = clockid_t(exactly: try codeNumber(id)) else {
      throw error(.overflowError, "Python int too large to convert to C int")
    }
    return clock
  }
}
