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
