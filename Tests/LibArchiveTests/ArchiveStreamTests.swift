import AuditModel
import LibArchive
import Testing

struct ArchiveStreamTests {
    /// Names and contents up to the end, with the first fault.
    private func members(of archive: ArchiveStream) -> (list: [(ArchiveMember, [UInt8])], fault: ReadFault?) {
        var list: [(ArchiveMember, [UInt8])] = []
        var memberFault: ReadFault?
        do throws(ReadFault) {
            while let member = try archive.next() {
                let (bytes, fault) = member.isEncrypted ? ([], nil) : archive.everything(room: 100)
                list.append((member, bytes))
                memberFault = memberFault ?? fault
            }
            return (list, memberFault)
        } catch {
            return (list, memberFault ?? error)
        }
    }

    @Test(arguments: [1, 511, 512, 10_000])
    func `tar names and contents are the bytes that were stored`(step: Int) {
        let names: [[UInt8]] = [Array("a.txt".utf8), [0x61, 0xFF, 0xFE], Array("数据/文件".utf8), Array("e\u{301}".utf8)]
        let tar = Tar.archive(names.map { ($0, $0 + $0) })
        let (list, fault) = members(of: ArchiveStream(tar: MemorySource(tar, step: step)))
        #expect(fault == nil)
        #expect(list.map(\.0.path) == names)
        #expect(list.map(\.1) == names.map { $0 + $0 })
        #expect(list.allSatisfy { !$0.0.isDefective && $0.0.kind == .regular })
    }

    @Test func `names in a pax header come through unconverted`() {
        let name = Array("数据/e\u{301}.jsonl".utf8)
        let record = Tar.paxRecord("path", name)
        let tar =
            Tar.header(Array("x".utf8), size: record.count, type: "x") + Tar.padded(record)
            + Tar.header(Array("short".utf8), size: 2, type: "0") + Tar.padded([1, 2]) + Tar.end
        let list = members(of: ArchiveStream(tar: MemorySource(tar))).list
        #expect(list.map(\.0.path) == [name])
        #expect(list.first?.0.isDefective == false)
    }

    @Test func `archives in a row are one`() throws {
        let one = Tar.archive([(Array("a".utf8), [1])])
        let archive = ArchiveStream(tar: MemorySource(one + one + one))
        let (list, fault) = members(of: archive)
        #expect(list.count == 3)
        #expect(fault == nil)
        #expect(try archive.drain() == 0)
        #expect(archive.trailingZeros >= 1_024)
    }

    @Test(arguments: [
        "1": ArchiveMember.Kind.link, "2": .link, "3": .special, "4": .special, "5": .directory, "6": .special,
    ])
    func `what is no file says so`(type: Character, kind: ArchiveMember.Kind) {
        let tar = Tar.header(Array("odd".utf8), size: 0, type: type, link: Array("a".utf8)) + Tar.end
        #expect(members(of: ArchiveStream(tar: MemorySource(tar))).list.map(\.0.kind) == [kind])
    }

    @Test func `a tar cut anywhere hands over what is there and never ends quietly inside a member`() {
        let content = [UInt8](repeating: 7, count: 700)
        let tar = Tar.archive([(Array("a".utf8), content), (Array("b".utf8), content)])
        for cut in stride(from: 513, to: 512 + 1_024 + 512 + 700, by: 37) {
            let archive = ArchiveStream(tar: MemorySource(Array(tar[..<cut])))
            let (list, fault) = members(of: archive)
            #expect(list.allSatisfy { content.starts(with: $0.1) })
            let bytes = list.reduce(0) { $0 + $1.1.count }
            #expect(bytes == min(cut - 512, 700) + max(0, min(cut - 2_048, 700)))
            #expect(fault?.gap.status == .partial || archive.trailingZeros < 512, "\(cut)")
        }
    }

    @Test func `bytes behind the end mark are counted`() throws {
        let tar = Tar.archive([(Array("a".utf8), [1])])
        for junk in [[UInt8](repeating: 9, count: 14), [UInt8](repeating: 9, count: 2_000)] {
            let archive = ArchiveStream(tar: MemorySource(tar + junk))
            #expect(members(of: archive).fault == nil)
            #expect(try archive.drain() == UInt64(junk.count))
        }
    }

    @Test func `a size of four exabytes allocates nothing`() {
        var header = Tar.header(Array("big".utf8), size: 0, type: "0")
        // Base-256 form of the size field (GNU tar).
        header.replaceSubrange(124..<136, with: [0x80, 0, 0, 0, 0x40, 0, 0, 0, 0, 0, 0, 0])
        let tar = Tar.withChecksum(header) + [1, 2, 3]
        let (list, fault) = members(of: ArchiveStream(tar: MemorySource(tar)))
        #expect(list.map(\.1) == [[1, 2, 3]])
        #expect(fault?.gap.status == .partial)
    }

