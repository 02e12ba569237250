package import IbidModel

extension MarkdownEditor {
  /// Edits that give a key of the front matter another text; comments, order and quotes stay.
  ///
  /// A key that is not there comes after the others; front matter that is not there is made.
  package func settingField(_ key: String, to text: String) throws(EditRefusal) -> [SourceEdit] {
    let index = article.metadata.entries.lastIndex { $0.key == key }
    let ways =
      index.map { self.ways(toChange: article.metadata.entries[$0], text) }
      ?? self.ways(toAdd: key, text)
    return try first(of: ways) { new in
      var wanted = article.metadata.entries.map { Field(key: $0.key, value: $0.value) }
      if let index {
        wanted[index].value = .scalar(text)
      } else {
        wanted.append(Field(key: key, value: .scalar(text)))
      }
      let found = new.metadata.entries.map { Field(key: $0.key, value: $0.value) }
      return (found == wanted || index == nil && Set(found) == Set(wanted))
        && TreeShape(new) == shape
    }
  }

  private struct Field: Hashable {
    var key: String
    var value: Metadata.Value
  }

  private var isTOML: Bool { source.first == 0x2B }

  // MARK: A key that is there

  private func ways(toChange entry: Metadata.Entry, _ text: String) -> [[SourceEdit]] {
    let old = source[entry.valueSpan.range]
    return texts(text, like: Array(old)).map {
      // `key:` without a value has no blank after the colon.
      let isBare = entry.valueSpan.isEmpty && !isTOML && source[entry.valueSpan.start - 1] == 0x3A
      return [
        SourceEdit(
          span: entry.valueSpan, replacement: (isBare ? [ASCII.space] : []) + Array($0.utf8))
      ]
    }
  }

  /// The ways to write a value, that of the old one first.
  private func texts(_ text: String, like old: [UInt8]) -> [String] {
    let isLine = !text.utf8.contains { $0 < 0x20 || $0 == 0x7F }
    var out: [String] = []
    if old.first == 0x27, isLine {
      if !isTOML { out.append("'" + Self.doubled(text) + "'") }
      if isTOML, !text.utf8.contains(0x27) { out.append("'\(text)'") }
    }
    if let first = old.first, first != 0x22, first != 0x27, isLine, isTOML || old.first != 0x7C {
      // A number, a date, a truth value; in YAML a plain text.
      // A plain text must be one to other readers of YAML, too.
      let isPlain =
        isTOML
        ? ASCII.isAlphanumeric(first) && Self.isBare(text)
        : text.isEmpty || FrontMatterWriter.scalar(text) == text
      if isPlain { out.append(text) }
    }
    if old.first == 0x22 || isTOML { return out + [FrontMatterWriter.quoted(text)] }
    return out + [FrontMatterWriter.scalar(text), FrontMatterWriter.quoted(text)]
  }

  private static func doubled(_ text: String) -> String {
    String(decoding: text.utf8.flatMap { $0 == 0x27 ? [$0, $0] : [$0] }, as: UTF8.self)
  }

  private static func isBare(_ text: String) -> Bool {
    let bytes = Array(text.utf8)
    var reader = TOMLValue(bytes, 0, bytes.count)
    return bytes.first != 0x22 && bytes.first != 0x27 && !bytes.isEmpty
      && reader.value() == .scalar(text) && reader.at == bytes.count
  }

  // MARK: A new key

  private func ways(toAdd key: String, _ text: String) -> [[SourceEdit]] {
    let name = isTOML ? Self.tomlKey(key) : FrontMatterWriter.scalar(key)
    let values = isTOML ? [FrontMatterWriter.quoted(text)] : texts(text, like: [0x61])
    guard let span = article.metadata.span else {
      return texts(text, like: [0x61]).map {
        let lines = "---\n\(FrontMatterWriter.scalar(key)): \($0)\n---\n\n"
        return [SourceEdit(span: SourceSpan(0, 0), replacement: Array(lines.utf8))]
      }
    }
    return values.flatMap { value in
      places(in: span).map { place in
        let line = Array("\(name)\(isTOML ? " =" : ":") \(value)".utf8) + lineEnding(before: place)
        return [SourceEdit(span: SourceSpan(place, place), replacement: line)]
      }
    }
  }

  private static func tomlKey(_ key: String) -> String {
    let isPlain = key.utf8.allSatisfy { ASCII.isAlphanumeric($0) || $0 == 0x2D || $0 == 0x5F }
    return isPlain && !key.isEmpty ? key : FrontMatterWriter.quoted(key)
  }

  /// The line ending before the start of a line.
  private func lineEnding(before start: Int) -> [UInt8] {
    let isPair = start > 1 && source[start - 1] == 0x0A && source[start - 2] == 0x0D
    return isPair ? [0x0D, 0x0A] : [source[start - 1]]
  }

  /// The starts of lines where a key may be put: the closing fence, tables of TOML, the first line.
  private func places(in span: SourceSpan) -> [Int] {
    var starts: [Int] = []
    for at in span.range
    where at > 0 && ASCII.isLineEnding(source[at - 1])
      && !(source[at - 1] == 0x0D && source[at] == 0x0A)
    {
      starts.append(at)
    }
    guard let last = starts.last, let first = starts.first else { return [] }
    let tables = isTOML ? starts.filter { source[$0] == 0x5B } : []
    return Array(tables.prefix(1)) + [last, first]
  }
}
