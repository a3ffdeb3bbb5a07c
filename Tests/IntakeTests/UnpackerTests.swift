import AuditModel
import Intake
import Testing

struct UnpackerTests {
    private static let text = Array("{\"text\":\"hello\"}\n".utf8)

    @Test(arguments: ["a.jsonl", "a.jsonl.gz", "a.zst"])
    func `a plain file is one leaf whatever its name says`(name: String) {
        let recorder = UnpackRecorder.unpacking(Self.text, name: name)
        #expect(recorder.lines == ["leaf 17"])
        #expect(recorder.leaves.first?.storedBytes == 17)
        #expect(recorder.leaves.first?.filters == [])
    }

    @Test func `an empty file is a leaf without bytes`() {
        let recorder = UnpackRecorder.unpacking([], name: "empty.jsonl")
        #expect(recorder.lines == ["leaf 0"])
        #expect(recorder.leaves.first?.source.headIsWhole == true)
    }

    @Test(arguments: [
        "a.gz": "gzip", "A.TAR.GZ": "gzip", "a.tgz": "gzip", "a.jsonl.zst": "zstd", "a.xz": "xz", "a.bz2": "bzip2",
        "a.lz4": "lz4", "a.tar": "tar", "a.zip": "zip", "a.npz": "zip", "a.7z": "7z", "a.rar": "rar",
    ])
    func `an empty file that is called a container is a gap`(name: String, format: String) {
        let recorder = UnpackRecorder.unpacking([], name: name)
        #expect(recorder.gaps.map(\.gap.reason) == [Message("gap.empty-file", ["format": format])])
        #expect(recorder.gaps.first?.gap.status == .malformed)
    }

    @Test(arguments: ["a.jsonl.gz", "a.txt.gz", ".gz"])
    func `a compressed file of nothing is sound`(name: String) {
        #expect(UnpackRecorder.unpacking(UnpackWrapping.gzip([]), name: name).gaps.isEmpty)
    }

    @Test func `a compressed file is one leaf under its stripped name`() {
        let recorder = UnpackRecorder.unpacking(UnpackWrapping.gzip(Self.text), name: "Data/A.JSONL.GZ")
        #expect(recorder.contents == [Self.text])
        #expect(recorder.leaves.first.map { String(decoding: $0.name, as: UTF8.self) } == "a.jsonl")
        #expect(recorder.leaves.first?.filters == ["gzip"])
    }

    @Test(arguments: [
        "a.tgz": "a.tar", "x/b.Tar.Gz": "b.tar", "c.jsonl.zst.gz": "c.jsonl", ".gz": ".gz", "d.tbz2": "d.tar",
        "e.warc.xz": "e.warc", "f": "f",
    ])
    func `compression suffixes come off names`(name: String, stripped: String) {
        #expect(CompressionSuffix.stripped(Array(name.utf8)) == Array(stripped.utf8))
    }

    @Test func `containers are known by their bytes, not by their names`() {
        let tar = UnpackWrapping.tar([("m.jsonl", Self.text)])
        #expect(UnpackRecorder.unpacking(tar, name: "a.zip").lines == ["tar", "leaf 17 m.jsonl", "end 1"])
        let zip = ZipBuilder([.init("m")]).bytes
        #expect(UnpackRecorder.unpacking(zip, name: "a.tar").lines == ["zip", "leaf 7 m", "end 1"])
    }

    @Test func `a v7 tar without magic is known by its checksum`() {
        var tar = UnpackWrapping.tar([("m.jsonl", Self.text)])
        for index in 257..<265 { tar[index] = 0 }
        let sum = (0..<512).reduce(0) { $0 + ((148..<156).contains($1) ? 0x20 : Int(tar[$1])) }
        let digits = String(sum, radix: 8)
        let field = Array((String(repeating: "0", count: 6 - digits.utf8.count) + digits).utf8) + [0, 0x20]
        tar.replaceSubrange(148..<156, with: field)
        #expect(UnpackRecorder.unpacking(tar).lines == ["tar", "leaf 17 m.jsonl", "end 1"])
    }

