/// The order of the parts of a name, in groups that affixes surround (CSL 1.0.2, “Name-part
/// Order”).
struct NameLayout: Sendable {
  let groups: [Group]

  /// Parts that stand together.
  struct Group: Sendable {
    /// Whose affixes surround the group.
    var side = Side.none
    /// What stands before the group.
    var joint: Joint
    var parts: [Part]
  }

  enum Side: UInt8 { case none, family, given }
  enum Joint: UInt8 { case nothing, space, sortSeparator }
  enum Part: UInt8 { case given, droppingParticle, nonDroppingParticle, family, suffix }

  /// Vincent van Gogh III.
  static let display = NameLayout(groups: [
    Group(side: .given, joint: .nothing, parts: [.given]),
    Group(
      side: .family, joint: .space,
      parts: [.droppingParticle, .nonDroppingParticle, .family, .suffix]),
  ])

  /// van Gogh.
  static let short = NameLayout(groups: [
    Group(side: .family, joint: .nothing, parts: [.nonDroppingParticle, .family])
  ])

  /// van Gogh, Vincent, III.
  static let inverted = NameLayout(groups: [
    Group(side: .family, joint: .nothing, parts: [.nonDroppingParticle, .family]),
    Group(side: .given, joint: .sortSeparator, parts: [.given, .droppingParticle]),
    Group(joint: .sortSeparator, parts: [.suffix]),
  ])

  /// Gogh, Vincent van, III.
  static let demoted = NameLayout(groups: [
    Group(side: .family, joint: .nothing, parts: [.family]),
    Group(
      side: .given, joint: .sortSeparator, parts: [.given, .droppingParticle, .nonDroppingParticle]),
    Group(joint: .sortSeparator, parts: [.suffix]),
  ])

  /// Mao Zedong.
  static let familyFirst = NameLayout(groups: [
    Group(joint: .nothing, parts: [.nonDroppingParticle, .family]),
    Group(joint: .space, parts: [.given]),
  ])

  /// 毛泽东.
  static let joined = NameLayout(groups: [
    Group(joint: .nothing, parts: [.nonDroppingParticle, .family]),
    Group(joint: .nothing, parts: [.given]),
  ])

  /// A key where the particle belongs to the family name.
  static let sortKey = NameLayout(groups: [
    Group(joint: .nothing, parts: [.nonDroppingParticle, .family]),
    Group(joint: .space, parts: [.droppingParticle]),
    Group(joint: .space, parts: [.given]),
    Group(joint: .space, parts: [.suffix]),
  ])

  /// A short key where the particle does not belong to the family name.
  static let demotedShortKey = NameLayout(groups: [
    Group(joint: .nothing, parts: [.family]),
    Group(joint: .space, parts: [.nonDroppingParticle]),
  ])

  /// A key where it does not.
  static let demotedSortKey = NameLayout(groups: [
    Group(joint: .nothing, parts: [.family]),
    Group(joint: .space, parts: [.droppingParticle, .nonDroppingParticle]),
    Group(joint: .space, parts: [.given]),
    Group(joint: .space, parts: [.suffix]),
  ])
}

extension Renderer {
  /// The order in which a name is shown.
  func layout(of name: PreparedName, _ index: Int, _ plan: NamesPlan, isShort: Bool) -> NameLayout {
    let options = plan.options
    if name.script == .joined { return .joined }
    if name.script == .familyFirst || name.isStaticOrdering { return .familyFirst }
    if isSortKey { return keyLayout(options, isShort: isShort) }
    if isShort { return .short }
    guard isInverted(name, index, options) else { return .display }
    return options.demoteNonDroppingParticle == .displayAndSort ? .demoted : .inverted
  }

  private func keyLayout(_ options: NameOptions, isShort: Bool) -> NameLayout {
    if options.demoteNonDroppingParticle == .never { return isShort ? .short : .sortKey }
    return isShort ? .demotedShortKey : .demotedSortKey
  }
}
