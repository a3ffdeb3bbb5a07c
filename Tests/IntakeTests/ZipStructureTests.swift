import AuditModel
import Intake
import Testing

struct ZipStructureTests {
    typealias Member = ZipBuilder.Member

    private func lines(_ zip: ZipBuilder) -> [String] { UnpackRecorder.unpacking(zip.bytes, name: "a.zip").lines }

    private static let two = [Member("a.txt"), Member("b.txt", "other")]

    @Test func `a sound file has its members and no gap`() {
        #expect(lines(ZipBuilder(Self.two)) == ["zip", "leaf 7 a.txt", "leaf 5 b.txt", "end 2"])
    }

    @Test func `an empty file has no members and no gap`() {
        #expect(lines(ZipBuilder([])) == ["zip", "end 0"])
    }

    @Test func `a comment is part of the file`() {
        var zip = ZipBuilder(Self.two)
        zip.comment = Array("PK\u{5}\u{6} is no record here, only a comment".utf8)
        #expect(lines(zip) == ["zip", "leaf 7 a.txt", "leaf 5 b.txt", "end 2"])
    }

    @Test func `folders are no members`() {
        #expect(lines(ZipBuilder([Member("d/", "")] + Self.two)).last == "end 2")
    }

    @Test func `a file without its directory is read from its local headers`() {
        let whole = ZipBuilder(Self.two).bytes
        let cut = UnpackRecorder.unpacking(Array(whole[..<(whole.count - 22 - 2 * 51)]), name: "a.zip")
        #expect(cut.lines == ["zip", "gap partial gap.zip-no-directory", "leaf 7 a.txt", "leaf 5 b.txt", "end 2"])
        #expect(cut.gaps.first?.gap.reason.values == ["members": "2"])
    }

    @Test func `a file cut inside a member hands over what is there`() {
        let whole = ZipBuilder(Self.two).bytes
        let recorder = UnpackRecorder.unpacking(Array(whole[..<(35 + 3)]), name: "a.zip")
        #expect(recorder.contents == [Array("con".utf8)])
        #expect(recorder.statuses == [.partial])
    }

    @Test func `a cut anywhere is told`() {
        let whole = ZipBuilder(Self.two).bytes
        for length in 4..<whole.count {
            let recorder = UnpackRecorder.unpacking(Array(whole[..<length]), name: "a.zip")
            #expect(!recorder.gaps.isEmpty, "\(length) of \(whole.count)")
        }
    }

    @Test func `two files in a row are ambiguous and the bytes of the first are counted`() {
        let first = ZipBuilder(Self.two).bytes
        let recorder = UnpackRecorder.unpacking(first + ZipBuilder([Member("c.txt")]).bytes, name: "a.zip")
        #expect(recorder.lines == ["zip", "gap ambiguous gap.zip-two-ends", "leaf 7 c.txt", "end 1"])
        #expect(recorder.gaps.first?.gap.bytes == UInt64(first.count))
    }

    @Test func `a file hidden in a comment is ambiguous`() {
        var zip = ZipBuilder(Self.two)
        zip.comment = ZipBuilder([Member("c.txt")]).bytes
        #expect(UnpackRecorder.unpacking(zip.bytes, name: "a.zip").statuses == [.ambiguous])
    }

    @Test func `a stored inner file is no second end`() {
        let inner = ZipBuilder(Self.two).bytes
        let outer = ZipBuilder([Member("in.zip").with { $0.content = inner }])
        #expect(UnpackRecorder.unpacking(outer.bytes, name: "a.zip").gaps.isEmpty)
    }

    @Test func `a member that is not listed is named with its place`() {
        let hidden = ZipBuilder([Member("secret.txt").with { $0.isListed = false }] + Self.two)
        let recorder = UnpackRecorder.unpacking(hidden.bytes, name: "a.zip")
        #expect(recorder.statuses == [.ambiguous])
        let values = recorder.gaps.first?.gap.reason.values
        #expect(values?["name"] == "secret.txt")
        #expect(values?["offset"] == "0")
        #expect(recorder.gaps.first?.gap.bytes == 30 + 10 + 7)
    }

    @Test func `different names in front and in the directory are both told`() {
        let zip = ZipBuilder([Member("a.txt").with { $0.localName = Array("b.txt".utf8) }])
        let recorder = UnpackRecorder.unpacking(zip.bytes, name: "a.zip")
        #expect(recorder.lines == ["zip", "gap ambiguous gap.zip-names-differ", "leaf 7 a.txt", "end 1"])
        #expect(recorder.gaps.first?.gap.reason.values["other"] == "b.txt")
    }

    @Test func `different sizes are ambiguous`() {
        let zip = ZipBuilder([Member("a.txt").with { $0.localSize = 3 }])
        let recorder = UnpackRecorder.unpacking(zip.bytes, name: "a.zip")
        #expect(recorder.keys == ["gap.zip-fields-differ"])
        let values = recorder.gaps.first?.gap.reason.values
        #expect(values?["fields"] == "compressed size" && values?["offset"] == "0")
    }

