/// MP4 and QuickTime containers (ISO/IEC 14496-12).
package enum MP4Format: MediaFormat {
    package static let name = "mp4"
    package static let nameEndings = ["mp4", "m4a", "m4v", "mov"]

    static func hasSignature(_ head: ArraySlice<UInt8>) -> Bool {
        head.has("ftyp", at: 4) && !imageBrands.contains { head.has($0, at: 8) }
    }

    /// Still images share the container and are something else.
    private static let imageBrands = ["heic", "heix", "mif1", "msf1", "avif", "avis"]
}
