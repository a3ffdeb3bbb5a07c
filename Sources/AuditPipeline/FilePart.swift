/// A part of a stored file that is one worker's task while others read the rest; parts end between records.
package struct FilePart: Hashable, Sendable {
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

extension FilePart: WireValue {
    package func write(to wire: inout WireWriter) {
        wire.put(UInt64(index))
        wire.put(start)
        wire.put(end)
        wire.put(format)
        wire.put(compression) { $0.put($1) }
        wire.put(members) {
            $0.put(UInt64($1.lowerBound))
            $0.put(UInt64($1.upperBound))
        }
    }

    package init(from wire: inout WireReader) throws {
        self.init(
            index: Int(try wire.number32()), start: try wire.number(), end: try wire.number(),
            format: try wire.text(),
            compression: try wire.optional { try $0.text() }, members: try wire.optional { try $0.range() })
    }
}

extension WireReader {
    fileprivate mutating func range() throws -> Range<Int> {
        guard let start = Int(exactly: try number()), let end = Int(exactly: try number()), start <= end else {
            throw FrameBuffer.Violation()
        }
        return start..<end
    }
}
