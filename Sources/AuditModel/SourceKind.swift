/// Where a source's data comes from, in the categories that filings use.
package enum SourceKind: String, Hashable, Sendable, Codable, CaseIterable {
    case openSource = "open_source"
    case selfCollectedWeb = "self_collected_web"
    case selfCollectedProduced = "self_collected_produced"
    case commercial
    case cooperation
    case userInput = "user_input"
    case userService = "user_service"
    case publicOpenData = "public_open_data"
    case synthetic
    case humanFeedback = "human_feedback"
    case inherited
    case other
    case unknown
}
