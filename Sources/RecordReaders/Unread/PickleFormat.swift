/// Python pickles, which are programs and are never run.
package enum PickleFormat: UnreadFormat {
    package static let name = "pickle"
    package static let nameEndings = ["pkl", "pickle", "pth", "pt"]

    static func hasSignature(_ head: ArraySlice<UInt8>) -> Bool {
        // Protocol 2 to 5, and an operation that starts an object; protocols 0 and 1 have no signature.
        guard head.count >= 3, head.first == 0x80, (2...5).contains(head[head.startIndex + 1]) else { return false }
        return [0x95, 0x7D, 0x5D, 0x63, 0x28, 0x8A, 0x58, 0x4B, 0x29, 0x8C].contains(head[head.startIndex + 2])
    }
}
