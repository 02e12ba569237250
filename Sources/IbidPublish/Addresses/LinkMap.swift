import IbidModel

/// Where the files of `content/` stand on the site, to turn links in texts into links on pages.
struct LinkMap: Sendable {
  /// The address of each file of the content folder, articles and assets.
  var addresses: [String: String] = [:]

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
      wished = SitePath.joined("", plain)
    } else {
      let file = SitePath.joined(SitePath.folder(of: source), plain)
      wished = addresses[file] ?? SitePath.joined(address, plain)
    }
    return write(wished) + rest
  }
}
