/// HEIC images and others of the High Efficiency Image File Format (ISO/IEC 23008-12).
package enum HEICFormat: MediaFormat {
    package static let name = "heic"
    package static let nameEndings = ["heic", "heif", "hif"]

    private static let brands = ["heic", "heix", "hevc", "heim", "heis", "mif1", "msf1"]

    static func hasSignature(_ head: ArraySlice<UInt8>) -> Bool {
        head.has("ftyp", at: 4) && brands.contains { head.has($0, at: 8) }
    }

    static func describe(_ file: MediaBytes, into facts: inout MediaFacts) {
        HEIFImage.describe(file, into: &facts)
    }
}
