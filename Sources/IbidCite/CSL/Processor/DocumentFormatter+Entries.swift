/// The bibliography of a document.
extension DocumentFormatter {
  /// All entries in their order.
  mutating func formattedEntries(_ options: BibliographyOptions) -> [BibliographyEntry] {
    var writer = EntryWriter(
      style: style, options: options, linksIdentifiers: document.linksIdentifiers)
    return entryOrder.map { item in
      var state = CiteState(item: items.items[item])
      state.purpose = .bibliography
      state.position = []
      state.citationNumber = numbers[item]
      state.disambiguation = disambiguations[item]
      return BibliographyEntry(id: items.items[item].item.id, text: writer.text(of: state))
    }
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
