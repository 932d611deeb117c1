extension Docstrings {
  static let modules: StaticString = """
    module builtins: The names that every program knows without an import.
    module sys: What the interpreter is, how it was started, and the switches that change how it works.
    module math: Functions of real numbers.
    module cmath: Functions of complex numbers.
    module time: Moments, spans of time, and their texts.
    module _operator: The operators of the language as functions.
    module itertools: Building blocks for loops: iterators made of other iterators.
    module _functools: The parts of functools that are native.
    module _collections: The parts of collections that are native.
    module opcode: Names, numbers and kinds of the virtual machine's instructions.
    module _opcode: What instructions do to the stack.
    module _dis: The compiler's disassembler, for the module dis.
    module posix: Calls of the operating system. Programs import os.
    module errno: Numbers of the operating system's errors.
    module gc: The collector of objects that nothing refers to any more.
    module marshal: Values as bytes, in the form that .pyc files have.
    module _random: The generator behind the module random.
    module _weakref: References that do not keep their object alive.
    module _bisect: Searching and inserting in sorted lists.
    module _heapq: Lists kept in heap order.
    module array: Sequences of numbers of one machine type.
    module _struct: Numbers and texts packed into bytes.
    module _warnings: How warnings are filtered and shown.
    module warnings: How warnings are filtered and shown.
    module _imp: What the import system needs of the machine.
    module __future__: Language features that a module can ask for before they are the rule.

    """

  static let builtins: StaticString = """
    __build_class__: What a class statement calls: makes a class of a function that fills its namespace.
    __import__: What an import statement calls: the top package of a dotted name, or with a fromlist the module itself.
    abs: The distance of a number from zero.
    all: Whether no item of an iterable is false. It stops at the first that is.
    any: Whether at least one item of an iterable is true. It stops there.
    ascii: Like repr(), with escapes for everything beyond ASCII.
    bin: An integer in base two, with the prefix 0b.
    breakpoint: Calls sys.breakpointhook(), which starts a debugger.
    callable: Whether an object can be called.
    chr: The character with that code point.
    compile: Makes a code object of source text or of a syntax tree, for exec ('exec'), eval ('eval') or a prompt ('single').
    copyright: Shows to whom the program belongs.
    credits: Shows whom the program owes thanks.
    delattr: Removes an attribute, like the statement del object.name.
    dir: The names of an object's attributes in order; without an argument, those of the current scope.
    divmod: Quotient and remainder of a division, both rounded down.
    eval: Computes an expression, given as text or code, in the namespaces named, or in the current ones.
    exec: Runs statements, given as text or code, in the namespaces named, or in the current ones.
    exit: Ends the program.
    quit: Ends the program.
    format: The text of a value as its type writes it by that specification.
    getattr: An attribute by its name; the default, if one is given, where there is none.
    globals: The namespace of the current module, as a dict.
    hasattr: Whether an object has an attribute of that name.
    hash: An integer that equal objects share.
    help: Shows what is known of an object.
    hex: An integer in base sixteen, with the prefix 0x.
    id: A number that tells the object from all others that exist at the same time.
    input: Shows a prompt and reads a line, without its newline. EOFError at the end of the input.
    isinstance: Whether an object is of a class, of one of several in a tuple, or of a subclass.
    issubclass: Whether a class is another, or one of several in a tuple, or derives from it.
    iter: An iterator over an object; or one that calls a function until it returns the sentinel.
    len: How many items a container has.
    license: Shows the terms under which the program may be used.
    locals: The local variables of the current scope, as a dict.
    max: The greatest of the arguments, or of an iterable's items; by key(item), if a key is given.
    min: The least of the arguments, or of an iterable's items; by key(item), if a key is given.
    next: The next item of an iterator; at its end the default, or without one StopIteration.
    oct: An integer in base eight, with the prefix 0o.
    open: Opens a file for reading or writing text or, with 'b' in the mode, bytes.
    ord: The code point of a character.
    pow: A number to the power of another; with a third, the remainder of that, found without the large number.
    print: Writes the texts of values, with a separator between and an end behind them, to a file or the standard output.
    repr: The text of an object as a program would write it, where that is possible.
    round: A number rounded to so many decimal places, halves to the even side; without a number of places, to an integer.
    setattr: Sets an attribute, like the statement object.name = value.
    sorted: A new list of an iterable's items in order. Items that are equal keep their order.
    sum: The items of an iterable added to a start value.
    vars: The namespace of an object; without an argument, locals().
    object: The class from which all others derive.
    type: The class of an object; with three arguments, a new class of that name, with those bases and that namespace.
    bool: True or False: what a value counts as in a condition.
    int: A whole number of any size: from a number, cutting off its fraction, or from text in base 10 or another.
    float: A floating point number: from a number or from text.
    complex: A complex number: of a real and an imaginary part, or from text.
    str: Text: a sequence of Unicode characters that cannot change. Of an object it is its text; of bytes, what they decode to.
    bytes: A sequence of numbers from 0 to 255 that cannot change: of an iterable of them, a buffer, encoded text, or zeros.
    bytearray: A sequence of numbers from 0 to 255 that can change: of an iterable of them, a buffer, encoded text, or zeros.
    memoryview: The memory of another object, to be looked at and changed without a copy.
    tuple: A sequence that cannot change, of an iterable's items.
    list: A sequence that can change, of an iterable's items.
    dict: A mapping of keys to values, in the order in which the keys came: of another mapping, of pairs, of keywords.
    set: A collection without order in which each item is once.
    frozenset: A set that cannot change, and so can be an item of others and a key.
    range: Numbers from a start up to, but not including, a stop, in steps.
    slice: What stands between the brackets of a[start:stop:step].
    enumerate: Pairs of a count and an item, for each item of an iterable.
    zip: Tuples of the first items of several iterables, of the second ones, and so on, until one of them ends.
    map: The results of a function for the items of one iterable, or of several side by side.
    filter: The items of an iterable for which a function is true; with None, those that are true themselves.
    reversed: The items of a sequence from the last to the first.
    property: An attribute whose value is computed by functions that get, set and delete it.
    classmethod: Makes a function a method that is given the class, not an instance.
    staticmethod: Makes a function a method that is given neither instance nor class.
    super: Attributes as the classes behind a given one in the method resolution order have them.
    NoneType: The type of None.
    ellipsis: The type of Ellipsis.
    NotImplementedType: The type of NotImplemented.

    """

  static let exceptions: StaticString = """
    BaseException: What all exceptions derive from.
    Exception: What all exceptions derive from that do not end the program on purpose.
    ArithmeticError: What errors of computing derive from.
    AssertionError: An assert statement's condition is false.
    AttributeError: There is no such attribute, or it cannot be set.
    BlockingIOError: The operation would have to wait.
    BrokenPipeError: Nobody reads what is written any more.
    BufferError: A buffer cannot be used that way, or not now.
    BytesWarning: Warns of bytes that are taken for text.
    ChildProcessError: There is no such child process.
    ConnectionAbortedError: The other side has given the connection up.
    ConnectionError: What errors of connections derive from.
    ConnectionRefusedError: The other side does not want the connection.
    ConnectionResetError: The other side has broken the connection.
    DeprecationWarning: Warns of what will go, for those who write programs.
    EOFError: The input has ended.
    FileExistsError: There is such a file already.
    FileNotFoundError: There is no such file.
    FloatingPointError: An operation on floating point numbers has failed.
    FutureWarning: Warns of what will change, for those who use programs.
    GeneratorExit: Is raised in a generator that is being closed.
    ImportError: A module cannot be imported, or a name cannot be imported from it.
    ImportWarning: Warns of likely mistakes in importing.
    IndentationError: Lines are not indented as they should be.
    IndexError: A sequence has no such position.
    InterruptedError: A signal has ended a call of the operating system.
    IsADirectoryError: It is a folder, where a file is wanted.
    KeyError: A mapping has no such key.
    KeyboardInterrupt: The user has stopped the program.
    LookupError: What errors of looking things up derive from.
    MemoryError: There is not enough memory.
    ModuleNotFoundError: There is no such module.
    NameError: There is no such name in any scope that can be seen from here.
    NotADirectoryError: It is no folder, where one is wanted.
    NotImplementedError: A method is left to subclasses, or something is not there yet.
    OSError: A call of the operating system has failed.
    OverflowError: A number is too large for what it is meant for.
    PendingDeprecationWarning: Warns of what may go one day.
    PermissionError: The operating system does not allow it.
    ProcessLookupError: There is no such process.
    RecursionError: Calls are nested too deep.
    ReferenceError: A weak proxy is used whose object is gone.
    ResourceWarning: Warns of files and the like that are not closed.
    RuntimeError: Something is wrong for which there is no better class.
    RuntimeWarning: Warns of doubtful behaviour at run time.
    StopAsyncIteration: An asynchronous iterator has no more items.
    StopIteration: An iterator has no more items.
    SyntaxError: The source is not Python.
    SyntaxWarning: Warns of doubtful source.
    SystemError: The interpreter itself has failed.
    SystemExit: The program is to end.
    TabError: Tabs and spaces are mixed in a way that leaves the indentation open.
    TimeoutError: Something took too long.
    TypeError: An object is of the wrong type for what is done with it.
    UnboundLocalError: A local variable is used before it has a value.
    UnicodeDecodeError: Bytes are no text in that encoding.
    UnicodeEncodeError: An encoding has no way to write some text.
    UnicodeError: What errors of encoding and decoding derive from.
    UnicodeTranslateError: Some text cannot be translated.
    UnicodeWarning: Warns of mistakes with Unicode.
    UserWarning: Warns of what a program likes.
    ValueError: The type is right, but the value is not.
    Warning: What all warnings derive from.
    ZeroDivisionError: A number is divided by zero.
    BaseException.with_traceback: Sets the traceback and returns the exception itself.
    BaseException.args: What the exception was made with.
    *.__cause__: What the exception was raised from.
    *.__context__: The exception that was being handled when this one was raised.
    *.__suppress_context__: Whether tracebacks leave the context out.
    *.__traceback__: Where the exception was raised.
    *.errno: The operating system's number of the error.
    *.strerror: The operating system's text of the error.
    *.filename: The file that it is about.
    *.filename2: The second file that it is about.
    *.characters_written: How much was written before it would have had to wait.
    *.msg: The message.
    ImportError.name: The module's name.
    ImportError.path: Where the module was found.
    StopIteration.value: What the generator returned.
    SystemExit.code: What the program tells the system at its end.
    SyntaxError.lineno: The line.
    SyntaxError.offset: The column.
    SyntaxError.text: The line's text.
    SyntaxError.print_file_and_line: Whether file and line are shown.
    *.encoding: The encoding's name.
    *.object: What was to be encoded or decoded.
    *.reason: What is wrong.

    """
}
