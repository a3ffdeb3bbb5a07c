extension Catalogue {
    /// What `--help` says, in the language of the locale.
    static let help: [CatalogueEntry] = [
        CatalogueEntry("help.assay", en: "An auditor for training data.", zh: "训练数据审计工具。"),
        CatalogueEntry(
            "help.assay.discussion",
            en:
                "Fingerprints every record of a dataset, keeps what is declared and what is observed in a ledger, answers where any record came from, fails CI when a source is not licensed, and writes the package for an inspection.",
            zh: "为数据集的每条记录计算指纹，把声明与观察分开记入账本；能回答任意一条记录的出处，来源未获许可时使 CI 失败，并生成供检查使用的说明材料。"),
        CatalogueEntry(
            "help.check", en: "Scan what changed, run the gates, report. Works without a manifest.",
            zh: "扫描变化、运行关卡、给出报告。没有清单也能用。"),
        CatalogueEntry(
            "help.check.discussion",
            en:
                "A finding names the clause behind it, and a letter says how sure the citation is: [P] the text of the instrument was read, [T] an official template or standard was read through a faithful copy, [D] only a draft was read, [C] commentary or another secondary source, [M+] general knowledge, of which wording or number may differ.",
            zh:
                "每项发现均注明所依据的条款，其后的字母表示依据的确定程度：[P] 已阅读法规原文，[T] 已通过可靠副本阅读官方模板或标准，[D] 仅阅读过征求意见稿，[C] 评论或其他间接资料，[M+] 据一般了解，措辞或条款号可能有出入。"
        ),
        CatalogueEntry(
            "help.init", en: "Write provenance.yaml from what can be seen; TODO where a person must decide.",
            zh: "根据可见内容写出 provenance.yaml；需要人决定之处标 TODO。"),
        CatalogueEntry("help.scan", en: "Read what changed into the ledger.", zh: "把变化读入账本。"),
        CatalogueEntry(
            "help.query", en: "Say where a record, a text or a file comes from.", zh: "查询一条记录、一段文字或一个文件的出处。"),
        CatalogueEntry("help.list", en: "Print tables from the ledger.", zh: "从账本列出表格。"),
        CatalogueEntry("help.show", en: "Show one source in full.", zh: "完整显示一个来源。"),
        CatalogueEntry(
            "help.diff", en: "Compare two ledgers, or an earlier scan with the present, record by record.",
            zh: "逐条记录比较两个账本，或比较较早的扫描与当前状态。"),
        CatalogueEntry(
            "help.export",
            en:
                "Write one row per record as CSV or Parquet: location, fingerprint, source, license (what the manifest declares), observed_license (what the record's own field says).",
            zh: "每条记录输出一行 CSV 或 Parquet：位置、指纹、来源、license（清单的声明）、observed_license（记录自身字段的内容）。"),
        CatalogueEntry(
            "help.dossier", en: "Write the inspection package: HTML in Chinese and English, JSON, source register.",
            zh: "生成检查材料：中文、英文 HTML，JSON 和来源清单。"),
        CatalogueEntry("help.verify", en: "Check that the evidence in a ledger still stands.", zh: "核验账本中的证据是否仍然成立。"),
        CatalogueEntry("option.dir", en: "The dataset's folder.", zh: "数据集目录。"),
        CatalogueEntry("option.folder", en: "The dataset's folder (default: the current one).", zh: "数据集目录（默认为当前目录）。"),
        CatalogueEntry(
            "option.ledger", en: "The ledger (default: .assay/ledger.sqlite in the folder).",
            zh: "账本（默认为目录下的 .assay/ledger.sqlite）。"),
        CatalogueEntry(
            "option.manifest", en: "The manifest (default: provenance.yaml in the folder).",
            zh: "清单（默认为目录下的 provenance.yaml）。"),
        CatalogueEntry(
            "option.no-manifest", en: "Ignore the manifest and use what the evidence says.", zh: "忽略清单，只看证据。"),
        CatalogueEntry(
            "option.policy", en: "The policy (default: assay-policy.yaml in the folder).",
            zh: "策略（默认为目录下的 assay-policy.yaml）。"),
        CatalogueEntry(
            "option.json", en: "Print one JSON document; its schema is in Schemas/.", zh: "输出一份 JSON 文档；其模式见 Schemas/。"),
        CatalogueEntry("option.lang", en: "Language of messages (default: the locale's).", zh: "消息语言（默认随区域设置）。"),
        CatalogueEntry("option.quiet", en: "Print only the result.", zh: "只输出结果。"),
        CatalogueEntry("option.verbose", en: "Print more detail.", zh: "输出更多细节。"),
        CatalogueEntry("option.jobs", en: "Worker processes (default: one per core).", zh: "工作进程数（默认每核一个）。"),
        CatalogueEntry("option.include", en: "Read only files that match; repeatable.", zh: "只读取匹配的文件；可重复。"),
        CatalogueEntry("option.exclude", en: "Leave out files that match; repeatable.", zh: "排除匹配的文件；可重复。"),
        CatalogueEntry(
            "option.fingerprint",
            en: "Fingerprint of a new ledger: xxh3-128/1 (default), or sha256-128/1 where suppliers may be hostile.",
            zh: "新账本的指纹算法：xxh3-128/1（默认）；供应方可能恶意时用 sha256-128/1。"),
        CatalogueEntry(
            "option.paranoid", en: "Trust neither times nor the git index: read every file again.",
            zh: "不信任文件时间与 git 索引：重新读取所有文件。"),
        CatalogueEntry(
            "option.today", en: "The day on which terms and waivers are judged (default: today, UTC).",
            zh: "判断期限与豁免所用的日期（默认今天，UTC）。"),
        CatalogueEntry(
            "option.check.format", en: "text or json, on the standard output or into a file; repeatable.",
            zh: "text 或 json，输出到标准输出或文件；可重复。"),
        CatalogueEntry(
            "option.check.fail-on", en: "Exit with 4 from this level on: error (default), warning, none.",
            zh: "达到该级别即以状态 4 退出：error（默认）、warning、none。"),
        CatalogueEntry(
            "option.check.duplicates",
            en: "Also count contents that several sources hold, for gate G30; reads every fingerprint of the ledger.",
            zh: "同时统计多个来源共有的内容，供关卡 G30 使用；会读取账本中的全部指纹。"),
        CatalogueEntry("option.init.print", en: "Print the manifest instead of writing it.", zh: "只打印清单，不写入文件。"),
        CatalogueEntry(
            "option.query.location", en: "A location such as a.tar.gz!/b.jsonl#17.", zh: "位置，例如 a.tar.gz!/b.jsonl#17。"),
        CatalogueEntry(
            "option.query.text", en: "A text, or - for the standard input (without its last newline).",
            zh: "一段文字；- 表示标准输入（去掉末尾换行）。"),
        CatalogueEntry("option.query.file", en: "A file: every record in it is looked up.", zh: "一个文件：查询其中每条记录。"),
        CatalogueEntry(
            "option.query.fingerprint", en: "32 hex digits, as xxhsum -H2 prints them.",
            zh: "32 位十六进制数，与 xxhsum -H2 的输出相同。"),
        CatalogueEntry(
            "option.query.id", en: "The id of a record, where the manifest indexes it.", zh: "记录的 id（清单已声明索引时）。"),
        CatalogueEntry(
            "option.query.url", en: "Where records were collected, where the manifest indexes it.",
            zh: "记录的采集网址（清单已声明索引时）。"),
        CatalogueEntry(
            "option.query.host", en: "The host of that URL, with or without www.", zh: "该网址的主机名，带不带 www. 均可。"),
        CatalogueEntry("option.query.explain", en: "Show the chain of why, for every place.", zh: "逐处说明依据链。"),
        CatalogueEntry(
            "option.query.confirm", en: "Read the bytes again and compare (exit status 12: they differ, or are gone).",
            zh: "重新读取字节并比对（退出状态 12：字节不一致，或已无法读取）。"),
        CatalogueEntry(
            "option.query.show", en: "Read the record again and show its beginning; fields as JSON.",
            zh: "重新读取记录并显示其开头；字段以 JSON 显示。"),
        CatalogueEntry(
            "option.list.what",
            en:
                "sources, scale, types, records, duplicates, gaps, exclusions, pointers, aliases, unchecked, gates, formats, exit-statuses.",
            zh:
                "可列：sources、scale、types、records、duplicates、gaps、exclusions、pointers、aliases、unchecked、gates、formats、exit-statuses。"
        ),
        CatalogueEntry(
            "option.list.by",
            en: "For scale: source, kind, domestic, language, stage, modality, format; separated by commas.",
            zh: "用于 scale：source、kind、domestic、language、stage、modality、format，以逗号分隔。"),
        CatalogueEntry(
            "option.list.finding", en: "For records: the id of a finding, or its beginning.",
            zh: "用于 records：发现的编号或其开头。"),
        CatalogueEntry(
            "option.list.flag", en: "For records: a flag such as empty or malformed.",
            zh: "用于 records：标记，如 empty 或 malformed。"),
        CatalogueEntry("option.list.source", en: "Only this source.", zh: "只限该来源。"),
        CatalogueEntry(
            "option.list.limit",
            en: "Rows at most (default: all with --finding, --flag, --source or --json, else 100).",
            zh: "最多行数（默认：用 --finding、--flag、--source 或 --json 时为全部，否则 100）。"),
        CatalogueEntry("option.show.what", en: "source.", zh: "source。"),
        CatalogueEntry("option.show.id", en: "Its id in the manifest.", zh: "其在清单中的编号。"),
        CatalogueEntry(
            "option.show.effective", en: "Every effective value and the line it comes from.", zh: "每个生效的值及其所在行。"),
        CatalogueEntry(
            "option.show.evidence", en: "What proves it; named files are hashed now.", zh: "其证据；指明的文件会当场计算摘要。"),
        CatalogueEntry("option.diff.old", en: "The old ledger, or a dataset's folder.", zh: "旧账本，或数据集目录。"),
        CatalogueEntry("option.diff.new", en: "The new one; not with --from-scan.", zh: "新账本或目录；不与 --from-scan 同用。"),
        CatalogueEntry(
            "option.diff.from-scan", en: "Compare that scan of the one ledger with its present state.",
            zh: "将同一账本的该次扫描与其当前状态比较。"),
        CatalogueEntry(
            "option.diff.list", en: "Name single records: added, removed, changed or moved.",
            zh: "逐条列出记录：added、removed、changed 或 moved。"),
        CatalogueEntry(
            "option.diff.limit", en: "Shards or records shown at most (default: 100).", zh: "最多显示的分片或记录数（默认 100）。"),
        CatalogueEntry(
            "option.export.format", en: "The form of the rows: csv (default) or parquet.",
            zh: "输出格式：csv（默认）或 parquet。"),
        CatalogueEntry("option.export.what", en: "records.", zh: "records。"),
        CatalogueEntry("option.dossier.out", en: "The folder to write into.", zh: "写入的目录。"),
        CatalogueEntry("option.verify.ledger", en: "The ledger.", zh: "账本。"),
        CatalogueEntry(
            "option.verify.level", en: "1 structure, 2 also the log, 3 also the tables (default).",
            zh: "1 结构，2 加日志，3 加各表（默认）。"),
        CatalogueEntry("option.verify.checkpoint", en: "An earlier checkpoint, kept elsewhere.", zh: "存放在别处的较早检查点。"),
    ]
}
