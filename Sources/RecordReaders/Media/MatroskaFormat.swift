/// Matroska films and sounds (RFC 9559).
package enum MatroskaFormat: MediaFormat {
    package static let name = "matroska"
    package static let nameEndings = ["mkv", "mka", "mks"]

    static func hasSignature(_ head: ArraySlice<UInt8>) -> Bool {
        MatroskaFile.documentType(MediaBytes(head.prefix(4_096))) == "matroska"
    }

    static func describe(_ file: MediaBytes, into facts: inout MediaFacts) {
        MatroskaFile.describe(file, into: &facts)
    }
}
