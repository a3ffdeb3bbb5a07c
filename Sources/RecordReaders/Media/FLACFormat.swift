/// FLAC sound (RFC 9639).
package enum FLACFormat: MediaFormat {
    package static let name = "flac"
    package static let nameEndings = ["flac"]

    static func hasSignature(_ head: ArraySlice<UInt8>) -> Bool { head.has("fLaC") }
}
