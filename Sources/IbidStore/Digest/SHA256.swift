import CCrypto

/// SHA-256 digests (FIPS 180-4), by libcrypto.
package enum SHA256 {
  /// The digest of these bytes in 64 lower-case hexadecimal digits.
  package static func hex(of bytes: some Collection<UInt8>) -> String {
    var digest = [UInt8](repeating: 0, count: 32)
    let isDone: Void? = bytes.withContiguousStorageIfAvailable { digested($0, into: &digest) }
    if isDone == nil { Array(bytes).withUnsafeBufferPointer { digested($0, into: &digest) } }
    return String(decoding: digest.flatMap(hexDigits), as: UTF8.self)
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

  private static func hexDigits(_ byte: UInt8) -> [UInt8] {
    let digits = Array("0123456789abcdef".utf8)
    return [digits[Int(byte >> 4)], digits[Int(byte & 15)]]
  }
}
