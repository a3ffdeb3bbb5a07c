/// Office documents: the binary form, Office Open XML and OpenDocument.
package enum OfficeFormat: UnreadFormat {
    package static let name = "office"
    package static let nameEndings = ["doc", "docx", "xls", "xlsx", "ppt", "pptx", "odt", "ods", "odp"]

    static func hasSignature(_ head: ArraySlice<UInt8>) -> Bool {
        if head.has([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]) { return true }
        guard head.has([0x50, 0x4B, 0x03, 0x04]) else { return false }
        // The name of the first member of a zip starts at byte 30.
        return head.has("[Content_Types].xml", at: 30) || head.has("mimetypeapplication/vnd.oasis", at: 30)
    }
}
