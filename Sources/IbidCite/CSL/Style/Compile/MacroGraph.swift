import IbidModel

/// Which macros a style reaches, checked: none is missing, none calls itself, none takes without
/// bound.
struct MacroGraph: Sendable {
  /// The nodes of the macros by name.
  private(set) var nodes: [String: Int] = [:]
  /// What is known of the macros that are reached, by node.
  private(set) var facts: [Int: Facts] = [:]

  /// What is known of one macro, the macros it calls included.
  struct Facts: Sendable {
    /// How deep elements stand in it.
    var depth = 0
    /// At most how many elements rendering it visits.
    var steps = 0
    /// True when it has a `names` without children, which takes the form of the names it substitutes.
    var hasBareNames = false
  }

  /// How deep elements may stand in each other, calls of macros included.
  static let depthLimit = 250
  /// How many elements rendering may visit for one cite.
  static let stepLimit = 1_000_000

  private let tree: XMLTree
  private let file: String
  /// The macros that are being looked at, with the place of the call.
  private var open: [String] = []

  init(of style: Style) throws(StyleError) {
    tree = style.tree
    file = style.name
    for node in tree.children(of: 0) where tree.nodes[node].name == .macro {
      if let name = tree.value(.name, of: node) { nodes[name] = node }
    }
    for node in tree.children(of: 0)
    where [.citation, .bibliography].contains(tree.nodes[node].name) {
      var sum = Facts()
      for child in tree.children(of: node) { try add(child, to: &sum) }
    }
  }

  /// The node of a macro that is called at a node.
  func macro(_ name: String, calledAt caller: Int) throws(StyleError) -> Int {
    if let node = nodes[name] { return node }
    throw StyleError(
      file: file, line: Int(tree.nodes[caller].line),
      reason: .missingMacro(
        name, nearest: EditDistance.nearest(to: name, among: nodes.keys.sorted())))
  }

  /// Adds what an element and its descendants are to what is known of its parent.
  private mutating func add(_ node: Int, to parent: inout Facts) throws(StyleError) {
    var own = Facts()
    let element = tree.nodes[node].name
    if element == .choose {
      try addLongestBranch(of: node, to: &own)
    } else {
      for child in tree.children(of: node) { try add(child, to: &own) }
    }
    if element == .names, Compilation.isBare(node, in: tree) { own.hasBareNames = true }
    if element == .text || element == .key, let name = tree.value(.macro, of: node) {
      include(try facts(of: name, calledAt: node), in: &own)
    }
    own.depth += 1
    own.steps = min(own.steps + 1, Self.stepLimit + 1)
    include(own, in: &parent)
    if parent.steps > Self.stepLimit { throw fault(.tooManySteps, at: node) }
    if parent.depth > Self.depthLimit { throw fault(.tooDeep, at: node) }
  }

  /// Of the branches of a `choose`, one is rendered, so the longest counts.
  private mutating func addLongestBranch(of node: Int, to own: inout Facts) throws(StyleError) {
    var steps = 0
    for child in tree.children(of: node) {
      var branch = Facts()
      try add(child, to: &branch)
      steps = max(steps, branch.steps)
      branch.steps = 1
      include(branch, in: &own)
    }
    own.steps += steps
  }

  private func include(_ other: Facts, in facts: inout Facts) {
    facts.depth = max(facts.depth, other.depth)
    facts.steps = min(facts.steps + other.steps, Self.stepLimit + 1)
    facts.hasBareNames = facts.hasBareNames || other.hasBareNames
  }

  private mutating func facts(
    of name: String, calledAt caller: Int
  ) throws(StyleError) -> Facts {
    let node = try macro(name, calledAt: caller)
    if let known = facts[node] { return known }
    if let start = open.firstIndex(of: name) {
      throw fault(.recursiveMacros(Array(open[start...]) + [name]), at: caller)
    }
    guard open.count < Self.depthLimit / 2 else { throw fault(.tooDeep, at: caller) }
    open.append(name)
    var sum = Facts()
    for child in tree.children(of: node) { try add(child, to: &sum) }
    open.removeLast()
    facts[node] = sum
    return sum
  }

  private func fault(_ reason: StyleError.Reason, at node: Int) -> StyleError {
    StyleError(file: file, line: Int(tree.nodes[node].line), reason: reason)
  }
}
