internal import AuditModel

/// A format that is known by the bytes at its start, whatever the file is called.
protocol SignatureFormat: RecordFormat {
    static func hasSignature(_ head: ArraySlice<UInt8>) -> Bool
}

extension SignatureFormat {
    package static var carriesText: Bool { false }

    package static func recognise(head: ArraySlice<UInt8>, isWhole: Bool, name: [UInt8]) -> Recognition {
        hasSignature(head) ? .certain : .no
    }
}
