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
      appendParts(of: name, given, layout, plan)
      output.append(nameText, field: field)
    } else {
      writeParts(of: name, given, layout, field, plan)
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

  /// Puts together the text of a name without markup.
  private mutating func appendParts(
    of name: PreparedName, _ given: ShownGiven, _ layout: NameLayout, _ plan: NamesPlan
  ) {
    nameText.removeAll(keepingCapacity: true)
    let isKey = isSortKey
    var isFirst = true
    var joinsNext = false
    for step in layout.steps {
      if step.startsGroup {
        isFirst = true
        if isKey, !nameText.isEmpty { nameText.append(CollationKey.partEnd) }
      }
      let bytes = name.bytes(step.part)
      guard !bytes.isEmpty, step.part != .given || given != .none else { continue }
      if isFirst {
        if !nameText.isEmpty { append(step.joint, name, plan) }
      } else if !joinsNext || isKey {
        nameText.append(contentsOf: step.part == .suffix ? name.suffixJoint : plan.space)
      }
      appendText(bytes, step.part, given, plan)
      isFirst = false
      joinsNext = name.joinsNext(step.part)
    }
  }

  mutating func append(
    _ joint: NameLayout.Joint, _ name: PreparedName, _ plan: NamesPlan
  ) {
    switch joint {
    case .nothing: break
    case .space: nameText.append(contentsOf: plan.space)
    case .sortSeparator:
      if name.isTitled {
        nameText.append(contentsOf: NamesPlan.titleSeparator)
      } else {
        nameText.append(contentsOf: plan.sortSeparator)
      }
    }
  }

  /// Appends one part as it is shown.
  mutating func appendText(
    _ bytes: [UInt8], _ part: NameLayout.Part, _ given: ShownGiven, _ plan: NamesPlan
  ) {
    guard let initials = plan.initials else {
      nameText.append(contentsOf: bytes)
      return
    }
    switch (part, given) {
    case (.given, .initials): initials.append(bytes, to: &nameText)
    case (.given, .normalized), (.suffix, _): initials.appendNormalized(bytes, to: &nameText)
    default: nameText.append(contentsOf: bytes)
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

  /// The text of one of the parts.
  func bytes(_ part: NameLayout.Part) -> [UInt8] {
    switch part {
    case .given: given.bytes
    case .droppingParticle: droppingParticle.bytes
    case .nonDroppingParticle: nonDroppingParticle.bytes
    case .family: family.bytes
    case .suffix: suffix.bytes
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
