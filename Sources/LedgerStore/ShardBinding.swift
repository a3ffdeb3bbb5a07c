/// What the manifest makes of one shard: its source and its role.
package struct ShardBinding: Hashable, Sendable {
    /// The source's id; nil when no source covers the file.
    package let source: String?
    package let role: ShardRole

    package init(source: String?, role: ShardRole) {
        self.source = source
        self.role = role
    }
}
