/// A half-open range of UTF-8 bytes in a source: `start ..< end`, 0-based.
///
/// Called `SourceSpan` because `Span` is a type of the standard library.
public struct SourceSpan: Hashable, Sendable, Comparable {
  /// The first byte.
  public var start: Int
  /// The byte after the last.
  public var end: Int

  /// Makes the span `start ..< end`; an `end` before `start` gives an empty span at `start`.
  @inlinable
  public init(_ start: Int, _ end: Int) {
    self.start = start
    self.end = Swift.max(start, end)
  }

  /// The number of bytes.
  @inlinable public var count: Int { end - start }
  /// True when the span covers no byte.
  @inlinable public var isEmpty: Bool { end == start }
  /// The span as a range, to slice bytes with.
  @inlinable public var range: Range<Int> { start..<end }

  /// True when `other` lies wholly inside this span.
  @inlinable
  public func contains(_ other: SourceSpan) -> Bool {
    start <= other.start && other.end <= end
  }

  /// True when the two spans share at least one byte.
  @inlinable
  public func overlaps(_ other: SourceSpan) -> Bool {
    start < other.end && other.start < end
  }

  /// The smallest span that covers both.
  @inlinable
  public func union(_ other: SourceSpan) -> SourceSpan {
    SourceSpan(Swift.min(start, other.start), Swift.max(end, other.end))
  }

  /// Orders by start, then by end.
  @inlinable
  public static func < (left: SourceSpan, right: SourceSpan) -> Bool {
    (left.start, left.end) < (right.start, right.end)
  }
}
