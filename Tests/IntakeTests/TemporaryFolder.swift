import SystemCalls

/// A fresh folder that goes with its last reference.
final class TemporaryFolder {
    let path: String

    init() throws {
        path = try Shell.text("printf %s \"$(mktemp -d)\"", in: "/tmp")
    }

    deinit { _ = try? Shell.run("chmod -R u+rwx . ; rm -rf \"$0\"", in: path) }

    func open() throws -> Descriptor { try FileSystem.openDirectory(path) }
}
