import Foundation
import IbidCheck
import IbidModel
import IbidStore
import TestTools
import Testing

/// The demonstration as it is published, with an article whose quotations were compared.
struct VerifiedSite {
  /// The files below the root.
  private(set) var files: [String: [UInt8]] = [:]

  private static let source = """
    An Act for regulating the Commencement of the Year

    and that the natural Day next immediately following the said second Day of September, shall be \
    called, reckoned and accounted to be the fourteenth Day of September, omitting for that Time \
    only the eleven intermediate nominal Days of the common Calendar; and that the several natural \
    Days, which shall follow and succeed next after the said fourteenth Day of September, shall be \
    respectively called, reckoned and numbered forwards in numerical Order.

    """

  private static let article = """
    ---
    title: What the Act says
    author: A. Tester
    date: 2024-05-03
    ---

    The Act speaks of “omitting for that Time only the eleven intermediate nominal Days of the \
    common Calendar”.[^1] Others have “shall be called, reckoned and accounted to be the \
    fifteenth Day of September”.[^1]

    Some print “the several natural Days, which shall follow after the said fourteenth Day of \
    September”.[^1] And “nobody knows what the rioters of that year had for their breakfast”.[^1]

    [^1]: Calendar Act 1750, [the text](https://example.org/act), s. 1.
    [^2]: Not referred to.

    """

  /// Publishes it in a workshop.
  init(in workshop: Workshop) throws {
    let journal = workshop.path("journal")
    let example = Program.project.appending(path: "Examples/demonstration").path
    try FileManager.default.copyItem(atPath: example, toPath: journal)
    try workshop.write(Self.article, to: "journal/content/act.md")
    let source = try workshop.write(Self.source, to: "act.txt")
    let captured = try Program.ibid(
      "capture", "calendar-act", "--from", source, "--url", "https://example.org/act", "--in",
      journal, "--now", "2024-05-01")
    #expect(captured.status == 0, "\(captured.errors)")
    let built = try Program.ibid("build", journal, "--now", "2026-11-22")
    #expect(built.status == 0, "\(built.errors)")
    let world = PosixWorld()
    let root = journal + "/public"
    for file in try SiteListing(folder: root, world: world).files {
      files[file.path] = try world.read(root + "/" + file.path)
    }
  }

  /// The paths whose names end so, sorted.
  func paths(_ ending: String) -> [String] { files.keys.filter { $0.hasSuffix(ending) }.sorted() }

  /// The verification of the site with one file changed.
  func verified(
    _ path: String, _ bytes: [UInt8], repairing: Bool = false
  ) throws -> SiteVerification {
    var changed = files
    changed[path] = bytes
    if repairing {
      changed[SiteManifest.name] = nil
      var manifest = SiteManifest()
      for (path, bytes) in changed { manifest.add(path, bytes) }
      changed[SiteManifest.name] = manifest.bytes
    }
    var placed: [String: [UInt8]] = [:]
    for (path, bytes) in changed { placed["site/" + path] = bytes }
    return try SiteVerification(of: "site", world: MemoryWorld(files: placed))
  }
}

extension Dice {
  /// One of several; a test that has none to pick from fails.
  mutating func one<T>(of values: [T]) throws -> T {
    try #require(values.randomElement(using: &self))
  }
}
