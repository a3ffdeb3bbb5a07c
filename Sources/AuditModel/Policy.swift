/// What a team accepts: profile, uses, waivers and known gaps.
package struct Policy: Hashable, Sendable {
    /// A finding that a named person accepts until a day.
    package struct Waiver: Hashable, Sendable {
        package let gate: String
        package let source: String
        package let reason: String
        package let approvedBy: String
        package let expires: DayDate
        package let line: Int

        package init(gate: String, source: String, reason: String, approvedBy: String, expires: DayDate, line: Int) {
            self.gate = gate
            self.source = source
            self.reason = reason
            self.approvedBy = approvedBy
            self.expires = expires
            self.line = line
        }
    }

    /// A gap that is known: exactly these bytes, until a day.
    package struct AcceptedGap: Hashable, Sendable {
        package let location: Location
        /// SHA-256 of the stored file that has the gap.
        package let sha256: SHA256Value
        package let reason: String
        package let expires: DayDate
        package let line: Int

        package init(location: Location, sha256: SHA256Value, reason: String, expires: DayDate, line: Int) {
            self.location = location
            self.sha256 = sha256
            self.reason = reason
            self.expires = expires
            self.line = line
        }
    }

    package var path: String?
    package var profile = "house"
    /// What the release does with the data: `training`, `commercial`, `derivatives`, `redistribution`.
    package var uses: Set<String> = ["training", "commercial"]
    package var waivers: [Waiver] = []
    package var acceptedGaps: [AcceptedGap] = []

    package init() {}
}
