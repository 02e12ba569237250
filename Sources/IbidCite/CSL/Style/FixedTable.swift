/// Elements of a style that are read without counting references.
///
/// Reading an array inside a class retains and releases it; for what is read at every step of
/// rendering that took a fifth of the time. The memory belongs to the `CompiledStyle`, which frees
/// it; indices come from the compiler, which made the table.
struct FixedTable<Element: BitwiseCopyable & Sendable>: @unchecked Sendable {
  // Unchecked: the memory is written in `init` only, before it is shared.
  private let base: UnsafeMutablePointer<Element>
  let count: Int

  init(_ elements: [Element]) {
    count = elements.count
    base = UnsafeMutablePointer.allocate(capacity: max(1, count))
    base.initialize(from: elements, count: count)
  }

  /// The element at an index below `count`.
  subscript(index: Int) -> Element {
    precondition(index >= 0 && index < count)
    return base[index]
  }

  /// Gives the memory back; nothing may be read afterwards.
  func free() { base.deallocate() }
}

/// Where the elements of a macro lie.
struct MacroRange: Sendable, BitwiseCopyable {
  private let start: Int32
  private let end: Int32

  init(_ range: Range<Int32>) {
    start = range.lowerBound
    end = range.upperBound
  }

  /// The elements.
  var range: Range<Int32> { start..<end }
}
