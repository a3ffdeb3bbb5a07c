internal import AuditModel

/// A content rule and its number in the output, which it gets with its first record.
struct NumberedRule {
    let rule: ContentRule
    private var number: UInt8?

    init(_ rule: ContentRule) { self.rule = rule }

    mutating func number(in output: RecordOutput) -> UInt8 {
        if let number { return number }
        let number = output.index(of: rule)
        self.number = number
        return number
    }
}
