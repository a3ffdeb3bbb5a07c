internal import AuditModel
import FoundationEssentials

extension ShardEntry {
    /// The bytes of `CompactJSON`, without its detours: there is an entry for every file.
    func encoded() throws -> [UInt8] {
        var object = CompactObject()
        try object.put("D", rare: checked)
        try object.put("E", rare: evidence)
        try object.put("F", rare: flags)
        try object.put("G", rare: gaps)
        object.put("J", seekPoints)
        try object.put("K", rare: keys)
        try object.put("M", objects: container) { object, fact in
            try object.put("k", fact.key)
            try object.put("v", fact.value)
        }
        try object.put("P", rare: pointer)
        object.put("S", spans)
        try object.put("T", objects: tuples) { object, tuple in
            object.put("a", tuple.characters)
            object.put("b", tuple.bytes)
            try object.put("k", tuple.key)
            object.put("n", tuple.records)
        }
        object.put("a", characters)
        object.put("b", bytesDecoded)
        try object.put("c", contentRules)
        try object.put("f", format)
        try object.put("g", formatByName)
        object.put("h", sha256)
        object.put("i", id)
        try object.put("m", member)
        object.put("n", records)
        object.put("o", options)
        try object.put("p", path.printed)
        object.put("r", recordsRoot)
        object.put("s", size)
        object.put("t", stat)
        object.put("u", parent)
        return object.finish()
    }
}
