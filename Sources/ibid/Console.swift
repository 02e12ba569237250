import Foundation
import IbidCheck
import IbidModel
import IbidStore

/// Where a command writes: data on standard output, messages on standard error.
enum Console {
  /// Writes text; a full disk behind standard output ends the program with 2.
  static func write(_ text: String, to stream: StandardStream = .output) {
    write(Array(text.utf8), to: stream)
  }

  /// Writes bytes; a full disk behind standard output ends the program with 2.
  static func write(_ bytes: [UInt8], to stream: StandardStream = .output) {
    do throws(WorldError) {
      try stream.write(bytes)
    } catch {
      if stream == .output { exit(failing: ErrorReport.failure(error)) }
    }
  }

  /// A line on standard error.
  static func note(_ line: String) { write(line + "\n", to: .error) }

  /// True when a stream may be coloured: a terminal, and `NO_COLOR` not set.
  static func isColoured(_ world: any World, on stream: StandardStream = .output) -> Bool {
    stream.isTerminal && (world.environment("NO_COLOR") ?? "").isEmpty
      && world.environment("TERM") != "dumb"
  }

  /// Ends the program.
  static func exit(_ status: Int32) -> Never { Foundation.exit(status) }

  /// Says what could not be done and ends with 2.
  static func exit(failing failure: Failure) -> Never {
    for message in failure.messages { note("ibid: " + VisibleText.shown(message)) }
    if !failure.help.isEmpty { note("help: " + VisibleText.shown(failure.help)) }
    exit(2)
  }
}
