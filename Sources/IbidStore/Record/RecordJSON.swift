package import IbidModel

extension PublishedRecord {
  /// The bytes of `record.json`; `docs/record.md` says what each key means.
  package func json() -> [UInt8] {
    var writer = JSONWriter()
    writer.object { top in
      top.key("version") { $0.number(Self.version) }
      top.key("generator") { $0.string(generator) }
      top.key("article") { $0.object { article(in: &$0) } }
      top.key("text") { text in
        text.object { text in
          text.key("sha256") { $0.string(textSHA256) }
          text.key("blocks") { $0.array(blocks) { $0.string($1) } }
        }
      }
      top.key("counts") { $0.object { counts(in: &$0) } }
      top.key("markers") { $0.array(record.markers) { Self.marker($1, in: &$0) } }
      top.key("notes") { $0.array(record.notes) { Self.note($1, in: &$0) } }
      top.key("quotations") { list in
        list.array(Array(record.quotations.enumerated())) {
          quotation($1.element, $1.offset, in: &$0)
        }
      }
      top.key("references") { $0.array(record.references) { Self.reference($1, in: &$0) } }
      top.key("links") { $0.array(record.links) { Self.link($1, in: &$0) } }
      top.key("findings") { $0.array(record.findings) { Self.finding($1, in: &$0) } }
      top.key("captures") { $0.array(record.captures) { Self.capture($1, in: &$0) } }
    }
    return writer.bytes + [ASCII.lineFeed]
  }

  private func article(in out: inout JSONWriter) {
    out.key("address") { $0.string(address) }
    out.key("title") { $0.string(title) }
    out.key("language") { $0.string(language) }
    out.key("url") { $0.string(url) }
    out.key("imported") { $0.string(imported?.iso) }
  }

  private func counts(in out: inout JSONWriter) {
    let counts = record.counts
    out.key("holds") { $0.number(counts.holds) }
    out.key("fails") { $0.number(counts.fails) }
    out.key("unknown") { $0.number(counts.unknown) }
  }

  private static func marker(_ marker: Record.Marker, in out: inout JSONWriter) {
    out.object {
      $0.key("label") { $0.string(marker.label) }
      $0.key("note") { $0.number(marker.note) }
      verdict(marker.verdict, marker.findings, in: &$0)
    }
  }

  private static func note(_ note: Record.Note, in out: inout JSONWriter) {
    out.object {
      $0.key("label") { $0.string(note.label) }
      $0.key("number") { $0.number(note.number) }
      $0.key("state") { $0.string(note.state.rawValue) }
      verdict(note.verdict, note.findings, in: &$0)
    }
  }

  private func quotation(
    _ quotation: Record.QuotedWords, _ index: Int, in out: inout JSONWriter
  ) {
    out.object { entry in
      entry.key("text") { $0.string(quotation.text) }
      let place = places.indices.contains(index) ? places[index] : nil
      entry.key("blocks") { out in
        out.literal(place.map { "[\($0.lowerBound),\($0.upperBound)]" } ?? "null")
      }
      entry.key("outcome") { $0.string(quotation.outcome.rawValue) }
      entry.key("obstacle") { $0.string(quotation.obstacle?.rawValue) }
      Self.verdict(quotation.verdict, quotation.findings, in: &entry)
      entry.key("evidence") { out in
        guard let evidence = quotation.evidence else { return out.string(nil) }
        self.evidence(evidence, in: &out)
      }
    }
  }

  private func evidence(_ evidence: Record.Evidence, in out: inout JSONWriter) {
    out.object { entry in
      entry.key("capture") { $0.number(evidence.capture) }
      if record.captures.indices.contains(evidence.capture) {
        entry.key("level") { $0.string(record.captures[evidence.capture].level.rawValue) }
      }
      entry.key("start") { $0.number(evidence.span.start) }
      entry.key("end") { $0.number(evidence.span.end) }
      entry.key("line") { $0.number(evidence.line) }
      entry.key("excerpt") { $0.string(evidence.excerpt) }
      entry.key("passage_start") { $0.number(evidence.passage.start) }
      entry.key("passage_end") { $0.number(evidence.passage.end) }
      entry.key("excerpt_sha256") { $0.string(evidence.excerptSHA256) }
      entry.key("difference") { $0.array(evidence.difference) { Self.piece($1, in: &$0) } }
    }
  }

  private static func piece(_ piece: DifferencePiece, in out: inout JSONWriter) {
    out.object {
      switch piece {
      case .same(let article, let source):
        $0.key("article") { $0.string(article) }
        $0.key("source") { $0.string(source) }
      case .article(let words): $0.key("article") { $0.string(words) }
      case .source(let words): $0.key("source") { $0.string(words) }
      }
    }
  }

  private static func reference(_ reference: Record.Reference, in out: inout JSONWriter) {
    out.object {
      $0.key("note") { out in
        guard let note = reference.note else { return out.string(nil) }
        out.number(note)
      }
      $0.key("key") { $0.string(reference.key) }
      verdict(reference.verdict, reference.findings, in: &$0)
    }
  }

  private static func link(_ link: Record.Link, in out: inout JSONWriter) {
    out.object {
      $0.key("destination") { $0.string(link.destination) }
      $0.key("text") { $0.string(link.text) }
      verdict(link.verdict, link.findings, in: &$0)
    }
  }

  private static func finding(_ finding: Record.Finding, in out: inout JSONWriter) {
    out.object {
      $0.key("code") { $0.string(finding.code) }
      $0.key("slug") { $0.string(finding.slug) }
      $0.key("severity") { $0.string(finding.severity.rawValue) }
      $0.key("message") { $0.string(finding.message) }
    }
  }

  private static func capture(_ capture: Record.CaptureSummary, in out: inout JSONWriter) {
    out.object {
      $0.key("key") { $0.string(capture.id.key) }
      $0.key("date") { $0.string(capture.id.day.iso) }
      $0.key("url") { $0.string(capture.url) }
      $0.key("title") { $0.string(capture.title) }
      $0.key("level") { $0.string(capture.level.rawValue) }
      $0.key("text_sha256") { $0.string(capture.textSHA256) }
      $0.key("page_sha256") { $0.string(capture.pageSHA256) }
      $0.key("text") { $0.string(capture.publishedText) }
      $0.key("witness") { $0.string(capture.witness) }
    }
  }

  private static func verdict(
    _ verdict: Verdict, _ findings: [String], in out: inout JSONWriter
  ) {
    out.key("verdict") { $0.string(verdict.rawValue) }
    out.key("findings") { $0.array(findings) { $0.string($1) } }
  }
}
