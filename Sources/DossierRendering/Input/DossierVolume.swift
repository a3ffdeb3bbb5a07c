/// A number of files and their stored bytes.
package struct DossierVolume: Hashable, Sendable {
    package let files: UInt64
    package let bytes: UInt64

    package init(files: UInt64, bytes: UInt64) {
        self.files = files
        self.bytes = bytes
    }

    package static let none = DossierVolume(files: 0, bytes: 0)
}
