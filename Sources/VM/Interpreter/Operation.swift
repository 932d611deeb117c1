/// What the interpreter loop executes: CPython's instructions, and specialised and fused forms of them. Preparation
/// (`Prepare.swift`) maps one to the other; the loop rewrites some in place when it has seen operands.
enum Operation: UInt8 {
  case nop, invalid
  case popTop, rotTwo, rotThree, rotFour, dupTop, dupTopTwo
  case unaryPositive, unaryNegative, unaryNot, unaryInvert
  // `small` is 1 for the in-place forms, `medium` the BinaryOperation.
  case add, subtract, multiply, floorDivide, trueDivide, modulo, and, or, xor, lshift, rshift
  case binary
  case binarySubscr, storeSubscr, deleteSubscr
  /// BUILD_SLICE and BINARY_SUBSCR.
  case sliceSubscr
  case loadConst, loadFast, storeFast, deleteFast
  /// STORE_FAST of None: the usual way to let go of an object; see `Machine.noteDropped`.
  case storeFastNone
  /// STORE_FAST once there are objects that tell when they die; see `Machine.watchStores`.
  case storeFastWatched
  /// Two instructions in one: LOAD_FAST `argument`, LOAD_FAST `medium`.
  case loadFastLoadFast
  /// LOAD_FAST `argument`, LOAD_CONST `cache`.
  case loadFastLoadConst
  /// STORE_FAST `argument`, LOAD_FAST `medium`.
  case storeFastLoadFast
  /// STORE_FAST `argument`, STORE_FAST `medium`.
  case storeFastStoreFast
  /// ROT_TWO, STORE_FAST `argument`, STORE_FAST `medium`: `a, b = x, y`.
  case rotTwoStoreFasts
  // `cache`: the globals' version and the entry number.
  case loadGlobal, loadGlobalModule
  /// `cache`: the versions of globals and builtins; `medium`: the entry number.
  case loadGlobalBuiltin
  case storeGlobal, storeGlobalCached, deleteGlobal
  case loadName, storeName, deleteName
  /// `…Slot`: `cache` is shape and byte offset. `…Module`: the version of the module's dict and the entry number.
  case loadAttr, loadAttrSlot, loadAttrModule
  /// `cache`: an `AttributeCache`.
  case loadAttrClass, loadAttrProperty
  /// `storeAttrAdd`: `cache` is the shape before and after, `medium` the offset.
  case storeAttr, storeAttrSlot, storeAttrAdd, deleteAttr
  case loadMethod, loadMethodCached, loadMethodModule
  case compareOp, isOp, containsOp
  /// COMPARE_OP and the conditional jump behind it; `medium` the comparison, `small` its mask.
  case compareJumpIfFalse, compareJumpIfTrue
  case jumpForward, jumpBackward
  case popJumpIfFalse, popJumpIfTrue, jumpIfFalseOrPop, jumpIfTrueOrPop
  /// The same jumping back: a safepoint.
  case popJumpBackIfFalse, popJumpBackIfTrue
  case getIter, forIter
  /// FOR_ITER and STORE_FAST `medium`.
  case forIterStoreFast
  /// FOR_ITER and UNPACK_SEQUENCE 2.
  case forIterUnpackPair
  case unpackSequence, unpackEx
  case buildTuple, buildList, buildSet, buildMap, buildConstKeyMap, buildString, buildSlice
  case listAppend, setAdd, mapAdd, listExtend, setUpdate, dictUpdate, dictMerge, listToTuple
  case callFunction, callFunctionKw, callFunctionEx, callMethod
  case makeFunction, loadClosure, loadDeref, storeDeref, deleteDeref, loadClassDeref
  case returnValue, printExpr, formatValue
  case loadAssertionError, raiseVarargs, popExcept, reraise, jumpIfNotExcMatch
  case setupWith, withExceptStart
  case importName, importFrom, importStar, loadBuildClass, setupAnnotations
  case yieldValue, yieldFrom, getYieldFromIter, getAwaitable, getAiter, getAnext
  case endAsyncFor, beforeAsyncWith
}
