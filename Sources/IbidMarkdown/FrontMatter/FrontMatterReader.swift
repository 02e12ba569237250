import IbidModel

/// Finds the front matter at the very start of a source and reads it.
///
/// Read by hand are the parts of YAML and TOML that front matter is written in: scalars, lists, and
/// maps a few levels deep. What it cannot read it reports and leaves alone.
struct FrontMatterReader {
  let source: [UInt8]
  private(set) var diagnostics: [Diagnostic] = []
  private var metadata = Metadata()

  /// True when an object of JSON at the very start is front matter, too.
  private let readsJSON: Bool

  init(source: [UInt8], readsJSON: Bool = false) {
    self.source = source
    self.readsJSON = readsJSON
  }

  /// What the front matter says; empty metadata without a span when there is none.
  mutating func read() -> Metadata {
    if readsJSON, source.first == 0x7B { return readJSON() }
    guard let fence = openingFence else { return metadata }
    var line = LineCursor()
    line.begin(0, in: source)
    let first = line.next
    while line.next < source.count {
      line.begin(line.next, in: source)
      guard isFence(line, fence) else { continue }
      metadata.span = SourceSpan(0, line.next)
      if fence == 0x2D {
        readYAML(SourceSpan(first, line.start))
      } else {
        readTOML(SourceSpan(first, line.start))
      }
      return metadata
    }
    report(
      "M901", "front-matter-unclosed", .warning, SourceSpan(0, 3),
      "front matter begins here and is not closed", help: "end it with a line of three signs")
    return metadata
  }

  /// `-` or `+` when the first line is a fence of YAML or TOML.
  private var openingFence: UInt8? {
    guard let byte = source.first, byte == 0x2D || byte == 0x2B else { return nil }
    var line = LineCursor()
    line.begin(0, in: source)
    guard isFence(line, byte), line.next < source.count else { return nil }
    // A thematic break has a blank line after it; a fence has a key.
    line.begin(line.next, in: source)
    line.look(in: source)
    return line.isBlank && byte == 0x2D ? nil : byte
  }

  private func isFence(_ line: LineCursor, _ byte: UInt8) -> Bool {
    var end = line.end
    while end > line.start, ASCII.isBlank(source[end - 1]) { end -= 1 }
    guard end - line.start == 3 else { return false }
    let text = source[line.start..<end]
    return text.allSatisfy { $0 == byte } || (byte == 0x2D && text.allSatisfy { $0 == 0x2E })
  }

  private mutating func readJSON() -> Metadata {
    var json = JSONSubset(source)
    guard let end = json.end else {
      if json.isUnclosed {
        report(
          "M901", "front-matter-unclosed", .warning, SourceSpan(0, 1),
          "front matter begins here and is not closed", help: "end it with '}' and a new line")
      }
      return metadata
    }
    var line = LineCursor()
    line.begin(end, in: source)
    metadata.span = SourceSpan(0, line.next)
    metadata.entries = json.entries()
    report(unreadable: json.unreadable, help: "write '\"key\": \"value\"'")
    takeFields()
    return metadata
  }

  private mutating func readTOML(_ span: SourceSpan) {
    var toml = TOMLSubset(source, span)
    metadata.entries = toml.entries()
    report(unreadable: toml.unreadable, help: "write 'key = value', texts in quotes")
    takeFields()
  }

  private mutating func readYAML(_ span: SourceSpan) {
    var yaml = YAMLSubset(source, span)
    metadata.entries = yaml.entries()
    report(unreadable: yaml.unreadable, help: "write 'key: value'")
    takeFields()
  }

  private mutating func report(unreadable lines: [SourceSpan], help: String) {
    for line in lines.prefix(Self.mostUnreadable) {
      report(
        "M902", "front-matter-unreadable-line", .warning, line,
        "this line of the front matter cannot be read", help: help)
    }
    guard lines.count > Self.mostUnreadable else { return }
    report(
      "M902", "front-matter-unreadable-line", .warning, lines[Self.mostUnreadable],
      "this line of the front matter and \(lines.count - Self.mostUnreadable - 1) more"
        + " cannot be read", help: help)
  }

  /// The most lines that are reported one by one: a finding is larger than a line.
  private static let mostUnreadable = 1_000

  private mutating func takeFields() {
    var fields = FrontMatterFields(metadata)
    fields.take()
    metadata = fields.metadata
    diagnostics += fields.diagnostics
    diagnostics.sort { $0.span < $1.span }
  }

  private mutating func report(
    _ code: String, _ slug: String, _ severity: Diagnostic.Severity, _ span: SourceSpan,
    _ message: String, help: String
  ) {
    diagnostics.append(
      Diagnostic(
        code: code, slug: slug, severity: severity, span: span, message: message, help: help))
  }
}
