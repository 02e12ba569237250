/// Formats the citations and the bibliography of one document, step by step.
struct DocumentFormatter {
  let style: CompiledStyle
  let document: CitedDocument
  let library: PreparedLibrary
  var items: CitedItems
  /// The cites of each citation, sorted.
  var citations: [[ResolvedCite]] = []
  /// By item: its number in the list of references, from 1.
  var numbers: [Int] = []
  /// The items in the order of the bibliography.
  var entryOrder: [Int] = []
  /// By item: how its cites are told from others.
  var disambiguations: [Disambiguation] = []
  var faults: [CitationFault] = []

  init(style: CompiledStyle, document: CitedDocument, library: PreparedLibrary) {
    self.style = style
    self.document = document
    self.library = library
    items = CitedItems(library)
  }

  /// The whole document.
  mutating func formatted() -> FormattedDocument {
    resolve()
    orderEntries()
    disambiguate()
    placeCites()
    var result = FormattedDocument()
    result.citations = formattedCitations()
    if document.wantsBibliography, let options = style.bibliography {
      result.bibliography = formattedEntries(options)
      result.layout = BibliographyLayout(options)
    }
    result.faults = faults
    if document.keepsStates { result.states = states }
    return result
  }

  /// Finds the items of all cites.
  private mutating func resolve() {
    for key in document.registered { _ = items.number(of: key) }
    citations.reserveCapacity(document.citations.count)
    for (citation, cluster) in document.citations.enumerated() {
      citations.append(
        cluster.cites.indices.map { resolved(cluster.cites[$0], place: $0, of: citation) })
    }
    for key in document.uncited where items.number(of: key) == nil {
      faults.append(.unknownUncitedKey(key, suggestion: library.library.suggestion(for: key)))
    }
  }

  private mutating func resolved(
    _ cite: Cite, place: Int, of citation: Int
  ) -> ResolvedCite {
    let number = items.number(of: cite.id)
    if number == nil {
      let suggestion = library.library.suggestion(for: cite.id)
      faults.append(.unknownKey(cite.id, citation: citation, suggestion: suggestion))
    }
    var result = ResolvedCite(item: number, citation: citation, place: place)
    result.locator = LocatorForm.normalized(cite.locator)
    if result.locator != nil { result.locatorKind = LocatorKind(cite.label) }
    return result
  }

  /// Sorts the entries and numbers them.
  private mutating func orderEntries() {
    let count = items.items.count
    numbers = Array(1...max(1, count))
    entryOrder = Array(0..<count)
    guard let options = style.bibliography, !options.sort.isEmpty, needsOrder else { return }
    let maker = SortKeyMaker(style: style, keys: options.sort, isBibliography: true)
    var sorter = ItemSorter(maker, items: items.items, numbers: numbers)
    entryOrder = sorter.order(of: entryOrder)
    let isReversed = maker.countsDown
    for (place, item) in entryOrder.enumerated() {
      numbers[item] = isReversed ? count - place : place + 1
    }
  }

  /// True when something depends on the order of the entries.
  private var needsOrder: Bool {
    document.wantsBibliography || style.options.usesCitationNumber || style.citation.addsYearSuffix
  }

  /// Sorts the cites of each citation and finds their positions.
  private mutating func placeCites() {
    sortCites()
    if document.form == .linked { return }
    if document.hasGivenPositions {
      takeGivenPositions()
      return
    }
    var positions = CitePositions(
      itemCount: items.items.count, nearNoteDistance: style.citation.nearNoteDistance)
    for index in citations.indices {
      positions.place(&citations[index], of: document.citations[index])
    }
  }

  private mutating func sortCites() {
    guard !style.citation.sort.isEmpty else { return }
    let maker = SortKeyMaker(style: style, keys: style.citation.sort, isBibliography: false)
    var sorter = ItemSorter(maker, items: items.items, numbers: numbers)
    for index in citations.indices where citations[index].count > 1 {
      let runs = AffixRuns.runs(of: document.citations[index].cites)
      citations[index] = sorter.order(of: citations[index].map(\.item), runs: runs)
        .map { citations[index][$0] }
    }
  }

  private mutating func takeGivenPositions() {
    for index in citations.indices {
      for place in citations[index].indices {
        let cite = document.citations[index].cites[citations[index][place].place]
        citations[index][place].position = CitePosition(given: cite)
      }
    }
  }
}
