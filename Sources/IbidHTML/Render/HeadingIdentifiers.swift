package import IbidModel

/// The ids of an article's headings, made as Pandoc makes them, and the list of contents.
package struct HeadingIdentifiers: Sendable {
  /// The id of each heading, without any prefix.
  package private(set) var identifiers: [NodeID: String] = [:]
  /// The headings that stand in the text itself, in order.
  package private(set) var headings: [Heading] = []

  /// A heading for a list of contents.
  package struct Heading: Hashable, Sendable {
    package var identifier: String
    /// The level as written, 1–6.
    package var level: Int
    package var text: String

    package init(identifier: String, level: Int, text: String) {
      self.identifier = identifier
      self.level = level
      self.text = text
    }
  }

  /// Names the headings of a tree; the ids are unique among themselves and never those of notes.
  package init(_ tree: Tree) {
    // Ids that the page itself uses.
    var used = Self.reserved
    for id in tree.children(of: .root) {
      if tree[id].kind == .heading {
        let (identifier, text) = name(id, in: tree, &used)
        headings.append(Heading(identifier: identifier, level: Int(tree[id].value), text: text))
      } else if tree[id].firstChild >= 0 {
        nameHeadings(below: id, in: tree, &used)
      }
    }
  }

  private static let reserved: [String: Int] = ["endnotes": 0, "content": 0]

  private mutating func nameHeadings(
    below root: NodeID, in tree: Tree, _ used: inout [String: Int]
  ) {
    guard Self.mayHoldHeadings(tree[root].kind) else { return }
    var walk = tree.walk(from: root)
    while let step = walk.next() {
      guard case .enter(let id) = step else { continue }
      if tree[id].kind == .heading { _ = name(id, in: tree, &used) }
      if !Self.mayHoldHeadings(tree[id].kind) { walk.skipChildren() }
    }
  }

  private mutating func name(
    _ id: NodeID, in tree: Tree, _ used: inout [String: Int]
  ) -> (identifier: String, text: String) {
    let text = tree.plainString(of: id)
    let identifier = Self.unique(Self.wished(for: id, text, in: tree), among: &used)
    identifiers[id] = identifier
    return (identifier, text)
  }

  private static func mayHoldHeadings(_ kind: NodeKind) -> Bool {
    switch kind {
    case .paragraph, .heading, .table, .lineBlock, .definitionTerm: false
    default: !kind.isInline
    }
  }

  /// The id of a heading's text by Pandoc's rule (auto_identifiers), not yet unique.
  package static func identifier(of text: String) -> String {
    let bytes = Array(text.utf8)
    if bytes.allSatisfy({ $0 < 0x80 }) { return identifier(ofASCII: bytes) }
    var out = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      if scalar.properties.isWhitespace {
        out.append("-")
      } else if isKept(scalar) {
        out.append(contentsOf: scalar.properties.lowercaseMapping.unicodeScalars)
      }
    }
    let named = out.drop { !$0.properties.isAlphabetic }
    return named.isEmpty ? "section" : String(named)
  }

  private static func identifier(ofASCII text: [UInt8]) -> String {
    var out: [UInt8] = []
    out.reserveCapacity(text.count)
    for byte in text {
      if ASCII.isSpace(byte) || byte == 0x0B {
        if !out.isEmpty { out.append(0x2D) }
      } else if ASCII.isLetter(byte) {
        out.append(ASCII.lowercased(byte))
      } else if !out.isEmpty,
        ASCII.isDigit(byte) || byte == 0x5F || byte == 0x2D || byte == 0x2E
      {
        out.append(byte)
      }
    }
    return out.isEmpty ? "section" : String(decoding: out, as: UTF8.self)
  }

  private static func wished(for id: NodeID, _ text: String, in tree: Tree) -> String {
    let given = tree[id].flags.contains(.hasAttributes) ? tree.attributes[id]?.id ?? "" : ""
    let wished = given.isEmpty ? identifier(of: text) : given
    let isNote = wished.utf8.starts(with: "fn-".utf8) || wished.utf8.starts(with: "fnref-".utf8)
    return isNote ? "section-" + wished : wished
  }

  /// `used` holds the last number tried for each name, so that many equal headings stay linear.
  private static func unique(_ wished: String, among used: inout [String: Int]) -> String {
    guard var number = used[wished] else {
      used[wished] = 0
      return wished
    }
    var name = wished
    repeat {
      number += 1
      name = "\(wished)-\(number)"
    } while used[name] != nil
    used[wished] = number
    used[name] = 0
    return name
  }

  private static func isKept(_ scalar: Unicode.Scalar) -> Bool {
    if scalar == "_" || scalar == "-" || scalar == "." { return true }
    switch scalar.properties.generalCategory {
    case .decimalNumber, .letterNumber, .otherNumber, .nonspacingMark, .spacingMark: return true
    default: return scalar.properties.isAlphabetic
    }
  }
}
