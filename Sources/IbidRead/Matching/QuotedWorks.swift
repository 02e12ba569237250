package import IbidModel

/// The works that a quotation is said to come from: by key, and by address.
package struct QuotedWorks: Hashable, Sendable {
  /// The keys cited beside the quotation and in its notes, each once.
  package private(set) var keys: [String] = []
  /// The addresses in its notes, each once.
  package private(set) var addresses: [SourceAddress] = []

  /// All works named by its citations and markers, in its sentence and the next.
  package init(of quotation: Quotation, in facts: ArticleFacts) {
    self.init(citations: quotation.citations, markers: quotation.markers, in: facts)
  }

  /// Only those that the citation or marker nearest to the quotation names.
  ///
  /// What stands further off may give the source of something else.
  package init(nearest quotation: Quotation, in facts: ArticleFacts) {
    let citations = quotation.citations.filter(facts.citations.indices.contains)
    let markers = quotation.markers.filter(facts.markers.indices.contains)
    let cited = citations.first.map { facts.citations[$0].span }
    let marked = markers.first.map { facts.markers[$0].span }
    if let cited, marked.map({ quotation.isNearer(cited, than: $0) }) ?? true {
      let cluster = citations.filter { facts.citations[$0].span == cited }
      self.init(citations: cluster, markers: [], in: facts)
    } else {
      self.init(citations: [], markers: Array(markers.prefix(1)), in: facts)
    }
  }

  /// Follows markers to their notes, and their short forms to the notes these stand for.
  private init(citations: [Int], markers: [Int], in facts: ArticleFacts) {
    add(citations: citations, of: facts)
    var seen: Set<Int> = []
    var pending = markers.reversed().compactMap { marker in
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

extension Quotation {
  /// True when the place `first` is nearer to the end of the quotation than `second`.
  fileprivate func isNearer(_ first: SourceSpan, than second: SourceSpan) -> Bool {
    abs(first.start - span.end) < abs(second.start - span.end)
  }
}
