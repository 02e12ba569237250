/// A name made ready for rendering: particles found, markup read, script known.
final class PreparedName: Sendable {
  let family: NamePart
  let given: NamePart
  let droppingParticle: NamePart
  let nonDroppingParticle: NamePart
  let suffix: NamePart
  /// Not empty for a name that is not taken apart.
  let literal: NamePart
  let hasCommaSuffix: Bool
  let script: NameScript
  /// True when the family name is first without a comma.
  let isStaticOrdering: Bool
  /// True for “Lord” and “Lady”, which are no names to shorten.
  let isTitled: Bool
  /// True when the name says itself that there are others.
  let isFollowedByOthers: Bool
  /// True when no part has markup, so that the name can be written as one text.
  let isPlain: Bool

  init(_ source: Name, language: String, markup: (String) -> Output) {
    let name = source.literal.isEmpty ? NameParticles.parsed(source) : source
    isFollowedByOthers = Self.saysOthers(name)
    literal = NamePart(name.literal, markup)
    family = NamePart(name.family, markup)
    given = NamePart(name.given, markup)
    droppingParticle = isFollowedByOthers ? .empty : NamePart(name.droppingParticle, markup)
    nonDroppingParticle = NamePart(name.nonDroppingParticle, markup)
    suffix = NamePart(name.suffix, markup)
    hasCommaSuffix = name.hasCommaSuffix
    isTitled = name.given == "Lord" || name.given == "Lady"
    script = NameScript(family: name.family, given: name.given, language: language)
    isStaticOrdering = name.isStaticOrdering || ["hu", "vi"].contains(language)
    let parts = [family, given, droppingParticle, nonDroppingParticle, suffix]
    isPlain = parts.allSatisfy { $0.markup == nil }
  }

  /// True for a name that is not taken apart.
  var isLiteral: Bool { !literal.isEmpty }

  private static func saysOthers(_ name: Name) -> Bool {
    name.droppingParticle == "et al." || name.droppingParticle == "et al"
  }
}

/// One part of a name.
struct NamePart: Sendable {
  /// The text without markup, or what was written when `markup` is there.
  let bytes: [UInt8]
  /// The nodes of a text with markup; nil for plain text.
  let markup: Output?

  static let empty = NamePart("", { _ in Output() })

  /// Reads the markup of a part.
  init(_ text: String, _ read: (String) -> Output) {
    guard !text.isEmpty else {
      bytes = []
      markup = nil
      return
    }
    let output = read(text)
    if output.nodes.count == 1, output.nodes[0].kind == .text {
      bytes = output.text
      markup = nil
    } else {
      bytes = Array(text.utf8)
      markup = output
    }
  }

  var isEmpty: Bool { bytes.isEmpty }

  /// True when the part ends so that the next follows without a space: `d’`, `al-`.
  var joinsNext: Bool { bytes.last == UInt8(ascii: "-") || endsInApostrophe || bytes.last == 0x20 }

  /// True for a part that ends in an apostrophe.
  private var endsInApostrophe: Bool {
    bytes.last == UInt8(ascii: "'") || bytes.suffix(3) == [0xE2, 0x80, 0x99]
  }
}
