/// Windows bitmaps.
package enum BMPFormat: MediaFormat {
    package static let name = "bmp"
    package static let nameEndings = ["bmp", "dib"]

    static func hasSignature(_ head: ArraySlice<UInt8>) -> Bool {
        // Two letters are a weak signature: the size of the second header must be one that exists, too.
        guard head.has("BM"), head.count >= 18 else { return false }
        let size = head[head.startIndex + 14]
        return [12, 40, 52, 56, 64, 108, 124].contains(size) && head.has([0, 0, 0], at: 15)
    }

    static func describe(_ file: MediaBytes, into facts: inout MediaFacts) {
        if file[14] == 12 {
            facts.add(width: file.int(18, 2, .little), height: file.int(20, 2, .little))
        } else if let width = file.int(18, 4, .little), let height = file.int(22, 4, .little) {
            // A negative height means that rows run from the top.
            facts.add(width: width, height: height < 1 << 31 ? height : 1 << 32 - height)
        }
    }
}
