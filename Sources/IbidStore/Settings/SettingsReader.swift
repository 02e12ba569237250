package import IbidModel

/// Reads `ibid.yaml`: all faults are found in one go.
package struct SettingsReader {
  private var settings = PublicationSettings()
  private var faults: [SettingsFault] = []
  /// The names of the keys that were given.
  private var given: Set<String> = []

  private init() {}

  /// The settings that the bytes of a settings file say.
  package static func settings(
    from bytes: [UInt8]
  ) throws(SettingsError) -> PublicationSettings {
    var reader = SettingsReader()
    reader.readFile(bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? Array(bytes.dropFirst(3)) : bytes)
    guard reader.faults.isEmpty else { throw SettingsError(faults: reader.sortedFaults) }
    return reader.settings
  }

  /// The fault of a key that nobody knows, with the nearest that somebody does.
  static func unknown(
    _ key: YAMLNode, in outer: String, among known: [String]
  ) -> SettingsFault {
    guard let name = key.text else {
      let kind = SettingsFault.Kind.wrongType(found: key.shape, expected: "a key")
      return SettingsFault(line: key.line, column: key.column, key: outer, kind: kind)
    }
    return SettingsFault(
      line: key.line, column: key.column, key: outer.isEmpty ? name : outer + "." + name,
      kind: .unknownKey(nearest: EditDistance.nearest(to: name, among: known)))
  }

  private var sortedFaults: [SettingsFault] {
    faults.sorted { ($0.line, $0.column) < ($1.line, $1.column) }
  }

  private mutating func readFile(_ bytes: [UInt8]) {
    do throws(YAMLNode.Fault) {
      guard let root = try YAMLNode.parsed(bytes) else { return requireKeys() }
      readMap(root, in: "")
      requireKeys()
    } catch {
      let (line, column) = (error.line, error.column)
      faults = [SettingsFault(line: line, column: column, key: error.key, kind: error.kind)]
    }
  }

  /// Reads a map; `outer` is the key it stands under, empty for the whole file.
  private mutating func readMap(_ node: YAMLNode, in outer: String) {
    switch node.content {
    case .nothing: return
    case .map(let pairs): for pair in pairs { readPair(pair, in: outer) }
    default:
      let kind = SettingsFault.Kind.wrongType(found: node.shape, expected: "a map of keys")
      faults.append(SettingsFault(line: node.line, column: node.column, key: outer, kind: kind))
    }
  }

  private mutating func readPair(_ pair: YAMLNode.Pair, in outer: String) {
    let name = (outer.isEmpty ? "" : outer + ".") + (pair.key.text ?? "")
    if let key = SettingsKey.all.first(where: { $0.name == name || $0.synonyms.contains(name) }) {
      readValue(pair, of: key, called: name)
    } else if outer.isEmpty, !name.isEmpty, !Self.names(in: name).isEmpty {
      readMap(pair.value, in: name)
    } else {
      faults.append(Self.unknown(pair.key, in: outer, among: Self.names(in: outer)))
    }
  }

  private mutating func readValue(_ pair: YAMLNode.Pair, of key: SettingsKey, called name: String) {
    guard given.insert(key.name).inserted else {
      return faults.append(
        SettingsFault(
          line: pair.key.line, column: pair.key.column, key: name, kind: .repeatedKey))
    }
    guard pair.value.content != .nothing else { return missing(key, pair.key) }
    do throws(SettingsFault) {
      try key.apply(SettingsValue(key: name, node: pair.value), &settings)
    } catch {
      faults.append(error)
    }
  }

  /// A key without a value is as good as none.
  private mutating func missing(_ key: SettingsKey, _ node: YAMLNode) {
    guard key.isRequired else { return }
    faults.append(
      SettingsFault(line: node.line, column: node.column, key: key.name, kind: .missing))
  }

  private mutating func requireKeys() {
    for key in SettingsKey.all where key.isRequired && !given.contains(key.name) {
      faults.append(SettingsFault(line: 1, column: 1, key: key.name, kind: .missing))
    }
  }

  /// The names that may stand in a map, with synonyms; at the top the maps' own names too.
  private static func names(in outer: String) -> [String] {
    let prefix = outer.isEmpty ? "" : outer + "."
    let inside = SettingsKey.all.flatMap { [$0.name] + $0.synonyms }
      .filter { $0.hasPrefix(prefix) }.map { String($0.dropFirst(prefix.count)) }
    return inside.compactMap { $0.split(separator: ".").first.map(String.init) }
  }
}
