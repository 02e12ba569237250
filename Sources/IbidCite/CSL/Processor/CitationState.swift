/// What a citation was rendered by: when it is the same, the citation need not be made anew.
package struct CitationState: Sendable {
  /// A hash of what the cites have shown.
  package var hash: Int
  /// By the key of each item: the number of the note with its first cite, or 0.
  package var firstNotes: [String: Int]
}

extension DocumentFormatter {
  /// The states of all citations.
  ///
  /// As citeproc-js has it, in a note style that asks for `disambiguate` an item that is cited again
  /// has all its cites rendered anew.
  var states: [CitationState] {
    let asks = style.conditions.contains { $0.tests.contains { $0.kind == .disambiguate } }
    let countsCites = asks && style.options.isNoteStyle
    var counts = [Int](repeating: 0, count: items.items.count)
    for item in citations.joined().compactMap(\.item) { counts[item] += 1 }
    return citations.map { cites in
      var hasher = Hasher()
      var firstNotes: [String: Int] = [:]
      for cite in cites {
        hasher.combine(cite.position.rawValue)
        hasher.combine(cite.firstNote)
        guard let item = cite.item else { continue }
        hasher.combine(disambiguations[item])
        if style.options.usesCitationNumber { hasher.combine(numbers[item]) }
        hasher.combine(countsCites && counts[item] > 1)
        firstNotes[items.items[item].item.id] = cite.firstNote ?? 0
      }
      return CitationState(hash: hasher.finalize(), firstNotes: firstNotes)
    }
  }
}
