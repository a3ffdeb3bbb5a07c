/// TensorFlow record files: length, checksum, data, checksum; they have no signature.
package enum TFRecordFormat: UnreadFormat {
    package static let name = "tfrecord"
    package static let nameEndings = ["tfrecord", "tfrecords"]

    static func hasSignature(_ head: ArraySlice<UInt8>) -> Bool { false }

    /// By name, when the first length is one that a record can have.
    package static func recognise(head: ArraySlice<UInt8>, isWhole: Bool, name: [UInt8]) -> Recognition {
        isNamed(name) && head.count >= 16 && head.has([0, 0, 0], at: 5) ? .certain : .no
    }
}
