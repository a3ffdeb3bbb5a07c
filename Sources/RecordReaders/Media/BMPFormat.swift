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
}
