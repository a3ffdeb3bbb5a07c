/// One step into an archive: the name of a member, and which of the members of that name.
package struct MemberName: Hashable, Sendable {
    package let path: BytePath
    /// 1 for the first member of this name in its archive, 2 for the next; printed as `%~2` behind the name.
    package let occurrence: Int

    package init(_ path: BytePath, occurrence: Int = 1) {
        self.path = path
        self.occurrence = occurrence
    }

    package var printed: String { occurrence == 1 ? path.printed : "\(path.printed)%~\(occurrence)" }

    init?(parsing text: ArraySlice<UInt8>) {
        var name = text
        var occurrence = 1
        if let mark = LocationText.lastOccurrenceMark(in: text) {
            guard let number = Int(String(decoding: text[(mark + 2)...], as: UTF8.self)), number > 1 else { return nil }
            occurrence = number
            name = text[..<mark]
        }
        guard let bytes = LocationText.bytes(of: name) else { return nil }
        self.init(BytePath(bytes), occurrence: occurrence)
    }
}

extension LocationText {
    /// Where `%~N` starts; a literal `%` is always printed as `%25`, so the pair cannot be part of a name.
    fileprivate static func lastOccurrenceMark(in text: ArraySlice<UInt8>) -> Int? {
        text.indices.dropLast().last { text[$0] == UInt8(ascii: "%") && text[$0 + 1] == UInt8(ascii: "~") }
    }
}