    @Test func `a thousand names on one body are read once`() {
        let copies = (0..<1_000).map { index in
            Member("n\(index)", "").with {
                $0.content = []
                $0.offset = 0
            }
        }
        var zip = ZipBuilder(copies)
        zip.members[0].content = Array("content".utf8)
        let recorder = UnpackRecorder.unpacking(zip.bytes, name: "a.zip")
        #expect(recorder.statuses.contains(.ambiguous))
        #expect(recorder.leaves.count == 1)
        #expect(recorder.memberCount == 1_000)
        let overlap = recorder.gaps.first { $0.gap.reason.key == "gap.zip-overlap" }
        #expect(overlap?.gap.reason.values["count"] == "999")
    }

    @Test func `the same name twice keeps both and is ambiguous`() {
        let recorder = UnpackRecorder.unpacking(ZipBuilder([Member("a"), Member("a", "x")]).bytes, name: "a.zip")
        #expect(recorder.names == ["a", "a%~2"])
        #expect(recorder.keys == ["gap.member-repeated"])
    }

    @Test func `a wrong checksum is malformed after all bytes were handed over`() {
        let zip = ZipBuilder([Member("a.txt").with { $0.checksum = 1 }] + [Member("b.txt")])
        let recorder = UnpackRecorder.unpacking(zip.bytes, name: "a.zip")
        #expect(recorder.contents == [Array("content".utf8), Array("content".utf8)])
        #expect(recorder.gaps.map(\.gap.status) == [.malformed])
    }

    @Test(arguments: [true, false])
    func `bytes before the file are counted, however offsets count`(countPrefix: Bool) {
        var zip = ZipBuilder(Self.two)
        zip.prefix = Array("#!/bin/sh\nexit\n".utf8)
        zip.offsetsCountPrefix = countPrefix
        let recorder = UnpackRecorder.unpacking(zip.bytes, name: "a.zip")
        #expect(recorder.lines == ["zip", "gap partial gap.zip-prefix", "leaf 7 a.txt", "leaf 5 b.txt", "end 2"])
        #expect(recorder.gaps.first?.gap.bytes == 15)
    }

    @Test func `bytes after the file are counted`() {
        var zip = ZipBuilder(Self.two)
        zip.suffix = [UInt8](repeating: 9, count: 40)
        let recorder = UnpackRecorder.unpacking(zip.bytes, name: "a.zip")
        #expect(recorder.gaps.map(\.gap) == [Gap(.partial, Message("gap.trailing-bytes", ["bytes": "40"]), bytes: 40)])
        #expect(recorder.leaves.count == 2)
    }

    @Test func `a wrong number of entries is ambiguous`() {
        var zip = ZipBuilder(Self.two)
        zip.statedCount = 7
        #expect(UnpackRecorder.unpacking(zip.bytes, name: "a.zip").keys == ["gap.zip-count"])
    }

    @Test func `one of several volumes is unsupported`() {
        var zip = ZipBuilder(Self.two)
        zip.disk = 2
        #expect(lines(zip) == ["zip", "gap unsupported gap.archive-volume", "end 0"])
    }

    @Test func `an encrypted member is told and the others are read`() {
        let zip = ZipBuilder([Member("s").with { $0.flags = 1 }] + Self.two)
        #expect(
            lines(zip) == ["zip", "gap encrypted gap.member-encrypted s", "leaf 7 a.txt", "leaf 5 b.txt", "end 3"])
    }

    @Test func `links and devices are told by their Unix mode`() {
        let zip = ZipBuilder([
            Member("l").with { $0.attributes = 0o120777 << 16 }, Member("f").with { $0.attributes = 0o010644 << 16 },
        ])
        #expect(lines(zip) == ["zip", "gap link gap.member-link l", "gap special gap.member-special f", "end 2"])
    }

    @Test func `a compression that nobody reads is unsupported`() {
        let zip = ZipBuilder([Member("a").with { $0.method = 98 }])
        #expect(UnpackRecorder.unpacking(zip.bytes, name: "a.zip").keys == ["gap.zip-method"])
    }

    @Test func `an entry that points outside is malformed`() {
        let zip = ZipBuilder([Member("a").with { $0.offset = 1 << 30 }])
        let recorder = UnpackRecorder.unpacking(zip.bytes, name: "a.zip")
        #expect(recorder.statuses.isSuperset(of: [.malformed]))
        #expect(recorder.leaves.isEmpty)
    }

    @Test func `more than 65,536 members are counted exactly`() {
        let recorder = UnpackRecorder.unpacking(
            ZipBuilder((0..<70_000).map { Member("\($0)", "x") }).bytes, name: "a.zip")
        #expect(recorder.memberCount == 70_000)
        #expect(recorder.leaves.count == 70_000)
        #expect(recorder.gaps.isEmpty)
    }

    @Test func `a flipped byte anywhere never traps and never passes quietly`() {
        let whole = ZipBuilder(Self.two).bytes
        let good = UnpackRecorder.unpacking(whole, name: "a.zip")
        for place in whole.indices {
            for bit: UInt8 in [0x01, 0x40, 0x80] {
                var damaged = whole
                damaged[place] ^= bit
                let recorder = UnpackRecorder.unpacking(damaged, name: "a.zip")
                #expect(!recorder.gaps.isEmpty || recorder.contents == good.contents || recorder.lines.first != "zip")
            }
        }
    }
}
