/// A citation style: a file of the Citation Style Language, read and checked.
///
/// An independent style has the instructions; a dependent one names its parent and perhaps another
/// language. `StyleCompiler` joins a style with a language.
public struct Style: Sendable {
  /// The file, as its caller names it, for messages.
  public let name: String
  /// The identity, usually an address; empty when the style has none.
  public let id: String
  /// The name shown to people; empty when the style has none.
  public let title: String
  /// The address of the style with the instructions, for a dependent style; otherwise nil.
  public let parent: String?
  /// `default-locale`: the language the style is meant for, or nil.
  public private(set) var language: String?
  /// True for `class="note"`: citations stand in notes.
  public let isNoteStyle: Bool
  /// How citations look, for the choice of a style; nil when the style does not say.
  public let format: Format?
  let tree: XMLTree

  /// `citation-format` of the style's category.
  public enum Format: String, Sendable {
    case authorDate = "author-date"
    case author, numeric, label, note
  }

  /// Reads a style.
  ///
  /// - Throws: `StyleError` when the bytes are not XML, not a style, or of another version of CSL.
  public init(xml: [UInt8], name: String) throws(StyleError) {
    let tree = try XMLReader.tree(of: xml, file: name)
    try Self.checkRoot(of: tree, expected: .style, file: name)
    let info = StyleInfo(tree)
    self.name = name
    self.tree = tree
    id = info.id
    title = info.title
    parent = info.parent
    format = info.format
    language = tree.value(.defaultLocale, of: 0).flatMap { $0.isEmpty ? nil : $0 }
    isNoteStyle = tree.value(.class, of: 0) == "note"
    guard parent == nil, tree.child(.citation, of: 0) == nil else { return }
    throw StyleError(
      file: name, line: Int(tree.nodes[0].line), reason: .missingElement("citation", in: "style"))
  }

  /// This style with the language of a dependent style, if it names one.
  public func asParent(of dependent: Style) -> Style {
    var style = self
    style.language = dependent.language ?? language
    return style
  }

  /// Throws unless the root has the name and its version is one of CSL 1.
  static func checkRoot(
    of tree: XMLTree, expected: CSLElementName, file: String
  ) throws(StyleError) {
    guard let root = tree.nodes.first, root.name == expected else {
      let name = tree.nodes.first?.name.rawValue ?? ""
      let found = name.isEmpty ? tree.unknown.first { $0.node == 0 }?.name ?? "" : name
      throw StyleError(
        file: file, line: Int(tree.nodes.first?.line ?? 1),
        reason: .wrongRoot(found, expected: expected.rawValue))
    }
    // 1.0, 1.0.2, and the drafts and dialects of 1.1; never CSL 0.8.
    guard let version = tree.value(.version, of: 0), !version.hasPrefix("1.") else { return }
    throw StyleError(file: file, line: Int(root.line), reason: .wrongVersion(version))
  }
}

/// What `info` says.
private struct StyleInfo {
  var id = ""
  var title = ""
  var parent: String?
  var format: Style.Format?

  init(_ tree: XMLTree) {
    guard let info = tree.child(.info, of: 0) else { return }
    for child in tree.children(of: info) {
      switch tree.nodes[child].name {
      case .id: id = Self.text(of: child, in: tree)
      case .title: title = Self.text(of: child, in: tree)
      case .link where tree.value(.rel, of: child) == "independent-parent":
        parent = tree.value(.href, of: child)
      case .category:
        format = tree.value(.citationFormat, of: child).flatMap(Style.Format.init) ?? format
      default: break
      }
    }
  }

  /// The text without the blanks around it and with single blanks in it.
  private static func text(of node: Int, in tree: XMLTree) -> String {
    tree.text(of: node).split { $0 == 0x20 || (0x09...0x0D).contains($0) }
      .map { String(decoding: $0, as: UTF8.self) }.joined(separator: " ")
  }
}
