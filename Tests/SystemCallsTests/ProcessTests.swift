import AuditModel
import SystemCalls
import Testing

struct ProcessTests {
    let folder: TemporaryFolder
    let root: Descriptor

    init() throws {
        folder = try TemporaryFolder()
        root = try folder.open()
    }

    @Test func `a child echoes what it is given and sees its end`() throws {
        let child = try shell("tr a-z A-Z")
        try FileSystem.writeAll(child.input, Array("hello".utf8)[...])
        // Closing needs the last reference gone, which the child itself holds; a head ends by count instead.
        let head = try shell("head -c 5")
        try FileSystem.writeAll(head.input, Array("hello".utf8)[...])
        #expect(try FileSystem.readAll(head.output, limit: 100) == Array("hello".utf8))
        #expect(head.exitState(wait: true) == .exited(0))
        child.kill()
        #expect(child.exitState(wait: true) == .signaled(9))
    }

    @Test func `a child has its two pipes, standard error and the folder, nothing else`() throws {
        let keep = try FileSystem.openDirectory("/")
        let listing = try shell("ls /proc/self/fd; readlink /proc/self/fd/3")
        let output = String(decoding: try FileSystem.readAll(listing.output, limit: 1_000), as: UTF8.self)
        // 4 is the listing's own.
        #expect(output == "0\n1\n2\n3\n4\n\(try FileSystem.absolutePath(folder.path))\n")
        #expect(keep.rawValue >= 0)
    }

    @Test(arguments: [("exit 7", ExitState.exited(7)), ("kill -TERM $$", .signaled(15))])
    func `the end of a child is told`(script: String, state: ExitState) throws {
        let child = try shell(script)
        #expect(child.exitState(wait: true) == state)
        #expect(child.exitState(wait: false) == state)
    }

    @Test func `a running child has no end yet, and none after it was killed twice`() throws {
        let child = try shell("read line")
        #expect(child.exitState(wait: false) == nil)
        child.kill()
        child.kill()
        #expect(child.exitState(wait: true) == .signaled(9))
    }

    @Test func `a program that is not there cannot start`() throws {
        let error = #expect(throws: SystemError.self) {
            try ChildProcess.spawn(executable: "/nonexistent", arguments: [], root: root)
        }
        #expect(error?.isNotFound == true)
    }

    @Test func `polling tells which pipes can be read or have ended`() throws {
        let silent = try shell("read line")
        let talking = try shell("echo hello; read line")
        let ended = try shell("exit 0")
        _ = ended.exitState(wait: true)
        // One by one: a process that another test starts can hold the other end of a pipe for a moment.
        #expect(try Polling.readable([silent.output, talking.output], milliseconds: 10_000) == [false, true])
        #expect(try Polling.readable([silent.output, ended.output], milliseconds: 10_000) == [false, true])
        #expect(try Polling.readable([silent.output], milliseconds: 0) == [false])
    }

    @Test func `a lock is held against others until its reference goes`() throws {
        let path = "\(folder.path)/ledger.lock"
        do {
            let lock = try FileLock.acquire(path, note: "process 42\u{1B}[31m")
            #expect(throws: LockError.heldBy(note: "process 42[31m")) { try FileLock.acquire(path, note: "b") }
            #expect(try lock.identity() == FileSystem.status(path: path).identity)
        }
        _ = try FileLock.acquire(path, note: "next")
        #expect(try FileSystem.readAll(path: path, limit: 100) == Array("next\n".utf8))
    }

    @Test func `another program sees the lock`() throws {
        let lock = try FileLock.acquire("\(folder.path)/l", note: "me")
        #expect(try Shell.run("flock -n l true", in: folder.path).state == .exited(1))
        withExtendedLifetime(lock) {}
    }

    @Test func `the host tells what the system's tools tell`() throws {
        #expect(try Shell.text("nproc", in: "/") == "\(Host.processorCount)\n")
        #expect(Host.environment("PATH")?.isEmpty == false)
        #expect(Host.environment("ASSAY_NOT_SET") == nil)
        #expect(Host.peakResidentBytes() > 1 << 20)
        #expect(Host.monotonicNanoseconds() <= Host.monotonicNanoseconds())
        #expect(try FileSystem.status(path: Host.executablePath()).kind == .regular)
        #expect(Host.terminalWidth(root.rawValue) == nil)
    }

    private func shell(_ script: String) throws -> ChildProcess {
        try ChildProcess.spawn(executable: "/bin/sh", arguments: ["-c", script], root: root)
    }
}
