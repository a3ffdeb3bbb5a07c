/// WebP images (RFC 9649).
package enum WebPFormat: MediaFormat {
    package static let name = "webp"
    package static let nameEndings = ["webp"]

    static func hasSignature(_ head: ArraySlice<UInt8>) -> Bool { head.has("RIFF") && head.has("WEBP", at: 8) }
}
