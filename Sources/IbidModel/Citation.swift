/// One citation in the text: a cluster of one or more cited works.
package struct Citation: Hashable, Sendable {
  /// The works cited together, in order.
  package var items: [Item]
  /// Where the citation stands in the source.
  package var span: SourceSpan
  /// True for `@key` in the running text, false for `[@key]`.
  package var isInText: Bool

  /// One cited work with its locator.
  package struct Item: Hashable, Sendable {
    /// The key of the work in the library.
    package var key: String
    /// Where the key stands in the source.
    package var keySpan: SourceSpan
    /// The text before the key, as written.
    package var prefix: String
    /// The text after the key (locator and suffix), as written.
    package var suffix: String
    /// True for `-@key`.
    package var suppressesAuthor: Bool

    package init(
      key: String, keySpan: SourceSpan, prefix: String = "", suffix: String = "",
      suppressesAuthor: Bool = false
    ) {
      self.key = key
      self.keySpan = keySpan
      self.prefix = prefix
      self.suffix = suffix
      self.suppressesAuthor = suppressesAuthor
    }
  }

  package init(items: [Item], span: SourceSpan, isInText: Bool) {
    self.items = items
    self.span = span
    self.isInText = isInText
  }
}
