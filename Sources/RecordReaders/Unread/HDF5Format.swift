/// HDF5 containers.
package enum HDF5Format: UnreadFormat {
    package static let name = "hdf5"
    package static let nameEndings = ["h5", "hdf5"]

    static func hasSignature(_ head: ArraySlice<UInt8>) -> Bool {
        head.has([0x89, 0x48, 0x44, 0x46, 0x0D, 0x0A, 0x1A, 0x0A])
    }
}
