/// Apache Arrow IPC files and streams, and the first version of Feather.
package enum ArrowFormat: ColumnarFormat {
    package static let name = "arrow"
    package static let nameEndings = ["arrow", "feather", "ipc", "arrows"]

    static func hasSignature(_ head: ArraySlice<UInt8>) -> Bool {
        // A stream has no signature; it starts with a continuation marker and the length of a small schema message.
        let isStream = head.has([0xFF, 0xFF, 0xFF, 0xFF]) && head.has([0, 0], at: 6) && head.has([0, 0, 0], at: 9)
        return head.has("ARROW1") || head.has("FEA1") || isStream
    }
}
