/// Watches the interpreter loop: tracing, profiling, stepping. The loop is generic over its hooks; with `NoHooks` it is
/// compiled without them.
protocol Hooks {
  /// Whether `willExecute` is called.
  static var isActive: Bool { get }
  /// - Returns: whether to go on elsewhere, where the current frame's `ip` and the machine's `top` are.
  static func willExecute(
    _ vm: Machine, _ instruction: UnsafeMutablePointer<Instruction>, _ sp: StackPointer
  ) throws(Raised) -> Bool
}

enum NoHooks: Hooks {
  @inline(__always) static var isActive: Bool { false }
  @inline(__always) static func willExecute(
    _ vm: Machine, _ instruction: UnsafeMutablePointer<Instruction>, _ sp: StackPointer
  ) -> Bool { false }
}

extension Machine {
  /// Runs the frame at `pointee.frame`, which the caller has pushed with the flag `entry`, until it returns or raises.
  ///
  /// State lives in local variables: `ip` (next instruction), `sp`, `base` (the frame's values), `frame`. Before anything that
  /// can run Python code, collect or look at frames, `ip` and `sp` are written to the record (`leave`). This is the long
  /// switch of the project: common cases stand here in a few lines, everything rare is a function that is never inlined.
  /// - Parameters:
  ///   - raising: an exception is pending: start by finding its handler.
  ///   - entry: the frame to return from, if that is another.
  @inline(never) func runLoop<H: Hooks>(
    _ hooks: H.Type, raising: Bool = false, entry: UnsafeMutablePointer<FrameRecord>? = nil
  ) throws(Raised) -> Value {
    let vm = self
    var isRaising = raising
    var frame = vm.pointee.frame
    var base = frame.pointee.base
    var ip = frame.pointee.ip
    var sp = StackPointer(vm.pointee.top)
    let entryFrame = entry ?? frame
    while true {
      do throws(Raised) {
        if isRaising {
          isRaising = false
          throw Raised()
        }
        while true {
          var i = ip
          if H.isActive {
            frame.pointee.ip = ip
            vm.pointee.top = sp.pointer
            if try H.willExecute(vm, i, sp) {
              frame = vm.pointee.frame
              base = frame.pointee.base
              ip = frame.pointee.ip
              i = ip
              sp = StackPointer(vm.pointee.top)
              if vm.pointee.hasRewound {
                // What is executed anew is watched anew.
                vm.pointee.hasRewound = false
                continue
              }
            }
          }
          ip += 1
          switch i.pointee.operation {
          case .nop:
            // Not empty: a case that leads straight back to the dispatch makes it a loop of one block, and the code
            // generator does not copy such a block to the ends of the cases.
            frame.pointee.ip = ip
          case .invalid:
            leave(vm, frame, ip, sp)
            throw vm.error(.systemError, "unknown opcode")

          // MARK: Stack
          case .popTop:
            sp.drop(1)
            if vm.pointee.hasFinalizers {
              leave(vm, frame, ip, sp)
              try vm.notePopped(sp[0])
            }
          case .rotTwo:
            let top = sp[-1]
            sp[-1] = sp[-2]
            sp[-2] = top
          case .rotThree:
            let top = sp[-1]
            sp[-1] = sp[-2]
            sp[-2] = sp[-3]
            sp[-3] = top
          case .rotFour:
            let top = sp[-1]
            sp[-1] = sp[-2]
            sp[-2] = sp[-3]
            sp[-3] = sp[-4]
            sp[-4] = top
          case .dupTop: sp.push(sp[-1])
          case .dupTopTwo:
            let a = sp[-2]
            let b = sp[-1]
            sp.push(a)
            sp.push(b)
          case .loadConst: sp.push(Value(bits: i.pointee.cache))
          case .loadFast:
            let value = base[Int(i.pointee.argument)]
            if value.isNull { try vm.unboundLocal(frame, ip, sp, i.pointee.argument) }
            sp.push(value)
          case .loadFastLoadFast:
            let first = base[Int(i.pointee.argument)]
            let second = base[Int(i.pointee.medium)]
            if first.isNull || second.isNull {
              try vm.unboundLocal(
                frame, ip, sp, first.isNull ? i.pointee.argument : Int32(i.pointee.medium))
            }
            sp.push(first)
            sp.push(second)
            ip += 1
          case .loadFastLoadConst:
            let value = base[Int(i.pointee.argument)]
            if value.isNull { try vm.unboundLocal(frame, ip, sp, i.pointee.argument) }
            sp.push(value)
            sp.push(Value(bits: i.pointee.cache))
            ip += 1
          case .storeFast: base[Int(i.pointee.argument)] = sp.pop()
          case .storeFastNone:
            let dropped = base[Int(i.pointee.argument)]
            base[Int(i.pointee.argument)] = sp.pop()
            if vm.pointee.hasFinalizers {
              leave(vm, frame, ip, sp)
              try vm.noteDropped(dropped)
            }
          case .storeFastWatched:
            let dropped = base[Int(i.pointee.argument)]
            base[Int(i.pointee.argument)] = sp.pop()
            if dropped.isObject || vm.pointee.hasFreshObject {
              leave(vm, frame, ip, sp)
              try vm.noteStored(base[Int(i.pointee.argument)], over: dropped)
            }
          case .storeFastLoadFast:
            base[Int(i.pointee.argument)] = sp[-1]
            let value = base[Int(i.pointee.medium)]
            ip += 1
            if value.isNull {
              sp.drop(1)
              try vm.unboundLocal(frame, ip, sp, Int32(i.pointee.medium))
            }
            sp[-1] = value
          case .storeFastStoreFast:
            base[Int(i.pointee.argument)] = sp[-1]
            base[Int(i.pointee.medium)] = sp[-2]
            sp.drop(2)
            ip += 1
          case .rotTwoStoreFasts:
            base[Int(i.pointee.argument)] = sp[-2]
            base[Int(i.pointee.medium)] = sp[-1]
            sp.drop(2)
            ip += 2
          case .deleteFast:
            if base[Int(i.pointee.argument)].isNull {
              try vm.unboundLocal(frame, ip, sp, i.pointee.argument)
            }
            let dropped = base[Int(i.pointee.argument)]
            base[Int(i.pointee.argument)] = .null
            if vm.pointee.hasFinalizers {
              leave(vm, frame, ip, sp)
              try vm.noteDropped(dropped)
            }

          // MARK: Arithmetic. The tag bit: (2a+1) + (2b+1) - 1 = 2(a+b)+1.
          case .add:
            let b = sp[-1]
            let a = sp[-2]
            sp.drop(1)
            if a.bits & b.bits & 1 != 0 {
              let (sum, overflow) = Int64(bitPattern: a.bits &- 1).addingReportingOverflow(
                Int64(bitPattern: b.bits))
              if !overflow {
                sp[-1] = Value(bits: UInt64(bitPattern: sum))
                continue
              }
            } else if a.isFlonum && b.isFlonum {
              if let sum = Value(flonum: a.flonum + b.flonum) {
                sp[-1] = sum
                continue
              }
            }
            leave(vm, frame, ip, sp, keeping: 1)
            if try vm.operate(i, sp, inLoop: !H.isActive) { follow(vm, &frame, &base, &sp, &ip) }
          case .subtract:
            let b = sp[-1]
            let a = sp[-2]
            sp.drop(1)
            if a.bits & b.bits & 1 != 0 {
              let (difference, overflow) = Int64(bitPattern: a.bits).subtractingReportingOverflow(
                Int64(bitPattern: b.bits &- 1))
              if !overflow {
                sp[-1] = Value(bits: UInt64(bitPattern: difference))
                continue
              }
            } else if a.isFlonum && b.isFlonum {
              if let difference = Value(flonum: a.flonum - b.flonum) {
                sp[-1] = difference
                continue
              }
            }
            leave(vm, frame, ip, sp, keeping: 1)
            if try vm.operate(i, sp, inLoop: !H.isActive) { follow(vm, &frame, &base, &sp, &ip) }
          case .multiply:
            let b = sp[-1]
            let a = sp[-2]
            sp.drop(1)
            if a.bits & b.bits & 1 != 0 {
              let (product, overflow) = Int64(bitPattern: a.bits &- 1).multipliedReportingOverflow(
                by: Int64(bitPattern: b.bits) &>> 1)
              if !overflow {
                sp[-1] = Value(bits: UInt64(bitPattern: product) | 1)
                continue
              }
            } else if a.isFlonum && b.isFlonum {
              if let product = Value(flonum: a.flonum * b.flonum) {
                sp[-1] = product
                continue
              }
            }
            leave(vm, frame, ip, sp, keeping: 1)
            if try vm.operate(i, sp, inLoop: !H.isActive) { follow(vm, &frame, &base, &sp, &ip) }
          case .floorDivide:
            let b = sp[-1]
            let a = sp[-2]
            sp.drop(1)
            if a.bits & b.bits & 1 != 0 && b.smallInt > 0 {
              let (quotient, remainder) = divide(a.smallInt, b.smallInt)
              sp[-1] = Value(smallInt: remainder < 0 ? quotient &- 1 : quotient)
              continue
            }
            leave(vm, frame, ip, sp, keeping: 1)
            if try vm.operate(i, sp, inLoop: !H.isActive) { follow(vm, &frame, &base, &sp, &ip) }
          case .modulo:
            let b = sp[-1]
            let a = sp[-2]
            sp.drop(1)
            if a.bits & b.bits & 1 != 0 && b.smallInt > 0 {
              let (_, remainder) = divide(a.smallInt, b.smallInt)
              sp[-1] = Value(smallInt: remainder < 0 ? remainder &+ b.smallInt : remainder)
              continue
            }
            leave(vm, frame, ip, sp, keeping: 1)
            if try vm.operate(i, sp, inLoop: !H.isActive) { follow(vm, &frame, &base, &sp, &ip) }
          case .trueDivide:
            let b = sp[-1]
            let a = sp[-2]
            sp.drop(1)
            if a.isFlonum && b.isFlonum && b.flonum != 0,
              let quotient = Value(flonum: a.flonum / b.flonum)
            {
              sp[-1] = quotient
              continue
            }
            leave(vm, frame, ip, sp, keeping: 1)
            if try vm.operate(i, sp, inLoop: !H.isActive) { follow(vm, &frame, &base, &sp, &ip) }
          case .and:
            let b = sp[-1]
            let a = sp[-2]
            sp.drop(1)
            if a.bits & b.bits & 1 != 0 {
              sp[-1] = Value(bits: a.bits & b.bits)
              continue
            }
            leave(vm, frame, ip, sp, keeping: 1)
            if try vm.operate(i, sp, inLoop: !H.isActive) { follow(vm, &frame, &base, &sp, &ip) }
          case .or:
            let b = sp[-1]
            let a = sp[-2]
            sp.drop(1)
            if a.bits & b.bits & 1 != 0 {
              sp[-1] = Value(bits: a.bits | b.bits)
              continue
            }
            leave(vm, frame, ip, sp, keeping: 1)
            if try vm.operate(i, sp, inLoop: !H.isActive) { follow(vm, &frame, &base, &sp, &ip) }
          case .xor:
            let b = sp[-1]
            let a = sp[-2]
            sp.drop(1)
            if a.bits & b.bits & 1 != 0 {
              sp[-1] = Value(bits: (a.bits ^ b.bits) | 1)
              continue
            }
            leave(vm, frame, ip, sp, keeping: 1)
            if try vm.operate(i, sp, inLoop: !H.isActive) { follow(vm, &frame, &base, &sp, &ip) }
          case .lshift:
            let b = sp[-1]
            let a = sp[-2]
            sp.drop(1)
            if a.bits & b.bits & 1 != 0 && UInt(bitPattern: b.smallInt) < 62 {
              let shifted = a.smallInt &<< b.smallInt
              if shifted &>> b.smallInt == a.smallInt && Value.fitsSmallInt(shifted) {
                sp[-1] = Value(smallInt: shifted)
                continue
              }
            }
            leave(vm, frame, ip, sp, keeping: 1)
            if try vm.operate(i, sp, inLoop: !H.isActive) { follow(vm, &frame, &base, &sp, &ip) }
          case .rshift:
            let b = sp[-1]
            let a = sp[-2]
            sp.drop(1)
            if a.bits & b.bits & 1 != 0 && UInt(bitPattern: b.smallInt) < 63 {
              sp[-1] = Value(smallInt: a.smallInt &>> b.smallInt)
              continue
            }
            leave(vm, frame, ip, sp, keeping: 1)
            if try vm.operate(i, sp, inLoop: !H.isActive) { follow(vm, &frame, &base, &sp, &ip) }
          case .binary:
            let b = sp[-1]
            let a = sp[-2]
            sp.drop(1)
            leave(vm, frame, ip, sp, keeping: 1)
            if try vm.operate(i, sp, inLoop: !H.isActive) { follow(vm, &frame, &base, &sp, &ip) }
          case .unaryNot:
            let value = sp[-1]
            if value.isBool {
              sp[-1] = Value(bits: value.bits ^ 0x30)
              continue
            }
            leave(vm, frame, ip, sp)
            sp[-1] = Value(try !vm.isTrue(value))
          case .unaryNegative:
            if sp[-1].isSmallInt && sp[-1].smallInt > -(1 << 62) {
              sp[-1] = Value(smallInt: -sp[-1].smallInt)
              continue
            }
            if sp[-1].isFlonum, let negated = Value(flonum: -sp[-1].flonum) {
              sp[-1] = negated
              continue
            }
            leave(vm, frame, ip, sp)
            sp[-1] = try vm.negative(sp[-1])
          case .unaryPositive:
            leave(vm, frame, ip, sp)
            sp[-1] = try vm.positive(sp[-1])
          case .unaryInvert:
            leave(vm, frame, ip, sp)
            sp[-1] = try vm.invert(sp[-1])

          // MARK: Items
          case .binarySubscr:
            let key = sp[-1]
            let container = sp[-2]
            sp.drop(1)
            if container.isObject {
              if key.isSmallInt {
                if container.isExact(.list) {
                  let list = container.as(ListObject.self)
                  var index = key.smallInt
                  if index < 0 { index &+= list.pointee.count }
                  if UInt(bitPattern: index) < UInt(bitPattern: list.pointee.count) {
                    sp[-1] = list.pointee.items[index]
                    continue
                  }
                } else if container.isExact(.tuple) {
                  let tuple = container.as(TupleObject.self)
                  if UInt(bitPattern: key.smallInt) < UInt(bitPattern: tuple.pointee.count) {
                    sp[-1] = tuple.items[key.smallInt]
                    continue
                  }
                }
              }
              if container.isExact(.dict) {
                leave(vm, frame, ip, sp, keeping: 1)
                sp[-1] = try vm.dictSubscript(container, key)
                continue
              }
            }
            leave(vm, frame, ip, sp, keeping: 1)
            if !H.isActive, container.isKind(.instance), try vm.enterSubscript(container, key) {
              follow(vm, &frame, &base, &sp, &ip)
              continue
            }
            sp[-1] = try vm.subscript_(container, key)
          case .sliceSubscr:
            // BINARY_SUBSCR is what fails.
            ip += 1
            leave(vm, frame, ip, sp)
            let count = Int(i.pointee.argument)
            let result = try vm.sliceSubscript(sp, count)
            sp.drop(count)
            sp[-1] = result
          case .storeSubscr:
            let key = sp[-1]
            let container = sp[-2]
            let value = sp[-3]
            if key.isSmallInt && container.isExact(.list) {
              let list = container.as(ListObject.self)
              if UInt(bitPattern: key.smallInt) < UInt(bitPattern: list.pointee.count) {
                let dropped = list.pointee.items[key.smallInt]
                list.pointee.items[key.smallInt] = value
                sp.drop(3)
                if vm.pointee.hasFinalizers, dropped.isObject {
                  leave(vm, frame, ip, sp)
                  try vm.noteReplaced(dropped)
                }
                continue
              }
            }
            leave(vm, frame, ip, sp)
            if !H.isActive, container.isKind(.instance),
              try vm.enterStoreSubscript(container, key, value)
            {
              follow(vm, &frame, &base, &sp, &ip)
              continue
            }
            sp.drop(3)
            if container.isExact(.dict) {
              try vm.set(container.as(DictObject.self), key, value)
            } else {
              try vm.setSubscript(container, key, value)
            }
            if vm.pointee.hasFinalizers, vm.take(.dropped) { try vm.collectEagerly() }
          case .deleteSubscr:
            leave(vm, frame, ip, sp)
            let key = sp.pop()
            let container = sp.pop()
            try vm.setSubscript(container, key, .null)
            if vm.pointee.hasFinalizers, vm.take(.dropped) { try vm.collectEagerly() }

          // MARK: Comparison and jumps
          case .compareOp:
            let b = sp[-1]
            let a = sp[-2]
            sp.drop(1)
            if a.bits & b.bits & 1 != 0 {
              sp[-1] = Value(compareSmallInts(a, b, i.pointee.small))
              continue
            }
            if a.isFlonum && b.isFlonum {
              sp[-1] = Value(compareFlonums(a, b, i.pointee.small))
              continue
            }
            leave(vm, frame, ip, sp, keeping: 1)
            if !H.isActive, a.isKind(.instance), try vm.enterComparison(i, a, b) {
              follow(vm, &frame, &base, &sp, &ip)
              continue
            }
            sp[-1] = try vm.compareSlow(a, b, Int32(i.pointee.medium), i.pointee.small)
          case .compareJumpIfFalse:
            let b = sp[-1]
            let a = sp[-2]
            sp.drop(2)
            let holds: Bool
            if a.bits & b.bits & 1 != 0 {
              holds = compareSmallInts(a, b, i.pointee.small)
            } else if a.isFlonum && b.isFlonum {
              holds = compareFlonums(a, b, i.pointee.small)
            } else {
              leave(vm, frame, ip, sp, keeping: 2)
              // The jump stands behind the comparison.
              if !H.isActive, a.isKind(.instance), try vm.enterComparison(i, a, b) {
                follow(vm, &frame, &base, &sp, &ip)
                continue
              }
              holds = try vm.compareTruth(a, b, i)
            }
            ip = holds ? i + 2 : i + Int(i.pointee.argument)
            if i.pointee.argument < 0 && vm.pointee.pending != 0 {
              leave(vm, frame, i + 1, sp)
              try vm.loopSafepoint()
            }
          case .compareJumpIfTrue:
            let b = sp[-1]
            let a = sp[-2]
            sp.drop(2)
            let holds: Bool
            if a.bits & b.bits & 1 != 0 {
              holds = compareSmallInts(a, b, i.pointee.small)
            } else if a.isFlonum && b.isFlonum {
              holds = compareFlonums(a, b, i.pointee.small)
            } else {
              leave(vm, frame, ip, sp, keeping: 2)
              // The jump stands behind the comparison.
              if !H.isActive, a.isKind(.instance), try vm.enterComparison(i, a, b) {
                follow(vm, &frame, &base, &sp, &ip)
                continue
              }
              holds = try vm.compareTruth(a, b, i)
            }
            ip = holds ? i + Int(i.pointee.argument) : i + 2
            if i.pointee.argument < 0 && vm.pointee.pending != 0 {
              leave(vm, frame, i + 1, sp)
              try vm.loopSafepoint()
            }
          case .isOp:
            let b = sp.pop()
            sp[-1] = Value((sp[-1].bits == b.bits) != (i.pointee.argument != 0))
          case .containsOp:
            let container = sp[-1]
            let item = sp[-2]
            if item.isSmallInt && container.isExact(.set),
              let found = container.as(SetObject.self).containsAtOnce(item)
            {
              sp.drop(1)
              sp[-1] = Value(found != (i.pointee.argument != 0))
              continue
            }
            leave(vm, frame, ip, sp)
            let found = try vm.contains(container, item)
            sp.drop(1)
            sp[-1] = Value(found != (i.pointee.argument != 0))
          case .jumpForward: ip = i + Int(i.pointee.argument)
          case .jumpBackward:
            ip = i + Int(i.pointee.argument)
            if vm.pointee.pending != 0 {
              leave(vm, frame, i + 1, sp)
              try vm.loopSafepoint()
            }
          case .popJumpIfFalse:
            let value = sp.pop()
            if value.isTrue { continue }
            if value.isFalse {
              ip = i + Int(i.pointee.argument)
              continue
            }
            leave(vm, frame, ip, sp, keeping: 1)
            if try !vm.isTrue(value) { ip = i + Int(i.pointee.argument) }
          case .popJumpIfTrue:
            let value = sp.pop()
            if value.isFalse { continue }
            if value.isTrue {
              ip = i + Int(i.pointee.argument)
              continue
            }
            leave(vm, frame, ip, sp, keeping: 1)
            if try vm.isTrue(value) { ip = i + Int(i.pointee.argument) }
          case .popJumpBackIfFalse:
            let value = sp.pop()
            leave(vm, frame, ip, sp, keeping: 1)
            if try !vm.isTrue(value) {
              ip = i + Int(i.pointee.argument)
              vm.pointee.top = sp.pointer
              if vm.pointee.pending != 0 { try vm.loopSafepoint() }
            }
          case .popJumpBackIfTrue:
            let value = sp.pop()
            leave(vm, frame, ip, sp, keeping: 1)
            if try vm.isTrue(value) {
              ip = i + Int(i.pointee.argument)
              vm.pointee.top = sp.pointer
              if vm.pointee.pending != 0 { try vm.loopSafepoint() }
            }
          case .jumpIfFalseOrPop:
            leave(vm, frame, ip, sp)
            if try vm.isTrue(sp[-1]) { sp.drop(1) } else { ip = i + Int(i.pointee.argument) }
          case .jumpIfTrueOrPop:
            leave(vm, frame, ip, sp)
            if try vm.isTrue(sp[-1]) { ip = i + Int(i.pointee.argument) } else { sp.drop(1) }

          // MARK: Iteration
          case .getIter:
            leave(vm, frame, ip, sp)
            sp[-1] = try vm.iterator(sp[-1])
          case .forIter:
            let iterator = sp[-1]
            if iterator.isExact(.rangeIterator) {
              let range = iterator.as(RangeIteratorObject.self)
              if range.pointee.remaining > 0 {
                let next = range.pointee.next
                range.pointee.remaining &-= 1
                range.pointee.next = next &+ range.pointee.step
                if Value.fitsSmallInt(next) {
                  sp.push(Value(smallInt: next))
                } else {
                  sp.push(vm.newInt(next))
                }
                continue
              }
              sp.drop(1)
              ip = i + Int(i.pointee.argument)
              continue
            }
            let next = vm.quickItem(iterator)
            if !next.isNull {
              sp.push(next)
              continue
            }
            leave(vm, frame, ip, sp)
            if iterator.isExact(.generator) {
              if try vm.resumeInLoop(iterator) {
                follow(vm, &frame, &base, &sp, &ip)
                if vm.pointee.pending != 0 {
                  leave(vm, frame, ip, sp)
                  try vm.loopSafepoint()
                }
              } else {
                sp.drop(1)
                ip = i + Int(i.pointee.argument)
              }
              continue
            }
            if !H.isActive, iterator.isKind(.instance), try vm.enterNext(iterator) {
              follow(vm, &frame, &base, &sp, &ip)
              continue
            }
            let item = try vm.iterate(iterator)
            if item.isNull {
              sp.drop(1)
              ip = i + Int(i.pointee.argument)
            } else {
              sp.push(item)
            }
          case .forIterStoreFast:
            let iterator = sp[-1]
            if iterator.isExact(.rangeIterator) {
              let range = iterator.as(RangeIteratorObject.self)
              if range.pointee.remaining > 0 {
                let next = range.pointee.next
                range.pointee.remaining &-= 1
                range.pointee.next = next &+ range.pointee.step
                if Value.fitsSmallInt(next) {
                  base[Int(i.pointee.medium)] = Value(smallInt: next)
                } else {
                  base[Int(i.pointee.medium)] = vm.newInt(next)
                }
                ip += 1
                continue
              }
              sp.drop(1)
              ip = i + Int(i.pointee.argument)
              continue
            }
            let next = vm.quickItem(iterator)
            if !next.isNull {
              base[Int(i.pointee.medium)] = next
              ip += 1
              continue
            }
            if iterator.isExact(.generator) {
              // Its frame runs in this loop: FOR_ITER knows how, STORE_FAST takes the item from the stack.
              i.pointee.operation = .forIter
              ip = i
              if H.isActive { vm.pointee.instructionsExecuted &-= 1 }
              continue
            }
            leave(vm, frame, ip, sp)
            if !H.isActive, iterator.isKind(.instance), try vm.enterNext(iterator) {
              follow(vm, &frame, &base, &sp, &ip)
              continue
            }
            let item = try vm.iterate(iterator)
            if item.isNull {
              sp.drop(1)
              ip = i + Int(i.pointee.argument)
            } else {
              base[Int(i.pointee.medium)] = item
              ip += 1
            }
          case .forIterUnpackPair:
            let iterator = sp[-1]
            if iterator.isExact(.generator) {
              i.pointee.operation = .forIter
              ip = i
              if H.isActive { vm.pointee.instructionsExecuted &-= 1 }
              continue
            }
            let next = vm.quickItem(iterator)
            if !next.isNull {
              // UNPACK_SEQUENCE takes it apart.
              sp.push(next)
              continue
            }
            leave(vm, frame, ip, sp)
            if !H.isActive, iterator.isKind(.instance), try vm.enterNext(iterator) {
              follow(vm, &frame, &base, &sp, &ip)
              continue
            }
            if try vm.stepPair(iterator, sp) {
              sp.address &+= 16
              ip += 1
            } else if sp[0].isNull {
              sp.drop(1)
              ip = i + Int(i.pointee.argument)
            } else {
              sp.address &+= 8
            }
          case .unpackSequence:
            let count = Int(i.pointee.argument)
            let sequence = sp[-1]
            if sequence.isExact(.tuple) && sequence.as(TupleObject.self).pointee.count == count {
              let items = sequence.as(TupleObject.self).items
              sp.drop(1)
              var index = count
              while index > 0 {
                index &-= 1
                sp.push(items[index])
              }
              continue
            }
            if sequence.isExact(.list) && sequence.as(ListObject.self).pointee.count == count {
              let items = sequence.as(ListObject.self).pointee.items
              sp.drop(1)
              var index = count
              while index > 0 {
                index &-= 1
                sp.push(items[index])
              }
              continue
            }
            leave(vm, frame, ip, sp)
            sp = try vm.unpackSequence(sp, count)
          case .unpackEx:
            leave(vm, frame, ip, sp)
            sp = try vm.unpackExtended(sp, Int(i.pointee.argument))

          // MARK: Building
          case .buildTuple:
            let count = Int(i.pointee.argument)
            let tuple = vm.newTuple(sp.slot(-count), count: count)
            sp.drop(count)
            sp.push(Value(tuple))
          case .buildList:
            let count = Int(i.pointee.argument)
            let list = vm.newList(capacity: count)
            list.pointee.items.update(from: sp.slot(-count), count: count)
            list.pointee.count = count
            sp.drop(count)
            sp.push(Value(list))
          case .buildSet:
            leave(vm, frame, ip, sp)
            let set = try vm.buildSet(sp, Int(i.pointee.argument))
            sp.drop(Int(i.pointee.argument))
            sp.push(set)
          case .buildMap:
            leave(vm, frame, ip, sp)
            let dict = try vm.buildMap(sp, Int(i.pointee.argument))
            sp.drop(Int(i.pointee.argument) &* 2)
            sp.push(dict)
          case .buildConstKeyMap:
            leave(vm, frame, ip, sp)
            let dict = try vm.buildConstKeyMap(sp, Int(i.pointee.argument))
            sp.drop(Int(i.pointee.argument) &+ 1)
            sp.push(dict)
          case .buildString:
            leave(vm, frame, ip, sp)
            let string = try vm.joinStrings(sp, Int(i.pointee.argument))
            sp.drop(Int(i.pointee.argument))
            sp.push(string)
          case .buildSlice:
            let step = i.pointee.argument == 3 ? sp.pop() : .none
            let stop = sp.pop()
            sp[-1] = vm.newSlice(sp[-1], stop, step)
          case .listAppend:
            let value = sp.pop()
            vm.append(sp[-Int(i.pointee.argument)].as(ListObject.self), value)
          case .setAdd:
            leave(vm, frame, ip, sp)
            let value = sp.pop()
            try vm.add(sp[-Int(i.pointee.argument)].as(SetObject.self), value)
          case .mapAdd:
            leave(vm, frame, ip, sp)
            let value = sp.pop()
            let key = sp.pop()
            try vm.set(sp[-Int(i.pointee.argument)].as(DictObject.self), key, value)
          case .listExtend:
            leave(vm, frame, ip, sp)
            try vm.listExtend(sp[-1 - Int(i.pointee.argument)].as(ListObject.self), sp[-1])
            sp.drop(1)
          case .setUpdate:
            leave(vm, frame, ip, sp)
            try vm.setUpdate(sp[-1 - Int(i.pointee.argument)].as(SetObject.self), sp[-1])
            sp.drop(1)
          case .dictUpdate:
            leave(vm, frame, ip, sp)
            try vm.dictUpdate(sp[-1 - Int(i.pointee.argument)].as(DictObject.self), sp[-1])
            sp.drop(1)
          case .dictMerge:
            leave(vm, frame, ip, sp)
            try vm.dictMerge(
              sp[-1 - Int(i.pointee.argument)].as(DictObject.self), sp[-1],
              callee: sp[-3 - Int(i.pointee.argument)])
            sp.drop(1)
          case .listToTuple:
            let list = sp[-1].as(ListObject.self)
            sp[-1] = Value(vm.newTuple(list.pointee.items, count: list.pointee.count))
          case .formatValue:
            leave(vm, frame, ip, sp)
            let flags = i.pointee.argument
            let spec = flags & 4 != 0 ? sp.pop() : .null
            sp[-1] = try vm.formatValue(sp[-1], conversion: Int(flags & 3), spec: spec)

          // MARK: Names
          case .loadGlobalModule:
            let globals = frame.pointee.globals.as(DictObject.self)
            let cache = i.pointee.cache
            if UInt64(globals.pointee.version) == cache &>> 32 {
              sp.push(globals.pointee.entries[Int(cache & 0xffff_ffff)].value)
              continue
            }
            leave(vm, frame, ip, sp)
            sp.push(try vm.loadGlobal(frame, i))
          case .loadGlobalBuiltin:
            let globals = frame.pointee.globals.as(DictObject.self)
            let cache = i.pointee.cache
            let builtins = vm.pointee.builtinsDict
            if UInt64(globals.pointee.version) == cache &>> 32
              && UInt64(builtins.pointee.version) == cache & 0xffff_ffff
            {
              sp.push(builtins.pointee.entries[Int(i.pointee.medium)].value)
              continue
            }
            leave(vm, frame, ip, sp)
            sp.push(try vm.loadGlobal(frame, i))
          case .loadGlobal:
            leave(vm, frame, ip, sp)
            sp.push(try vm.loadGlobal(frame, i))
          case .loadName:
            leave(vm, frame, ip, sp)
            sp.push(try vm.loadName(frame, i))
          case .storeGlobalCached:
            let globals = frame.pointee.globals.as(DictObject.self)
            let cache = i.pointee.cache
            if UInt64(globals.pointee.version) == cache &>> 32 {
              let entry = globals.pointee.entries + Int(cache & 0xffff_ffff)
              let dropped = entry.pointee.value
              entry.pointee.value = sp.pop()
              if vm.pointee.hasFinalizers {
                leave(vm, frame, ip, sp)
                try vm.noteStored(entry.pointee.value, over: dropped)
              }
              continue
            }
            leave(vm, frame, ip, sp)
            try vm.storeGlobal(frame, i, sp[-1])
            sp.drop(1)
          case .storeGlobal:
            leave(vm, frame, ip, sp)
            try vm.storeGlobal(frame, i, sp[-1])
            sp.drop(1)
          case .storeName:
            leave(vm, frame, ip, sp)
            try vm.storeName(frame, i, sp[-1])
            sp.drop(1)
          case .deleteName, .deleteGlobal:
            leave(vm, frame, ip, sp)
            try vm.deleteName(frame, i)
          case .loadClosure: sp.push(base[Int(i.pointee.argument)])
          case .loadDeref:
            let content = base[Int(i.pointee.argument)].as(CellObject.self).pointee.content
            if content.isNull { try vm.unboundCell(frame, ip, sp, i.pointee.argument) }
            sp.push(content)
          case .storeDeref:
            let cell = base[Int(i.pointee.argument)].as(CellObject.self)
            let dropped = cell.pointee.content
            cell.pointee.content = sp.pop()
            if vm.pointee.hasFinalizers, dropped.isObject {
              leave(vm, frame, ip, sp)
              try vm.noteReplaced(dropped)
            }
          case .deleteDeref:
            let cell = base[Int(i.pointee.argument)].as(CellObject.self)
            if cell.pointee.content.isNull { try vm.unboundCell(frame, ip, sp, i.pointee.argument) }
            let dropped = cell.pointee.content
            cell.pointee.content = .null
            leave(vm, frame, ip, sp)
            try vm.noteDropped(dropped)
          case .loadClassDeref:
            leave(vm, frame, ip, sp)
            sp.push(try vm.loadClassDeref(frame, i))

          // MARK: Attributes
          case .loadAttrSlot:
            let object = sp[-1]
            let cache = i.pointee.cache
            if object.isObject && UInt64(object.header.pointee.shape) == cache &>> 32 {
              let value = (object.raw + Int(cache & 0xffff_ffff)).load(as: Value.self)
              // Null: an empty slot.
              if !value.isNull {
                sp[-1] = value
                continue
              }
            }
            leave(vm, frame, ip, sp)
            sp[-1] = try vm.loadAttribute(frame, i, object)
          case .loadAttrClass:
            let object = sp[-1]
            let cache = UnsafeMutablePointer<AttributeCache>(bitPattern: UInt(i.pointee.cache))
              .unsafelyUnwrapped
            if object.isObject && object.header.pointee.shape == cache.pointee.shape
              && vm.pointee.typeEpoch == cache.pointee.epoch
              && (cache.pointee.second.isNull || cache.pointee.second == object)
            {
              sp[-1] = cache.pointee.first
              continue
            }
            leave(vm, frame, ip, sp)
            sp[-1] = try vm.loadAttribute(frame, i, object)
          case .loadAttrModule:
            let object = sp[-1]
            let cache = i.pointee.cache
            if object.isExact(.module) {
              let dict = object.as(ModuleObject.self).pointee.dict.as(DictObject.self)
              if UInt64(dict.pointee.version) == cache &>> 32 {
                sp[-1] = dict.pointee.entries[Int(cache & 0xffff_ffff)].value
                continue
              }
            }
            leave(vm, frame, ip, sp)
            sp[-1] = try vm.loadAttribute(frame, i, object)
          case .loadAttrProperty:
            let object = sp[-1]
            let cache = UnsafeMutablePointer<AttributeCache>(bitPattern: UInt(i.pointee.cache))
              .unsafelyUnwrapped
            leave(vm, frame, ip, sp)
            if object.isObject && object.header.pointee.shape == cache.pointee.shape
              && vm.pointee.typeEpoch == cache.pointee.epoch
            {
              sp[-1] = cache.pointee.first
              sp.push(object)
              vm.pointee.top = sp.pointer
              if try vm.enter(
                cache.pointee.first, CallArguments(base: sp.slot(-1), count: 1), flags: .none,
                reusing: true)
              {
                follow(vm, &frame, &base, &sp, &ip)
                continue
              }
              sp.drop(1)
              sp[-1] = vm.pointee.callResult
              continue
            }
            sp[-1] = try vm.loadAttribute(frame, i, object)
          case .loadAttr:
            leave(vm, frame, ip, sp)
            sp[-1] = try vm.loadAttribute(frame, i, sp[-1])
          case .storeAttrSlot:
            let object = sp[-1]
            let cache = i.pointee.cache
            if object.isObject && UInt64(object.header.pointee.shape) == cache &>> 32 {
              let place = (object.raw + Int(cache & 0xffff_ffff)).assumingMemoryBound(
                to: Value.self)
              let dropped = place.pointee
              place.pointee = sp[-2]
              sp.drop(2)
              if vm.pointee.hasFinalizers, dropped.isObject {
                leave(vm, frame, ip, sp)
                try vm.noteReplaced(dropped)
              }
              continue
            }
            leave(vm, frame, ip, sp)
            try vm.storeAttribute(frame, i, sp[-1], sp[-2])
            sp.drop(2)
          case .storeAttrAdd:
            let object = sp[-1]
            let cache = i.pointee.cache
            if object.isObject && UInt64(object.header.pointee.shape) == cache &>> 32,
              object.as(InstanceObject.self).pointee.dict.isNull
            {
              (object.raw + Int(i.pointee.medium)).storeBytes(of: sp[-2], as: Value.self)
              object.header.pointee.shape = UInt32(truncatingIfNeeded: cache)
              sp.drop(2)
              continue
            }
            leave(vm, frame, ip, sp)
            try vm.storeAttribute(frame, i, sp[-1], sp[-2])
            sp.drop(2)
          case .storeAttr:
            leave(vm, frame, ip, sp)
            try vm.storeAttribute(frame, i, sp[-1], sp[-2])
            sp.drop(2)
          case .deleteAttr:
            leave(vm, frame, ip, sp)
            try vm.setAttribute(sp[-1], vm.name(frame, i), .null)
            sp.drop(1)
            if vm.pointee.hasLastingFinalizers { try vm.collectEagerly() }
          case .loadMethodCached:
            let object = sp[-1]
            let cache = UnsafeMutablePointer<AttributeCache>(bitPattern: UInt(i.pointee.cache))
              .unsafelyUnwrapped
            if object.isObject && object.header.pointee.shape == cache.pointee.shape
              && vm.pointee.typeEpoch == cache.pointee.epoch
            {
              sp[-1] = cache.pointee.first
              sp.push(object)
              continue
            }
            leave(vm, frame, ip, sp)
            try vm.loadMethod(frame, i, sp)
            sp.address &+= 8
          case .loadMethodModule:
            let object = sp[-1]
            let cache = i.pointee.cache
            if object.isExact(.module) {
              let dict = object.as(ModuleObject.self).pointee.dict.as(DictObject.self)
              if UInt64(dict.pointee.version) == cache &>> 32 {
                sp[-1] = .null
                sp.push(dict.pointee.entries[Int(cache & 0xffff_ffff)].value)
                continue
              }
            }
            leave(vm, frame, ip, sp)
            try vm.loadMethod(frame, i, sp)
            sp.address &+= 8
          case .loadMethod:
            leave(vm, frame, ip, sp)
            try vm.loadMethod(frame, i, sp)
            sp.address &+= 8

          // MARK: Calls
          case .callMethod, .callFunction:
            // CALL_FUNCTION: [callable, arguments…]. CALL_METHOD: [method, self, arguments…], or [null, callable, arguments…].
            var count = Int(i.pointee.argument)
            if i.pointee.operation == .callMethod {
              let method = sp[-2 - count]
              if method.isNull {
                // Close the gap, so that the callable is right below the arguments.
                vm.closeGap(sp.slot(-2 - count), count + 1)
                sp.drop(1)
              } else {
                count &+= 1
              }
            }
            var callee = sp[-1 - count]
            var flags = FrameFlags.none
            if !callee.isExact(.function) {
              leave(vm, frame, ip, sp)
              let canSpread = callee.isExact(.type) || callee.isExact(.method)
              let function = canSpread ? vm.spread(sp, count) : .null
              if function.isNull {
                let result = try vm.callNonFunction(
                  callee, CallArguments(base: sp.slot(-count), count: count))
                sp.drop(count)
                sp[-1] = result
                if vm.pointee.pending != 0 {
                  leave(vm, frame, ip, sp)
                  if H.isActive { try vm.loopSafepoint() } else { try vm.safepointAfterCall() }
                }
                continue
              }
              sp.address &+= 8
              count &+= 1
              callee = function
              if sp[-1 - count] != function {
                flags = .constructor
                vm.pointee.frameLimit -= 1
              } else if vm.pointee.hasFinalizers, vm.tellsDeath(sp[-count]) {
                // A bound method may be the last that holds its object.
                flags = .finalizes
              }
            }
            let arguments = sp.slot(-count)
            do {
              let function = callee.as(FunctionObject.self)
              let code = function.pointee.code.as(CodeBlock.self)
              if Int(code.pointee.simpleArgumentCount) == count && frame < vm.pointee.frameLimit {
                frame.pointee.ip = ip
                frame += 1
                base = arguments
                frame.pointee.base = base
                frame.pointee.code = function.pointee.code
                frame.pointee.globals = function.pointee.globals
                frame.pointee.namespace = .null
                frame.pointee.object = .null
                frame.pointee.extra = .null
                frame.pointee.flags = flags
                let operands = base + Int(code.pointee.localCount)
                if UInt(bitPattern: operands) &+ UInt(code.pointee.stackSize) &* 8
                  < UInt(bitPattern: vm.pointee.stackLimit)
                {
                  while sp.address < UInt(bitPattern: operands) { sp.push(.null) }
                  vm.pointee.frame = frame
                  ip = code.pointee.instructions.unsafelyUnwrapped
                  if vm.pointee.pending != 0 {
                    leave(vm, frame, ip + 1, sp)
                    try vm.loopSafepoint()
                  }
                  continue
                }
                frame -= 1
                base = frame.pointee.base
                if flags.contains(.constructor) { vm.leaveRecursion() }
                leave(vm, frame, ip, sp)
                throw vm.recursionError()
              }
              leave(vm, frame, ip, sp)
              if try vm.enter(
                callee, CallArguments(base: arguments, count: count), flags: flags, reusing: true)
              {
                follow(vm, &frame, &base, &sp, &ip)
                continue
              }
              // A generator or coroutine: made, not run.
              if flags.contains(.constructor) {
                throw vm.initializerResultError(vm.pointee.callResult)
              }
              sp.drop(count)
              sp[-1] = vm.pointee.callResult
            }
          case .callFunctionKw:
            leave(vm, frame, ip, sp)
            let names = sp[-1]
            var total = Int(i.pointee.argument)
            var callee = sp[-2 - total]
            var flags = FrameFlags.none
            if !callee.isExact(.function) {
              let function = vm.spread(sp, total &+ 1)
              if !function.isNull {
                sp.address &+= 8
                total &+= 1
                callee = function
                if sp[-2 - total] != function {
                  flags = .constructor
                  vm.pointee.frameLimit -= 1
                }
                vm.pointee.top = sp.pointer
              }
            }
            let arguments = CallArguments(
              base: sp.slot(-1 - total),
              count: total &- names.as(TupleObject.self).pointee.count, keywordNames: names)
            if callee.isExact(.function) {
              if try vm.enter(callee, arguments, flags: flags, reusing: true) {
                follow(vm, &frame, &base, &sp, &ip)
                continue
              }
              if flags.contains(.constructor) {
                throw vm.initializerResultError(vm.pointee.callResult)
              }
              sp.drop(total &+ 1)
              sp[-1] = vm.pointee.callResult
              continue
            }
            let result = try vm.call(callee, arguments)
            sp.drop(total &+ 1)
            sp[-1] = result
            if vm.pointee.pending != 0 {
              leave(vm, frame, ip, sp)
              if H.isActive { try vm.loopSafepoint() } else { try vm.safepointAfterCall() }
            }
          case .callFunctionEx:
            leave(vm, frame, ip, sp)
            let hasKeywords = i.pointee.argument & 1 != 0
            if let call = try vm.spreadEx(sp, hasKeywords: hasKeywords) {
              if try vm.enter(call.function, call.arguments, flags: call.flags, reusing: true) {
                follow(vm, &frame, &base, &sp, &ip)
                continue
              }
              if call.flags.contains(.constructor) {
                throw vm.initializerResultError(vm.pointee.callResult)
              }
              sp.drop(hasKeywords ? 2 : 1)
              sp[-1] = vm.pointee.callResult
              continue
            }
            let result = try vm.callEx(sp, hasKeywords: hasKeywords)
            sp.drop(hasKeywords ? 2 : 1)
            sp[-1] = result
            if vm.pointee.pending != 0 {
              leave(vm, frame, ip, sp)
              if H.isActive { try vm.loopSafepoint() } else { try vm.safepointAfterCall() }
            }
          case .makeFunction:
            leave(vm, frame, ip, sp)
            sp = vm.makeFunction(sp, Int(i.pointee.argument), frame)
          case .returnValue:
            let value = sp[-1]
            if !frame.pointee.object.isNull { vm.detachFrame(frame) }
            let flags = frame.pointee.flags
            sp = StackPointer(base)
            frame -= 1
            vm.pointee.frame = frame
            if flags.rawValue != 0 {
              if flags.contains(.constructor) {
                // The new object is where the value would go.
                vm.leaveRecursion()
                ip = frame.pointee.ip
                base = frame.pointee.base
                if !value.isNone {
                  leave(vm, frame, ip, sp)
                  throw vm.initializerResultError(value)
                }
                continue
              }
              if flags.contains(.entry) {
                vm.pointee.top = sp.pointer
                if flags.contains(.finalizes) {
                  vm.noteFrameEnded(frame + 1)
                  vm.noteEmptied()
                }
                let generator = (frame + 1).pointee.extra
                if !generator.isNull { vm.finishGenerator(generator) }
                return value
              }
              if !flags.contains(.forIter) {
                // Objects with finalisers that were made here go now, if there are no other references.
                sp[-1] = value
                ip = frame.pointee.ip
                base = frame.pointee.base
                leave(vm, frame, ip, sp)
                if flags.contains(.finalizes) { vm.noteFrameEnded(frame + 1) }
                sp = try vm.endOperator(frame, sp, flags)
                if flags.contains(.finalizes) {
                  leave(vm, frame, ip, sp)
                  try vm.collectEagerly()
                }
                continue
              }
              // A generator in a FOR_ITER is done: the loop ends.
              vm.finishGenerator((frame + 1).pointee.extra)
              sp.drop(1)
              ip = frame.pointee.ip - 1
              ip += Int(ip.pointee.argument)
              base = frame.pointee.base
              if H.isActive {
                vm.pointee.top = sp.pointer
                vm.tellLoopEnd(frame, value)
              }
              continue
            }
            sp[-1] = value
            ip = frame.pointee.ip
            base = frame.pointee.base

          // MARK: Exceptions
          case .loadAssertionError: sp.push(Value(vm.type(.assertionError)))
          case .raiseVarargs:
            leave(vm, frame, ip, sp)
            throw try vm.raiseStatement(sp, Int(i.pointee.argument))
          case .popExcept:
            sp.drop(3)
            vm.restoreHandled(sp[1], in: frame)
            if vm.pointee.hasLastingFinalizers {
              leave(vm, frame, ip, sp)
              try vm.collectEagerly()
            }
          case .reraise:
            leave(vm, frame, ip, sp)
            sp.drop(3)
            vm.pointee.exception = sp[1]
            throw Raised()
          case .jumpIfNotExcMatch:
            leave(vm, frame, ip, sp)
            let matches = try vm.exceptionMatches(sp[-2], sp[-1])
            sp.drop(2)
            if !matches { ip = i + Int(i.pointee.argument) }
          case .setupWith:
            leave(vm, frame, ip, sp)
            let entered = try vm.enterContext(sp)
            sp.push(entered)
          case .withExceptStart:
            leave(vm, frame, ip, sp)
            sp.push(try vm.callExit(sp))

          // MARK: Everything else
          case .printExpr:
            leave(vm, frame, ip, sp)
            try vm.printExpression(sp[-1])
            sp.drop(1)
          case .importName, .importFrom, .importStar, .loadBuildClass, .setupAnnotations,
            .getAwaitable, .getAiter, .getAnext, .beforeAsyncWith, .getYieldFromIter:
            leave(vm, frame, ip, sp)
            sp = try vm.executeRare(frame, i, sp)
          case .yieldValue:
            let value = sp.pop()
            let flags = frame.pointee.flags
            vm.suspend(frame, ip, sp)
            if H.isActive { vm.jumpAfterYield(frame.pointee.extra) }
            sp = StackPointer(base)
            if flags.contains(.entry) { return value }
            sp.push(value)
            frame -= 1
            ip = frame.pointee.ip
            base = frame.pointee.base
          case .yieldFrom:
            leave(vm, frame, ip, sp)
            let sent = sp.pop()
            let value = try vm.sendToDelegate(sp[-1], sent)
            if value.isNull {
              if H.isActive { try vm.tellDelegateEnd(frame, sp[-1]) }
              sp[-1] = vm.pointee.callResult
              continue
            }
            if H.isActive { try vm.tellReturn(frame, value) }
            // Come back to this instruction with what is sent next.
            let flags = frame.pointee.flags
            vm.suspend(frame, i, sp)
            if H.isActive { vm.jumpAfterYield(frame.pointee.extra) }
            sp = StackPointer(base)
            if flags.contains(.entry) { return value }
            sp.push(value)
            frame -= 1
            ip = frame.pointee.ip
            base = frame.pointee.base
          case .endAsyncFor:
            leave(vm, frame, ip, sp)
            if try !vm.exceptionMatches(sp[-1], Value(vm.type(.stopAsyncIteration))) {
              sp.drop(3)
              vm.pointee.exception = sp[1]
              throw Raised()
            }
            vm.restoreHandled(sp[-5], in: frame)
            sp.drop(7)
          }
        }
      } catch {
        if vm.pointee.tracing.switchesLoop {
          vm.pointee.tracing.switchesLoop = false
          if H.isActive { return try vm.runLoop(NoHooks.self, entry: entryFrame) }
          return try vm.runLoop(WatchingHooks.self, entry: entryFrame)
        }
        // Find a handler in this frame or a caller's; frames without one are gone afterwards.
        guard let handler = vm.unwind(to: entryFrame) else { throw Raised() }
        frame = vm.pointee.frame
        base = frame.pointee.base
        ip = handler
        sp = StackPointer(vm.pointee.top)
      }
    }
  }
}

/// Publishes where the frame stands, before anything that may look at it, collect or run Python code.
/// - Parameter extra: slots above `sp` whose values are still in use.
@inline(__always) private func leave(
  _ vm: Machine, _ frame: UnsafeMutablePointer<FrameRecord>,
  _ ip: UnsafeMutablePointer<Instruction>,
  _ sp: StackPointer, keeping extra: Int = 0
) {
  frame.pointee.ip = ip
  vm.pointee.top = sp.slot(extra)
}

/// Goes on where the machine says: in a frame that was pushed or popped.
@inline(__always) private func follow(
  _ vm: Machine, _ frame: inout UnsafeMutablePointer<FrameRecord>,
  _ base: inout UnsafeMutablePointer<Value>, _ sp: inout StackPointer,
  _ ip: inout UnsafeMutablePointer<Instruction>
) {
  frame = vm.pointee.frame
  base = frame.pointee.base
  sp = StackPointer(vm.pointee.top)
  ip = frame.pointee.ip
}
