package import IbidModel

/// The works that a quotation is said to come from: by key, and by address.
package struct QuotedWorks: Hashable, Sendable {
  /// The keys cited beside the quotation and in its notes, each once.
  package private(set) var keys: [String] = []
  /// The addresses in its notes, each once.
  package private(set) var addresses: [SourceAddress] = []

  /// Follows the markers of a quotation to its notes, and their short forms to the notes these
  /// stand for.
  package init(of quotation: Quotation, in facts: ArticleFacts) {
    add(citations: quotation.citations, of: facts)
    var seen: Set<Int> = []
    var pending = quotation.markers.reversed().compactMap { marker in
      facts.markers.indices.contains(marker) ? facts.markers[marker].note : nil
    }
    while let index = pending.popLast() {
      guard facts.notes.indices.contains(index), seen.insert(index).inserted else { continue }
      let note = facts.notes[index]
      add(citations: note.citations, of: facts)
      for address in note.addresses.compactMap({ SourceAddress($0.url) })
      where !addresses.contains(address) {
        addresses.append(address)
      }
      pending += note.shortForms.reversed().compactMap(\.target)
    }
  }

  private mutating func add(citations: [Int], of facts: ArticleFacts) {
    for index in citations where facts.citations.indices.contains(index) {
      let key = facts.citations[index].key
      if !keys.contains(key) { keys.append(key) }
    }
  }
}
