/// The byte forms that every canonical encoding is built from (`Schemas/fingerprint-1.md`).
package enum CanonicalBytes {
    /// Opens every whole-record content.
    package static let recordHeader = Array("assay.record/1\n".utf8)

    package static let null = UInt8(ascii: "n")
    package static let scalar = UInt8(ascii: "s")
    package static let array = UInt8(ascii: "[")
    package static let object = UInt8(ascii: "{")

    /// A tag and a count or length: 9 bytes, the number little-endian.
    @inline(__always)
    package static func append(_ tag: UInt8, _ number: Int, to out: inout [UInt8]) {
        out.append(addingCapacity: 9) { append(tag, number, to: &$0) }
    }

    @inline(__always)
    static func append(_ tag: UInt8, _ number: Int, to out: inout OutputSpan<UInt8>) {
        out.append(tag)
        var rest = UInt64(number)
        for _ in 0..<8 {
            out.append(UInt8(truncatingIfNeeded: rest))
            rest >>= 8
        }
    }

    /// Bytes as they are.
    @inline(__always)
    static func append(_ bytes: Span<UInt8>, to out: inout OutputSpan<UInt8>) {
        for index in bytes.indices { out.append(bytes[index]) }
    }

    /// A scalar or a key.
    @inline(__always)
    package static func append(text: ArraySlice<UInt8>, to out: inout [UInt8]) {
        append(scalar, text.count, to: &out)
        out.append(contentsOf: text)
    }

    /// Writes the length of the scalar whose text was appended after `append(scalar, 0, to:)`.
    ///
    /// - Parameter start: where the text starts.
    package static func setLength(ofTextFrom start: Int, in out: inout [UInt8]) {
        setNumber(out.count - start, endingAt: start, in: &out)
    }

    /// Overwrites the 8 bytes before `end` with a count or length.
    package static func setNumber(_ number: Int, endingAt end: Int, in out: inout [UInt8]) {
        var rest = UInt64(number)
        for index in (end - 8)..<end {
            out[index] = UInt8(truncatingIfNeeded: rest)
            rest >>= 8
        }
    }
}