    /// What may stand behind usual members: each is left to libarchive, and so is all that follows.
    private static let tails: [[UInt8]] = {
        let (name, content) = (Array("a.txt".utf8), [UInt8](repeating: 7, count: 700))
        let usual = Tar.header(name, size: 700, type: "0") + Tar.padded(content)
        let pax = Tar.paxRecord("path", Array("数据".utf8))
        let time = Tar.paxRecord("mtime", Array("1700000000.5".utf8))
        var damaged = usual
        damaged[3] ^= 1
        var hidden = usual
        hidden[512 + 701] = 1
        var oldNumber = Tar.header(name, size: 0, type: "0")
        oldNumber.replaceSubrange(124..<136, with: Array("        700 ".utf8))
        return [
            Tar.end, Tar.end + usual, Tar.end + [9, 9], Array(Tar.end[..<700]), [], [0], usual, damaged + Tar.end,
            hidden + hidden + Tar.end, [UInt8](repeating: 65, count: 600), usual + usual + Tar.end,
            Tar.header(name, size: 0, type: "2", link: name) + usual + Tar.end,
            Tar.header(name, size: pax.count, type: "x") + Tar.padded(pax) + usual + usual + Tar.end,
            Tar.header(name, size: time.count, type: "x") + Tar.padded(time) + usual + usual + Tar.end,
            Tar.header(name, size: time.count, type: "x") + Tar.padded(time) + Tar.end,
            Tar.header(Array("folder/".utf8), size: 0, type: "0") + usual + Tar.end,
            Tar.header([0xFF, 0x61], size: 700, type: "0") + Tar.padded(content) + Tar.end,
            Tar.withChecksum(oldNumber) + Tar.padded(content) + Tar.end,
        ]
    }()

    @Test(arguments: tails.indices, [1, 4_096])
    func `usual members come as they would from libarchive`(tail: Int, step: Int) throws {
        let usual = Tar.header(Array("first".utf8), size: 3, type: "0") + Tar.padded([1, 2, 3])
        let cuts = stride(from: 0, to: Self.tails[tail].count, by: 211).map { $0 } + [Self.tails[tail].count]
        for cut in cuts {
            let rest = usual + Self.tails[tail][..<cut]
            // A folder is left to libarchive, which then reads what follows.
            let reference = ArchiveStream(
                tar: MemorySource(Tar.header(Array("f/".utf8), size: 0, type: "5") + rest, step: step))
            let archive = ArchiveStream(
                tar: MemorySource(Tar.header(Array("f".utf8), size: 0, type: "0") + rest, step: step))
            let (wanted, found) = (members(of: reference), members(of: archive))
            #expect(found.list.map(\.0).dropFirst() == wanted.list.map(\.0).dropFirst(), "cut \(cut)")
            #expect(found.list.map(\.1) == wanted.list.map(\.1), "cut \(cut)")
            #expect(found.fault == wanted.fault, "cut \(cut)")
            #expect((try? archive.drain()) == (try? reference.drain()), "cut \(cut)")
            #expect(archive.hidden?.bytes == reference.hidden?.bytes && archive.hidden?.from == reference.hidden?.from)
            if found.fault == nil {
                #expect((archive.trailingZeros < 512) == (reference.trailingZeros < 512), "cut \(cut)")
            }
        }
    }

