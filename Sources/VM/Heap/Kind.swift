/// The memory layouts of heap objects, and with them the builtin types: `NativeType` describes each.
/// A kind's number is also the shape of objects of exactly that type.
enum Kind: UInt8, CaseIterable {
  case free = 0
  // Without objects on the heap (immediates); they stand here for their types.
  case noneType, bool, notImplementedType, ellipsis
  // Numbers.
  case int, float, complex
  // Text and bytes.
  case str, strIterator, bytes, bytesIterator, bytearray, bytearrayIterator, memoryview
  // Sequences.
  case tuple, tupleIterator, list, listIterator, listReverseIterator, range, rangeIterator
  case longRangeIterator, slice, reversed, sequenceIterator, callableIterator
  // Mappings and sets.
  case dict, dictKeys, dictValues, dictItems, dictKeyIterator, dictValueIterator, dictItemIterator
  case dictReverseKeyIterator, dictReverseValueIterator, dictReverseItemIterator
  case mappingProxy, set, frozenset, setIterator
  // Iterators made by builtin functions.
  case enumerate, zip, map, filter
  // Code and calls.
  case code, function, cell, method, builtinFunction, methodDescriptor, wrapperDescriptor
  case methodWrapper, classMethodDescriptor, getSetDescriptor, memberDescriptor
  case staticMethod, classMethod, property, `super`, generator, coroutine, asyncGenerator
  case frame, traceback
  // Classes and instances.
  case object, type, instance, module, exception, weakReference, namespace
  case genericAlias
  /// Objects of types that native modules define: layout per type, see `NativeType.valueFields`.
  case nativeInstance
  // Storage cells of other objects; never seen by Python.
  case slots, strBuffer
}
