extension Compilation {
  /// Compiles a `date`.
  mutating func compileDate(_ node: Int) {
    guard let field = tree.value(.variable, of: node).flatMap({ Field($0) }) else { return }
    var date = element(.date, node)
    date.field = field
    let content: DateElement
    switch tree.value(.form, of: node) {
    case "text": content = localized(locale.textDate, node, &date)
    case "numeric": content = localized(locale.numericDate, node, &date)
    default: content = standalone(node, delimiter: date.delimiter)
    }
    date.payload = UInt16(truncatingIfNeeded: parts.dates.count)
    parts.dates.append(content)
    append(date)
  }

  /// A date that says all by itself.
  private mutating func standalone(_ node: Int, delimiter: StringID) -> DateElement {
    var content = DateElement(delimiter: delimiter)
    for child in tree.children(of: node) where tree.nodes[child].name == .datePart {
      if let part = datePart(tree.attributes(of: child)) { content.parts.append(part) }
    }
    return content
  }

  /// The form of the language, with the parts that are asked for and the style's changes to them.
  private mutating func localized(
    _ form: LocaleDate, _ node: Int, _ date: inout StyleElement
  ) -> DateElement {
    let wanted = wantedParts(node)
    var changed = form
    changed.parts = form.parts.filter { wanted.contains($0.value(.name) ?? "") }
      .map { $0 + changes(of: $0.value(.name), in: node) }
    var content = compiled(changed)
    if let delimiter = tree.value(.delimiter, of: node) {
      content.delimiter = parts.strings.intern(delimiter)
    }
    // The look of the locale's date, and over it the look that the style gives it.
    date.formatting = intern(Formatting(form.attributes + Array(tree.attributes(of: node))))
    date.delimiter = content.delimiter
    return content
  }

  /// The parts that `date-parts` leaves.
  private func wantedParts(_ node: Int) -> [String] {
    switch tree.value(.dateParts, of: node) {
    case "year": ["year"]
    case "year-month": ["year", "month"]
    case "month-day": ["month", "day"]
    default: ["year", "month", "day"]
    }
  }

  /// What the style changes in a part of a localized date; later attributes count.
  private func changes(of name: String?, in node: Int) -> [XMLTree.Attribute] {
    var changes: [XMLTree.Attribute] = []
    for child in tree.children(of: node) where tree.nodes[child].name == .datePart {
      if tree.value(.name, of: child) == name { changes += tree.attributes(of: child) }
    }
    return changes
  }

  /// A localized date with all its parts.
  private mutating func compiled(_ form: LocaleDate) -> DateElement {
    var content = DateElement(isLocalized: true)
    content.delimiter = parts.strings.intern(form.attributes.value(.delimiter) ?? "")
    for attributes in form.parts {
      if let part = datePart(attributes) { content.parts.append(part) }
    }
    return content
  }

  /// A `date-part`; nil when it has no name that CSL knows.
  private mutating func datePart(_ attributes: some Sequence<XMLTree.Attribute>) -> DatePart? {
    guard let name = attributes.value(.name).flatMap(DatePart.Name.init) else { return nil }
    var part = DatePart(name: name, form: name == .day ? .numeric : .long)
    part.rangeDelimiter = parts.strings.intern("–")
    var look = Formatting()
    for attribute in attributes {
      switch attribute.name {
      case .form: part.form = DatePart.Form(attribute.value) ?? part.form
      case .prefix: part.prefix = parts.strings.intern(attribute.value)
      case .suffix: part.suffix = parts.strings.intern(attribute.value)
      case .rangeDelimiter: part.rangeDelimiter = parts.strings.intern(attribute.value)
      default: look.read(attribute)
      }
    }
    part.formatting = intern(look)
    return part
  }

  /// Fills the table of the language.
  mutating func compileLocale() {
    parts.locale.terms = locale.terms
    parts.locale.ordinals = locale.ordinals
    parts.locale.limitsDayOrdinalsToFirst = locale.limitsDayOrdinalsToFirst
    parts.locale.hasPunctuationInQuote = locale.hasPunctuationInQuote
    parts.locale.textDate = compiled(locale.textDate)
    parts.locale.numericDate = compiled(locale.numericDate)
  }
}

extension Sequence<XMLTree.Attribute> {
  /// The last value of an attribute, or nil.
  func value(_ name: CSLAttributeName) -> String? {
    var value: String?
    for attribute in self where attribute.name == name { value = attribute.value }
    return value
  }
}

extension DatePart.Name {
  fileprivate init?(_ name: String) {
    switch name {
    case "day": self = .day
    case "month": self = .month
    case "year": self = .year
    default: return nil
    }
  }
}

extension DatePart.Form {
  fileprivate init?(_ name: String) {
    switch name {
    case "long": self = .long
    case "short": self = .short
    case "numeric": self = .numeric
    case "numeric-leading-zeros": self = .numericLeadingZeros
    case "ordinal": self = .ordinal
    default: return nil
    }
  }
}
