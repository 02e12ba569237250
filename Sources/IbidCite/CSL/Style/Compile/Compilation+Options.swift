extension Compilation {
  /// Reads the options of the whole style and what it hands down to names.
  mutating func compileStyleOptions() {
    var options = StyleOptions()
    options.isNoteStyle = tree.value(.class, of: 0) == "note"
    options.defaultLanguage = tree.value(.defaultLocale, of: 0)
    options.pageRangeFormat = .init(tree.value(.pageRangeFormat, of: 0))
    options.demoteNonDroppingParticle = .init(tree.value(.demoteNonDroppingParticle, of: 0))
    options.initializeWithHyphen = tree.value(.initializeWithHyphen, of: 0) != "false"
    parts.options = options
    var defaults = NameDefaults()
    defaults.name.delimiter = parts.strings.intern(", ")
    defaults.name.sortSeparator = parts.strings.intern(", ")
    defaults.name.demoteNonDroppingParticle = options.demoteNonDroppingParticle
    defaults.name.initializeWithHyphen = options.initializeWithHyphen
    defaults = self.defaults(of: 0, over: defaults)
    citationNames = defaults
    bibliographyNames = defaults
  }

  /// Compiles `citation`.
  mutating func compileCitation(_ node: Int) throws(StyleError) {
    citationNames = defaults(of: node, over: citationNames)
    let scope = Scope(isBibliography: false)
    var options = CitationOptions()
    options.sort = try sortKeys(of: node, scope)
    options.layout = try compileLayout(of: node, scope)
    options.collapse = .init(tree.value(.collapse, of: node))
    options.citeGroupDelimiter = string(.citeGroupDelimiter, of: node)
    options.yearSuffixDelimiter = string(.yearSuffixDelimiter, of: node)
    options.afterCollapseDelimiter = string(.afterCollapseDelimiter, of: node)
    options.addsNames = isTrue(.disambiguateAddNames, of: node)
    options.addsGivenNames = isTrue(.disambiguateAddGivenname, of: node)
    options.addsYearSuffix = isTrue(.disambiguateAddYearSuffix, of: node)
    options.givenNameRule = .init(tree.value(.givennameDisambiguationRule, of: node))
    options.nearNoteDistance = tree.value(.nearNoteDistance, of: node).flatMap(count) ?? 5
    parts.citation = options
  }

  /// Compiles `bibliography`.
  mutating func compileBibliography(_ node: Int) throws(StyleError) {
    bibliographyNames = defaults(of: node, over: bibliographyNames)
    let scope = Scope(isBibliography: true)
    var options = BibliographyOptions()
    options.sort = try sortKeys(of: node, scope)
    options.layout = try compileLayout(of: node, scope)
    options.hasHangingIndent = isTrue(.hangingIndent, of: node)
    options.secondFieldAlign = .init(tree.value(.secondFieldAlign, of: node))
    options.lineSpacing = tree.value(.lineSpacing, of: node).flatMap(count) ?? 1
    options.entrySpacing = tree.value(.entrySpacing, of: node).flatMap(count) ?? 1
    options.subsequentAuthorSubstitute = string(.subsequentAuthorSubstitute, of: node)
    options.substituteRule = .init(tree.value(.subsequentAuthorSubstituteRule, of: node))
    parts.bibliography = options
  }

  private mutating func compileLayout(of node: Int, _ scope: Scope) throws(StyleError) -> Int32 {
    guard let layout = tree.child(.layout, of: node) else {
      throw fault(.missingElement("layout", in: tree.nodes[node].name.rawValue), at: node)
    }
    return try compileGroup(layout, scope)
  }

  /// The keys of `sort`; macros by their number until all are compiled.
  private mutating func sortKeys(of node: Int, _ scope: Scope) throws(StyleError) -> [SortKey] {
    guard let sort = tree.child(.sort, of: node) else { return [] }
    var keys: [SortKey] = []
    for child in tree.children(of: sort) where tree.nodes[child].name == .key {
      guard let target = try sortTarget(child, scope) else { continue }
      var key = SortKey(target: target)
      key.isDescending = tree.value(.sort, of: child) == "descending"
      key.namesMin = tree.value(.namesMin, of: child).flatMap(count)
      key.namesUseFirst = tree.value(.namesUseFirst, of: child).flatMap(count)
      key.namesUseLast = tree.value(.namesUseLast, of: child).map { $0 == "true" }
      keys.append(key)
    }
    return keys
  }

  private mutating func sortTarget(
    _ node: Int, _ scope: Scope
  ) throws(StyleError) -> SortKey.Target? {
    if let name = tree.value(.macro, of: node) {
      let number = Int32(truncatingIfNeeded: try macroNumber(name, calledAt: node, scope))
      return .macro(number..<number)
    }
    return tree.value(.variable, of: node).flatMap { Field($0) }.map { .variable($0) }
  }

  private mutating func string(_ name: CSLAttributeName, of node: Int) -> StringID? {
    tree.value(name, of: node).map { parts.strings.intern($0) }
  }

  private func isTrue(_ name: CSLAttributeName, of node: Int) -> Bool {
    tree.value(name, of: node) == "true"
  }
}

extension StyleOptions.PageRangeFormat {
  fileprivate init(_ name: String?) {
    switch name {
    case "expanded": self = .expanded
    case "minimal": self = .minimal
    case "minimal-two": self = .minimalTwo
    case "chicago": self = .chicago
    case "chicago-15": self = .chicago15
    case "chicago-16": self = .chicago16
    default: self = .none
    }
  }
}

extension NameOptions.Demotion {
  fileprivate init(_ name: String?) {
    switch name {
    case "never": self = .never
    case "sort-only": self = .sortOnly
    default: self = .displayAndSort
    }
  }
}

extension CitationOptions.Collapse {
  fileprivate init(_ name: String?) {
    switch name {
    case "citation-number": self = .citationNumber
    case "year": self = .year
    case "year-suffix": self = .yearSuffix
    case "year-suffix-ranged": self = .yearSuffixRanged
    default: self = .none
    }
  }
}

extension CitationOptions.GivenNameRule {
  fileprivate init(_ name: String?) {
    switch name {
    case "all-names": self = .allNames
    case "all-names-with-initials": self = .allNamesWithInitials
    case "primary-name": self = .primaryName
    case "primary-name-with-initials": self = .primaryNameWithInitials
    default: self = .byCite
    }
  }
}

extension BibliographyOptions.SecondFieldAlign {
  fileprivate init(_ name: String?) {
    switch name {
    case "flush": self = .flush
    case "margin": self = .margin
    default: self = .none
    }
  }
}

extension BibliographyOptions.SubstituteRule {
  fileprivate init(_ name: String?) {
    switch name {
    case "complete-each": self = .completeEach
    case "partial-each": self = .partialEach
    case "partial-first": self = .partialFirst
    default: self = .completeAll
    }
  }
}
