/// `text variable`.
extension Renderer {
  /// Renders a variable that is not among the substituted ones.
  mutating func renderVariable(_ element: Int32) -> Outcome {
    let source = style.elementTable[Int(element)]
    guard substituted.isEmpty || !substituted.contains(source.field) else {
      return .calledVariable
    }
    let mark = output.mark
    let node = open(source, kind: kind(of: source.field), field: source.field)
    writeVariable(source)
    // A missing letter does not make the group around it empty: `n.d.` stays.
    guard output.close(node) else { return source.field == .yearSuffix ? [] : .calledVariable }
    applyTextOptions(source.formatting, from: mark)
    return [.calledVariable, .renderedVariable, .wrote]
  }

  private func kind(of field: Field) -> Output.Kind {
    switch field {
    case .citationNumber: .citationNumber
    case .citationLabel: .citationLabel
    case .yearSuffix: .yearSuffix
    case .locator: .locator
    default: .variable
    }
  }

  private mutating func writeVariable(_ source: StyleElement) {
    switch source.field {
    case .locator, .page, .pageFirst, .issue: writePages(source.field)
    case .citationNumber: write(state.citationNumber)
    case .firstReferenceNoteNumber: write(state.firstReferenceNoteNumber)
    case .yearSuffix: writeYearSuffix()
    case .citationLabel: writeCitationLabel()
    default: writeText(source)
    }
  }

  private mutating func writeText(_ source: StyleElement) {
    let text =
      switch (source.form, source.field) {
      case (_, .containerTitleShort), (_, .journalAbbreviation): containerTitleShort
      case (.short, let field): shortText(field)
      case (_, let field): state.item.text(field)
      }
    if !text.nodes.isEmpty { output.append(text) }
  }

  /// The short form of a variable; the long one where there is none.
  private func shortText(_ field: Field) -> Output {
    let short: Output
    switch field {
    case .title: short = state.item.text(.titleShort)
    case .collectionTitle: short = state.item.text(.collectionTitleShort)
    case .containerTitle: short = containerTitleShort
    default: return state.item.text(field)
    }
    return short.nodes.isEmpty ? state.item.text(field) : short
  }

  /// The short title of the container, which older libraries call the abbreviation of a journal.
  private var containerTitleShort: Output {
    let own = state.item.text(.containerTitleShort)
    return own.nodes.isEmpty ? state.item.text(.journalAbbreviation) : own
  }

  private mutating func write(_ number: Int?) {
    guard let number else { return }
    output.append(Array(String(number).utf8))
  }

  private mutating func writeYearSuffix() {
    guard let suffix = state.disambiguation.yearSuffix else { return }
    hasShownYearSuffix = true
    output.append(YearSuffix.letters(suffix))
  }
}
