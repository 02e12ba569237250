package import IbidModel
import IbidStore

extension SiteVerification {
  /// Recomputes the record of a site from its published files alone.
  ///
  /// Files are read once, on `threads` workers (published captures once more for each article that
  /// quotes them); results do not depend on the number.
  /// - Throws: `VerifyFault` when there is nothing to verify.
  package init(
    of folder: String, world: any World, threads: Int = 1
  ) throws(VerifyFault) {
    var path = folder
    while path.utf8.count > 1, path.hasSuffix("/") { path.removeLast() }
    let listing = try Self.listing(path, world)
    var (manifest, hasManifest) = (SiteManifest?.none, false)
    (manifest, hasManifest) = try readManifest(path, world, listing)
    let site = PublishedFolder(path: path, world: world, manifest: manifest)
    let paths = listing.files.map(\.path).filter { $0 != SiteManifest.name }
    let work = VerifyWork.all(of: paths)
    guard hasManifest || work.contains(where: \.isArticle) else {
      throw .noRecord(folder: folder)
    }
    let done = Workers.map(work, threads: threads) { $0.done(in: site) }
    files.found = paths.count
    add(listing)
    articles = done.compactMap(\.article)
    if let found = articles.first?.otherVersion,
      articles.allSatisfy({ $0.otherVersion != nil })
    {
      throw .otherVersion(folder: folder, found: found)
    }
    compare(done.flatMap(\.files).filter { $0.sha256 != nil || $0.fault != nil }, with: manifest)
    differences += done.flatMap(\.differences) + articles.flatMap(\.differences)
    sort()
  }

  private static func listing(
    _ folder: String, _ world: any World
  ) throws(VerifyFault) -> SiteListing {
    do throws(WorldError) {
      return try SiteListing(folder: folder, world: world)
    } catch {
      throw .unreadable(error)
    }
  }

  /// The manifest, and whether there is one at all; faults of it become differences.
  private mutating func readManifest(
    _ folder: String, _ world: any World, _ listing: SiteListing
  ) throws(VerifyFault) -> (SiteManifest?, Bool) {
    guard listing.files.contains(where: { $0.path == SiteManifest.name }) else {
      differences.append(
        SiteDifference(
          .fileMissing, SiteManifest.name,
          "the manifest is not there; added, missing and changed files are not found without it"))
      return (nil, false)
    }
    let bytes: [UInt8]
    do throws(WorldError) {
      bytes = try world.read(folder + "/" + SiteManifest.name)
    } catch {
      throw .unreadable(error)
    }
    do throws(SiteManifest.Fault) {
      return (try SiteManifest(reading: bytes), true)
    } catch {
      differences.append(Self.difference(error))
      return (nil, true)
    }
  }

  private static func difference(_ fault: SiteManifest.Fault) -> SiteDifference {
    let left = "; no file is compared with it"
    switch fault {
    case .tooLarge(let bytes, let limit):
      return SiteDifference(
        .badFormat, SiteManifest.name,
        "the manifest has \(bytes) bytes, the limit is \(limit)" + left)
    case .badLine(let number, let text):
      return SiteDifference(
        .badFormat, SiteManifest.name, at: "line \(number)", found: text,
        "line \(number) is \(text.quoted(limit: 80)), expected 64 digits, two spaces and a path"
          + left)
    case .repeatedPath(let path):
      return SiteDifference(
        .badFormat, SiteManifest.name, found: path,
        "the path \(path.quoted(limit: 120)) stands on two lines" + left)
    }
  }

  private mutating func sort() {
    let order = differences.enumerated().sorted { left, right in
      let (first, second) = (left.element.file.utf8, right.element.file.utf8)
      return first.elementsEqual(second)
        ? left.offset < right.offset : first.lexicographicallyPrecedes(second)
    }
    differences = order.map(\.element)
  }
}

/// A piece of the work: an article with its files, or some other files.
private enum VerifyWork: Sendable {
  case article(String)
  case files([String])

  var isArticle: Bool { if case .article = self { true } else { false } }

  /// What came of it.
  struct Done: Sendable {
    var files: [PublishedFile]
    var differences: [SiteDifference] = []
    var article: ArticleVerification?
  }

