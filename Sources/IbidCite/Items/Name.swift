/// The name of a person or a body, in the parts that CSL knows.
public struct Name: Hashable, Sendable {
  /// The family name, perhaps with particles that are still to be found.
  public var family: String
  /// The given names.
  public var given: String
  /// A particle that goes when only the family name is shown: `von` in “Ludwig von Beethoven”.
  public var droppingParticle: String
  /// A particle that stays with the family name: `de` in “de Gaulle”.
  public var nonDroppingParticle: String
  /// `Jr.`, `III`.
  public var suffix: String
  /// A name that is not taken apart: a body, or a person known by one name.
  public var literal: String
  /// True when a comma stands before the suffix (`comma-suffix`).
  public var hasCommaSuffix: Bool
  /// True when the name is always family first without a comma (`static-ordering`).
  public var isStaticOrdering: Bool
  /// False when particles inside `family` and `given` are not to be looked for (`parse-names`).
  public var parsesParticles: Bool

  /// Makes a name of its parts.
  public init(
    family: String = "", given: String = "", droppingParticle: String = "",
    nonDroppingParticle: String = "", suffix: String = "", literal: String = "",
    hasCommaSuffix: Bool = false, isStaticOrdering: Bool = false, parsesParticles: Bool = true
  ) {
    self.family = family
    self.given = given
    self.droppingParticle = droppingParticle
    self.nonDroppingParticle = nonDroppingParticle
    self.suffix = suffix
    self.literal = literal
    self.hasCommaSuffix = hasCommaSuffix
    self.isStaticOrdering = isStaticOrdering
    self.parsesParticles = parsesParticles
  }
}
