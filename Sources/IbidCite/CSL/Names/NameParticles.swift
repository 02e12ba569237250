/// Finds the particles and suffixes that were written inside the family and given names.
///
/// A particle is told by its small first letter, as citeproc-js does, not by a list: every leading
/// word of the family and every last word of the given name that begins small. `de las Casas`,
/// `d’Artagnan` and `al-Ghazali` stay with the family (non-dropping), `Alexander von` with the
/// given name (dropping). A comma in the given name begins a suffix, `!` after it the kind that
/// takes a comma.
struct NameParticles {
  /// Finds the particles of a name that allows it.
  static func parsed(_ source: Name) -> Name {
    var name = source
    if name.family.utf8.count > 2, name.family.first == "\"", name.family.last == "\"" {
      name.family = String(name.family.dropFirst().dropLast())
      return name
    }
    guard
      name.parsesParticles, name.nonDroppingParticle.isEmpty, !name.family.isEmpty,
      !name.given.isEmpty
    else { return name }
    splitFamily(&name)
    splitSuffix(&name)
    splitGiven(&name)
    return name
  }

  private static func splitFamily(_ name: inout Name) {
    var rest = name.family[...]
    while let end = particleEnd(rest), beginsSmall(rest[..<end]) { rest = rest[end...] }
    guard rest.startIndex > name.family.startIndex else { return }
    var particle = trimmed(name.family[..<rest.startIndex])
    let hasSpace = name.family[..<rest.startIndex].last == " "
    if hasSpace, particle.unicodeScalars.last.map(isApostrophe) == true { particle += " " }
    name.nonDroppingParticle = particle
    name.family = String(rest)
  }

  /// Where the first word of a family name ends with the space, hyphen or apostrophe after it;
  /// nil when nothing would be left.
  private static func particleEnd(_ text: Substring) -> Substring.Index? {
    let scalars = text.unicodeScalars
    let word = scalars.firstIndex(of: " ") ?? scalars.endIndex
    var end = word
    if word == scalars.endIndex {
      let joint = scalars[..<word].dropLast().lastIndex { $0 == "-" || isApostrophe($0) }
      guard let joint else { return nil }
      end = scalars.index(after: joint)
    }
    while end < scalars.endIndex, scalars[end] == " " { end = scalars.index(after: end) }
    guard end < scalars.endIndex, word > scalars.startIndex else { return nil }
    return end
  }

  private static func splitSuffix(_ name: inout Name) {
    guard name.suffix.isEmpty, let comma = name.given.firstIndex(of: ",") else { return }
    var rest = name.given[comma...].dropFirst()
    let isComma = rest.first == "!"
    rest = rest.drop { $0 == "!" || $0 == " " }
    let suffix = String(rest)
    name.given = trimmed(name.given[..<comma])
    if suffix.replacing(".", with: "") == "et al", name.droppingParticle.isEmpty {
      name.droppingParticle = suffix
    } else {
      name.suffix = suffix
      name.hasCommaSuffix = name.hasCommaSuffix || isComma
    }
  }

  private static func splitGiven(_ name: inout Name) {
    var rest = name.given[...]
    while let space = rest.lastIndex(of: " "), beginsSmall(rest[space...]),
      rest[..<space].contains(where: { $0 != " " })
    {
      rest = rest[..<space]
      while rest.last == " " { rest.removeLast() }
    }
    guard rest.endIndex < name.given.endIndex else { return }
    name.droppingParticle = trimmed(name.given[rest.endIndex...])
    name.given = String(rest)
  }

  /// True when the first letter after apostrophes, hyphens and spaces is a small one.
  private static func beginsSmall(_ text: Substring) -> Bool {
    let first = text.unicodeScalars.first { !isApostrophe($0) && $0 != "-" && $0 != " " }
    return first?.properties.changesWhenUppercased == true
  }

  private static func isApostrophe(_ scalar: Unicode.Scalar) -> Bool {
    scalar == "'" || scalar == "\u{2019}" || scalar == "\u{2BB}"
  }

  private static func trimmed(_ text: Substring) -> String {
    var text = text
    while text.first == " " { text.removeFirst() }
    while text.last == " " { text.removeLast() }
    return String(text)
  }
}
