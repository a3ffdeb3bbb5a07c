/// What can be seen of a PDF without following its cross references (ISO 32000-2): the document information, the page
/// count where the page tree is not compressed, and the XMP packet.
struct PDFDocument {
    /// The start and the end of the file, where writers put all that is wanted.
    private let windows: [ArraySlice<UInt8>]

    private static let windowBytes = 1 << 20
    private static let maxObjectBytes = 256 << 10
    private static let keys = [
        "Title": "pdf.title", "Author": "pdf.author", "Creator": "pdf.creator", "Producer": "pdf.producer",
        "Copyright": "pdf.copyright", "License": "pdf.license", "AIGC": "aigc",
    ]

    init(_ file: MediaBytes) {
        let size = Self.windowBytes
        windows =
            file.count <= 2 * size
            ? [file.rest(from: 0, limit: file.count)]
            : [file.rest(from: 0, limit: size), file.rest(from: file.count - size, limit: size)]
    }

    func describe(_ facts: inout MediaFacts) {
        guard let first = windows.first else { return }
        facts.add("pdf.version", MediaText.latin1(first.dropFirst(5).prefix(8).prefix { $0 > 0x20 && $0 < 0x7F }))
        if let pages = linearPages(first) ?? treePages(&facts) { facts.add("pages", pages) }
        if windows.contains(where: { ByteText.contains($0, "/Encrypt") }) {
            // Its strings say nothing to those who lack the key.
            facts.add("pdf.encrypted", "yes")
        } else if let information = information() {
            PDFDictionary(information).strings { name, value in
                if let key = Self.keys[name] { facts.add(key, value) }
            }
        }
        if windows.contains(where: { ByteText.contains($0, "/C2PA_Manifest") }) { facts.mark("c2pa") }
        // An update stands behind what it replaces, and the document's own packet behind those of its images.
        for window in windows.reversed() {
            guard let start = Self.last("<x:xmpmeta", in: window) else { continue }
            return XMPPacket.read(window[start...], into: &facts)
        }
    }

    /// The count that a file states which is ordered for the web (ISO 32000-2, Annex F).
    private func linearPages(_ head: ArraySlice<UInt8>) -> Int? {
        let head = head.prefix(1_024)
        guard let mark = ByteText.find("/Linearized", in: head), let count = ByteText.find("/N ", in: head[mark...])
        else { return nil }
        return PDFDictionary.integer(head[(count + 3)...])?.value
    }

    /// The count of the node of the page tree that has no parent.
    private func treePages(_ facts: inout MediaFacts) -> Int? {
        for window in windows.reversed() {
            var rest = window
            while let mark = ByteText.find("/Pages", in: rest) {
                rest = window[(mark + 6)...]
                let before = window[max(window.startIndex, mark - 1_024)..<mark]
                guard let start = Self.last(" obj", in: before) else { continue }
                let object = window[start..<min(window.endIndex, start + Self.maxObjectBytes)]
                guard facts.mayRead(object.count), let end = ByteText.find("endobj", in: object) else { return nil }
                let node = object[..<end]
                guard let count = ByteText.find("/Count", in: node), !ByteText.contains(node, "/Parent"),
                    !ByteText.contains(node, "/Catalog")
                else { continue }
                return PDFDictionary.integer(node[(count + 6)...])?.value
            }
        }
        return nil
    }

    /// The bytes behind the start of the object that the last trailer names as document information.
    private func information() -> ArraySlice<UInt8>? {
        for window in windows.reversed() {
            guard let mark = Self.last("/Info", in: window),
                let number = PDFDictionary.integer(window[(mark + 5)...]),
                let generation = PDFDictionary.integer(number.rest)
            else { continue }
            let name = Array("\(number.value) \(generation.value) obj".utf8)
            for place in windows.reversed() {
                guard let start = Self.last(name, in: place) else { continue }
                return place[(start + name.count)...].prefix(Self.maxObjectBytes)
            }
        }
        return nil
    }

    private static func last(_ word: StaticString, in bytes: ArraySlice<UInt8>) -> Int? {
        last(Array("\(word)".utf8), in: bytes)
    }

    /// Where the bytes last stand, no digit in front of them.
    private static func last(_ wanted: [UInt8], in bytes: ArraySlice<UInt8>) -> Int? {
        guard let first = wanted.first, bytes.count >= wanted.count else { return nil }
        var place = bytes.endIndex - wanted.count
        while place >= bytes.startIndex {
            if bytes[place] == first, bytes[place...].starts(with: wanted) {
                let isWhole = place == bytes.startIndex || !(0x30...0x39).contains(bytes[place - 1]) || first == 0x20
                if isWhole { return place }
            }
            place -= 1
        }
        return nil
    }
}
