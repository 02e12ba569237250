import IbidModel
import IbidStore

/// The places of a publication on disk.
struct PublicationFolder {
  /// The folder that holds `ibid.yaml`.
  let path: String

  init(_ path: String) {
    self.path = path.count > 1 && path.hasSuffix("/") ? String(path.dropLast()) : path
  }

  /// A path below the folder; the folder `.` is not written.
  func place(_ below: String) -> String { path == "." ? below : path + "/" + below }

  var settingsFile: String { place("ibid.yaml") }
  var content: String { place("content") }
  var output: String { place("public") }
  var sources: String { place("sources") }

  /// The settings, or nil when the folder is no publication.
  static func settings(
    in path: String, world: any World
  ) throws(Failure) -> PublicationSettings? {
    let folder = PublicationFolder(path)
    let status = try orFail { () throws(WorldError) in try world.status(folder.settingsFile) }
    guard let status, status.kind == .file else { return nil }
    let bytes = try orFail { () throws(WorldError) in try world.read(folder.settingsFile) }
    do throws(SettingsError) {
      return try SettingsReader.settings(from: bytes)
    } catch {
      throw ErrorReport.failure(error, in: folder.settingsFile)
    }
  }

  /// The settings; a folder without is an error that says what to do.
  func settings(_ world: any World) throws(Failure) -> PublicationSettings {
    guard let settings = try Self.settings(in: path, world: world) else { throw missing }
    return settings
  }

  /// What to say of a folder without settings.
  var missing: Failure {
    Failure(
      "'\(path)' is no publication: it has no ibid.yaml", help: "make one with 'ibid new \(path)'")
  }
}
