import Compiler
import Glibc

/// One virtual machine: heap, types, modules and the state of running code. Everything hangs off this record; a process
/// may hold several. One thread runs one machine.
public typealias Machine = UnsafeMutablePointer<MachineState>

/// What `throws(Raised)` throws: a Python exception is pending in `MachineState.exception`.
public struct Raised: Error {
  @inline(__always) init() {}
}

/// What a safepoint may have to do: each is a byte of `MachineState.pending`, so that a signal handler can set one.
enum PendingFlag: Int {
  case collection
  /// KeyboardInterrupt.
  case interrupt
  /// Memory ran out where nothing could be raised.
  case memoryRanOut
  /// Finalisers are due; only the interpreter loop runs them.
  case finalizers
  /// Code is traced: stays set meanwhile.
  case tracing
  /// Native code has let go of an object.
  case dropped
}

public struct MachineState {
  // Read by the interpreter loop (and by a JIT, at fixed offsets).

  /// Not zero: the next safepoint has something to do. Its bytes are the flags of `PendingFlag`.
  var pending: UInt64 = 0
  /// The current frame.
  var frame: UnsafeMutablePointer<FrameRecord>
  /// The first free slot of the VM stack: behind the current frame's operands, or behind the arguments that native code
  /// has pushed.
  var top: UnsafeMutablePointer<Value>
  var stackLimit: UnsafeMutablePointer<Value>
  var frameLimit: UnsafeMutablePointer<FrameRecord>
  /// The frame that calls a class whose call is no level of recursion, such as `list(…)`. See `Machine.enterFromNative`.
  var uncountedCaller: UnsafeMutablePointer<FrameRecord>? = nil
  var builtinsDict: UnsafeMutablePointer<DictObject>
  /// Changes whenever any class does: inline caches that looked into classes compare it.
  var typeEpoch: UInt32 = 1
  var lastDictVersion: UInt32 = 0
  /// Latin-1 characters as strings.
  var characters: UnsafeMutablePointer<Value>
  var shapes: UnsafeMutablePointer<Shape>

  var heap: Heap
  var stackBase: UnsafeMutablePointer<Value>
  var frameBase: UnsafeMutablePointer<FrameRecord>
  var frameCapacity: Int
  /// Where conservative scanning of the native stack ends.
  var nativeStackTop: UInt = 0
  /// The lowest address that native recursion may reach.
  var nativeStackLimit: UInt = 0
  /// Interpreter loops on the native stack.
  var loopDepth = 0
  /// What the native stack holds above this address is older than the loop at depth `guardedLoop`, registers included.
  var guardedStack: UInt = 0
  var guardedLoop = 0
  var recursionLimit = 1000
  /// The most digits that int() and str() convert (`sys.set_int_max_str_digits`); 0 for no limit.
  var maximumIntDigits = 4300
  /// The pending exception, or null.
  var exception: Value = .null
  /// The exception being handled (`sys.exc_info()`), or null.
  var handledException: Value = .null

