import CSystem
import Glibc

extension FileSystem {
    /// Writes everything, however many calls it takes.
    package static func writeAll(_ descriptor: Descriptor, _ bytes: ArraySlice<UInt8>) throws(SystemError) {
        try writeAll(descriptor.rawValue, bytes)
    }

    static func writeAll(_ descriptor: Int32, _ bytes: ArraySlice<UInt8>) throws(SystemError) {
        var rest = bytes
        while !rest.isEmpty {
            let written = try SystemError.checked("write") {
                unsafe rest.withUnsafeBytes { unsafe write(descriptor, $0.baseAddress, $0.count) }
            }
            rest = rest.dropFirst(written)
        }
    }

    /// Writes a file whole or not at all: into a file beside it, which takes its name once it is on the disk.
    ///
    /// - Parameter path: keeps its mode when it exists; else everybody may read it, as the umask allows.
    package static func writeFile(_ bytes: [UInt8], to path: String) throws(SystemError) {
        let temporary = "\(path).\(getpid()).tmp"
        do throws(SystemError) {
            try writeTemporary(bytes, to: temporary, like: path)
            let code = unsafe try withCString(Array(temporary.utf8), "rename") { from in
                unsafe rename(from, path) < 0 ? errno : 0
            }
            guard code == 0 else { throw SystemError(code: code, call: "rename") }
        } catch {
            try? remove(temporary)
            throw error
        }
        try synchronizeParent(of: path)
    }

    private static func writeTemporary(_ bytes: [UInt8], to temporary: String, like path: String) throws(SystemError) {
        let flags = O_WRONLY | O_CREAT | O_TRUNC | O_NOFOLLOW
        let file = try open(at: AT_FDCWD, Array(temporary.utf8), flags, mode: 0o666)
        var status = stat()
        if unsafe stat(path, &status) == 0 { _ = fchmod(file.rawValue, status.st_mode & 0o777) }
        try writeAll(file, bytes[...])
        try synchronize(file)
    }

    /// Waits until the disk holds what was written.
    package static func synchronize(_ descriptor: Descriptor) throws(SystemError) {
        _ = try SystemError.checked("fsync") { fsync(descriptor.rawValue) }
    }

    private static func synchronizeParent(of path: String) throws(SystemError) {
        try synchronize(openDirectory(parent(of: path)))
    }

    private static func parent(of path: String) -> String {
        guard let slash = path.utf8.lastIndex(of: UInt8(ascii: "/")) else { return "." }
        return slash == path.startIndex ? "/" : String(path[..<slash])
    }

    /// Creates a folder and those it lies in; one that exists is fine.
    package static func makeDirectories(_ path: String) throws(SystemError) {
        guard unsafe mkdir(path, 0o777) != 0 else { return }
        switch errno {
        case EEXIST where (try? status(path: path).kind) == .directory: return
        case ENOENT where parent(of: path) != path:
            try makeDirectories(parent(of: path))
            guard unsafe mkdir(path, 0o777) != 0 else { return }
            throw SystemError(code: errno, call: "mkdir")
        case let code: throw SystemError(code: code, call: "mkdir")
        }
    }

    /// Removes a file, a link or an empty folder.
    package static func remove(_ path: String) throws(SystemError) {
        guard unsafe Glibc.remove(path) != 0 else { return }
        throw SystemError(code: errno, call: "remove")
    }

    /// The folder that relative paths start from.
    package static func currentDirectory() throws(SystemError) -> String { try absolutePath(".") }

    /// The path from the root of the file system, without symbolic links, `.` and `..`.
    ///
    /// - Throws: `ENOENT` when it does not exist.
    package static func absolutePath(_ path: String) throws(SystemError) -> String {
        guard let resolved = unsafe realpath(path, nil) else { throw SystemError(code: errno, call: "realpath") }
        defer { unsafe free(resolved) }
        return unsafe String(cString: resolved)
    }

    /// Where an open folder is now, as bytes; nil when it has been removed.
    package static func path(of directory: Descriptor) -> [UInt8]? {
        guard let proc = try? openDirectory("/proc/self/fd"),
            let target = try? linkTarget(Array(String(directory.rawValue).utf8), in: proc),
            !target.reversed().starts(with: Array(" (deleted)".utf8).reversed())
        else { return nil }
        return target
    }
}
