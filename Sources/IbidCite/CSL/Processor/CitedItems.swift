/// The items of a document, in the order in which they were first cited.
struct CitedItems {
  private(set) var items: [PreparedItem] = []
  /// The number of each item of the library among those of the document; -1 for the others.
  private var numbers: [Int32]
  private let library: PreparedLibrary

  init(_ library: PreparedLibrary) {
    self.library = library
    numbers = [Int32](repeating: -1, count: library.library.items.count)
  }

  /// The number of the item with a key, which is entered when it is new; nil for an unknown key.
  mutating func number(of key: String) -> Int? {
    guard let place = library.library.number(of: key) else { return nil }
    if numbers[place] >= 0 { return Int(numbers[place]) }
    let number = items.count
    numbers[place] = Int32(truncatingIfNeeded: number)
    items.append(library.item(place))
    return number
  }
}
