import IbidModel

/// What a page needs to know of a whole article to show shortcodes and cross-references.
struct DialectPlaces {
  /// The names of shortcodes that are closed somewhere: those that enclose text.
  private(set) var closed: Set<String> = []
  /// The elements that cross-references may lead to, by id.
  let places: [String: ReferencePlaces.Place]

  init(_ tree: Tree) {
    places = ReferencePlaces.all(in: tree)
    for index in tree.nodes.indices
    where tree.nodes[index].kind == .shortcode || tree.nodes[index].kind == .shortcodeBlock {
      let code = Shortcode(tree.text(of: NodeID(index)))
      if code.isClosing { closed.insert(code.nameText) }
    }
  }

  /// How a shortcode is shown.
  enum Form {
    /// Not at all: it encloses text, which is shown.
    case nothing
    /// A picture.
    case figure(source: String)
    /// A link to what it would show.
    case address(String)
    /// As it is written, for it cannot be run here.
    case code
  }

  /// How a shortcode is shown.
  func form(of code: Shortcode) -> Form {
    if code.isClosing || code.nameText == "pagebreak" { return .nothing }
    if !code.isSelfClosing, closed.contains(code.nameText) { return .nothing }
    switch code.nameText {
    case "figure": return code.value("src").map { .figure(source: $0) } ?? .code
    case "video":
      guard let address = code.value(at: 0), address.hasPrefix("http") else { return .code }
      return .address(address)
    case "youtube":
      let name = code.value(at: 0) ?? code.value("id")
      return name.map { .address("https://www.youtube.com/watch?v=" + $0) } ?? .code
    case "vimeo":
      let name = code.value(at: 0) ?? code.value("id")
      return name.map { .address("https://vimeo.com/" + $0) } ?? .code
    default: return .code
    }
  }
}

/// The elements of an article that cross-references may lead to, numbered by kind.
enum ReferencePlaces {
  /// One element.
  struct Place {
    var kind: String
    /// Its number among those of its kind, from 1; that of a part with a letter.
    var number: String
    /// A heading: its text.
    var title: String?
  }

  /// All of them by id; of two with one id the first counts.
  static func all(in tree: Tree) -> [String: Place] {
    var places: [String: Place] = [:]
    var counts: [String: Int] = [:]
    // The divs that are figures or tables, with the number of those inside.
    var open: [(node: NodeID, number: String, parts: Int)] = []
    for step in tree.walk() {
      guard case .enter(let id) = step else {
        if case .leave(let id) = step, id == open.last?.node { open.removeLast() }
        continue
      }
      guard let name = name(of: id, in: tree), let kind = CrossReference.kind(of: name),
        places[name] == nil
      else { continue }
      let number: String
      if let outer = open.last, kind == "fig" || kind == "tbl" {
        open[open.count - 1].parts += 1
        number = outer.number + Tree.ListStyle.Numeral.lowerAlpha.written(outer.parts + 1)
      } else {
        counts[kind, default: 0] += 1
        number = String(counts[kind] ?? 1)
      }
      let title = tree[id].kind == .heading ? tree.plainString(of: id) : nil
      places[name] = Place(kind: kind, number: number, title: title)
      if tree[id].kind == .div, open.isEmpty { open.append((id, number, 0)) }
    }
    return places
  }

  private static func name(of id: NodeID, in tree: Tree) -> String? {
    if let name = tree.attributes[id]?.id, !name.isEmpty { return name }
    return tree[id].kind == .codeBlock ? tree.cellLabel(of: id) : nil
  }
}