  var interned: UnsafeMutablePointer<InternTable>
  var literals: UnsafeMutablePointer<InternedLiteral>
  var names: WellKnownNames
  var types: UnsafeMutablePointer<Value>
  var exceptionTypes: UnsafeMutablePointer<Value>
  /// By kind, how many values follow the header: for the collector.
  var valueFields: UnsafeMutablePointer<UInt8>
  var shapeCount: Int = 0
  var methodCache: UnsafeMutablePointer<MethodCacheEntry>
  /// By `SpecialName.rawValue`.
  var specialNames: UnsafeMutablePointer<Value>
  var emptyStr: Value = .null
  var emptyTuple: Value = .null
  var emptyBytes: Value = .null
  /// `__doc__` of types written in Swift; see `Machine.docDescriptor`.
  var docDescriptor: Value = .null
  /// Made at first use.
  var emptyFrozenSet: Value = .null
  var modules: UnsafeMutablePointer<DictObject>
  var sysDict: UnsafeMutablePointer<DictObject>
  /// Further values that the collector must see: native modules keep theirs here.
  var roots: UnsafeMutablePointer<Value>
  var rootCount = 0
  /// What Swift-side parts of the machine need: buffers, options. A class: not for the hot path.
  var support: Unmanaged<MachineSupport>
  /// Counted only while `countsInstructions`.
  var instructionsExecuted = 0
  var countsInstructions = false
  /// Which instruction was counted last.
  var lastCounted: UnsafeMutablePointer<Instruction>? = nil
  var isCollecting = false
  /// Some object has, or had, a finaliser or is watched by a weak reference's callback.
  var hasFinalizers = false
  /// `hasFinalizers` stays on: a finaliser, or any weak reference, was made.
  var hasWatchedObjects = false
  /// Any object that is dropped may take one with a finaliser along.
  var hasLastingFinalizers = false
  /// An object with a finaliser was made since a statement ended; see `noteFresh`.
  var hasFreshObject = false
  /// Generators suspended in a block, and coroutines that have not run.
  var openGenerators = 0
  /// What a call that pushed no frame gave (see `enter`).
  var callResult: Value = .null
  /// `sys.settrace` and `sys.setprofile`.
  var tracing = TracingState()
  /// Before each instruction its operands are looked at, see Temporaries.swift.
  var watchesTemporaries = false
  /// So many loops with hooks need them no more.
  var loopsToSwitch = 0
  /// An observer is told of each instruction (`Machine.observer`).
  var isObserved = false
  /// The recorder has put an earlier state in place: the loop goes on from there.
  var hasRewound = false
  /// Which run of the interpreter loop, of those with hooks, is the innermost.
  var loopNumber = 0
}

/// The machine's state that is made of Swift containers.
final class MachineSupport {
  var options: MachineOptions
  /// Frames whose repr is under way, import state and the like may be added here by their owners.
  var standardOutput: OutputBuffer
  var standardError: OutputBuffer
  let standardInput = InputBuffer(descriptor: 0)
  var streams: StandardStreams? = nil
  var warnings = WarningState()
  /// What `gc.disable()` and `gc.enable()` say; collections that memory needs happen all the same.
  var isCollectorEnabled = true
  var finalization = FinalizationState()
  var observation = ObservationState()
  var collectorSettings = CollectorSettings()
  /// `weakref`, `weakproxy`, `weakcallableproxy`: machine roots.
  var weakTypes: [Value] = []
  /// `sys.setdlopenflags`: there is nothing to load, but programs may ask.
  var dlopenFlags = Int(RTLD_NOW)
  /// `__main__` and `types.SimpleNamespace`: machine roots.
  var mainModule: Value = .null
  var namespaceType: Value = .null
  var genericAliasType: Value = .null
  /// What awaiting async generators and coroutines needs: machine roots; see Interpreter/AsyncGenerators.swift.
  var asyncTypes: [Value] = []
  /// A list: the hooks `firstiter` and `finalizer`; null until they are set.
  var asyncHooks: Value = .null
  var asyncHooksType: Value = .null
  /// The class of what `sys.unraisablehook` gets; null until a program's hook is called.
  var unraisableArgumentsType: Value = .null
  var coroutineOriginDepth = 0
  /// See Modules/ArrayModule.swift; null until the module is imported, roots then.
  var arrayMarker: Value = .null
  var arrayType: Value = .null
  var arrayIteratorType: Value = .null
  /// Numbers of shapes whose class is dead: free to be used, and not yet.
  var freeShapes: [UInt32] = []
  var deadShapes: [UInt32] = []
  /// `struct.error`.
  var structError: Value = .null
  var structIteratorType: Value = .null
  /// `collections.deque`.
  var dequeType: Value = .null
  /// `collections.OrderedDict` once it exists; and the key that a method of a class derived from it is taking out.
  var orderedDictType: Value = .null
  var orderedPop: (dict: Value, key: Value) = (.null, .null)
  /// `_frozen_importlib` once it is loaded: a machine root.
  var importlib: Value = .null
  /// Native code objects are kept alive by their heap objects; sources of interactive input by name, for tracebacks.
  var interactiveSources: [String: [UInt8]] = [:]

  /// The future features that inputs in `single` mode have switched on.
  var interactiveFutureFlags: UInt32 = 0
  /// Whether a prompt's inputs run, and not the program.
  var isAtPrompt = false

  init(options: MachineOptions) {
    self.options = options
    standardOutput = OutputBuffer(descriptor: 1)
    standardError = OutputBuffer(descriptor: 2)
  }
}

