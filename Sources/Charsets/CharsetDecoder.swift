import _FoundationICU

/// Turns text into UTF-8, piece by piece, and stops at bytes that are no text of its charset.
///
/// The converters are those that the Swift runtime brings (ICU), so an encoding means the same on every host. Nothing
/// is ever replaced. Not for use from two threads.
@safe package final class CharsetDecoder {
    private let source: OpaquePointer
    private let target: OpaquePointer
    private var units = [UInt16](repeating: 0, count: 8_192)

    /// Nil when there is no such converter.
    package init?(_ charset: Charset) {
        var status = U_ZERO_ERROR
        let opened = unsafe (swift_ucnv_open(charset.converterName, &status), swift_ucnv_open("UTF-8", &status))
        guard let source = unsafe opened.0, let target = unsafe opened.1, status.rawValue <= U_ZERO_ERROR.rawValue
        else {
            unsafe swift_ucnv_close(opened.0)
            unsafe swift_ucnv_close(opened.1)
            return nil
        }
        unsafe self.source = source
        unsafe self.target = target
        unsafe swift_ucnv_setToUCallBack(source, swift_UCNV_TO_U_CALLBACK_STOP, nil, nil, nil, &status)
        unsafe swift_ucnv_setFromUCallBack(target, swift_UCNV_FROM_U_CALLBACK_STOP, nil, nil, nil, &status)
    }

    deinit {
        unsafe swift_ucnv_close(source)
        unsafe swift_ucnv_close(target)
    }

    /// Forgets an unfinished character and the set that was switched to.
    package func reset() {
        unsafe swift_ucnv_reset(source)
        unsafe swift_ucnv_reset(target)
    }

    /// Appends the text of `bytes[range]` to `text`.
    ///
    /// - Parameter isEnd: an unfinished character at the end is a fault; else it waits for the next call.
    /// - Returns: how far it went, and the bytes right in front of that which are no character, where it stopped at
    ///   some. The next call may go on from there.
    package func decode(
        _ bytes: [UInt8], _ range: Range<Int>, isEnd: Bool, into text: inout [UInt8]
    ) -> (end: Int, fault: [UInt8]?) {
        precondition(range.lowerBound >= 0 && range.upperBound <= bytes.count, "the part lies in its bytes")
        // The converter wants an address, even of nothing.
        let bytes = bytes.isEmpty ? [0] : bytes
        var index = range.lowerBound
        while true {
            var status = U_ZERO_ERROR
            let count = fillUnits(bytes, &index, range.upperBound, isEnd, &status)
            guard append(count, to: &text) else { return (index, []) }
            if status == U_BUFFER_OVERFLOW_ERROR { continue }
            guard status.rawValue > U_ZERO_ERROR.rawValue else { return (index, nil) }
            return (index, invalidBytes())
        }
    }

    /// Decodes into `units` what they have room for; returns how many were filled.
    private func fillUnits(
        _ bytes: [UInt8], _ index: inout Int, _ end: Int, _ isEnd: Bool, _ status: inout UErrorCode
    ) -> Int {
        unsafe bytes.withUnsafeBytes { bytes in
            unsafe units.withUnsafeMutableBufferPointer { units in
                guard let room = units.baseAddress else { return 0 }
                guard let base = unsafe bytes.bindMemory(to: CChar.self).baseAddress else { return 0 }
                var from: UnsafePointer<CChar>? = unsafe base + index
                var to: UnsafeMutablePointer<UInt16>? = unsafe room
                unsafe swift_ucnv_toUnicode(
                    source, &to, room + units.count, &from, base + end, nil, isEnd ? 1 : 0, &status)
                index = unsafe from.map { unsafe $0 - base } ?? end
                return unsafe to.map { unsafe $0 - room } ?? 0
            }
        }
    }

    /// Writes units as UTF-8; false when they are no text.
    private func append(_ count: Int, to text: inout [UInt8]) -> Bool {
        var status = U_ZERO_ERROR
        // A unit takes three bytes at most; a surrogate may wait from the call before.
        text.append(addingCapacity: count * 3 + 8) { room in
            unsafe room.withUnsafeMutableBufferPointer { buffer, written in
                unsafe units.withUnsafeBufferPointer { units in
                    guard let start = buffer.baseAddress, let base = units.baseAddress else { return }
                    let room = unsafe UnsafeMutableRawPointer(start).assumingMemoryBound(to: CChar.self)
                    var from: UnsafePointer<UInt16>? = unsafe base
                    var to: UnsafeMutablePointer<CChar>? = unsafe room
                    unsafe swift_ucnv_fromUnicode(
                        target, &to, room + buffer.count, &from, base + count, nil, 0, &status)
                    written = unsafe to.map { unsafe $0 - room } ?? 0
                }
            }
        }
        return status.rawValue <= U_ZERO_ERROR.rawValue
    }

    private func invalidBytes() -> [UInt8] {
        var status = U_ZERO_ERROR
        var count: Int8 = 16
        var found = [CChar](repeating: 0, count: Int(count))
        unsafe swift_ucnv_getInvalidChars(source, &found, &count, &status)
        return found.prefix(max(Int(count), 0)).map { UInt8(bitPattern: $0) }
    }

    /// Whether the bytes of ASCII text mean the same in this charset.
    var keepsASCII: Bool {
        let ascii = [0x09, 0x0A, 0x0D] + [UInt8](0x20..<0x7E)
        var text: [UInt8] = []
        let result = decode(ascii, 0..<ascii.count, isEnd: true, into: &text)
        reset()
        return result.fault == nil && text == ascii
    }
}
