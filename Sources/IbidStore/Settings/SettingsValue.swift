import IbidModel

/// A value of a settings file on its way to a type: each reader gives it or the fault.
struct SettingsValue {
  let key: String
  let node: YAMLNode

  /// A fault at the place of this value.
  func fault(_ kind: SettingsFault.Kind) -> SettingsFault {
    SettingsFault(line: node.line, column: node.column, key: key, kind: kind)
  }

  /// Text of any kind, without control characters and final line ends.
  func words() throws(SettingsFault) -> String {
    let text = try text("text")
    return String(text.reversed().drop { $0 == "\n" }.reversed())
  }

  /// The items of a list; one text counts as a list of one.
  func items() throws(SettingsFault) -> [SettingsValue] {
    switch node.content {
    case .text: return [self]
    case .list(let nodes): return nodes.map { SettingsValue(key: key, node: $0) }
    default: throw fault(.wrongType(found: node.shape, expected: "a list"))
    }
  }

  /// A list of codes and names: letters, digits and hyphens.
  func codes() throws(SettingsFault) -> [String] {
    var codes: [String] = []
    for item in try items() {
      let code = try item.text("text")
      guard code.utf8.allSatisfy({ ASCII.isAlphanumeric($0) || $0 == UInt8(ascii: "-") }) else {
        throw item.bad(code, "letters, digits and hyphens")
      }
      codes.append(code)
    }
    return codes
  }

  /// A list of elements of HTML that may be let through.
  func rawElements() throws(SettingsFault) -> [String] {
    var names: [String] = []
    for item in try items() {
      let name = try item.text("text")
      guard RawElement.named(name) != nil else {
        throw item.bad(name, "an element that can do no harm, such as sub, figure or video")
      }
      names.append(name)
    }
    return names
  }

  /// Files below the publication.
  func paths() throws(SettingsFault) -> [String] {
    var paths: [String] = []
    for item in try items() { paths.append(try item.path()) }
    return paths
  }

  /// A name, or a file below the publication: nothing that leads out of it.
  func path() throws(SettingsFault) -> String {
    let path = try text("a file")
    guard SitePathFault(of: path) == nil else {
      throw bad(path, "a file below the publication, without '..'")
    }
    return path
  }

  func severity() throws(SettingsFault) -> Diagnostic.Severity {
    let text = try text("text")
    guard let severity = Diagnostic.Severity(rawValue: text) else {
      throw bad(text, "error, warning or info")
    }
    return severity
  }

  func profile() throws(SettingsFault) -> MarkdownProfile {
    let text = try text("text")
    guard let profile = MarkdownProfile(rawValue: text) else {
      throw bad(text, MarkdownProfile.names)
    }
    return profile
  }

  func evidence() throws(SettingsFault) -> PublicationSettings.Evidence {
    let text = try text("text")
    guard let evidence = PublicationSettings.Evidence(rawValue: text) else {
      throw bad(text, "excerpt or capture")
    }
    return evidence
  }

  func authors() throws(SettingsFault) -> [Metadata.Author] {
    let isOne = if case .map = node.content { true } else { false }
    var authors: [Metadata.Author] = []
    for item in isOne ? [self] : try items() { authors.append(try item.author()) }
    return authors
  }

  private func author() throws(SettingsFault) -> Metadata.Author {
    guard case .map(let pairs) = node.content else {
      return Metadata.Author(name: try text("a name, or a map with name and url"))
    }
    var author = Metadata.Author(name: "")
    for pair in pairs {
      let value = SettingsValue(key: key + "." + (pair.key.text ?? ""), node: pair.value)
      switch pair.key.text {
      case "name": author.name = try value.words()
      case "url": author.url = try value.webAddress()
      default: throw SettingsReader.unknown(pair.key, in: key, among: ["name", "url"])
      }
    }
    if author.name.isEmpty {
      throw SettingsFault(line: node.line, column: node.column, key: key + ".name", kind: .missing)
    }
    return author
  }

  /// The scalar; control characters in it are a fault.
  func text(_ expected: String) throws(SettingsFault) -> String {
    guard let text = node.text else {
      throw fault(.wrongType(found: node.shape, expected: expected))
    }
    let hasControl = text.unicodeScalars.contains { $0.value < 0x20 && $0 != "\n" }
    if text.isEmpty || hasControl { throw bad(text, "text without control characters") }
    return text
  }

  func bad(_ found: String, _ expected: String) -> SettingsFault {
    fault(.badValue(found: found, expected: expected))
  }
}
