internal import AuditModel

/// Paths as people write them in a manifest, brought into one form.
enum RelativePath {
    /// The path below the audited folder behind a name relative to `folder`; nil when it leaves the audited folder,
    /// is absolute or names nothing.
    static func resolve(_ text: String, in folder: BytePath) -> BytePath? {
        guard !text.hasPrefix("/") else { return nil }
        var steps = folder.components.map(Array.init)
        for step in text.utf8.split(separator: UInt8(ascii: "/")) where !step.elementsEqual(".".utf8) {
            if step.elementsEqual("..".utf8) {
                guard !steps.isEmpty else { return nil }
                steps.removeLast()
            } else {
                steps.append(Array(step))
            }
        }
        return steps.isEmpty ? nil : BytePath(Array(steps.joined(separator: [UInt8(ascii: "/")])))
    }

    /// The pattern without `./`; nil when it is absolute, empty or climbs with `..`.
    static func pattern(_ text: String) -> PathPattern? {
        guard !text.hasPrefix("/"), !text.utf8.contains(0), !text.utf8.contains(UInt8(ascii: "\\")) else { return nil }
        let steps = text.utf8.split(separator: UInt8(ascii: "/")).map(Array.init)
        guard !steps.contains(Array("..".utf8)) else { return nil }
        let kept = steps.filter { $0 != Array(".".utf8) }
        if kept.isEmpty { return steps.isEmpty ? nil : PathPattern("**") }
        let tail: [UInt8] = text.hasSuffix("/") ? [UInt8(ascii: "/")] : []
        return PathPattern(BytePath(Array(kept.joined(separator: [UInt8(ascii: "/")])) + tail))
    }

    /// The folder that evidence for a pattern lies in.
    ///
    /// A pattern without wildcards may name a file or a folder; a dot in its last name makes it a file, so folders
    /// with a dot are written with a slash at the end.
    static func folder(of pattern: PathPattern) -> BytePath {
        let prefix = pattern.literalPrefix
        let isFile =
            pattern.isLiteral && pattern.text.bytes.last != UInt8(ascii: "/")
            && prefix.name.dropFirst().contains(UInt8(ascii: "."))
        return isFile ? prefix.parent : prefix
    }

    /// The deepest folder that holds all of them.
    static func commonFolder(_ folders: [BytePath]) -> BytePath {
        guard var common = folders.first else { return .root }
        for folder in folders { while !common.contains(folder) { common = common.parent } }
        return common
    }
}
