/// Apache ORC tables.
package enum ORCFormat: ColumnarFormat {
    package static let name = "orc"
    package static let nameEndings = ["orc"]

    static func hasSignature(_ head: ArraySlice<UInt8>) -> Bool {
        head.has("ORC") && !head.prefix(64).allSatisfy { $0 >= 0x20 && $0 < 0x7F }
    }
}
