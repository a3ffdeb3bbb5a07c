import AuditModel
import Testing

struct ShortNamesTests {
    private static let list = ["txt", "json", "a", "tar", "longname", "7z", "TXT\u{1}"].map {
        Array($0.lowercased().utf8)
    }

    @Test func `every name is found in any case and at any place`() {
        let names = ShortNames(Self.list)
        for (position, name) in Self.list.enumerated() {
            let text = Array("x.".utf8) + Array(String(decoding: name, as: UTF8.self).uppercased().utf8) + [1]
            #expect(names.position(of: text, 2..<(2 + name.count)) == position)
            #expect(names.position(of: name, name.indices) == position)
        }
    }

    @Test(arguments: ["", "t", "tx", "txtt", "longnames", "txu", "7", "\u{0}txt", "txt\u{0}", "\u{0}", "jsoN1"])
    func `nothing else is`(text: String) {
        let bytes = Array(text.utf8)
        #expect(ShortNames(Self.list).position(of: bytes, bytes.indices) == nil)
        #expect(ShortNames([]).position(of: bytes, bytes.indices) == nil)
    }
}
