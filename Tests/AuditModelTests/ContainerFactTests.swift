import AuditModel
import Testing

@Suite struct ContainerFactTests {
    @Test(arguments: [
        (String(repeating: "a", count: 256), String(repeating: "a", count: 256)),
        (String(repeating: "a", count: 257), String(repeating: "a", count: 253) + "…"),
        (String(repeating: "中", count: 86), String(repeating: "中", count: 84) + "…"),
        ("", ""),
    ])
    func `a long value is cut at a character`(_ value: String, _ kept: String) {
        #expect(ContainerFact("title", value).value == kept)
    }
}
