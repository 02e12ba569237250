/// The names of one variable, joined.
extension Renderer {
  /// Writes the names of a variable; false when none is shown.
  mutating func writeNames(_ names: [PreparedName], _ field: Field, _ plan: NamesPlan) -> Bool {
    let extent = extent(of: names, field, plan)
    let list = output.open(.nameList, field: field)
    for index in 0..<extent.shown {
      if index > 0 { writeJoint(before: index, extent, names, plan) }
      write(names[index], index, field, plan)
    }
    if extent.shown > 0 { writeEnd(extent, names, field, plan) }
    if isCompared { record(names, extent, field, plan) }
    namesRendered += 1
    return output.close(list)
  }

  /// Writes what stands before a name that is not the first.
  private mutating func writeJoint(
    before index: Int, _ extent: NameExtent, _ names: [PreparedName], _ plan: NamesPlan
  ) {
    guard
      let and = plan.and, extent.end == .complete, index == extent.shown - 1,
      !names[index - 1].isFollowedByOthers, !isSortKey
    else {
      output.append(plan.delimiter, kind: .delimiter)
      return
    }
    let isDelimited = isDelimited(
      plan.options.delimiterPrecedesLast, after: index, names, plan.options)
    output.append(isDelimited ? and.delimited : and.spaced, kind: .delimiter)
  }

  /// Writes “et al.” or an ellipsis with the last name.
  private mutating func writeEnd(
    _ extent: NameExtent, _ names: [PreparedName], _ field: Field, _ plan: NamesPlan
  ) {
    switch extent.end {
    case .complete:
      guard names[extent.shown - 1].isFollowedByOthers else { return }
      writeEtAl(after: extent.shown, names, plan)
    case .etAl: if !isSortKey { writeEtAl(after: extent.shown, names, plan) }
    case .lastName:
      output.append(plan.delimiter + [0xE2, 0x80, 0xA6, 0x20], kind: .delimiter)
      write(names[names.count - 1], names.count - 1, field, plan)
    }
  }

  private mutating func writeEtAl(after count: Int, _ names: [PreparedName], _ plan: NamesPlan) {
    let isDelimited = isDelimited(
      plan.options.delimiterPrecedesEtAl, after: count, names, plan.options)
    let formatting = plan.element.etAlFormatting
    let text = isDelimited ? plan.etAl.delimited : plan.etAl.spaced
    guard formatting != 0 else {
      output.append(text, kind: .delimiter)
      return
    }
    let term = style.terms[Int(plan.element.etAlTerm)].single
    output.append(text.dropLast(term.count), kind: .delimiter)
    let mark = output.mark
    let node = output.open(.group, formatting: formatting)
    output.append(term)
    output.close(node)
    applyTextOptions(formatting, from: mark)
  }

  /// True when the delimiter stands after some names and before the last or “et al.”.
  private func isDelimited(
    _ precedence: NameOptions.Precedence, after count: Int, _ names: [PreparedName],
    _ options: NameOptions
  ) -> Bool {
    switch precedence {
    case .always: true
    case .never: false
    case .contextual: count > 1
    case .afterInvertedName: isInverted(names[count - 1], count - 1, options)
    }
  }

  /// True when a name is shown family first by the will of the style.
  func isInverted(_ name: PreparedName, _ index: Int, _ options: NameOptions) -> Bool {
    switch options.nameAsSortOrder {
    case .none: return false
    case .first: if index > 0 { return false }
    case .all: break
    }
    return !name.isLiteral && name.script == .givenFirst && !name.isStaticOrdering
  }

  private mutating func record(
    _ names: [PreparedName], _ extent: NameExtent, _ field: Field, _ plan: NamesPlan
  ) {
    nameRecords.append(
      NameRecord(
        field: field, count: names.count, shown: extent.shown,
        hasInitials: plan.initials != nil && !plan.normalizesInitials,
        isShort: plan.options.form == .short))
  }
}
