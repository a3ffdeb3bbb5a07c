import AuditModel

/// What is known about folders, kept for as many as a dataset is likely to visit by turns.
struct FolderCache<Value> {
    private var values: [BytePath: Value] = [:]
    private var last: (folder: [UInt8], value: Value)?
    /// A dataset with more folders than this asks anew now and then.
    private static var limit: Int { 32_768 }

    init() {}

    /// Splits a path and looks its folder up.
    ///
    /// - Parameter make: works out the value of a folder that is not known.
    mutating func value(
        for path: BytePath, _ make: (BytePath) -> Value
    ) -> (folder: Value, name: ArraySlice<UInt8>) {
        let bytes = path.bytes
        let slash = bytes.lastIndex(of: UInt8(ascii: "/"))
        let folder = bytes[..<(slash ?? 0)]
        let name = bytes[(slash.map { $0 + 1 } ?? 0)...]
        if let last, last.folder.count == folder.count, last.folder.elementsEqual(folder) { return (last.value, name) }
        let key = BytePath(Array(folder))
        if let known = values[key] {
            last = (key.bytes, known)
            return (known, name)
        }
        if values.count >= Self.limit { values.removeAll(keepingCapacity: true) }
        let value = make(key)
        values[key] = value
        last = (key.bytes, value)
        return (value, name)
    }
}
