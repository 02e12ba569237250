import IbidImport
import IbidMarkdown
import IbidModel

/// Reads one file as an article: Markdown through the parser, anything else through an importer.
struct ArticleLoading {
  let world: any World
  /// The largest page that is taken, in bytes.
  static let mostBytes = 32 << 20

  /// The bytes of a file or, for `-`, of standard input.
  func bytes(at path: String) throws(Failure) -> [UInt8] {
    let bytes = try orFail { () throws(WorldError) in
      try path == "-" ? world.standardInput() : world.read(path)
    }
    guard bytes.count <= Self.mostBytes else {
      throw ErrorReport.failure(
        .tooLarge(path: path, bytes: bytes.count, limit: Self.mostBytes))
    }
    return bytes
  }

  /// The article in a file.
  func article(
    at path: String, options: MarkdownOptions = .ibid
  ) throws(Failure) -> Article {
    let bytes = try bytes(at: path)
    if Self.isMarkdown(path) { return Self.markdown(bytes, path: path, options: options) }
    return Importer.importer(forPath: path, bytes: bytes).article(from: bytes, path: path)
  }

  /// The endings of Markdown, Quarto's and R's among them.
  static let markdownEndings: Set<String> = ["md", "markdown", "qmd", "rmd"]

  /// True for names that end like Markdown's.
  static func isMarkdown(_ path: String) -> Bool {
    let path = path.lowercased()
    return markdownEndings.contains { path.hasSuffix("." + $0) }
  }

  /// The article in the bytes of a Markdown file.
  static func markdown(
    _ bytes: [UInt8], path: String, options: MarkdownOptions = .ibid
  ) -> Article {
    let source = Importer.decoded(bytes, path: path)
    return Article(markdown: source, options: options)
  }
}
