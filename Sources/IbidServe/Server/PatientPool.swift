import FlyingSocks

/// A pool that waits for a client only so long: one that connects and sends nothing, or reads
/// nothing of its answer, is let go.
struct PatientPool: AsyncSocketPool {
  let pool: any AsyncSocketPool
  /// The longest wait for the next byte of a client.
  let patience: Duration

  func prepare() async throws { try await pool.prepare() }

  func run() async throws { try await pool.run() }

  func suspendSocket(_ socket: Socket, untilReadyFor events: Socket.Events) async throws {
    // The listening socket has no peer, and waits as long as the server runs.
    guard (try? socket.remotePeer()) != nil else {
      return try await pool.suspendSocket(socket, untilReadyFor: events)
    }
    let (pool, patience) = (pool, patience)
    try await withThrowingTaskGroup(of: Void.self) { group in
      group.addTask { try await pool.suspendSocket(socket, untilReadyFor: events) }
      group.addTask {
        try await Task.sleep(for: patience)
        throw SocketError.disconnected
      }
      try await group.next()
      group.cancelAll()
    }
  }
}
