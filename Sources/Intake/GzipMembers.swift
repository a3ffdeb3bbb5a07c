internal import AuditModel
internal import ISAL

/// Finds where members of a gzip file seem to start (RFC 1952): a member does not say how long it is.
///
/// A place is believed when a plausible header stands there and data behind it can be decoded.
struct GzipMembers {
    private let access: any RandomAccess
    private let window: AccessWindow

    /// Where no member starts within this many bytes, the file is taken for one member: looking costs time too.
    private static let maxSearch: UInt64 = 64 << 20
    private static let chunkBytes = 1 << 20

    init(_ access: any RandomAccess) {
        self.access = access
        window = AccessWindow(access, blockBytes: 64)
    }

    /// Starts of members that are at least so many stored bytes apart.
    func starts(apart partBytes: UInt64) throws(ReadFault) -> [UInt64] {
        var starts: [UInt64] = []
        var last: UInt64 = 0
        while access.size - last > partBytes, let start = try firstMember(from: last + partBytes) {
            starts.append(start)
            last = start
        }
        return starts
    }

    private func firstMember(from start: UInt64) throws(ReadFault) -> UInt64? {
        var chunk = [UInt8](repeating: 0, count: Self.chunkBytes)
        var position = start
        while position < access.size, position - start < Self.maxSearch {
            let count = try access.pread(into: &chunk, offset: position, count: chunk.count)
            if count == 0 { return nil }
            var index = 0
            while let found = chunk[index..<count].firstIndex(of: 0x1F) {
                let candidate = position + UInt64(found)
                if found + 1 >= count || chunk[found + 1] == 0x8B, try isMember(at: candidate) { return candidate }
                index = found + 1
            }
            position += UInt64(count)
        }
        return nil
    }

    private func isMember(at offset: UInt64) throws(ReadFault) -> Bool {
        guard let header = try window.bytes(at: offset, count: 10) else { return false }
        let bytes = Array(header)
        // Magic, deflate, no reserved flag, an operating system that the RFC names or "unknown".
        guard bytes[..<3].elementsEqual([0x1F, 0x8B, 0x08]), bytes[3] & 0xE0 == 0, bytes[9] <= 13 || bytes[9] == 255
        else { return false }
        let stream = GzipStream(over: ArchiveSlice(access, offset: offset, count: 256 << 10))
        var decoded = [UInt8](repeating: 0, count: 32 << 10)
        return (try? stream.read(into: &decoded, at: 0)).map { $0 > 0 } ?? false
    }
}
