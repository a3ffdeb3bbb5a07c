internal import AuditModel

/// The times and numbers of a file that tell "unchanged" on this machine, packed for an entry.
enum StatCoding {
    /// nil when nothing is known, as for members.
    static func pack(mtime: Int64?, ctime: Int64?, inode: UInt64?, device: UInt64?) -> [UInt8]? {
        guard let mtime, let ctime, let inode, let device else { return nil }
        var bytes: [UInt8] = []
        LEB128.append(LEB128.zigzag(mtime), to: &bytes)
        LEB128.append(LEB128.zigzag(ctime &- mtime), to: &bytes)
        LEB128.append(inode, to: &bytes)
        LEB128.append(device, to: &bytes)
        return bytes
    }

    /// mtime, ctime, inode and device as the columns hold them; nil when the bytes are not packed ones.
    static func unpack(_ bytes: [UInt8]) -> (mtime: Int64, ctime: Int64, inode: Int64, device: Int64)? {
        guard let values = LEB128.values(bytes), values.count == 4 else { return nil }
        let mtime = LEB128.unzigzag(values[0])
        return (
            mtime, mtime &+ LEB128.unzigzag(values[1]), Int64(bitPattern: values[2]), Int64(bitPattern: values[3])
        )
    }
}
