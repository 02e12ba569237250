/// A change to a source: the bytes of `span` become `replacement`; every other byte stays.
package struct SourceEdit: Hashable, Sendable {
  package var span: SourceSpan
  package var replacement: [UInt8]

  package init(span: SourceSpan, replacement: [UInt8]) {
    self.span = span
    self.replacement = replacement
  }
}

extension Sequence<SourceEdit> {
  /// The bytes of `source` with the edits made; edits that overlap an earlier one are left out.
  package func applied(to source: [UInt8]) -> [UInt8] {
    var out: [UInt8] = []
    out.reserveCapacity(source.count)
    var at = 0
    for edit in sorted(by: { $0.span < $1.span }) where edit.span.start >= at {
      guard edit.span.end <= source.count else { continue }
      out.append(contentsOf: source[at..<edit.span.start])
      out.append(contentsOf: edit.replacement)
      at = edit.span.end
    }
    out.append(contentsOf: source[at...])
    return out
  }
}
