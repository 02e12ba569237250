/// The elements of styles and locales.
enum CSLElementName: String, CaseIterable, Sendable {
  case author, bibliography, category, choose, citation, contributor, date
  case datePart = "date-part"
  case eissn
  case `else`
  case elseIf = "else-if"
  case email
  case etAl = "et-al"
  case group, id
  case `if`
  case info, issn, issnl, key, label, layout, link, locale, macro, multiple, name
  case namePart = "name-part"
  case names, number, published, rights, single, sort, style
  case styleOptions = "style-options"
  case substitute, summary, term, terms, text, title
  case titleShort = "title-short"
  case translator, updated, uri
  /// An element that is none of these.
  case unknown = ""
}

/// The attributes of styles and locales.
enum CSLAttributeName: String, CaseIterable, Sendable {
  case afterCollapseDelimiter = "after-collapse-delimiter"
  case and
  case citationFormat = "citation-format"
  case citeGroupDelimiter = "cite-group-delimiter"
  case `class`, collapse
  case dateParts = "date-parts"
  case defaultLocale = "default-locale"
  case delimiter
  case delimiterPrecedesEtAl = "delimiter-precedes-et-al"
  case delimiterPrecedesLast = "delimiter-precedes-last"
  case demoteNonDroppingParticle = "demote-non-dropping-particle"
  case disambiguate
  case disambiguateAddGivenname = "disambiguate-add-givenname"
  case disambiguateAddNames = "disambiguate-add-names"
  case disambiguateAddYearSuffix = "disambiguate-add-year-suffix"
  case display
  case entrySpacing = "entry-spacing"
  case etAlMin = "et-al-min"
  case etAlSubsequentMin = "et-al-subsequent-min"
  case etAlSubsequentUseFirst = "et-al-subsequent-use-first"
  case etAlUseFirst = "et-al-use-first"
  case etAlUseLast = "et-al-use-last"
  case field
  case fontStyle = "font-style"
  case fontVariant = "font-variant"
  case fontWeight = "font-weight"
  case form, gender
  case genderForm = "gender-form"
  case givennameDisambiguationRule = "givenname-disambiguation-rule"
  case hangingIndent = "hanging-indent"
  case href, initialize
  case initializeWith = "initialize-with"
  case initializeWithHyphen = "initialize-with-hyphen"
  case isNumeric = "is-numeric"
  case isUncertainDate = "is-uncertain-date"
  case lang = "xml:lang"
  case license
  case limitDayOrdinals = "limit-day-ordinals-to-day-1"
  case lineSpacing = "line-spacing"
  case locator, macro, match, name
  case nameAsSortOrder = "name-as-sort-order"
  case nameDelimiter = "name-delimiter"
  case nameForm = "name-form"
  case namesDelimiter = "names-delimiter"
  case namesMin = "names-min"
  case namesUseFirst = "names-use-first"
  case namesUseLast = "names-use-last"
  case nearNoteDistance = "near-note-distance"
  case pageRangeFormat = "page-range-format"
  case plural, position, prefix
  case punctuationInQuote = "punctuation-in-quote"
  case quotes
  case rangeDelimiter = "range-delimiter"
  case rel
  case secondFieldAlign = "second-field-align"
  case sort
  case sortSeparator = "sort-separator"
  case stripPeriods = "strip-periods"
  case subsequentAuthorSubstitute = "subsequent-author-substitute"
  case subsequentAuthorSubstituteRule = "subsequent-author-substitute-rule"
  case suffix, term
  case textCase = "text-case"
  case textDecoration = "text-decoration"
  case type, value, variable, version
  case verticalAlign = "vertical-align"
  case yearSuffixDelimiter = "year-suffix-delimiter"
}
