internal import AuditModel
internal import SystemCalls

/// A folder whose names a walk is taking.
struct WalkFrame {
    let directory: Descriptor
    /// The name under which it is reported.
    let path: BytePath
    /// Where it is; differs below a link to a folder that is left out by name.
    let realPath: BytePath
    let names: DirectoryNames
    /// The path and a slash; empty for the root.
    private let prefix: [UInt8]
    private var taken = 0

    init(directory: Descriptor, path: BytePath, realPath: BytePath, names: DirectoryNames) {
        self.directory = directory
        self.path = path
        self.realPath = realPath
        self.names = names
        prefix = path.bytes.isEmpty ? [] : path.bytes + [UInt8(ascii: "/")]
        isLinked = path != realPath
    }

    /// Whether it lies below a link.
    let isLinked: Bool

    /// The next name by its index, or nil when all are taken.
    mutating func takeName() -> Int? {
        guard taken < names.count else { return nil }
        defer { taken += 1 }
        return taken
    }

    /// The path of a name.
    func path(of name: ArraySlice<UInt8>) -> BytePath {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(prefix.count + name.count)
        bytes += prefix
        bytes += name
        return BytePath(bytes)
    }
}
