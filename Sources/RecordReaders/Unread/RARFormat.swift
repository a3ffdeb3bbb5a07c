/// RAR archives.
package enum RARFormat: UnreadFormat {
    package static let name = "rar"
    package static let nameEndings = ["rar"]

    static func hasSignature(_ head: ArraySlice<UInt8>) -> Bool { head.has([0x52, 0x61, 0x72, 0x21, 0x1A, 0x07]) }
}
