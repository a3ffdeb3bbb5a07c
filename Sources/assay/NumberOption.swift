import AuditModel

/// Numbers on the command line, which are refused where they mean nothing rather than moved to where they do.
enum NumberOption {
    /// - Parameters:
    ///   - number: nil when the option was not given.
    ///   - option: as it is typed, for example `--jobs`.
    static func check(_ number: Int?, in range: ClosedRange<Int>, _ option: String) throws(AuditError) {
        guard let number, !range.contains(number) else { return }
        throw AuditError(
            .usage, "option-out-of-range",
            [
                "option": option, "number": String(number), "least": String(range.lowerBound),
                "most": Grouped.text(UInt64(clamping: range.upperBound)),
            ])
    }
}
