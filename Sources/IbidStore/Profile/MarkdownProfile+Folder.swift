package import IbidModel

extension MarkdownProfile {
  /// The profile of the tool whose files stand in a folder; nil when none do.
  package static func found(in folder: String, world: some World) -> MarkdownProfile? {
    let place = FolderContent(folder: folder, world: world)
    if place.has(.file, ["_quarto.yml", "_quarto.yaml"]) { return .quarto }
    if place.has(.file, ["hugo", "config/_default/hugo"].flatMap(withEndings)) { return .hugo }
    if place.has(.file, ["config", "config/_default/config"].flatMap(withEndings)),
      place.has(.folder, ["content", "archetypes", "layouts", "themes"])
    {
      return .hugo
    }
    return place.has(.folder, [".obsidian"]) ? .obsidian : nil
  }

  /// The profile of the nearest folder that has one, from the path upwards.
  ///
  /// A name that ends in `.qmd` or `.rmd` is Quarto's wherever it stands.
  package static func found(for path: String, world: some World) -> MarkdownProfile? {
    let name = path.lowercased()
    if name.hasSuffix(".qmd") || name.hasSuffix(".rmd") { return .quarto }
    for folder in FoldersAbove(from: path) {
      if let profile = found(in: folder, world: world) { return profile }
    }
    return nil
  }

  private static func withEndings(_ name: String) -> [String] {
    ["toml", "yaml", "yml", "json"].map { name + "." + $0 }
  }
}

/// Which names a folder has.
private struct FolderContent<Outside: World> {
  let folder: String
  let world: Outside

  /// True when one of the names is there and is of this kind; what may not be looked at is not.
  func has(_ kind: FileStatus.Kind, _ names: [String]) -> Bool {
    names.contains { name in
      do throws(WorldError) {
        return try world.status(folder == "/" ? "/" + name : folder + "/" + name)?.kind == kind
      } catch {
        return false
      }
    }
  }
}
