import IbidModel
import IbidStore

/// Work that could not be done: what, where, and what to do next.
///
/// The command ends with 2.
struct Failure: Error {
  /// One line each: what is there and what was expected.
  var messages: [String]
  /// What to do; empty for none.
  var help: String

  init(_ message: String, help: String = "") {
    messages = [message]
    self.help = help
  }

  init(messages: [String], help: String) {
    self.messages = messages
    self.help = help
  }
}

/// Runs work on the world and turns its errors into words.
func orFail<Value>(_ work: () throws(WorldError) -> Value) throws(Failure) -> Value {
  do throws(WorldError) {
    return try work()
  } catch {
    throw ErrorReport.failure(error)
  }
}
