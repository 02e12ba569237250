/// Tells the cites of different items apart (CSL 1.0.2, “Disambiguation”).
///
/// Cites that come out alike are grouped by their text; only groups of more than one item are
/// looked at again. A group is taken further step by step (a given name, one name more, a
/// condition) until a step parts it, and only steps that part something are kept. What cannot be
/// parted gets letters at the year. Nothing is rendered when the style asks for none of this.
struct Disambiguator {
  let style: CompiledStyle
  let items: [PreparedItem]
  /// By item: the number in the list of references, from 1.
  let numbers: [Int]
  private var result: [Disambiguation]
  /// By item, where cites are alike: the lists of names in its cite.
  private var lists: [[NameRecord]]
  private var renderer: AmbiguousCiteRenderer

  init(style: CompiledStyle, items: [PreparedItem], numbers: [Int]) {
    self.style = style
    self.items = items
    self.numbers = numbers
    result = [Disambiguation](repeating: Disambiguation(), count: items.count)
    lists = [[NameRecord]](repeating: [], count: items.count)
    renderer = AmbiguousCiteRenderer(style: style)
  }

  /// How the cites of each item are told from others.
  mutating func disambiguations() -> [Disambiguation] {
    guard isNeeded, items.count > 1 else { return result }
    if showsAmbiguousNames { showAmbiguousNames() }
    for group in groups() { refine(group) }
    return result
  }

  /// How many cites were rendered to be compared.
  var renderedCount: Int { renderer.count }

  private var isNeeded: Bool {
    let options = style.citation
    return options.addsNames || options.addsGivenNames || options.addsYearSuffix || hasConditions
  }

  private var hasConditions: Bool {
    style.conditions.contains { $0.tests.contains { $0.kind == .disambiguate } }
  }

  /// True when names are told apart wherever they stand, not only in cites that are alike.
  private var showsAmbiguousNames: Bool {
    style.citation.addsGivenNames && style.citation.givenNameRule != .byCite
  }

  private mutating func showAmbiguousNames() {
    var register = NameRegister(rule: style.citation.givenNameRule)
    let lists = items.indices.map { item in
      _ = renderer.text(of: state(of: item, result[item]))
      return renderer.lists
    }
    for (item, lists) in zip(items, lists) { register.add(lists, of: item) }
    for (index, lists) in lists.enumerated() {
      result[index].lists = register.extended(lists, of: items[index])
    }
  }

  /// The groups of items whose cites are alike; groups of one are left out.
  private mutating func groups() -> [[Int]] {
    var lists: [[NameRecord]] = []
    let groups = classes(of: Array(items.indices)) {
      $0
    } seeing: {
      lists.append($0)
    }
    let ambiguous = groups.filter { $0.count > 1 }
    for member in ambiguous.joined() {
      self.lists[member] = lists[member]
      for (index, list) in lists[member].enumerated() {
        result[member].extend(index, Disambiguation.NameList(field: list.field))
      }
    }
    return ambiguous
  }

  private func state(of item: Int, _ disambiguation: Disambiguation) -> CiteState {
    var state = CiteState(item: items[item])
    state.position = .subsequent
    state.citationNumber = numbers[item]
    state.disambiguation = disambiguation
    return state
  }
}

// MARK: - Groups

extension Disambiguator {
  /// Parts a group as far as the style allows.
  private mutating func refine(_ group: [Int]) {
    for rest in partByNames(group) {
      for rest in partByConditions(rest) { addYearSuffixes(rest) }
    }
  }

  /// Shows more of the names; returns what is still alike.
  private mutating func partByNames(_ group: [Int]) -> [[Int]] {
    let options = style.citation
    let expandsGiven = options.addsGivenNames && options.givenNameRule == .byCite
    guard options.addsNames || expandsGiven else { return [group] }
    var rest: [[Int]] = []
    var pending = [
      NameRefinement(
        group, lists: group.map { lists[$0] }, expandsGiven: expandsGiven,
        addsNames: options.addsNames)
    ]
    while let refinement = pending.popLast() {
      let parts = parted(refinement)
      if parts.isEmpty {
        rest.append(refinement.members)
        keep(refinement)
      }
      for part in parts {
        if part.members.count > 1 { pending.append(part) } else { keep(part) }
      }
    }
    return rest
  }

  /// Takes the next steps until one parts the members; empty when none does.
  private mutating func parted(_ refinement: NameRefinement) -> [NameRefinement] {
    var refinement = refinement
    while let step = refinement.next() {
      guard refinement.matters(step, items) else { continue }
      let classes = classes(of: refinement.members) { refinement.probed($0) }
      guard classes.count > 1 else { continue }
      refinement.keep(step)
      return classes.map { refinement.restricted(to: $0) }
    }
    return []
  }

  /// The members by the texts of their cites when each is extended.
  private mutating func classes(
    of members: [Int], _ extended: (Disambiguation) -> Disambiguation,
    seeing: ([NameRecord]) -> Void = { _ in }
  ) -> [[Int]] {
    var places: [[UInt8]: Int] = [:]
    var classes: [[Int]] = []
    for member in members {
      let text = renderer.text(of: state(of: member, extended(result[member])))
      seeing(renderer.lists)
      if let place = places[text] {
        classes[place].append(member)
      } else {
        places[text] = classes.count
        classes.append([member])
      }
    }
    return classes
  }

  private mutating func keep(_ refinement: NameRefinement) {
    for member in refinement.members { result[member] = refinement.kept(result[member]) }
  }

  /// Lets one condition after the other hold; returns what is still alike.
  private mutating func partByConditions(_ group: [Int]) -> [[Int]] {
    guard hasConditions else { return [group] }
    var rest = [group]
    var count = 0
    while !rest.isEmpty {
      for member in rest.joined() { result[member].conditions += 1 }
      count += 1
      let most = renderer.conditionsMet
      rest = rest.flatMap { classes(of: $0) { $0 } }.filter { $0.count > 1 }
      if count >= max(most, renderer.conditionsMet) { break }
    }
    return rest
  }

  private mutating func addYearSuffixes(_ group: [Int]) {
    guard style.citation.addsYearSuffix else { return }
    let sorted = group.sorted { (numbers[$0], $0) < (numbers[$1], $1) }
    for (place, member) in sorted.enumerated() { result[member].yearSuffix = place }
  }
}
