package import AuditModel

/// The names that a walk leaves out without being told; their files are counted, not read.
package enum IgnoreRules {
    package static let all: [IgnoreRule] = [
        IgnoreRule(".git/", "version-control"),
        IgnoreRule(".git", "version-control"),
        IgnoreRule(".hg/", "version-control"),
        IgnoreRule(".svn/", "version-control"),
        IgnoreRule(".dvc/", "version-control"),
        IgnoreRule(".gitattributes", "version-control"),
        IgnoreRule(".gitignore", "version-control"),
        IgnoreRule(".gitmodules", "version-control"),
        IgnoreRule(".dvcignore", "version-control"),
        IgnoreRule(".cache/", "cache"),
        IgnoreRule("__pycache__/", "cache"),
        IgnoreRule(".ipynb_checkpoints/", "cache"),
        IgnoreRule(".locks/", "lock"),
        IgnoreRule("*.lock", "lock"),
        IgnoreRule(".no_exist/", "marker"),
        IgnoreRule("_SUCCESS", "marker"),
        IgnoreRule("*.crc", "checksum"),
        IgnoreRule(".DS_Store", "desktop"),
        IgnoreRule("Thumbs.db", "desktop"),
        IgnoreRule(".assay/", "ledger"),
    ]

    private static let folders = byName { $0.isFolder }
    private static let files = byName { !$0.isFolder && !$0.isEnding }
    private static let endings = all.filter(\.isEnding).map { (bytes: $0.nameBytes, rule: $0) }

    private static func byName(_ choose: (IgnoreRule) -> Bool) -> [[UInt8]: IgnoreRule] {
        Dictionary(uniqueKeysWithValues: all.filter(choose).map { ($0.nameBytes, $0) })
    }

    /// Bytes with which the names that some rule covers start, and those with which the endings end.
    private static let firstBytes = ByteSet(all.filter { !$0.isEnding }.compactMap(\.nameBytes.first))
    private static let lastBytes = ByteSet(all.filter(\.isEnding).compactMap(\.nameBytes.last))

    /// Whether `rule` is worth asking: false only for names that no rule covers.
    static func mayCover(_ name: ArraySlice<UInt8>) -> Bool {
        guard let first = name.first, let last = name.last else { return false }
        return firstBytes.contains(first) || lastBytes.contains(last)
    }

    /// The rule that leaves a name out, if there is one.
    ///
    /// - Parameter name: without folders.
    package static func rule(for name: [UInt8], isFolder: Bool) -> IgnoreRule? {
        if isFolder { return folders[name] }
        return files[name]
            ?? endings.first { name.count > $0.bytes.count && name.suffix($0.bytes.count) == $0.bytes[...] }?.rule
    }

    /// Whether a path or a folder on the way to it is left out by its name.
    package static func covers(_ path: BytePath, isFolder: Bool) -> Bool {
        let names = path.components.map { Array($0) }
        guard let last = names.last else { return false }
        return names.dropLast().contains { folders[$0] != nil } || rule(for: last, isFolder: isFolder) != nil
    }
}
