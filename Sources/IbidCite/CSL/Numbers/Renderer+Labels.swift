import IbidModel

extension Renderer {
  /// Renders a `label` element; nothing where its variable has no value.
  mutating func renderLabel(_ element: Int32) -> Outcome {
    let label = style.elements[Int(element)]
    guard !substituted.contains(label.field) else { return [] }
    let value = numberText(label.field)
    guard !value.nodes.isEmpty else { return [] }
    let text = value.nodes.count == 1 ? value.bytes(of: 0) : []
    let term = labelTerm(label, text)
    let word = term.text(isPlural: isPlural(label, text))
    guard !word.isEmpty else { return [] }
    let mark = output.mark
    let node = open(label, kind: .group)
    output.append(word)
    output.close(node)
    applyTextOptions(label.formatting, from: mark)
    return .wrote
  }

  /// The term of a label: for a locator that of its kind, which its text may name itself.
  private func labelTerm(_ label: StyleElement, _ text: ArraySlice<UInt8>) -> Term {
    guard label.field == .locator else { return style.terms[Int(label.payload)] }
    guard let kind = NumericText.label(of: text) ?? state.locatorKind else {
      return style.locale.term(state.locatorLabel, label.form) ?? Term()
    }
    return style.numberTerms.label(kind, label.form)
  }

  private func isPlural(_ label: StyleElement, _ text: ArraySlice<UInt8>) -> Bool {
    switch label.plural {
    case .always: return true
    case .never: return false
    case .contextual: break
    }
    if label.field == .numberOfPages || label.field == .numberOfVolumes,
      let number = NumberWriter.value(text)
    {
      return number != 1 && number != 0
    }
    return NumericText.isPlural(text, and: style.numberTerms.and)
  }
}
