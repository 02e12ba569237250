import IbidModel

extension Output {
  /// The whole texts of the captures that published records rest on, with `evidence: capture`.
  static let capturedTexts = Output(
    name: "CapturedTexts", group: "record", reads: [.settings, .records, .captures]
  ) { site in
    let used = Set(site.articles.flatMap { $0.record?.captures.map(\.id) ?? [] })
    return used.sorted().compactMap { id in
      site.captureTexts[id].map { file in
        PlannedFile(
          path: CapturedTextPlace.path(of: id), content: .copy(of: file), origin: "CapturedTexts")
      }
    }
  }
}

/// Where the text of a capture stands on the site.
enum CapturedTextPlace {
  /// The path below the root.
  static func path(of id: Capture.ID) -> String { "sources/" + id.folder + "/text.txt" }

  /// True when the text would stand where it belongs, and nowhere else.
  static func isSafe(_ id: Capture.ID) -> Bool {
    let path = path(of: id)
    return SitePath.joined("", path) == path && path.split(separator: "/").count == 4
      && !Slug.hasControls(path)
  }
}
