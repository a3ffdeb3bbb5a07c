import AuditModel
import Foundation
import Intake
import Testing

/// Small members that are handed over as a whole, against the same ones as leaves.
struct WholeMemberTests {
    private static let text = Array("A picture of a rainbow.".utf8)

    /// Contents that a short look could take for something else, or that are something else.
    private static let contents: [[UInt8]] = {
        let tar = UnpackWrapping.tar([("inner.txt", text)])
        let gzip = UnpackWrapping.gzip(text)
        var sum = [UInt8](repeating: 0x20, count: 600)
        sum.replaceSubrange(150..<156, with: Array("0123 4".utf8))
        var late = [UInt8](repeating: 65, count: 600)
        late.replaceSubrange(257..<262, with: Array("ustar".utf8))
        return [
            text, [], [0], tar, gzip, gzip + text, Array(gzip.dropLast(9)), ZipBuilder([.init("z.txt")]).bytes,
            Array("Rar!".utf8) + [0x1A, 7, 0], Array("Rainbow".utf8), Array("BZh91AY&SY".utf8), Array("BZ".utf8),
            [0xFD, 0x37, 0x7A, 0x58, 0x5A, 0], [0x28, 0xB5, 0x2F, 0xFD], [0x50, 0x2A, 0x4D, 0x18, 0, 0, 0, 0],
            [UInt8](repeating: 0, count: 700), sum, late, Array("!<arch>\n".utf8), Array("MSCF".utf8) + [0, 0, 0, 0],
            [0x37, 0x7A, 0xBC, 0xAF, 0x27, 0x1C], [UInt8](repeating: 66, count: 70_000), [1, 2, 3],
        ]
    }()

    private static let names = [
        "a.txt", "b", "c.gz", "d.TAR", "e.zip", "f.7z.001", "g.z01", "h.iso", "i.rar", "/j.txt", "../k.txt", "l..txt",
        "C:m.txt", "a.txt", ".txt", "n.longextension", "folder.x/o", "p.mp4", "q.", "r.br", "s.tgz", "t.JPG",
    ]

    private func expectSame(_ tar: [UInt8], limits: Limits = Limits(), name: String = "a.tar") -> Int {
        let leaves = UnpackRecorder.unpacking(tar, name: name, limits: limits)
        let wholes = UnpackRecorder.unpacking(tar, name: name, limits: limits, takesWhole: true)
        #expect(wholes.lines == leaves.lines)
        #expect(wholes.contents == leaves.contents)
        #expect(wholes.gaps.map(\.gap) == leaves.gaps.map(\.gap))
        return wholes.wholeCount
    }

    @Test(arguments: names)
    func `nothing is taken for a plain member that is none`(name: String) {
        let members = Self.contents.enumerated().map { ("\($0)/\(name)", $1) }
        let count = expectSame(UnpackWrapping.tar(members + [(name, Self.text), (name, Self.text)]))
        #expect(count > 0 || !["a.txt", "p.mp4", "t.JPG"].contains(name))
    }

    @Test func `an archive cut anywhere says the same`() {
        let tar = UnpackWrapping.tar([("a.txt", Self.text), ("b.txt", Self.text + Self.text), ("c.txt", [])])
        let gzip = UnpackWrapping.gzip(tar)
        for cut in stride(from: 600, to: tar.count, by: 67) {
            _ = expectSame(Array(tar[..<cut]))
            _ = expectSame(Array(gzip[..<cut]), name: "a.tar.gz")
        }
    }

    @Test func `limits are those of other members`() {
        let tar = UnpackWrapping.tar((0..<40).map { ("\($0).txt", [UInt8](repeating: 65, count: 900)) })
        var limits = Limits()
        limits.maxMembers = 7
        #expect(expectSame(tar, limits: limits) == 7)
        limits = Limits()
        limits.maxNameBytes = 5
        #expect(expectSame(tar, limits: limits) == 10)
        limits = Limits()
        (limits.maxRatio, limits.ratioFloorBytes) = (1, 4_000)
        _ = expectSame(UnpackWrapping.gzip(tar), limits: limits, name: "a.tar.gz")
    }

    @Test func `bytes hidden in a stored archive are told, and none where there are none`() throws {
        let folder = try TemporaryFolder()
        var tar = UnpackWrapping.tar((0..<900).map { ("\($0).txt", [UInt8](repeating: 65, count: $0)) })
        for hidden in [0, 1] {
            let place = 512 * (700 + 400) + 512 * 400
            if hidden == 1 {
                let padding = try #require((place..<tar.count).first { tar[$0 - 1] == 65 && tar[$0] == 0 })
                tar[padding] = 9
            }
            try Data(tar).write(to: URL(filePath: "\(folder.path)/a.tar"))
            for takesWhole in [false, true] {
                let recorder = UnpackRecorder(takesWhole: takesWhole)
                let stored = try StoredFile(BytePath("a.tar"), below: folder.open())
                Unpacker(limits: Limits()).unpack(stored, name: Array("a.tar".utf8), visitor: recorder)
                #expect(recorder.gaps.map(\.gap.bytes) == (hidden == 1 ? [1] : []))
                #expect(recorder.memberCount == 900)
            }
        }
    }
}
