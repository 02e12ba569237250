import IbidModel
import IbidStore

/// A file of a site as it was read.
struct PublishedFile: Sendable {
  /// Where it stands below the root.
  var path: String
  /// Its bytes; nil when it is not there or cannot be read.
  var bytes: [UInt8]?
  var sha256: String?
  /// True when the manifest has this hash, false when it has another or none; nil without manifest.
  var isAsListed: Bool?
  /// Why it cannot be read.
  var fault: WorldError?

  /// The same without its bytes, to be kept.
  var withoutBytes: PublishedFile {
    var file = self
    file.bytes = nil
    return file
  }
}

/// The folder of a site, with what its manifest says.
struct PublishedFolder: Sendable {
  let path: String
  let world: any World
  /// Nil when there is none, or when it cannot be read.
  let manifest: SiteManifest?

  /// Reads a file and hashes it.
  func file(_ path: String) -> PublishedFile {
    var file = PublishedFile(path: path)
    do throws(WorldError) {
      let place = self.path + "/" + path
      guard try world.entry(place)?.kind == .file else { return file }
      let bytes = try world.read(place)
      file.sha256 = SHA256.hex(of: bytes)
      file.isAsListed = manifest.map { $0.sha256(of: path) == file.sha256 }
      file.bytes = bytes
    } catch {
      file.fault = error
    }
    return file
  }
}

/// The files of one article.
struct ArticleFiles: Sendable {
  /// The place of the article below the root, ending in `/`; empty for the root itself.
  let address: String
  let record: PublishedFile
  let page: PublishedFile
  let print: PublishedFile
  let evidence: PublishedFile
  let recordPage: PublishedFile

  /// The paths of an article's files, whether they are there or not.
  static func paths(at address: String) -> [String] {
    ["record.json", "index.html", "print/index.html", "evidence/index.html", "record/index.html"]
      .map { address + $0 }
  }

  init(at address: String, in folder: PublishedFolder) {
    self.address = address
    record = folder.file(address + "record.json")
    page = folder.file(address + "index.html")
    print = folder.file(address + "print/index.html")
    evidence = folder.file(address + "evidence/index.html")
    recordPage = folder.file(address + "record/index.html")
  }

  /// All of them.
  var all: [PublishedFile] { [record, page, print, evidence, recordPage] }
}
