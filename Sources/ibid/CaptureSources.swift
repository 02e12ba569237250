import IbidModel
import IbidRead
import IbidStore

/// The captures that the articles of one command are compared with.
struct CaptureSources {
  /// What the captures are looked up in.
  var captured = SourceLibrary()

  /// No captures.
  init() {}

  /// Reads the captures of a folder; one that is not there holds none.
  init(folder: String, world: any World) throws(Failure) {
    let found = try orFail { () throws(WorldError) in
      try CaptureShelf(folder: folder, world: world).captures()
    }
    // No article can name one that does not say where it comes from but by its key.
    for fault in found.faults where fault.url == nil {
      Console.note("ibid: " + VisibleText.shown(CaptureReport.words(fault)))
    }
    captured = SourceLibrary(
      captures: found.sound, damaged: found.faults.map(DamagedCapture.init))
  }

  /// The folder with the captures of the publication that a path lies in; nil when it lies in none.
  ///
  /// Goes up from the path, beyond the working folder, as far as folders can be nested.
  static func folder(for path: String, world: any World) -> String? {
    path == "-" ? nil : publication(above: path, world: world)?.sources
  }

  /// The publication that a path lies in, or nil.
  static func publication(above path: String, world: any World) -> PublicationFolder? {
    for place in FoldersAbove(from: path) {
      let publication = PublicationFolder(place)
      if isFile(publication.settingsFile, world) { return publication }
    }
    return nil
  }

  /// True when a file is there; what may not be looked at is no publication of the user's.
  private static func isFile(_ path: String, _ world: any World) -> Bool {
    do throws(WorldError) {
      return try world.status(path)?.kind == .file
    } catch {
      return false
    }
  }
}

extension DamagedCapture {
  /// What the shelf says of a capture.
  init(_ fault: CaptureShelf.Fault) {
    let kind: Fault =
      switch fault.kind {
      case .missing: .missing
      case .altered: .altered
      case .unreadable(let reason): .unreadable(reason)
      case .otherVersion(let version): .otherVersion(version)
      }
    self.init(id: fault.id, path: fault.path, fault: kind, url: fault.url)
  }
}
