import CSystem
import Glibc

extension FileSystem {
    // <linux/fs.h>: Swift does not see the two macros.
    private static let seekData: Int32 = 3
    private static let seekHole: Int32 = 4

    /// The status of an open file.
    package static func status(of descriptor: Descriptor) throws(SystemError) -> FileStatus {
        var status = stat()
        _ = try SystemError.checked("fstat") { unsafe fstat(descriptor.rawValue, &status) }
        return FileStatus(status)
    }

    /// The status of a name in a folder; of a symbolic link, the link's own.
    package static func status(_ name: [UInt8], in directory: Descriptor) throws(SystemError) -> FileStatus {
        var status = stat()
        let code = unsafe try withCString(name, "fstatat") { path in
            unsafe fstatat(directory.rawValue, path, &status, AT_SYMLINK_NOFOLLOW) < 0 ? errno : 0
        }
        guard code == 0 else { throw SystemError(code: code, call: "fstatat") }
        return FileStatus(status)
    }

    /// The status of a path that the user named, symbolic links followed.
    package static func status(path: String) throws(SystemError) -> FileStatus {
        var status = stat()
        let code = unsafe try withCString(Array(path.utf8), "stat") { path in
            unsafe stat(path, &status) < 0 ? errno : 0
        }
        guard code == 0 else { throw SystemError(code: code, call: "stat") }
        return FileStatus(status)
    }

    /// Whether anything has this name; symbolic links are followed.
    package static func exists(_ path: String) -> Bool { (try? status(path: path)) != nil }

    /// Whether this is a folder in which this process may create files.
    package static func isWritableDirectory(_ path: String) -> Bool {
        guard let status = try? status(path: path), status.kind == .directory else { return false }
        return unsafe (try? withCString(Array(path.utf8), "access") { unsafe access($0, W_OK | X_OK) == 0 }) ?? false
    }

    /// The bytes of a symbolic link.
    package static func linkTarget(_ name: [UInt8], in directory: Descriptor) throws(SystemError) -> [UInt8] {
        // PATH_MAX: Linux keeps no longer target.
        var target = [UInt8](repeating: 0, count: 4_096)
        let count = unsafe try withCString(name, "readlinkat") { path in
            unsafe target.withUnsafeMutableBytes { buffer in
                guard let start = buffer.baseAddress else { return -Int(EINVAL) }
                let text = unsafe start.assumingMemoryBound(to: CChar.self)
                let count = unsafe readlinkat(directory.rawValue, path, text, buffer.count)
                return count < 0 ? -Int(errno) : count
            }
        }
        guard count >= 0 else { throw SystemError(code: Int32(-count), call: "readlinkat") }
        return Array(target[..<count])
    }

    /// Every name in a folder, in no order, without `.` and `..`.
    package static func entries(of directory: Descriptor) throws(SystemError) -> [DirectoryEntry] {
        // The stream closes its descriptor, and shares its position with ours.
        let copy = try SystemError.unwrapped("fcntl", assay_duplicate(directory.rawValue, 0))
        guard let stream = unsafe fdopendir(copy) else {
            let code = errno
            _ = close(copy)
            throw SystemError(code: code, call: "fdopendir")
        }
        defer { unsafe closedir(stream) }
        unsafe rewinddir(stream)
        var entries: [DirectoryEntry] = []
        var name: UnsafePointer<CChar>?
        var type: UInt8 = 0
        while true {
            let found = unsafe assay_next_entry(stream, &name, &type)
            guard try SystemError.unwrapped("readdir", found) > 0, let start = unsafe name else { return entries }
            let bytes = unsafe Array(UnsafeRawBufferPointer(start: start, count: strlen(start)))
            if bytes == [UInt8(ascii: ".")] || bytes == Array("..".utf8) { continue }
            entries.append(DirectoryEntry(name: bytes, kind: FileKind(entryType: type)))
        }
    }

    /// How many bytes of a file are data rather than holes.
    ///
    /// - Parameter limit: counting stops once this is reached.
    /// - Returns: the size of the file where the file system does not know holes.
    package static func dataBytes(of descriptor: Descriptor, upTo limit: UInt64) throws(SystemError) -> UInt64 {
        var total: UInt64 = 0
        var position: off_t = 0
        while total < limit {
            let start = lseek(descriptor.rawValue, position, seekData)
            if start < 0 && errno == ENXIO { break }
            guard start >= 0 else { throw SystemError(code: errno, call: "lseek") }
            let end = lseek(descriptor.rawValue, start, seekHole)
            guard end > start else { throw SystemError(code: errno, call: "lseek") }
            total += UInt64(end - start)
            position = end
        }
        guard lseek(descriptor.rawValue, 0, SEEK_SET) == 0 else { throw SystemError(code: errno, call: "lseek") }
        return total
    }
}
