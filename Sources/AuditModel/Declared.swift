/// A value that a person declared, and the line where it stands.
package struct Declared<Value: Hashable & Sendable>: Hashable, Sendable {
    package let value: Value
    /// 1-based line of `provenance.yaml`; nil when no manifest was written and the value was derived from evidence.
    package let line: Int?

    package init(_ value: Value, line: Int?) {
        self.value = value
        self.line = line
    }
}
