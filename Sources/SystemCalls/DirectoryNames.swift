import CSystem
import Glibc

/// Every name in a folder, in the order of the paths below them: a folder stands where `name/` sorts.
///
/// One buffer holds all names, so that a folder of a million files costs two arrays and no object per name.
package struct DirectoryNames: Sendable {
    private struct Entry {
        /// The first eight bytes of the name, the first one highest; decides most comparisons.
        let key: UInt64
        let start: Int
        /// Bytes of the name.
        let count: Int32
        let isFolder: Bool
    }

    /// The names, each with a zero behind it.
    private var bytes: [UInt8] = []
    private var entries: [Entry] = []

    /// How many names there are, without `.` and `..`.
    package var count: Int { entries.count }

    /// Lists an open folder, from its start.
    ///
    /// - Parameter buffer: room for the system's answers, 32 KiB at least; a larger one saves calls.
    package init(of directory: Descriptor, buffer: inout [UInt8]) throws(SystemError) {
        _ = try SystemError.checked("lseek") { lseek(directory.rawValue, 0, SEEK_SET) }
        while true {
            let filled = unsafe buffer.withUnsafeMutableBytes { bytes in
                unsafe assay_read_directory(directory.rawValue, bytes.baseAddress, bytes.count)
            }
            guard filled >= 0 else { throw SystemError(code: Int32(clamping: -filled), call: "getdents64") }
            guard filled > 0 else { break }
            take(buffer[..<filled], directory)
        }
        sort()
    }

    // struct linux_dirent64 (getdents64(2)): inode and offset, 8 bytes each, length of the entry, type, name.
    private static let lengthOffset = 16
    private static let typeOffset = 18
    private static let nameOffset = 19

    private mutating func take(_ answer: ArraySlice<UInt8>, _ directory: Descriptor) {
        var start = 0
        while start + Self.nameOffset < answer.endIndex {
            let length = Int(answer[start + Self.lengthOffset]) | Int(answer[start + Self.lengthOffset + 1]) << 8
            let end = start + length
            guard length > Self.nameOffset, end <= answer.endIndex else { return }
            let name = answer[(start + Self.nameOffset)..<end]
            add(name[..<(name.firstIndex(of: 0) ?? end)], type: answer[start + Self.typeOffset], directory)
            start = end
        }
    }

    private mutating func add(_ name: ArraySlice<UInt8>, type: UInt8, _ directory: Descriptor) {
        let dot = UInt8(ascii: ".")
        if name.first == dot, name.count == 1 || (name.count == 2 && name.last == dot) { return }
        let start = bytes.count
        bytes += name
        let kind = FileKind(entryType: type) ?? (try? FileSystem.status(Array(name), in: directory).kind)
        let isFolder = kind == .directory
        // The slash is there for sorting; a zero takes its place.
        bytes.append(isFolder ? UInt8(ascii: "/") : 0)
        var key: UInt64 = 0
        for index in 0..<8 {
            let offset = start + index
            key = key << 8 | UInt64(offset < bytes.count ? bytes[offset] : 0)
        }
        entries.append(Entry(key: key, start: start, count: Int32(clamping: name.count), isFolder: isFolder))
    }

    private mutating func sort() {
        unsafe bytes.withUnsafeBytes { bytes in
            entries.sort { left, right in
                if left.key != right.key { return left.key < right.key }
                let leftCount = Int(left.count) + (left.isFolder ? 1 : 0)
                let rightCount = Int(right.count) + (right.isFolder ? 1 : 0)
                guard let base = bytes.baseAddress else { return false }
                let order = unsafe memcmp(base + left.start, base + right.start, min(leftCount, rightCount))
                return order == 0 ? leftCount < rightCount : order < 0
            }
        }
        for entry in entries where entry.isFolder { bytes[entry.start + Int(entry.count)] = 0 }
    }

    /// The raw bytes of a name; never `.` or `..`, without a slash.
    package func name(_ index: Int) -> ArraySlice<UInt8> {
        let entry = entries[index]
        return bytes[entry.start..<(entry.start + Int(entry.count))]
    }

    /// The status of a name; of a symbolic link, the link's own.
    ///
    /// - Parameter directory: the folder that was listed.
    package func status(_ index: Int, in directory: Descriptor) throws(SystemError) -> FileStatus {
        var status = stat()
        let start = entries[index].start
        let code = unsafe bytes.withUnsafeBytes { bytes -> Int32 in
            guard let base = bytes.baseAddress else { return ENOENT }
            let name = unsafe (base + start).assumingMemoryBound(to: CChar.self)
            return unsafe fstatat(directory.rawValue, name, &status, AT_SYMLINK_NOFOLLOW) < 0 ? errno : 0
        }
        guard code == 0 else { throw SystemError(code: code, call: "fstatat") }
        return FileStatus(status)
    }
}
