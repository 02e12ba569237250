/// The citations of a document.
extension DocumentFormatter {
  /// All citations in their order.
  mutating func formattedCitations() -> [FormattedCitation] {
    var writer = ClusterWriter(style: style, linksIdentifiers: document.linksIdentifiers)
    var results: [FormattedCitation] = []
    results.reserveCapacity(citations.count)
    for index in citations.indices { results.append(formattedCitation(index, &writer)) }
    return results
  }

  /// By citation: a hash of what its cites are rendered by.
  ///
  /// As citeproc-js has it, in a note style that asks for `disambiguate` an item that is cited again
  /// has all its cites rendered anew.
  var states: [Int] {
    let asks = style.conditions.contains { $0.tests.contains { $0.kind == .disambiguate } }
    let countsCites = asks && style.options.isNoteStyle
    var counts = [Int](repeating: 0, count: items.items.count)
    for item in citations.joined().compactMap(\.item) { counts[item] += 1 }
    return citations.map { cites in
      var hasher = Hasher()
      for cite in cites {
        hasher.combine(cite.position.rawValue)
        hasher.combine(cite.firstNote)
        guard let item = cite.item else { continue }
        hasher.combine(disambiguations[item])
        hasher.combine(numbers[item])
        hasher.combine(countsCites && counts[item] > 1)
      }
      return hasher.finalize()
    }
  }

  private mutating func formattedCitation(
    _ index: Int, _ writer: inout ClusterWriter
  ) -> FormattedCitation {
    let cluster = document.citations[index]
    let cites = citations[index].map { written($0, of: cluster) }
    let isEmbedded = cluster.isEmbedded && style.options.isNoteStyle
    var result = FormattedCitation(text: FormattedText(), author: nil)
    if cluster.isComposite, let first = cites.first {
      result.author = writer.author(of: first)
      var rest = cites
      if result.author != nil { rest[0].part = .suppressAuthor }
      result.text = writer.text(of: rest, isEmbedded: isEmbedded)
    } else {
      result.text = writer.text(of: cites, isEmbedded: isEmbedded)
    }
    for empty in writer.emptyCites {
      faults.append(.emptyCite(cluster.cites[empty].id, citation: index))
    }
    return result
  }

  /// A cite with all that its rendering needs.
  private func written(_ cite: ResolvedCite, of cluster: CitationCluster) -> WrittenCite {
    let source = cluster.cites[cite.place]
    guard let item = cite.item else { return WrittenCite(source, state: nil, place: cite.place) }
    var state = CiteState(item: items.items[item])
    state.locator = cite.locator
    state.locatorLabel = source.label
    state.locatorKind = cite.locatorKind
    state.position = cite.position
    state.firstReferenceNoteNumber = cite.firstNote
    state.citationNumber = numbers[item]
    state.disambiguation = disambiguations[item]
    return WrittenCite(source, state: state, place: cite.place)
  }
}

/// A cite ready to be written.
struct WrittenCite {
  /// Nil for an unknown key.
  var state: CiteState?
  var id: String
  var prefix: String
  var suffix: String
  var part: Cite.Part
  /// Its place in the citation as the author wrote it.
  var place: Int

  init(_ cite: Cite, state: CiteState?, place: Int) {
    self.state = state
    self.place = place
    id = cite.id
    prefix = cite.prefix
    suffix = cite.suffix
    part = cite.part
  }
}
