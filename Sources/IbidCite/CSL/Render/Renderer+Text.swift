/// `text`: terms, values and macros.
extension Renderer {
  /// Renders `text macro`: one piece for the delimiters around.
  ///
  /// As a group it goes when all variables that it called were empty, and what it shows counts as
  /// a variable with a value for the group around (CSL 1.0.2, “Group”).
  mutating func renderMacro(_ element: Int32) -> Outcome {
    let source = style.elementTable[Int(element)]
    let mark = output.mark
    let node = open(source, kind: .group)
    let outcome = render(style.macroTable[Int(source.payload)].range)
    return closeGroup(node, outcome, source.formatting, from: mark)
  }

  /// Renders `text term`.
  mutating func renderTerm(_ element: Int32) -> Outcome {
    let source = style.elementTable[Int(element)]
    let term = style.terms[Int(source.payload)]
    let text = term.text(isPlural: source.plural == .always)
    guard !text.isEmpty else { return [] }
    let startsSentence = output.text.count == sentenceStart
    let mark = output.mark
    let node = open(source, kind: .group)
    let first = output.mark
    output.append(text)
    if startsSentence { capitalizeFirst(from: first) }
    output.close(node)
    applyTextOptions(source.formatting, from: mark)
    return .wrote
  }

  /// Renders `text value`.
  mutating func renderValue(_ element: Int32) -> Outcome {
    let source = style.elementTable[Int(element)]
    let text = style.strings[source.payload]
    guard !text.isEmpty else { return [] }
    let mark = output.mark
    let node = open(source, kind: .group)
    ItemMarkup.append(text, to: &output)
    output.close(node)
    applyTextOptions(source.formatting, from: mark)
    return .wrote
  }

  /// Opens a node with the look and the affixes of an element.
  mutating func open(_ source: StyleElement, kind: Output.Kind, field: Field? = nil) -> Int {
    output.open(
      kind, field: field, formatting: source.formatting, prefix: source.prefix,
      suffix: source.suffix)
  }

  /// Does what is done to the letters themselves: text case and the stripping of periods.
  mutating func applyTextOptions(_ formatting: FormattingID, from mark: Output.Mark) {
    guard formatting != 0 else { return }
    let look = style.formattingTable[Int(formatting)]
    if look.stripsPeriods { output.stripPeriods(from: mark) }
    guard look.textCase != .none else { return }
    TextCase.apply(look.textCase, to: &output, from: mark, language: language)
  }

  /// The language whose rules of case hold: that of the item, else that of the style.
  private var language: String { state.item.language ?? style.locale.language }

  /// Makes the first letter since a mark a capital.
  private mutating func capitalizeFirst(from mark: Output.Mark) {
    TextCase.apply(.capitalizeFirst, to: &output, from: mark, language: style.locale.language)
  }
}
