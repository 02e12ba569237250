extension Renderer {
  /// Renders a `date` element.
  mutating func renderDate(_ element: Int32) -> Outcome {
    let rendered = style.elements[Int(element)]
    guard !substituted.contains(rendered.field), let date = state.item.item.date(rendered.field)
    else { return .calledVariable }
    // The day on which a work was read does not tell it from another.
    if isCompared, rendered.field == .accessed { return .calledVariable }
    let form = style.dates[Int(rendered.payload)]
    if case .sortKey = state.purpose { return renderSortDate(date, form) }
    let mark = output.mark
    let node = output.open(
      .date, field: rendered.field, formatting: rendered.formatting, prefix: rendered.prefix,
      suffix: rendered.suffix, delimiter: form.delimiter)
    append(date, form, rendered.field)
    guard output.close(node) else { return .calledVariable }
    applyTextOptions(rendered.formatting, from: mark)
    return [.calledVariable, .renderedVariable, .wrote]
  }

  private mutating func append(_ date: DateValue, _ form: DateElement, _ field: Field) {
    guard let start = date.start else {
      appendLiteral(date, form, field)
      return
    }
    let range = rangeParts(date, start, form.parts)
    var at = 0
    while at < form.parts.count {
      if at == range.lowerBound, !range.isEmpty {
        appendRange(date, start, form, range, field)
        at = range.upperBound
      } else {
        append(form.parts[at], start, field, isFirst: false, isLast: false)
        at += 1
      }
    }
  }

  /// A date that could not be read stands in the place of the year.
  private mutating func appendLiteral(_ date: DateValue, _ form: DateElement, _ field: Field) {
    guard let literal = date.literal, let part = form.parts.first(where: { $0.name == .year })
    else { return }
    let node = output.open(
      .group, field: field, formatting: part.formatting, prefix: part.prefix, suffix: part.suffix)
    output.append(Array(literal.utf8), kind: .year, field: field)
    output.close(node)
  }

  /// The parts from the first to the last that are shown for both ends of a range; empty for none.
  ///
  /// These are the parts up to the largest one that differs.
  private func rangeParts(
    _ date: DateValue, _ start: DateValue.Part, _ parts: [DatePart]
  ) -> Range<Int> {
    guard let largest = largestDifference(date, start, parts) else { return 0..<0 }
    let isShownTwice = { (part: DatePart) in part.name.rawValue <= largest.rawValue }
    guard let first = parts.firstIndex(where: isShownTwice),
      let last = parts.lastIndex(where: isShownTwice)
    else { return 0..<0 }
    return first..<last + 1
  }

  private func largestDifference(
    _ date: DateValue, _ start: DateValue.Part, _ parts: [DatePart]
  ) -> DatePart.Name? {
    guard date.end != nil || date.isOpenEnded else { return nil }
    for name in [DatePart.Name.year, .month, .day] where parts.contains(where: { $0.name == name })
    {
      guard let end = date.end else { return name }
      if !DatePartText.isSame(name, start, end) { return name }
    }
    return nil
  }

  private mutating func appendRange(
    _ date: DateValue, _ start: DateValue.Part, _ form: DateElement, _ range: Range<Int>,
    _ field: Field
  ) {
    let whole = output.open(.group)
    append(form, range, of: start, field, isStart: true)
    if let largest = largestDifference(date, start, form.parts),
      let part = form.parts.first(where: { $0.name == largest })
    {
      output.append(style.strings[part.rangeDelimiter])
    }
    if let end = date.end { append(form, range, of: end, field, isStart: false) }
    output.close(whole)
  }

  /// Writes one end of a range: the start without its last suffix, the end without its first prefix.
  private mutating func append(
    _ form: DateElement, _ range: Range<Int>, of date: DateValue.Part, _ field: Field,
    isStart: Bool
  ) {
    let shown = range.filter { has(form.parts[$0].name, date) }
    let node = output.open(.group, delimiter: form.delimiter)
    for index in shown {
      append(
        form.parts[index], date, field, isFirst: !isStart && index == shown.first,
        isLast: isStart && index == shown.last)
    }
    output.close(node)
  }

  private func has(_ name: DatePart.Name, _ date: DateValue.Part) -> Bool {
    switch name {
    case .year: true
    case .month: date.month != nil || date.season != nil
    case .day: date.day != nil
    }
  }

  private mutating func append(
    _ part: DatePart, _ date: DateValue.Part, _ field: Field, isFirst: Bool, isLast: Bool
  ) {
    let text = DatePartText(
      terms: style.dateTerms, numbers: style.numberTerms,
      limitsDayOrdinalsToFirst: style.locale.limitsDayOrdinalsToFirst)
    var bytes: [UInt8] = []
    text.append(part, of: date, to: &bytes)
    let mark = output.mark
    let node = output.open(
      .group, formatting: part.formatting, prefix: isFirst ? 0 : part.prefix,
      suffix: isLast ? 0 : part.suffix)
    output.append(bytes, kind: kind(of: part.name), field: field)
    guard output.close(node) else { return }
    applyTextOptions(part.formatting, from: mark)
    if part.name == .year, !isLast { appendYearSuffix(inside: node) }
  }

  private func kind(of name: DatePart.Name) -> Output.Kind {
    switch name {
    case .year: .year
    case .month: .month
    case .day: .day
    }
  }

  /// Writes the letter that tells works of one year apart, where the style does not by a `text`.
  private mutating func appendYearSuffix(inside node: Int) {
    guard !hasShownYearSuffix, let number = state.disambiguation.yearSuffix,
      !style.options.rendersYearSuffixInCitation, !style.options.rendersYearSuffixInBibliography
    else { return }
    hasShownYearSuffix = true
    output.append(YearSuffix.letters(number), kind: .yearSuffix, field: .yearSuffix)
    output.close(node)
  }
}
