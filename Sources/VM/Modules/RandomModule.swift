import Glibc
import Primitives

/// `_random`: the Mersenne Twister MT19937. CPython: Modules/_randommodule.c. The sequence for a seed is CPython's.
extension NativeModule {
  static let random = NativeModule(
    "_random",
    functions: []
  ) { vm, dict in vm.set(dict, "Random", Value(vm.makeRandomType())) }
}

private enum RandomField {
  /// bytes: 624 words of 32 bits.
  static let state = 0
  /// The next word to give out.
  static let index = 1
}

/// The generator over an object's state.
private struct Twister {
  static let count = 624
  let words: UnsafeMutablePointer<UInt32>

  func seed(_ seed: UInt32) {
    words[0] = seed
    for index in 1..<Self.count {
      let previous = words[index - 1]
      words[index] = 1_812_433_253 &* (previous ^ previous >> 30) &+ UInt32(index)
    }
  }

  func seed(_ key: [UInt32]) {
    seed(19_650_218)
    var i = 1
    var j = 0
    for _ in 0..<max(Self.count, key.count) {
      words[i] =
        (words[i] ^ (words[i - 1] ^ words[i - 1] >> 30) &* 1_664_525) &+ key[j] &+ UInt32(j)
      i += 1
      j += 1
      if i >= Self.count {
        words[0] = words[Self.count - 1]
        i = 1
      }
      if j >= key.count { j = 0 }
    }
    for _ in 1..<Self.count {
      words[i] = (words[i] ^ (words[i - 1] ^ words[i - 1] >> 30) &* 1_566_083_941) &- UInt32(i)
      i += 1
      if i >= Self.count {
        words[0] = words[Self.count - 1]
        i = 1
      }
    }
    words[0] = 0x8000_0000
  }

  func refill() {
    for index in 0..<Self.count {
      let next = words[(index + 1) % Self.count]
      let mixed = words[index] & 0x8000_0000 | next & 0x7fff_ffff
      let other = words[(index + 397) % Self.count]
      words[index] = other ^ mixed >> 1 ^ (mixed & 1 == 0 ? 0 : 0x9908_b0df)
    }
  }

  static func temper(_ word: UInt32) -> UInt32 {
    var y = word
    y ^= y >> 11
    y ^= y << 7 & 0x9d2c_5680
    y ^= y << 15 & 0xefc6_0000
    return y ^ y >> 18
  }
}

extension Machine {
  private func twister(_ random: Value) -> Twister {
    let bytes = random.nativeField(RandomField.state).as(BytesObject.self)
    return Twister(words: UnsafeMutableRawPointer(bytes.data).assumingMemoryBound(to: UInt32.self))
  }

  private func nextWord(_ random: Value) -> UInt32 {
    var index = random.nativeField(RandomField.index).smallInt
    let twister = twister(random)
    if index >= Twister.count {
      twister.refill()
      index = 0
    }
    random.setNativeField(RandomField.index, Value(smallInt: index + 1))
    return Twister.temper(twister.words[index])
  }

  /// An int's magnitude in words of 32 bits, the least significant first; at least one.
  private func words(of integer: Value) -> [UInt32] {
    var limbs: [UInt] = []
    if let small = machineInt(integer) {
      limbs = [small.magnitude]
    } else {
      let object = integer.as(IntObject.self)
      for index in 0..<object.pointee.count { limbs.append(object.limbs[index]) }
    }
    var words = limbs.flatMap {
      [UInt32(truncatingIfNeeded: $0), UInt32(truncatingIfNeeded: $0 >> 32)]
    }
    while words.count > 1, words.last == 0 { words.removeLast() }
    return words
  }

  private func seedRandom(_ random: Value, _ seed: Value) throws(Raised) {
    var key: [UInt32]
    if seed.isNull || seed.isNone {
      var generator = SystemRandomNumberGenerator()
      key = (0..<Twister.count).map { _ in generator.next() }
    } else if seed.isSmallInt || seed.isBool || seed.isKind(.int) {
      key = words(of: seed)
    } else {
      let hash = try self.hash(seed)
      key = words(of: newInt(UInt(bitPattern: hash)))
    }
    twister(random).seed(key)
    random.setNativeField(RandomField.index, Value(smallInt: Twister.count))
  }

