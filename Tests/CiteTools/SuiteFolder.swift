import Foundation
import IbidCite
import Synchronization

/// The folder of the CSL test suite: fixtures, their tiers, and locales.
public struct SuiteFolder: Sendable {
  private let folder: URL

  /// Opens a folder; nil when there are no fixtures in it.
  public init?(path: String) {
    folder = URL(fileURLWithPath: path)
    let fixtures = folder.appendingPathComponent("processor-tests/humans").path
    guard FileManager.default.fileExists(atPath: fixtures) else { return nil }
  }

  /// All fixtures, by name.
  public func fixtures() throws -> [Fixture] {
    let files = folder.appendingPathComponent("processor-tests/humans")
    return try FileManager.default.contentsOfDirectory(at: files, includingPropertiesForKeys: nil)
      .filter { $0.pathExtension == "txt" }
      .map { file in
        let bytes = try Data(contentsOf: file)
        return Fixture(
          name: file.deletingPathExtension().lastPathComponent,
          text: String(decoding: bytes, as: UTF8.self))
      }
      .sorted { $0.name < $1.name }
  }

  /// The tier of each fixture, 1 to 4.
  public func tiers() throws -> [String: Int] {
    let bytes = try Data(contentsOf: folder.appendingPathComponent("fixture-tiers.json"))
    let lists = try JSONDecoder().decode([String: [String]].self, from: bytes)
    var tiers: [String: Int] = [:]
    for (key, names) in lists {
      guard let tier = key.dropFirst(4).first?.wholeNumberValue else { continue }
      for name in names { tiers[name.replacingOccurrences(of: ".txt", with: "")] = tier }
    }
    return tiers
  }

  /// The locales, each read once.
  func locales() -> LocaleSource {
    let known = KnownLocales()
    let folder = folder.appendingPathComponent("locales")
    return LocaleSource { tag in
      known.locale(tag) {
        let file = folder.appendingPathComponent("locales-\(tag).xml")
        guard let bytes = try? Data(contentsOf: file) else { return nil }
        return try? Locale(xml: Array(bytes), name: file.lastPathComponent)
      }
    }
  }
}

/// Locales that were read.
private final class KnownLocales: Sendable {
  private let locales = Mutex<[String: IbidCite.Locale?]>([:])

  func locale(_ tag: String, read: () -> IbidCite.Locale?) -> IbidCite.Locale? {
    locales.withLock { locales in
      if let known = locales[tag] { return known }
      let locale = read()
      locales[tag] = .some(locale)
      return locale
    }
  }
}
