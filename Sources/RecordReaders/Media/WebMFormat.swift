/// WebM films and sounds: Matroska with open codecs.
package enum WebMFormat: MediaFormat {
    package static let name = "webm"
    package static let nameEndings = ["webm", "weba"]

    static func hasSignature(_ head: ArraySlice<UInt8>) -> Bool {
        MatroskaFile.documentType(MediaBytes(head.prefix(4_096))) == "webm"
    }

    static func describe(_ file: MediaBytes, into facts: inout MediaFacts) {
        MatroskaFile.describe(file, into: &facts)
    }
}
