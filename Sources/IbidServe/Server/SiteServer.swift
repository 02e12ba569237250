import FlyingFox
import FlyingSocks
import Foundation

/// Serves answers over HTTP.
package struct SiteServer: Sendable {
  private let address: ListeningAddress
  private let answer: @Sendable (Question) async -> Answer

  /// Prepares to serve at an address.
  package init(
    _ address: ListeningAddress, answer: @escaping @Sendable (Question) async -> Answer
  ) {
    self.address = address
    self.answer = answer
  }

  /// Why a site could not be served.
  package enum Fault: Error, Hashable, Sendable {
    /// Another program listens on the port.
    case portInUse
    /// The port is one that only the system may use.
    case portNotPermitted
    /// The host is no address.
    case notAnAddress
    /// The host is an address, but not one of this machine.
    case notOurAddress
    case failed(String)
  }

  /// The longest wait for the next byte of a client.
  private static let patience = Duration.seconds(30)
  /// The longest work on one answer, in seconds; beyond that of a wait for news.
  private static let longestAnswer = 60.0

  /// Serves until the task is cancelled; calls `onListening` once requests are answered.
  ///
  /// A server that ends while it runs (no more connections can be opened) begins again.
  package func run(
    onListening: @escaping @Sendable (ListeningAddress) -> Void
  ) async throws(Fault) {
    var address = address
    var say = onListening
    while !Task.isCancelled {
      let found = Found()
      guard let error = await end(address, found, say) else { return }
      guard let listening = await found.address else { throw Self.fault(error) }
      address = listening
      say = { _ in }
      // Only its cancellation ends the sleep early, and that is seen above.
      _ = try? await Task.sleep(for: .milliseconds(200))
    }
  }

  /// Serves once; gives why that ended.
  private func end(
    _ address: ListeningAddress, _ found: Found,
    _ onListening: @escaping @Sendable (ListeningAddress) -> Void
  ) async -> (any Error)? {
    do {
      try await serve(address, found, onListening)
      return nil
    } catch {
      return error
    }
  }

  /// Where a server came to listen.
  private actor Found {
    private(set) var address: ListeningAddress?
    func set(_ address: ListeningAddress) { self.address = address }
  }

  private func serve(
    _ address: ListeningAddress, _ found: Found,
    _ onListening: @escaping @Sendable (ListeningAddress) -> Void
  ) async throws {
    let server = try Self.server(at: address)
    await server.appendRoute("*") { request in await response(to: request) }
    try await withThrowingTaskGroup(of: Void.self) { group in
      group.addTask { try await server.run() }
      group.addTask {
        try await server.waitUntilListening()
        let real = ListeningAddress(
          host: address.host, port: await Self.port(of: server) ?? address.port)
        await found.set(real)
        onListening(real)
      }
      // The first to fail ends the other.
      while try await group.next() != nil {}
    }
  }

  private func response(to request: HTTPRequest) async -> HTTPResponse {
    let question = Question(
      method: request.method.rawValue, path: request.target.path(percentEncoded: true),
      query: request.target.query(percentEncoded: true), host: request.headers[.host])
    guard address.accepts(host: question.host) else {
      return HTTPResponse(Answer.line(403, "this address is not served here"), to: question)
    }
    return HTTPResponse(await answer(question), to: question)
  }
}

extension SiteServer {
  private static func server(at address: ListeningAddress) throws -> HTTPServer {
    let pool = PatientPool(pool: HTTPServer.defaultPool(), patience: patience)
    func configured(_ socket: some SocketAddress) -> HTTPServer {
      HTTPServer(
        config: .init(address: socket, timeout: longestAnswer, pool: pool, logger: .disabled))
    }
    do {
      return address.isVersion6
        ? configured(try sockaddr_in6.inet6(ip6: address.host, port: address.port))
        : configured(try sockaddr_in.inet(ip4: address.host, port: address.port))
    } catch {
      throw Fault.notAnAddress
    }
  }

  private static func port(of server: HTTPServer) async -> UInt16? {
    switch await server.listeningAddress {
    case .ip4(_, let port), .ip6(_, let port): port
    default: nil
    }
  }

  private static func fault(_ error: any Error) -> Fault {
    if let fault = error as? Fault { return fault }
    guard case SocketError.failed(_, let number, _) = error else { return .failed("\(error)") }
    switch number {
    case EADDRINUSE: return .portInUse
    case EACCES: return .portNotPermitted
    case EADDRNOTAVAIL: return .notOurAddress
    default: return .failed(String(cString: strerror(number)))
    }
  }
}

extension HTTPResponse {
  /// An answer as it is sent: for HEAD without its body, but with the length of it.
  fileprivate init(_ answer: Answer, to question: Question) {
    var headers = HTTPHeaders([
      .contentType: answer.type, .contentLength: String(answer.body.count),
      HTTPHeader("X-Content-Type-Options"): "nosniff", HTTPHeader("Cache-Control"): "no-cache",
    ])
    if let location = answer.location { headers[.location] = location }
    if answer.status == 405 { headers[HTTPHeader("Allow")] = "GET, HEAD" }
    self.init(
      statusCode: Self.status(answer.status), headers: headers,
      body: question.method == "HEAD" ? Data() : Data(answer.body))
  }

  private static func status(_ number: Int) -> HTTPStatusCode {
    switch number {
    case 200: .ok
    case 301: .movedPermanently
    case 403: .forbidden
    case 404: .notFound
    case 405: .methodNotAllowed
    default: .internalServerError
    }
  }
}
