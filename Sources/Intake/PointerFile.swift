package import AuditModel

/// Recognises small text files that stand in for the bytes of a dataset.
package enum PointerFile {
    /// Larger files are no pointers: git-annex looks no further than 32 KiB, the others are smaller.
    private static let maxBytes = 32_768

    /// What the file points to; nil when it is no pointer.
    ///
    /// - Parameters:
    ///   - head: the first bytes.
    ///   - isWhole: whether the head is the whole file; only then can it be a pointer.
    ///   - name: the file's name; a DVC pointer is known by `.dvc` at its end.
    package static func recognise(head: ArraySlice<UInt8>, isWhole: Bool, name: [UInt8]) -> Pointer? {
        guard isWhole, head.count <= maxBytes, let first = head.first else { return nil }
        switch first {
        case UInt8(ascii: "v"): return largeFileStorage(head)
        case UInt8(ascii: "/"): return annex(head)
        default: return name.suffix(4) == Array(".dvc".utf8)[...] ? DVCFile.pointer(head) : nil
        }
    }

    /// Source: Git LFS specification, "The Pointer": sorted `key value` lines, `version` first.
    private static func largeFileStorage(_ bytes: ArraySlice<UInt8>) -> Pointer? {
        let lines = lines(of: bytes)
        guard lines.first == Array("version https://git-lfs.github.com/spec/v1".utf8)[...] else { return nil }
        var digest: String?
        var size: UInt64?
        for line in lines.dropFirst() {
            if let value = PointerText.value("oid sha256:", in: line), value.count == 64 {
                digest = PointerText.hex(value).map { "sha256:\($0)" }
            } else if let value = PointerText.value("size ", in: line) {
                size = PointerText.number(value)
            }
        }
        return digest == nil && size == nil ? nil : Pointer(.lfs, digest: digest, bytes: size)
    }

    /// Source: git-annex, "pointer file": `/annex/objects/KEY` in the first line.
    private static func annex(_ bytes: ArraySlice<UInt8>) -> Pointer? {
        guard let line = lines(of: bytes).first, let key = PointerText.value("/annex/objects/", in: line) else {
            return nil
        }
        return AnnexKey.pointer(key: key)
    }

    /// Lines without their ends, LF or CR LF.
    static func lines(of bytes: ArraySlice<UInt8>) -> [ArraySlice<UInt8>] {
        bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false).map { line in
            line.last == UInt8(ascii: "\r") ? line.dropLast() : line
        }
    }
}