  /// All work on these paths, which are sorted by their bytes.
  ///
  /// An article is a folder that has a record.
  static func all(of paths: [String]) -> [VerifyWork] {
    let known = Set(paths.map { Array($0.utf8) })
    var taken: Set<[UInt8]> = []
    var work: [VerifyWork] = []
    for address in addresses(in: paths) where isArticle(address, known) {
      work.append(.article(address))
      taken.formUnion(ArticleFiles.paths(at: address).map { Array($0.utf8) })
    }
    let rest = paths.filter { !taken.contains(Array($0.utf8)) }
    for start in stride(from: 0, to: rest.count, by: 16) {
      work.append(.files(Array(rest[start..<min(start + 16, rest.count)])))
    }
    return work
  }

  /// The folders that may be articles, in order.
  private static func addresses(in paths: [String]) -> [String] {
    let name = "record.json"
    return paths.filter { $0.utf8.elementsEqual(name.utf8) || $0.hasSuffix("/" + name) }
      .map { String($0.dropLast(name.count)) }
  }

  /// A `record.json` alone may be anybody's data; with a page beside it, it is the page's record.
  private static func isArticle(_ address: String, _ known: Set<[UInt8]>) -> Bool {
    let pages = ["index.html", "record/index.html"].map { Array((address + $0).utf8) }
    return !known.isDisjoint(with: pages)
  }

  func done(in site: PublishedFolder) -> Done {
    switch self {
    case .files(let paths):
      var done = Done(files: [])
      for path in paths {
        let file = site.file(path)
        if let missing = RecordTrace(file)?.difference { done.differences.append(missing) }
        done.files.append(file.withoutBytes)
      }
      return done
    case .article(let address):
      let files = ArticleFiles(at: address, in: site)
      var checking = ArticleChecking(files, in: site)
      return Done(files: files.all.map(\.withoutBytes), article: checking.run())
    }
  }
}

// MARK: - Files

extension SiteVerification {
  private mutating func add(_ listing: SiteListing) {
    for odd in listing.odd {
      differences.append(
        SiteDifference(.oddEntry, odd.path, Self.words(odd.reason)))
    }
    if listing.marker == false {
      differences.append(
        SiteDifference(.fileChanged, ".ibid-site", "the marker does not say what ibid writes"))
    }
  }

  private static func words(_ reason: SiteListing.Odd.Reason) -> String {
    switch reason {
    case .notAFile: "this is a link, a pipe, a socket or a device; it was not opened"
    case .badPath: "no file of a site has such a name; it was not opened"
    case .unnameable: "the name is not UTF-8, or the entry went away"
    case .unreadable(let error): "it cannot be read: \(words(error))"
    }
  }

  private static func words(_ error: WorldError) -> String {
    switch error {
    case .notPermitted: "its permissions forbid it"
    case .tooLarge(_, let bytes, let limit): "it has \(bytes) bytes, the limit is \(limit)"
    default: "the system reports an error"
    }
  }

  /// Compares hashes with the manifest: changed, missing and added files.
  private mutating func compare(_ found: [PublishedFile], with manifest: SiteManifest?) {
    for file in found {
      guard let fault = file.fault else { continue }
      differences.append(
        SiteDifference(.unreadable, file.path, "it cannot be read: \(Self.words(fault))"))
    }
    guard let manifest else { return }
    files.listed = manifest.entries.count
    let known = Set(found.map { Array($0.path.utf8) })
    for file in found {
      if let hash = file.sha256 { compare(file.path, hash, with: manifest) }
    }
    for entry in manifest.entries where !known.contains(Array(entry.path.utf8)) {
      files.missing += 1
      differences.append(
        SiteDifference(
          .fileMissing, entry.path, expected: entry.sha256,
          "the manifest lists the file, and it is not there"))
    }
  }

  private mutating func compare(_ path: String, _ hash: String, with manifest: SiteManifest) {
    guard let listed = manifest.sha256(of: path) else {
      files.added += 1
      differences.append(
        SiteDifference(.fileAdded, path, found: hash, "the manifest does not list the file"))
      return
    }
    guard listed != hash else { return }
    files.changed += 1
    differences.append(
      SiteDifference(
        .fileChanged, path, expected: listed, found: hash,
        "the file has the hash \(hash.prefix(12))…, the manifest \(listed.prefix(12))…"))
  }
}
