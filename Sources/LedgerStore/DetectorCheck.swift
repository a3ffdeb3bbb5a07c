/// A detector that has seen the records of a shard.
package struct DetectorCheck: Hashable, Sendable {
    package let shard: Int64
    package let detector: String
    package let version: String
}
