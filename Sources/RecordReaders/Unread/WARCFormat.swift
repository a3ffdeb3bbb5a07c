/// Web captures: WARC (ISO 28500) and its predecessor ARC.
package enum WARCFormat: UnreadFormat {
    package static let name = "warc"
    package static let nameEndings = ["warc", "arc", "wat", "wet"]

    static func hasSignature(_ head: ArraySlice<UInt8>) -> Bool { head.has("WARC/") || head.has("filedesc://") }
}
