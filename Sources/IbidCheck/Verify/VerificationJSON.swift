import IbidModel
import IbidStore

/// The report for a program: version 1, every key in `docs/record.md`.
func verificationJSON(_ site: SiteVerification) -> [UInt8] {
  var writer = JSONWriter()
  writer.object { top in
    top.key("version") { $0.number(SiteVerification.version) }
    top.key("holds") { $0.literal(site.holds ? "true" : "false") }
    top.key("files") { $0.object { files(site.files, in: &$0) } }
    top.key("articles") { $0.array(site.articles) { article($1, in: &$0) } }
    top.key("differences") { $0.array(site.differences) { difference($1, in: &$0) } }
    top.key("levels") { out in
      out.object { out in
        for level in EvidenceLevel.allCases {
          out.key(level.rawValue) { $0.number(site.levels[level] ?? 0) }
        }
      }
    }
    top.key("not_covered") { $0.array(SiteVerification.notCovered) { $0.string($1) } }
  }
  return writer.bytes + [ASCII.lineFeed]
}

private func files(_ files: SiteVerification.FileCounts, in out: inout JSONWriter) {
  out.key("listed") { $0.number(files.listed) }
  out.key("found") { $0.number(files.found) }
  out.key("changed") { $0.number(files.changed) }
  out.key("missing") { $0.number(files.missing) }
  out.key("added") { $0.number(files.added) }
}

private func article(_ article: ArticleVerification, in out: inout JSONWriter) {
  out.object { out in
    out.key("address") { $0.string(article.address) }
    out.key("title") { $0.string(article.title) }
    out.key("holds") { $0.literal(article.differences.isEmpty ? "true" : "false") }
    out.key("markers") { $0.number(article.markers) }
    out.key("notes") { $0.number(article.notes) }
    out.key("quotations") { $0.array(article.quotations) { quotation($1, in: &$0) } }
  }
}

private func quotation(_ quotation: QuotationVerification, in out: inout JSONWriter) {
  out.object {
    $0.key("id") { $0.string("q\(quotation.index + 1)") }
    $0.key("outcome") { $0.string(quotation.outcome.rawValue) }
    $0.key("level") { $0.string(quotation.level?.rawValue) }
    $0.key("status") { $0.string(quotation.status.rawValue) }
  }
}

private func difference(_ one: SiteDifference, in out: inout JSONWriter) {
  out.object {
    $0.key("kind") { $0.string(one.kind.rawValue) }
    $0.key("file") { $0.string(one.file) }
    $0.key("place") { $0.string(one.place) }
    $0.key("expected") { $0.string(one.expected) }
    $0.key("found") { $0.string(one.found) }
    $0.key("message") { $0.string(one.message) }
  }
}
