extension Output {
  /// Says to robots that all may be read, and where the sitemap is.
  static let robots = Output(
    name: "Robots", group: "sitemap", reads: [.settings], needsBaseURL: true
  ) { site in
    let map = site.absolute("sitemap.xml").map { "Sitemap: \($0)\n" } ?? ""
    let text = "User-agent: *\nDisallow:\n" + map
    return [PlannedFile(path: "robots.txt", content: .bytes(Array(text.utf8)), origin: "Robots")]
  }
}