  private func randomBits(_ random: Value, _ count: Int) throws(Raised) -> Value {
    if count < 0 { throw valueError("number of bits must be non-negative") }
    if count == 0 { return Value(smallInt: 0) }
    if count <= 32 { return newInt(Int(nextWord(random) >> UInt32(32 - count))) }
    try reserve(count / 8)
    var limbs = [UInt](repeating: 0, count: (count + 63) / 64)
    var left = count
    var position = 0
    while left > 0 {
      var word = nextWord(random)
      if left < 32 { word >>= UInt32(32 - left) }
      limbs[position / 2] |= UInt(word) << UInt(position % 2 * 32)
      position += 1
      left -= 32
    }
    while limbs.last == 0 { limbs.removeLast() }
    return newInt(BigInteger(isNegative: false, magnitude: limbs))
  }

  fileprivate func makeRandomType() -> TypeRef {
    makeNativeType(
      "Random", module: "_random", isBase: true,
      methods: [
        NativeMethod("random(self, /)") { vm, a throws(Raised) in
          let high = vm.nextWord(a[0]) >> 5
          let low = vm.nextWord(a[0]) >> 6
          return vm.newFloat((Double(high) * 67_108_864 + Double(low)) / 9_007_199_254_740_992)
        },
        NativeMethod("seed(self, n=None, /)") { vm, a throws(Raised) in
          try vm.seedRandom(a[0], a[1])
          return .none
        },
        NativeMethod("getrandbits(self, k, /)") { vm, a throws(Raised) in
          if a[1].isFlonum || a[1].isKind(.float) {
            throw vm.typeError("integer argument expected, got float")
          }
          guard a[1].isSmallInt || a[1].isBool || vm.slots(of: a[1]).pointee.index != nil else {
            throw vm.typeError("an integer is required (got type \(vm.typeName(a[1])))")
          }
          return try vm.randomBits(a[0], vm.index(a[1], overflow: .overflowError))
        },
        NativeMethod("getstate(self, /)") { vm, a throws(Raised) in
          let state = vm.newTuple(count: Twister.count + 1)
          let twister = vm.twister(a[0])
          for index in 0..<Twister.count {
            state.items[index] = vm.newInt(Int(twister.words[index]))
          }
          state.items[Twister.count] = a[0].nativeField(RandomField.index)
          return Value(state)
        },
        NativeMethod("setstate(self, state, /)") { vm, a throws(Raised) in
          guard a[1].isKind(.tuple) else { throw vm.typeError("state vector must be a tuple") }
          let state = a[1].as(TupleObject.self)
          guard state.pointee.count == Twister.count + 1 else {
            throw vm.valueError("state vector is the wrong size")
          }
          let index = try vm.index(state.items[Twister.count])
          guard 0...Twister.count ~= index else { throw vm.valueError("invalid state") }
          let twister = vm.twister(a[0])
          for index in 0..<Twister.count {
            twister.words[index] = UInt32(truncatingIfNeeded: try vm.index(state.items[index]))
          }
          a[0].setNativeField(RandomField.index, Value(smallInt: index))
          return .none
        },
      ]
    ) { slots in
      slots.new = NativeMethod("__new__(cls, /, *args, **kwargs)", .constructor) {
        vm, a throws(Raised) in
        let random = vm.newNativeObject(a[0].as(TypeObject.self))
        let bytes = vm.newBytes(count: Twister.count * 4)
        random.fields[RandomField.state] = Value(bytes)
        let arguments = a[1].as(TupleObject.self)
        try vm.seedRandom(
          Value(random), arguments.pointee.count > 0 ? arguments.items[0] : .none)
        return Value(random)
      }
    }
  }
}
