/// Cabinet archives.
package enum CabinetFormat: UnreadFormat {
    package static let name = "cab"
    package static let nameEndings = ["cab"]

    static func hasSignature(_ head: ArraySlice<UInt8>) -> Bool { head.has([0x4D, 0x53, 0x43, 0x46, 0, 0, 0, 0]) }
}
