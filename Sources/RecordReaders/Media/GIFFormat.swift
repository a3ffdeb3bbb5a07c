/// GIF images (87a and 89a).
package enum GIFFormat: MediaFormat {
    package static let name = "gif"
    package static let nameEndings = ["gif"]

    static func hasSignature(_ head: ArraySlice<UInt8>) -> Bool { head.has("GIF87a") || head.has("GIF89a") }
}
