extension Sorter {
  typealias Items = UnsafeMutablePointer<Value>

  /// Merges neighbouring runs, `a` the shorter: it is set aside and the result grows from the left. On an error what is left
  /// of `a` goes back, so that no item is lost.
  mutating func mergeLow(_ runA: Run, _ runB: Run) throws(Raised) {
    reserveSpare(runA.count)
    let values = values
    let aKeys = spareKeys
    let aValues = spareValues
    aKeys.update(from: keys + runA.start, count: runA.count)
    if let values { aValues.unsafelyUnwrapped.update(from: values + runA.start, count: runA.count) }
    var target = runA.start
    var a = 0
    var b = runB.start
    var aLeft = runA.count
    var bLeft = runB.count

    @inline(__always) func takeA(_ count: Int) {
      (keys + target).update(from: aKeys + a, count: count)
      if let values { (values + target).update(from: aValues.unsafelyUnwrapped + a, count: count) }
      target += count
      a += count
      aLeft -= count
    }
    @inline(__always) func takeB(_ count: Int) {
      (keys + target).update(from: keys + b, count: count)
      if let values { (values + target).update(from: values + b, count: count) }
      target += count
      b += count
      bLeft -= count
    }
    @inline(__always) func takeOneA() {
      keys[target] = aKeys[a]
      if let values { values[target] = aValues.unsafelyUnwrapped[a] }
      target &+= 1
      a &+= 1
      aLeft &-= 1
    }
    @inline(__always) func takeOneB() {
      keys[target] = keys[b]
      if let values { values[target] = values[b] }
      target &+= 1
      b &+= 1
      bLeft &-= 1
    }
    var isLastOfA = false
    // One item of a is left: it belongs behind the rest of b.
    defer {
      if aLeft == 1 && bLeft > 0 && isLastOfA { takeB(bLeft) }
      takeA(aLeft)
    }
    takeOneB()
    if bLeft == 0 { return }
    if aLeft == 1 {
      isLastOfA = true
      return
    }
    var threshold = gallopThreshold
    while true {
      var aCount = 0
      var bCount = 0
      while true {
        if try order.isLess(keys[b], aKeys[a]) {
          takeOneB()
          bCount &+= 1
          aCount = 0
          if bLeft == 0 { return }
          if bCount >= threshold { break }
        } else {
          takeOneA()
          aCount &+= 1
          bCount = 0
          if aLeft == 1 {
            isLastOfA = true
            return
          }
          if aCount >= threshold { break }
        }
      }
      // One run wins again and again: look how far it goes on doing so.
      threshold += 1
      repeat {
        if threshold > 1 { threshold -= 1 }
        gallopThreshold = threshold
        aCount = try gallopRight(keys[b], aKeys + a, aLeft, hint: 0)
        if aCount > 0 {
          takeA(aCount)
          if aLeft == 1 {
            isLastOfA = true
            return
          }
          if aLeft == 0 { return }
        }
        takeOneB()
        if bLeft == 0 { return }
        bCount = try gallopLeft(aKeys[a], keys + b, bLeft, hint: 0)
        if bCount > 0 {
          takeB(bCount)
          if bLeft == 0 { return }
        }
        takeOneA()
        if aLeft == 1 {
          isLastOfA = true
          return
        }
      } while aCount >= Sorter.minimumGallop || bCount >= Sorter.minimumGallop
      threshold += 1
      gallopThreshold = threshold
    }
  }

  /// Merges neighbouring runs, `b` the shorter: it is set aside and the result grows from the right. Indexes `a`, `b` and
  /// `target` are one behind the next item to move.
  mutating func mergeHigh(_ runA: Run, _ runB: Run) throws(Raised) {
    reserveSpare(runB.count)
    let values = values
    let bKeys = spareKeys
    let bValues = spareValues
    bKeys.update(from: keys + runB.start, count: runB.count)
    if let values { bValues.unsafelyUnwrapped.update(from: values + runB.start, count: runB.count) }
    var target = runB.start + runB.count
    var aLeft = runA.count
    var bLeft = runB.count
    let aStart = runA.start

    @inline(__always) func takeA(_ count: Int) {
      target -= count
      aLeft -= count
      (keys + target).update(from: keys + (aStart + aLeft), count: count)
      if let values { (values + target).update(from: values + (aStart + aLeft), count: count) }
    }
    @inline(__always) func takeB(_ count: Int) {
      target -= count
      bLeft -= count
      (keys + target).update(from: bKeys + bLeft, count: count)
      if let values {
        (values + target).update(from: bValues.unsafelyUnwrapped + bLeft, count: count)
      }
    }
    var isLastOfB = false
    // One item of b is left: it belongs before the rest of a.
    defer {
      if bLeft == 1 && aLeft > 0 && isLastOfB { takeA(aLeft) }
      takeB(bLeft)
    }
    takeA(1)
    if aLeft == 0 { return }
    if bLeft == 1 {
      isLastOfB = true
      return
    }
    var threshold = gallopThreshold
    while true {
      var aCount = 0
      var bCount = 0
      while true {
        if try order.isLess(bKeys[bLeft - 1], keys[aStart + aLeft - 1]) {
          takeA(1)
          aCount &+= 1
          bCount = 0
          if aLeft == 0 { return }
          if aCount >= threshold { break }
        } else {
          takeB(1)
          bCount &+= 1
          aCount = 0
          if bLeft == 1 {
            isLastOfB = true
            return
          }
          if bCount >= threshold { break }
        }
      }
      threshold += 1
      repeat {
        if threshold > 1 { threshold -= 1 }
        gallopThreshold = threshold
        aCount =
          aLeft
          - (try gallopRight(bKeys[bLeft - 1], keys + aStart, aLeft, hint: aLeft - 1))
        if aCount > 0 {
          takeA(aCount)
          if aLeft == 0 { return }
        }
        takeB(1)
        if bLeft == 1 {
          isLastOfB = true
          return
        }
        bCount = bLeft - (try gallopLeft(keys[aStart + aLeft - 1], bKeys, bLeft, hint: bLeft - 1))
        if bCount > 0 {
          takeB(bCount)
          if bLeft == 1 {
            isLastOfB = true
            return
          }
          if bLeft == 0 { return }
        }
        takeA(1)
        if aLeft == 0 { return }
      } while aCount >= Sorter.minimumGallop || bCount >= Sorter.minimumGallop
      threshold += 1
      gallopThreshold = threshold
    }
  }
}
