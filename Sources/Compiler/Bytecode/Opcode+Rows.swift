/// The table of instructions: one row for each opcode.
/// A switch, not an array: rows are plain constants in the code, so reading one takes no `swift_once`
/// and a forgotten opcode does not compile.
/// CPython: Lib/opcode.py (names, argument kinds), Python/compile.c `stack_effect`.
extension Opcode {
  /// All that is known of the opcode.
  public var row: OpcodeRow {
    switch self {
    case .popTop:
      OpcodeRow("POP_TOP", .none, .fixed(-1), "[v] -> []", "Drops the top value.")
    case .rotTwo:
      OpcodeRow("ROT_TWO", .none, .fixed(0), "[a b] -> [b a]", "Swaps the two top values.")
    case .rotThree:
      OpcodeRow(
        "ROT_THREE", .none, .fixed(0), "[a b c] -> [c a b]",
        "Puts the top value under the next two.")
    case .dupTop:
      OpcodeRow("DUP_TOP", .none, .fixed(1), "[v] -> [v v]", "Doubles the top value.")
    case .dupTopTwo:
      OpcodeRow(
        "DUP_TOP_TWO", .none, .fixed(2), "[a b] -> [a b a b]", "Doubles the two top values.")
    case .rotFour:
      OpcodeRow(
        "ROT_FOUR", .none, .fixed(0), "[a b c d] -> [d a b c]",
        "Puts the top value under the next three.")
    case .nop:
      OpcodeRow("NOP", .none, .fixed(0), "[] -> []", "Does nothing.")
    case .unaryPositive:
      OpcodeRow("UNARY_POSITIVE", .none, .fixed(0), "[v] -> [+v]", "Applies unary plus.")
    case .unaryNegative:
      OpcodeRow("UNARY_NEGATIVE", .none, .fixed(0), "[v] -> [-v]", "Negates.")
    case .unaryNot:
      OpcodeRow(
        "UNARY_NOT", .none, .fixed(0), "[v] -> [not v]", "True if the value is false, else False.")
    case .unaryInvert:
      OpcodeRow("UNARY_INVERT", .none, .fixed(0), "[v] -> [~v]", "Inverts the bits.")
    case .binaryMatrixMultiply:
      OpcodeRow(
        "BINARY_MATRIX_MULTIPLY", .none, .fixed(-1), "[a b] -> [a @ b]", "Multiplies matrices.")
    case .inplaceMatrixMultiply:
      OpcodeRow(
        "INPLACE_MATRIX_MULTIPLY", .none, .fixed(-1), "[a b] -> [a @= b]",
        "Multiplies matrices, in place if it can.")
    case .binaryPower:
      OpcodeRow("BINARY_POWER", .none, .fixed(-1), "[a b] -> [a ** b]", "Raises to a power.")
    case .binaryMultiply:
      OpcodeRow("BINARY_MULTIPLY", .none, .fixed(-1), "[a b] -> [a * b]", "Multiplies.")
    case .binaryModulo:
      OpcodeRow(
        "BINARY_MODULO", .none, .fixed(-1), "[a b] -> [a % b]", "Takes the remainder, or formats.")
    case .binaryAdd:
      OpcodeRow("BINARY_ADD", .none, .fixed(-1), "[a b] -> [a + b]", "Adds, or joins.")
    case .binarySubtract:
      OpcodeRow("BINARY_SUBTRACT", .none, .fixed(-1), "[a b] -> [a - b]", "Subtracts.")
    case .binarySubscr:
      OpcodeRow("BINARY_SUBSCR", .none, .fixed(-1), "[a b] -> [a[b]]", "Takes an item or a slice.")
    case .binaryFloorDivide:
      OpcodeRow(
        "BINARY_FLOOR_DIVIDE", .none, .fixed(-1), "[a b] -> [a // b]", "Divides, rounding down.")
    case .binaryTrueDivide:
      OpcodeRow("BINARY_TRUE_DIVIDE", .none, .fixed(-1), "[a b] -> [a / b]", "Divides.")
    case .inplaceFloorDivide:
      OpcodeRow(
        "INPLACE_FLOOR_DIVIDE", .none, .fixed(-1), "[a b] -> [a //= b]",
        "Divides, rounding down, in place if it can.")
    case .inplaceTrueDivide:
      OpcodeRow(
        "INPLACE_TRUE_DIVIDE", .none, .fixed(-1), "[a b] -> [a /= b]",
        "Divides, in place if it can.")
    case .reraise:
      OpcodeRow(
        "RERAISE", .none, .fixed(-3), "[traceback value type] -> raises",
        "Raises the exception on the stack again.")
    case .withExceptStart:
      OpcodeRow(
        "WITH_EXCEPT_START", .none, .fixed(1),
        "[exit x1 … x3 tb value type] -> [… type exit(type, value, tb)]",
        "Calls __exit__ with the exception.")
    case .getAiter:
      OpcodeRow(
        "GET_AITER", .none, .fixed(0), "[v] -> [v.__aiter__()]", "Makes an asynchronous iterator.")
    case .getAnext:
      OpcodeRow(
        "GET_ANEXT", .none, .fixed(1), "[it] -> [it awaitable]",
        "Asks for the awaitable of the next item.")
    case .beforeAsyncWith:
      OpcodeRow(
        "BEFORE_ASYNC_WITH", .none, .fixed(1), "[manager] -> [exit manager.__aenter__()]",
        "Starts an async with statement.")
    case .endAsyncFor:
      OpcodeRow(
        "END_ASYNC_FOR", .none, .fixed(-7), "[it x1 … x3 tb value type] -> []",
        "Ends an async for at StopAsyncIteration, else raises again.")
    case .inplaceAdd:
      OpcodeRow("INPLACE_ADD", .none, .fixed(-1), "[a b] -> [a += b]", "Adds, in place if it can.")
    case .inplaceSubtract:
      OpcodeRow(
        "INPLACE_SUBTRACT", .none, .fixed(-1), "[a b] -> [a -= b]",
        "Subtracts, in place if it can.")
    case .inplaceMultiply:
      OpcodeRow(
        "INPLACE_MULTIPLY", .none, .fixed(-1), "[a b] -> [a *= b]",
        "Multiplies, in place if it can.")
    case .inplaceModulo:
      OpcodeRow(
        "INPLACE_MODULO", .none, .fixed(-1), "[a b] -> [a %= b]",
        "Takes the remainder, in place if it can.")
    case .storeSubscr:
      OpcodeRow("STORE_SUBSCR", .none, .fixed(-3), "[v a b] -> []", "a[b] = v")
    case .deleteSubscr:
      OpcodeRow("DELETE_SUBSCR", .none, .fixed(-2), "[a b] -> []", "del a[b]")
    case .binaryLshift:
      OpcodeRow("BINARY_LSHIFT", .none, .fixed(-1), "[a b] -> [a << b]", "Shifts left.")
    case .binaryRshift:
      OpcodeRow("BINARY_RSHIFT", .none, .fixed(-1), "[a b] -> [a >> b]", "Shifts right.")
    case .binaryAnd:
      OpcodeRow("BINARY_AND", .none, .fixed(-1), "[a b] -> [a & b]", "Bitwise and.")
    case .binaryXor:
      OpcodeRow("BINARY_XOR", .none, .fixed(-1), "[a b] -> [a ^ b]", "Bitwise exclusive or.")
    case .binaryOr:
      OpcodeRow("BINARY_OR", .none, .fixed(-1), "[a b] -> [a | b]", "Bitwise or.")
    case .inplacePower:
      OpcodeRow(
        "INPLACE_POWER", .none, .fixed(-1), "[a b] -> [a **= b]",
        "Raises to a power, in place if it can.")
    case .getIter:
      OpcodeRow("GET_ITER", .none, .fixed(0), "[v] -> [iter(v)]", "Makes an iterator.")
    case .getYieldFromIter:
      OpcodeRow(
        "GET_YIELD_FROM_ITER", .none, .fixed(0), "[v] -> [iter(v)]",
        "Makes an iterator, but leaves a generator or coroutine as it is.")
    case .printExpr:
      OpcodeRow("PRINT_EXPR", .none, .fixed(-1), "[v] -> []", "Gives the value to sys.displayhook.")
    case .loadBuildClass:
      OpcodeRow(
        "LOAD_BUILD_CLASS", .none, .fixed(1), "[] -> [__build_class__]",
        "Pushes the function that makes classes.")
    case .yieldFrom:
      OpcodeRow(
        "YIELD_FROM", .none, .fixed(-1), "[it v] -> [result]",
        "Hands a value to the inner iterator until it returns.")
    case .getAwaitable:
      OpcodeRow(
        "GET_AWAITABLE", .none, .fixed(0), "[v] -> [awaitable]", "Makes what await iterates over.")
    case .loadAssertionError:
      OpcodeRow(
        "LOAD_ASSERTION_ERROR", .none, .fixed(1), "[] -> [AssertionError]",
        "Pushes the exception class, whatever the name is bound to.")
    case .inplaceLshift:
      OpcodeRow(
        "INPLACE_LSHIFT", .none, .fixed(-1), "[a b] -> [a <<= b]",
        "Shifts left, in place if it can.")
    case .inplaceRshift:
      OpcodeRow(
        "INPLACE_RSHIFT", .none, .fixed(-1), "[a b] -> [a >>= b]",
        "Shifts right, in place if it can.")
    case .inplaceAnd:
      OpcodeRow(
        "INPLACE_AND", .none, .fixed(-1), "[a b] -> [a &= b]", "Bitwise and, in place if it can.")
    case .inplaceXor:
      OpcodeRow(
        "INPLACE_XOR", .none, .fixed(-1), "[a b] -> [a ^= b]",
        "Bitwise exclusive or, in place if it can.")
    case .inplaceOr:
      OpcodeRow(
        "INPLACE_OR", .none, .fixed(-1), "[a b] -> [a |= b]", "Bitwise or, in place if it can.")
    case .listToTuple:
      OpcodeRow("LIST_TO_TUPLE", .none, .fixed(0), "[list] -> [tuple]", "Makes a tuple of a list.")
    case .returnValue:
      OpcodeRow(
        "RETURN_VALUE", .none, .fixed(-1), "[v] -> returns", "Returns the top value to the caller.")
    case .importStar:
      OpcodeRow(
        "IMPORT_STAR", .none, .fixed(-1), "[module] -> []", "Binds all public names of a module.")
    case .setupAnnotations:
      OpcodeRow(
        "SETUP_ANNOTATIONS", .none, .fixed(0), "[] -> []",
        "Makes __annotations__ if it is not there.")
    case .yieldValue:
      OpcodeRow(
        "YIELD_VALUE", .none, .fixed(0), "[v] -> [sent]",
        "Gives a value out of the generator; resumes with what is sent.")
    case .popBlock:
      OpcodeRow(
        "POP_BLOCK", .none, .fixed(0), "[] -> []", "Ends the innermost block of the block stack.")
    case .popExcept:
      OpcodeRow(
        "POP_EXCEPT", .none, .fixed(-3), "[tb value type] -> []",
        "Ends an exception handler: restores the exception handled before.")
    case .storeName:
      OpcodeRow(
        "STORE_NAME", .name, .fixed(-1), "[v] -> []", "Binds a name in the local namespace.")
    case .deleteName:
      OpcodeRow(
        "DELETE_NAME", .name, .fixed(0), "[] -> []", "Unbinds a name in the local namespace.")
    case .unpackSequence:
      OpcodeRow(
        "UNPACK_SEQUENCE", .raw, .counted(base: -1, scale: 1), "[v] -> [vN … v1]",
        "Spreads exactly N items, the first on top.")
    case .forIter:
      OpcodeRow(
        "FOR_ITER", .relativeJump, .branch(next: 1, jump: -1), "[it] -> [it item], or [] and jumps",
        "Takes the next item; at the end drops the iterator and jumps.")
    case .unpackEx:
      OpcodeRow(
        "UNPACK_EX", .raw, .unpackEx, "[v] -> [after … list before …]",
        "Spreads items around a starred target; N holds both counts.")
    case .storeAttr:
      OpcodeRow("STORE_ATTR", .name, .fixed(-2), "[v a] -> []", "a.name = v")
    case .deleteAttr:
      OpcodeRow("DELETE_ATTR", .name, .fixed(-1), "[a] -> []", "del a.name")
    case .storeGlobal:
      OpcodeRow("STORE_GLOBAL", .name, .fixed(-1), "[v] -> []", "Binds a global name.")
    case .deleteGlobal:
      OpcodeRow("DELETE_GLOBAL", .name, .fixed(0), "[] -> []", "Unbinds a global name.")
    case .loadConst:
      OpcodeRow("LOAD_CONST", .constant, .fixed(1), "[] -> [constant]", "Pushes a constant.")
    case .loadName:
      OpcodeRow(
        "LOAD_NAME", .name, .fixed(1), "[] -> [v]",
        "Pushes a name's value: local, then global, then builtin.")
    case .buildTuple:
      OpcodeRow(
        "BUILD_TUPLE", .raw, .counted(base: 1, scale: -1), "[v1 … vN] -> [tuple]", "Makes a tuple.")
    case .buildList:
      OpcodeRow(
        "BUILD_LIST", .raw, .counted(base: 1, scale: -1), "[v1 … vN] -> [list]", "Makes a list.")
    case .buildSet:
      OpcodeRow(
        "BUILD_SET", .raw, .counted(base: 1, scale: -1), "[v1 … vN] -> [set]", "Makes a set.")
    case .buildMap:
      OpcodeRow(
        "BUILD_MAP", .raw, .counted(base: 1, scale: -2), "[k1 v1 … kN vN] -> [dict]",
        "Makes a dict.")
    case .loadAttr:
      OpcodeRow("LOAD_ATTR", .name, .fixed(0), "[a] -> [a.name]", "Takes an attribute.")
    case .compareOp:
      OpcodeRow("COMPARE_OP", .comparison, .fixed(-1), "[a b] -> [a op b]", "Compares.")
    case .importName:
      OpcodeRow(
        "IMPORT_NAME", .name, .fixed(-1), "[level fromlist] -> [module]", "Imports a module.")
    case .importFrom:
      OpcodeRow(
        "IMPORT_FROM", .name, .fixed(1), "[module] -> [module v]", "Takes a name out of a module.")
    case .jumpForward:
      OpcodeRow("JUMP_FORWARD", .relativeJump, .fixed(0), "[] -> []", "Jumps.")
    case .jumpIfFalseOrPop:
      OpcodeRow(
        "JUMP_IF_FALSE_OR_POP", .absoluteJump, .branch(next: -1, jump: 0),
        "[v] -> [], or [v] and jumps",
        "Jumps and keeps a false value, else drops it.")
    case .jumpIfTrueOrPop:
      OpcodeRow(
        "JUMP_IF_TRUE_OR_POP", .absoluteJump, .branch(next: -1, jump: 0),
        "[v] -> [], or [v] and jumps",
        "Jumps and keeps a true value, else drops it.")
    case .jumpAbsolute:
      OpcodeRow("JUMP_ABSOLUTE", .absoluteJump, .fixed(0), "[] -> []", "Jumps.")
    case .popJumpIfFalse:
      OpcodeRow(
        "POP_JUMP_IF_FALSE", .absoluteJump, .fixed(-1), "[v] -> []", "Jumps if the value is false.")
    case .popJumpIfTrue:
      OpcodeRow(
        "POP_JUMP_IF_TRUE", .absoluteJump, .fixed(-1), "[v] -> []", "Jumps if the value is true.")
    case .loadGlobal:
      OpcodeRow(
        "LOAD_GLOBAL", .name, .fixed(1), "[] -> [v]",
        "Pushes a name's value: global, then builtin.")
    case .isOp:
      OpcodeRow(
        "IS_OP", .raw, .fixed(-1), "[a b] -> [a is b]", "Compares identity; N = 1 is \"is not\".")
    case .containsOp:
      OpcodeRow(
        "CONTAINS_OP", .raw, .fixed(-1), "[a b] -> [a in b]",
        "Tests membership; N = 1 is \"not in\".")
    case .jumpIfNotExcMatch:
      OpcodeRow(
        "JUMP_IF_NOT_EXC_MATCH", .absoluteJump, .fixed(-2), "[exception class] -> []",
        "Jumps if an except clause does not match.")
    case .setupFinally:
      OpcodeRow(
        "SETUP_FINALLY", .relativeJump, .branch(next: 0, jump: 6),
        "[] -> [], handler: [x1 … x3 tb value type]",
        "Pushes a block whose handler stands at the target.")
    case .loadFast:
      OpcodeRow("LOAD_FAST", .local, .fixed(1), "[] -> [v]", "Pushes a local variable.")
    case .storeFast:
      OpcodeRow("STORE_FAST", .local, .fixed(-1), "[v] -> []", "Binds a local variable.")
    case .deleteFast:
      OpcodeRow("DELETE_FAST", .local, .fixed(0), "[] -> []", "Unbinds a local variable.")
    case .raiseVarargs:
      OpcodeRow(
        "RAISE_VARARGS", .raw, .counted(base: 0, scale: -1), "[exception? cause?] -> raises",
        "Raises: again (0), an exception (1), from a cause (2).")
    case .callFunction:
      OpcodeRow(
        "CALL_FUNCTION", .raw, .counted(base: 0, scale: -1), "[f v1 … vN] -> [result]",
        "Calls with positional arguments.")
    case .makeFunction:
      OpcodeRow(
        "MAKE_FUNCTION", .functionFlags, .makeFunction,
        "[defaults? kwdefaults? annotations? closure? code name] -> [function]",
        "Makes a function; N's bits tell which parts are there.")
    case .buildSlice:
      OpcodeRow(
        "BUILD_SLICE", .raw, .buildSlice, "[start stop step?] -> [slice]",
        "Makes a slice of N = 2 or 3 values.")
    case .loadClosure:
      OpcodeRow("LOAD_CLOSURE", .free, .fixed(1), "[] -> [cell]", "Pushes a cell, for a closure.")
    case .loadDeref:
      OpcodeRow("LOAD_DEREF", .free, .fixed(1), "[] -> [v]", "Pushes what a cell holds.")
    case .storeDeref:
      OpcodeRow("STORE_DEREF", .free, .fixed(-1), "[v] -> []", "Stores into a cell.")
    case .deleteDeref:
      OpcodeRow("DELETE_DEREF", .free, .fixed(0), "[] -> []", "Empties a cell.")
    case .callFunctionKw:
      OpcodeRow(
        "CALL_FUNCTION_KW", .raw, .counted(base: -1, scale: -1), "[f v1 … vN names] -> [result]",
        "Calls; the names belong to the last arguments.")
    case .callFunctionEx:
      OpcodeRow(
        "CALL_FUNCTION_EX", .raw, .callFunctionEx, "[f args mapping?] -> [result]",
        "Calls with an iterable and, if N is odd, a mapping.")
    case .setupWith:
      OpcodeRow(
        "SETUP_WITH", .relativeJump, .branch(next: 1, jump: 6),
        "[manager] -> [exit entered], handler: [exit x1 … x3 tb value type]",
        "Enters a with statement.")
    case .extendedArg:
      OpcodeRow(
        "EXTENDED_ARG", .raw, .fixed(0), "[] -> []",
        "Gives the higher bits of the next instruction's argument.")
    case .listAppend:
      OpcodeRow(
        "LIST_APPEND", .raw, .fixed(-1), "[list … v] -> [list …]",
        "Appends to the list N below the top (comprehension).")
    case .setAdd:
      OpcodeRow(
        "SET_ADD", .raw, .fixed(-1), "[set … v] -> [set …]",
        "Adds to the set N below the top (comprehension).")
    case .mapAdd:
      OpcodeRow(
        "MAP_ADD", .raw, .fixed(-2), "[dict … k v] -> [dict …]",
        "Stores in the dict N below the top (comprehension).")
    case .loadClassderef:
      OpcodeRow(
        "LOAD_CLASSDEREF", .free, .fixed(1), "[] -> [v]",
        "Pushes a name's value: class namespace, then the cell.")
    case .setupAsyncWith:
      OpcodeRow(
        "SETUP_ASYNC_WITH", .relativeJump, .branch(next: 0, jump: 5),
        "[exit entered] -> [exit entered], handler: [exit x1 … x3 tb value type]",
        "Enters an async with statement.")
    case .formatValue:
      OpcodeRow(
        "FORMAT_VALUE", .format, .formatValue, "[v spec?] -> [str]",
        "Formats a value for an f-string; N tells conversion and spec.")
    case .buildConstKeyMap:
      OpcodeRow(
        "BUILD_CONST_KEY_MAP", .raw, .counted(base: 0, scale: -1), "[v1 … vN keys] -> [dict]",
        "Makes a dict whose keys are a constant tuple.")
    case .buildString:
      OpcodeRow(
        "BUILD_STRING", .raw, .counted(base: 1, scale: -1), "[s1 … sN] -> [str]", "Joins strings.")
    case .loadMethod:
      OpcodeRow(
        "LOAD_METHOD", .name, .fixed(1), "[a] -> [method a], or [NULL attribute]",
        "Looks a method up without binding it.")
    case .callMethod:
      OpcodeRow(
        "CALL_METHOD", .raw, .counted(base: -1, scale: -1), "[method a v1 … vN] -> [result]",
        "Calls what LOAD_METHOD found.")
    case .listExtend:
      OpcodeRow(
        "LIST_EXTEND", .raw, .fixed(-1), "[list … v] -> [list …]",
        "Extends the list N below the top (display).")
    case .setUpdate:
      OpcodeRow(
        "SET_UPDATE", .raw, .fixed(-1), "[set … v] -> [set …]",
        "Updates the set N below the top (display).")
    case .dictMerge:
      OpcodeRow(
        "DICT_MERGE", .raw, .fixed(-1), "[f … dict … v] -> [f … dict …]",
        "Merges keyword arguments; a double key is an error.")
    case .dictUpdate:
      OpcodeRow(
        "DICT_UPDATE", .raw, .fixed(-1), "[dict … v] -> [dict …]",
        "Updates the dict N below the top (display).")
    }
  }
}
