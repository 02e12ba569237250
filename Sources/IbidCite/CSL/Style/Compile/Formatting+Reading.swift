extension Formatting {
  /// Takes in one attribute, if it says how something looks.
  mutating func read(_ attribute: XMLTree.Attribute) {
    let value = attribute.value
    switch attribute.name {
    case .fontStyle: fontStyle = FontStyle(value)
    case .fontVariant: fontVariant = value == "small-caps" ? .smallCaps : .normal
    case .fontWeight: fontWeight = FontWeight(value)
    case .textDecoration: decoration = value == "underline" ? .underline : .none
    case .verticalAlign: verticalAlign = VerticalAlign(value)
    case .display: display = Display(value)
    case .textCase: textCase = TextCase(value)
    case .quotes: hasQuotes = value == "true"
    case .stripPeriods: stripsPeriods = value == "true"
    default: break
    }
  }

  /// Reads all attributes of an element.
  init(_ attributes: some Sequence<XMLTree.Attribute>) {
    self.init()
    for attribute in attributes { read(attribute) }
  }
}

extension Formatting.FontStyle {
  fileprivate init(_ name: String) {
    switch name {
    case "italic": self = .italic
    case "oblique": self = .oblique
    default: self = .normal
    }
  }
}

extension Formatting.FontWeight {
  fileprivate init(_ name: String) {
    switch name {
    case "bold": self = .bold
    case "light": self = .light
    default: self = .normal
    }
  }
}

extension Formatting.VerticalAlign {
  fileprivate init(_ name: String) {
    switch name {
    case "sup": self = .superscript
    case "sub": self = .subscript
    default: self = .baseline
    }
  }
}

extension Formatting.Display {
  fileprivate init(_ name: String) {
    switch name {
    case "block": self = .block
    case "left-margin": self = .leftMargin
    case "right-inline": self = .rightInline
    case "indent": self = .indent
    default: self = .unset
    }
  }
}

extension Formatting.TextCase {
  fileprivate init(_ name: String) {
    switch name {
    case "lowercase": self = .lowercase
    case "uppercase": self = .uppercase
    case "capitalize-first": self = .capitalizeFirst
    case "capitalize-all": self = .capitalizeAll
    case "sentence": self = .sentence
    case "title": self = .title
    default: self = .none
    }
  }
}
