package import IbidModel
package import IbidPublish
private import Synchronization

/// A planned site in memory: pages are rendered when they are asked for, and kept.
package final class PreviewSite: SiteFiles {
  private let files: [String: PlannedFile]
  private let folders: Set<String>
  private let world: any World
  private let rendered = Mutex<[String: [UInt8]]>([:])

  /// A site as planned; files that are copied are read from `world` each time.
  package init(_ plan: SitePlan, world: any World) {
    files = Dictionary(plan.files.map { ($0.path, $0) }) { first, _ in first }
    folders = Set(plan.files.flatMap { Self.folders(above: $0.path) })
    self.world = world
  }

  func find(_ path: String) -> SiteEntry {
    guard let file = files[path] else { return folders.contains(path) ? .folder : .nothing }
    if case .copy(let origin) = file.content { return SiteEntry(reading: origin, in: world) }
    if let bytes = rendered.withLock({ $0[path] }) { return .file(bytes) }
    // Rendering is pure: two who ask at once get the same bytes.
    let bytes = file.bytes ?? []
    rendered.withLock { $0[path] = bytes }
    return .file(bytes)
  }

  private static func folders(above path: String) -> [String] {
    path.indices.filter { path[$0] == "/" }.map { String(path[..<$0]) }
  }
}
