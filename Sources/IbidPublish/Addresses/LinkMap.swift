import IbidModel

/// Where the files of `content/` stand on the site, to turn links in texts into links on pages.
struct LinkMap: Sendable {
  /// The address of each file of the content folder, articles and assets.
  private(set) var addresses: [String: String] = [:]
  /// Those addresses.
  private var standing: Set<String> = []
  /// The file of each name, in lower case: a path or the last part of one, articles without ending.
  private var names: [String: String] = [:]

  /// Enters where a file of the content folder stands; of files with one name that in the outermost
  /// folder is meant by it.
  mutating func add(_ file: String, at address: String, isArticle: Bool) {
    addresses[file] = address
    standing.insert(address)
    var path = file.lowercased()
    if isArticle, let dot = path.lastIndex(of: "."), !path[dot...].contains("/") {
      path = String(path[..<dot])
    }
    for name in Set([path, SitePath.name(of: path)]) {
      if let standing = names[name], Self.depth(standing) <= Self.depth(file) { continue }
      names[name] = file
    }
    for name in ["/index", "/_index"] where isArticle && path.hasSuffix(name) {
      names[String(path.dropLast(name.count))] = file
    }
  }

  private static func depth(_ path: String) -> Int { path.utf8.count { $0 == 0x2F } }

  /// The address on the site of the page or file that a wiki link or `ref` names; nil when there is
  /// none.
  func address(named name: String, from source: String) -> String? {
    var path = name.lowercased()
    if path.hasPrefix("/") { path.removeFirst() }
    if path.hasSuffix("/") { path.removeLast() }
    for ending in [".md", ".markdown", ".qmd"] where path.hasSuffix(ending) {
      path.removeLast(ending.count)
    }
    let near = SitePath.joined(SitePath.folder(of: source), path).lowercased()
    return (names[near] ?? names[path]).flatMap { addresses[$0] }
  }

  /// A link in the article at `source` (below the content folder), published at `address`, as
  /// `write` puts it on a page.
  ///
  /// Links with a scheme or host stay as they are; a path that is no file of the content folder
  /// counts from the article's own address.
  func published(
    _ link: String, source: String, address: String, write: (String) -> String
  ) -> String {
    let path = link.prefix { $0 != "?" && $0 != "#" }
    guard !path.isEmpty, !link.hasPrefix("//"), !path.prefix(while: { $0 != "/" }).contains(":")
    else { return link }
    let rest = link.dropFirst(path.count)
    let plain = PercentEncoding.decoded(path)
    let wished: String
    if plain.hasPrefix("/") {
      wished = rooted(SitePath.joined("", plain))
    } else {
      let file = SitePath.joined(SitePath.folder(of: source), plain)
      wished = addresses[file] ?? SitePath.joined(address, plain)
    }
    return write(wished) + rest
  }

  /// Where a link such as `/posts/a/` leads, which counts from the content folder: to what stands
  /// at that address, else to the file of that path, or to the article whose path it is without
  /// its ending, as Hugo has them.
  private func rooted(_ path: String) -> String {
    if standing.contains(path) { return path }
    if let address = addresses[path] { return address }
    let name = (path.hasSuffix("/") ? String(path.dropLast()) : path).lowercased()
    guard let file = names[name], Self.paths(of: file).contains(name), let address = addresses[file]
    else { return path }
    return address
  }

  /// The paths of an article without its ending: `a/index.md` is `a/index` and `a`.
  private static func paths(of file: String) -> [String] {
    let path = file.lowercased()
    guard let dot = path.lastIndex(of: "."), !path[dot...].contains("/") else { return [path] }
    let stem = String(path[..<dot])
    let index = ["/index", "/_index"].first { stem.hasSuffix($0) }
    return index.map { [stem, String(stem.dropLast($0.count))] } ?? [stem]
  }
}
