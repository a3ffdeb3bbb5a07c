/// A character encoding by the name that the data is given in ledgers and documents.
///
/// Labels are read as browsers read them (WHATWG Encoding Standard, section 4.2): `gb2312` and `gbk` are subsets of
/// `gb18030`, `iso-8859-1` stands for `windows-1252`. Encodings that are no superset of ASCII, UTF-16 and UTF-32
/// apart, are refused: text hidden in UTF-7 or EBCDIC is nothing that a data set says by accident.
package struct Charset: Hashable, Sendable {
    /// Lower case: `utf-8`, `gb18030`, `big5`, `utf-16le`, …
    package let name: String
    /// Bytes of a code unit: 1, 2 or 4.
    package let unitBytes: Int
    /// The bytes are those of ASCII all the same, and escape sequences switch between sets.
    package let isStateful: Bool
    /// What the converter is called.
    let converterName: String

    package static let utf8 = Charset("utf-8")
    package static let utf16LittleEndian = Charset("utf-16le", unitBytes: 2)
    package static let utf16BigEndian = Charset("utf-16be", unitBytes: 2)
    package static let utf32LittleEndian = Charset("utf-32le", unitBytes: 4)
    package static let utf32BigEndian = Charset("utf-32be", unitBytes: 4)
    package static let windows1252 = Charset("windows-1252")

    private init(_ name: String, unitBytes: Int = 1, converter: String? = nil) {
        self.name = name
        self.unitBytes = unitBytes
        converterName = converter ?? name
        isStateful = name.hasPrefix("iso-2022-") || name == "hz-gb-2312"
    }

    /// The encoding of a label, in any case and with white space or quotes around it; nil when there is none.
    package init?(label: String) {
        let trimmed = label.drop { $0.isWhitespace || $0 == "\"" || $0 == "'" }
        let label = String(trimmed.prefix { !$0.isWhitespace && $0 != "\"" && $0 != "'" && $0 != ";" }).lowercased()
        guard !label.isEmpty, label.utf8.count <= 40, label.utf8.allSatisfy(Self.isOfLabel) else { return nil }
        if let known = Self.known[label] {
            self = known
        } else {
            self.init(label)
            guard let decoder = CharsetDecoder(self), decoder.keepsASCII else { return nil }
        }
    }

    /// Not a comma, which separates the options of a converter, and not a slash.
    private static func isOfLabel(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"): true
        default: "-_:.".utf8.contains(byte)
        }
    }

    private static let known: [String: Charset] = {
        let groups: [(Charset, String)] = [
            (utf8, "utf-8 utf8 unicode-1-1-utf-8 unicode11utf8 x-unicode20utf8 ascii us-ascii"),
            (utf16LittleEndian, "utf-16le utf-16 utf16 utf16le ucs-2 unicode"),
            (utf16BigEndian, "utf-16be utf16be unicodefffe"),
            (utf32LittleEndian, "utf-32le utf-32 utf32 utf32le"), (utf32BigEndian, "utf-32be utf32be"),
            (Charset("gb18030"), "gb18030 gbk gb2312 gb_2312 gb_2312-80 gb2312-80 euc-cn x-gbk cp936 ms936 chinese"),
            (Charset("big5"), "big5 big-5 big5-eten cn-big5 csbig5 x-x-big5 cp950 ms950"),
            (Charset("big5-hkscs"), "big5-hkscs big5hkscs"),
            (
                Charset("shift_jis"),
                "shift_jis shift-jis sjis x-sjis ms_kanji csshiftjis windows-31j cp932 ms932"
            ),
            (Charset("euc-jp"), "euc-jp eucjp x-euc-jp cseucpkdfmtjapanese"),
            (
                Charset("euc-kr", converter: "windows-949"),
                "euc-kr euckr cseuckr korean ks_c_5601-1987 ks_c_5601-1989 ksc5601 windows-949 cp949 uhc ms949"
            ),
            (windows1252, "windows-1252 cp1252 x-cp1252 iso-8859-1 iso8859-1 iso_8859-1 latin1 latin-1 l1"),
            (Charset("hz-gb-2312", converter: "hz"), "hz-gb-2312 hz"),
            (Charset("iso-2022-jp"), "iso-2022-jp csiso2022jp"), (Charset("iso-2022-kr"), "iso-2022-kr csiso2022kr"),
        ]
        var known: [String: Charset] = [:]
        for (charset, labels) in groups {
            for label in labels.split(separator: " ") { known[String(label)] = charset }
        }
        return known
    }()
}
