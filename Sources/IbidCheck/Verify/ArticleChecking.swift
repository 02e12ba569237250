import IbidHTML
import IbidModel
import IbidStore

/// Recomputes one article from its published files.
struct ArticleChecking {
  let files: ArticleFiles
  let folder: PublishedFolder
  private var result: ArticleVerification

  init(_ files: ArticleFiles, in folder: PublishedFolder) {
    self.files = files
    self.folder = folder
    result = ArticleVerification(address: files.address, title: "", markers: 0, notes: 0)
  }

  /// All layers, from the record itself outwards.
  mutating func run() -> ArticleVerification {
    guard let reading = reading() else { return result }
    let published = reading.published
    result.title = published.title
    result.markers = published.record.markers.count
    result.notes = published.record.notes.count
    let soundness = RecordSoundness(reading, files)
    result.differences += soundness.differences()
    page(published)
    quotations(published)
    recordPage(published)
    return result
  }

  private mutating func reading() -> RecordReading? {
    guard let bytes = files.record.bytes else {
      missing(files.record, "the pages beside it need it")
      return nil
    }
    do throws(RecordFault) {
      return try RecordReading(bytes)
    } catch {
      if case .otherVersion(let found) = error { result.otherVersion = found }
      let help = error.help.isEmpty ? "" : "; " + error.help
      add(.badFormat, files.record, "this is no record: \(error.message)\(help)")
      return nil
    }
  }

  private mutating func page(_ published: PublishedRecord) {
    guard let bytes = files.page.bytes else {
      return missing(files.page, "its record is there")
    }
    let page = PublishedText(page: PageReading.valid(bytes))
    result.differences += PageText(page, published, files).differences()
    result.differences += PageFrame.differences(in: bytes, files.page.path)
    result.differences += PageNumbering(page, published.record, files.page.path).differences()
    result.differences += PageMarks(page, published.record, files.page.path).differences()
    result.differences += PageBox(bytes).differences(from: published.record, files.page.path)
    guard let print = files.print.bytes else { return }
    result.differences += PageFrame.differences(in: print, files.print.path)
    result.differences += PrintText(
      PublishedText(page: PageReading.valid(print)), page, published, files.print.path
    ).differences()
  }

  private mutating func quotations(_ published: PublishedRecord) {
    var checking = QuotationChecking(published, files, folder)
    checking.run()
    result.quotations = checking.quotations
    result.differences += checking.differences
    let needsEvidence = published.record.quotations.contains { $0.evidence != nil }
    if let bytes = files.evidence.bytes {
      result.differences += EvidenceComparison(
        EvidencePage(bytes), published.record, files.evidence.path
      ).differences()
    } else if needsEvidence {
      missing(files.evidence, "its record has evidence")
    }
  }

  private mutating func recordPage(_ published: PublishedRecord) {
    guard let bytes = files.recordPage.bytes else {
      return missing(files.recordPage, "its record is there")
    }
    result.differences += RecordPageComparison(
      RecordPage(bytes), published, files.recordPage.path
    ).differences()
  }

  private mutating func missing(_ file: PublishedFile, _ why: String) {
    // A file that cannot be read is reported where the files are.
    guard file.fault == nil else { return }
    add(.fileMissing, file, "the file is not there, and \(why)")
  }

  private mutating func add(
    _ kind: SiteDifference.Kind, _ file: PublishedFile, _ message: String
  ) {
    result.differences.append(SiteDifference(kind, file.path, message))
  }
}