/// How a machine is set up: what the command line and the environment say.
public struct MachineOptions: Sendable {
  /// `sys.argv`.
  public var arguments: [String] = [""]
  /// 0, 1 (`-O`) or 2 (`-OO`).
  public var optimizationLevel = 0
  /// Collect at every safepoint and poison what is freed.
  public var collectsAlways = false
  /// `-u`: write through.
  public var isUnbuffered = false
  /// `-W` arguments, in order.
  public var warningFilters: [String] = []
  /// PYTHONHASHSEED: `nil` for random.
  public var hashSeed: UInt32? = nil
  /// `sys.flags.interactive`.
  public var isInteractive = false
  /// `sys.executable`.
  public var executable = ""
  /// `sys.prefix`.
  public var prefix = ""
  /// What follows the program's folder in `sys.path`: PYTHONPATH.
  public var searchPath: [String] = []
  /// `sys.pycache_prefix`.
  public var cachePrefix: String? = nil
  /// `--check-hash-based-pycs`: default, always or never.
  public var hashCheck = "default"
  /// `-X` arguments, in order.
  public var extensions: [String] = []
  // `sys.flags`, by the command line options that set them.
  public var inspects = false
  public var isQuiet = false
  public var writesNoBytecode = false
  public var ignoresEnvironment = false
  public var isIsolated = false
  public var hasNoUserSite = false
  public var hasNoSite = false
  public var verbosity = 0
  public var bytesWarning = 0
  public var debug = 0

  public init() {}
}

/// A global method cache's entry: class attribute lookups by class and interned name.
struct MethodCacheEntry {
  var type: Value
  var name: Value
  var epoch: UInt32
  var value: Value
}

extension Machine {
  static var methodCacheSize: Int { 4096 }
  static var literalCacheSize: UInt { 1024 }

  @inline(__always) var support: MachineSupport { pointee.support._withUnsafeGuaranteedRef { $0 } }

  /// A cell for a fixed-size object, its header written.
  @inline(__always) func allocate<T>(_ type: T.Type, _ kind: Kind) -> UnsafeMutablePointer<T> {
    let object = pointee.heap.allocate(fixed: MemoryLayout<T>.size)
    object.storeBytes(of: ObjectHeader(kind), as: ObjectHeader.self)
    return object.assumingMemoryBound(to: T.self)
  }

  /// A storage cell of `size` bytes; the address is behind its header word.
  @inline(__always) func allocateStorage(_ size: Int) -> UnsafeMutableRawPointer {
    let cell = pointee.heap.allocate(variable: size &+ 8)
    cell.storeBytes(
      of: ObjectHeader(.slots, shape: UInt32(truncatingIfNeeded: size)), as: ObjectHeader.self)
    return cell + 8
  }

  /// Keeps `value` alive as long as the machine.
  func addRoot(_ value: Value) {
    precondition(pointee.rootCount < Machine.maximumRoots, "too many machine roots")
    pointee.roots[pointee.rootCount] = value
    pointee.rootCount += 1
  }

  static var maximumRoots: Int { 4096 }

  /// Before allocating `bytes` that a program chose: MemoryError when they cannot be had.
  @inline(__always) func reserve(_ bytes: Int) throws(Raised) {
    if bytes > 1 << 20 { try reserveSlow(bytes) }
  }

  /// `count` elements of `size` bytes, checked for overflow.
  func reserve(_ count: Int, of size: Int) throws(Raised) {
    let (bytes, overflow) = count.multipliedReportingOverflow(by: size)
    if overflow || count < 0 { throw memoryError() }
    try reserve(bytes)
  }

  @inline(never) private func reserveSlow(_ bytes: Int) throws(Raised) {
    let margin = Int(pointee.heap.capacity / 16)
    if bytes > Int(pointee.heap.capacity) - margin { throw memoryError() }
    if bytes + margin > Int(pointee.heap.available) || pointee.heap.budget < bytes
      || !pointee.heap.hasRoom(for: bytes)
    {
      collect()
      if bytes + margin > Int(pointee.heap.available) || !pointee.heap.hasRoom(for: bytes) {
        throw memoryError()
      }
    }
  }

