/// Every builtin type, one row each; the rows stand with their types. `object` and `type` come first, a base before what derives from it.
extension NativeType {
  static let all: [NativeType] = [
    .object, .type,
    .int, .noneType, .bool, .notImplementedType, .ellipsis,
    .float, .complex,
    .str, .strIterator, .bytes, .bytesIterator, .bytearray, .bytearrayIterator, .memoryview,
    .tuple, .tupleIterator, .list, .listIterator, .listReverseIterator, .range, .rangeIterator,
    .longRangeIterator, .slice, .reversed, .sequenceIterator, .callableIterator,
    .dict, .dictKeys, .dictValues, .dictItems, .dictKeyIterator, .dictValueIterator,
    .dictItemIterator, .dictReverseKeyIterator, .dictReverseValueIterator,
    .dictReverseItemIterator, .mappingProxy, .set, .frozenset, .setIterator,
    .enumerate, .zip, .map, .filter,
    .code, .function, .cell, .method, .builtinFunction, .methodDescriptor, .wrapperDescriptor,
    .methodWrapper, .classMethodDescriptor, .getSetDescriptor, .memberDescriptor,
    .staticMethod, .classMethod, .property, .`super`, .generator, .coroutine, .asyncGenerator,
    .frame, .traceback, .module,
  ]
}
