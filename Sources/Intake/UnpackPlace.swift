internal import AuditModel

/// One stored file or member on its way to being recognised.
struct UnpackPlace {
    /// The way into archives.
    let members: [MemberName]
    /// The innermost name as it is stored.
    let name: [UInt8]
    var source: PeekableSource
    /// The stored bytes at any place; only for a stored file that is not compressed.
    var access: (any RandomAccess)?
    let storedBytes: UInt64?
    /// Decoders between the stored bytes and `source`.
    var streams: [any CompressionStream] = []
    var filters: [String] = []
}
