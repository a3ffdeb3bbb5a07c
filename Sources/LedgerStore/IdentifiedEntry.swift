internal import AuditModel
import FoundationEssentials

/// Files that were not read again because something else shows their bytes: with new facts for the next scan.
struct IdentifiedEntry: Codable {
    let scan: Int64
    /// `FileIdentification` by name; `blob` where git ids are noted beside a reading of the same scan.
    let by: String
    /// How many files.
    let count: Int64
    /// The files, as `pack` writes them.
    let files: Data

    enum CodingKeys: String, CodingKey { case scan, by, count = "n", files }

    /// Files in one entry at most, so that no body grows without bound.
    static let batch = 10_000

    init(scan: Int64, by: String, _ files: some Collection<IdentifiedFile>) {
        self.scan = scan
        self.by = by
        count = Int64(files.count)
        self.files = Data(Self.pack(files))
    }

    // Per file, as LEB128: row number less the one before (zigzag); bytes of the packed stat, and those; bytes of the
    // git id, and those.
    private static func pack(_ files: some Collection<IdentifiedFile>) -> [UInt8] {
        var bytes: [UInt8] = []
        var last: Int64 = 0
        for file in files {
            LEB128.append(LEB128.zigzag(file.shard &- last), to: &bytes)
            last = file.shard
            let stat = file.stat.flatMap {
                StatCoding.pack(mtime: $0.modified, ctime: $0.changed, inode: $0.inode, device: $0.device)
            }
            for part in [stat ?? [], file.blob ?? []] {
                LEB128.append(UInt64(part.count), to: &bytes)
                bytes += part
            }
        }
        return bytes
    }

    /// A file as the columns hold it.
    typealias Item = (shard: Int64, stat: (mtime: Int64, ctime: Int64, inode: Int64, device: Int64)?, blob: Data?)

    /// The files; nil when the bytes are not packed ones.
    func unpacked() -> [Item]? {
        let bytes = Array(files)
        var items: [Item] = []
        var index = 0
        var last: Int64 = 0
        while index < bytes.count {
            guard let step = LEB128.read(bytes, at: &index), let stat = Self.part(bytes, &index),
                let blob = Self.part(bytes, &index)
            else { return nil }
            last = last &+ LEB128.unzigzag(step)
            let facts = StatCoding.unpack(Array(stat))
            if facts == nil && !stat.isEmpty { return nil }
            items.append((last, facts, blob.isEmpty ? nil : Data(blob)))
        }
        return items.count == Int(clamping: count) ? items : nil
    }

    private static func part(_ bytes: [UInt8], _ index: inout Int) -> ArraySlice<UInt8>? {
        guard let count = LEB128.read(bytes, at: &index), count <= UInt64(bytes.count - index) else { return nil }
        let start = index
        index += Int(count)
        return bytes[start..<index]
    }
}
