/// Makes JSON documents, and broken ones, from a seed; the same seed gives the same documents.
struct DocumentGenerator {
    private var state: UInt64

    init(seed: UInt64) { state = seed }

    /// SplitMix64 (Steele, Lea and Flood, "Fast splittable pseudorandom number generators", 2014).
    private mutating func random(_ bound: Int) -> Int {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return Int((mixed ^ (mixed >> 31)) % UInt64(bound))
    }

    private mutating func pick(_ words: [String]) -> String { words[random(words.count)] }

    /// A document; every third one has up to three bytes changed, dropped or added.
    mutating func next() -> [UInt8] {
        var document = Array(value(depth: 0).utf8)
        guard random(3) == 0 else { return document }
        for _ in 0...random(3) where !document.isEmpty {
            let index = random(document.count)
            switch random(3) {
            case 0: document[index] = UInt8(random(256))
            case 1: document.remove(at: index)
            default: document.insert(Array("\"\\{}[]:,0e.-\n\t u".utf8)[random(16)], at: index)
            }
        }
        return document
    }

    private mutating func value(depth: Int) -> String {
        switch random(depth > 5 ? 5 : 9) {
        case 0: return pick(["null", "true", "false"])
        case 1, 2: return number()
        case 3, 4: return string()
        case 5, 6: return list("[", "]") { $0.value(depth: depth + 1) }
        default: return list("{", "}") { $0.string() + $0.space() + ":" + $0.value(depth: depth + 1) }
        }
    }

    private mutating func list(_ open: String, _ close: String, _ item: (inout Self) -> String) -> String {
        var items: [String] = []
        for _ in 0..<random(random(20) == 0 ? 60 : 5) { items.append(space() + item(&self) + space()) }
        return open + space() + items.joined(separator: ",") + close
    }

    private mutating func space() -> String { pick(["", "", "", " ", "\t", "\r\n"]) }

    private mutating func number() -> String {
        var number =
            pick(["", "-"]) + pick(["0", "\(1 + random(9))", "\(1 + random(1 << 40))", "12000000000000000000000"])
        if random(2) == 0 { number += "." + pick(["0", "50", "\(random(1 << 30))", "000000000001", "0000"]) }
        if random(3) == 0 {
            number +=
                pick(["e", "E"]) + pick(["", "+", "-"]) + pick(["0", "7", "21", "400", "\(random(1 << 60))9999"])
        }
        return number
    }

    private mutating func string() -> String {
        var string = ""
        for _ in 0..<random(6) {
            string += pick([
                "a", "b", "id", "é", "世界", "😀", "\\n", "\\\"", "\\\\", "\\/", "\\u0041", "\\u4e16", "\\ud83d\\ude00",
                "\\u0000", "longer plain text ", "\\ud800", "\u{7F}",
            ])
        }
        return "\"" + string + "\""
    }
}
