internal import AuditModel
import FoundationEssentials

extension ShardEntry {
    /// The bytes of `CompactJSON`, without its detours: there is an entry for every file.
    func encoded() throws -> [UInt8] {
        var object = CompactObject()
        try object.put("D", checked.map { try CompactJSON.bytes($0) })
        try object.put("E", evidence.map { try CompactJSON.bytes($0) })
        try object.put("F", flags.map { try CompactJSON.bytes($0) })
        try object.put("G", gaps.map { try CompactJSON.bytes($0) })
        object.put("J", seekPoints)
        try object.put("K", keys.map { try CompactJSON.bytes($0) })
        try object.put("M", container.map { try CompactObject.list($0) { try $0.encoded() } })
        try object.put("P", pointer.map { try CompactJSON.bytes($0) })
        object.put("S", spans)
        try object.put("T", tuples.map { try CompactObject.list($0) { try $0.encoded() } })
        object.put("a", characters)
        object.put("b", bytesDecoded)
        try object.put("c", CompactObject.list(contentRules) { try CompactObject.bytes(of: $0) })
        try object.put("f", CompactObject.bytes(of: format))
        try object.put("g", formatByName.map { try CompactObject.bytes(of: $0) })
        object.put("h", sha256)
        object.put("i", id)
        try object.put("m", member.map { try CompactObject.bytes(of: $0) })
        object.put("n", records)
        object.put("o", options)
        try object.put("p", CompactObject.bytes(of: path.printed))
        object.put("r", recordsRoot)
        object.put("s", size)
        object.put("t", stat)
        object.put("u", parent)
        return object.finish()
    }
}

extension ShardEntry.Fact {
    fileprivate func encoded() throws -> [UInt8] {
        var object = CompactObject()
        try object.put("k", CompactObject.bytes(of: key))
        try object.put("v", CompactObject.bytes(of: value))
        return object.finish()
    }
}

extension ShardEntry.Tuple {
    fileprivate func encoded() throws -> [UInt8] {
        var object = CompactObject()
        object.put("a", characters)
        object.put("b", bytes)
        try object.put("k", CompactObject.bytes(of: key))
        object.put("n", records)
        return object.finish()
    }
}
