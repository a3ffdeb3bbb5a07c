package import AuditModel
import CSystem
import Glibc

/// Files and directories, opened so that no symbolic link leads anywhere unexpected.
///
/// Paths that a user typed are `String` and are followed as the user's shell would; names below an audited folder are
/// bytes, and no link in them is ever followed.
package enum FileSystem {
    /// Opens a folder that the user named.
    package static func openDirectory(_ path: String) throws(SystemError) -> Descriptor {
        try open(at: AT_FDCWD, Array(path.utf8), O_RDONLY | O_DIRECTORY)
    }

    /// Opens a folder by its name in another.
    ///
    /// - Parameter name: one name, without a slash.
    /// - Throws: `ENOTDIR` or `ELOOP` for anything but a directory, `EINVAL` for `.` and `..`.
    package static func openDirectory(_ name: [UInt8], below parent: Descriptor) throws(SystemError) -> Descriptor {
        try checkName(name)
        return try open(at: parent.rawValue, name, O_RDONLY | O_DIRECTORY | O_NOFOLLOW)
    }

    /// Opens a folder below another; no component may be a symbolic link.
    package static func openDirectory(_ path: BytePath, below root: Descriptor) throws(SystemError) -> Descriptor {
        var directory = root
        for name in path.components { directory = try openDirectory(Array(name), below: directory) }
        return directory
    }

    /// Opens a regular file below a folder for reading; no component may be a symbolic link.
    ///
    /// Never waits for the writer of a FIFO.
    /// - Throws: `EINVAL` for anything but a regular file.
    package static func openFile(_ path: BytePath, below root: Descriptor) throws(SystemError) -> Descriptor {
        try openFile(path.name, in: openDirectory(path.parent, below: root))
    }

    /// Opens a regular file by its name in a folder for reading.
    ///
    /// - Parameter name: one name, without a slash.
    /// - Throws: `EINVAL` for anything but a regular file.
    package static func openFile(_ name: [UInt8], in directory: Descriptor) throws(SystemError) -> Descriptor {
        try openFileAndStatus(name, in: directory).file
    }

    /// The same, with the status of the open file.
    package static func openFileAndStatus(
        _ name: [UInt8], in directory: Descriptor
    ) throws(SystemError) -> (file: Descriptor, status: FileStatus) {
        try checkName(name)
        let flags = O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_NOCTTY
        let file = try open(at: directory.rawValue, name, flags)
        let status = try status(of: file)
        guard status.kind == .regular else { throw .notRegular("openat") }
        return (file, status)
    }

    /// Refuses what is no name of an entry: a way up or down could leave the folder.
    private static func checkName(_ name: [UInt8]) throws(SystemError) {
        let dot = UInt8(ascii: ".")
        if name.isEmpty || name == [dot] || name == [dot, dot] || name.contains(UInt8(ascii: "/")) {
            throw .notRegular("openat")
        }
    }

    static func open(
        at directory: Int32, _ path: [UInt8], _ flags: Int32, mode: UInt32 = 0
    ) throws(SystemError) -> Descriptor {
        let result = unsafe try withCString(path, "openat") {
            unsafe assay_openat(directory, $0, flags | O_CLOEXEC, mode)
        }
        return Descriptor(owning: try SystemError.unwrapped("openat", result))
    }

    /// Lends bytes to C as a zero-terminated string.
    ///
    /// - Throws: `EINVAL` when the bytes hold a zero, which would end the string early.
    static func withCString<Result>(
        _ bytes: [UInt8], _ call: String, _ body: (UnsafePointer<CChar>) -> Result
    ) throws(SystemError) -> Result {
        guard !bytes.contains(0) else { throw .zeroInName(call) }
        var terminated: [CChar] = []
        terminated.reserveCapacity(bytes.count + 1)
        for byte in bytes { terminated.append(CChar(bitPattern: byte)) }
        terminated.append(0)
        return unsafe terminated.withUnsafeBufferPointer { buffer in
            guard let start = buffer.baseAddress else { preconditionFailure("never empty") }
            return unsafe body(start)
        }
    }
}
