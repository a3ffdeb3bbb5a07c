/// PDF documents (ISO 32000).
package enum PDFFormat: MediaFormat {
    package static let name = "pdf"
    package static let nameEndings = ["pdf"]

    static func hasSignature(_ head: ArraySlice<UInt8>) -> Bool { head.has("%PDF-") }
}
