import IbidModel

/// A file that an article names: beside the article, or else in the folder of its publication.
struct NamedFile {
  let path: String

  init(_ name: String, of article: String, in folder: PublicationFolder, world: any World)
    throws(Failure)
  {
    for candidate in [Self.folder(of: article) + name, folder.place(name)] {
      let status = try orFail { () throws(WorldError) in try world.status(candidate) }
      if status?.kind == .file {
        path = candidate
        return
      }
    }
    throw Failure(
      "'\(article)' names '\(name)', which is not there",
      help: "it is looked for beside the article and beside ibid.yaml")
  }

  /// The folder that a file lies in, with its slash; empty for the working folder.
  static func folder(of path: String) -> String {
    path.lastIndex(of: "/").map { String(path[...$0]) } ?? ""
  }
}
