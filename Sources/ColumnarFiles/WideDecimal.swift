internal import ArrowLibrary

/// The digits of an integer of up to 32 bytes.
struct WideDecimal {
    private var stored: [UInt8] = []
    private var digits: [UInt8] = []
    private var isNegative = false

    /// Takes a value in little-endian two's complement.
    mutating func read(_ row: Int, of column: ArrowColumn, bytes: Int) {
        stored.removeAll(keepingCapacity: true)
        digits.removeAll(keepingCapacity: true)
        column.appendStored(row, bytes: bytes, to: &stored)
        isNegative = (stored.last ?? 0) & 0x80 != 0
        if isNegative { negate() }
        var limbs = stride(from: 0, to: bytes, by: 4).map { limb(at: $0) }
        while let last = limbs.last, last == 0 { limbs.removeLast() }
        while !limbs.isEmpty { divide(&limbs) }
        if digits.isEmpty { digits = [UInt8(ascii: "0")] }
        digits.reverse()
    }

    /// The value divided by ten to the scale, as a token with an exponent.
    func token(scale: Int) -> [UInt8] {
        (isNegative ? [UInt8(ascii: "-")] : []) + digits + Array("e\(-scale)".utf8)
    }

    private mutating func negate() {
        var carry = true
        for index in stored.indices {
            stored[index] = ~stored[index] &+ (carry ? 1 : 0)
            carry = carry && stored[index] == 0
        }
    }

    private func limb(at place: Int) -> UInt32 {
        (0..<4).reduce(0) { $0 | UInt32(stored[place + $1]) << UInt32(8 * $1) }
    }

    /// Divides by 10^9 and appends the digits of the remainder, the last one first.
    private mutating func divide(_ limbs: inout [UInt32]) {
        var remainder: UInt64 = 0
        for index in limbs.indices.reversed() {
            let value = remainder << 32 | UInt64(limbs[index])
            limbs[index] = UInt32(value / 1_000_000_000)
            remainder = value % 1_000_000_000
        }
        while let last = limbs.last, last == 0 { limbs.removeLast() }
        for _ in 0..<9 where remainder > 0 || !limbs.isEmpty {
            digits.append(UInt8(ascii: "0") + UInt8(remainder % 10))
            remainder /= 10
        }
    }
}