    @Test func `members that are in memory as a whole are the ones that come next`() throws {
        let names = (0..<600).map { Array("sample/\($0).txt".utf8) }
        let tar = Tar.archive(names.enumerated().map { ($1, [UInt8](repeating: 65, count: $0)) })
        let archive = ArchiveStream(tar: MemorySource(tar, step: 10_000))
        var members: [WholeMember] = []
        var number = 0
        while number < names.count {
            try archive.whole(&members)
            #expect(!members.isEmpty)
            for (place, member) in members.enumerated() {
                #expect(Array(archive.bytes[member.name]) == names[number + place])
                #expect(archive.bytes[member.content].allSatisfy { $0 == 65 } && member.content.count == number + place)
            }
            // Some are read in the other way, and looked at only.
            let taken = min(members.count, 7)
            archive.take(through: members[taken - 1])
            number += taken
            guard number < names.count else { break }
            #expect(try archive.next()?.path == names[number])
            if number.isMultiple(of: 2) { #expect(archive.everything(room: 50).bytes.count == number) }
            number += 1
        }
        try archive.whole(&members)
        #expect(try members.isEmpty && archive.next() == nil)
        #expect(try archive.drain() == 0 && archive.trailingZeros >= 1_024)
    }

    /// Extended headers in front of a member, and whether they say nothing but times.
    private static let extensions: [(records: [UInt8], isPlain: Bool)] = {
        func record(_ key: String, _ value: String) -> [UInt8] { Tar.paxRecord(key, Array(value.utf8)) }
        let time = record("mtime", "1700000000.123456")
        let long = record("mtime", "1." + String(repeating: "1", count: 40))
        return [
            (time, true), (record("atime", "1") + record("ctime", "0.5") + time, true), (time + time, true),
            (record("path", "other.txt"), false), (time + record("path", "other.txt"), false),
            (record("mtime", ""), false), (record("mtime", "-1.5"), false), (record("mtime", "1."), false),
            (record("mtime", ".5"), false), (record("mtime", "1e9"), false), (record("mtime", "9999999999999"), false),
            (record("btime", "1"), false), (long, false), (record("size", "3"), false),
            (Array("9 mtime=1".utf8), false),
            (Array("99 mtime=1\n".utf8), false), (Array("011 mtime=1\n".utf8), false),
            (Array("10 mtime=1 ".utf8), false),
            (Array(time.dropLast()), false), (time + [0], false), (Array("mtime=1\n".utf8), false), ([0x0A], false),
            ([], false),
        ]
    }()

    @Test(arguments: extensions.indices)
    func `an extended header of times alone leaves a member plain`(index: Int) throws {
        let (records, isPlain) = Self.extensions[index]
        let member = Tar.header(Array("a.txt".utf8), size: 3, type: "0") + Tar.padded([1, 2, 3])
        let tar =
            Tar.header(Array("PaxHeaders/a.txt".utf8), size: records.count, type: "x") + Tar.padded(records)
            + member + member + Tar.end
        for step in [1, 700, .max] {
            var wholes: [WholeMember] = []
            let archive = ArchiveStream(tar: MemorySource(tar, step: step))
            try archive.whole(&wholes)
            #expect(wholes.isEmpty != isPlain)
            // A folder is left to libarchive, which then reads what follows.
            let folder = Tar.header(Array("f/".utf8), size: 0, type: "5")
            let reference = members(of: ArchiveStream(tar: MemorySource(folder + tar, step: step)))
            let found = members(of: archive)
            #expect(found.list.map(\.0) == Array(reference.list.map(\.0).dropFirst()))
            #expect(found.list.map(\.1) == Array(reference.list.map(\.1).dropFirst()))
            #expect((found.fault == nil) == (reference.fault == nil))
        }
    }

    @Test func `bytes hidden behind an extended header are left to libarchive`() throws {
        let records = Tar.paxRecord("mtime", Array("5".utf8))
        var pax = Tar.header(Array("p".utf8), size: records.count, type: "x") + Tar.padded(records)
        pax[1_000] = 1
        let member = Tar.header(Array("a.txt".utf8), size: 3, type: "0") + Tar.padded([1, 2, 3])
        var wholes: [WholeMember] = []
        try ArchiveStream(tar: MemorySource(pax + member + Tar.end)).whole(&wholes)
        #expect(wholes.isEmpty)
    }

    @Test func `7z members carry their UTF-8 names`() throws {
        let archive = ArchiveStream(sevenZip: MemoryAccess(Samples.sevenZip))
        let (list, fault) = members(of: archive)
        #expect(fault == nil)
        let names = list.map { $0.0.path.map { String(decoding: $0, as: UTF8.self) } }
        #expect(names == ["a.txt", "café.txt", "café.txt", "数据.txt"])
        #expect(list.map { String(decoding: $0.1, as: UTF8.self) } == names)
    }

    @Test func `7z passwords are told, for members and for the whole`() {
        let locked = members(of: ArchiveStream(sevenZip: MemoryAccess(Samples.sevenZipLocked)))
        #expect(locked.list.count == 4)
        #expect(locked.list.allSatisfy { $0.0.isEncrypted })
        let hidden = members(of: ArchiveStream(sevenZip: MemoryAccess(Samples.sevenZipHidden)))
        #expect(hidden.list.isEmpty)
        #expect(hidden.fault?.gap.status == .encrypted)
    }

    @Test func `a damaged 7z never traps and never shows other bytes quietly`() {
        let whole = members(of: ArchiveStream(sevenZip: MemoryAccess(Samples.sevenZip))).list.map(\.1)
        for place in Samples.sevenZip.indices {
            var damaged = Samples.sevenZip
            damaged[place] ^= 0x41
            let (list, fault) = members(of: ArchiveStream(sevenZip: MemoryAccess(damaged)))
            #expect(fault != nil || list.map(\.1) == whole || list.isEmpty, "byte \(place)")
        }
    }
}
