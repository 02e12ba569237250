/// A style while it is compiled.
///
/// Macros are numbered when they are first called and written out after the layouts, so that the
/// elements of each lie together.
struct Compilation {
  let tree: XMLTree
  let file: String
  let graph: MacroGraph
  let locale: LocaleMerge
  var parts: CompiledStyle.Parts
  /// The names whose `substitute` is being compiled, for names without children in it.
  var inherited: [NamesElement] = []
  /// The elements of `inherited`, with their affixes and looks.
  var inheritedLooks: [StyleElement] = []

  private var macroNumbers: [MacroCall: Int] = [:]
  private var pending: [(call: MacroCall, number: Int)] = []
  private var formattings: [Formatting: FormattingID] = [Formatting(): 0]
  private var termNumbers: [LocaleTable.Key: TermID] = [:]

  /// A style may not come to more elements than this.
  private static let elementLimit = 400_000

  /// Where an element is compiled: what it inherits.
  struct Scope: Hashable {
    var isBibliography: Bool
    /// The index in `inherited` of the names that are substituted; -1 outside of `substitute`.
    var substitution = -1
  }

  /// A macro as one scope sees it.
  private struct MacroCall: Hashable {
    var node: Int
    var scope: Scope
  }

  /// The options of names that the citation and the bibliography hand down.
  var citationNames = NameDefaults()
  var bibliographyNames = NameDefaults()

  init(style: Style, graph: MacroGraph, locale: LocaleMerge) {
    tree = style.tree
    file = style.name
    self.graph = graph
    self.locale = locale
    parts = CompiledStyle.Parts(locale: LocaleTable())
  }

  /// Compiles everything into `parts`.
  mutating func compile() throws(StyleError) {
    compileLocale()
    compileStyleOptions()
    for node in tree.children(of: 0) {
      switch tree.nodes[node].name {
      case .citation: try compileCitation(node)
      case .bibliography: try compileBibliography(node)
      default: break
      }
    }
    try compilePendingMacros()
    resolveSortKeys()
    noteVariablesInUse()
    try checkSize()
  }

  /// The number of a macro in a scope; it is compiled later if it is new.
  mutating func macroNumber(
    _ name: String, calledAt caller: Int, _ scope: Scope
  ) throws(StyleError) -> Int {
    let node = try graph.macro(name, calledAt: caller)
    var scope = scope
    if graph.facts[node]?.hasBareNames != true { scope.substitution = -1 }
    let call = MacroCall(node: node, scope: scope)
    if let number = macroNumbers[call] { return number }
    let number = parts.macros.count
    macroNumbers[call] = number
    parts.macros.append(0..<0)
    pending.append((call, number))
    return number
  }

  private mutating func compilePendingMacros() throws(StyleError) {
    while let (call, number) = pending.popLast() {
      let start = Int32(truncatingIfNeeded: parts.elements.count)
      for child in tree.children(of: call.node) { try compile(child, call.scope) }
      parts.macros[number] = start..<Int32(truncatingIfNeeded: parts.elements.count)
      guard parts.elements.count <= Self.elementLimit else { throw fault(.tooManySteps, at: 0) }
    }
  }

  /// Sort keys name macros by number until all macros have their place.
  private mutating func resolveSortKeys() {
    func resolve(_ keys: inout [SortKey]) {
      for index in keys.indices {
        if case .macro(let range) = keys[index].target {
          keys[index].target = .macro(parts.macros[Int(range.lowerBound)])
        }
      }
    }
    resolve(&parts.citation.sort)
    if var bibliography = parts.bibliography {
      resolve(&bibliography.sort)
      parts.bibliography = bibliography
    }
  }

  /// All tables must be within reach of their numbers.
  private func checkSize() throws(StyleError) {
    let counts = [
      parts.macros.count, parts.conditions.count, parts.names.count, parts.dates.count,
      parts.formattings.count, parts.terms.count, parts.strings.strings.count,
    ]
    if counts.contains(where: { $0 > Int(UInt16.max) }) { throw fault(.tooManySteps, at: 0) }
  }

  /// The number of a formatting.
  mutating func intern(_ formatting: Formatting) -> FormattingID {
    if let number = formattings[formatting] { return number }
    guard let number = FormattingID(exactly: parts.formattings.count) else { return 0 }
    parts.formattings.append(formatting)
    formattings[formatting] = number
    return number
  }

  /// The number of a term in a form or the nearest there is; 0 when the language has none.
  mutating func intern(_ name: String, _ form: StyleElement.Form) -> TermID {
    let key = LocaleTable.Key(name: name, form: form)
    if let number = termNumbers[key] { return number }
    let term = parts.locale.term(name, form)
    var number: TermID = 0
    if let term, let next = TermID(exactly: parts.terms.count) {
      parts.terms.append(term)
      number = next
    }
    termNumbers[key] = number
    return number
  }

  func fault(_ reason: StyleError.Reason, at node: Int) -> StyleError {
    StyleError(file: file, line: Int(tree.nodes[node].line), reason: reason)
  }
}
