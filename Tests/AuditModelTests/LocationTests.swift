import AuditModel
import Testing

@Suite struct LocationTests {
    @Test(arguments: [
        ("a/b.jsonl", Location(BytePath("a/b.jsonl"))),
        ("a/b.jsonl#12", Location(BytePath("a/b.jsonl"), ordinal: 12)),
        (
            "o.tar.gz!/dir/i.jsonl.zst#1234",
            Location(BytePath("o.tar.gz"), members: [MemberName(BytePath("dir/i.jsonl.zst"))], ordinal: 1234)
        ),
        (
            "o.zip!/i.tar!/x%23y",
            Location(BytePath("o.zip"), members: [MemberName(BytePath("i.tar")), MemberName(BytePath("x#y"))])
        ),
        ("50%25/wow%21/x", Location(BytePath("50%/wow!/x"))),
        (
            "d.zip!/a.txt%~2#0",
            Location(BytePath("d.zip"), members: [MemberName(BytePath("a.txt"), occurrence: 2)], ordinal: 0)
        ),
        ("caf%FF", Location(BytePath(Array("caf".utf8) + [0xFF]))),
        ("a%0Ab%E2%80%AEc", Location(BytePath("a\nb\u{202E}c"))),
        ("数据/诗.csv", Location(BytePath("数据/诗.csv"))),
    ])
    func `a location prints as documented and reads back`(text: String, location: Location) {
        #expect(location.printed == text)
        #expect(Location(parsing: text) == location)
    }

    @Test func `whatever the bytes, reading what was printed gives the same location`() throws {
        var dice = SeededGenerator(seed: 7)
        let alphabet: [UInt8] = Array("ab/!#%~2.\n".utf8) + [0xFF, 0xE2, 0x80, 0xAE, 0xC3, 0xA9, 0]
        for _ in 0..<20_000 {
            func name() -> BytePath {
                BytePath((0..<Int.random(in: 1...8, using: &dice)).map { _ in alphabet.randomElement(using: &dice)! })
            }
            let members = (0..<Int.random(in: 0...2, using: &dice)).map { _ in
                MemberName(name(), occurrence: Int.random(in: 1...3, using: &dice))
            }
            let ordinal = Bool.random(using: &dice) ? UInt64.random(in: 0...9, using: &dice) : nil
            let location = Location(name(), members: members, ordinal: ordinal)
            #expect(Location(parsing: location.printed) == location, "\(location.printed)")
            #expect(Location(path: location.path, memberText: location.memberText) == location.record(nil))
        }
    }

    @Test(arguments: ["a%2", "a%zz", "a#x", "a#-1", "a.zip!/b%~1", "a.zip!/b%~x"])
    func `text that no location prints is refused`(text: String) {
        #expect(Location(parsing: text) == nil)
    }

    @Test func `nothing that a terminal obeys survives printing`() {
        let printed = BytePath("\u{1B}[31m\u{7}\u{2066}\u{FEFF}x").printed
        #expect(printed.unicodeScalars.allSatisfy { !LocationText.isUnprintable($0) })
    }
}
