/// A change to a source: the bytes of `span` become `replacement`; every other byte stays.
package struct SourceEdit: Hashable, Sendable {
  package var span: SourceSpan
  package var replacement: [UInt8]

  package init(span: SourceSpan, replacement: [UInt8]) {
    self.span = span
    self.replacement = replacement
  }
}

/// Why edits cannot be made together.
package enum SourceEditFailure: Error, Hashable, Sendable {
  /// Two edits change the same bytes, or one puts something inside what the other replaces.
  case overlapping(SourceSpan, SourceSpan)
  /// The span leaves the source.
  case outside(SourceSpan)
}

extension Sequence<SourceEdit> {
  /// The bytes of `source` with the edits made, in one pass, whatever their order.
  ///
  /// What is put in at one place stands in the order of the edits.
  /// - Throws: `SourceEditFailure` when they cannot all be made; then none is.
  package func applied(to source: [UInt8]) throws(SourceEditFailure) -> [UInt8] {
    var out: [UInt8] = []
    out.reserveCapacity(source.count)
    var last = SourceSpan(0, 0)
    for edit in inOrder {
      guard edit.span.end <= source.count else { throw .outside(edit.span) }
      guard edit.span.start >= last.end else { throw .overlapping(last, edit.span) }
      out.append(contentsOf: source[last.end..<edit.span.start])
      out.append(contentsOf: edit.replacement)
      last = edit.span
    }
    out.append(contentsOf: source[last.end...])
    return out
  }

  /// The edits by place; those at one place in the order in which they are given.
  private var inOrder: [SourceEdit] {
    enumerated().sorted { ($0.element.span, $0.offset) < ($1.element.span, $1.offset) }
      .map(\.element)
  }
}
