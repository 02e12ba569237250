import IbidModel

/// Reads CSL-YAML as Pandoc writes it: a list of items under `references`, or a list alone; text has
/// Markdown's markup.
struct CSLYAMLReader {
  private let options: LibraryOptions

  init(_ options: LibraryOptions) { self.options = options }

  func read(_ source: inout LibrarySource, into library: inout Library) {
    var reader = YAMLReader(source.bytes)
    let value = reader.value(&source)
    add(value, &source, &library)
  }

  /// Adds the items of a tree.
  func add(_ value: LibraryValue, _ source: inout LibrarySource, _ library: inout Library) {
    let items = ItemReader(options, markup: MarkdownMarkup.csl)
    let list = value["references"] ?? value
    switch list.content {
    case .list(let values):
      for value in values { items.add(value, &source, &library) }
    case .map where list["id"] != nil: items.add(list, &source, &library)
    case .nothing: break
    case .map where value["references"] == nil:
      source.report(.syntax, "the file has no list of 'references'", value.range)
    default: source.report(.syntax, "'references' is no list of entries", list.range)
    }
  }
}

extension Library {
  /// Reads the works of a tree of values, such as a reader of YAML makes.
  ///
  /// The tree is a list of items or a map with `references`; text has Markdown's markup. `bytes` are
  /// what the ranges are of.
  public init(
    _ value: LibraryValue, of bytes: [UInt8], name: String,
    options: LibraryOptions = LibraryOptions()
  ) {
    self.init()
    var source = LibrarySource(bytes, name: name)
    CSLYAMLReader(options).add(value, &source, &self)
    finish(source)
  }

  /// Reads the `references` of the YAML front matter of an article; empty when it has none.
  public init(
    frontMatterOf bytes: [UInt8], name: String, options: LibraryOptions = LibraryOptions()
  ) {
    self.init()
    guard let range = FrontMatterLines.range(in: bytes) else { return }
    var source = LibrarySource(bytes, name: name)
    var reader = YAMLReader(source.bytes, range)
    let value = reader.value(&source)
    guard value["references"] != nil else { return }
    CSLYAMLReader(options).add(value, &source, &self)
    finish(source)
  }
}

/// The lines between `---` at the start of an article and the next `---` or `...`.
private enum FrontMatterLines {
  static func range(in bytes: [UInt8]) -> Range<Int>? {
    guard bytes.starts(with: "---".utf8) else { return nil }
    var at = ByteScan.lineEnd(in: bytes, from: 0)
    guard bytes[3..<at].allSatisfy(ASCII.isSpace) else { return nil }
    at = min(at + 1, bytes.count)
    let start = at
    while at < bytes.count {
      let end = ByteScan.lineEnd(in: bytes, from: at)
      let line = bytes[at..<end]
      if line.starts(with: "---".utf8) || line.starts(with: "...".utf8),
        line.dropFirst(3).allSatisfy(ASCII.isSpace)
      {
        return start..<at
      }
      at = end + 1
    }
    return nil
  }
}
