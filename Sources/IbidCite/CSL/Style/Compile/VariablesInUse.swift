extension Compilation {
  /// Notes what the layouts and sort keys use that costs something to know.
  mutating func noteVariablesInUse() {
    var citation = VariablesInUse(parts)
    citation.visit(parts.citation.layout)
    parts.options.rendersYearSuffixInCitation = citation.hasYearSuffix
    var usesNumber = citation.hasCitationNumber || sortsByNumber(parts.citation.sort)
    if let bibliography = parts.bibliography {
      var entries = VariablesInUse(parts)
      entries.visit(bibliography.layout)
      parts.options.rendersYearSuffixInBibliography = entries.hasYearSuffix
      usesNumber = usesNumber || entries.hasCitationNumber || sortsByNumber(bibliography.sort)
    }
    parts.options.usesCitationNumber = usesNumber
  }

  private func sortsByNumber(_ keys: [SortKey]) -> Bool {
    keys.contains { key in
      switch key.target {
      case .variable(let field): return field == .citationNumber
      case .macro(let range):
        var use = VariablesInUse(parts)
        use.visit(range)
        return use.hasCitationNumber
      }
    }
  }
}

/// Follows elements into the macros they call, each macro once.
private struct VariablesInUse {
  var hasYearSuffix = false
  var hasCitationNumber = false
  private let parts: CompiledStyle.Parts
  private var seen: [Bool]

  init(_ parts: CompiledStyle.Parts) {
    self.parts = parts
    seen = Array(repeating: false, count: parts.macros.count)
  }

  mutating func visit(_ layout: Int32) { visit(layout..<parts.elements[Int(layout)].end) }

  mutating func visit(_ range: Range<Int32>) {
    for element in parts.elements[Int(range.lowerBound)..<Int(range.upperBound)] {
      switch element.kind {
      case .textMacro where !seen[Int(element.payload)]:
        seen[Int(element.payload)] = true
        visit(parts.macros[Int(element.payload)])
      case .textVariable, .number, .label:
        hasYearSuffix =
          hasYearSuffix || element.field == .yearSuffix || element.field == .citationLabel
        hasCitationNumber = hasCitationNumber || element.field == .citationNumber
      default: break
      }
    }
  }
}
