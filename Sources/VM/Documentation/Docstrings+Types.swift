extension Docstrings {
  static let types: StaticString = """
    *.__repr__: repr(self).
    *.__str__: str(self).
    *.__hash__: hash(self).
    *.__call__: What a call of the object does.
    *.__getattribute__: The attribute of that name: getattr(self, name).
    *.__setattr__: Sets an attribute: setattr(self, name, value).
    *.__delattr__: Removes an attribute: delattr(self, name).
    *.__init__: Readies a new object. Its class says with which arguments.
    *.__new__: Makes a new object. Its class says with which arguments.
    *.__del__: Is called before the object goes.
    *.__lt__: self < other.
    *.__le__: self <= other.
    *.__eq__: self == other.
    *.__ne__: self != other.
    *.__gt__: self > other.
    *.__ge__: self >= other.
    *.__add__: self + other.
    *.__radd__: other + self.
    *.__iadd__: self += other.
    *.__sub__: self - other.
    *.__rsub__: other - self.
    *.__isub__: self -= other.
    *.__mul__: self * other.
    *.__rmul__: other * self.
    *.__imul__: self *= other.
    *.__matmul__: self @ other.
    *.__rmatmul__: other @ self.
    *.__imatmul__: self @= other.
    *.__truediv__: self / other.
    *.__rtruediv__: other / self.
    *.__itruediv__: self /= other.
    *.__floordiv__: self // other.
    *.__rfloordiv__: other // self.
    *.__ifloordiv__: self //= other.
    *.__mod__: self % other.
    *.__rmod__: other % self.
    *.__imod__: self %= other.
    *.__divmod__: divmod(self, other).
    *.__rdivmod__: divmod(other, self).
    *.__pow__: self ** other, or pow(self, other, modulus).
    *.__rpow__: other ** self.
    *.__ipow__: self **= other.
    *.__lshift__: self << other.
    *.__rlshift__: other << self.
    *.__ilshift__: self <<= other.
    *.__rshift__: self >> other.
    *.__rrshift__: other >> self.
    *.__irshift__: self >>= other.
    *.__and__: self & other.
    *.__rand__: other & self.
    *.__iand__: self &= other.
    *.__xor__: self ^ other.
    *.__rxor__: other ^ self.
    *.__ixor__: self ^= other.
    *.__or__: self | other.
    *.__ror__: other | self.
    *.__ior__: self |= other.
    *.__neg__: -self.
    *.__pos__: +self.
    *.__abs__: abs(self).
    *.__invert__: ~self.
    *.__bool__: Whether the object counts as true.
    *.__int__: int(self).
    *.__float__: float(self).
    *.__complex__: complex(self).
    *.__index__: The object as an integer that can be a position.
    *.__len__: len(self).
    *.__length_hint__: How many items are to be expected.
    *.__getitem__: self[key].
    *.__setitem__: self[key] = value.
    *.__delitem__: del self[key].
    *.__contains__: key in self.
    *.__iter__: iter(self).
    *.__next__: next(self).
    *.__reversed__: An iterator from the last item to the first.
    *.__await__: An iterator that awaits the object.
    *.__aiter__: The object as an asynchronous iterator.
    *.__anext__: What gives the next item when it is awaited.
    *.__get__: What a class or an instance gives for an attribute that this describes.
    *.__set__: Sets the attribute that this describes on an instance.
    *.__delete__: Removes the attribute that this describes from an instance.
    *.__set_name__: Is told the name that the object has in a new class.
    *.__enter__: Begins a with statement's block.
    *.__exit__: Ends a with statement's block.
    *.__format__: format(self, specification).
    *.__sizeof__: The size of the object itself, in bytes.
    *.__reduce__: How the object is taken apart for pickle and copy.
    *.__reduce_ex__: How the object is taken apart for that protocol of pickle.
    *.__getnewargs__: The arguments of __new__ that make an equal object.
    *.__getstate__: What pickle keeps of the object.
    *.__setstate__: Makes the object what pickle kept of it.
    *.__copy__: A shallow copy.
    *.__deepcopy__: A deep copy.
    *.__dir__: The names of the attributes.
    *.__init_subclass__: Is called with each new subclass, and with what its class statement gives besides bases.
    *.__subclasshook__: What an abstract class says of a class that may pass for a subclass; NotImplemented leaves it to others.
    *.__class_getitem__: The class with parameters, as list[int]; for annotations.
    *.__instancecheck__: Whether an object counts as an instance.
    *.__subclasscheck__: Whether a class counts as a subclass.
    *.__prepare__: The namespace for the body of a class statement.
    *.__subclasses__: The immediate subclasses that there are.
    *.__class__: The object's class.
    *.__dict__: The object's attributes.
    *.__weakref__: The weak references to the object.
    *.__name__: The name.
    *.__qualname__: The name, with those of what it stands in.
    *.__module__: The name of the module.
    *.__doc__: The text that describes the object.
    *.__self__: The object that the function is bound to.
    *.__func__: The function that a method calls.
    *.__code__: The function's code.
    *.__defaults__: Values of the last positional parameters that need not be given.
    *.__kwdefaults__: Values of keyword-only parameters that need not be given.
    *.__annotations__: What the parameters and the result are said to be.
    *.__closure__: The cells of the variables of functions around it.
    *.__globals__: The namespace of the module in which the function stands.
    *.__text_signature__: The parameters, as text.
    *.__objclass__: The class to which the descriptor belongs.
    *.__bases__: The classes from which the class derives immediately.
    *.__base__: The base that says how instances lie in memory.
    *.__mro__: The class and all it derives from, in the order in which attributes are looked for.
    *.__abstractmethods__: The names of methods that subclasses must define.
    *.__trunc__: The number without its fraction.
    *.__round__: round(self, places).
    *.__floor__: The greatest integer that is not above the number.
    *.__ceil__: The least integer that is not below the number.
    *.__mro_entries__: The classes that stand for the object among a class statement's bases.
    *.append: Adds an item at the end.
    *.clear: Removes all items.
    *.copy: A shallow copy.
    *.count: How often the item is there.
    *.extend: Adds all items of an iterable at the end.
    *.index: Where the item is first, between start and stop; ValueError if it is not there.
    *.insert: Puts an item before that position.
    *.pop: Removes the item at a position, the last one if none is named, and returns it.
    *.remove: Removes the first item that is equal; ValueError if there is none.
    *.reverse: Turns the order round, in place.
    list.sort: Puts the items in order, in place; by key(item), if a key is given. Items that are equal keep their order.
    type.mro: The order in which attributes are looked for.
    int.bit_length: How many binary digits the number has, without sign and leading zeros.
    int.to_bytes: The number as so many bytes, the highest first ('big') or last ('little').
    int.from_bytes: The number that bytes stand for, the highest first ('big') or last ('little').
    *.as_integer_ratio: Two integers whose quotient is the number, the second above zero and as small as can be.
    *.conjugate: The number with its imaginary part negated.
    *.real: The real part.
    *.imag: The imaginary part.
    *.numerator: The number as a fraction in lowest terms: what stands above the line.
    *.denominator: The number as a fraction in lowest terms: what stands below the line.
    float.is_integer: Whether there is no fraction.
    float.hex: The exact value, in base sixteen.
    float.fromhex: The number that text in base sixteen stands for.
    float.__getformat__: How numbers of a C type lie in memory.
    float.__set_format__: For tests only.
    *.capitalize: A copy whose first letter is a capital and all others are small.
    *.casefold: A copy for comparing without regard to letter case.
    *.center: A copy in the middle of a field of that width.
    *.decode: The text that the bytes stand for in an encoding.
    *.encode: The bytes that stand for the text in an encoding.
    *.endswith: Whether it ends with that, or with one of several in a tuple.
    *.expandtabs: A copy with spaces for tabs.
    *.find: Where a part is first, between start and end; -1 if it is not there.
    *.format: The text with its fields in braces filled in by the arguments.
    *.format_map: The text with its fields in braces filled in from a mapping.
    *.fromhex: What pairs of hexadecimal digits stand for. Spaces between them do not matter.
    *.hex: Two hexadecimal digits for each byte; with a separator, between groups of so many bytes.
    *.isalnum: Whether there is something, and all of it letters or digits.
    *.isalpha: Whether there is something, and all of it letters.
    *.isascii: Whether there is nothing beyond ASCII.
    *.isdecimal: Whether there is something, and all of it figures of decimal numbers.
    *.isdigit: Whether there is something, and all of it digits.
    *.isidentifier: Whether it can be a name in a program; keywords count, too.
    *.islower: Whether there are letters, and none that is not small.
    *.isnumeric: Whether there is something, and all of it stands for numbers.
    *.isprintable: Whether repr() shows all of it as it is.
    *.isspace: Whether there is something, and all of it white space.
    *.istitle: Whether each word begins with a capital and goes on with small letters.
    *.isupper: Whether there are letters, and none that is not a capital.
    *.join: The parts of an iterable, with this between each two.
    *.ljust: A copy at the left of a field of that width.
    *.lower: A copy in small letters.
    *.lstrip: A copy without leading white space, or without leading characters of those given.
    *.maketrans: A table for translate().
    *.partition: Three parts: what is before the first separator, the separator, what is behind it.
    *.removeprefix: A copy without that beginning, if it has it.
    *.removesuffix: A copy without that end, if it has it.
    *.replace: A copy with one part replaced by another, everywhere or so many times.
    *.rfind: Where a part is last, between start and end; -1 if it is not there.
    *.rindex: Where a part is last, between start and end; ValueError if it is not there.
    *.rjust: A copy at the right of a field of that width.
    *.rpartition: Three parts: what is before the last separator, the separator, what is behind it.
    *.rsplit: The parts between separators, found from the end.
    *.rstrip: A copy without trailing white space, or without trailing characters of those given.
    *.split: The parts between separators, or between runs of white space; at most so many splits.
    *.splitlines: The lines, with or without their ends.
    *.startswith: Whether it begins with that, or with one of several in a tuple.
    *.strip: A copy without white space, or characters of those given, at both ends.
    *.swapcase: A copy with capitals for small letters and the other way round.
    *.title: A copy in which each word begins with a capital.
    *.translate: A copy with each character replaced by what a table has for it.
    *.upper: A copy in capitals.
    *.zfill: A copy with zeros at the left, behind a sign, up to that width.
    *.get: The value of a key, or a default.
    *.items: Pairs of keys and values: a view.
    *.keys: The keys: a view.
    *.values: The values: a view.
    dict.fromkeys: A dict with these keys, all with one value.
    dict.pop: Removes a key and returns its value; where there is none the default, or without one KeyError.
    *.popitem: Removes the newest pair of key and value and returns it.
    *.setdefault: The value of a key, which gets the default if it has none.
    *.update: Takes over what others have.
    *.add: Adds an item.
    *.discard: Removes an item if it is there.
    set.remove: Removes an item; KeyError if it is not there.
    set.pop: Removes any one item and returns it.
    *.difference: What the others do not have.
    *.difference_update: Removes what the others have.
    *.intersection: What all others have, too.
    *.intersection_update: Keeps only what all others have, too.
    *.isdisjoint: Whether the two have no item in common.
    *.issubset: Whether the other has all items of this one.
    *.issuperset: Whether this one has all items of the other.
    *.symmetric_difference: What only one of the two has.
    *.symmetric_difference_update: Keeps and adds what only one of the two has.
    *.union: What this one or one of the others has.
    range.count: How often the number is in the range: once or never.
    range.index: Where the number is in the range; ValueError if it is not there.
    *.start: Where it begins.
    *.stop: Where it ends.
    *.end: Where it ends.
    *.step: How far one is from the next.
    slice.indices: Start, stop and step for a sequence of that length.
    property.getter: A copy with another function that gets.
    property.setter: A copy with another function that sets.
    property.deleter: A copy with another function that deletes.
    property.fget: The function that gets.
    property.fset: The function that sets.
    property.fdel: The function that deletes.
    super.__thisclass__: The class behind which the search begins.
    super.__self_class__: The class whose resolution order is searched.
    memoryview.c_contiguous: Whether the items lie in one piece, the last dimension closest.
    memoryview.f_contiguous: Whether the items lie in one piece, the first dimension closest.
    memoryview.contiguous: Whether the items lie in one piece.
    memoryview.cast: The same memory, seen as items of another format or in another shape.
    memoryview.format: The format of an item, as the module struct writes it.
    *.itemsize: How many bytes an item has.
    memoryview.nbytes: How many bytes the items have together.
    memoryview.ndim: How many dimensions there are.
    memoryview.obj: The object whose memory it is.
    memoryview.readonly: Whether the memory cannot be changed.
    memoryview.release: Lets go of the object.
    memoryview.shape: How many items each dimension has.
    memoryview.strides: How many bytes there are from item to item in each dimension.
    memoryview.suboffsets: Empty: there are no pointers to follow.
    *.tobytes: The bytes.
    *.tolist: The items as a list.
    memoryview.toreadonly: The same memory, which cannot be changed through this view.
    code: Compiled Python, as the virtual machine runs it.
    code.replace: A copy in which the fields named are others.
    code.co_argcount: How many parameters can be given by position.
    code.co_posonlyargcount: How many parameters can be given by position only.
    code.co_kwonlyargcount: How many parameters can be given by keyword only.
    code.co_nlocals: How many local variables there are.
    code.co_stacksize: How deep the stack gets.
    code.co_flags: What kind of code it is, in bits.
    code.co_code: The instructions.
    code.co_consts: The constants.
    code.co_names: The names of attributes and of variables that are not local.
    code.co_varnames: The names of local variables, parameters first.
    code.co_freevars: The names of variables of functions around it.
    code.co_cellvars: The names of local variables that functions in it use.
    code.co_filename: The file that it was compiled from.
    code.co_name: The name.
    code.co_firstlineno: The line where it begins.
    code.co_lnotab: Which instructions belong to which lines.
    function: A function written in Python: of code, a namespace, and defaults and cells if need be.
    method: A function bound to an object, which becomes its first argument.
    builtin_function_or_method: A function or a bound method that is native.
    method_descriptor: A native method, not bound to an object.
    classmethod_descriptor: A native class method, not bound to a class.
    wrapper_descriptor: A special method that is native, not bound to an object.
    method-wrapper: A special method that is native, bound to an object.
    getset_descriptor: An attribute that native code computes.
    member_descriptor: An attribute in a fixed place.
    cell.cell_contents: The variable's value.
    module: A module: a namespace with a name.
    mappingproxy: A mapping that can be looked at, and changes with the one behind it.
    types.SimpleNamespace: An object that has the attributes it is given.
    SimpleNamespace: An object that has the attributes it is given.
    GenericAlias: A class with parameters, as list[int].
    *.send: Goes on with this as the value of the expression where it stopped.
    *.throw: Goes on by raising an exception where it stopped.
    *.close: Ends it: raises GeneratorExit where it stopped.
    *.asend: What goes on with a value when it is awaited.
    *.athrow: What goes on by raising an exception when it is awaited.
    *.aclose: What ends the generator when it is awaited.
    *.gi_code: The code.
    *.gi_frame: The frame; None at the end.
    *.gi_running: Whether it runs now.
    *.gi_yieldfrom: The iterator that it hands everything to.
    *.cr_code: The code.
    *.cr_frame: The frame; None at the end.
    *.cr_running: Whether it runs now.
    *.cr_await: What it awaits.
    *.cr_origin: Where it was made, if that is being tracked.
    *.ag_code: The code.
    *.ag_frame: The frame; None at the end.
    *.ag_running: Whether it runs now.
    *.ag_await: What it awaits.
    frame.clear: Forgets the local variables of a call that is over.
    frame.f_back: The frame of the caller.
    frame.f_builtins: The namespace of builtins.
    frame.f_code: The code.
    frame.f_globals: The module's namespace.
    frame.f_lasti: The instruction that runs.
    frame.f_lineno: The line that runs.
    frame.f_locals: The local variables.
    frame.f_trace: The function that is told of lines.
    frame.f_trace_lines: Whether it is told of lines.
    frame.f_trace_opcodes: Whether it is told of instructions.
    traceback.tb_frame: The frame.
    traceback.tb_lasti: The instruction.
    traceback.tb_lineno: The line.
    traceback.tb_next: The frame that was called from here.

    """
}
