import Synchronization

/// A library whose items are made ready for rendering once, when they are first cited.
///
/// Keep one for all articles that cite the library; it may be used from any thread.
public final class PreparedLibrary: Sendable {
  /// The items.
  public let library: Library
  private let prepared: Mutex<[PreparedItem?]>

  /// Makes a library ready; the items are prepared later, one by one.
  public init(_ library: Library) {
    self.library = library
    prepared = Mutex(Array(repeating: nil, count: library.items.count))
  }

  /// Prepares all items that are not prepared yet; linear in the library.
  public func prepareAll() {
    for number in library.items.indices { _ = item(number) }
  }

  /// The item at a place in `library.items`.
  func item(_ number: Int) -> PreparedItem {
    if let known = prepared.withLock({ $0[number] }) { return known }
    let item = PreparedItem(
      library.items[number], index: number, markup: ItemMarkup.output(of:))
    prepared.withLock { $0[number] = item }
    return item
  }
}
