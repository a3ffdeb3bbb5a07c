internal import AuditModel

/// What a file says about itself, in the order in which it is found.
///
/// Keys are those of `Schemas/metadata-1.md`.
struct MediaFacts {
    private(set) var list: [ContainerFact] = []
    /// Bytes of blocks inside the file that may still be read: many entries can point to the same ones.
    private var bytesLeft = 8 << 20

    mutating func mayRead(_ bytes: Int) -> Bool {
        bytesLeft -= min(bytes, bytesLeft + 1)
        return bytesLeft >= 0
    }

    mutating func add(_ key: String, _ value: Int) { append(key, String(value)) }

    /// A text, trimmed; control characters and runs of them become one space. An empty one is no fact.
    mutating func add(_ key: String, _ text: String) {
        var clean = String.UnicodeScalarView()
        var isGap = false
        for scalar in text.unicodeScalars.prefix(MediaText.maxBytes) {
            if scalar.value <= 0x20 || (0x7F...0xA0).contains(scalar.value) {
                isGap = !clean.isEmpty
            } else {
                if isGap { clean.append(" ") }
                clean.append(scalar)
                isGap = false
            }
        }
        if !clean.isEmpty { append(key, String(clean)) }
    }

    /// Something that is there, whose words are nobody's business.
    mutating func mark(_ key: String) { append(key, "present") }

    /// A length of time, to the millisecond.
    mutating func add(seconds count: UInt64, per unit: UInt64) {
        guard unit > 0, count > 0, count < 1 << 53 else { return }
        let (high, low) = count.multipliedFullWidth(by: 1_000)
        guard high < unit else { return }
        add(milliseconds: unit.dividingFullWidth((high, low)).quotient)
    }

    /// A rectangle of pixels.
    mutating func add(width: Int?, height: Int?) {
        guard let width, let height, width > 0, height > 0 else { return }
        add("width", width)
        add("height", height)
    }

    private mutating func add(milliseconds: UInt64) {
        let fraction = milliseconds % 1_000
        guard fraction > 0 else { return append("seconds", String(milliseconds / 1_000)) }
        var digits = String(1_000 + fraction).dropFirst()
        while digits.last == "0" { digits.removeLast() }
        append("seconds", "\(milliseconds / 1_000).\(digits)")
    }

    private mutating func append(_ key: String, _ value: String) {
        let fact = ContainerFact(key, value)
        if list.count < ContainerFact.maxPerShard, !list.contains(fact) { list.append(fact) }
    }
}
