/// NumPy arrays.
package enum NumPyFormat: UnreadFormat {
    package static let name = "numpy"
    package static let nameEndings = ["npy"]

    static func hasSignature(_ head: ArraySlice<UInt8>) -> Bool { head.has([0x93, 0x4E, 0x55, 0x4D, 0x50, 0x59]) }
}
