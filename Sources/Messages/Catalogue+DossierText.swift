extension Catalogue {
    /// Titles, paragraphs and states of the dossier.
    static let dossierText: [CatalogueEntry] = [
        // Cover
        CatalogueEntry("dossier.title", en: "Training-Data Explanation Dossier", zh: "训练数据说明材料"),
        CatalogueEntry(
            "dossier.kicker",
            en: "Interim Measures for the Management of Generative AI Services, Article 19",
            zh: "《生成式人工智能服务管理暂行办法》第十九条"),
        CatalogueEntry(
            "dossier.scope",
            en: """
                This document is evidence, not a legal conclusion. It shows what was declared and what was \
                observed, and keeps the two apart.
                """,
            zh: "本材料仅提供证据，不构成法律结论。材料分别列示“声明了什么”与“观测到什么”，两者从不合并。"),
        CatalogueEntry("dossier.cover.organization", en: "Organization", zh: "提供单位"),
        CatalogueEntry("dossier.cover.generated", en: "Generated", zh: "生成时间"),
        CatalogueEntry("dossier.cover.scan", en: "Scan", zh: "扫描"),
        CatalogueEntry(
            "dossier.cover.scan-times",
            en: "No. {number}, {start} to {end}",
            zh: "第 {number} 次，{start} 至 {end}"),
        CatalogueEntry(
            "dossier.cover.scan-open",
            en: "No. {number}, started {start}, not finished",
            zh: "第 {number} 次，{start} 开始，未完成"),
        CatalogueEntry("dossier.cover.ledger", en: "Ledger", zh: "账本编号"),
        CatalogueEntry("dossier.cover.tool", en: "Tool", zh: "工具版本"),
        // Honesty box
        CatalogueEntry(
            "dossier.honesty.title",
            en: "What this document can and cannot show",
            zh: "本材料能说明什么、不能说明什么"),
        CatalogueEntry("dossier.honesty.roots", en: "Folders scanned", zh: "已扫描目录"),
        CatalogueEntry("dossier.honesty.read", en: "Read", zh: "已读取"),
        CatalogueEntry("dossier.honesty.excluded", en: "Excluded by the manifest", zh: "按清单排除"),
        CatalogueEntry("dossier.honesty.ignored", en: "Ignored by built-in rules", zh: "按内置规则忽略"),
        CatalogueEntry("dossier.honesty.unread", en: "Could not be read", zh: "未能读取"),
        CatalogueEntry("dossier.honesty.pointers", en: "Stored elsewhere", zh: "数据在别处"),
        CatalogueEntry("dossier.honesty.not-checked", en: "Not checked", zh: "未检查项目"),
        CatalogueEntry("dossier.honesty.age", en: "Age of the scan", zh: "扫描距今"),
        CatalogueEntry("dossier.honesty.verdict", en: "Integrity of the ledger", zh: "账本完整性核验"),
        CatalogueEntry("dossier.honesty.figures", en: "Figures", zh: "图表"),
        CatalogueEntry(
            "dossier.honesty.volume",
            en: "{bytes} bytes ({share} of all bytes found), files: {files}",
            zh: "{files} 个文件，{bytes} 字节（占全部字节的 {share}）"),
        CatalogueEntry(
            "dossier.honesty.gaps",
            en: "gaps: {number}, not accepted by the policy: {open}",
            zh: "缺口 {number} 处，其中 {open} 处未被策略接受"),
        CatalogueEntry(
            "dossier.honesty.age-text",
            en: "{days} d {hours} h {minutes} min when this document was made",
            zh: "至生成本材料时为 {days} 天 {hours} 小时 {minutes} 分钟"),
        CatalogueEntry(
            "dossier.honesty.figure-counts",
            en: """
                {total} in all: {declared} rest on declarations only, {observed} on observations, {unchecked} \
                were not checked
                """,
            zh: """
                共 {total} 个：仅凭声明 {declared} 个，有观测依据 {observed} 个，未检查 {un\
                checked} 个
                """),
        CatalogueEntry(
            "dossier.honesty.unseen",
            en: "A source that was never put under these folders cannot be seen by this tool.",
            zh: "从未放入上述目录的来源，本工具无从得知。"),
        CatalogueEntry(
            "dossier.honesty.no-run",
            en: """
                No training run is bound to this ledger: it shows what lies in the folders, not what a model \
                was trained on.
                """,
            zh: "本账本未绑定任何训练任务：它说明目录中有什么，不说明模型实际用了什么。"),
        CatalogueEntry(
            "dossier.honesty.words",
            en: "“None found” means that somebody looked; “not checked” means that nobody did.",
            zh: "“未发现”表示查过而没有；“未检查”表示没有查。"),
        // Contents
        CatalogueEntry("dossier.contents", en: "Contents", zh: "目录"),
        CatalogueEntry(
            "dossier.contents.legend",
            en: """
                Sections 1 to 5 are the five items that Article 19 names. Figures are numbered through the \
                whole document; each states its denominator, its scan, how it is known and the query that makes \
                it again.
                """,
            zh: """
                第 1 至 5 部分对应第十九条列举的五项内容。图表全文连续编号，每个图表均注明分母、所依据的扫描、依据类别以及\
                可复现该数字的查询。
                """),
        CatalogueEntry("dossier.figure-range", en: "Figures {range}", zh: "图表 {range}"),
        CatalogueEntry("dossier.figure-number", en: "Figure {number}", zh: "图表 {number}"),
        // Sections
        CatalogueEntry("dossier.section.sources", en: "Sources of training data", zh: "训练数据来源"),
        CatalogueEntry("dossier.section.scale", en: "Scale of training data", zh: "训练数据规模"),
        CatalogueEntry("dossier.section.types", en: "Types of training data", zh: "训练数据类型"),
        CatalogueEntry("dossier.section.tagging-rules", en: "Tagging rules", zh: "标注规则"),
        CatalogueEntry("dossier.section.algorithm", en: "Algorithm mechanism", zh: "算法机制机理"),
        CatalogueEntry("dossier.section.findings", en: "Findings", zh: "检查发现"),
        CatalogueEntry("dossier.section.gaps", en: "Gaps: what could not be read", zh: "缺口：未能读取或解析的数据"),
        CatalogueEntry(
            "dossier.section.exclusions",
            en: "Exclusions and checks that did not run",
            zh: "排除范围与未检查项目"),
        CatalogueEntry("dossier.section.integrity", en: "Integrity and recomputation", zh: "完整性与复核方法"),
        CatalogueEntry("dossier.section.guide", en: "Reading guide", zh: "阅读说明"),
        CatalogueEntry("dossier.heading.key-figures", en: "Key figures", zh: "主要指标"),
        CatalogueEntry("dossier.heading.register", en: "Source register", zh: "来源清单"),
        CatalogueEntry("dossier.heading.grounds", en: "Grounds and evidence", zh: "授权依据与证据"),
        CatalogueEntry("dossier.heading.breakdown", en: "Breakdown", zh: "分项统计"),
        CatalogueEntry("dossier.heading.rules", en: "Rules as declared", zh: "声明的标注规则"),
        CatalogueEntry("dossier.heading.mechanism", en: "Mechanism as declared", zh: "声明的机制机理"),
        CatalogueEntry("dossier.heading.processing", en: "Processing as observed", zh: "观测到的数据处理"),
        CatalogueEntry("dossier.heading.clauses", en: "By clause", zh: "按条款汇总"),
        CatalogueEntry("dossier.heading.details", en: "Details", zh: "明细"),
        CatalogueEntry("dossier.heading.checkpoint", en: "Checkpoint", zh: "检查点"),
        CatalogueEntry("dossier.heading.recompute", en: "How to compute it again", zh: "如何复核"),
        CatalogueEntry("dossier.heading.badges", en: "How something is known", zh: "依据类别与取值状态"),
        CatalogueEntry("dossier.heading.words", en: "Words", zh: "术语"),
        CatalogueEntry("dossier.heading.certainty", en: "Certainty of clauses", zh: "条款依据的确定程度"),
        CatalogueEntry("dossier.heading.questions", en: "Questions and commands", zh: "常见问题与对应命令"),
        // Paragraphs
        CatalogueEntry(
            "dossier.sources.intro",
            en: """
                A source is one origin of data. What a person declared in the manifest stands beside the \
                license statements that the scan found in the files.
                """,
            zh: "一个来源对应一处数据出处。清单中由人声明的内容，与扫描在文件中发现的许可陈述并列展示。"),
        CatalogueEntry(
            "dossier.sources.no-manifest",
            en: """
                No manifest was written. The folders stand in for sources, nothing is declared, and every \
                ground rests on the statements found in the files.
                """,
            zh: "未提供清单。此处以目录代替来源，没有任何声明，授权依据仅来自文件中发现的陈述。"),
        CatalogueEntry(
            "dossier.scale.intro",
            en: """
                Counts come from the scan and cover what was read. The account of bytes shows where every \
                stored byte went, including those that were not read.
                """,
            zh: "数量均来自扫描，仅涵盖已读取的数据。字节去向表说明每个存储字节的去向，包括未读取的部分。"),
        CatalogueEntry(
            "dossier.types.intro",
            en: """
                Formats were recognized from the content of the files. Modality, language, form and class are \
                declared per source; a source that declares several values counts in each.
                """,
            zh: "格式依据文件内容识别。模态、语言、内容形式与分级由各来源声明；声明多个取值的来源在各取值中分别计数。"),
        CatalogueEntry(
            "dossier.tagging-rules.intro",
            en: """
                The rules below are declared. Whether labels follow them was not checked unless a figure says \
                so.
                """,
            zh: "以下规则均为声明内容。除图表另有说明外，未检查标签是否遵循规则。"),
        CatalogueEntry(
            "dossier.tagging-rules.undeclared",
            en: """
                Not declared: the manifest names no tagging rule, neither for the dataset nor for a source. \
                Whether the data was tagged cannot be told from this ledger.
                """,
            zh: "未声明：清单未为数据集或任何来源写明标注规则。数据是否经过标注，无法从本账本得知。"),
        CatalogueEntry(
            "dossier.algorithm.intro",
            en: """
                How the algorithm works is declared by the provider. This tool reads data, not models, and \
                observed none of it.
                """,
            zh: "算法原理由提供者声明。本工具只读取数据，不读取模型，对此未作任何观测。"),
        CatalogueEntry(
            "dossier.algorithm.undeclared",
            en: """
                Not declared: the manifest describes no algorithm. Basic principle, operation, scenario and \
                intent are missing and have to be supplied by the provider.
                """,
            zh: "未声明：清单未描述任何算法。基本原理、运行机制、应用场景和目的意图均缺失，须由提供者补充。"),
        CatalogueEntry(
            "dossier.algorithm.processing",
            en: """
                What this tool did with the data, with the quantity before and after each step. Cleaning, \
                deduplication and mixing before training happen elsewhere and were not observed.
                """,
            zh: "以下为本工具对数据的处理，列出每一步的输入与输出。训练前的清洗、去重和配比在别处进行，未被观测。"),
        CatalogueEntry(
            "dossier.findings.intro",
            en: """
                A finding is a check that did not hold. It names the clause behind the check, what was declared \
                and what was observed. A clause that is not listed had no finding; that is not a statement \
                about the law.
                """,
            zh: """
                检查发现指未通过的检查项，逐项列明所依据的条款、声明内容与观测内容。未列出的条款表示没有检查发现，不代表任何法律\
                判断。
                """),
        CatalogueEntry(
            "dossier.gaps.intro",
            en: """
                A gap is data that could not be read or parsed. Nothing is left out in silence: records that could \
                be kept are counted in the other figures, what could not be read is missing from them.
                """,
            zh: "缺口指未能读取或解析的数据。任何缺失均不隐瞒：能够保留的记录已计入其他图表，未能读取的数据未计入。"),
        CatalogueEntry(
            "dossier.gaps.unsized", en: "gaps that cannot tell their size: {number}", zh: "{number} 处缺口大小未知"),
        CatalogueEntry(
            "dossier.gaps.at-least", en: "at least; gaps that cannot tell their size: {number}",
            zh: "至少；另有 {number} 处缺口大小未知"),
        CatalogueEntry(
            "dossier.gaps.cut",
            en: "Further gaps, in dossier.json: {number}.",
            zh: "另有 {number} 处缺口见 dossier.json。"),
        CatalogueEntry(
            "dossier.exclusions.intro",
            en: """
                Files left out on purpose, each with the reason that the manifest gives, and checks that this \
                scan did not make.
                """,
            zh: "以下为有意排除的文件及清单给出的理由，以及本次扫描未执行的检查。"),
        CatalogueEntry(
            "dossier.integrity.intro",
            en: "The values below let anybody see whether the data or the ledger was changed after the scan.",
            zh: "借助以下数值，任何人都可以判断数据或账本在扫描之后是否被改动。"),
        CatalogueEntry(
            "dossier.integrity.checkpoint",
            en: """
                The note below fixes the evidence log up to the scan. Keep a copy outside: only then can a \
                replaced ledger be told from the original.
                """,
            zh: "以下检查点固定了截至本次扫描的证据日志。请在别处留存副本：只有这样才能识别被整体替换的账本。"),
        CatalogueEntry(
            "dossier.integrity.no-checkpoint",
            en: "The ledger holds no checkpoint: the scan did not finish.",
            zh: "账本中没有检查点：扫描未完成。"),
        CatalogueEntry(
            "dossier.integrity.recompute",
            en: """
                DIR is the audited folder, LEDGER the ledger file, OUT an empty folder. The dataset root needs \
                nothing but SHA-256: one leaf per file, sorted by path, in the tree of RFC 6962.
                """,
            zh: """
                其中 DIR 为被审计目录，LEDGER 为账本文件，OUT 为空目录。数据集根仅需 SHA-256 即可复算：\
                每个文件一个叶节点，按路径排序，构成 RFC 6962 树。
                """),
        CatalogueEntry(
            "dossier.guide.intro",
            en: "Every figure says how it is known. The same words and marks are used throughout.",
            zh: "每个图表均注明依据类别，全文使用同一套用语和标记。"),
        CatalogueEntry(
            "dossier.guide.declared",
            en: "A person says so in the manifest. This tool did not verify it.",
            zh: "由人在清单中写明，本工具未予核实。"),
        CatalogueEntry(
            "dossier.guide.observed",
            en: "The scan saw it in the files. It can be computed again from the same files.",
            zh: "扫描在文件中观测所得，可由相同文件重新计算。"),
        CatalogueEntry(
            "dossier.guide.not-counted",
            en: """
                Characters are counted in records of which one text is the content. Records that are fingerprinted \
                as a whole, and what is no text, are not counted: their characters are unknown, not zero.
                """,
            zh: "仅对以一段文本为内容的记录统计字符。按整条记录计算指纹的记录以及非文本数据不统计：其字符数未知，并非为零。"),
        CatalogueEntry(
            "dossier.guide.not-checked",
            en: "Nobody looked. No statement is made either way.",
            zh: "没有查过，不作任何判断。"),
        CatalogueEntry(
            "dossier.guide.none-found",
            en: """
                The check ran over everything that was read and found nothing. It says nothing about what was \
                not read.
                """,
            zh: "对全部已读取数据执行了检查，没有发现。对未读取的数据不作说明。"),
        CatalogueEntry(
            "dossier.guide.not-declared",
            en: "The manifest is silent. This is not the same as “none”.",
            zh: "清单没有写明，与“无”含义不同。"),
        // States and badges
        CatalogueEntry("dossier.basis.declared", en: "declared", zh: "声明"),
        CatalogueEntry("dossier.basis.observed", en: "observed", zh: "观测"),
        CatalogueEntry("dossier.basis.not-checked", en: "not checked", zh: "未检查"),
        CatalogueEntry("dossier.state.none-found", en: "None found", zh: "未发现"),
        CatalogueEntry("dossier.state.not-checked", en: "Not checked", zh: "未检查"),
        CatalogueEntry("dossier.state.not-counted", en: "Not counted", zh: "未统计"),
        CatalogueEntry("dossier.state.not-declared", en: "Not declared", zh: "未声明"),
        CatalogueEntry("dossier.gates.hold", en: "no error", zh: "无错误"),
        CatalogueEntry("dossier.gates.fail", en: "errors found", zh: "有错误"),
        CatalogueEntry("dossier.total", en: "All files found", zh: "全部文件合计"),
        CatalogueEntry("dossier.fix", en: "To fix:", zh: "处理建议："),
        CatalogueEntry("dossier.manifest-line", en: "manifest, line {line}", zh: "清单第 {line} 行"),
        CatalogueEntry(
            "dossier.more",
            en: "further entries, in dossier.json: {number}",
            zh: "另有 {number} 项，见 dossier.json"),
        CatalogueEntry("dossier.cut", en: "cut; characters in full: {number}", zh: "已截断，全文 {number} 个字符"),
        CatalogueEntry("dossier.yes", en: "yes", zh: "是"),
        CatalogueEntry("dossier.no", en: "no", zh: "否"),
        CatalogueEntry("dossier.unknown", en: "unknown", zh: "未知"),
        CatalogueEntry("dossier.colon", en: ": ", zh: "："),
        CatalogueEntry("dossier.scan", en: "scan {number}", zh: "第 {number} 次扫描"),
        CatalogueEntry("dossier.see-total", en: "see the total above", zh: "见上方合计"),
        CatalogueEntry("dossier.csv.header", en: "{title} ({basis})", zh: "{title}（{basis}）"),
        CatalogueEntry(
            "dossier.csv.statement", en: "{license} ({origin}: {place})", zh: "{license}（{origin}：{place}）"),
        // Units and denominators
        CatalogueEntry("dossier.unit.files", en: "files: {number}", zh: "{number} 个文件"),
        CatalogueEntry("dossier.unit.bytes", en: "bytes: {number}", zh: "{number} 字节"),
        CatalogueEntry("dossier.unit.shards", en: "shards: {number}", zh: "{number} 个分片"),
        CatalogueEntry("dossier.unit.records", en: "records: {number}", zh: "{number} 条记录"),
        CatalogueEntry("dossier.unit.sources", en: "sources: {number}", zh: "{number} 个来源"),
        CatalogueEntry("dossier.of.records", en: "records read: {number}", zh: "已读取的 {number} 条记录"),
        CatalogueEntry(
            "dossier.of.text-records", en: "records in shards that hold text: {number} of the {total} read",
            zh: "含文本分片中的 {number} 条记录（共读取 {total} 条）"),
        CatalogueEntry("dossier.characters-in", en: "in records: {number}", zh: "统计 {number} 条记录"),
        CatalogueEntry("dossier.of.files", en: "files found: {number}", zh: "发现的 {number} 个文件"),
        CatalogueEntry("dossier.of.bytes", en: "bytes found: {number}", zh: "发现的 {number} 字节"),
        CatalogueEntry("dossier.of.shards", en: "shards read: {number}", zh: "已读取的 {number} 个分片"),
        CatalogueEntry("dossier.of.sources", en: "sources: {number}", zh: "全部 {number} 个来源"),
        CatalogueEntry("dossier.of.findings", en: "findings: {number}", zh: "全部 {number} 项检查发现"),
        CatalogueEntry("dossier.of.gaps", en: "gaps: {number}", zh: "全部 {number} 处缺口"),
        CatalogueEntry("dossier.of.manifest", en: "everything in the manifest", zh: "清单全部内容"),
        CatalogueEntry("dossier.of.no-manifest", en: "all folders (no manifest)", zh: "全部目录（无清单）"),
        CatalogueEntry("dossier.of.scan", en: "everything this scan read", zh: "本次扫描的全部数据"),
        // Processing steps
        CatalogueEntry(
            "dossier.step.walk",
            en: "Files found; files read as data or evidence",
            zh: "发现的文件；作为数据或证据读取的文件"),
        CatalogueEntry("dossier.step.decode", en: "Stored bytes; bytes after unpacking", zh: "存储字节；解压解包后的字节"),
        CatalogueEntry("dossier.step.cut", en: "Shards; records cut from them", zh: "分片；切分出的记录"),
        CatalogueEntry("dossier.step.bind", en: "Records; sources they are bound to", zh: "记录；归属的来源"),
    ]
}
