/// One name.
extension Renderer {
  /// Writes one name.
  mutating func write(_ name: PreparedName, _ index: Int, _ field: Field, _ plan: NamesPlan) {
    let options = plan.options
    let hasAffixes = !isSortKey
    let node = output.open(
      .name, field: field, formatting: options.formatting,
      prefix: hasAffixes ? options.prefix : 0, suffix: hasAffixes ? options.suffix : 0)
    let mark = output.mark
    if name.isLiteral {
      writeLiteral(name, field, plan)
    } else {
      writeParts(name, index, field, plan)
    }
    if isSortKey { output.append([CollationKey.partEnd], kind: .delimiter) }
    output.close(node)
    if options.formatting != 0 { applyTextOptions(options.formatting, from: mark) }
  }

  /// Writes a name that is not taken apart, with the look of a family name.
  private mutating func writeLiteral(_ name: PreparedName, _ field: Field, _ plan: NamesPlan) {
    let formatting = plan.options.family.formatting
    let mark = output.mark
    let node = formatting == 0 ? nil : output.open(.group, field: field, formatting: formatting)
    if let markup = name.literal.markup {
      output.append(markup)
    } else if isSortKey, plan.stripsArticles {
      output.append(name.literal.withoutArticle, field: field)
    } else {
      output.append(name.literal.bytes, field: field)
    }
    if let node { output.close(node) }
    applyTextOptions(formatting, from: mark)
  }

  private mutating func writeParts(
    _ name: PreparedName, _ index: Int, _ field: Field, _ plan: NamesPlan
  ) {
    let given = shownGiven(name, index, field, plan)
    let layout = layout(of: name, index, plan, isShort: given == .none)
    if (plan.hasPlainParts || isSortKey) && name.isPlain {
      nameText.removeAll(keepingCapacity: true)
      for group in layout.groups { append(group, of: name, given, plan) }
      output.append(nameText, field: field)
    } else {
      for group in layout.groups { write(group, of: name, given, field, plan) }
    }
  }

  /// How much of the given name is shown.
  private func shownGiven(
    _ name: PreparedName, _ index: Int, _ field: Field, _ plan: NamesPlan
  ) -> ShownGiven {
    guard !name.family.isEmpty else { return .full }
    let level = givenLevel(index, field)
    if plan.options.form == .short, level == .asStyled { return .none }
    guard plan.initials != nil, !name.isTitled else { return .full }
    if plan.normalizesInitials { return .normalized }
    return level == .full ? .full : .initials
  }

  /// How far a given name is extended to tell the cite from others.
  private func givenLevel(_ index: Int, _ field: Field) -> Disambiguation.GivenLevel {
    guard let levels = nameExtension(field)?.levels, index < levels.count else { return .asStyled }
    return levels[index]
  }

  /// Appends the parts of a group to the text of a name without markup.
  private mutating func append(
    _ group: NameLayout.Group, of name: PreparedName, _ given: ShownGiven, _ plan: NamesPlan
  ) {
    var isFirst = true
    var joinsNext = false
    if isSortKey, !nameText.isEmpty { nameText.append(CollationKey.partEnd) }
    for part in group.parts {
      let source = name.part(part)
      guard !source.isEmpty, part != .given || given != .none else { continue }
      if isFirst {
        if !nameText.isEmpty { nameText.append(contentsOf: joint(group.joint, name, plan)) }
      } else if !joinsNext || isSortKey {
        nameText.append(contentsOf: part == .suffix ? name.suffixJoint : plan.space)
      }
      appendText(of: source, part, given, plan)
      isFirst = false
      joinsNext = name.joinsNext(part)
    }
  }

  private func joint(_ joint: NameLayout.Joint, _ name: PreparedName, _ plan: NamesPlan) -> [UInt8]
  {
    switch joint {
    case .nothing: []
    case .space: plan.space
    case .sortSeparator: name.isTitled ? [UInt8(ascii: ","), 0x20] : plan.sortSeparator
    }
  }

  /// Appends one part as it is shown.
  private mutating func appendText(
    of source: NamePart, _ part: NameLayout.Part, _ given: ShownGiven, _ plan: NamesPlan
  ) {
    guard let initials = plan.initials else {
      nameText.append(contentsOf: source.bytes)
      return
    }
    switch (part, given) {
    case (.given, .initials): initials.append(source.bytes, to: &nameText)
    case (.given, .normalized): initials.appendNormalized(source.bytes, to: &nameText)
    case (.suffix, _): initials.appendNormalized(source.bytes, to: &nameText)
    default: nameText.append(contentsOf: source.bytes)
    }
  }

  /// Writes a group as nodes with the looks and affixes of the parts.
  private mutating func write(
    _ group: NameLayout.Group, of name: PreparedName, _ given: ShownGiven, _ field: Field,
    _ plan: NamesPlan
  ) {
    let look = plan.look(of: group.side)
    let isJoined = endsInSpace
    var node: Int?
    var joinsNext = false
    if isSortKey, output.nodes.last?.kind != .name {
      output.append([CollationKey.partEnd], kind: .delimiter)
    }
    for part in group.parts {
      let source = name.part(part)
      guard !source.isEmpty, part != .given || given != .none else { continue }
      if node == nil {
        if output.nodes.last?.kind != .name, !isJoined {
          output.append(joint(group.joint, name, plan), kind: .delimiter)
        }
        node = output.open(.group, prefix: look.prefix, suffix: look.suffix)
      } else if !joinsNext {
        output.append(part == .suffix ? name.suffixJoint : plan.space, kind: .delimiter)
      }
      write(source, part, given, field, plan)
      joinsNext = name.joinsNext(part)
    }
    if let node { output.close(node) }
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
      appendText(of: source, part, given, plan)
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

/// How much of a given name is shown.
enum ShownGiven { case none, initials, full, normalized }

extension PreparedName {
  /// One of the parts.
  func part(_ part: NameLayout.Part) -> NamePart {
    switch part {
    case .given: given
    case .droppingParticle: droppingParticle
    case .nonDroppingParticle: nonDroppingParticle
    case .family: family
    case .suffix: suffix
    }
  }

  /// True when no space follows a part that another follows in its group.
  func joinsNext(_ part: NameLayout.Part) -> Bool {
    switch part {
    case .nonDroppingParticle: nonDroppingParticle.joinsNext
    case .droppingParticle: droppingParticle.joinsNext && nonDroppingParticle.isEmpty
    default: false
    }
  }

  /// What stands before a suffix in a name that is not inverted.
  var suffixJoint: [UInt8] { hasCommaSuffix ? [UInt8(ascii: ","), 0x20] : [0x20] }

  /// True for the word “others” in place of a name.
  var isOthers: Bool { literal.bytes.elementsEqual("others".utf8) }
}

extension NamePart {
  /// The text without an English article, as bodies are sorted.
  var withoutArticle: ArraySlice<UInt8> {
    for article in ["the ", "an ", "a "] where bytes.count > article.utf8.count {
      let start = bytes.prefix(article.utf8.count)
      if zip(start, article.utf8).allSatisfy({ $0 | 0x20 == $1 | 0x20 }) {
        return bytes.dropFirst(article.utf8.count)
      }
    }
    return bytes[...]
  }
}

extension NamesPlan {
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
