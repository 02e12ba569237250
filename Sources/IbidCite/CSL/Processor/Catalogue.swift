/// The items that may be cited, found by their keys.
public struct Catalogue: Sendable {
  /// The items, in the order of the library.
  public let items: [Item]
  private let places: [String: Int]

  /// Makes a catalogue; linear. Of several items with one key the first is found.
  public init(_ items: [Item]) {
    self.items = items
    places = Dictionary(zip(items.lazy.map(\.id), 0...), uniquingKeysWith: { first, _ in first })
  }

  /// The place in `items` of the item with a key, or nil.
  public func place(of key: String) -> Int? { places[key] }
}
