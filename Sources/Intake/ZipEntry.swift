/// One member as the central directory of a zip file lists it, or as its local header says where there is none.
struct ZipEntry {
    let name: [UInt8]
    let flags: UInt16
    /// The compression method (APPNOTE 4.4.5).
    let method: UInt16
    let checksum: UInt32
    let storedBytes: UInt64
    let bytes: UInt64
    /// Where the local header starts in the file.
    let header: UInt64
    /// The writer's system and the attributes that it gave.
    let host: UInt8
    let attributes: UInt32
    /// Where the compressed bytes start; nil while that is unknown or when they must not be read.
    var data: UInt64?

    /// What the member stands for.
    enum Kind {
        case regular, directory, link, special
    }

    var kind: Kind {
        let mode = host == 3 || host == 19 ? attributes >> 28 : 0
        switch mode {
        case 0xA: return .link
        case 0x1, 0x2, 0x6, 0xC: return .special
        default: return name.last == UInt8(ascii: "/") && bytes == 0 ? .directory : .regular
        }
    }

    var isEncrypted: Bool { flags & 1 != 0 || method == 99 }

    /// Whether sizes and checksum may stand behind the data only.
    var hasDescriptor: Bool { flags & 8 != 0 }

    static let centralBytes = 46
    static let localBytes = 30

    /// From a central directory header (APPNOTE 4.3.12); nil when its zip64 numbers are missing or out of reach.
    ///
    /// - Parameters:
    ///   - fixed: its first 46 bytes.
    ///   - shift: what is to be added to offsets.
    init?(central fixed: ZipFields, name: [UInt8], extra: ZipFields, shift: UInt64) {
        var wide = ZipWideNumbers(extra)
        guard let bytes = wide.next(or: fixed.long(24)), let storedBytes = wide.next(or: fixed.long(20)),
            let offset = wide.next(or: fixed.long(42))
        else { return nil }
        let (header, overflow) = offset.addingReportingOverflow(shift)
        guard !overflow else { return nil }
        self.name = name
        flags = fixed.word(8)
        method = fixed.word(10)
        checksum = fixed.long(16)
        self.bytes = bytes
        self.storedBytes = storedBytes
        self.header = header
        host = UInt8(fixed.word(4) >> 8)
        attributes = fixed.long(38)
    }

    /// From a local header (APPNOTE 4.3.7).
    init?(local fixed: ZipFields, name: [UInt8], extra: ZipFields, header: UInt64) {
        var wide = ZipWideNumbers(extra)
        guard let bytes = wide.next(or: fixed.long(22)), let storedBytes = wide.next(or: fixed.long(18)) else {
            return nil
        }
        self.init(
            name: name, flags: fixed.word(6), method: fixed.word(8), checksum: fixed.long(14),
            storedBytes: storedBytes, bytes: bytes, header: header)
    }

    init(
        name: [UInt8], flags: UInt16, method: UInt16, checksum: UInt32, storedBytes: UInt64, bytes: UInt64,
        header: UInt64
    ) {
        self.name = name
        self.flags = flags
        self.method = method
        self.checksum = checksum
        self.storedBytes = storedBytes
        self.bytes = bytes
        self.header = header
        host = 0
        attributes = 0
    }

    /// The same member with the sizes and the checksum found behind its data.
    func with(checksum: UInt32, storedBytes: UInt64, bytes: UInt64) -> ZipEntry {
        var entry = ZipEntry(
            name: name, flags: flags, method: method, checksum: checksum, storedBytes: storedBytes, bytes: bytes,
            header: header)
        entry.data = data
        return entry
    }
}
