internal import AuditModel
internal import SystemCalls

/// Finds the git repository that a folder lies in.
enum GitWorkTree {
    /// - Returns: the folder that holds the index, and where the folder is below the work tree's root, with a slash.
    static func place(of folder: String) -> (gitFolder: String, prefix: [UInt8])? {
        let names = folder.split(separator: "/")
        for depth in stride(from: names.count, through: 0, by: -1) {
            let root = "/" + names[..<depth].joined(separator: "/")
            guard let status = try? FileSystem.status(path: root + "/.git") else { continue }
            let below = names[depth...].joined(separator: "/")
            let prefix = Array((below.isEmpty ? "" : below + "/").utf8)
            if status.kind == .directory { return (root + "/.git", prefix) }
            return status.kind == .regular ? linked(root).map { ($0, prefix) } : nil
        }
        return nil
    }

    /// A file `.git` names the folder (gitrepository-layout(5)): linked work trees and submodules have one.
    private static func linked(_ root: String) -> String? {
        guard let bytes = try? FileSystem.readAll(path: root + "/.git", limit: 8_192),
            let path = PointerText.value("gitdir: ", in: PointerFile.lines(of: bytes[...]).first ?? [])
        else { return nil }
        let text = String(decoding: path, as: UTF8.self)
        return text.hasPrefix("/") ? text : root + "/" + text
    }
}
