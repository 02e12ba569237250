import IbidModel

/// The files of a site: a published folder, or a plan in memory.
protocol SiteFiles: Sendable {
  /// What stands at a path below the root, without `/` in front.
  func find(_ path: String) -> SiteEntry
}

/// What stands at a path of a site.
enum SiteEntry: Hashable, Sendable {
  case file([UInt8])
  case folder
  case nothing
  /// A file that the system does not give away.
  case unreadable

  /// The file at a place of the world.
  init(reading place: String, in world: any World) {
    do throws(WorldError) {
      self = .file(try world.read(place))
    } catch .notFound {
      self = .nothing
    } catch {
      self = .unreadable
    }
  }
}

/// Answers as a static host does: files, `index.html` of folders, a 404 page, no lists of folders.
struct StaticHost: Sendable {
  let files: any SiteFiles

  /// The answer to a question; the body is given for HEAD, too.
  func answer(_ question: Question) -> Answer {
    guard question.method == "GET" || question.method == "HEAD" else {
      return .line(405, "only GET and HEAD are answered here")
    }
    guard let path = RequestPath(question.path) else { return notFound() }
    if path.path.isEmpty || path.isFolder {
      return file(path.path.isEmpty ? "index.html" : path.path + "/index.html")
    }
    guard files.find(path.path) == .folder else { return file(path.path) }
    // What is not printable has no place in a header.
    let isPlain = question.query.utf8.allSatisfy { (0x21...0x7E).contains($0) }
    let query = question.query.isEmpty || !isPlain ? "" : "?" + question.query
    return Answer(
      301, type: ContentType.html, body: [], location: "/" + path.encoded + "/" + query)
  }

  private func file(_ path: String) -> Answer {
    switch files.find(path) {
    case .file(let bytes): Answer(200, type: ContentType.of(path), body: bytes)
    case .unreadable: .line(500, "the file is there and cannot be read")
    case .folder, .nothing: notFound()
    }
  }

  private func notFound() -> Answer {
    guard case .file(let page) = files.find("404.html") else {
      return .line(404, "there is nothing here")
    }
    return Answer(404, type: ContentType.html, body: page)
  }
}
