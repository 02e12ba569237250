package import IbidModel

/// A site that was published into a folder.
package struct ServedFolder: SiteFiles {
  private let folder: String
  private let world: any World

  package init(_ folder: String, world: any World) {
    self.folder = folder
    self.world = world
  }

  /// The answer of a static host that holds this folder.
  package func answer(_ question: Question) -> Answer { StaticHost(files: self).answer(question) }

  func find(_ path: String) -> SiteEntry {
    let place = folder + "/" + path
    // What cannot be looked at, such as a name too long for any file, is not there.
    guard let kind = try? world.status(place)?.kind else { return .nothing }
    return switch kind {
    case .folder: .folder
    case .file: SiteEntry(reading: place, in: world)
    case .other: .nothing
    }
  }
}
