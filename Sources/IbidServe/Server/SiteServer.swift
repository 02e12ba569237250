import FlyingSocks
import Foundation

/// Serves answers over HTTP.
///
/// The sockets are FlyingFox's, its reading of requests is not: that takes time with the square of a
/// line's length (5 s for an address of 100 KB), and has no bound.
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
  /// How many clients are served at once; others wait until one goes.
  private static let mostClients = 256

  /// Serves until the task is cancelled; calls `onListening` when the address is taken, and answers
  /// once that has returned.
  package func run(
    onListening: @Sendable (ListeningAddress) async -> Void
  ) async throws(Fault) {
    do {
      try await serve(onListening)
    } catch {
      if !(error is CancellationError) { throw Self.fault(error) }
    }
  }

  private func serve(_ onListening: (ListeningAddress) async -> Void) async throws {
    let pool = PatientPool(pool: SocketPool.make(), patience: Self.patience)
    try await pool.prepare()
    let socket = try listeningSocket()
    defer { _ = try? socket.close() }
    let listener = try AsyncSocket(socket: socket, pool: pool)
    await onListening(ListeningAddress(host: address.host, port: try Self.port(of: socket)))
    try await withThrowingTaskGroup(of: Void.self) { group in
      group.addTask { try await pool.run() }
      group.addTask { try await accept(from: listener) }
      // The first to end ends the other.
      try await group.next()
      group.cancelAll()
    }
  }

  /// Takes clients in, as many as may be; one that cannot be taken in is tried again.
  private func accept(from listener: AsyncSocket) async throws {
    try await withThrowingTaskGroup(of: Void.self) { clients in
      var count = 0
      while true {
        if count >= Self.mostClients { try await clients.next() } else { count += 1 }
        let client = try await next(from: listener)
        clients.addTask {
          var connection = Connection(client, answer: checked)
          await connection.serve()
        }
      }
    }
  }

  /// The next client; when the system has no descriptor left, one will be free in a while.
  private func next(from listener: AsyncSocket) async throws -> AsyncSocket {
    while true {
      do {
        return try await listener.accept()
      } catch SocketError.failed {
        try await Task.sleep(for: .milliseconds(100))
      } catch SocketError.disconnected {
        try await Task.sleep(for: .milliseconds(100))
      }
    }
  }

  private func checked(_ question: Question) async -> Answer {
    guard address.accepts(host: question.host) else {
      return .line(403, "this name is not served here: use localhost")
    }
    return await answer(question)
  }
}

extension SiteServer {
  private func listeningSocket() throws -> Socket {
    let place: any SocketAddress
    do {
      place =
        address.isVersion6
        ? try sockaddr_in6.inet6(ip6: address.host, port: address.port)
        : try sockaddr_in.inet(ip4: address.host, port: address.port)
    } catch {
      throw Fault.notAnAddress
    }
    return try Self.listening(at: place)
  }

  private static func listening(at place: some SocketAddress) throws -> Socket {
    let socket = try Socket(domain: Int32(type(of: place).family))
    do {
      try socket.setValue(true, for: .localAddressReuse)
      try socket.bind(to: place)
    } catch {
      _ = try? socket.close()
      throw error
    }
    // On failure it closes the socket itself.
    try socket.listen()
    return socket
  }

  private static func port(of socket: Socket) throws -> UInt16 {
    switch try socket.sockname() {
    case .ip4(_, let port), .ip6(_, let port): port
    case .unix: 0
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
