internal import AuditModel
package import SystemCalls

/// Opens files below a root and keeps the folder of the last one open, because the next file is mostly beside it.
package final class FolderOfFiles {
    private let root: Descriptor
    private var last: (path: BytePath, directory: Descriptor)?

    package init(below root: Descriptor) { self.root = root }

    /// Opens a regular file for reading.
    ///
    /// - Parameter path: symbolic links in it are followed as long as they stay below the root.
    /// - Throws: `EINVAL` for anything but a regular file.
    func open(_ path: BytePath) throws(SystemError) -> (file: Descriptor, status: FileStatus) {
        do throws(SystemError) {
            return try FileSystem.openFileAndStatus(path.name, in: folder(path.parent))
        } catch {
            guard error.isNotADirectory, case .file(let real, _) = LinkResolver(root: root).resolve(path) else {
                throw error
            }
            return try FileSystem.openFileAndStatus(
                real.name, in: FileSystem.openDirectory(real.parent, below: root))
        }
    }

    private func folder(_ path: BytePath) throws(SystemError) -> Descriptor {
        if let last, last.path == path { return last.directory }
        let directory = try FileSystem.openDirectory(path, below: root)
        last = (path, directory)
        return directory
    }
}
