/// A worker starts on a shard of its task: the stored file itself (index 0) or a member of an archive.
package struct ShardBeginning: Hashable, Sendable {
    /// Counts the shards of one task, from 0.
    package let index: UInt32
    /// The printed member chain; empty for the stored file.
    package let member: String
    /// The index of the archive that holds the member; nil for the stored file.
    package let parent: UInt32?

    package init(index: UInt32, member: String, parent: UInt32?) {
        self.index = index
        self.member = member
        self.parent = parent
    }
}

extension ShardBeginning: WireValue {
    package func write(to wire: inout WireWriter) {
        wire.put(UInt64(index))
        wire.put(member)
        wire.put(parent) { $0.put(UInt64($1)) }
    }

    package init(from wire: inout WireReader) throws {
        self.init(
            index: try wire.number32(), member: try wire.text(),
            parent: try wire.optional { try $0.number32() })
    }
}
