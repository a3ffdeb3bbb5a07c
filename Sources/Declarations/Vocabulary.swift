internal import AuditModel

/// A closed list of words that a key accepts.
package struct Vocabulary: Hashable, Sendable {
    /// In the order in which they are explained.
    package let words: [String]

    package init(_ words: String) { self.words = words.split(separator: " ").map(String.init) }

    package init(_ words: [String]) { self.words = words }

    func contains(_ word: String) -> Bool { words.contains(word) }
}

/// The words of the manifest; codes never vary with the language.
extension Vocabulary {
    package static let sourceKinds = Vocabulary(SourceKind.allCases.map(\.rawValue))
    package static let authorizationKinds = Vocabulary(AuthorizationKind.allCases.map(\.rawValue))
    package static let stages = Vocabulary("pretrain continued_pretrain sft preference rl distill eval_only rag_only")
    package static let modalities = Vocabulary(
        "text code image audio speech video multimodal_pair tabular graph 3d other")
    package static let contentForms = Vocabulary(
        """
        web_page news encyclopedia book paper legal government social_post forum dialogue qa_pair instruction_pair \
        preference_pair trajectory subtitle code_repo caption photo artwork music recording film_tv other
        """)
    package static let dataClasses = Vocabulary("general important core state_secret")
    package static let statuses = Vocabulary("active frozen withdrawn blacklisted quarantined")
    package static let answers = Vocabulary("yes no unknown")
    package static let bases = Vocabulary(
        """
        no_personal_information anonymised pipl13_1_consent pipl13_2_contract_or_hr pipl13_3_legal_duty \
        pipl13_4_emergency_health pipl13_5_public_interest_news pipl13_6_already_public pipl13_7_other_law \
        gdpr6_1_a gdpr6_1_b gdpr6_1_c gdpr6_1_d gdpr6_1_e gdpr6_1_f unknown
        """)
    package static let sensitiveClasses = Vocabulary(
        """
        biometric religious_belief specific_identity medical_health financial_account location_track minor_u14 other
        """)
    /// Keys of records that a lookup can be made for; the host goes with the URL.
    package static let keyIndexes = Vocabulary("id url")
    package static let covered = Vocabulary("data code documentation other")
    package static let grants = Vocabulary("explicit implied silent prohibited")
    package static let obligations = Vocabulary(
        """
        attribution share_alike notice non_commercial no_derivatives field_of_use no_model_competition \
        deletion_on_end territory
        """)
    package static let licensorCapacities = Vocabulary("rightsholder agent aggregator platform unknown")
    package static let warranties = Vocabulary("provided refused not_applicable")
    package static let reviewResults = Vocabulary("pass fail pending")
    package static let acquisitionMethods = Vocabulary(
        """
        crawl api bulk_download purchase_delivery partner_delivery user_submission in_house_creation generation \
        device_capture feed
        """)
    package static let optOutPolicies = Vocabulary(
        "respect_all respect_robots_only respect_at_crawl_time retroactive not_applicable none")
    package static let optOutProtocols = Vocabulary(
        "robots_txt tdmrep aipref ai_txt c2pa_cawg noai_meta terms_of_service registry notice")
    package static let workKinds = Vocabulary("literary artistic scientific musical audiovisual software database")
    package static let likenesses = Vocabulary("none face voice both")
    package static let transferMechanisms = Vocabulary(
        """
        not_cross_border security_assessment standard_contract certification exempt_volume exempt_other none
        """)
    package static let assessmentStages = Vocabulary("pre_collection post_collection periodic")
    package static let assessmentVerdicts = Vocabulary("accept reject blacklist")
    package static let processingSteps = Vocabulary(
        """
        extract normalise language_id dedup_exact dedup_near quality_filter safety_filter pi_mask license_filter \
        opt_out_filter translate augment annotate tokenise mix
        """)
    package static let generatorRoles = Vocabulary(
        """
        answer_generation rewrite distillation ai_feedback augmentation translation captioning \
        cleaning_or_metadata_only
        """)
    package static let defaultConsents = Vocabulary("opt_in opt_out")
    package static let consentForms = Vocabulary("general separate written guardian")
    package static let serviceScopes = Vocabulary("public_prc b2b_prc internal_rnd overseas_only unknown")
    package static let ruleCategories = Vocabulary("functional safety")
    package static let ruleStages = Vocabulary("labelling review")
    package static let taskTypes = Vocabulary(
        """
        instruction_answer preference_rank rating classification span bbox segmentation transcript translation \
        caption dialogue_turn red_team_prompt safe_refusal risk_tag other
        """)
    /// The 31 risks of TC260-003, Annex A.
    package static let risks = Vocabulary(
        """
        A1a A1b A1c A1d A1e A1f A1g A1h A2a A2b A2c A2d A2e A2f A2g A2h A2i A3a A3b A3c A3d A3e \
        A4a A4b A4c A4d A4e A4f A4g A5a A5b
        """)
    package static let teamTypes = Vocabulary("in_house vendor crowd experts model_assisted model_only")
    /// How the text of a source is encoded, where the files do not say it themselves.
    package static let encodings = Vocabulary(
        """
        utf-8 utf-16 utf-16le utf-16be utf-32 utf-32le utf-32be gb18030 gbk gb2312 big5 big5-hkscs shift_jis euc-jp \
        iso-2022-jp euc-kr iso-2022-kr hz-gb-2312 windows-1250 windows-1251 windows-1252 windows-1253 windows-1254 \
        windows-1255 windows-1256 windows-1257 windows-1258 iso-8859-1 iso-8859-2 iso-8859-5 iso-8859-7 iso-8859-9 \
        iso-8859-15 koi8-r koi8-u
        """)
    package static let uses = Vocabulary("training commercial derivatives redistribution")
    package static let profiles = Vocabulary("house")
}
