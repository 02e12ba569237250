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
    /// Where the prefix stands; empty when there is none.
    package var prefixSpan: SourceSpan
    /// Where the suffix stands; empty when there is none.
    package var suffixSpan: SourceSpan
    /// True for `-@key`.
    package var suppressesAuthor: Bool

    /// Makes an item; affixes without a place of their own stand at the key.
    package init(
      key: String, keySpan: SourceSpan, prefix: String = "", suffix: String = "",
      prefixSpan: SourceSpan? = nil, suffixSpan: SourceSpan? = nil, suppressesAuthor: Bool = false
    ) {
      self.key = key
      self.keySpan = keySpan
      self.prefix = prefix
      self.suffix = suffix
      self.prefixSpan = prefixSpan ?? SourceSpan(keySpan.start, keySpan.start)
      self.suffixSpan = suffixSpan ?? SourceSpan(keySpan.end, keySpan.end)
      self.suppressesAuthor = suppressesAuthor
    }
  }

  package init(items: [Item], span: SourceSpan, isInText: Bool) {
    self.items = items
    self.span = span
    self.isInText = isInText
  }
}
