import AuditModel
import Intake
import SystemCalls
import Testing

struct WalkTests {
    let folder: TemporaryFolder

    init() throws { folder = try TemporaryFolder() }

    /// Walks the folder that a script makes; one line per entry.
    private func walk(
        _ script: String, limits: Limits = Limits(), skipping: (Descriptor) throws -> Set<FileIdentity> = { _ in [] }
    ) throws -> [String] {
        try Shell.run(script, in: folder.path)
        let root = try folder.open()
        var lines: [String] = []
        let walker = TreeWalker(root: root, skipping: try skipping(root), limits: limits)
        try walker.walk { entry in lines.append(entry.line) }
        return lines
    }

    @Test func `files come in the order of the bytes of their whole paths`() throws {
        let script = "mkdir -p a/b .hidden; touch a.txt a/z a/b/c a-b .hidden/f B é; "
        let lines = try walk(script)
        let sorted = try Shell.text("find . -type f -printf '%P\\n' | LC_ALL=C sort", in: folder.path)
        #expect(lines.joined(separator: "\n") + "\n" == sorted)
        #expect(lines == [".hidden/f", "B", "a-b", "a.txt", "a/b/c", "a/z", "é"])
    }

    @Test func `names are the bytes that the folder holds`() throws {
        let lines = try walk(
            """
            touch -- -rf 'a b' "$(printf 'n\\nl')" "$(printf 't\\tb')" "$(printf 'e\\033[31m')" "$(printf 'bad\\377')"
            touch "$(printf 'r\\342\\200\\256x')" "$(printf 'e\\314\\201')" "$(printf '\\303\\251')" 'q"'
            """)
        #expect(
            lines == [
                "-rf", "a b", "bad%FF", "e%1B[31m", "e\u{301}", "n%0Al", "q\"", "r%E2%80%AEx", "t%09b", "\u{E9}",
            ])
    }

    @Test func `special files are reported and never opened`() throws {
        let lines = try walk(
            """
            mkfifo p; touch f
            python3 -c 'import socket; socket.socket(socket.AF_UNIX).bind("s")'
            """)
        #expect(lines == ["f", "p special gap.special-fifo", "s special gap.special-socket"])
    }

    @Test func `hard links are read once, under the first name`() throws {
        let lines = try walk("mkdir d; touch d/x other; ln d/x a; ln d/x z; ln other /tmp/assay-$$; rm /tmp/assay-$$")
        #expect(lines == ["a", "d/x alias a", "other", "z alias a"])
    }

    @Test func `names that are no data are counted, not read`() throws {
        let lines = try walk(
            """
            mkdir -p .git/objects/ab d/__pycache__ .cache/empty .svn
            printf 12345 > .git/objects/ab/c; printf 123 > .git/HEAD; printf 1 > d/__pycache__/m.pyc
            printf 12 > d/_SUCCESS; printf 1234 > d/.part-0.crc; touch d/x.lock d/lock d/.crc d/_SUCCESS.txt
            ln -s ../x .git/link; mkfifo .git/fifo; mkdir e.lock; touch e.lock/f
            """)
        #expect(
            lines == [
                ".git excluded .git/ 2 8", "d/.crc",
                "d/.part-0.crc excluded *.crc 1 4", "d/_SUCCESS excluded _SUCCESS 1 2", "d/_SUCCESS.txt",
                "d/__pycache__ excluded __pycache__/ 1 1", "d/lock", "d/x.lock excluded *.lock 1 0", "e.lock/f",
            ])
    }

    @Test func `the ledger's own files are not there`() throws {
        let lines = try walk(
            "mkdir .assay data; touch .assay/ledger data/x data/moved.sqlite; ln -s moved.sqlite data/l"
        ) {
            root in
            let own = [BytePath(".assay/ledger"), BytePath("data/moved.sqlite")]
            return Set(try own.map { try FileSystem.status(of: FileSystem.openFile($0, below: root)).identity })
        }
        #expect(lines == ["data/x"])
    }

    @Test func `folders below the limit of depth are not entered`() throws {
        var limits = Limits()
        limits.maxDepth = 2
        let lines = try walk("mkdir -p a/b/c; touch f a/f a/b/f a/b/c/f", limits: limits)
        #expect(lines == ["a/b/c limited gap.folder-depth", "a/b/f", "a/f", "f"])
    }

    @Test func `paths over the limit are not read`() throws {
        var limits = Limits()
        limits.maxNameBytes = 5
        let lines = try walk("mkdir -p 123 12345/x; printf 1 > 123/x; printf 12 > 123/xy", limits: limits)
        #expect(lines == ["123/x", "123/xy limited gap.path-length", "12345/x limited gap.path-length"])
    }

    @Test func `paths longer than the system takes at once are walked and read`() throws {
        let lines = try walk(
            """
            python3 -c '
            import os
            for i in range(60):
                os.mkdir("d" * 100); os.chdir("d" * 100)
            open("f", "w").write("deep")'
            """, limits: wideLimits)
        #expect(lines.count == 1)
        let path = BytePath(
            Array(repeating: String(repeating: "d", count: 100), count: 60).joined(separator: "/") + "/f")
        #expect(lines == [path.printed])
        #expect(try StoredFile(path, below: folder.open()).finish().status.size == 4)
    }

    private var wideLimits: Limits {
        var limits = Limits()
        limits.maxNameBytes = 10_000
        return limits
    }

    @Test func `a file of holes is limited, a large file of data is not`() throws {
        let lines = try walk("truncate -s 1T holes; head -c 67108865 /dev/zero > full")
        #expect(lines == ["full", "holes limited gap.sparse-file"])
    }

    @Test func `a folder that may not be listed is a gap, and the rest is walked`() throws {
        // The superuser may list everything; then there is nothing to see.
        let lines = try walk("mkdir -p shut/in open; touch open/f; chmod 000 shut")
        let isSuperuser = try Shell.text("id -u", in: folder.path) == "0\n"
        #expect(lines == (isSuperuser ? ["open/f"] : ["open/f", "shut unreadable gap.unreadable-folder"]))
    }

    @Test func `a root that cannot be listed is an error`() throws {
        try Shell.run("touch f", in: folder.path)
        let file = try FileSystem.openFile(BytePath("f"), below: folder.open())
        let error = #expect(throws: AuditError.self) {
            try TreeWalker(root: file, skipping: [], limits: Limits()).walk { _ in }
        }
        #expect(error?.code == "folder-unreadable")
    }

    @Test func `a folder swapped for a link while it is walked never leads outside`() throws {
        try Shell.run("mkdir -p root/d outside; touch root/d/in outside/secret; ln -s ../outside link", in: folder.path)
        let root = try FileSystem.openDirectory("\(folder.path)/root")
        let swapper = try ChildProcess.spawn(
            executable: "/usr/bin/python3",
            arguments: [
                "-c",
                """
                import os
                os.fchdir(3)
                while True:
                    os.rename('d', 'e'); os.symlink('../outside', 'd'); os.unlink('d'); os.rename('e', 'd')
                """,
            ], root: root)
        for _ in 0..<300 {
            try TreeWalker(root: root, skipping: [], limits: Limits()).walk { entry in
                #expect(!entry.path.bytes.starts(with: Array("secret".utf8)) && entry.path.name != Array("secret".utf8))
            }
            if let file = try? StoredFile(BytePath("d/secret"), below: root) {
                Issue.record("read \(file.statusBefore)")
            }
        }
        swapper.kill()
    }

    @Test func `a hundred thousand files take one folder's names`() throws {
        try Shell.run("mkdir d; cd d; seq -f 'file-%.0f.txt' 100000 | xargs touch", in: folder.path)
        var count = 0
        var last = BytePath.root
        try TreeWalker(root: folder.open(), skipping: [], limits: Limits()).walk { entry in
            count += 1
            if entry.path < last { Issue.record("out of order") }
            last = entry.path
        }
        #expect(count == 100_000)
    }

    @Test func `every rule has a pattern of its own`() {
        #expect(Set(IgnoreRules.all.map(\.pattern)).count == IgnoreRules.all.count)
    }
}