  /// The bytes of `MachineState.pending`, by `PendingFlag`.
  @inline(__always) var pendingFlags: UnsafeMutablePointer<UInt8> {
    UnsafeMutableRawPointer(self).assumingMemoryBound(to: UInt8.self)
  }

  @inline(__always) func setPending(_ flag: PendingFlag, _ isSet: Bool = true) {
    pendingFlags[flag.rawValue] = isSet ? 1 : 0
  }

  /// Takes a flag back.
  /// - Returns: whether it was set.
  @inline(__always) func take(_ flag: PendingFlag) -> Bool {
    if pendingFlags[flag.rawValue] == 0 { return false }
    pendingFlags[flag.rawValue] = 0
    return true
  }

  /// A place where a collection, an interrupt or a limit may take effect. Native code that loops over what Python code
  /// produces calls it each time round.
  @inline(__always) func poll() throws(Raised) {
    if pointee.pending != 0 { try safepoint() }
  }

  /// A safepoint of the interpreter loop, where any Python code may run: finalisers do.
  @inline(never) func loopSafepoint() throws(Raised) {
    try safepoint()
    if take(.dropped) { try collectEagerly() }
    if !support.finalization.isRunning, take(.finalizers) { runFinalizers() }
  }

  @inline(never) func safepoint() throws(Raised) {
    if take(.interrupt) { throw raise(.keyboardInterrupt) }
    if take(.memoryRanOut) { throw memoryError() }
    // The collection itself takes the flag back.
    if pendingFlags[PendingFlag.collection.rawValue] != 0 {
      collect()
      if Int(pointee.heap.available) < Int(pointee.heap.capacity / 32) { throw memoryError() }
    }
  }

  /// `sys.setrecursionlimit`: how many frames may be active. More than fit the frame stack end in RecursionError there.
  func setRecursionLimit(_ limit: Int) {
    let depth = nativeRecursionDepth
    pointee.recursionLimit = limit
    pointee.frameLimit = pointee.frameBase + (frameCount(limit) - depth)
  }

  private func frameCount(_ limit: Int) -> Int { Swift.min(limit, pointee.frameCapacity - 16) }

  /// How often native code is inside `enterRecursion`: each level takes away one of the frames that may still be pushed.
  var nativeRecursionDepth: Int {
    frameCount(pointee.recursionLimit) - (pointee.frameLimit - pointee.frameBase)
  }

  /// Asks running code to stop with KeyboardInterrupt at its next safepoint. Safe to call from a signal handler.
  public func interrupt() {
    setPending(.interrupt)
  }

  /// Begins a level of native recursion that counts towards the recursion limit, as CPython's `Py_EnterRecursiveCall` does.
  /// What comes next calls `leaveRecursion` in the end.
  @inline(__always) func enterRecursion(_ doing: StaticString) throws(Raised) {
    try checkNativeStack(doing)
    if pointee.frame + 1 >= pointee.frameLimit { try checkRecursion(doing) }
    pointee.frameLimit -= 1
  }

  /// Few levels are left: the native function that the frame is calling, which `enterFromNative` counts only when it enters
  /// Python code, is one of them.
  @inline(never) private func checkRecursion(_ doing: StaticString) throws(Raised) {
    let isLast = pointee.frame >= pointee.frameLimit
    if isCallingNative(pointee.frame) {
      throw recursionError(isLast ? Machine.whileCalling : doing)
    }
    if isLast { throw recursionError(doing) }
  }

  static var whileCalling: StaticString { " while calling a Python object" }
  static var whileComparing: StaticString { " in comparison" }

  @inline(never) func recursionError(_ doing: StaticString = "") -> Raised {
    error(.recursionError, "maximum recursion depth exceeded\(String(describing: doing))")
  }

  @inline(__always) func leaveRecursion() { pointee.frameLimit += 1 }

  /// Before native code recurses into itself through Python objects: RecursionError when the native stack runs out.
  @inline(__always) func checkNativeStack(_ doing: StaticString = "") throws(Raised) {
    var marker: UInt8 = 0
    let here = withUnsafeMutablePointer(to: &marker) { UInt(bitPattern: $0) }
    if here < pointee.nativeStackLimit { throw recursionError(doing) }
  }
}
