import AuditModel
import Fingerprinting
import Testing

struct TupleKeyTests {
    @Test func `a key is the encoding of an object`() {
        #expect(Hex.text(TupleKey.encode([:])) == "7b0000000000000000")
        #expect(
            Hex.text(TupleKey.encode(["license": "MIT", "a": ""]))
                == "7b0200000000000000" + "73010000000000000061" + "730000000000000000"
                + "7307000000000000006c6963656e7365" + "7303000000000000004d4954")
    }

    @Test(arguments: [[:], ["license": "CC-BY-4.0"], ["许可": "知识共享", "b": "", "a": "x"]] as [[String: String]])
    func `decoding gives the fields back`(fields: [String: String]) {
        #expect(TupleKey.decode(TupleKey.encode(fields)) == fields)
    }

    @Test func `every cut key and every key with something behind is refused`() {
        let key = TupleKey.encode(["license": "MIT", "a": "b"])
        for count in 0..<key.count { #expect(TupleKey.decode(Array(key[..<count])) == nil) }
        #expect(TupleKey.decode(key + [0]) == nil)
    }

    @Test(arguments: [
        "7bffffffffffffffff", "7b0100000000000000" + "73ffffffffffffff7f",
        // Names out of order, a name twice, bytes that are not UTF-8.
        "7b0200000000000000" + "73010000000000000062" + "730000000000000000" + "73010000000000000061"
            + "730000000000000000",
        "7b0200000000000000" + "73010000000000000061" + "730000000000000000" + "73010000000000000061"
            + "730000000000000000", "7b0100000000000000" + "730100000000000000ff" + "730000000000000000",
    ])
    func `bytes that no encoding makes are refused`(hex: String) throws {
        #expect(TupleKey.decode(try #require(Hex.bytes(hex))) == nil)
    }
}
