/// PNG images (ISO/IEC 15948).
package enum PNGFormat: MediaFormat {
    package static let name = "png"
    package static let nameEndings = ["png", "apng"]

    static func hasSignature(_ head: ArraySlice<UInt8>) -> Bool {
        head.has([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A])
    }
}
