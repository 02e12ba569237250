/// The items of a document, prepared once each, in the order in which they were first cited.
struct CitedItems {
  private(set) var items: [PreparedItem] = []
  /// The number of each item of the catalogue among those of the document; -1 for the others.
  private var numbers: [Int32]
  private let catalogue: Catalogue

  init(_ catalogue: Catalogue) {
    self.catalogue = catalogue
    numbers = [Int32](repeating: -1, count: catalogue.items.count)
  }

  /// The number of the item with a key, which is prepared when it is new; nil for an unknown key.
  mutating func number(of key: String) -> Int? {
    guard let place = catalogue.place(of: key) else { return nil }
    if numbers[place] >= 0 { return Int(numbers[place]) }
    let number = items.count
    numbers[place] = Int32(truncatingIfNeeded: number)
    items.append(
      PreparedItem(catalogue.items[place], index: number, markup: ItemMarkup.output(of:)))
    return number
  }
}
