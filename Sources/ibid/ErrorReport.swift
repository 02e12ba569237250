import IbidModel
import IbidPublish
import IbidStore

/// Turns the errors of the rooms into words: what, where, what to do.
enum ErrorReport {
  /// The failure that an error of the world means.
  static func failure(_ error: WorldError) -> Failure {
    switch error {
    case .notFound(let path):
      Failure("'\(path)' is not there", help: "check the name; paths start at the working folder")
    case .notPermitted(let path):
      Failure("'\(path)' may not be opened", help: "check its permissions and its owner")
    case .isFolder(let path):
      Failure("'\(path)' is a folder, a file was expected", help: "name a file in it")
    case .notFolder(let path):
      Failure("'\(path)' is no folder", help: "name a folder, or remove what stands there")
    case .notFile(let path):
      Failure(
        "'\(path)' is a pipe, a socket or a device, a file was expected",
        help: "for a pipe use '-' and standard input")
    case .unsupported(let operation, let path):
      Failure(
        "the file system of '\(path)' cannot \(operation)", help: "use another disk")
    case .noSpace(let path):
      Failure("no space left to write '\(path)'", help: "free space on the disk and try again")
    case .readOnly(let path):
      Failure("'\(path)' is on a read-only file system", help: "write somewhere else")
    case .tooManyOpenFiles(let path):
      Failure("too many open files at '\(path)'", help: "raise the limit: ulimit -n 1024")
    case .tooLarge(let path, let bytes, let limit):
      Failure(
        "'\(path)' has \(megabytes(bytes)) MB, the limit is \(megabytes(limit)) MB",
        help: "split it into smaller files")
    case .locked(let path):
      Failure(
        "another ibid is working here ('\(path)' is locked)", help: "wait until it has ended")
    case .failed(let operation, let path, let number):
      Failure(
        "could not \(operation) '\(path)': \(PosixWorld.words(for: number))",
        help: "check the disk and the path")
    }
  }

  /// The failure that an error of publishing means.
  static func failure(_ error: PublishError) -> Failure {
    switch error {
    case .badOutput(let path):
      Failure("'\(path)' cannot be an output folder", help: "name a folder: --out public")
    case .notOurs(let path):
      Failure(
        "'\(path)' holds files that ibid did not write; nothing was touched",
        help: "name an empty or a new folder with --out")
    case .outputIsNotFolder(let path):
      Failure("'\(path)' is no folder; nothing was touched", help: "name another with --out")
    case .locked(let path):
      Failure("another build is running ('\(path)' is locked)", help: "wait until it has ended")
    case .badPath(let path, let fault, let origin):
      Failure("'\(origin)' would be published as '\(path)': \(fault)", help: "rename it")
    case .samePath(let path, let first, let second):
      Failure(
        "'\(first)' and '\(second)' would both be published as '\(path)'",
        help: "give one of them another 'slug:'")
    case .fileIsFolder(let file, let origin, let inside, let other):
      Failure(
        "'\(origin)' is published as the file '\(file)', and '\(other)' needs it as a folder"
          + " for '\(inside)'", help: "rename one of them")
    case .couldNot(_, let reason): failure(reason)
    case .notSynced(let reason):
      Failure(
        messages: ["the site is published, but may not be on the disk yet"]
          + failure(reason).messages, help: "run the build again")
    }
  }

  /// The failure that errors of a plan mean, one line each.
  static func failure(_ error: PlanFailure) -> Failure {
    Failure(messages: error.errors.map(words), help: "nothing was published; the old site stands")
  }

  private static func words(_ error: PlanError) -> String {
    switch error {
    case .duplicateAddress(let address, let first, let second):
      "'\(first)' and '\(second)' have the same address '\(address)':"
        + " give one of them another 'slug:'"
    case .duplicateFile(let path, let first, let second):
      "'\(first)' and '\(second)' would both be published as '\(path)': rename one"
    case .hostileSlug(let file, let line, let slug):
      "\(file)\(line.map { ":\($0)" } ?? ""): 'slug' is '\(slug)',"
        + " expected letters, digits and hyphens"
    }
  }

  /// The failure that faults of a settings file mean, one line each.
  static func failure(_ error: SettingsError, in path: String) -> Failure {
    Failure(
      messages: error.faults.map { fault in
        "\(path):\(fault.line):\(fault.column): \(words(fault))"
      }, help: "docs/settings.md lists every key and its values")
  }

  private static func words(_ fault: SettingsFault) -> String {
    switch fault.kind {
    case .notYAML(let problem): "this is not YAML: \(problem)"
    case .notUTF8: "the file is not in UTF-8"
    case .tooLarge(let bytes, let limit):
      "the file has \(bytes) bytes, the limit is \(limit)"
    case .tooDeep(let limit): "nested more than \(limit) deep"
    case .alias(let name): "'*\(name)' is an alias; aliases are not read"
    case .unknownKey(let nearest):
      "unknown key '\(fault.key)'" + (nearest.map { "; did you mean '\($0)'?" } ?? "")
    case .repeatedKey: "'\(fault.key)' is given twice"
    case .missing: "'\(fault.key)' is missing"
    case .wrongType(let found, let expected):
      "'\(fault.key)' is \(found), expected \(expected)"
    case .badValue(let found, let expected):
      "'\(fault.key)' is '\(found)', expected \(expected)"
    case .namedTimezone(let found):
      "timezone '\(found)' is a name, expected UTC or an offset such as +02:00"
    }
  }

  private static func megabytes(_ bytes: Int) -> String {
    let tenths = (bytes * 10 + (1 << 19)) >> 20
    return "\(tenths / 10).\(tenths % 10)"
  }
}
