/// The 64-bit numbers of a zip64 extra field, in the order of the fields that they stand in for (APPNOTE 4.5.3).
struct ZipWideNumbers {
    private let fields: ZipFields?
    private var offset = 0

    /// - Parameter extra: all extra fields of a header.
    init(_ extra: ZipFields) { fields = extra.extra(1) }

    /// The number itself, or the next wide one where it is a stand-in; nil when that is missing.
    ///
    /// A stand-in without any zip64 field is taken at its word: 4 GiB less one byte.
    mutating func next(or narrow: UInt32) -> UInt64? {
        guard narrow == .max, let fields else { return UInt64(narrow) }
        defer { offset += 8 }
        return fields.number(at: offset, width: 8)
    }
}
