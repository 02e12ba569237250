extension Compilation {
  /// Compiles one rendering element with its descendants; other elements are passed over.
  mutating func compile(_ node: Int, _ scope: Scope) throws(StyleError) {
    switch tree.nodes[node].name {
    case .text: try compileText(node, scope)
    case .number: compileNumber(node)
    case .label: compileLabel(node)
    case .date: compileDate(node)
    case .names: try compileNames(node, scope)
    case .group, .layout: _ = try compileGroup(node, scope)
    case .choose: try compileChoose(node, scope)
    default: break
    }
  }

  /// Compiles a `group` or a `layout` and returns its index.
  mutating func compileGroup(_ node: Int, _ scope: Scope) throws(StyleError) -> Int32 {
    try compile(element(.group, node), childrenOf: node, scope)
  }

  /// Writes an element and the children of its node, and returns its index.
  @discardableResult
  mutating func compile(
    _ element: StyleElement, childrenOf node: Int, _ scope: Scope
  ) throws(StyleError) -> Int32 {
    let index = parts.elements.count
    parts.elements.append(element)
    for child in tree.children(of: node) { try compile(child, scope) }
    parts.elements[index].end = Int32(truncatingIfNeeded: parts.elements.count)
    return Int32(truncatingIfNeeded: index)
  }

  /// An element with the affixes, delimiter and formatting of its node.
  mutating func element(_ kind: StyleElement.Kind, _ node: Int) -> StyleElement {
    var element = StyleElement(kind: kind)
    var look = Formatting()
    for attribute in tree.attributes(of: node) {
      switch attribute.name {
      case .prefix: element.prefix = parts.strings.intern(attribute.value)
      case .suffix: element.suffix = parts.strings.intern(attribute.value)
      case .delimiter: element.delimiter = parts.strings.intern(attribute.value)
      default: look.read(attribute)
      }
    }
    element.formatting = intern(look)
    return element
  }

  /// Writes an element without children.
  mutating func append(_ element: StyleElement) {
    var element = element
    element.end = Int32(truncatingIfNeeded: parts.elements.count + 1)
    parts.elements.append(element)
  }

  private mutating func compileText(_ node: Int, _ scope: Scope) throws(StyleError) {
    var text = element(.textValue, node)
    if let variable = tree.value(.variable, of: node) {
      guard let field = Field(variable) else { return }
      text.kind = .textVariable
      text.field = field
      text.form = StyleElement.Form(term: tree.value(.form, of: node))
    } else if let name = tree.value(.macro, of: node) {
      text.kind = .textMacro
      let number = try macroNumber(name, calledAt: node, scope)
      text.payload = UInt16(truncatingIfNeeded: number)
    } else if let name = tree.value(.term, of: node) {
      text.kind = .textTerm
      text.form = StyleElement.Form(term: tree.value(.form, of: node))
      text.payload = intern(Term.canonicalName(name), text.form)
      text.plural = tree.value(.plural, of: node) == "true" ? .always : .never
    } else if let value = tree.value(.value, of: node) {
      text.payload = parts.strings.intern(value)
    } else {
      return
    }
    append(text)
  }

  private mutating func compileNumber(_ node: Int) {
    guard let field = tree.value(.variable, of: node).flatMap({ Field($0) }) else { return }
    var number = element(.number, node)
    number.field = field
    number.form =
      switch tree.value(.form, of: node) {
      case "ordinal": .ordinal
      case "long-ordinal": .longOrdinal
      case "roman": .roman
      default: .numeric
      }
    append(number)
  }

  private mutating func compileLabel(_ node: Int) {
    guard let field = tree.value(.variable, of: node).flatMap({ Field($0) }) else { return }
    var label = element(.label, node)
    label.field = field
    label.form = StyleElement.Form(term: tree.value(.form, of: node))
    label.plural = StyleElement.Plural(tree.value(.plural, of: node))
    label.payload = field == .locator ? 0 : internTerm(of: field, label.form)
    append(label)
  }

  /// The term of a number variable; some older locales have it under a shorter name.
  private mutating func internTerm(of field: Field, _ form: StyleElement.Form) -> TermID {
    let number = intern(field.name, form)
    guard number == 0 else { return number }
    switch field {
    case .pageFirst, .numberOfPages: return intern("page", form)
    case .numberOfVolumes: return intern("volume", form)
    case .chapterNumber: return intern("chapter", form)
    case .partNumber: return intern("part", form)
    case .supplementNumber: return intern("supplement", form)
    default: return 0
    }
  }

  private mutating func compileChoose(_ node: Int, _ scope: Scope) throws(StyleError) {
    let index = parts.elements.count
    parts.elements.append(StyleElement(kind: .choose))
    for child in tree.children(of: node) {
      let name = tree.nodes[child].name
      guard name == .if || name == .elseIf || name == .else else { continue }
      var branch = StyleElement(kind: .branch)
      branch.payload = UInt16(truncatingIfNeeded: parts.conditions.count)
      parts.conditions.append(condition(child))
      try compile(branch, childrenOf: child, scope)
    }
    parts.elements[index].end = Int32(truncatingIfNeeded: parts.elements.count)
  }
}

extension StyleElement.Plural {
  /// `contextual` unless the style says otherwise.
  init(_ name: String?) {
    switch name {
    case "always": self = .always
    case "never": self = .never
    default: self = .contextual
    }
  }
}
