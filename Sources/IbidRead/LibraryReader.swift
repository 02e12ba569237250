package import IbidCite
package import IbidModel

extension LibraryFacts {
  /// Reads libraries from the texts of their files; the first work with a key counts.
  package init(reading files: [SourceFile]) {
    var library = Library()
    for file in files { library.append(Library(file.bytes, name: file.path)) }
    self.init(library, files: files)
  }

  /// What a library holds that was read from these files; linear in its bytes.
  package init(_ library: Library, files: [SourceFile]) {
    self.init()
    self.files = files
    let numbers = Dictionary(zip(files.map(\.path), 0...)) { first, _ in first }
    for (item, place) in zip(library.items, library.places) {
      guard let file = numbers[place.file] else { continue }
      works.append(
        WorkFacts(
          key: item.id, type: item.type.rawValue, hasKnownType: item.unknownType == nil,
          file: file, span: SourceSpan(place.range.lowerBound, place.range.upperBound),
          values: Self.values(of: item)))
    }
    self.numbers = library.numbersByKey
    faults = library.diagnostics.compactMap { diagnostic in
      numbers[diagnostic.file].map { Self.fault(diagnostic, in: $0) }
    }
  }

  private static func values(of item: Item) -> [String: String] {
    var values: [String: String] = [:]
    for field in item.fields {
      switch item[field] {
      case .text(let text)?: values[field.name] = text
      case .names(let names)?: values[field.name] = names.first.map(name) ?? ""
      case .date(let date)?: values[field.name] = Self.text(date)
      case nil: break
      }
    }
    for extra in item.other where extra.key.lowercased() == "orcid" {
      values["orcid"] = extra.value
    }
    return values
  }

  private static func name(_ name: Name) -> String {
    name.family.isEmpty ? (name.literal.isEmpty ? name.given : name.literal) : name.family
  }

  private static func text(_ date: DateValue) -> String {
    guard let start = date.start else { return date.literal ?? "" }
    return text(start) + (date.end.map { "/" + text($0) } ?? "")
  }

  private static func text(_ part: DateValue.Part) -> String {
    var text = String(part.year)
    guard let month = part.month else { return text }
    text += month < 10 ? "-0\(month)" : "-\(month)"
    guard let day = part.day else { return text }
    return text + (day < 10 ? "-0\(day)" : "-\(day)")
  }

  private static func fault(_ diagnostic: LibraryDiagnostic, in file: Int) -> LibraryFault {
    LibraryFault(
      kind: LibraryFault.Kind(diagnostic.kind), message: diagnostic.message, key: diagnostic.key,
      file: file, span: SourceSpan(diagnostic.range.lowerBound, diagnostic.range.upperBound))
  }
}

extension LibraryFault.Kind {
  fileprivate init(_ kind: LibraryDiagnostic.Kind) {
    switch kind {
    case .syntax, .limit, .missingKey: self = .broken
    case .encoding: self = .decoded
    case .duplicateKey: self = .duplicateKey
    case .unknownType: self = .unknownType
    case .unknownField: self = .unknownField
    case .unknownString, .unreadableName, .unreadableDate, .unreadableValue: self = .unreadable
    case .missingParent: self = .missingParent
    }
  }
}
