extension Renderer {
  /// Writes the whole date of a variable to sort by.
  mutating func writeSortDate(_ field: Field) {
    guard let date = state.item.item.date(field) else { return }
    var key: [UInt8] = []
    DateSortKey.append(date, to: &key)
    output.append(key)
  }

  /// Renders a `date` element of a macro to sort by: the parts that it shows count.
  mutating func renderSortDate(_ date: DateValue, _ form: DateElement) -> Outcome {
    var parts: DateSortKey.Parts = []
    for part in form.parts {
      switch part.name {
      case .year: parts.insert(.year)
      case .month: parts.insert(.month)
      case .day: parts.insert(.day)
      }
    }
    var key: [UInt8] = []
    DateSortKey.append(date, parts: parts, to: &key)
    output.append(key)
    return key.isEmpty ? .calledVariable : [.calledVariable, .renderedVariable, .wrote]
  }
}
