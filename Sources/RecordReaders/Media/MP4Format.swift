/// MP4 and QuickTime containers (ISO/IEC 14496-12).
package enum MP4Format: MediaFormat {
    package static let name = "mp4"
    package static let nameEndings = ["mp4", "m4a", "m4v", "mov"]

    static func hasSignature(_ head: ArraySlice<UInt8>) -> Bool {
        head.has("ftyp", at: 4) && !AVIFFormat.hasSignature(head) && !HEICFormat.hasSignature(head)
    }

    static func describe(_ file: MediaBytes, into facts: inout MediaFacts) {
        let boxes = MediaBoxes(file)
        for box in boxes.all(in: file.range) {
            switch box.type {
            case "moov": MP4Movie(boxes).describe(box.body, &facts)
            case "uuid": boxes.extended(box.body, &facts)
            default: break
            }
        }
    }
}
