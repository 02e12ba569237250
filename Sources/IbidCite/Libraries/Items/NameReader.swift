/// Reads names of CSL-JSON.
enum NameReader {
  /// The names of a value: a list of maps or texts, one map, or one text.
  static func names(
    _ value: LibraryValue, key: String, field: Field, _ source: inout LibrarySource
  ) -> [Name] {
    let values: [LibraryValue]
    if case .list(let list) = value.content { values = list } else { values = [value] }
    var names: [Name] = []
    for value in values {
      if let name = name(value) {
        names.append(name)
      } else {
        source.report(
          .unreadableName, "a name of '\(field.name)' has neither a family name nor a literal",
          value.range, key: key)
      }
    }
    return names
  }

  private static func name(_ value: LibraryValue) -> Name? {
    guard case .map(let pairs) = value.content else {
      guard let text = value.text, !text.isEmpty else { return nil }
      return Name(literal: text)
    }
    var name = Name()
    var isInstitution = false
    for pair in pairs {
      let text = pair.value.text ?? ""
      switch pair.key {
      case "family": name.family = text
      case "given": name.given = text
      case "dropping-particle": name.droppingParticle = text
      case "non-dropping-particle": name.nonDroppingParticle = text
      case "suffix": name.suffix = text
      case "literal", "name": name.literal = text
      case "comma-suffix": name.hasCommaSuffix = pair.value.isTrue
      case "static-ordering": name.isStaticOrdering = pair.value.isTrue
      case "parse-names": name.parsesParticles = pair.value.isTrue
      case "isInstitution": isInstitution = pair.value.isTrue
      default: break
      }
    }
    if isInstitution, name.literal.isEmpty {
      name.literal = name.family
      name.family = ""
    }
    return name.isEmpty ? nil : name
  }
}

extension Name {
  /// True when there is nothing to show.
  var isEmpty: Bool { family.isEmpty && given.isEmpty && literal.isEmpty }
}
