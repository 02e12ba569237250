import IbidModel
import IbidPublish
import Testing

@testable import IbidServe

/// What the preview shows, and what it adds to pages.
struct PreviewTests {
  private let insertion = PageInsertion(banner: "B", script: "S")

  private func inserted(_ page: String) -> String {
    String(decoding: insertion.page(Array(page.utf8)), as: UTF8.self)
  }

  @Test("The script stands before the last end of a body, the banner after its first start")
  func places() {
    #expect(inserted("<body><p>x</body></html>") == "<body>B<p>xS</body></html>")
    #expect(inserted("<BODY class=\"a\">x</BODY >") == "<BODY class=\"a\">BxS</BODY >")
    // What an article says of bodies is not the end of one.
    #expect(inserted("<body></body-part>x</body>") == "<body>B</body-part>xS</body>")
    #expect(inserted("<body></body>x</body>") == "<body>B</body>xS</body>")
    #expect(inserted("no markup") == "Bno markupS")
    #expect(inserted("") == "BS")
    #expect(inserted("</body><body>") == "BS</body><body>")
  }

  @Test("What is not a page is not touched")
  func others() async throws {
    let preview = try await preview()
    let sheet = await preview.answer(Question(path: "/note.txt"))
    #expect(sheet == Answer(200, type: "text/plain; charset=utf-8", body: Array("text".utf8)))
  }

  /// A preview of one article and one file.
  private func preview() async throws -> Preview {
    let preview = Preview()
    await preview.show(.success(try site("One")), number: 1)
    return preview
  }

  private func site(_ title: String) throws -> PreviewSite {
    var metadata = Metadata()
    metadata.title = title
    var builder = TreeBuilder(source: [])
    builder.append(.paragraph, SourceSpan(0, 0), to: .root)
    let article = Article(
      source: SourceFile(text: ""), metadata: metadata, tree: builder.finished(), notes: [])
    let world = MemoryWorld(files: ["note.txt": Array("text".utf8)])
    let input = PlanInput(
      settings: PublicationSettings(), articles: [SourceArticle(path: "one.md", article: article)],
      assets: [SourceAsset(path: "note.txt", file: "note.txt")], now: 0)
    return PreviewSite(try SitePlan(input), world: world)
  }

  @Test("A page is answered as a static host does")
  func statuses() async throws {
    let preview = try await preview()
    #expect(await preview.answer(Question(path: "/one/")).status == 200)
    let moved = await preview.answer(Question(path: "/one", query: "a=b"))
    #expect(moved.status == 301)
    #expect(moved.location == "/one/?a=b")
    #expect(await preview.answer(Question(path: "/one", query: "a\rb")).location == "/one/")
    let missing = await preview.answer(Question(path: "/two/"))
    #expect(missing.status == 404)
    #expect(missing.isPage)
    #expect(await preview.answer(Question(method: "POST", path: "/one/")).status == 405)
    #expect(await preview.answer(Question(path: "/archive")).status == 301)
  }

  @Test("After a fault the last good site stays, with the fault in it as text")
  func faults() async throws {
    let preview = try await preview()
    let fault = PreviewFault(messages: ["a.md:3:1: <b>\u{202E}"], help: "mend it")
    await preview.show(.failure(fault), number: 2)
    let page = await preview.answer(Question(path: "/one/"))
    let text = String(decoding: page.body, as: UTF8.self)
    #expect(page.status == 200)
    #expect(text.contains("role=\"alert\"") && text.contains("a.md:3:1: &lt;b&gt;"))
    #expect(!text.contains("<b>") && !text.contains("\u{202E}"))
    await preview.show(.success(try site("One")), number: 3)
    let mended = await preview.answer(Question(path: "/one/"))
    #expect(!String(decoding: mended.body, as: UTF8.self).contains("role=\"alert\""))
  }

  @Test("Where nothing was ever built the fault is the page, status 500")
  func nothingYet() async throws {
    let preview = Preview()
    await preview.show(.failure(PreviewFault(messages: ["ibid.yaml:1:8: x"])), number: 1)
    for path in ["/", "/any/", "/note.txt"] {
      let page = await preview.answer(Question(path: path))
      #expect(page.status == 500)
      #expect(String(decoding: page.body, as: UTF8.self).contains("ibid.yaml:1:8: x"))
    }
  }

  @Test("Who asks for news is answered at the next change, and at once when behind")
  func news() async throws {
    let preview = try await preview()
    func name(after seen: String) async -> String {
      let answer = await preview.answer(Question(path: LiveScript.place, query: seen))
      return String(decoding: answer.body.dropLast(), as: UTF8.self)
    }
    let first = await name(after: "")
    async let news = name(after: first)
    // Whether it asks before or after the change, it learns of it.
    await preview.show(.failure(PreviewFault(messages: ["x"])), number: 2)
    #expect(await news != first)
    #expect(await name(after: "another") == news)
  }

  @Test("What was built earlier and comes late does not replace what is newer")
  func late() async throws {
    let preview = try await preview()
    await preview.show(.success(try site("New")), number: 3)
    await preview.show(.failure(PreviewFault(messages: ["old"])), number: 2)
    let page = await preview.answer(Question(path: "/one/"))
    #expect(!String(decoding: page.body, as: UTF8.self).contains("role=\"alert\""))
  }

  @Test("Of many who wait the oldest are answered, and none is forgotten")
  func crowd() async throws {
    let preview = try await preview()
    let seen = await preview.answer(Question(path: LiveScript.place)).body.dropLast()
    let question = Question(
      path: LiveScript.place, query: String(decoding: seen, as: UTF8.self))
    let answers = await withTaskGroup(of: Answer.self) { group in
      for _ in 0..<200 { group.addTask { await preview.answer(question) } }
      // At least those beyond the limit are answered before any change.
      for _ in 0..<136 { _ = await group.next() }
      await preview.show(.failure(PreviewFault(messages: ["x"])), number: 2)
      return await group.reduce(into: []) { $0.append($1) }
    }
    #expect(answers.count == 64)
  }
}
