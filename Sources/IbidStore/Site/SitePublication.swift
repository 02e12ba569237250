package import IbidModel

/// The one place that writes a site: all of it or nothing, at whatever moment it is stopped.
///
/// Two trees stand on disk: the published one (the output folder) and the idle one, hidden beside
/// it. A publication brings the idle tree to the new state, sees it on the disk, and exchanges the
/// two in one step. Where nothing differs from what is published, nothing is written.
package struct SitePublication: Sendable {
  /// The output folder, as the user named it.
  package let output: String
  private let world: any World

  /// Makes the publication of one output folder.
  package init(output: String, world: any World) {
    self.output = output
    self.world = world
  }

  /// Takes the lock and starts a new state of the site.
  ///
  /// The output folder must be missing, empty, or carry the marker of an earlier publication.
  package func begin() throws(PublishError) -> SiteDraft {
    guard let places = SitePlaces(output: output) else { throw .badOutput(path: output) }
    // Before the lock, so that nothing at all is written beside a folder that is not ours.
    _ = try SiteTree(root: places.output, world: world).isSite()
    return try SiteDraft(places, world)
  }

  /// Publishes these files and no others; they are taken one by one and not kept.
  package func publish(_ files: some Sequence<SiteFile>) throws(PublishError) -> PublishOutcome {
    let draft = try begin()
    for file in files { try draft.add(file) }
    return try draft.publish()
  }
}
