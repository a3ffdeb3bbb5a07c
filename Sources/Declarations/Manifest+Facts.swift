package import AuditModel

extension Manifest {
    /// The entries of a list among the dataset's facts, such as `algorithms` or `tagging_rules`, in their order.
    ///
    /// Each entry maps the keys inside it to their texts; a single entry may stand without a list.
    package func entries(_ key: String) -> [[String: String]] {
        var numbered: [Int: [String: String]] = [:]
        var single: [String: String] = [:]
        for (path, text) in dataset where path.hasPrefix(key + ".") {
            let inner = path.dropFirst(key.count + 1)
            let parts = inner.split(separator: ".", maxSplits: 1)
            if parts.count == 2, let index = Int(parts[0]) {
                numbered[index, default: [:]][String(parts[1])] = text
            } else {
                single[String(inner)] = text
            }
        }
        if !single.isEmpty { return [single] }
        return numbered.sorted { $0.key < $1.key }.map(\.value)
    }
}
