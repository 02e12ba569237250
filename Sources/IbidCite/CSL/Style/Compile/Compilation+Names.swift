/// The options of names that a style, its citation or its bibliography hands down.
struct NameDefaults {
  var name = NameOptions()
  /// `names-delimiter`.
  var delimiter: StringID = 0
}

extension Compilation {
  /// True for a `names` that says nothing about the form of its names.
  static func isBare(_ node: Int, in tree: XMLTree) -> Bool {
    !tree.children(of: node).contains { child in
      [.name, .etAl, .label].contains(tree.nodes[child].name)
    }
  }

  /// Compiles a `names` with what its `substitute` has.
  mutating func compileNames(_ node: Int, _ scope: Scope) throws(StyleError) {
    var element = element(.names, node)
    let defaults = scope.isBibliography ? bibliographyNames : citationNames
    var names = namesForm(node, scope, defaults)
    names.fields = (tree.value(.variable, of: node) ?? "").words.compactMap { Field($0) }
    if tree.value(.delimiter, of: node) != nil {
      names.delimiter = element.delimiter
    } else if scope.substitution < 0 {
      names.delimiter = defaults.delimiter
    }
    if scope.substitution >= 0, Self.isBare(node, in: tree) {
      element.inheritLook(of: inheritedLooks[scope.substitution])
    }
    element.delimiter = names.delimiter
    let substitute = tree.child(.substitute, of: node)
    names.hasSubstitute = substitute != nil
    element.payload = UInt16(truncatingIfNeeded: parts.names.count)
    parts.names.append(names)
    guard let substitute else { return append(element) }
    var inner = scope
    inner.substitution = Self.isBare(node, in: tree) ? scope.substitution : -1
    if inner.substitution < 0 { inner.substitution = inherit(names, element) }
    try compile(element, childrenOf: substitute, inner)
  }

  /// Remembers names as what names without children in a `substitute` take after.
  private mutating func inherit(_ names: NamesElement, _ element: StyleElement) -> Int {
    inherited.append(names)
    inheritedLooks.append(element)
    return inherited.count - 1
  }

  /// The form of names: their own, or that of the names they substitute.
  private mutating func namesForm(
    _ node: Int, _ scope: Scope, _ defaults: NameDefaults
  ) -> NamesElement {
    if scope.substitution >= 0, Self.isBare(node, in: tree) {
      return inherited[scope.substitution]
    }
    var names = NamesElement()
    names.name = defaults.name
    names.etAlTerm = intern("et-al", .long)
    if scope.substitution >= 0 {
      names.name = inherited[scope.substitution].name
      names.etAlTerm = inherited[scope.substitution].etAlTerm
      names.etAlFormatting = inherited[scope.substitution].etAlFormatting
    }
    for child in tree.children(of: node) { read(child, of: &names, defaults) }
    return names
  }

  /// Takes in a child of `names`.
  private mutating func read(
    _ node: Int, of names: inout NamesElement, _ defaults: NameDefaults
  ) {
    switch tree.nodes[node].name {
    case .name:
      names.name = defaults.name
      readName(node, &names.name)
      names.hasName = true
    case .etAl:
      names.etAlTerm = intern(tree.value(.term, of: node) ?? "et-al", .long)
      names.etAlFormatting = intern(Formatting(tree.attributes(of: node)))
    case .label: names.label = namesLabel(node, precedesNames: !names.hasName)
    default: break
    }
  }

  private mutating func namesLabel(_ node: Int, precedesNames: Bool) -> NamesLabel {
    let element = element(.label, node)
    return NamesLabel(
      form: StyleElement.Form(term: tree.value(.form, of: node)),
      plural: StyleElement.Plural(tree.value(.plural, of: node)), prefix: element.prefix,
      suffix: element.suffix, formatting: element.formatting, precedesNames: precedesNames)
  }

