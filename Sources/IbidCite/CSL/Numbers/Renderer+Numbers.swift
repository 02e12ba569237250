import IbidModel

extension Renderer {
  /// Renders a `number` element.
  mutating func renderNumber(_ element: Int32) -> Outcome {
    let number = style.elements[Int(element)]
    guard !substituted.contains(number.field) else { return .calledVariable }
    let mark = output.mark
    let node = open(number, kind: Self.nodeKind(of: number.field), field: number.field)
    if case .sortKey = state.purpose {
      writeSortNumber(number.field)
    } else if let text = markedText(number.field) {
      output.append(Array(text.utf8), field: number.field)
    } else {
      appendNumber(number.field, form: number.form)
    }
    guard output.close(node) else { return .calledVariable }
    applyTextOptions(number.formatting, from: mark)
    return [.calledVariable, .renderedVariable, .wrote]
  }

  /// The value of a number variable that has markup, as it is: a `number` reads none.
  private func markedText(_ field: Field) -> String? {
    numberText(field).nodes.count > 1 ? state.item.item.text(field) : nil
  }

  /// Writes pages or a locator, for `text`.
  mutating func writePages(_ field: Field) { appendNumber(field, form: .numeric) }

  /// Writes the value of a number variable without affixes; nothing where it has none.
  ///
  /// Ranges of pages are shortened as the style asks, labels inside a locator are in its language.
  private mutating func appendNumber(_ field: Field, form: StyleElement.Form) {
    let value = numberText(field)
    guard value.nodes.count <= 1 else {
      output.append(value)
      return
    }
    guard !value.nodes.isEmpty else { return }
    let text = value.bytes(of: 0)
    if form == .numeric, text.allSatisfy({ ASCII.isDigit($0) }) {
      output.append(text, field: field)
    } else {
      var bytes: [UInt8] = []
      writer(field, form, text).append(text, to: &bytes)
      output.append(bytes, field: field)
    }
  }

  /// Writes the value of a number variable as it is, to sort by; digits are compared by value.
  mutating func writeSortNumber(_ field: Field) {
    let value = numberText(field)
    if !value.nodes.isEmpty { output.append(value) }
  }

  /// True when the value of a field consists of numbers; dates and names never do.
  func isNumeric(_ field: Field) -> Bool {
    guard field.kind != .date, field.kind != .name else { return false }
    let value = numberText(field)
    return value.nodes.count == 1 && NumericText.isNumeric(value.bytes(of: 0))
  }

  private static func nodeKind(of field: Field) -> Output.Kind {
    switch field {
    case .citationNumber: .citationNumber
    case .locator: .locator
    default: .variable
    }
  }

  private func writer(
    _ field: Field, _ form: StyleElement.Form, _ text: ArraySlice<UInt8>
  ) -> NumberWriter {
    let terms = style.numberTerms
    var writer = NumberWriter(terms: terms, label: LocatorKind(field.name))
    writer.rangeDelimiter = hasRangeDelimiter(field) ? terms.pageRangeDelimiter : []
    writer.gender = terms.gender(of: field)
    if form != .numeric, NumericText.hasForms(text) { writer.form = form }
    if field == .page { writer.pageFormat = style.options.pageRangeFormat }
    guard field == .locator else { return writer }
    writer.label = NumericText.label(of: text) ?? state.locatorKind
    writer.hidesFirstLabel = true
    if writer.label == .page { writer.pageFormat = style.options.pageRangeFormat }
    return writer
  }

  /// True for the variables whose ranges have a dash, as citeproc-js has it.
  private func hasRangeDelimiter(_ field: Field) -> Bool {
    switch field {
    case .page, .locator, .issue, .volume, .edition, .number, .collectionNumber: true
    default: false
    }
  }

  /// The value of a number variable as markup; what the processor counts is written out.
  func numberText(_ field: Field) -> Output {
    switch field {
    case .locator: state.locator.map(ItemMarkup.output(of:)) ?? Output()
    case .citationNumber: state.citationNumber.map { Self.plain(String($0)) } ?? Output()
    case .firstReferenceNoteNumber:
      state.firstReferenceNoteNumber.map { Self.plain(String($0)) } ?? Output()
    case .pageFirst: firstPage
    default: state.item.text(field)
    }
  }

  private static func plain(_ text: String) -> Output {
    var output = Output()
    output.append(Array(text.utf8))
    return output
  }

  /// The first number of the pages, where the item does not say it itself.
  private var firstPage: Output {
    let own = state.item.text(.pageFirst)
    guard own.nodes.isEmpty else { return own }
    let pages = state.item.text(.page)
    guard pages.nodes.count == 1 else { return pages }
    var numbers = NumericText(pages.bytes(of: 0))
    var output = Output()
    if let first = numbers.next() { output.append(numbers.text[first.range]) }
    return output
  }
}

extension NumericText {
  /// True when the forms of numbers apply: no part is other text.
  static func hasForms(_ text: ArraySlice<UInt8>) -> Bool {
    var numbers = NumericText(text)
    while let piece = numbers.next() {
      if piece.kind == .other { return false }
    }
    return true
  }
}
