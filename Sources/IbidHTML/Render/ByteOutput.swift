/// Bytes that are being written, in memory of their own.
///
/// A page of 9 KB is written in some 700 pieces; each costs an array about 80 instructions (is it
/// mine, has it room, a call to copy), and this about 10. Nothing is written outside `capacity`.
struct ByteOutput: ~Copyable {
  private var base: UnsafeMutablePointer<UInt8>
  private var capacity: Int
  /// The number of bytes written.
  private(set) var count = 0

  /// Makes room for so many bytes; more is made when needed.
  init(capacity: Int) {
    self.capacity = max(capacity, 64)
    self.base = .allocate(capacity: self.capacity)
  }

  deinit { base.deallocate() }

  /// The byte written last.
  var last: UInt8? { count == 0 ? nil : base[count &- 1] }

  /// Makes room for so many bytes more.
  @inline(__always)
  private mutating func need(_ more: Int) {
    if capacity &- count < more { grow(by: more) }
  }

  @inline(never)
  private mutating func grow(by more: Int) {
    let wider = max(capacity * 2, count + more)
    let moved = UnsafeMutablePointer<UInt8>.allocate(capacity: wider)
    moved.update(from: base, count: count)
    base.deallocate()
    base = moved
    capacity = wider
  }

  @inline(__always)
  mutating func append(_ byte: UInt8) {
    need(1)
    base[count] = byte
    count &+= 1
  }

  /// Appends a literal.
  @inline(__always)
  mutating func append(_ literal: StaticString) {
    let length = literal.utf8CodeUnitCount
    need(length)
    (base + count).update(from: literal.utf8Start, count: length)
    count &+= length
  }

  @inline(__always)
  mutating func append(contentsOf bytes: UnsafeBufferPointer<UInt8>) {
    guard let start = bytes.baseAddress else { return }
    need(bytes.count)
    (base + count).update(from: start, count: bytes.count)
    count &+= bytes.count
  }

  mutating func append(contentsOf bytes: ArraySlice<UInt8>) {
    bytes.withUnsafeBufferPointer { append(contentsOf: $0) }
  }

  mutating func append(contentsOf bytes: [UInt8]) {
    bytes.withUnsafeBufferPointer { append(contentsOf: $0) }
  }

  /// Appends the text of a string.
  mutating func append(contentsOf text: String) {
    let done: Void? = text.utf8.withContiguousStorageIfAvailable { append(contentsOf: $0) }
    if done == nil { append(contentsOf: Array(text.utf8)) }
  }

  /// All bytes written so far; what comes later starts anew.
  mutating func take() -> [UInt8] {
    defer { count = 0 }
    return Array(UnsafeBufferPointer(start: base, count: count))
  }
}

extension ByteOutput: ByteSink {}
