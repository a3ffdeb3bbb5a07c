internal import AuditModel
internal import SystemCalls

/// A folder whose names a walk is taking.
struct WalkFrame {
    let directory: Descriptor
    /// The name under which it is reported.
    let path: BytePath
    /// Where it is; differs below a link to a folder that is left out by name.
    let realPath: BytePath
    private let names: [[UInt8]]
    private var taken = 0

    init(directory: Descriptor, path: BytePath, realPath: BytePath, names: [[UInt8]]) {
        self.directory = directory
        self.path = path
        self.realPath = realPath
        self.names = names
    }

    /// Whether it lies below a link.
    var isLinked: Bool { path != realPath }

    /// The next name, or nil when all are taken.
    mutating func takeName() -> [UInt8]? {
        guard taken < names.count else { return nil }
        defer { taken += 1 }
        return names[taken]
    }
}
