/// What the manifest makes of one shard: its source and its role.
package struct ShardBinding: Hashable, Sendable {
    /// The source's place in the manifest, from 0; nil when no source covers the file.
    package let source: Int?
    package let role: ShardRole

    package init(source: Int?, role: ShardRole) {
        self.source = source
        self.role = role
    }
}
