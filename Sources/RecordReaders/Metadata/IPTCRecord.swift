/// The application record of IPTC-IIM (IPTC-NAA Information Interchange Model 4.2, chapter 6).
enum IPTCRecord {
    private static let maxSets = 4_096
    private static let keys = [
        5: "iptc.title", 80: "iptc.by-line", 110: "iptc.credit", 115: "iptc.source", 116: "iptc.copyright",
    ]

    static func read(_ record: MediaBytes, into facts: inout MediaFacts) {
        guard facts.mayRead(record.count) else { return }
        var place = 0
        for _ in 0..<maxSets {
            guard record[place] == 0x1C, let length = record.int(place + 3, 2), length < 0x8000,
                let value = record.bytes(place + 5, length)
            else { return }
            if record[place + 1] == 2, let number = record[place + 2], let key = keys[Int(number)] {
                facts.add(key, MediaText.guessed(value))
            }
            place += 5 + length
        }
    }
}
