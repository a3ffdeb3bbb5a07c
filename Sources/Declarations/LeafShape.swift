internal import AuditModel
internal import Licensing

/// The shapes of single values.
enum LeafShape {
    /// What is wrong with a value; nil when it fits.
    ///
    /// - Parameter folder: where file names start; nil where no folder is known yet.
    static func problem(
        of node: YAMLNode, _ shape: Shape, in folder: BytePath?, at path: String
    ) -> ManifestProblem? {
        guard case .scalar = node.content else { return .wrongForm(node, expected: "text", at: path) }
        guard let text = node.text else { return .noValue(node, shape, at: path) }
        return switch shape {
        case .word(let vocabulary): word(text, node, vocabulary, at: path)
        case .license: license(text, node, at: path)
        case .file: file(text, in: folder) ? nil : .badValue(node, text, "file", at: path)
        case .pattern: RelativePath.pattern(text) == nil ? .badValue(node, text, "pattern", at: path) : nil
        case .day: DayDate(text) == nil ? .badValue(node, text, "day", at: path) : nil
        case .period: DatePeriod(text) == nil ? .badValue(node, text, "period", at: path) : nil
        case .flag: node.flag == nil ? .badValue(node, text, "flag", at: path) : nil
        case .number: isNumber(text) ? nil : .badValue(node, text, "number", at: path)
        case .name: isName(text) ? nil : .badValue(node, text, "name", at: path)
        case .country: isCountry(text) ? nil : .badValue(node, text, "country", at: path)
        case .language: isLanguage(text) ? nil : .badValue(node, text, "language", at: path)
        case .digest: SHA256Value(hex: text) == nil ? .badValue(node, text, "digest", at: path) : nil
        case .cell: nil
        default: text.isEmpty ? .noValue(node, shape, at: path) : nil
        }
    }

    private static func word(
        _ text: String, _ node: YAMLNode, _ vocabulary: Vocabulary, at path: String
    ) -> ManifestProblem? {
        if vocabulary.contains(text) { return nil }
        // `yes` and `no` are truth values to older YAML, so both spellings of an answer are read.
        if vocabulary == .answers, node.flag != nil { return nil }
        return .unknownWord(node, text, vocabulary, at: path)
    }

    private static func license(_ text: String, _ node: YAMLNode, at path: String) -> ManifestProblem? {
        if ["unknown", "none"].contains(text) { return nil }
        do throws(LicenseExpressionError) {
            _ = try LicenseExpression(parsing: text)
            return nil
        } catch {
            return .notALicense(node, error, at: path)
        }
    }

    private static func file(_ text: String, in folder: BytePath?) -> Bool {
        guard !text.isEmpty, !text.hasPrefix("/"), !text.utf8.contains(where: { $0 == 0 || $0 == UInt8(ascii: "\\") })
        else { return false }
        return folder.map { RelativePath.resolve(text, in: $0) != nil } ?? true
    }

    private static func isNumber(_ text: String) -> Bool {
        guard let number = Double(text), number.isFinite, number >= 0 else { return false }
        return text.utf8.allSatisfy { isDigit($0) || $0 == UInt8(ascii: ".") }
    }

    private static func isName(_ text: String) -> Bool {
        !text.isEmpty && text.utf8.count <= 64
            && text.utf8.allSatisfy { isDigit($0) || isLower($0) || $0 == UInt8(ascii: "_") || $0 == UInt8(ascii: "-") }
    }

    private static func isCountry(_ text: String) -> Bool {
        text.utf8.count == 2 && text.utf8.allSatisfy { (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains($0) }
    }

    /// The form of a tag (RFC 5646, section 2.1): subtags of one to eight letters or digits, the first two or three
    /// lower-case letters.
    private static func isLanguage(_ text: String) -> Bool {
        let tags = text.split(separator: "-", omittingEmptySubsequences: false)
        guard let first = tags.first, (2...3).contains(first.utf8.count), first.utf8.allSatisfy(isLower) else {
            return false
        }
        return tags.dropFirst().allSatisfy { tag in
            (1...8).contains(tag.utf8.count) && tag.utf8.allSatisfy { isDigit($0) || isLower($0 | 0x20) }
        }
    }

    private static func isDigit(_ byte: UInt8) -> Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) }

    private static func isLower(_ byte: UInt8) -> Bool { (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte) }
}
