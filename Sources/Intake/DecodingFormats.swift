/// The compressions and containers that are decoded, for listings; the order is that of recognition.
package enum DecodingFormats {
    /// Compressions of whole streams.
    package static let filters = CompressionFilter.allCases.map(\.rawValue)

    /// Archives whose members are read.
    package static let archives = ["tar", "zip", "7z"]

    /// Compressions of zip members, by the name of the method.
    package static let zipMethods = ["stored", "deflate", "bzip2", "lzma", "zstd", "xz"]

    /// Containers that are recognised and become an `unsupported` gap.
    package static let unsupported = ["RAR", "ISO 9660", "CAB", "XAR", "ar", "lzip", "multi-volume zip and 7z"]
}
