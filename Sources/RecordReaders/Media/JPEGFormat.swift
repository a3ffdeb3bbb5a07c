/// JPEG images (ISO/IEC 10918-1): a start-of-image marker and the next marker.
package enum JPEGFormat: MediaFormat {
    package static let name = "jpeg"
    package static let nameEndings = ["jpg", "jpeg", "jfif"]

    static func hasSignature(_ head: ArraySlice<UInt8>) -> Bool { head.has([0xFF, 0xD8, 0xFF]) }
}
