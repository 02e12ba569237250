/// Puts a mark, such as `———`, for names that the entry before has, too
/// (CSL 1.0.2, “subsequent-author-substitute”).
struct AuthorSubstitution {
  let text: [UInt8]
  let rule: BibliographyOptions.SubstituteRule
  /// The names of the entry before, one by one; all of its names element when there are none.
  private var previous: [[UInt8]] = []
  /// All of them with what joins them: `Doe` is not `Doe et al.`.
  private var previousLists: [[UInt8]] = []

  init(text: [UInt8], rule: BibliographyOptions.SubstituteRule) {
    self.text = text
    self.rule = rule
  }

  /// Changes the first names of an entry, and remembers what they were.
  mutating func apply(to output: inout Output) {
    guard let names = output.first(.names) else {
      previous = []
      previousLists = []
      return
    }
    let nodes = nameNodes(in: names, of: output)
    let shown = nodes.isEmpty ? [output.leaves(of: names)] : nodes.map { output.leaves(of: $0) }
    let matches = zip(shown, previous).prefix { $0 == $1 }.count
    let lists = nameLists(in: names, of: output).map { output.leaves(of: $0) }
    let isComplete = shown == previous && lists == previousLists
    previous = shown
    previousLists = lists
    switch nodes.isEmpty ? .completeAll : rule {
    case .completeAll:
      if isComplete { replaceAll(names, nodes, in: &output) }
    case .completeEach:
      if isComplete { replace(nodes[...], in: &output) }
    case .partialEach: replace(nodes.prefix(matches), in: &output)
    case .partialFirst: replace(nodes.prefix(min(1, matches)), in: &output)
    }
  }

  private func nameNodes(in names: Int, of output: Output) -> [Int] {
    (names..<Int(output.nodes[names].end)).filter { output.nodes[$0].kind == .name }
  }

  private func nameLists(in names: Int, of output: Output) -> [Int] {
    (names..<Int(output.nodes[names].end)).filter { output.nodes[$0].kind == .nameList }
  }

  private func replace(_ nodes: ArraySlice<Int>, in output: inout Output) {
    for node in nodes { replace(node, in: &output) }
  }

  /// Makes the first leaf of a node the mark, and hides the others.
  private func replace(_ node: Int, in output: inout Output) {
    let end = Int(output.nodes[node].end)
    var hasMark = false
    for index in node..<end {
      let isLeaf = Int(output.nodes[index].end) == index + 1
      if !hasMark {
        output.update(index) {
          $0.formatting = 0
          $0.prefix = 0
          $0.suffix = 0
        }
      }
      guard isLeaf else { continue }
      if hasMark {
        output.update(index) { $0.isHidden = true }
      } else {
        output.replaceText(of: index, with: text)
        hasMark = true
      }
    }
  }

  /// Makes all names of an element one mark; labels stay.
  private func replaceAll(_ names: Int, _ nodes: [Int], in output: inout Output) {
    let lists = nameLists(in: names, of: output)
    guard let first = lists.first else { return replace(names, in: &output) }
    replace(first, in: &output)
    for list in lists.dropFirst() { output.update(list) { $0.isHidden = true } }
  }
}
