/// How much of a list of names is shown.
struct NameExtent: Equatable {
  /// How many names, counted from the first.
  var shown: Int
  var end = End.complete

  enum End: Equatable {
    /// All names are there.
    case complete
    /// “et al.” follows.
    case etAl
    /// An ellipsis and the last name follow.
    case lastName
  }
}

extension Renderer {
  /// How much of a list is shown, by the style and by what tells the cite from others.
  func extent(of names: [PreparedName], _ field: Field, _ plan: NamesPlan) -> NameExtent {
    let count = namedCount(names)
    let limits = limits(plan.options)
    var shown = count
    if limits.min > 0, count >= limits.min {
      shown = min(count, max(limits.useFirst, nameExtension(field)?.shown ?? 0))
      if limits.usesLast { shown = min(shown, max(limits.min - 2, 0)) }
    }
    if shown < count, limits.min >= limits.useFirst {
      return NameExtent(shown: shown, end: limits.usesLast ? .lastName : .etAl)
    }
    return NameExtent(shown: count, end: count < names.count ? .etAl : .complete)
  }

  /// How many names there are, without a last “others”.
  private func namedCount(_ names: [PreparedName]) -> Int {
    guard names.count > 1, let last = names.last, last.isOthers else { return names.count }
    return names.count - 1
  }

  /// What is shown of the list that is being rendered to tell the cite from others; nil for
  /// nothing more than the style says.
  func nameExtension(_ field: Field) -> Disambiguation.NameList? {
    let lists = state.disambiguation.lists
    guard !lists.isEmpty else { return nil }
    switch state.purpose {
    case .citation:
      guard namesRendered < lists.count, lists[namesRendered].field == field else { return nil }
      return lists[namesRendered]
    case .bibliography: return lists.first { $0.field == field }
    case .sortKey: return nil
    }
  }

  private struct Limits {
    var min: Int
    var useFirst: Int
    var usesLast: Bool
  }

  private func limits(_ options: NameOptions) -> Limits {
    var limits = Limits(
      min: options.etAlMin, useFirst: options.etAlUseFirst, usesLast: options.etAlUseLast)
    if case .sortKey(let min, let useFirst, let usesLast, _) = state.purpose {
      limits.min = min ?? limits.min
      limits.useFirst = useFirst ?? limits.useFirst
      limits.usesLast = usesLast ?? limits.usesLast
    } else if state.purpose == .citation, !state.position.contains(.first) {
      if options.etAlSubsequentMin > 0 { limits.min = options.etAlSubsequentMin }
      if options.etAlSubsequentUseFirst > 0 { limits.useFirst = options.etAlSubsequentUseFirst }
    }
    return limits
  }
}
