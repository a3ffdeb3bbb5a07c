/// Ogg containers (RFC 3533): Vorbis, Opus, Theora.
package enum OggFormat: MediaFormat {
    package static let name = "ogg"
    package static let nameEndings = ["ogg", "oga", "opus", "ogv"]

    static func hasSignature(_ head: ArraySlice<UInt8>) -> Bool { head.has("OggS") }
}
