import CCrypto

/// SHA-256 digests (FIPS 180-4), by libcrypto.
package enum SHA256 {
  /// The digest of these bytes in 64 lower-case hexadecimal digits.
  package static func hex(of bytes: some Collection<UInt8>) -> String {
    var digest = [UInt8](repeating: 0, count: 32)
    let isDone: Void? = bytes.withContiguousStorageIfAvailable { digested($0, into: &digest) }
    if isDone == nil { Array(bytes).withUnsafeBufferPointer { digested($0, into: &digest) } }
    return hex(digest)
  }

  /// True for 64 lower-case hexadecimal digits.
  package static func isHex(_ text: some Collection<UInt8>) -> Bool {
    text.count == 64
      && text.allSatisfy { (0x30...0x39).contains($0) || (0x61...0x66).contains($0) }
  }

  /// libcrypto's only failure here is a lack of memory for its context: then nothing may pass as
  /// checked, so the digest stays all zeros, which no text has.
  private static func digested(_ bytes: UnsafeBufferPointer<UInt8>, into digest: inout [UInt8]) {
    if ibid_sha256(bytes.baseAddress, bytes.count, &digest) != 1 {
      digest = [UInt8](repeating: 0, count: 32)
    }
  }

  private static func hex(_ digest: [UInt8]) -> String {
    String(unsafeUninitializedCapacity: 2 * digest.count) { out in
      for (at, byte) in digest.enumerated() {
        out[2 * at] = digit(byte >> 4)
        out[2 * at + 1] = digit(byte & 15)
      }
      return 2 * digest.count
    }
  }

  private static func digit(_ value: UInt8) -> UInt8 { value + (value < 10 ? 0x30 : 0x57) }
}
