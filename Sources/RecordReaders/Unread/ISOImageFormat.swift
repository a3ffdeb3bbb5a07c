/// Images of optical discs (ISO 9660).
package enum ISOImageFormat: UnreadFormat {
    package static let name = "iso"
    package static let nameEndings = ["iso"]

    static func hasSignature(_ head: ArraySlice<UInt8>) -> Bool {
        head.has([0x01, 0x43, 0x44, 0x30, 0x30, 0x31], at: 32_768)
    }
}
