/// AVIF images (AV1 Image File Format).
package enum AVIFFormat: MediaFormat {
    package static let name = "avif"
    package static let nameEndings = ["avif", "avifs"]

    static func hasSignature(_ head: ArraySlice<UInt8>) -> Bool {
        head.has("ftyp", at: 4) && (head.has("avif", at: 8) || head.has("avis", at: 8))
    }

    static func describe(_ file: MediaBytes, into facts: inout MediaFacts) {
        HEIFImage.describe(file, into: &facts)
    }
}
