internal import AuditModel
internal import SystemCalls

extension Walk {
    /// A symbolic link: another name, a pointer, or a gap; never followed out of the root.
    mutating func link(_ path: BytePath, _ name: [UInt8], _ status: FileStatus) -> WalkedEntry? {
        let frame = frame
        let target: [UInt8]
        do throws(SystemError) {
            target = try FileSystem.linkTarget(name, in: frame.directory)
        } catch {
            return WalkedEntry(path: path, status: status, kind: .gap(.changedWhileListed))
        }
        let kind: WalkedEntry.Kind
        switch links.resolve(frame.realPath.appending(name)) {
        case .file(let real, let found):
            if skipping.contains(found.identity) { return nil }
            if IgnoreRules.covers(real, isFolder: false) { return onlyName(path, of: real, found, link: status) }
            kind = .alias(of: firstNames[found.identity] ?? real)
        case .folder(let real, let found):
            if IgnoreRules.covers(real, isFolder: true) { return onlyFolder(path, of: real, found, link: status) }
            kind = .alias(of: real)
        case .dangling:
            kind = PointerLink.pointer(target: target).map { .pointer($0) } ?? .gap(.link(.dangling, target))
        case let end: kind = .gap(.link(end, target))
        }
        return WalkedEntry(path: path, status: status, kind: kind)
    }

    /// A file that lies in a folder that is left out: read under the name of the first link to it.
    private mutating func onlyName(
        _ path: BytePath, of real: BytePath, _ status: FileStatus, link: FileStatus
    ) -> WalkedEntry {
        if let first = firstNames[status.identity] {
            return WalkedEntry(path: path, status: link, kind: .alias(of: first))
        }
        let root = root
        return file(path, status, hasOtherNames: true) { () throws(SystemError) in
            try FileSystem.openFile(real, below: root)
        }
    }

    /// A folder in a folder that is left out: walked below the first link to it.
    private mutating func onlyFolder(
        _ path: BytePath, of real: BytePath, _ status: FileStatus, link: FileStatus
    ) -> WalkedEntry? {
        if let first = firstNames[status.identity] {
            return WalkedEntry(path: path, status: link, kind: .alias(of: first))
        }
        firstNames[status.identity] = path
        let root = root
        return enter(path, link, realPath: real) { () throws(SystemError) in
            try FileSystem.openDirectory(real, below: root)
        }
    }
}
