/// A growing stack of trivial values, for lists whose length is not known yet.
struct Scratch<Element: BitwiseCopyable>: ~Copyable {
  private var base: UnsafeMutablePointer<Element>
  private(set) var count = 0
  private var capacity = 64

  init() { base = .allocate(capacity: 64) }

  deinit { base.deallocate() }

  @inline(__always)
  mutating func push(_ element: Element) {
    if count == capacity { grow() }
    (base + count).initialize(to: element)
    count += 1
  }

  subscript(index: Int) -> Element {
    @inline(__always) get { base[index] }
  }

  @inline(never)
  private mutating func grow() {
    let larger = UnsafeMutablePointer<Element>.allocate(capacity: capacity * 2)
    larger.update(from: base, count: count)
    base.deallocate()
    base = larger
    capacity *= 2
  }

  /// Removes what was pushed since the stack held `start` elements.
  @inline(__always)
  mutating func drop(to start: Int) { count = start }

  /// Moves what was pushed since the stack held `start` elements into the tree's arena.
  @inline(__always)
  mutating func list(from start: Int, in tree: SyntaxTree) -> NodeList<Element> {
    let length = count - start
    if length == 0 { return NodeList() }
    let pointer = tree.allocate(Element.self, count: length)
    pointer.initialize(from: base + start, count: length)
    count = start
    return NodeList(pointer: pointer, count: length)
  }
}
