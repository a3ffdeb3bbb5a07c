import Glibc

/// Standard input, output and error.
package enum StandardStreams {
    /// Writes everything.
    ///
    /// - Parameter descriptor: 1 for standard output, 2 for standard error.
    /// - Returns: false when nobody reads any more (`| head`), which is no failure; needs `Signals.ignoreBrokenPipe`.
    /// - Throws: any other failure, such as a full disk.
    package static func write(_ bytes: [UInt8], to descriptor: Int32) throws(SystemError) -> Bool {
        do throws(SystemError) {
            try FileSystem.writeAll(descriptor, bytes[...])
            return true
        } catch {
            guard error.isBrokenPipe else { throw error }
            return false
        }
    }

    /// Standard input up to its end.
    ///
    /// - Throws: `EFBIG` when there is more than `limit` bytes.
    package static func readAll(limit: Int) throws(SystemError) -> [UInt8] {
        try FileSystem.readAll(STDIN_FILENO, limit: limit)
    }
}
