/// How far the names of some cites that are alike have been taken, step by step.
struct NameRefinement {
  /// The items, whose cites are alike so far.
  private(set) var members: [Int]
  private let lists: [NameRecord]
  private let expandsGiven: Bool
  private let addsNames: Bool
  /// The next step of the list, name and level reached.
  private var list = 0
  private var name = 0
  private var level = Disambiguation.GivenLevel.asStyled
  private var shown: Int
  /// What has parted cites.
  private var extensions: [Disambiguation.NameList]

  /// A step: more of one given name, or one name more.
  struct Step: Equatable {
    var list: Int
    var name: Int
    /// Nil for one name more.
    var level: Disambiguation.GivenLevel?
  }

  init(_ members: [Int], lists all: [[NameRecord]], expandsGiven: Bool, addsNames: Bool) {
    self.members = members
    lists = Self.longest(all)
    self.expandsGiven = expandsGiven
    self.addsNames = addsNames
    shown = lists.first?.shown ?? 0
    extensions = lists.map { Disambiguation.NameList(field: $0.field) }
  }

  /// The lists of several items in one: as many names as the longest.
  private static func longest(_ all: [[NameRecord]]) -> [NameRecord] {
    var result: [NameRecord] = []
    for lists in all {
      for (index, list) in lists.enumerated() {
        guard index < result.count else {
          result.append(list)
          continue
        }
        result[index].count = max(result[index].count, list.count)
        result[index].shown = max(result[index].shown, list.shown)
      }
    }
    return result
  }

  /// The same for some of the members.
  func restricted(to members: [Int]) -> NameRefinement {
    var result = self
    result.members = members
    return result
  }

  /// Takes the next step; nil when all have been taken.
  ///
  /// The given names that are shown come first, then one name after the other with its given name
  /// (CSL 1.0.2: “Added names are expanded if doing so would disambiguate”).
  mutating func next() -> Step? {
    while list < lists.count {
      if name < shown, expandsGiven, level < .full {
        level = level == .asStyled && lists[list].hasInitials ? .initials : .full
        return Step(list: list, name: name, level: level)
      }
      name = min(name + 1, shown)
      level = .asStyled
      if name < shown { continue }
      if addsNames, shown < lists[list].count {
        shown += 1
        return Step(list: list, name: name)
      }
      list += 1
      name = 0
      shown = list < lists.count ? lists[list].shown : 0
    }
    return nil
  }

  /// False when a step cannot tell the members apart, because they have the same name there.
  func matters(_ step: Step, _ items: [PreparedItem]) -> Bool {
    guard let first = members.first else { return false }
    let field = lists[step.list].field
    guard members.allSatisfy({ items[$0].has(field) }) else { return true }
    let names = items[first].names(field)
    for member in members.dropFirst() {
      let others = items[member].names(field)
      guard step.name < min(names.count, others.count) else { return true }
      if !names[step.name].isSame(as: others[step.name]) { return true }
      // The shorter list is whole with this name, the longer one is not.
      if names.count != others.count, step.name + 1 >= min(names.count, others.count) {
        return true
      }
    }
    return false
  }

  /// An item's names with all steps taken so far.
  func probed(_ base: Disambiguation) -> Disambiguation {
    var result = base
    for index in 0...min(list, lists.count - 1) {
      var names = Disambiguation.NameList(field: lists[index].field)
      names.shown = index < list ? lists[index].count : shown
      if expandsGiven {
        let complete = index < list ? names.shown : name
        names.levels = Array(repeating: .full, count: complete)
        if index == list { names.levels.append(level) }
      }
      result.extend(index, names)
    }
    return result
  }

  /// Keeps the step that was taken last.
  mutating func keep(_ step: Step) {
    extensions[step.list].shown = shown
    guard let level = step.level else { return }
    let missing = step.name + 1 - extensions[step.list].levels.count
    if missing > 0 {
      extensions[step.list].levels += Array(repeating: .asStyled, count: missing)
    }
    extensions[step.list].levels[step.name] = level
  }

  /// An item's names with the steps that parted cites.
  func kept(_ base: Disambiguation) -> Disambiguation {
    var result = base
    for (index, names) in extensions.enumerated() { result.extend(index, names) }
    return result
  }
}

extension Disambiguation {
  /// Shows at least as much of a list of names.
  mutating func extend(_ index: Int, _ names: NameList) {
    guard index < lists.count else {
      if index == lists.count { lists.append(names) }
      return
    }
    lists[index].shown = max(lists[index].shown, names.shown)
    for (place, level) in names.levels.enumerated() {
      if place < lists[index].levels.count {
        lists[index].levels[place] = max(lists[index].levels[place], level)
      } else {
        lists[index].levels.append(level)
      }
    }
  }
}

extension PreparedName {
  /// True when two names are written alike in all forms.
  func isSame(as other: PreparedName) -> Bool {
    self === other
      || (family.bytes == other.family.bytes && given.bytes == other.given.bytes
        && nonDroppingParticle.bytes == other.nonDroppingParticle.bytes
        && droppingParticle.bytes == other.droppingParticle.bytes
        && suffix.bytes == other.suffix.bytes && literal.bytes == other.literal.bytes)
  }
}
