import Testing

@testable import IbidServe

/// Paths and heads of requests, the good and the hostile.
struct RequestTests {
  @Test(
    "A path that leads out, or that no file can have, leads nowhere",
    arguments: [
      "/..%2f..%2fetc/passwd", "/../etc/passwd", "/%2e%2e/x", "/a/../../b", "/x%00.html",
      "/..%5c..%5cx", "/a\\b", "/%zz", "/%", "/a%4", "/.git/config", "/a/.hidden", "/%c0%ae/x",
      "/%0d%0aSet-Cookie:x", "x", "", "*", "/" + String(repeating: "a", count: 5_000),
    ])
  func nowhere(raw: String) { #expect(RequestPath(raw) == nil) }

  @Test(
    "A path is read as a static host reads it",
    arguments: [
      ("/", "", true), ("/one/", "one", true), ("/one", "one", false), ("//a//b/", "a/b", true),
      ("/caf%C3%A9/", "café", true), ("/a%20b.txt?x=1#y", "a b.txt", false),
    ])
  func read(raw: String, path: String, isFolder: Bool) throws {
    let request = try #require(RequestPath(raw))
    #expect(request.path == path)
    #expect(request.isFolder == isFolder)
  }

  @Test("A path is written with escapes, so that no header can be broken by it")
  func escapes() throws {
    #expect(try #require(RequestPath("/caf%C3%A9/a%20b")).encoded == "caf%C3%A9/a%20b")
  }

  @Test("A file that cannot be read is not said to be missing")
  func unreadable() {
    struct Locked: SiteFiles {
      func find(_ path: String) -> SiteEntry { path == "locked.txt" ? .unreadable : .nothing }
    }
    let host = StaticHost(files: Locked())
    #expect(host.answer(Question(path: "/locked.txt")).status == 500)
    #expect(host.answer(Question(path: "/other.txt")).status == 404)
  }

  /// The fault of a head, or nil.
  private func fault(_ text: String) -> RequestHead.Fault? {
    do throws(RequestHead.Fault) {
      _ = try RequestHead(Array(text.utf8)[...])
      return nil
    } catch {
      return error
    }
  }

  @Test(
    "A head that can be read in two ways is refused",
    arguments: [
      "GET / HTTP/1.1\r\n", "GET / HTTP/1.1\r\nHost: a\r\nHost: b\r\n",
      "GET / HTTP/1.1\r\nHost : a\r\n", "GET / HTTP/1.1\r\n: a\r\n",
      "GET / HTTP/1.1\r\nHost: a\r\n folded\r\n", "GET  / HTTP/1.1\r\nHost: a\r\n",
      "GET /a b HTTP/1.1\r\nHost: a\r\n", "GET /\u{0} HTTP/1.1\r\nHost: a\r\n",
      "GET / HTTP/1.1\r\nHost: a\rX: b\r\n", "GET /é HTTP/1.1\r\nHost: a\r\n", "GET /\r\n", "",
      "GET / HTTP/1.1\r\nHost: a\r\nContent-Length: 1\r\nTransfer-Encoding: chunked\r\n",
      "GET / HTTP/1.1\r\nHost: a\r\nContent-Length: -1\r\n",
      "GET / HTTP/1.1\r\nHost: a\r\nContent-Length: 1\r\nContent-Length: 2\r\n",
    ])
  func refused(text: String) { #expect(fault(text) == .badRequest) }

  @Test("Heads of other versions and too long addresses are named as such")
  func named() {
    #expect(fault("PRI * HTTP/2.0\r\n") == .otherVersion)
    let long = String(repeating: "a", count: 9_000)
    #expect(fault("GET /\(long) HTTP/1.1\r\nHost: a\r\n") == .addressTooLong)
  }

  @Test("A head is read: path and query apart, the host of a full address before the field")
  func heads() throws {
    let plain = try RequestHead(Array("GET /a%20b?x=1 HTTP/1.1\r\nHost: localhost:80".utf8)[...])
    #expect(plain.question == Question(path: "/a%20b", query: "x=1", host: "localhost:80"))
    #expect(plain.isReusable)
    let full = try RequestHead(
      Array("HEAD http://evil.example/x HTTP/1.1\nhost: localhost\nConnection: close".utf8)[...])
    #expect(full.question == Question(method: "HEAD", path: "/x", host: "evil.example"))
    #expect(!full.isReusable)
  }

  @Test("After a request with a body the connection is not used again")
  func bodies() throws {
    for field in ["Content-Length: 5", "Transfer-Encoding: chunked"] {
      let head = try RequestHead(Array("GET / HTTP/1.1\r\nHost: a\r\n\(field)".utf8)[...])
      #expect(!head.isReusable)
    }
  }

  @Test(
    "On loopback only names of this machine are served",
    arguments: [
      ("localhost", true), ("localhost:8080", true), ("LOCALHOST:1", true), ("127.0.0.1:9", true),
      ("[::1]", true), ("[::1]:8080", true), ("evil.example", false), ("evil.example:8080", false),
      ("localhost.evil.example", false), ("127.0.0.1.evil.example:80", false), ("", false),
      ("localhost:80@evil.example", false), ("[::1]evil", false),
    ])
  func hosts(header: String, isServed: Bool) {
    let here = ListeningAddress(host: "localhost", port: 8080)
    #expect(here.accepts(host: header) == isServed)
    #expect(ListeningAddress(host: "0.0.0.0", port: 8080).accepts(host: header))
  }
}
