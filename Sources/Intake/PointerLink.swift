internal import AuditModel

/// What the target of a dangling symbolic link says about the bytes that are not here.
enum PointerLink {
    /// - Parameter target: the bytes of the link.
    static func pointer(target: [UInt8]) -> Pointer? {
        let names = BytePath(target).components
        guard let last = names.last else { return nil }
        let above = names.dropLast()
        if let annex = above.firstIndex(of: Array("annex".utf8)[...]), above.dropFirst(annex + 1).first == objects {
            return AnnexKey.pointer(key: last)
        }
        return above.last == blobs ? hubBlob(last) : nil
    }

    private static let objects = Array("objects".utf8)[...]
    private static let blobs = Array("blobs".utf8)[...]

    /// A blob is named by its SHA-256 when it came from large-file storage, else by its name in Git.
    private static func hubBlob(_ name: ArraySlice<UInt8>) -> Pointer? {
        guard let hex = PointerText.hex(name) else { return nil }
        switch hex.utf8.count {
        case 64: return Pointer(.hubCache, digest: "sha256:\(hex)", bytes: nil)
        case 40: return Pointer(.hubCache, digest: "gitoid:blob:sha1:\(hex)", bytes: nil)
        default: return nil
        }
    }
}
