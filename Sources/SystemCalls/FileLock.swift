import CSystem
import Glibc

/// Keeps a second process from writing the same thing: `flock(2)` on a file of its own, until the last reference goes.
///
/// The file stays; removing it could let two processes lock two files of one name. Locks end with their process.
package final class FileLock: Sendable {
    private let descriptor: Descriptor

    private init(_ descriptor: Descriptor) { self.descriptor = descriptor }

    // Closing is not enough: a child that is being started shares the lock until its program begins.
    deinit { _ = assay_unlock(descriptor.rawValue) }

    /// Takes the lock or fails at once.
    ///
    /// - Parameters:
    ///   - path: created when it is missing.
    ///   - note: who holds the lock, in one line, for the message that another process prints.
    package static func acquire(_ path: String, note: String) throws(LockError) -> FileLock {
        let file: Descriptor
        let result: Int32
        do throws(SystemError) {
            file = try FileSystem.open(at: AT_FDCWD, Array(path.utf8), O_RDWR | O_CREAT | O_NOFOLLOW, mode: 0o644)
            result = assay_lock(file.rawValue)
            if result != -EWOULDBLOCK { try write(note, after: result, to: file) }
        } catch {
            throw .system(error)
        }
        guard result == 0 else { throw .heldBy(note: noteText(in: file)) }
        return FileLock(file)
    }

    private static func write(_ note: String, after result: Int32, to file: Descriptor) throws(SystemError) {
        try SystemError.unwrapped("flock", result)
        guard ftruncate(file.rawValue, 0) == 0 else { throw SystemError(code: errno, call: "ftruncate") }
        try FileSystem.writeAll(file, Array("\(note)\n".utf8)[...])
    }

    /// The identity of the lock's file, which is no data.
    package func identity() throws(SystemError) -> FileIdentity { try FileSystem.status(of: descriptor).identity }

    /// The printable ASCII at the start of the file: anybody may have written it.
    private static func noteText(in file: Descriptor) -> String {
        var buffer = [UInt8](repeating: 0, count: 200)
        let count = (try? FileSystem.pread(file, into: &buffer, at: 0, offset: 0)) ?? 0
        return String(decoding: buffer[..<count].filter { (0x20...0x7E).contains($0) }, as: UTF8.self)
    }
}
