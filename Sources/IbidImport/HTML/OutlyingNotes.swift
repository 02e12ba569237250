import IbidHTML
import IbidModel

/// Finds the notes of an article that stand outside its element, by the links of its markers.
struct OutlyingNotes {
  /// The elements that hold such notes, in the order of the page.
  private(set) var containers: [NodeID] = []

  init(_ document: HTMLDocument, main: NodeID) {
    guard main != .root else { return }
    let wanted = Self.anchors(ofMarkersIn: main, document)
    guard !wanted.isEmpty else { return }
    var above = Set<NodeID>()
    var at: NodeID? = main
    while let id = at {
      above.insert(id)
      at = document.parent(of: id)
    }
    var walk = document.walk()
    while let step = walk.next() {
      guard case .enter(let id) = step else { continue }
      if id == main {
        walk.skipChildren()
      } else if let container = Self.container(of: id, wanted, document),
        !above.contains(container),
        containers.last != container
      {
        containers.append(container)
      }
    }
  }

  /// The names that links with a number for text lead to.
  private static func anchors(ofMarkersIn main: NodeID, _ document: HTMLDocument) -> Set<String> {
    var names: Set<String> = []
    for case .enter(let id) in document.walk(from: main) where document[id].tag == .a {
      guard let address = document.attributeString("href", of: id), address.hasPrefix("#"),
        isNumber(document.textContent(of: id))
      else { continue }
      names.insert(String(address.dropFirst()))
    }
    return names
  }

  private static func isNumber(_ text: [UInt8]) -> Bool {
    let digits = text.filter { !ASCII.isSpace($0) && !ASCII.isPunctuation($0) }
    return (1...3).contains(digits.count) && digits.allSatisfy(ASCII.isDigit)
  }

  /// What holds the note that an anchor stands for: the list, or what holds its paragraph.
  private static func container(
    of id: NodeID, _ wanted: Set<String>, _ document: HTMLDocument
  ) -> NodeID? {
    let names = ["id", "name"].compactMap { document.attributeString($0, of: id) }
    guard document[id].kind == .element, names.contains(where: wanted.contains) else { return nil }
    var block = id
    while !PageParts.isBlock(document[block].tag), let parent = document.parent(of: block) {
      block = parent
    }
    return document.parent(of: block)
  }
}
