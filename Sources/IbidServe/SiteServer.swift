import FlyingFox
import FlyingSocks
import Foundation
package import IbidModel

/// Serves a published folder on the loopback address, as a static host would.
package struct SiteServer: Sendable {
  private let site: StaticSite
  private let port: UInt16

  /// Prepares to serve `folder` on `127.0.0.1:port`.
  package init(folder: String, port: UInt16, world: any World) {
    site = StaticSite(folder: folder, world: world)
    self.port = port
  }

  /// Why a site could not be served.
  package enum Fault: Error, Sendable {
    /// Another program listens on the port.
    case portInUse
    case failed(String)
  }

  /// Serves until the task is cancelled; calls `onListening` once requests are answered.
  package func run(onListening: @escaping @Sendable () -> Void) async throws(Fault) {
    do {
      try await serve(onListening)
    } catch SocketError.failed(_, let number, _) where number == EADDRINUSE {
      throw .portInUse
    } catch {
      throw .failed("\(error)")
    }
  }

  private func serve(_ onListening: @escaping @Sendable () -> Void) async throws {
    let server = HTTPServer(
      config: .init(address: try sockaddr_in.inet(ip4: "127.0.0.1", port: port), logger: .disabled))
    let site = site
    await server.appendRoute("*") { request in
      site.response(
        method: request.method.rawValue, target: request.target.path(percentEncoded: true))
    }
    try await withThrowingTaskGroup(of: Void.self) { group in
      group.addTask { try await server.run() }
      group.addTask {
        try await server.waitUntilListening()
        onListening()
      }
      // The first to fail ends the other.
      while try await group.next() != nil {}
    }
  }
}

/// What a static host answers.
struct StaticSite: Sendable {
  let folder: String
  let world: any World

  /// The answer to a request.
  func response(method: String, target: String) -> HTTPResponse {
    guard method == "GET" || method == "HEAD" else {
      return HTTPResponse(
        statusCode: .methodNotAllowed, headers: HTTPHeaders([HTTPHeader("Allow"): "GET, HEAD"]))
    }
    guard let request = RequestPath(target) else { return notFound() }
    let isPage = request.path.isEmpty || request.isFolder
    let path =
      isPage ? (request.path.isEmpty ? "" : request.path + "/") + "index.html" : request.path
    let kind = try? world.status(folder + "/" + path)?.kind
    switch kind {
    case .file:
      guard let bytes = try? world.read(folder + "/" + path) else { return notFound() }
      return answer(.ok, bytes, type: ContentType.of(path))
    case .folder:
      return HTTPResponse(
        statusCode: .movedPermanently,
        headers: HTTPHeaders([.location: "/" + encoded(request.path) + "/"]))
    default: return notFound()
    }
  }

  private func notFound() -> HTTPResponse {
    let page = try? world.read(folder + "/404.html")
    return answer(.notFound, page ?? Array("not found\n".utf8), type: ContentType.of("404.html"))
  }

  private func answer(_ status: HTTPStatusCode, _ bytes: [UInt8], type: String) -> HTTPResponse {
    HTTPResponse(
      statusCode: status,
      headers: HTTPHeaders([
        .contentType: type, HTTPHeader("X-Content-Type-Options"): "nosniff",
        HTTPHeader("Cache-Control"): "no-cache",
      ]), body: Data(bytes))
  }

  private func encoded(_ path: String) -> String {
    path.addingPercentEncoding(withAllowedCharacters: .urlPathAllowed) ?? path
  }
}
