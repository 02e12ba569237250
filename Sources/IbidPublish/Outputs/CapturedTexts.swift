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
          path: CapturedText.path(of: id), content: .copy(of: file), origin: "CapturedTexts")
      }
    }
  }
}

/// Where the text of a capture stands on the site.
enum CapturedText {
  /// The path below the root.
  static func path(of id: Capture.ID) -> String { "sources/" + id.folder + "/text.txt" }

  /// True when the key of the work names one folder and nothing else.
  static func isSafe(_ id: Capture.ID) -> Bool {
    !id.key.isEmpty && id.key != "." && id.key != ".." && !id.key.contains("/")
      && !Slug.hasControls(id.key)
  }
}
