/// A value of a library written as a tree: what JSON and YAML have in common.
public struct LibraryValue: Hashable, Sendable {
  /// What the value is.
  public var content: Content
  /// Its bytes in the file, from 0, half-open.
  public var range: Range<Int>

  /// The kinds of values.
  public enum Content: Hashable, Sendable {
    case nothing
    case truth(Bool)
    /// A number as it was written.
    case number(String)
    case text(String)
    case list([LibraryValue])
    case map([Pair])
  }

  /// One key of a map; keys may come twice.
  public struct Pair: Hashable, Sendable {
    /// The key.
    public var key: String
    /// The bytes of the key.
    public var keyRange: Range<Int>
    /// The value.
    public var value: LibraryValue
    /// Makes a pair.
    public init(key: String, keyRange: Range<Int>, value: LibraryValue) {
      self.key = key
      self.keyRange = keyRange
      self.value = value
    }
  }

  /// Makes a value.
  public init(_ content: Content, range: Range<Int>) {
    self.content = content
    self.range = range
  }

  /// The value of a key of a map; nil when this is no map or has no such key.
  ///
  /// Linear in the number of keys.
  public subscript(key: String) -> LibraryValue? {
    guard case .map(let pairs) = content else { return nil }
    return pairs.first { $0.key == key }?.value
  }

  /// Text, a number or a truth value as text; nil for everything else.
  public var text: String? {
    switch content {
    case .text(let text), .number(let text): text
    case .truth(let value): value ? "true" : "false"
    case .nothing, .list, .map: nil
    }
  }

  /// What a switch such as `circa` says: `true`, a number but 0, text but `false`, `no` and `0`.
  var isTrue: Bool {
    switch content {
    case .truth(let value): value
    case .number(let text): text != "0"
    case .text(let text): !["", "0", "false", "no"].contains(text)
    case .nothing, .list, .map: false
    }
  }
}
