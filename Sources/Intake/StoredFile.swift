package import AuditModel
internal import Digest
package import SystemCalls

/// A file of the dataset as it is stored: read in order and hashed in passing, or looked into anywhere.
///
/// It is opened without following a link out of the root. Reading stops at the size that it had when it was opened;
/// `finish` tells whether it has changed since.
package final class StoredFile: RestartingSource {
    /// The status before the first byte was read.
    package let statusBefore: FileStatus
    /// Bytes read in order so far.
    package private(set) var bytesRead: UInt64 = 0
    /// Called with `bytesRead` after every 16 MiB or so, so that somebody can see that reading goes on.
    package var onProgress: (UInt64) -> Void = { _ in }

    private static let progressBytes: UInt64 = 16 << 20
    private let descriptor: Descriptor
    private let hasher = SHA256Hasher()
    private var outcome: Result<SHA256Value, ReadFault>?

    /// Opens a file below the root.
    ///
    /// - Parameter path: symbolic links in it are followed as long as they stay below the root.
    /// - Throws: `EINVAL` for anything but a regular file.
    package convenience init(_ path: BytePath, below root: Descriptor) throws(SystemError) {
        try self.init(path, in: FolderOfFiles(below: root))
    }

    /// The same for one file of many.
    package init(_ path: BytePath, in folder: FolderOfFiles) throws(SystemError) {
        (descriptor, statusBefore) = try folder.open(path)
    }

    /// Overwrites `buffer` from `offset` to its end, or less, with the next bytes, and hashes them.
    ///
    /// - Returns: how many bytes came; 0 at the end.
    /// - Throws: an `unreadable` gap with the byte at which the device failed twice.
    package func read(into buffer: inout [UInt8], at offset: Int) throws(ReadFault) -> Int {
        if case .failure(let fault) = outcome { throw fault }
        let left = Int(clamping: statusBefore.size - bytesRead)
        let end = offset + min(buffer.count - offset, left)
        if end == offset { return 0 }
        do throws(SystemError) {
            let count = try retryingOnce { () throws(SystemError) in
                try FileSystem.read(descriptor, into: &buffer, offset..<end)
            }
            hasher.update(buffer, offset..<(offset + count))
            advance(by: count)
            return count
        } catch {
            let fault = fault(error, at: bytesRead)
            outcome = .failure(fault)
            throw fault
        }
    }

    package func readDirectly(into span: inout MutableSpan<UInt8>) throws(ReadFault) -> Int? {
        if case .failure(let fault) = outcome { throw fault }
        let wanted = min(span.count, Int(clamping: statusBefore.size - bytesRead))
        if wanted == 0 { return 0 }
        do throws(SystemError) {
            let count = try FileSystem.read(descriptor, into: &span, count: wanted)
            hasher.update(span.span.extracting(first: count))
            advance(by: count)
            return count
        } catch {
            // The usual way tries again, and says what is wrong.
            return nil
        }
    }

    private func advance(by count: Int) {
        bytesRead += UInt64(count)
        if bytesRead / Self.progressBytes != (bytesRead - UInt64(count)) / Self.progressBytes {
            onProgress(bytesRead)
        }
    }

    /// Plain bytes can be read from anywhere.
    package func restart(after decoded: UInt64) -> RestartPoint? {
        let place = (decoded / RestartPoint.spacing + 1) * RestartPoint.spacing
        return place < bytesRead ? RestartPoint(stored: place, decoded: place) : nil
    }

    /// Reads and hashes the rest, and compares the file with what it was when it was opened.
    ///
    /// - Returns: SHA-256 of the whole file, and its status.
    /// - Throws: a `changed` gap when size, times or length read differ; an `unreadable` gap.
    package func finish() throws(ReadFault) -> (sha256: SHA256Value, status: FileStatus) {
        if outcome == nil { outcome = .success(try wholeHash()) }
        switch outcome {
        case .success(let hash): return (hash, statusBefore)
        case .failure(let fault): throw fault
        case nil: preconditionFailure("set above")
        }
    }

    private func wholeHash() throws(ReadFault) -> SHA256Value {
        if bytesRead < statusBefore.size {
            var buffer = [UInt8](repeating: 0, count: 262_144)
            while try read(into: &buffer, at: 0) > 0 {}
        }
        do throws(SystemError) {
            // A file that tells no size, as below /proc, has bytes behind it; of any other the status shows growth.
            var extra = [UInt8](repeating: 0, count: 1)
            let more = statusBefore.size > 0 ? 0 : try FileSystem.read(descriptor, into: &extra, 0..<1)
            let status = try FileSystem.status(of: descriptor)
            if more == 0 && bytesRead == statusBefore.size && status == statusBefore { return hasher.finish() }
        } catch {
            throw fault(error, at: bytesRead)
        }
        let fault = ReadFault(.changedWhileRead)
        outcome = .failure(fault)
        throw fault
    }

    /// Overwrites the start of `buffer` with bytes from anywhere in the file; what is read in order does not notice.
    ///
    /// - Parameters:
    ///   - offset: where the bytes start in the file.
    ///   - count: how many are wanted; no more than `buffer` has.
    /// - Returns: how many came: fewer only at the end of the file.
    package func pread(into buffer: inout [UInt8], offset: UInt64, count: Int) throws(ReadFault) -> Int {
        var filled = 0
        while filled < count {
            let (position, overflow) = offset.addingReportingOverflow(UInt64(filled))
            if overflow { return filled }
            do throws(SystemError) {
                let read = try retryingOnce { () throws(SystemError) in
                    try FileSystem.pread(descriptor, into: &buffer, filled..<count, offset: position)
                }
                if read == 0 { return filled }
                filled += read
            } catch {
                throw fault(error, at: position)
            }
        }
        return filled
    }

    private func retryingOnce(_ body: () throws(SystemError) -> Int) throws(SystemError) -> Int {
        do throws(SystemError) {
            return try body()
        } catch {
            guard error.isInputOutput else { throw error }
            return try body()
        }
    }

    private func fault(_ error: SystemError, at offset: UInt64) -> ReadFault {
        let left = statusBefore.size > offset ? statusBefore.size - offset : 0
        return ReadFault(.unreadable(error, at: offset, bytes: left))
    }
}
