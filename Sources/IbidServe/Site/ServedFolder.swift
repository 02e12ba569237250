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
    switch try? world.status(place)?.kind {
    case .folder: return .folder
    case .file: return (try? world.read(place)).map { .file($0) } ?? .nothing
    default: return .nothing
    }
  }
}
