/// Names whose parts have looks, affixes or markup of their own.
extension Renderer {
  /// Writes the parts as nodes with their looks and affixes.
  mutating func writeParts(
    of name: PreparedName, _ given: ShownGiven, _ layout: NameLayout, _ field: Field,
    _ plan: NamesPlan
  ) {
    var group: Int?
    var joinsNext = false
    for step in layout.steps {
      if step.startsGroup, let open = group {
        output.close(open)
        group = nil
        if isSortKey { output.append([CollationKey.partEnd], kind: .delimiter) }
      }
      let source = name.part(step.part)
      guard !source.isEmpty, step.part != .given || given != .none else { continue }
      if group == nil {
        group = openGroup(step, name, plan)
      } else if !joinsNext {
        output.append(step.part == .suffix ? name.suffixJoint : plan.space, kind: .delimiter)
      }
      write(source, step.part, given, field, plan)
      joinsNext = name.joinsNext(step.part)
    }
    if let group { output.close(group) }
  }

  private mutating func openGroup(
    _ step: NameLayout.Step, _ name: PreparedName, _ plan: NamesPlan
  ) -> Int {
    if output.nodes.last?.kind != .name, !endsInSpace {
      nameText.removeAll(keepingCapacity: true)
      append(step.joint, name, plan)
      output.append(nameText, kind: .delimiter)
    }
    let look = plan.look(of: step.side)
    return output.open(.group, prefix: look.prefix, suffix: look.suffix)
  }

  /// True when the suffix of the group before ends in a space of any kind.
  private var endsInSpace: Bool {
    guard let last = output.nodes.lastIndex(where: { $0.suffix != 0 }) else { return false }
    guard Int(output.nodes[last].end) == output.nodes.count else { return false }
    let suffix = style.strings[output.nodes[last].suffix]
    return suffix.last == 0x20 || suffix.suffix(2) == [0xC2, 0xA0]
  }

  private mutating func write(
    _ source: NamePart, _ part: NameLayout.Part, _ given: ShownGiven, _ field: Field,
    _ plan: NamesPlan
  ) {
    let look = plan.look(of: part)
    let mark = output.mark
    let node = output.open(.group, field: field, formatting: look.formatting)
    if let markup = source.markup {
      write(markup, part, given, plan)
    } else {
      nameText.removeAll(keepingCapacity: true)
      appendText(source.bytes, part, given, plan)
      output.append(nameText, field: field)
    }
    output.close(node)
    applyTextOptions(look.formatting, from: mark)
  }

  /// Writes a part with markup; initials are made in each of its texts.
  private mutating func write(
    _ markup: Output, _ part: NameLayout.Part, _ given: ShownGiven, _ plan: NamesPlan
  ) {
    let first = output.nodes.count
    output.append(markup)
    guard part == .given, given == .initials, let initials = plan.initials else { return }
    for index in first..<output.nodes.count where output.nodes[index].kind == .text {
      let text = Array(output.bytes(of: index))
      let hasMore = index + 1 < output.nodes.count
      nameText.removeAll(keepingCapacity: true)
      initials.appendPiece(text, isLast: !hasMore, to: &nameText)
      output.replaceText(of: index, with: nameText)
    }
  }
}

extension NamesPlan {
  /// What stands after the family name of a lord, whatever the style says.
  static let titleSeparator: [UInt8] = [UInt8(ascii: ","), 0x20]

  /// The look of a part.
  func look(of part: NameLayout.Part) -> NameOptions.Part {
    switch part {
    case .given, .droppingParticle: options.given
    case .family, .nonDroppingParticle: options.family
    case .suffix: NameOptions.Part()
    }
  }

  /// The affixes of a side.
  func look(of side: NameLayout.Side) -> NameOptions.Part {
    switch side {
    case .none: NameOptions.Part()
    case .given: options.given
    case .family: options.family
    }
  }
}
