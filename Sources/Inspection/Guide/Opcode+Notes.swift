import Compiler

/// Facts of the documentation of CPython 3.9's `dis` module, of the language reference and of the compiler; words of
/// our own.
extension Opcode {
  /// Where the opcode occurs and what to know about it.
  var notes: String {
    switch self {
    case .popTop:
      "Ends an expression statement in a module or function, where nobody wants the value."
    case .rotTwo:
      "Two targets are swapped without a tuple: a, b = b, a builds none. Also brings a value that is to be "
        + "returned past what a with or for statement still has on the stack."
    case .rotThree:
      "Serves assignments of three values, chained comparisons (a < b < c keeps b) and augmented assignments to "
        + "items."
    case .rotFour:
      "Moves a value that is to be returned below the three values of an exception that is being handled."
    case .dupTop:
      "A value is needed twice: for several targets (a = b = 1), in chained comparisons, or to be compared with each "
        + "except clause."
    case .dupTopTwo:
      "Object and key of a[i] += 1 are needed twice: to read the item and to write it."
    case .nop:
      "The optimizer removes all of them, so that no source leads to one. Code made by hand may have it."
    case .unaryPositive: "Calls the type's __pos__."
    case .unaryNegative:
      "Calls the type's __neg__. Minus before a number is computed by the compiler: -1 is a constant."
    case .unaryNot: "Asks __bool__, else __len__. In conditions the jump is turned round instead."
    case .unaryInvert: "Calls the type's __invert__."
    case .binaryMatrixMultiply:
      "Calls __matmul__ of the left value's type or __rmatmul__ of the right one's. No builtin type has them."
    case .inplaceMatrixMultiply:
      "Calls __imatmul__ if there is one, else does what BINARY_MATRIX_MULTIPLY does."
    case .binaryPower, .binaryMultiply, .binaryFloorDivide, .binaryTrueDivide, .binarySubtract,
      .binaryLshift, .binaryRshift, .binaryAnd, .binaryXor, .binaryOr:
      "Asks the left value's type, then the right one's; the right one's first if it is a subclass. The result of "
        + "constants is computed by the compiler."
    case .binaryAdd:
      "Adds numbers, joins strings, lists and tuples; else asks __add__ and __radd__. The result of constants is "
        + "computed by the compiler: 1 + 2 becomes 3."
    case .binaryModulo: "With a string on the left it formats: '%d' % x."
    case .binarySubscr:
      "Calls the type's __getitem__; for a class, __class_getitem__. A slice is built first, by BUILD_SLICE."
    case .inplaceFloorDivide, .inplaceTrueDivide, .inplaceSubtract, .inplaceMultiply,
      .inplaceModulo, .inplacePower, .inplaceLshift, .inplaceRshift, .inplaceAnd, .inplaceXor,
      .inplaceOr:
      "Calls the in-place method of the left value's type if there is one, else does what the BINARY_ opcode does. "
        + "The result is stored in any case."
    case .inplaceAdd:
      "Extends a list in place (__iadd__); numbers and strings, which cannot change, are added as by BINARY_ADD. The "
        + "result is stored in any case."
    case .reraise:
      "Ends handlers that do not swallow the exception: after the code of finally, when no except clause matches, when "
        + "__exit__ returns something false."
    case .withExceptStart:
      "In the handler of a with statement. The call's result decides: if it is true, the exception is swallowed."
    case .getAiter:
      "Begins async for. The value must have __aiter__, and what that gives must have __anext__."
    case .getAnext:
      "In async for. Calls __anext__ and makes an awaitable of the result, which LOAD_CONST None and YIELD_FROM await."
    case .beforeAsyncWith:
      "Takes __aexit__ for later and calls __aenter__; the result is awaited before SETUP_ASYNC_WITH."
    case .endAsyncFor:
      "The handler around each step of async for: StopAsyncIteration ends the loop, anything else goes on up."
    case .storeSubscr: "Calls the type's __setitem__. The value lies lowest: it is computed first."
    case .deleteSubscr: "Calls the type's __delitem__."
    case .getIter:
      "Calls __iter__; a type without one but with __getitem__ gets an iterator over a[0], a[1] and so on."
    case .getYieldFromIter:
      "Begins yield from. A coroutine is accepted only where the function itself is one."
    case .printExpr:
      "What a prompt does with an expression statement, and so only in code compiled as 'single'. The usual hook prints "
        + "the repr of anything but None and keeps it in _."
    case .loadBuildClass:
      "A class statement is a call of this function with the body as a function, the name, and the bases."
    case .yieldFrom:
      "Stays at this instruction as long as the inner iterator yields; what it returns becomes the value. await and "
        + "yield from both end in it."
    case .getAwaitable: "Begins await: a coroutine stays as it is, else __await__ is called."
    case .loadAssertionError:
      "In assert, which raises the real AssertionError even where the name is bound to something else. With -O there "
        + "are no asserts."
    case .listToTuple:
      "A tuple with a starred part is built as a list first, because lists can grow."
    case .returnValue:
      "Ends the frame. A function without return ends with LOAD_CONST None and this."
    case .importStar:
      "Binds what the module's __all__ names, else every name without an underscore at its beginning. Modules only."
    case .setupAnnotations:
      "At the beginning of a module or class body that has annotated variables."
    case .yieldValue:
      "The frame stops here and keeps its stack. In an async generator the value is wrapped first."
    case .popBlock:
      "The end of the code that a SETUP_ opcode protects; the handler is not in charge any more."
    case .popExcept:
      "At the end of an except clause; sys.exc_info() is again what it was before."
    case .storeName:
      "In modules and class bodies, whose names are in a dictionary. Functions use STORE_FAST."
    case .deleteName: "NameError if the name is not bound."
    case .unpackSequence:
      "Any iterable will do. ValueError if it has more items or fewer than there are targets."
    case .forIter:
      "Calls the iterator's __next__. StopIteration ends the loop: the iterator is dropped and the jump taken."
    case .unpackEx:
      "What is left over goes into a list. The argument's low byte counts the targets before the starred one, the "
        + "next byte those after it."
    case .storeAttr:
      "Calls the type's __setattr__: data descriptors first, then the instance's dictionary."
    case .deleteAttr: "Calls the type's __delattr__."
    case .storeGlobal: "In functions, for names declared global."
    case .deleteGlobal:
      "In functions, for names declared global. NameError if the name is not bound."
    case .loadConst:
      "Equal constants of one type are stored once. A docstring is constant 0 of its function."
    case .loadName:
      "In modules and class bodies. Looks in the local namespace, then the globals, then the builtins."
    case .buildTuple: "A tuple of constants is a constant itself, and needs no building."
    case .buildList:
      "A list of three or more constants is built by LIST_EXTEND from a constant tuple."
    case .buildSet:
      "A set of three or more constants is built by SET_UPDATE from a constant frozenset."
    case .buildMap:
      "Keys and values alternate on the stack. BUILD_CONST_KEY_MAP serves constant keys."
    case .loadAttr:
      "Calls the type's __getattribute__, then __getattr__. Calls of methods use LOAD_METHOD."
    case .compareOp:
      "is, is not, in and not in have opcodes of their own since Python 3.9, as has the matching of exceptions."
    case .importName: "Calls __import__. The level is 0, or counts the dots of a relative import."
    case .importFrom:
      "Takes an attribute of the module, or else the submodule of that name. The module stays for the next name."
    case .jumpForward: "Over the else part, at the end of the other one."
    case .jumpIfFalseOrPop:
      "The value of a and b is a itself if a is false: it is kept on the stack."
    case .jumpIfTrueOrPop: "The value of a or b is a itself if a is true: it is kept on the stack."
    case .jumpAbsolute:
      "Back to the beginning of a loop. A backward jump is where Ctrl-C is noticed."
    case .popJumpIfFalse: "if, while, conditional expressions and filters of comprehensions."
    case .popJumpIfTrue: "The same for conditions that begin with not, and for or in conditions."
    case .loadGlobal:
      "In functions, for names that are not assigned there. pyvm remembers where the name was found (inline cache)."
    case .isOp: "Compares identities; no method is called. New in Python 3.9."
    case .containsOp:
      "Calls the container's __contains__, else iterates over it. New in Python 3.9."
    case .jumpIfNotExcMatch:
      "One for each except clause: a class, or a tuple of classes. New in Python 3.9."
    case .setupFinally:
      "try, whether it has except or finally. When an exception arrives at the handler, six values are on the stack: "
        + "the exception that was handled before and the new one."
    case .loadFast:
      "UnboundLocalError if it has no value yet. Local variables are slots of the frame, not a dictionary."
    case .storeFast: "Local variables are slots of the frame, not a dictionary."
    case .deleteFast: "UnboundLocalError if it has no value. Also at the end of except … as name."
    case .raiseVarargs: "raise without an exception raises again what is being handled."
    case .callFunction: "For calls without keywords and stars. Methods are called by CALL_METHOD."
    case .makeFunction:
      "def and lambda. The code is a constant; defaults are computed where the function is made, in this frame."
    case .buildSlice:
      "Even a slice of constants is built each time: slices are not constants in Python 3.9."
    case .loadClosure:
      "Before MAKE_FUNCTION: the inner function shares this variable, so it gets the cell and not the value."
    case .loadDeref:
      "A variable that an inner function uses too, or that belongs to an outer one. NameError if the cell is empty."
    case .storeDeref: "A variable that an inner function uses too, or one declared nonlocal."
    case .deleteDeref: "NameError if the cell is empty already."
    case .callFunctionKw: "The names of the keywords are one constant tuple on top of the stack."
    case .callFunctionEx: "For calls with * or **. All positional arguments are in one tuple."
    case .setupWith:
      "Takes __exit__ for later, calls __enter__, and opens a block: whatever happens in it, __exit__ is called."
    case .extendedArg:
      "An argument is a byte. A larger one is put together: each EXTENDED_ARG, three at most, brings eight more bits."
    case .listAppend: "The list is below the iterator, and stays on the stack through the loop."
    case .setAdd: "The set is below the iterator, and stays on the stack through the loop."
    case .mapAdd: "The dictionary is below the iterator, and stays on the stack through the loop."
    case .loadClassderef:
      "In class bodies: a name bound in the class itself comes before the variable of the function around it."
    case .setupAsyncWith: "As SETUP_WITH, once __aenter__ has been awaited."
    case .formatValue: "The braces of an f-string: converts if asked to, then calls format()."
    case .buildConstKeyMap: "The keys are one constant tuple, the values lie on the stack."
    case .buildString: "The pieces of an f-string. One piece alone needs no joining."
    case .loadMethod:
      "Saves making a bound method for a call: function and object are pushed. Anything but a plain function is pushed "
        + "as it is, after a null."
    case .callMethod: "The other half of LOAD_METHOD. N counts the arguments without the object."
    case .listExtend: "Stars in list displays and calls, and lists of constants."
    case .setUpdate: "Stars in set displays, and sets of constants."
    case .dictMerge:
      "** in calls. TypeError if a keyword comes twice; the function lies below, for the message."
    case .dictUpdate: "** in dict displays. A key that comes twice gets the last value."
    }
  }
}
