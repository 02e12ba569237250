/// What the preview shows between two changes.
struct Edition: Sendable {
  /// Its name, another one for each change and each start of the program.
  let name: String
  /// The last good site; nil when there never was one.
  var site: PreviewSite?
  /// Why the last change could not be built; nil when it could.
  var fault: PreviewFault?

  /// The answer to a question about the site.
  func answer(_ question: Question) -> Answer {
    guard let site else { return faultPage(question) }
    var answer = StaticHost(files: site).answer(question)
    if answer.isPage, answer.status != 301 {
      let banner = fault.map { FaultMarkup.banner($0) } ?? ""
      answer.body = PageInsertion(banner: banner, script: LiveScript.element(edition: name))
        .page(answer.body)
    }
    return answer
  }

  private func faultPage(_ question: Question) -> Answer {
    guard question.method == "GET" || question.method == "HEAD" else {
      return .line(405, "only GET and HEAD are answered here")
    }
    let fault = fault ?? PreviewFault(messages: ["nothing was built yet"])
    let page = FaultMarkup.page(fault, script: LiveScript.element(edition: name))
    return Answer(500, type: ContentType.html, body: Array(page.utf8))
  }
}
