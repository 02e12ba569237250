import IbidModel

/// Makes items of trees of values, by the names of CSL-JSON.
struct ItemReader {
  private let options: LibraryOptions
  /// Makes markup of text; nil where text has CSL's markup already.
  private let markup: (@Sendable (String) -> String)?

  init(_ options: LibraryOptions, markup: (@Sendable (String) -> String)? = nil) {
    self.options = options
    self.markup = markup
  }

  /// Adds the item that a value describes; reports what is wrong in it.
  func add(_ value: LibraryValue, _ source: inout LibrarySource, _ library: inout Library) {
    guard case .map(let pairs) = value.content else {
      source.report(.syntax, "an entry is no map of fields", value.range)
      return
    }
    guard let key = value["id"]?.text ?? value["citation-key"]?.text, !key.isEmpty else {
      source.report(.missingKey, "an entry has no 'id' and is left out", value.range)
      return
    }
    var item = Item(id: key, type: .document)
    var hasType = false
    for pair in pairs {
      switch pair.key {
      case "id": break
      case "type":
        hasType = true
        setType(pair.value, &item, &source)
      default: set(pair, &item, &source)
      }
    }
    if !hasType {
      source.report(.unknownType, "the entry '\(key)' has no type", value.range, key: key)
    }
    if options.readsFieldsInNotes { NoteFields.read(&item) }
    if !library.add(item, at: source.place(value.range)) {
      source.report(.duplicateKey, library.duplicate(key), value.range, key: key)
    }
  }

  private func setType(_ value: LibraryValue, _ item: inout Item, _ source: inout LibrarySource) {
    let name = value.text ?? ""
    item.setType(name)
    if let name = item.unknownType, !name.isEmpty {
      source.reportOnce(
        .unknownType, name: name,
        "'\(name)' is no type of CSL"
          + hint(name, ItemType.allCases.map(\.rawValue)), value.range, key: item.id)
    }
  }

  private func set(
    _ pair: LibraryValue.Pair, _ item: inout Item, _ source: inout LibrarySource
  ) {
    if case .nothing = pair.value.content { return }
    guard let field = Field(reading: pair.key) else {
      item.other.append(Item.Extra(key: pair.key, value: source.text(of: pair.value)))
      guard !Self.known.contains(pair.key) else { return }
      source.reportOnce(
        .unknownField, name: pair.key,
        "'\(pair.key)' is no variable of CSL"
          + hint(pair.key, Field.allCases.map(\.name)), pair.keyRange, key: item.id)
      return
    }
    switch field.kind {
    case .text, .number: setText(field, pair.value, &item, &source)
    case .name:
      let names = NameReader.names(pair.value, key: item.id, field: field, &source)
      if !names.isEmpty { item[field] = .names(names) }
    case .date:
      if let date = DateReader.date(pair.value, key: item.id, field: field, &source) {
        item[field] = .date(date)
      }
    }
  }

  private func setText(
    _ field: Field, _ value: LibraryValue, _ item: inout Item, _ source: inout LibrarySource
  ) {
    var text = value.text
    if text == nil, case .list(let values) = value.content {
      let texts = values.compactMap(\.text)
      if texts.count == values.count { text = texts.joined(separator: ", ") }
    }
    guard let text else {
      source.report(
        .unreadableValue, "'\(field.name)' holds no text and is left out", value.range, key: item.id
      )
      return
    }
    guard !text.isEmpty else { return }
    item[field] = .text(markup?(text) ?? text)
  }

  private func hint(_ word: String, _ names: [String]) -> String {
    EditDistance.nearest(to: word, among: names).map { "; did you mean '\($0)'?" } ?? ""
  }

  /// Keys that are no variables and need no word: of the schema of CSL-JSON, of Zotero and Pandoc.
  private static let known: Set<String> = [
    "custom", "categories", "multi", "system_id", "_graph", "other-ids", "collection-key", "schema",
  ]
}

extension Field {
  /// The field that a key of CSL-JSON means, older spellings among them.
  init?(reading key: String) {
    if let field = Field(key) {
      self = field
      return
    }
    switch key {
    case "shortTitle": self = .titleShort
    case "archive-location": self = .archiveLocation
    case "archive-collection": self = .archiveCollection
    case "container": self = .containerTitle
    case "doi", "url", "isbn", "issn", "pmid", "pmcid":
      guard let field = Field(key.uppercased()) else { return nil }
      self = field
    default: return nil
    }
  }
}

extension Item {
  /// Sets the type by its name; a name that CSL does not know is kept, too.
  mutating func setType(_ name: String) {
    if let type = ItemType(rawValue: name) {
      self.type = type
      unknownType = nil
    } else {
      type = .document
      unknownType = name.isEmpty ? nil : name
    }
  }
}

extension LibrarySource {
  /// A value as text; lists and maps as they stand in the file.
  func text(of value: LibraryValue) -> String {
    if let text = value.text { return text }
    guard value.range.upperBound <= bytes.count else { return "" }
    return String(decoding: bytes[value.range], as: UTF8.self)
  }
}
