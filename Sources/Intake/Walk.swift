internal import AuditModel
internal import SystemCalls

/// One walk on its way: the folders that are open, and the names under which files have been reported.
struct Walk {
    /// What taking a name came to.
    enum Step {
        case entry(WalkedEntry)
        /// Not reported: a folder that was entered, or a file of Assay's own.
        case nothing
        case end
    }

    let root: Descriptor
    let skipping: Set<FileIdentity>
    private let limits: Limits
    let links: LinkResolver
    private var frames: [WalkFrame] = []
    /// For listing folders.
    private var buffer = [UInt8](repeating: 0, count: 128 << 10)
    /// Only files with several names, and what is reached by a link alone.
    var firstNames: [FileIdentity: BytePath] = [:]

    init(root: Descriptor, skipping: Set<FileIdentity>, limits: Limits) {
        self.root = root
        self.skipping = skipping
        self.limits = limits
        links = LinkResolver(root: root)
    }

    mutating func start() throws(SystemError) { try push(root, path: .root, realPath: .root) }

    /// Takes the next name.
    mutating func next() -> Step {
        while let last = frames.indices.last {
            if let name = frames[last].takeName() { return entry(name).map(Step.entry) ?? .nothing }
            frames.removeLast()
        }
        return .end
    }

    /// The folder whose names are being taken.
    var frame: WalkFrame { frames[frames.count - 1] }

    private mutating func push(_ directory: Descriptor, path: BytePath, realPath: BytePath) throws(SystemError) {
        let names = try DirectoryNames(of: directory, buffer: &buffer)
        frames.append(WalkFrame(directory: directory, path: path, realPath: realPath, names: names))
    }

    private mutating func entry(_ index: Int) -> WalkedEntry? {
        let frame = frame
        let slice = frame.names.name(index)
        let path = frame.path(of: slice)
        let status: FileStatus
        do throws(SystemError) {
            status = try frame.names.status(index, in: frame.directory)
        } catch {
            return WalkedEntry(path: path, status: .unknown, kind: .gap(.unreadableFile(error)))
        }
        if skipping.contains(where: { $0.inode == status.inode && $0.device == status.device }) { return nil }
        let isOrdinary = status.kind == .regular && status.links == 1 && !frame.isLinked
        if isOrdinary, path.bytes.count <= limits.maxNameBytes, status.size <= sparseFloor,
            !IgnoreRules.mayCover(slice)
        {
            return WalkedEntry(path: path, status: status, kind: .file)
        }
        return special(path, Array(slice), status)
    }

    /// Whatever asks for more than a look at its status.
    private mutating func special(_ path: BytePath, _ name: [UInt8], _ status: FileStatus) -> WalkedEntry? {
        if let rule = IgnoreRules.rule(for: name, isFolder: status.kind == .directory) {
            return excluded(path, name, status, by: rule)
        }
        let limit = limits.maxNameBytes
        if path.bytes.count > limit {
            let bytes = status.kind == .regular ? status.size : nil
            let gap = Gap.pathTooLong(path.bytes.count, limit: limit, bytes: bytes)
            return WalkedEntry(path: path, status: status, kind: .gap(gap))
        }
        switch status.kind {
        case .regular: return file(path, name, status)
        case .directory: return folder(path, name, status)
        case .symbolicLink: return link(path, name, status)
        default: return WalkedEntry(path: path, status: status, kind: .gap(.special(status.kind)))
        }
    }

    private func excluded(_ path: BytePath, _ name: [UInt8], _ status: FileStatus, by rule: IgnoreRule) -> WalkedEntry?
    {
        guard status.kind == .directory else {
            let bytes = status.kind == .regular ? status.size : 0
            return WalkedEntry(path: path, status: status, kind: .excluded(rule: rule, files: 1, bytes: bytes))
        }
        let total = FolderTotal(of: name, in: frame.directory, skipping: skipping, maxDepth: limits.maxDepth)
        guard total.files > 0 else { return nil }
        let kind = WalkedEntry.Kind.excluded(rule: rule, files: total.files, bytes: total.bytes)
        return WalkedEntry(path: path, status: status, kind: kind)
    }

    /// Smaller files are read however few of their bytes are stored.
    private var sparseFloor: UInt64 { UInt64(clamping: limits.ratioFloorBytes) }

    private mutating func file(_ path: BytePath, _ name: [UInt8], _ status: FileStatus) -> WalkedEntry {
        let frame = frame
        return file(path, status, hasOtherNames: status.links > 1 || frame.isLinked) { () throws(SystemError) in
            try FileSystem.openFile(name, in: frame.directory)
        }
    }

    /// A regular file, or an alias when it has been reported under another name.
    mutating func file(
        _ path: BytePath, _ status: FileStatus, hasOtherNames: Bool, open: () throws(SystemError) -> Descriptor
    ) -> WalkedEntry {
        if hasOtherNames {
            if let first = firstNames[status.identity] {
                return WalkedEntry(path: path, status: status, kind: .alias(of: first))
            }
            firstNames[status.identity] = path
        }
        if let gap = sparseGap(status, open: open) {
            return WalkedEntry(path: path, status: status, kind: .gap(gap))
        }
        return WalkedEntry(path: path, status: status, kind: .file)
    }

    /// A file of holes costs nothing to make and hours to read: the ratio that bounds archives bounds it too.
    private func sparseGap(_ status: FileStatus, open: () throws(SystemError) -> Descriptor) -> Gap? {
        guard status.size > sparseFloor else { return nil }
        let least = status.size / UInt64(clamping: max(1, limits.maxRatio))
        guard let file = try? open(), let data = try? FileSystem.dataBytes(of: file, upTo: least), data < least else {
            return nil
        }
        return .sparse(size: status.size, data: data, limit: limits.maxRatio)
    }

    private mutating func folder(_ path: BytePath, _ name: [UInt8], _ status: FileStatus) -> WalkedEntry? {
        let parent = frame
        return enter(path, status, realPath: parent.realPath.appending(name)) { () throws(SystemError) in
            try FileSystem.openDirectory(name, below: parent.directory)
        }
    }

    /// Goes into a folder; its names are taken next.
    mutating func enter(
        _ path: BytePath, _ status: FileStatus, realPath: BytePath, open: () throws(SystemError) -> Descriptor
    ) -> WalkedEntry? {
        // The root's own frame is no folder inside a folder.
        guard frames.count <= limits.maxDepth else {
            return WalkedEntry(path: path, status: status, kind: .gap(.foldersTooDeep(limit: limits.maxDepth)))
        }
        do throws(SystemError) {
            try push(open(), path: path, realPath: realPath)
            return nil
        } catch {
            let gap = error.isNotADirectory ? Gap.changedWhileListed : .unreadableFolder(error)
            return WalkedEntry(path: path, status: status, kind: .gap(gap))
        }
    }
}
