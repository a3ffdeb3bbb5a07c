/// TIFF and BigTIFF images, either byte order.
package enum TIFFFormat: MediaFormat {
    package static let name = "tiff"
    package static let nameEndings = ["tif", "tiff"]

    static func hasSignature(_ head: ArraySlice<UInt8>) -> Bool {
        head.has([0x49, 0x49, 0x2A, 0x00]) || head.has([0x4D, 0x4D, 0x00, 0x2A])
            || head.has([0x49, 0x49, 0x2B, 0x00]) || head.has([0x4D, 0x4D, 0x00, 0x2B])
    }

    static func describe(_ file: MediaBytes, into facts: inout MediaFacts) {
        TIFFTags.read(file, isImage: true, into: &facts)
    }
}
