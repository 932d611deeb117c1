extension Docstrings {
  /// Functions and classes of modules.
  static let library: StaticString = """
    pyvm.observe: Calls a function while callback(frame, offset, opname, argument, operands) is told of each instruction.
    sys._clear_type_cache: Forgets where attributes of classes were found.
    sys._current_frames: The running frame of each thread.
    sys._getframe: The caller's frame, or one so many calls further out.
    sys.addaudithook: Adds a function that is told of events.
    sys.audit: Tells the audit functions of an event.
    sys.breakpointhook: What breakpoint() calls.
    sys.call_tracing: Calls a function while tracing.
    sys.displayhook: Shows the value of an expression at a prompt, and keeps it as _.
    sys.exc_info: Class, value and traceback of the exception that is being handled; Nones if there is none.
    sys.excepthook: Shows an exception that nothing has caught.
    sys.exit: Ends the program by raising SystemExit. A number is its status; text is shown, with status 1.
    sys.get_asyncgen_hooks: The functions that are told of asynchronous generators.
    sys.set_asyncgen_hooks: Sets the functions that are told of asynchronous generators.
    sys.get_coroutine_origin_tracking_depth: How many frames are noted where a coroutine is made.
    sys.set_coroutine_origin_tracking_depth: How many frames are to be noted where a coroutine is made.
    sys.get_int_max_str_digits: How many digits integers may have that are read from text or written.
    sys.set_int_max_str_digits: How many digits integers may have that are read from text or written.
    sys.getallocatedblocks: How many blocks of memory are in use.
    sys.getdefaultencoding: The encoding of str.encode() without an argument.
    sys.getdlopenflags: How shared libraries are opened.
    sys.setdlopenflags: Sets how shared libraries are to be opened.
    sys.getfilesystemencodeerrors: How file names are decoded that are not in the encoding.
    sys.getfilesystemencoding: The encoding of file names.
    sys.getprofile: The function that is told of calls.
    sys.setprofile: Sets the function that is told of calls.
    sys.gettrace: The function that is told of lines.
    sys.settrace: Sets the function that is told of lines.
    sys.getrecursionlimit: How deep calls may be nested.
    sys.setrecursionlimit: How deep calls may be nested.
    sys.getrefcount: How many references an object has, in an interpreter that counts them.
    sys.getsizeof: The size of an object in bytes, without what it refers to.
    sys.getswitchinterval: How long a thread runs before another may.
    sys.setswitchinterval: How long a thread runs before another may.
    sys.intern: The one text that stands for all equal ones given to this function.
    sys.is_finalizing: Whether the program is ending.
    sys.unraisablehook: Shows an exception that nothing could catch.
    math.acos: The angle in radians whose cosine is x.
    math.acosh: The number whose hyperbolic cosine is x.
    math.asin: The angle in radians whose sine is x.
    math.asinh: The number whose hyperbolic sine is x.
    math.atan: The angle in radians whose tangent is x.
    math.atan2: The angle in radians from the x axis to the point (x, y).
    math.atanh: The number whose hyperbolic tangent is x.
    math.ceil: The least integer that is not below x.
    math.comb: In how many ways k things can be chosen from n.
    math.copysign: x with the sign of y.
    math.cos: The cosine of an angle in radians.
    math.cosh: The hyperbolic cosine.
    math.degrees: Radians to degrees.
    math.dist: How far two points are from each other.
    math.erf: The error function.
    math.erfc: One less the error function.
    math.exp: e to the power of x.
    math.expm1: e to the power of x, less one; exact near zero.
    math.fabs: The distance of x from zero, as a float.
    math.factorial: The product of the integers from 1 to x.
    math.floor: The greatest integer that is not above x.
    math.fmod: The remainder of x / y with the sign of x.
    math.frexp: x as (m, e): x is m times two to the power of e, m from 0.5 up to 1.
    math.fsum: The sum of floats, rounded once.
    math.gamma: The gamma function.
    math.gcd: The greatest integer that divides all arguments.
    math.hypot: How far a point is from the origin.
    math.isclose: Whether two numbers are nearly equal: relatively, or by an absolute distance.
    math.isfinite: Whether x is a number and not infinite.
    math.isinf: Whether x is infinite.
    math.isnan: Whether x is not a number.
    math.isqrt: The square root, rounded down to an integer.
    math.lcm: The least integer above zero that all arguments divide.
    math.ldexp: x times two to the power of i.
    math.lgamma: The natural logarithm of the gamma function's absolute value.
    math.log: The logarithm to a base, e if none is given.
    math.log10: The logarithm to base ten.
    math.log1p: The natural logarithm of 1 + x; exact near zero.
    math.log2: The logarithm to base two.
    math.modf: Fraction and whole part of x.
    math.nextafter: The float next to x in the direction of y.
    math.perm: In how many ways k things can be put in a row from n.
    math.pow: x to the power of y, as floats.
    math.prod: The product of all items and a start value.
    math.radians: Degrees to radians.
    math.remainder: How far x is from the nearest multiple of y.
    math.sin: The sine of an angle in radians.
    math.sinh: The hyperbolic sine.
    math.sqrt: The square root.
    math.tan: The tangent of an angle in radians.
    math.tanh: The hyperbolic tangent.
    math.trunc: x without its fraction.
    math.ulp: What the last digit of a float is worth.
    cmath.acos: The number whose cosine is z.
    cmath.acosh: The number whose hyperbolic cosine is z.
    cmath.asin: The number whose sine is z.
    cmath.asinh: The number whose hyperbolic sine is z.
    cmath.atan: The number whose tangent is z.
    cmath.atanh: The number whose hyperbolic tangent is z.
    cmath.cos: The cosine.
    cmath.cosh: The hyperbolic cosine.
    cmath.exp: e to the power of z.
    cmath.isclose: Whether two numbers are nearly equal: relatively, or by an absolute distance.
    cmath.isfinite: Whether both parts are finite.
    cmath.isinf: Whether a part is infinite.
    cmath.isnan: Whether a part is not a number.
    cmath.log: The logarithm to a base, e if none is given.
    cmath.log10: The logarithm to base ten.
    cmath.phase: The angle of z in radians.
    cmath.polar: Distance from zero and angle of z.
    cmath.rect: The number at that distance from zero and angle.
    cmath.sin: The sine.
    cmath.sinh: The hyperbolic sine.
    cmath.sqrt: The square root.
    cmath.tan: The tangent.
    cmath.tanh: The hyperbolic tangent.
    time.asctime: A moment's text, like 'Sat Jun  6 16:26:11 1998'; without an argument, the local time's.
    time.clock_getres: How fine a clock of the system is, in seconds.
    time.clock_gettime: The time of a clock of the system, in seconds.
    time.clock_gettime_ns: The time of a clock of the system, in nanoseconds.
    time.clock_settime: Sets a clock of the system, to seconds.
    time.clock_settime_ns: Sets a clock of the system, to nanoseconds.
    time.strptime: The date and time that a text gives in a format.
    time.ctime: The text of a moment given in seconds, in local time.
    time.get_clock_info: What is known of a clock.
    time.gmtime: A moment given in seconds as date and time, in UTC.
    time.localtime: A moment given in seconds as date and time, in local time.
    time.mktime: The seconds of a local date and time.
    time.monotonic: Seconds on a clock that never goes back.
    time.monotonic_ns: Nanoseconds on a clock that never goes back.
    time.perf_counter: Seconds on the finest clock there is.
    time.perf_counter_ns: Nanoseconds on the finest clock there is.
    time.process_time: Seconds that the processor has worked for this program.
    time.process_time_ns: Nanoseconds that the processor has worked for this program.
    time.thread_time: Seconds that the processor has worked for this thread.
    time.thread_time_ns: Nanoseconds that the processor has worked for this thread.
    time.sleep: Waits that many seconds.
    time.strftime: A moment's text in a format of one's own.
    time.time: Seconds since the beginning of 1970, in UTC.
    time.time_ns: Nanoseconds since the beginning of 1970, in UTC.
    time.tzset: Reads the time zone anew from the variable TZ.
    struct_time: A date and time, as a tuple with names.
    time.struct_time: A date and time, as a tuple with names.
    *.tm_year: The year.
    *.tm_mon: The month, from 1.
    *.tm_mday: The day of the month, from 1.
    *.tm_hour: The hour.
    *.tm_min: The minute.
    *.tm_sec: The second.
    *.tm_wday: The day of the week, Monday 0.
    *.tm_yday: The day of the year, from 1.
    *.tm_isdst: Whether it is summer time; -1 if that is not known.
    *.tm_zone: The time zone's name.
    *.tm_gmtoff: How many seconds the time zone is east of UTC.
    _operator._compare_digest: a == b, in a time that does not tell where they differ.
    _operator.abs: abs(a).
    _operator.add: a + b.
    _operator.and_: a & b.
    _operator.concat: a + b, for sequences.
    _operator.contains: b in a.
    _operator.countOf: How often b is among the items of a.
    _operator.delitem: del a[b].
    _operator.eq: a == b.
    _operator.floordiv: a // b.
    _operator.ge: a >= b.
    _operator.getitem: a[b].
    _operator.gt: a > b.
    _operator.iadd: a += b.
    _operator.iand: a &= b.
    _operator.iconcat: a += b, for sequences.
    _operator.ifloordiv: a //= b.
    _operator.ilshift: a <<= b.
    _operator.imatmul: a @= b.
    _operator.imod: a %= b.
    _operator.imul: a *= b.
    _operator.index: a as an integer that can be a position.
    _operator.indexOf: Where b is first among the items of a.
    _operator.inv: ~a.
    _operator.invert: ~a.
    _operator.ior: a |= b.
    _operator.ipow: a **= b.
    _operator.irshift: a >>= b.
    _operator.is_: a is b.
    _operator.is_not: a is not b.
    _operator.isub: a -= b.
    _operator.itruediv: a /= b.
    _operator.ixor: a ^= b.
    _operator.le: a <= b.
    _operator.length_hint: How many items are to be expected.
    _operator.lshift: a << b.
    _operator.lt: a < b.
    _operator.matmul: a @ b.
    _operator.mod: a % b.
    _operator.mul: a * b.
    _operator.ne: a != b.
    _operator.neg: -a.
    _operator.not_: not a.
    _operator.or_: a | b.
    _operator.pos: +a.
    _operator.pow: a ** b.
    _operator.rshift: a >> b.
    _operator.setitem: a[b] = c.
    _operator.sub: a - b.
    _operator.truediv: a / b.
    _operator.truth: Whether a counts as true.
    _operator.xor: a ^ b.
    attrgetter: A function that gets attributes of that name from objects; of several names, a tuple of them.
    itemgetter: A function that gets that item from objects; of several, a tuple of them.
    methodcaller: A function that calls that method of objects, with those arguments.
    accumulate: The items added up, one after the other: running sums, or results of another function.
    chain: The items of one iterable after the other.
    chain.from_iterable: The items of one iterable after the other, where the iterables come from an iterable.
    combinations: All ways to choose so many of the items, in their order.
    combinations_with_replacement: All ways to choose so many of the items, in their order, each any number of times.
    compress: The items at whose place a second iterable has something true.
    count: Numbers from a start on, in steps, without end.
    cycle: The items over and over, without end.
    dropwhile: The items from the first on for which a function is false.
    filterfalse: The items for which a function is false.
    groupby: Pairs of a key and an iterator over neighbours that have it.
    islice: Some of the items: up to a stop, or from a start to a stop in steps.
    permutations: All ways to put so many of the items in a row.
    product: All tuples with an item of each iterable: loops inside loops.
    repeat: One object over and over: without end, or so many times.
    starmap: The results of a function whose arguments are in tuples.
    takewhile: The items up to the first for which a function is false.
    itertools.tee: Several iterators over the same items.
    zip_longest: Tuples of the first items of several iterables, of the second ones, and so on, until all have ended.
    _functools.cmp_to_key: Makes a key for sorting of a function that compares two items.
    _functools.reduce: One value of many: function(function(a, b), c), and so on.
    partial: A function with some arguments given in advance.
    partial.func: The function that is called.
    partial.args: The positional arguments given in advance.
    partial.keywords: The keyword arguments given in advance.
    _lru_cache_wrapper: A function that remembers its results.
    *.cache_clear: Forgets all results.
    *.cache_info: How often a result was there, how often not, how many may be kept and how many are.
    _collections._count_elements: Counts the items of an iterable in a mapping.
    deque: A sequence that grows and shrinks at both ends; with maxlen it lets go at the other end.
    deque.appendleft: Adds an item at the left end.
    deque.extendleft: Adds all items of an iterable at the left end, one after the other.
    deque.pop: Removes the item at the right end and returns it.
    deque.popleft: Removes the item at the left end and returns it.
    deque.rotate: Moves so many items from the right end to the left one.
    deque.maxlen: How many items there may be; None for any number.
    opcode.stack_effect: How many more values an instruction leaves on the stack than it found.
    _opcode.stack_effect: How many more values an instruction leaves on the stack than it found.
    _dis.code_info: What is known of a code object, as text.
    _dis.pretty_flags: The names of the bits of co_flags.
    _dis.findlabels: The places that jumps lead to.
    posix._exit: Ends the process at once.
    posix.abort: Ends the process with a signal.
    posix.access: Whether a file may be used in that way.
    posix.chdir: Changes the current folder.
    posix.chmod: Changes who may use a file.
    posix.chown: Changes whom a file belongs to.
    posix.close: Closes a file descriptor.
    posix.cpu_count: How many processors there are.
    posix.dup: Another descriptor for the same file.
    posix.dup2: Makes a descriptor stand for the same file as another.
    posix.execv: Goes on as another program.
    posix.execve: Goes on as another program, with another environment.
    posix.fchdir: Changes the current folder to an open one.
    posix.fchmod: Changes who may use an open file.
    posix.fdatasync: Has the file's data written to the disk.
    posix.fork: Splits the process in two: 0 in the new one, its number in the old one.
    posix.fspath: A path as text or bytes.
    posix.fstat: What is known of an open file.
    posix.fsync: Has the file written to the disk.
    posix.ftruncate: Makes an open file that long.
    posix.get_blocking: Whether calls wait for that descriptor.
    posix.set_blocking: Whether calls are to wait for that descriptor.
    posix.get_inheritable: Whether other programs keep that descriptor.
    posix.set_inheritable: Whether other programs are to keep that descriptor.
    posix.get_terminal_size: Columns and lines of a terminal.
    posix.getcwd: The current folder.
    posix.getcwdb: The current folder, as bytes.
    posix.getegid: The group that the process acts for.
    posix.geteuid: The user that the process acts for.
    posix.getgid: The group of the process.
    posix.getloadavg: How busy the machine was in the last 1, 5 and 15 minutes.
    posix.getlogin: Who has logged in.
    posix.getpgid: The group of another process.
    posix.getpgrp: The process's group.
    posix.getpid: The process's number.
    posix.getppid: The number of the process that started this one.
    posix.getsid: The session of a process.
    posix.getuid: The user of the process.
    posix.isatty: Whether a descriptor is a terminal.
    posix.kill: Sends a process a signal.
    posix.killpg: Sends a group of processes a signal.
    posix.link: Gives a file another name.
    posix.listdir: The names in a folder.
    posix.lseek: Goes to another position of an open file.
    posix.lstat: What is known of a file; of a link, not of what it leads to.
    posix.mkdir: Makes a folder.
    posix.mkfifo: Makes a named pipe.
    posix.nice: Makes the process less urgent.
    posix.open: Opens a file: its descriptor.
    posix.pipe: Two descriptors: what is written to the second is read from the first.
    posix.pread: Reads at a position.
    posix.putenv: Sets a variable of the environment.
    posix.pwrite: Writes at a position.
    posix.read: Reads up to so many bytes.
    posix.readlink: Where a link leads.
    posix.remove: Removes a file.
    posix.rename: Gives a file another name.
    posix.replace: Gives a file another name, in the place of what had it.
    posix.rmdir: Removes an empty folder.
    posix.sched_yield: Lets others work.
    posix.setsid: Begins a session.
    posix.stat: What is known of a file.
    posix.strerror: The text of an error number.
    posix.symlink: Makes a link.
    posix.sync: Has everything written to the disks.
    posix.system: Runs a command of the shell: its status.
    posix.times: Processor times of the process and its children.
    posix.truncate: Makes a file that long.
    posix.umask: Sets what nobody may do with new files, and returns what was set.
    posix.uname: What system this is.
    posix.unlink: Removes a file.
    posix.unsetenv: Removes a variable from the environment.
    posix.urandom: Random bytes.
    posix.utime: Sets when a file was used and changed.
    posix.waitpid: Waits until a child ends.
    posix.write: Writes bytes: how many it took.
    os.stat_result: What is known of a file, as a tuple with names.
    stat_result: What is known of a file, as a tuple with names.
    *.st_mode: The file's kind, and who may use it.
    *.st_ino: The file's number on its device.
    *.st_dev: The device.
    *.st_nlink: How many names the file has.
    *.st_uid: The user whom the file belongs to.
    *.st_gid: The group that the file belongs to.
    *.st_size: The file's length in bytes.
    *.st_atime: When the file was last used.
    *.st_mtime: When the file's contents were last changed.
    *.st_ctime: When what is known of the file was last changed.
    *.st_atime_ns: When the file was last used, in nanoseconds.
    *.st_mtime_ns: When the file's contents were last changed, in nanoseconds.
    *.st_ctime_ns: When what is known of the file was last changed, in nanoseconds.
    *.st_blksize: How many bytes are best read at once.
    *.st_blocks: How many blocks of 512 bytes the file takes.
    *.st_rdev: Which device the file stands for.
    terminal_size: Columns and lines of a terminal.
    times_result: Processor times.
    uname_result: What system this is.
    _random.Random: A generator of random numbers.
    Random: A generator of random numbers.
    Random.getrandbits: An integer of so many random bits.
    Random.getstate: Everything that the generator goes on from.
    Random.random: A number from 0 up to, but not including, 1.
    Random.seed: Begins anew, from a number or from chance.
    Random.setstate: Goes on from what getstate() gave.
    gc.collect: Looks for objects that nothing refers to any more. How many it found.
    gc.disable: No more collections by themselves.
    gc.enable: Collections by themselves again.
    gc.isenabled: Whether collections happen by themselves.
    gc.freeze: Leaves all objects that there are out of collections.
    gc.unfreeze: Takes back what freeze() did.
    gc.get_freeze_count: How many objects are left out of collections.
    gc.get_count: How many objects were made since the last collections.
    gc.get_debug: The debugging flags.
    gc.set_debug: Sets the debugging flags.
    gc.get_objects: All objects that can be part of cycles.
    gc.get_referents: What objects refer to.
    gc.get_referrers: What refers to objects.
    gc.get_stats: What collections have done.
    gc.get_threshold: When collections happen.
    gc.set_threshold: Sets when collections happen.
    gc.is_finalized: Whether an object's finaliser has run.
    gc.is_tracked: Whether an object can be part of a cycle.
    weakref: A reference that does not keep its object alive; when that goes, a function may be called.
    weakref.ref: A reference that does not keep its object alive; when that goes, a function may be called.
    weakproxy: Stands for an object without keeping it alive.
    weakcallableproxy: Stands for an object without keeping it alive.
    _weakref.getweakrefcount: How many weak references an object has.
    _weakref.getweakrefs: The weak references of an object.
    _weakref.proxy: Something that stands for an object without keeping it alive.
    _weakref._remove_dead_weakref: Removes an entry from a dict if its value is a dead reference.
    marshal.dump: Writes a value to a file.
    marshal.dumps: A value as bytes.
    marshal.load: Reads a value from a file.
    marshal.loads: The value that bytes stand for.
    _bisect.bisect_left: Where x belongs in a sorted list, before equal items.
    _bisect.bisect_right: Where x belongs in a sorted list, behind equal items.
    _bisect.insort_left: Inserts x in a sorted list, before equal items.
    _bisect.insort_right: Inserts x in a sorted list, behind equal items.
    _heapq.heapify: Puts a list in heap order.
    _heapq.heappop: Removes the least item and returns it.
    _heapq.heappush: Adds an item.
    _heapq.heappushpop: Adds an item, then removes the least one and returns it.
    _heapq.heapreplace: Removes the least item and returns it, then adds another.
    _heapq._heapify_max: Puts a list in the order of a heap of greatest items.
    _heapq._heappop_max: Removes the greatest item and returns it.
    _heapq._heapreplace_max: Removes the greatest item and returns it, then adds another.
    array: Numbers, or characters, of one machine type, in a sequence that can change.
    array.array: Numbers, or characters, of one machine type, in a sequence that can change.
    *.buffer_info: Where the items lie, and how many there are.
    *.byteswap: Turns the order of each item's bytes round.
    *.frombytes: Adds the items that bytes stand for.
    *.fromfile: Adds so many items from a file.
    *.fromlist: Adds the items of a list, or if one does not fit, none.
    *.fromunicode: Adds characters.
    *.tofile: Writes the items' bytes to a file.
    *.tounicode: The characters as text.
    *.typecode: The letter of the items' type.
    _struct.calcsize: How many bytes a format takes.
    _struct.pack: Values as bytes, in a format.
    _imp.acquire_lock: There is one thread, so nothing has to wait.
    _imp.release_lock: There is one thread, so nothing has to wait.
    _imp.lock_held: Never: there is one thread.
    _imp.create_builtin: A module of pyvm's own, by its name.
    _imp.is_builtin: Whether a module is written in Swift.
    _imp.is_frozen: Whether a module is one of pyvm's own that are written in Python.
    _imp.is_frozen_package: The same, and it is a package.
    _imp.get_frozen_object: The code of a module of pyvm's own.
    _imp.extension_suffixes: None: there are no modules in shared libraries.
    _imp.source_hash: What a .pyc file tells its source by.

    """
}
