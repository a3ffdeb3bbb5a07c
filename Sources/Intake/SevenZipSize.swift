internal import AuditModel

/// How long a 7z archive says it is.
enum SevenZipSize {
    /// Bytes behind the header that the start header points to (7-Zip, `7zFormat.txt`).
    static func trailingBytes(_ access: any RandomAccess) throws(ReadFault) -> UInt64 {
        let window = AccessWindow(access, blockBytes: 64)
        guard let start = try window.bytes(at: 0, count: 32) else { return 0 }
        let fields = ZipFields(start)
        let (end, overflow) = fields.wide(12).addingReportingOverflow(fields.wide(20))
        guard !overflow, end < access.size, access.size - end > 32 else { return 0 }
        return access.size - end - 32
    }
}
