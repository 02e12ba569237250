/// A place inside a cited work, such as `pp. 33-35`: what kind of place, and which.
///
/// A noun of the model, because the check, the record and the formatting of citations share it.
package struct Locator: Hashable, Sendable {
  /// What is counted.
  package var label: Label
  /// Where the term for it stands; empty, at the value, where a bare number means a page.
  package var labelSpan: SourceSpan
  /// The place itself, as written but for character references and escapes: `33-35`, `xii`, `3ff.`.
  package var value: String
  /// Where the value stands.
  package var valueSpan: SourceSpan

  package init(label: Label, labelSpan: SourceSpan, value: String, valueSpan: SourceSpan) {
    self.label = label
    self.labelSpan = labelSpan
    self.value = value
    self.valueSpan = valueSpan
  }

  /// The locator types of CSL 1.0.2, by their names there.
  package enum Label: String, Hashable, Sendable, CaseIterable {
    case act, appendix
    case articleLocator = "article-locator"
    case book, canon, chapter, column, elocation, equation, figure, folio, issue, line, note, opus
    case page, paragraph, part, rule, scene, section
    case subVerbo = "sub-verbo"
    case supplement, table, timestamp
    case titleLocator = "title-locator"
    case verse, version, volume
  }
}

/// What follows a key in a citation, read: the locators, and the rest as written.
package struct CitationSuffix: Hashable, Sendable {
  /// The places in the work, in the order of the text; empty when none is named.
  package var locators: [Locator]
  /// What is left after the locators, as written, with the blank before it; all when there are none.
  package var text: String
  /// Where `text` stands; empty at the end of the suffix when nothing is left.
  package var span: SourceSpan

  package init(locators: [Locator] = [], text: String, span: SourceSpan) {
    self.locators = locators
    self.text = text
    self.span = span
  }
}
