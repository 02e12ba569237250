/// `names`: the lists of names of several variables, with their labels.
extension Renderer {
  /// Renders a names element, or the first of its substitutes that shows something.
  mutating func renderNames(_ element: Int32) -> Outcome {
    let source = style.elementTable[Int(element)]
    let plan = style.namesPlans[Int(source.payload)]
    let node = output.open(
      .names, formatting: source.formatting, prefix: source.prefix, suffix: source.suffix,
      delimiter: plan.element.delimiter)
    writeLists(plan)
    if output.close(node) { return [.calledVariable, .renderedVariable, .wrote] }
    guard source.end > element + 1 else { return .calledVariable }
    return renderSubstitute(element)
  }

  private mutating func writeLists(_ plan: NamesPlan) {
    if plan.options.form == .count {
      writeCount(plan)
      return
    }
    let isShared = plan.sharedTerm != nil && namesSamePeople(plan.element.fields)
    for index in plan.element.fields.indices {
      writeList(plan, index, isShared: isShared)
      if isShared { break }
    }
    guard substituteDepth > 0 else { return }
    for field in plan.element.fields where state.item.has(field) { substituted.append(field) }
  }

  private func namesSamePeople(_ fields: [Field]) -> Bool {
    let item = state.item.item
    let names = item.names(fields[0])
    return !names.isEmpty && names == item.names(fields[1])
  }

  /// Writes the names of one variable with their label.
  private mutating func writeList(_ plan: NamesPlan, _ index: Int, isShared: Bool) {
    let field = plan.element.fields[index]
    let names = names(field)
    guard !names.isEmpty else { return }
    guard let label = plan.element.label, !isSortKey else {
      _ = writeNames(names, field, plan)
      return
    }
    let term = (isShared ? plan.sharedTerm : nil) ?? plan.labelTerms[index]
    let group = output.open(.group)
    if label.precedesNames { write(label, term, count: names.count) }
    let mark = output.mark
    if writeNames(names, field, plan) {
      if !label.precedesNames { write(label, term, count: names.count) }
      output.close(group)
    } else {
      output.rollback(to: Output.Mark(nodes: group, text: mark.text))
    }
  }

  /// The names of a variable that no substitute has used.
  func names(_ field: Field) -> [PreparedName] {
    if !substituted.isEmpty, substituted.contains(field) { return [] }
    return state.item.names(field)
  }

  private mutating func write(_ label: NamesLabel, _ term: Term, count: Int) {
    let isPlural =
      switch label.plural {
      case .contextual: count > 1
      case .always: true
      case .never: false
      }
    let text = term.text(isPlural: isPlural)
    guard !text.isEmpty else { return }
    let mark = output.mark
    let node = output.open(
      .group, formatting: label.formatting, prefix: label.prefix, suffix: label.suffix)
    output.append(text)
    output.close(node)
    applyTextOptions(label.formatting, from: mark)
  }

  /// Writes how many names would be shown.
  private mutating func writeCount(_ plan: NamesPlan) {
    var count = 0
    for field in plan.element.fields {
      let names = names(field)
      guard !names.isEmpty else { continue }
      count += extent(of: names, field, plan).shown
      namesRendered += 1
    }
    guard count > 0 || isSortKey && !plan.element.hasSubstitute else { return }
    output.append(Array(String(count).utf8))
  }

  /// True when a key to sort by is rendered.
  var isSortKey: Bool { if case .sortKey = state.purpose { true } else { false } }
}
