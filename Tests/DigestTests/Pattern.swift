/// Bytes that anybody can make again: byte i is (7 i² + 31 i + 11) mod 256.
enum Pattern {
    static func bytes(_ count: Int) -> [UInt8] {
        (0..<count).map { UInt8(truncatingIfNeeded: $0 &* $0 &* 7 &+ $0 &* 31 &+ 11) }
    }
}
