/// Files that the manifest leaves out: the pattern and reason are declared, the volume is observed.
package struct DossierExclusion: Hashable, Sendable {
    package let pattern: String
    package let reason: String
    package let volume: DossierVolume

    package init(pattern: String, reason: String, volume: DossierVolume) {
        self.pattern = pattern
        self.reason = reason
        self.volume = volume
    }
}
