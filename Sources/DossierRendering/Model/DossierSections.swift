/// The sections, in order; the first five are the items that Art. 19 of the Interim Measures names.
enum DossierSections {
    static let all: [any DossierSection.Type] = [
        SourcesSection.self,
        ScaleSection.self,
        TypesSection.self,
        TaggingRulesSection.self,
        AlgorithmSection.self,
        FindingsSection.self,
        GapsSection.self,
        ExclusionsSection.self,
        IntegritySection.self,
        ReadingGuideSection.self,
    ]
}
