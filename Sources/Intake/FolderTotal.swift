internal import SystemCalls

/// The regular files below a folder that is left out, and their bytes, by their status alone.
///
/// What cannot be listed counts nothing.
struct FolderTotal {
    private(set) var files: UInt64 = 0
    private(set) var bytes: UInt64 = 0

    /// - Parameters:
    ///   - skipping: files that are not counted.
    ///   - maxDepth: folders inside folders; deeper ones are not looked into.
    init(of name: [UInt8], in parent: Descriptor, skipping: Set<FileIdentity>, maxDepth: Int) {
        guard let top = try? FileSystem.openDirectory(name, below: parent) else { return }
        var pending = [(directory: top, names: Self.names(in: top))]
        while let last = pending.indices.last {
            guard let name = pending[last].names.popLast() else {
                pending.removeLast()
                continue
            }
            let directory = pending[last].directory
            guard let status = try? FileSystem.status(name, in: directory) else { continue }
            if status.kind == .regular, !skipping.contains(status.identity) {
                files += 1
                bytes = bytes.addingReportingOverflow(status.size).overflow ? .max : bytes + status.size
            } else if status.kind == .directory, pending.count < maxDepth,
                let below = try? FileSystem.openDirectory(name, below: directory)
            {
                pending.append((below, Self.names(in: below)))
            }
        }
    }

    private static func names(in directory: Descriptor) -> [[UInt8]] {
        ((try? FileSystem.entries(of: directory)) ?? []).map(\.name)
    }
}
