/// Stored bytes that can be read at any place: what containers with a directory at their end need.
package protocol RandomAccess: AnyObject {
    /// Bytes in all.
    var size: UInt64 { get }

    /// Overwrites the start of `buffer` with the bytes from `offset` on.
    ///
    /// - Parameters:
    ///   - buffer: holds at least `count` bytes; never resized.
    ///   - count: how many bytes are wanted.
    /// - Returns: how many were written; fewer than `count` only at the end or where one system call gave fewer,
    ///   0 only at the end.
    func pread(into buffer: inout [UInt8], offset: UInt64, count: Int) throws(ReadFault) -> Int
}
