package import AuditModel

/// The file beside a shard without which its records cannot be told apart, read at any place.
package protocol ShardCompanion: AnyObject {
    /// Bytes in all.
    var size: UInt64 { get }

    /// Overwrites the start of `buffer` with bytes from anywhere in the file.
    ///
    /// - Returns: how many came: fewer than `count` only at the end of the file.
    func pread(into buffer: inout [UInt8], offset: UInt64, count: Int) throws(ReadFault) -> Int
}
