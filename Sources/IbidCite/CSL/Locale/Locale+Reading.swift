import IbidModel

extension Locale {
  /// Reads the `locale` element of a file or a style.
  init(_ tree: XMLTree, node: Int) {
    language = LanguageTag.normalized(tree.value(.lang, of: node) ?? "")
    for child in tree.children(of: node) {
      switch tree.nodes[child].name {
      case .terms:
        for term in tree.children(of: child) where tree.nodes[term].name == .term {
          readTerm(tree, term)
        }
      case .date: readDate(tree, child)
      case .styleOptions: readOptions(tree, child)
      default: break
      }
    }
  }

  private mutating func readTerm(_ tree: XMLTree, _ node: Int) {
    guard let written = tree.value(.name, of: node) else { return }
    let name = Term.canonicalName(written)
    var term = Term()
    for child in tree.children(of: node) {
      switch tree.nodes[child].name {
      case .single: term.single = Array(tree.text(of: child))
      case .multiple: term.multiple = Array(tree.text(of: child))
      default: break
      }
    }
    if term.isEmpty {
      // Blanks over several lines are the layout of the file.
      let text = Array(tree.text(of: node))
      let isLayout = text.contains(0x0A) && text.allSatisfy { ASCII.isSpace($0) }
      if !isLayout { term.single = text }
    }
    if name.hasPrefix("ordinal") {
      readOrdinal(tree, node, name: name, ending: term.single)
    } else if name.hasPrefix("long-ordinal-"), let number = Int(name.dropFirst(13)) {
      longOrdinals[.init(number: number, gender: gender(tree.value(.genderForm, of: node)))] =
        term.single
    } else {
      term.gender = gender(tree.value(.gender, of: node))
      let form = StyleElement.Form(term: tree.value(.form, of: node))
      terms.append(Entry(key: .init(name: name, form: form), term: term))
    }
  }

  private mutating func readOrdinal(
    _ tree: XMLTree, _ node: Int, name: String, ending: [UInt8]
  ) {
    let number = Int(name.dropFirst("ordinal-".utf8.count))
    guard number != nil || name == "ordinal" else { return }
    let match: Ordinals.Match =
      switch tree.value(.match, of: node) {
      case "whole-number": .wholeNumber
      case "last-two-digits": .lastTwoDigits
      case "last-digit": .lastDigit
      default: (number ?? 0) < 10 ? .lastDigit : .lastTwoDigits
      }
    ordinals.append(
      OrdinalEntry(
        number: number, match: match, gender: gender(tree.value(.genderForm, of: node)),
        ending: ending))
  }

  private mutating func readDate(_ tree: XMLTree, _ node: Int) {
    var date = LocaleDate(attributes: Array(tree.attributes(of: node)))
    for child in tree.children(of: node) where tree.nodes[child].name == .datePart {
      date.parts.append(Array(tree.attributes(of: child)))
    }
    switch tree.value(.form, of: node) {
    case "text": textDate = date
    case "numeric": numericDate = date
    default: break
    }
  }

  private mutating func readOptions(_ tree: XMLTree, _ node: Int) {
    if let value = tree.value(.limitDayOrdinals, of: node) {
      limitsDayOrdinalsToFirst = value == "true"
    }
    if let value = tree.value(.punctuationInQuote, of: node) {
      hasPunctuationInQuote = value == "true"
    }
  }

  private func gender(_ value: String?) -> Term.Gender {
    switch value {
    case "feminine": .feminine
    case "masculine": .masculine
    default: .neuter
    }
  }
}

extension Term {
  /// The name of a term as the tables have it; older styles write some in other ways.
  static func canonicalName(_ name: String) -> String {
    switch name {
    case "sub verbo", "sub_verbo": "sub-verbo"
    case "editortranslator": "editor-translator"
    default: name
    }
  }
}

extension StyleElement.Form {
  /// The form of a term by its name in CSL; `long` when none or another is named.
  init(term name: String?) {
    switch name {
    case "short": self = .short
    case "verb": self = .verb
    case "verb-short": self = .verbShort
    case "symbol": self = .symbol
    default: self = .long
    }
  }
}
