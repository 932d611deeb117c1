extension NativeType {
  static let dictKeys = NativeType("dict_keys", .dictKeys, valueFields: 1) { _ in }
}
extension NativeType {
  static let dictValues = NativeType("dict_values", .dictValues, valueFields: 1) { _ in }
}
extension NativeType {
  static let dictItems = NativeType("dict_items", .dictItems, valueFields: 1) { _ in }
}
extension NativeType {
  static let dictKeyIterator = NativeType("dict_keyiterator", .dictKeyIterator, valueFields: 1) { _ in }
}
extension NativeType {
  static let dictValueIterator = NativeType("dict_valueiterator", .dictValueIterator, valueFields: 1) { _ in }
}
extension NativeType {
  static let dictItemIterator = NativeType("dict_itemiterator", .dictItemIterator, valueFields: 1) { _ in }
}
extension NativeType {
  static let dictReverseKeyIterator = NativeType("dict_reversekeyiterator", .dictReverseKeyIterator, valueFields: 1) { _ in }
}
extension NativeType {
  static let dictReverseValueIterator = NativeType("dict_reversevalueiterator", .dictReverseValueIterator, valueFields: 1) { _ in }
}
extension NativeType {
  static let dictReverseItemIterator = NativeType("dict_reverseitemiterator", .dictReverseItemIterator, valueFields: 1) { _ in }
}
