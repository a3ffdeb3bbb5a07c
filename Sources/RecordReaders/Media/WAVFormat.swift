/// WAVE sound (RIFF and its 64-bit form RF64).
package enum WAVFormat: MediaFormat {
    package static let name = "wav"
    package static let nameEndings = ["wav", "wave"]

    static func hasSignature(_ head: ArraySlice<UInt8>) -> Bool {
        (head.has("RIFF") || head.has("RF64")) && head.has("WAVE", at: 8)
    }
}
