import AuditModel
import Intake
import SystemCalls
import Testing

struct WalkLinkTests {
    let folder: TemporaryFolder

    init() throws { folder = try TemporaryFolder() }

    private func walk(_ script: String, below name: String = "") throws -> [String] {
        try Shell.run(script, in: folder.path)
        let root = try FileSystem.openDirectory("\(folder.path)/\(name)")
        var lines: [String] = []
        try TreeWalker(root: root, skipping: [], limits: Limits()).walk { entry in lines.append(entry.line) }
        return lines
    }

    @Test func `links to files below the root are aliases`() throws {
        let lines = try walk(
            """
            mkdir -p d/e; touch d/f; ln -s d/f a; ln -s ../f d/e/up; ln -s "$PWD/d/f" absolute; ln -s a chain
            ln -s d dir; ln -s dir/f through
            """)
        #expect(
            lines == [
                "a alias d/f", "absolute alias d/f", "chain alias d/f", "d/e/up alias d/f", "d/f", "dir alias d",
                "through alias d/f",
            ])
    }

    @Test func `an alias that is a regular file is a hard link, and no other`() throws {
        try Shell.run("touch a; ln a b; ln -s a c; mkdir .cache; touch .cache/x; ln -s .cache/x d", in: folder.path)
        var kinds: [String: FileKind] = [:]
        try TreeWalker(root: folder.open(), skipping: [], limits: Limits()).walk { entry in
            kinds[entry.path.printed] = entry.status.kind
        }
        #expect(kinds == ["a": .regular, "b": .regular, "c": .symbolicLink, "d": .regular, ".cache": .directory])
    }

    @Test func `loops end`() throws {
        let lines = try walk(
            """
            mkdir d; ln -s self self; ln -s two one; ln -s one two; ln -s . d/here; ln -s .. d/up; ln -s ../d d/again
            touch l0; for i in $(seq 45); do ln -s l$((i-1)) l$i; done
            """)
        #expect(lines.filter { $0.hasPrefix("d/") } == ["d/again alias d", "d/here alias d", "d/up alias "])
        let loops = ["one", "self", "two"].map { "\($0) link gap.link-loop" }
        #expect(lines.filter { $0.contains("loop") && !$0.hasPrefix("l") } == loops)
        // Forty links in a row are followed, as by the system.
        #expect(lines.contains("l40 alias l0"))
        #expect(lines.contains("l41 link gap.link-loop"))
    }

    @Test func `links that leave the root are not followed`() throws {
        let lines = try walk(
            """
            mkdir -p root/d out; touch out/f root/g; cd root
            ln -s /etc/passwd a; ln -s ../out/f b; ln -s ../root/g c; ln -s d/../../out e; ln -s /proc/self/cwd f
            ln -s .. h
            """, below: "root")
        #expect(
            lines == ["a", "b", "c", "e", "f"].map { "\($0) link gap.link-outside" } + ["g", "h link gap.link-outside"])
    }

    @Test func `links to nothing are gaps`() throws {
        let lines = try walk("touch f; ln -s none a; ln -s f/x b; ln -s none/../f c; mkfifo p; ln -s p d")
        #expect(
            lines == [
                "a link gap.link-dangling", "b link gap.link-dangling", "c link gap.link-dangling",
                "d special gap.special-fifo", "f", "p special gap.special-fifo",
            ])
    }

    @Test func `the cache of Hugging Face is read once, at its blobs`() throws {
        let blob = String(repeating: "0123456789abcdef", count: 4)
        let git = String(repeating: "abcde", count: 8)
        let lines = try walk(
            """
            mkdir -p blobs refs snapshots/r1 snapshots/r2
            printf data > blobs/\(blob)
            ln -s ../../blobs/\(blob) snapshots/r1/train.jsonl; ln -s ../../blobs/\(blob) snapshots/r2/train.jsonl
            ln -s ../../blobs/\(git) snapshots/r1/README.md
            ln -s ../../blobs/\(blob.replacing("0", with: "f")) snapshots/r2/missing.parquet
            """)
        #expect(
            lines == [
                "blobs/\(blob)", "snapshots/r1/README.md pointer hub-cache gitoid:blob:sha1:\(git) -",
                "snapshots/r1/train.jsonl alias blobs/\(blob)",
                "snapshots/r2/missing.parquet pointer hub-cache sha256:\(blob.replacing("0", with: "f")) -",
                "snapshots/r2/train.jsonl alias blobs/\(blob)",
            ])
    }

    @Test func `git-annex objects are read under the name of their first link`() throws {
        let key = "SHA256E-s4--3a6eb0790f39ac87c94f3856b2dd2c5d110e6811602261a9a923d3bb23adc8b7.txt"
        let lines = try walk(
            """
            mkdir -p .git/annex/objects/aa/bb/K d; printf data > .git/annex/objects/aa/bb/K/\(key)
            ln -s ../.git/annex/objects/aa/bb/K/\(key) d/here.txt; ln -s .git/annex/objects/aa/bb/K/\(key) z.txt
            ln -s .git/annex/objects/cc/dd/\(key)/\(key) absent.txt; ln -s .git/annex/objects/x/WORM-s7-m1--a-b w
            """)
        let hash = "3a6eb0790f39ac87c94f3856b2dd2c5d110e6811602261a9a923d3bb23adc8b7"
        #expect(
            lines == [
                ".git excluded .git/ 1 4", "absent.txt pointer annex sha256:\(hash) 4", "d/here.txt",
                "w pointer annex - 7", "z.txt alias d/here.txt",
            ])
        let file = try StoredFile(BytePath("d/here.txt"), below: folder.open())
        #expect(try file.finish().sha256.hex == hash)
    }

    @Test func `a folder that only links reach is read once, below the first link`() throws {
        let lines = try walk(
            """
            mkdir -p .cache/data/sub; printf 1 > .cache/data/x; printf 2 > .cache/data/sub/y
            ln -s sub/y .cache/data/inner; ln -s . .cache/data/self; ln -s .cache/data a; ln -s .cache/data b
            ln -s .cache/data/x c; ln -s .cache all
            """)
        #expect(
            lines == [
                ".cache excluded .cache/ 2 2", "a/inner", "a/self alias a", "a/sub/y alias a/inner", "a/x",
                "all/data/inner alias a/inner", "all/data/self alias a", "all/data/sub/y alias a/inner",
                "all/data/x alias a/x", "b alias a", "c alias a/x",
            ])
        let file = try StoredFile(BytePath("a/x"), below: folder.open())
        #expect(try file.finish().status.size == 1)
    }
}
