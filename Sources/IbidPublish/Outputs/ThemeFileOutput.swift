extension Output {
  /// The style sheet; its name changes with its content, so that it may be kept for ever.
  static let themeFile = Output(name: "ThemeFileOutput", group: "html", reads: [.theme]) { site in
    [
      PlannedFile(
        path: site.theme.path, content: .bytes(site.theme.bytes), origin: "ThemeFileOutput")
    ]
  }
}
