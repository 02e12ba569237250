/// A value of a YAML file with its place: lines and columns from 1, columns in Unicode scalars.
package struct YAMLNode: Hashable, Sendable {
  package let line: Int
  package let column: Int
  package let content: Content

  /// What stands there; scalars are kept as written (`no` and `+02:00` stay what they are).
  package indirect enum Content: Hashable, Sendable {
    /// Nothing, `~` or `null`.
    case nothing
    case text(String)
    case list([YAMLNode])
    case map([Pair])
  }

  /// One key of a map.
  package struct Pair: Hashable, Sendable {
    package let key: YAMLNode
    package let value: YAMLNode
  }

  init(line: Int, column: Int, content: Content) {
    self.line = line
    self.column = column
    self.content = content
  }

  /// The scalar, if it is one.
  package var text: String? {
    guard case .text(let text) = content else { return nil }
    return text
  }

  /// What stands there, in a word for messages.
  var shape: String {
    switch content {
    case .nothing: "nothing"
    case .text: "text"
    case .list: "a list"
    case .map: "a map"
    }
  }
}