  private mutating func readName(_ node: Int, _ name: inout NameOptions) {
    var look = Formatting()
    for attribute in tree.attributes(of: node) {
      switch attribute.name {
      case .form: name.form = NameOptions.Form(attribute.value)
      case .delimiter: name.delimiter = parts.strings.intern(attribute.value)
      case .prefix: name.prefix = parts.strings.intern(attribute.value)
      case .suffix: name.suffix = parts.strings.intern(attribute.value)
      default:
        readInheritable(attribute, &name)
        look.read(attribute)
      }
    }
    name.formatting = intern(look)
    for child in tree.children(of: node) where tree.nodes[child].name == .namePart {
      let part = namePart(child)
      switch tree.value(.name, of: child) {
      case "family": name.family = part
      case "given": name.given = part
      default: break
      }
    }
  }

  private mutating func namePart(_ node: Int) -> NameOptions.Part {
    let element = element(.names, node)
    return NameOptions.Part(
      prefix: element.prefix, suffix: element.suffix, formatting: element.formatting)
  }

  /// The options of names that an element hands down, over those handed to it.
  mutating func defaults(of node: Int, over outer: NameDefaults) -> NameDefaults {
    var defaults = outer
    for attribute in tree.attributes(of: node) {
      switch attribute.name {
      case .nameForm: defaults.name.form = NameOptions.Form(attribute.value)
      case .nameDelimiter: defaults.name.delimiter = parts.strings.intern(attribute.value)
      case .namesDelimiter: defaults.delimiter = parts.strings.intern(attribute.value)
      default: readInheritable(attribute, &defaults.name)
      }
    }
    return defaults
  }

  /// Takes in an option that has one name everywhere.
  private mutating func readInheritable(
    _ attribute: XMLTree.Attribute, _ name: inout NameOptions
  ) {
    let value = attribute.value
    switch attribute.name {
    case .and: name.and = NameOptions.And(value)
    case .delimiterPrecedesEtAl: name.delimiterPrecedesEtAl = .init(value)
    case .delimiterPrecedesLast: name.delimiterPrecedesLast = .init(value)
    case .etAlMin: name.etAlMin = count(value) ?? 0
    case .etAlUseFirst: name.etAlUseFirst = count(value) ?? .max
    case .etAlSubsequentMin: name.etAlSubsequentMin = count(value) ?? 0
    case .etAlSubsequentUseFirst: name.etAlSubsequentUseFirst = count(value) ?? 0
    case .etAlUseLast: name.etAlUseLast = value == "true"
    case .initialize: name.initialize = value != "false"
    case .initializeWith: name.initializeWith = parts.strings.intern(value)
    case .nameAsSortOrder: name.nameAsSortOrder = .init(value)
    case .sortSeparator: name.sortSeparator = parts.strings.intern(value)
    default: break
    }
  }

  /// A count of names or lines, within reason.
  func count(_ text: String) -> Int? {
    Int(text).map { min(max(0, $0), 100_000) }
  }
}

extension NameOptions.Form {
  fileprivate init(_ name: String) {
    switch name {
    case "short": self = .short
    case "count": self = .count
    default: self = .long
    }
  }
}

extension NameOptions.And {
  fileprivate init(_ name: String) {
    switch name {
    case "text": self = .text
    case "symbol": self = .symbol
    default: self = .none
    }
  }
}

extension NameOptions.Precedence {
  fileprivate init(_ name: String) {
    switch name {
    case "always": self = .always
    case "never": self = .never
    case "after-inverted-name": self = .afterInvertedName
    default: self = .contextual
    }
  }
}

extension NameOptions.SortOrder {
  fileprivate init(_ name: String) {
    switch name {
    case "first": self = .first
    case "all": self = .all
    default: self = .none
    }
  }
}

extension StyleElement {
  /// Takes the affixes and the formatting of another element where it has none of its own.
  mutating func inheritLook(of other: StyleElement) {
    if prefix == 0 { prefix = other.prefix }
    if suffix == 0 { suffix = other.suffix }
    if formatting == 0 { formatting = other.formatting }
  }
}
