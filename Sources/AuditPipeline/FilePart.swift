/// A part of a stored file that is one worker's task while others read the rest; parts end between records.
package struct FilePart: Hashable, Sendable, Codable {
    /// Counts the parts of a file from 0; the digest of the whole file comes behind the last one.
    package let index: Int
    /// Stored bytes.
    package let start: UInt64
    package let end: UInt64
    /// The form of the records and the compression around them, as the first look at the file found them.
    package let format: String
    package let compression: String?
    /// Of a zip file: the part's members by number; `start` and `end` then count stored bytes of members.
    package let members: Range<Int>?

    package init(
        index: Int, start: UInt64, end: UInt64, format: String, compression: String?, members: Range<Int>? = nil
    ) {
        self.members = members
        self.index = index
        self.start = start
        self.end = end
        self.format = format
        self.compression = compression
    }
}
