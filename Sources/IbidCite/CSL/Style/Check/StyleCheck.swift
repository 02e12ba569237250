import IbidModel

extension Style {
  /// What CSL does not know in the style, in the order of its lines; such things are passed over.
  ///
  /// Linear in the style, but for unknown names, which are compared with all known ones.
  public func notices() -> [StyleNotice] {
    var check = StyleCheck(tree)
    check.run()
    return check.notices.sorted { $0.line < $1.line }
  }
}

/// Looks for names that CSL does not know.
private struct StyleCheck {
  let tree: XMLTree
  var notices: [StyleNotice] = []
  private var macros: [String: Int] = [:]
  private var called: Set<String> = []
  private var ownTerms: Set<String> = []

  /// A style gives at most this many notices.
  private static let limit = 200

  init(_ tree: XMLTree) { self.tree = tree }

  mutating func run() {
    noteUnknownNames()
    readMacrosAndTerms()
    for node in tree.nodes.indices { checkAttributes(of: node) }
    for (name, node) in macros where !called.contains(name) {
      note(.unusedMacro, name, at: node, among: [])
    }
  }

  private mutating func note(
    _ kind: StyleNotice.Kind, _ name: some StringProtocol, at node: Int, among known: [String]
  ) {
    guard notices.count < Self.limit else { return }
    let name = String(name)
    notices.append(
      StyleNotice(
        line: Int(tree.nodes[node].line), kind: kind, name: name,
        nearest: EditDistance.nearest(to: name, among: known)))
  }

  private mutating func noteUnknownNames() {
    let elements = CSLElementName.allCases.map(\.rawValue).filter { !$0.isEmpty }
    let attributes = CSLAttributeName.allCases.map(\.rawValue)
    for unknown in tree.unknown where !unknown.name.contains(":") {
      if unknown.isAttribute {
        note(.attribute, unknown.name, at: unknown.node, among: attributes)
      } else {
        note(.element, unknown.name, at: unknown.node, among: elements)
      }
    }
  }

  private mutating func readMacrosAndTerms() {
    for node in tree.nodes.indices {
      guard let name = tree.value(.name, of: node) else { continue }
      switch tree.nodes[node].name {
      case .term: ownTerms.insert(Term.canonicalName(name))
      case .macro:
        if macros[name] != nil { note(.repeatedMacro, name, at: node, among: []) }
        macros[name] = node
      default: break
      }
    }
  }

  private mutating func checkAttributes(of node: Int) {
    for attribute in tree.attributes(of: node) {
      switch (tree.nodes[node].name, attribute.name) {
      case (.text, .macro), (.key, .macro): checkMacro(attribute.value, at: node)
      case (.text, .term): checkTerm(attribute.value, at: node)
      case (.if, _), (.elseIf, _), (_, .variable): checkWords(of: attribute, at: node)
      default: break
      }
    }
  }

  private mutating func checkMacro(_ name: String, at node: Int) {
    called.insert(name)
    if macros[name] == nil { note(.macro, name, at: node, among: macros.keys.sorted()) }
  }

  private mutating func checkTerm(_ name: String, at node: Int) {
    let term = Term.canonicalName(name)
    if !TermNames.all.contains(term), !ownTerms.contains(term) {
      note(.term, name, at: node, among: TermNames.all.union(ownTerms).sorted())
    }
  }

  private mutating func checkWords(of attribute: XMLTree.Attribute, at node: Int) {
    for word in attribute.value.words {
      switch attribute.name {
      case .variable, .isNumeric, .isUncertainDate:
        if Field(word) == nil {
          note(.variable, word, at: node, among: Field.allCases.map(\.name))
        }
      case .type:
        if Condition.bit(ofType: String(word)) == 0 {
          note(.type, word, at: node, among: ItemType.allCases.map(\.rawValue))
        }
      case .locator:
        if Condition.bit(ofLocator: String(word)) == 0 {
          note(.locator, word, at: node, among: TermNames.locators)
        }
      case .position:
        if Condition.bit(ofPosition: String(word)) == 0 {
          note(
            .position, word, at: node,
            among: ["first", "subsequent", "ibid", "ibid-with-locator", "near-note"])
        }
      default: break
      }
    }
  }
}
