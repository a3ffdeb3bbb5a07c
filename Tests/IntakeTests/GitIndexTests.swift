import AuditModel
import Intake
import SystemCalls
import Testing

/// git itself writes the indexes.
@Suite struct GitIndexTests {
    private let folder: TemporaryFolder

    init() throws { folder = try TemporaryFolder() }

    private static let setUp = """
        export GIT_CONFIG_GLOBAL=/dev/null GIT_AUTHOR_NAME=a GIT_AUTHOR_EMAIL=a@b GIT_COMMITTER_NAME=a \
        GIT_COMMITTER_EMAIL=a@b; 
        """

    private func run(_ script: String) throws { try Shell.run("{ \(Self.setUp) \(script); } >&2", in: folder.path) }

    /// Paths below a folder with what the index says about them, in the order of a walk.
    private func blobs(below name: String = "") throws -> [String] {
        let path = folder.path + (name.isEmpty ? "" : "/" + name)
        let root = try FileSystem.openDirectory(path)
        var index = GitIndex(around: try FileSystem.absolutePath(path))
        var found: [String] = []
        try TreeWalker(root: root, skipping: [], limits: Limits()).walk { entry in
            guard entry.kind == .file else { return }
            let blob = index?.blob(of: entry.path, entry.status).map { Hex.text($0) }
            found.append("\(entry.path.printed) \(blob ?? "-")")
        }
        return found
    }

    /// The same from git.
    private func expected(below name: String = ".", _ options: String = "") throws -> [String] {
        let script =
            "cd \(name) && git ls-files -z \(options) | LC_ALL=C sort -z | while IFS= read -r -d '' f; do "
            + "printf '%s %s\\n' \"$f\" $(git ls-files -s -- \"$f\" | cut -d' ' -f2); done"
        return try Shell.text("bash -c '\(script.replacing("'", with: "'\\''"))'", in: folder.path)
            .split(separator: "\n").map(String.init)
    }

    /// Names that share beginnings, are long, and hold every byte but a few.
    private static let files = """
        mkdir -p d/e $(printf 'x%.0s' $(seq 200)); for i in $(seq 300); do echo $i > d/e/f$i; done; echo 1 > d.txt
        echo 2 > d-; echo 数 > '数据 a'; echo l > $(printf 'x%.0s' $(seq 200))/$(printf 'y%.0s' $(seq 200)); : > empty
        """
    private static let commit = "git add . && git commit -qm m && sleep 0.05 && touch .git/index"

    @Test(arguments: ["2", "3", "4"], ["sha1", "sha256"])
    func `every tracked file has the id that git tells`(version: String, format: String) throws {
        try run("git init -q --object-format=\(format) . && git config index.version \(version); \(Self.files)")
        // A file that is only intended to be added makes git write version 3.
        try run("\(Self.commit); echo new > later; git add -N later; sleep 0.05; touch .git/index")
        let expected = try expected().map { $0.hasPrefix("later ") ? "later -" : $0 }
        #expect(try blobs() == expected)
        #expect(expected.count == 306)
    }

    @Test func `a folder of a work tree is found below the work tree`() throws {
        try run("git init -q .; \(Self.files); \(Self.commit)")
        #expect(try blobs(below: "d") == expected(below: "d"))
        #expect(try blobs(below: "d/e").count == 300)
    }

    @Test func `a linked work tree and a submodule have their index elsewhere`() throws {
        try run("mkdir m && cd m && git init -q . && echo a > a && \(Self.commit)")
        try run("cd m && git worktree add -q ../w && sleep 0.05 && touch .git/worktrees/w/index")
        try run(
            """
            mkdir s && cd s && git init -q . && git -c protocol.file.allow=always submodule add -q ../m sub && sleep 0.05 \
            && touch .git/modules/sub/index
            """)
        for name in ["m", "w", "s/sub"] {
            #expect(try blobs(below: name) == ["a 78981922613b2afb6025042ff6bd878ac1994e85"], "\(name)")
        }
    }

    @Test func `a repository below the audited folder is not asked`() throws {
        try run("mkdir n && cd n && git init -q . && echo a > a && \(Self.commit)")
        #expect(try blobs() == ["n/a -"])
    }

    @Test(arguments: [
        "echo b > a", "touch a", "cp -p a t && mv t a", "git update-index --assume-unchanged a && touch .git/index",
        "git update-index --skip-worktree a && touch .git/index", "touch -r a .git/index",
        "git rm -q --cached a && touch .git/index", "git update-index --split-index && sleep 0.05 && touch .git/index",
    ])
    func `a file that git would look into, or not, is not known`(change: String) throws {
        try run("git init -q . && echo a > a && \(Self.commit) && sleep 0.02; \(change)")
        #expect(try blobs() == ["a -"])
    }

    @Test func `the sides of a conflict are not known`() throws {
        try run(
            """
            git init -q -b main . && echo a > a && echo z > z && git add . && git commit -qm 1 && git checkout -q -b o \
            && echo b > a && git commit -qam 2 && git checkout -q main && echo c > a && git commit -qam 3; \
            git merge -q o; sleep 0.05; touch .git/index
            """)
        #expect(try blobs() == ["a -", "z b68025345d5301abad4d9ec9166f455243a0d746"])
    }

    @Test(arguments: 1...24 as ClosedRange<Int>)
    func `a damaged index is refused or tells no more than it did`(seed: Int) throws {
        try run("git init -q . && git config index.version \(2 + seed % 3); \(Self.files); \(Self.commit)")
        let sound = Set(try blobs())
        let script = """
            python3 -c "
            import random, os
            r = random.Random(\(seed)); d = bytearray(open('.git/index', 'rb').read())
            for _ in range(r.randint(1, 3)):
                k = r.randrange(3); at = r.randrange(len(d))
                if k == 0: d[at] = r.randrange(256)
                elif k == 1: del d[at:at + r.randint(1, 40)]
                else: d[r.randrange(min(len(d), 100))] = 255
            open('.git/index', 'wb').write(d)"; sleep 0.02; touch .git/index
            """
        try Shell.run(script, in: folder.path)
        // A flipped bit of an id is an id that no ledger knows; nothing else may appear.
        for line in try blobs() where !sound.contains(line) && !line.hasSuffix(" -") {
            let name = line.split(separator: " ").dropLast().joined(separator: " ")
            #expect(sound.contains { $0.hasPrefix(name + " ") })
        }
    }
}
