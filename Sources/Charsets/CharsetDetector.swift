import _FoundationICU

/// Guesses charsets by how often byte pairs and characters occur (ICU's detector).
package enum CharsetDetector {
    /// A guess and how sure it is.
    package struct Guess: Hashable, Sendable {
        package let charset: Charset
        /// 0 to 100.
        package let confidence: Int
    }

    /// Guesses, the surest first; those that have no converter are left out.
    package static func guesses(_ bytes: [UInt8]) -> [Guess] {
        var status = U_ZERO_ERROR
        guard let detector = unsafe swift_ucsdet_open(&status) else { return [] }
        defer { unsafe swift_ucsdet_close(detector) }
        return unsafe bytes.withUnsafeBytes { bytes in
            // The bytes must stay where they are until the last question.
            let text = unsafe bytes.bindMemory(to: CChar.self).baseAddress
            unsafe swift_ucsdet_setText(detector, text, Int32(clamping: bytes.count), &status)
            var count: Int32 = 0
            let matches = unsafe swift_ucsdet_detectAll(detector, &count, &status)
            guard status.rawValue <= U_ZERO_ERROR.rawValue, let matches = unsafe matches else { return [] }
            var guesses: [Guess] = []
            for index in 0..<Int(count) {
                let name = unsafe swift_ucsdet_getName(matches[index], &status).map { unsafe String(cString: $0) }
                guard let name, let charset = Charset(label: name) else { continue }
                let confidence = unsafe swift_ucsdet_getConfidence(matches[index], &status)
                guesses.append(Guess(charset: charset, confidence: Int(confidence)))
            }
            return guesses
        }
    }
}
