import Fingerprinting
import Testing

struct CanonicalNumberTests {
    private func canonical(_ token: String) -> String {
        var out: [UInt8] = []
        CanonicalNumber.append(Array(token.utf8)[...], to: &out)
        return String(decoding: out, as: UTF8.self)
    }

    @Test(arguments: [
        ("0", "0"), ("-0", "0"), ("-0.0", "0"), ("0e5", "0"), ("0.000E-99999999999999999999", "0"), ("1.0", "1"),
        ("1e2", "100"), ("0.10", "0.1"), ("1e20", "100000000000000000000"), ("1e21", "1e+21"), ("12e20", "1.2e+21"),
        ("123456789012345678901234567890", "1.2345678901234567890123456789e+29"), ("1E-6", "0.000001"),
        ("1e-7", "1e-7"), ("12e-7", "0.0000012"), ("1e999", "1e+999"), ("-12.5000e+1", "-125"), ("00120", "120"),
        ("123.456", "123.456"), ("0.00100", "0.001"), ("100.001e-3", "0.100001"),
        (
            "999999999999999999999.5",
            "999999999999999999999.5"
        ), ("9007199254740993", "9007199254740993"), ("+1.50", "1.5"),
        ("1e99999999999999999", "1e+99999999999999999"), ("10e99999999999999999", "1e+100000000000000000"),
        ("1e999999999999999999999", "1e+999999999999999999999"), ("10e999999999999999999", "1e+1000000000000000000"),
        ("0.01e1000000000000000000", "1e+999999999999999998"), ("0.1e-999999999999999999", "1e-1000000000000000000"),
        ("1000e-1000000000000000000", "1e-999999999999999997"),
        ("-1.5e9223372036854775807", "-1.5e+9223372036854775807"),
        ("1e-9223372036854775809", "1e-9223372036854775809"), ("1e0000000000000000000000000000002", "100"),
    ])
    func `a number is exact and shortest`(token: String, expected: String) {
        #expect(canonical(token) == expected)
    }

    @Test(arguments: ["", "-", ".", "1.2.3", "1e", "1e+", "1e5x", "NaN", "-Infinity", "1,5", "0x10", "e5", "1 "])
    func `what is no decimal number stays as it is`(token: String) {
        #expect(canonical(token) == token)
    }

    @Test func `tokens of more than 1,024 bytes stay as they are`() {
        let longest = "0." + String(repeating: "0", count: 1_021) + "1"
        #expect(canonical(longest) == "1e-1022")
        #expect(canonical(longest + "0") == longest + "0")
    }

    @Test func `the canonical form is its own canonical form`() {
        for token in ["1.50", "1e21", "123e-9", "-0.000001", "1e-99999999999999999999"] {
            #expect(canonical(canonical(token)) == canonical(token))
        }
    }
}
