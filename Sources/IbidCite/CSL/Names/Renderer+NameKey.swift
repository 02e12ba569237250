/// Names of a variable that a sort key names itself.
extension Renderer {
  /// Writes the names of a variable as a key to sort by: all of them, family first, whole.
  mutating func writeSortNames(_ field: Field) {
    let names = names(field)
    guard !names.isEmpty else { return }
    _ = writeNames(names, field, style.nameKeyPlan)
  }
}

extension NamesPlan {
  /// The plan for keys that name a variable.
  static func key(_ parts: CompiledStyle.Parts) -> NamesPlan {
    var element = NamesElement()
    element.name.nameAsSortOrder = .all
    element.name.demoteNonDroppingParticle = parts.options.demoteNonDroppingParticle
    return NamesPlan(element, parts)
  }
}
