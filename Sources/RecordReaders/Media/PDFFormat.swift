/// PDF documents (ISO 32000).
package enum PDFFormat: MediaFormat {
    package static let name = "pdf"
    package static let nameEndings = ["pdf"]

    static func hasSignature(_ head: ArraySlice<UInt8>) -> Bool { head.has("%PDF-") }

    static func describe(_ file: MediaBytes, into facts: inout MediaFacts) {
        PDFDocument(file).describe(&facts)
    }
}
