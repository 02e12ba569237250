/// Options of the whole style.
struct StyleOptions: Sendable {
  /// True for `class="note"`.
  var isNoteStyle = false
  /// The language the style asks for, or nil.
  var defaultLanguage: String?
  var pageRangeFormat = PageRangeFormat.none
  var demoteNonDroppingParticle = NameOptions.Demotion.displayAndSort
  var initializeWithHyphen = true
  /// True when the style renders `year-suffix` by a `text` in the citation, and in the bibliography.
  var rendersYearSuffixInCitation = false
  var rendersYearSuffixInBibliography = false
  /// True when the style uses `page-first`, `citation-label` …: none of these costs anything then.
  var usesCitationNumber = false

  enum PageRangeFormat: UInt8 {
    case none, expanded, minimal, minimalTwo, chicago, chicago15, chicago16
  }
}

/// Options of `citation`.
struct CitationOptions: Sendable {
  /// The element of the layout.
  var layout: Int32 = 0
  var sort: [SortKey] = []
  var collapse = Collapse.none
  /// Nil: the cites are not grouped.
  var citeGroupDelimiter: StringID?
  var yearSuffixDelimiter: StringID?
  var afterCollapseDelimiter: StringID?
  var addsNames = false
  var addsGivenNames = false
  var addsYearSuffix = false
  var givenNameRule = GivenNameRule.byCite
  var nearNoteDistance = 5

  enum Collapse: UInt8 { case none, citationNumber, year, yearSuffix, yearSuffixRanged }
  enum GivenNameRule: UInt8 {
    case byCite, allNames, allNamesWithInitials, primaryName, primaryNameWithInitials
  }
}

/// Options of `bibliography`.
struct BibliographyOptions: Sendable {
  /// The element of the layout.
  var layout: Int32 = 0
  var sort: [SortKey] = []
  var hasHangingIndent = false
  var secondFieldAlign = SecondFieldAlign.none
  var lineSpacing = 1
  var entrySpacing = 1
  /// Nil: nothing is substituted.
  var subsequentAuthorSubstitute: StringID?
  var substituteRule = SubstituteRule.completeAll

  enum SecondFieldAlign: UInt8 { case none, flush, margin }
  enum SubstituteRule: UInt8 { case completeAll, completeEach, partialEach, partialFirst }
}

/// One `key` of a `sort`.
struct SortKey: Sendable {
  var target: Target
  var isDescending = false
  /// `names-min`, `names-use-first`, `names-use-last`; nil leaves the options of the names.
  var namesMin: Int?
  var namesUseFirst: Int?
  var namesUseLast: Bool?

  enum Target: Sendable {
    case variable(Field)
    /// The elements of a macro.
    case macro(Range<Int32>)
  }
}
