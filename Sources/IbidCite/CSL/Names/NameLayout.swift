/// The order of the parts of a name (CSL 1.0.2, “Name-part Order”).
struct NameLayout: Sendable {
  let steps: [Step]

  /// One part of a name, in a group that affixes surround.
  struct Step: Sendable, BitwiseCopyable {
    var part: Part
    /// Whose affixes surround the group.
    var side: Side
    /// What stands before the group.
    var joint: Joint
    /// True for the first part of its group.
    var startsGroup: Bool
  }

  enum Side: UInt8 { case none, family, given }
  enum Joint: UInt8 { case nothing, space, sortSeparator }
  enum Part: UInt8 { case given, droppingParticle, nonDroppingParticle, family, suffix }

  /// Parts that stand together.
  private struct Group {
    var side = Side.none
    var joint = Joint.nothing
    var parts: [Part]
  }

  private init(_ groups: [Group]) {
    steps = groups.flatMap { group in
      group.parts.enumerated().map { place, part in
        Step(part: part, side: group.side, joint: group.joint, startsGroup: place == 0)
      }
    }
  }

  /// Vincent van Gogh III.
  static let display = NameLayout([
    Group(side: .given, parts: [.given]),
    Group(
      side: .family, joint: .space,
      parts: [.droppingParticle, .nonDroppingParticle, .family, .suffix]),
  ])

  /// van Gogh.
  static let short = NameLayout([
    Group(side: .family, parts: [.nonDroppingParticle, .family])
  ])

  /// van Gogh, Vincent, III.
  static let inverted = NameLayout([
    Group(side: .family, parts: [.nonDroppingParticle, .family]),
    Group(side: .given, joint: .sortSeparator, parts: [.given, .droppingParticle]),
    Group(joint: .sortSeparator, parts: [.suffix]),
  ])

  /// Gogh, Vincent van, III.
  static let demoted = NameLayout([
    Group(side: .family, parts: [.family]),
    Group(
      side: .given, joint: .sortSeparator, parts: [.given, .droppingParticle, .nonDroppingParticle]),
    Group(joint: .sortSeparator, parts: [.suffix]),
  ])

  /// Mao Zedong.
  static let familyFirst = NameLayout([
    Group(parts: [.nonDroppingParticle, .family]), Group(joint: .space, parts: [.given]),
  ])

  /// 毛泽东.
  static let joined = NameLayout([
    Group(parts: [.nonDroppingParticle, .family]), Group(parts: [.given]),
  ])

  /// A key where the particle belongs to the family name.
  static let sortKey = NameLayout([
    Group(parts: [.nonDroppingParticle, .family]), Group(joint: .space, parts: [.droppingParticle]),
    Group(joint: .space, parts: [.given]), Group(joint: .space, parts: [.suffix]),
  ])

  /// A key where it does not.
  static let demotedSortKey = NameLayout([
    Group(parts: [.family]),
    Group(joint: .space, parts: [.droppingParticle, .nonDroppingParticle]),
    Group(joint: .space, parts: [.given]), Group(joint: .space, parts: [.suffix]),
  ])

  /// A short key where the particle does not belong to the family name.
  static let demotedShortKey = NameLayout([
    Group(parts: [.family]), Group(joint: .space, parts: [.nonDroppingParticle]),
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
