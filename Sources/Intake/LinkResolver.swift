package import AuditModel
package import SystemCalls

/// Follows symbolic links name by name, each opened below the one before, so that none leads out of the root.
package struct LinkResolver {
    /// As many links as Linux follows in one path (path_resolution(7)).
    private static let maxLinks = 40

    private let root: Descriptor
    /// Where the root is, for links that spell it out.
    private let rootNames: [[UInt8]]?

    package init(root: Descriptor) {
        self.root = root
        rootNames = FileSystem.path(of: root).map { BytePath($0).components.map { Array($0) } }
    }

    /// Where a path below the root leads.
    package func resolve(_ path: BytePath) -> LinkTarget {
        var way = Way(pending: path.components.reversed().map { Array($0) })
        do throws(SystemError) {
            while let name = way.pending.popLast() {
                if let end = try step(name, &way) { return end }
            }
            return .folder(way.path, try FileSystem.status(of: way.folders.last?.descriptor ?? root))
        } catch {
            return error.isNotFound ? .dangling : .unreadable(error)
        }
    }

    /// How far a resolution has come.
    private struct Way {
        /// Names still to be followed, the next one last.
        var pending: [[UInt8]]
        var folders: [(name: [UInt8], descriptor: Descriptor)] = []
        var links = 0

        var path: BytePath { folders.reduce(.root) { $0.appending($1.name) } }
    }

    /// Follows one name.
    ///
    /// - Returns: the end, when it is reached.
    private func step(_ name: [UInt8], _ way: inout Way) throws(SystemError) -> LinkTarget? {
        if name == Array(".".utf8) { return nil }
        if name == Array("..".utf8) { return way.folders.popLast() == nil ? .outside : nil }
        let folder = way.folders.last?.descriptor ?? root
        let status = try FileSystem.status(name, in: folder)
        switch status.kind {
        case .directory:
            way.folders.append((name, try FileSystem.openDirectory(name, below: folder)))
            return nil
        case .symbolicLink:
            return follow(try FileSystem.linkTarget(name, in: folder), &way)
        case _ where !way.pending.isEmpty: return .dangling
        case .regular: return .file(way.path.appending(name), status)
        default: return .special(status.kind)
        }
    }

    private func follow(_ target: [UInt8], _ way: inout Way) -> LinkTarget? {
        way.links += 1
        if way.links > Self.maxLinks { return .loop }
        var names = BytePath(target).components.map { Array($0) }
        if target.first == UInt8(ascii: "/") {
            guard let rootNames, names.starts(with: rootNames) else { return .outside }
            names.removeFirst(rootNames.count)
            way.folders = []
        }
        way.pending += names.reversed()
        return nil
    }
}