    @Test func `Office files are one leaf`() {
        let zip = ZipBuilder([.init("word/document.xml")]).bytes
        #expect(UnpackRecorder.unpacking(zip, name: "Report.DOCX").lines == ["leaf \(zip.count)"])
        #expect(UnpackRecorder.unpacking(zip, name: "arrays.npz").lines.first == "zip")
    }

    @Test func `archives inside archives are opened to the limit and no deeper`() {
        var bytes = ZipBuilder([.init("leaf.txt")]).bytes
        for level in 2...5 { bytes = ZipBuilder([ZipBuilder.Member("\(level).zip").with { $0.content = bytes }]).bytes }
        let recorder = UnpackRecorder.unpacking(bytes, name: "a.zip")
        #expect(recorder.leaves.isEmpty)
        #expect(recorder.gaps.map(\.gap) == [Gap(.limited, Message("gap.depth", ["limit": "4"]))])
        #expect(recorder.gaps.first?.members.count == 4)
        var limits = Limits()
        limits.maxNesting = 5
        #expect(
            UnpackRecorder.unpacking(bytes, name: "a.zip", limits: limits).names == [
                "5.zip!/4.zip!/3.zip!/2.zip!/leaf.txt"
            ])
    }

    @Test func `a tree of many deep archives makes a bounded number of gaps`() {
        let deep = ZipBuilder([.init("x")]).bytes
        let wide = ZipBuilder((0..<500).map { index in ZipBuilder.Member("\(index)").with { $0.content = deep } }).bytes
        var limits = Limits()
        limits.maxNesting = 1
        let recorder = UnpackRecorder.unpacking(wide, name: "a.zip", limits: limits)
        #expect(recorder.gaps.count == 101)
        #expect(recorder.gaps.last?.gap.reason.values["count"] == "400")
    }

    @Test func `a zip inside a compressed tar is read from memory`() {
        let tar = UnpackWrapping.tar([("in.zip", ZipBuilder([.init("m.txt")]).bytes), ("t.txt", Self.text)])
        let recorder = UnpackRecorder.unpacking(UnpackWrapping.gzip(tar), name: "a.tar.gz")
        #expect(
            recorder.lines == [
                "tar", "zip in.zip", "leaf 7 in.zip!/m.txt", "end 1 in.zip", "leaf 17 t.txt", "end 2",
            ])
    }

    @Test func `stacked compressions stop at the limit`() {
        let thirty = (0..<30).reduce(Self.text) { bytes, _ in UnpackWrapping.gzip(bytes) }
        let recorder = UnpackRecorder.unpacking(thirty)
        #expect(recorder.lines == ["gap limited gap.filters"])
        let three = (0..<3).reduce(Self.text) { bytes, _ in UnpackWrapping.gzip(bytes) }
        #expect(UnpackRecorder.unpacking(three).contents == [Self.text])
    }

    @Test func `too much from too little is stopped with the numbers`() {
        var limits = Limits()
        limits.ratioFloorBytes = 1_000
        limits.maxRatio = 1
        // A sparse member: the content is larger than the archive (GNU tar, old sparse format).
        var header = UnpackWrapping.member("hole", [], type: "S")
        func put(_ text: String, _ offset: Int) {
            header.replaceSubrange(offset..<(offset + text.utf8.count), with: text.utf8)
        }
        put("ustar  \0", 257)
        put("00000000000", 386)
        put("00000000000", 398)
        put("77777777777", 483)
        put("        ", 148)
        let sum = String(header[..<512].reduce(0) { $0 + Int($1) }, radix: 8)
        put(String(repeating: "0", count: 6 - sum.utf8.count) + sum + "\0", 148)
        let recorder = UnpackRecorder.unpacking(header + [UInt8](repeating: 0, count: 1_024), limits: limits)
        #expect(recorder.statuses == [.limited])
        #expect(recorder.keys == ["gap.ratio"])
        #expect(recorder.contents.allSatisfy { $0.count < 1 << 20 })
    }

    @Test func `more members than allowed are told once`() {
        var limits = Limits()
        limits.maxMembers = 3
        let tar = UnpackWrapping.tar((0..<9).map { ("\($0)", Self.text) })
        let recorder = UnpackRecorder.unpacking(tar, limits: limits)
        #expect(recorder.leaves.count == 3)
        #expect(recorder.gaps.map(\.gap) == [Gap(.limited, Message("gap.members", ["limit": "3"]))])
    }

    @Test func `a name over the limit is told and its member is not read`() {
        var limits = Limits()
        limits.maxNameBytes = 4
        let tar = UnpackWrapping.tar([("long.txt", Self.text), ("ok", Self.text)])
        let recorder = UnpackRecorder.unpacking(tar, limits: limits)
        #expect(recorder.names == ["ok"])
        #expect(recorder.keys == ["gap.name-length"])
    }

    @Test(arguments: ["/etc/passwd", "../up", "a/../b", "C:\\win", "..\\up", "c:/x"])
    func `hazardous names are read as content and told`(name: String) {
        let recorder = UnpackRecorder.unpacking(ZipBuilder([.init(name)]).bytes, name: "a.zip")
        #expect(recorder.leaves.first?.members.first?.path == BytePath(name))
        #expect(recorder.gaps.map(\.gap.status) == [.ambiguous])
    }

    @Test(arguments: ["a.txt", "..a/b..", "ab:c", "dir/file", "./a"])
    func `ordinary names are no hazard`(name: String) {
        #expect(!ArchiveNames.isHazardous(Array(name.utf8)))
    }

    @Test func `a member without a name gets one, and is told`() {
        let recorder = UnpackRecorder.unpacking(UnpackWrapping.tar([("", Self.text), ("", Self.text)]))
        #expect(recorder.names == ["?", "?%~2"])
        #expect(recorder.keys == ["gap.member-nameless", "gap.member-repeated"])
    }

    @Test func `a name with a NUL keeps its bytes`() {
        let zip = ZipBuilder([ZipBuilder.Member("x").with { $0.name = [0x61, 0, 0x62] }])
        let recorder = UnpackRecorder.unpacking(zip.bytes, name: "a.zip")
        #expect(recorder.names == ["a%00b"])
        #expect(recorder.statuses == [.ambiguous])
    }

    @Test func `a hundred links are told one by one, the rest by number`() {
        let links = (0..<150).flatMap { UnpackWrapping.member("l\($0)", [], type: "2") }
        let recorder = UnpackRecorder.unpacking(links + [UInt8](repeating: 0, count: 1_024))
        #expect(recorder.gaps.count == 101)
        #expect(recorder.gaps.last?.gap == Gap(.link, Message("gap.more", ["count": "50", "status": "link"])))
    }

    @Test(arguments: [
        ("a.rar", [0x52, 0x61, 0x72, 0x21, 0x1A, 0x07, 0x00]), ("a.cab", [0x4D, 0x53, 0x43, 0x46, 0, 0, 0, 0]),
    ])
    func `other containers are unsupported`(name: String, head: [UInt8]) {
        let recorder = UnpackRecorder.unpacking(head + [UInt8](repeating: 1, count: 600), name: name)
        #expect(recorder.lines == ["gap unsupported gap.container-unsupported"])
    }

    @Test func `a disk image is unsupported`() {
        let image = [UInt8](repeating: 0, count: 32_768) + [1] + Array("CD001".utf8) + [UInt8](repeating: 0, count: 99)
        #expect(UnpackRecorder.unpacking(image, name: "a.bin").keys == ["gap.container-unsupported"])
    }

    @Test(arguments: ["a.7z.001", "a.zip.002", "a.z01"])
    func `volumes are unsupported`(name: String) {
        #expect(UnpackRecorder.unpacking([1, 2, 3], name: name).keys == ["gap.archive-volume"])
    }

    @Test func `a document that is also a zip is ambiguous`() {
        var zip = ZipBuilder([.init("m")])
        zip.prefix = Array("%PDF-1.4 and so on".utf8)
        let recorder = UnpackRecorder.unpacking(zip.bytes, name: "a.pdf")
        #expect(recorder.lines == ["gap ambiguous gap.polyglot", "leaf \(zip.bytes.count)"])
    }

    @Test func `a name that promises an archive which is none is told`() {
        let recorder = UnpackRecorder.unpacking(Self.text, name: "a.tar")
        #expect(recorder.lines == ["gap malformed gap.not-an-archive", "leaf 17"])
    }

    @Test func `a file that starts like mtree is text`() {
        #expect(UnpackRecorder.unpacking(Array("#mtree\n./a type=file\n".utf8)).lines == ["leaf 21"])
    }

    @Test func `bytes after gzip data are told at the place of the stream`() {
        let gzip = UnpackWrapping.gzip(Self.text) + Array("tail".utf8)
        let recorder = UnpackRecorder.unpacking(UnpackWrapping.tar([("m.gz", gzip)]))
        #expect(recorder.lines == ["tar", "leaf 17 m.gz", "gap partial gap.trailing-bytes m.gz", "end 1"])
    }

    @Test func `a cut tar.gz is told to the reader of the member and for the archive`() {
        let gzip = UnpackWrapping.gzip(UnpackWrapping.tar([("m", [UInt8](repeating: 65, count: 900))]))
        let recorder = UnpackRecorder.unpacking(Array(gzip[..<1_000]), name: "a.tar.gz")
        #expect(recorder.keys == ["gap.gzip-cut"])
        #expect(recorder.gaps.map(\.members.count) == [1, 0])
        #expect(recorder.contents.first?.isEmpty == false)
    }

    @Test func `leaves that nobody reads are skipped and faults still told`() {
        let tar = UnpackWrapping.tar([("a", Self.text), ("b", Self.text)])
        #expect(UnpackRecorder.unpacking(tar, reads: false).lines == ["tar", "leaf a", "leaf b", "end 2"])
        let cut = UnpackRecorder.unpacking(Array(tar[..<(1_024 + 520)]), reads: false)
        #expect(cut.statuses == [.partial])
    }

    @Test(arguments: [3, 600, 130_000, 130_547, 131_000, 262_100])
    func `bytes hidden behind a member of a tar are counted`(count: Int) {
        let content = [UInt8](repeating: 65, count: count)
        var tar = UnpackWrapping.tar([("a", content), ("b", Self.text)])
        #expect(UnpackRecorder.unpacking(tar).keys.isEmpty)
        tar[512 + count] = 1
        tar[(512 + count + 511) / 512 * 512 - 1] = 2
        let gaps = UnpackRecorder.unpacking(tar).gaps.map(\.gap)
        #expect(gaps.map(\.reason.key) == ["gap.tar-padding"] && gaps.map(\.bytes) == [2])
        #expect(gaps.first?.reason.values["offset"] == "\(512 + count)")
    }

    @Test func `an xz check that nobody knows is told, and the data read`() {
        let bytes = UnpackRecorder.unpacking(
            [0xFD, 0x37, 0x7A, 0x58, 0x5A, 0, 0, 2] + [UInt8](repeating: 0, count: 24))
        #expect(bytes.keys.contains("gap.xz-check"))
    }

    @Test func `a tar without its end mark is partial`() {
        let tar = UnpackWrapping.tar([("a", Self.text)])
        #expect(UnpackRecorder.unpacking(Array(tar[..<1_024].dropLast(400))).keys.contains("gap.archive-cut") == true)
        let filled = UnpackWrapping.member("a", [UInt8](repeating: 65, count: 512))
        #expect(UnpackRecorder.unpacking(filled).keys == ["gap.tar-no-end"])
    }
}
