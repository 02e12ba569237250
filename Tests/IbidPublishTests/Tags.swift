/// A start tag as it stands in a page that this program wrote.
struct Tag: CustomStringConvertible {
  var name: String
  var attributes: [(name: String, value: String)]
  var description: String { "<\(name) \(attributes)>" }

  subscript(_ name: String) -> String? { attributes.first { $0.name == name }?.value }
}

extension String {
  /// The start tags; enough for pages whose text and values are escaped as they must be.
  var tags: [Tag] {
    components("<").dropFirst().filter { $0.first?.isLetter == true }.map { piece in
      let inside = piece.prefix { $0 != ">" }
      let name = inside.prefix { $0 != " " }
      var attributes: [(String, String)] = []
      var rest = inside.dropFirst(name.count)
      while let equals = rest.range(of: "=\"") {
        let key = rest[..<equals.lowerBound].drop { $0 == " " }
        let value = rest[equals.upperBound...].prefix { $0 != "\"" }
        attributes.append((String(key), String(value)))
        rest = rest[value.endIndex...].dropFirst()
      }
      return Tag(name: String(name), attributes: attributes)
    }
  }
}

extension StringProtocol where SubSequence == Substring {
  /// The parts between the places where `separator` stands.
  func components(_ separator: String) -> [Substring] {
    var parts: [Substring] = []
    var rest = self[startIndex...]
    while let range = rest.range(of: separator) {
      parts.append(rest[..<range.lowerBound])
      rest = rest[range.upperBound...]
    }
    return parts + [rest]
  }

  /// The first place where `text` stands.
  func range(of text: String) -> Range<Index>? {
    var at = startIndex
    while at < endIndex {
      if self[at...].hasPrefix(text) {
        return at..<index(at, offsetBy: text.count)
      }
      at = index(after: at)
    }
    return nil
  }
}
