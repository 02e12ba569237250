import IbidCite

/// The items of a fixture, as the suite's own harness takes them: of several with one key the last,
/// in the place of the first; an item may lack a key.
enum FixtureInput {
  /// Reads the items.
  static func library(_ text: String, name: String) -> Library {
    var items: [Item] = []
    for (number, object) in objects(Array(text.utf8)).enumerated() {
      guard let item = item(object, number, name) else { continue }
      if let place = items.firstIndex(where: { $0.id == item.id }) {
        items[place] = item
      } else {
        items.append(item)
      }
    }
    return Library(items)
  }

  private static func item(_ object: ArraySlice<UInt8>, _ number: Int, _ name: String) -> Item? {
    let array = [UInt8(ascii: "[")] + object + [UInt8(ascii: "]")]
    if let item = Library(array, name: name).items.first { return item }
    let named = Array("[{\"id\": \"item-\(number)\",".utf8) + object.dropFirst() + Array("]".utf8)
    return Library(named, name: name).items.first
  }

  /// The objects of a list.
  private static func objects(_ text: [UInt8]) -> [ArraySlice<UInt8>] {
    var found: [ArraySlice<UInt8>] = []
    var depth = 0
    var start = 0
    var isQuoted = false
    var at = 0
    while at < text.count {
      switch text[at] {
      case UInt8(ascii: "\\"): at += 1
      case UInt8(ascii: "\""): isQuoted.toggle()
      case UInt8(ascii: "{") where !isQuoted:
        if depth == 0 { start = at }
        depth += 1
      case UInt8(ascii: "}") where !isQuoted:
        depth -= 1
        if depth == 0 { found.append(text[start...at]) }
      default: break
      }
      at += 1
    }
    return found
  }
}
