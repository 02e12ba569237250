import ArgumentParser
import IbidMarkdown
import IbidModel
import IbidStore

extension MarkdownProfile: ExpressibleByArgument {}

/// `--profile`, for the commands that read or write Markdown.
struct ProfileOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "Whose Markdown it is: \(MarkdownProfile.names); by the files of its folder when not given."))
  var profile: MarkdownProfile?
}

/// Which profile a file is read with: the one that is given, else that of the publication's
/// settings, else that of the folder's own files.
struct ProfileChoice {
  let given: MarkdownProfile?
  let world: any World
  /// What was found for each folder.
  private var known: [String: MarkdownProfile] = [:]

  init(_ given: MarkdownProfile?, world: any World) {
    self.given = given
    self.world = world
  }

  /// The profile of a file, or of what is written into a folder; standard input has no folder.
  mutating func profile(for path: String) throws(Failure) -> MarkdownProfile {
    if let given { return given }
    guard path != "-" else { return .ibid }
    let ending = path.hasSuffix(".qmd") ? "qmd:" : ""
    let folder = ending + (path.lastIndex(of: "/").map { String(path[..<$0]) } ?? ".")
    if let profile = known[folder] { return profile }
    let profile =
      try setting(above: path) ?? MarkdownProfile.found(for: path, world: world) ?? .ibid
    known[folder] = profile
    return profile
  }

  /// What the settings of the publication that the path lies in say.
  private func setting(above path: String) throws(Failure) -> MarkdownProfile? {
    for folder in FoldersAbove(from: path) {
      guard let settings = try PublicationFolder.settingsIfReadable(in: folder, world: world) else {
        continue
      }
      return settings.profile
    }
    return nil
  }
}

extension PublicationFolder {
  /// The settings of a folder; nil where there are none or they may not be looked at.
  fileprivate static func settingsIfReadable(
    in path: String, world: any World
  ) throws(Failure) -> PublicationSettings? {
    do throws(WorldError) {
      guard try world.status(PublicationFolder(path).settingsFile)?.kind == .file else {
        return nil
      }
    } catch {
      return nil
    }
    return try settings(in: path, world: world)
  }
}
