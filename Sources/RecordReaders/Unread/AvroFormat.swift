/// Apache Avro container files.
package enum AvroFormat: UnreadFormat {
    package static let name = "avro"
    package static let nameEndings = ["avro"]

    static func hasSignature(_ head: ArraySlice<UInt8>) -> Bool { head.has([0x4F, 0x62, 0x6A, 0x01]) }
}
