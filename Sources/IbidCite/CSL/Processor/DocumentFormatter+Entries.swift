/// The bibliography of a document.
extension DocumentFormatter {
  /// All entries in their order; those that show nothing go, unless entries are numbered.
  mutating func formattedEntries(_ options: BibliographyOptions) -> [BibliographyEntry] {
    var writer = EntryWriter(
      style: style, options: options, linksIdentifiers: document.linksIdentifiers)
    var entries: [BibliographyEntry] = []
    entries.reserveCapacity(entryOrder.count)
    var isNumbered = false
    for item in entryOrder {
      let id = items.items[item].item.id
      let text = writer.text(of: entryState(item))
      if text.text.isEmpty { faults.append(.emptyEntry(id)) }
      isNumbered = isNumbered || text.nodes.contains { $0.field == .citationNumber }
      entries.append(BibliographyEntry(id: id, text: text))
    }
    if !isNumbered { entries.removeAll { $0.text.text.isEmpty } }
    return entries
  }

  private func entryState(_ item: Int) -> CiteState {
    var state = CiteState(item: items.items[item])
    state.purpose = .bibliography
    state.position = []
    state.citationNumber = numbers[item]
    state.disambiguation = disambiguations[item]
    return state
  }

  /// Tells cites of different items apart.
  mutating func disambiguate() {
    var disambiguator = Disambiguator(style: style, items: items.items, numbers: numbers)
    disambiguations = disambiguator.disambiguations()
  }
}

extension BibliographyLayout {
  init(_ options: BibliographyOptions) {
    hasHangingIndent = options.hasHangingIndent
    lineSpacing = options.lineSpacing
    entrySpacing = options.entrySpacing
    switch options.secondFieldAlign {
    case .none: alignment = .none
    case .flush: alignment = .flush
    case .margin: alignment = .margin
    }
  }
}
