extension Catalogue {
    /// Manifest and policy.
    static let declarations: [CatalogueEntry] = [
        // The document as such
        CatalogueEntry(
            "problem.too-large",
            en: "the file has {bytes} bytes; {limit} are read",
            zh: "文件有 {bytes} 字节，最多读取 {limit} 字节"),
        CatalogueEntry(
            "problem.too-large.fix",
            en: "shorten the file: patterns cover many files with one line",
            zh: "请精简文件：一行路径模式可覆盖许多文件"),
        CatalogueEntry("problem.too-deep", en: "values are nested more than {limit} deep", zh: "嵌套超过 {limit} 层"),
        CatalogueEntry("problem.too-deep.fix", en: "take the inner values out of their brackets", zh: "请减少嵌套层次"),
        CatalogueEntry("problem.not-utf8", en: "this byte is not UTF-8", zh: "此处的字节不是 UTF-8"),
        CatalogueEntry("problem.not-utf8.fix", en: "save the file as UTF-8", zh: "请将文件另存为 UTF-8 编码"),
        CatalogueEntry(
            "problem.anchor",
            en: "anchors (`&`) and aliases (`*`) are not read here",
            zh: "此处不支持锚点（`&`）和别名（`*`）"),
        CatalogueEntry(
            "problem.anchor.fix",
            en: "write the value out, or put a pattern such as `*.json` in quotes",
            zh: "请直接写出该值；`*.json` 这类模式请加引号"),
        CatalogueEntry("problem.tag", en: "tags such as `!!str` are not read here", zh: "此处不支持 `!!str` 之类的标签"),
        CatalogueEntry(
            "problem.tag.fix",
            en: "leave the tag out; put the value in quotes where it must be a text",
            zh: "请去掉标签；必须是文本的值请加引号"),
        CatalogueEntry("problem.merge-key", en: "merge keys (`<<`) are not read here", zh: "此处不支持合并键（`<<`）"),
        CatalogueEntry(
            "problem.merge-key.fix",
            en: "put what all sources share under `defaults:`",
            zh: "各来源共有的内容请写在 `defaults:` 下"),
        CatalogueEntry("problem.complex-key", en: "a key must be one text", zh: "键必须是单个文本"),
        CatalogueEntry(
            "problem.complex-key.fix",
            en: "replace the list or mapping before the colon by a name",
            zh: "请把冒号前的列表或映射改为名称"),
        CatalogueEntry("problem.documents", en: "a second document starts here", zh: "此处开始了第二个文档"),
        CatalogueEntry(
            "problem.documents.fix",
            en: "keep one document: remove the line `---`",
            zh: "只保留一个文档：请删除 `---` 行"),
        CatalogueEntry(
            "problem.duplicate-key",
            en: "the key `{key}` stands twice; first in line {line}",
            zh: "键 `{key}` 重复，首次出现在第 {line} 行"),
        CatalogueEntry("problem.duplicate-key.fix", en: "remove one of the two, or join them", zh: "请删除其中一个，或合并两者"),
        // YAML syntax
        CatalogueEntry(
            "problem.syntax.colon",
            en: "a second `: ` on this line; a text that holds one needs quotes",
            zh: "本行出现第二个“: ”，含有它的文本须加引号"),
        CatalogueEntry(
            "problem.syntax.token",
            en: "this character cannot start a value; the value needs quotes",
            zh: "值不能以此字符开头，请加引号"),
        CatalogueEntry("problem.syntax.no-colon", en: "a `:` is missing after the key", zh: "键后缺少 `:`"),
        CatalogueEntry("problem.syntax.end", en: "a quotation mark is not closed", zh: "引号没有闭合"),
        CatalogueEntry("problem.syntax.list-end", en: "a comma or `]` is missing", zh: "缺少逗号或 `]`"),
        CatalogueEntry("problem.syntax.mapping-end", en: "a comma or closing brace is missing", zh: "缺少逗号或右花括号"),
        CatalogueEntry(
            "problem.syntax.dash",
            en: "a list entry must start with `- ` in the same column as the others",
            zh: "列表项须以“- ”开头并与其他项对齐"),
        CatalogueEntry(
            "problem.syntax.key",
            en: "the line is indented differently from the keys around it",
            zh: "本行缩进与前后的键不一致"),
        CatalogueEntry("problem.syntax.tab", en: "a tab cannot indent; use spaces", zh: "不能用制表符缩进，请用空格"),
        CatalogueEntry("problem.syntax.deep", en: "values are nested too deep", zh: "嵌套过深"),
        CatalogueEntry("problem.syntax.character", en: "this character is not allowed in YAML", zh: "YAML 不允许此字符"),
        CatalogueEntry("problem.syntax.other", en: "this is not valid YAML", zh: "此处不是有效的 YAML"),
        CatalogueEntry(
            "problem.syntax.fix",
            en: "correct this line; an editor that knows YAML shows the place",
            zh: "请修正此行；支持 YAML 的编辑器会标出位置"),
        // Keys
        CatalogueEntry("problem.unknown-key", en: "there is no key `{key}` here", zh: "此处没有键 `{key}`"),
        CatalogueEntry("problem.spelling", en: "`{key}` is spelled `{right}`", zh: "`{key}` 应拼作 `{right}`"),
        CatalogueEntry(
            "problem.spelling.fix",
            en: "write `{right}` instead of `{key}`",
            zh: "请把 `{key}` 改为 `{right}`"),
        CatalogueEntry("problem.did-you-mean", en: "did you mean `{word}`?", zh: "是否指 `{word}`？"),
        CatalogueEntry("problem.known-keys", en: "keys that may stand here: {keys}", zh: "此处可用的键：{keys}"),
        CatalogueEntry("problem.unsupported-key", en: "this version does not read `{key}`", zh: "此版本不支持 `{key}`"),
        CatalogueEntry(
            "problem.unsupported-key.fix",
            en: "remove the key and write its values into the sources or under `defaults:`",
            zh: "请删除该键，并把内容写进各来源或 `defaults:`"),
        CatalogueEntry(
            "problem.misplaced-key",
            en: "`{key}` belongs to one source and cannot be inherited",
            zh: "`{key}` 只属于单个来源，不能继承"),
        CatalogueEntry(
            "problem.misplaced-key.fix",
            en: "move the key into the sources that it is about",
            zh: "请把该键移到相应的来源中"),
        CatalogueEntry("problem.missing-key", en: "the key `{key}` is missing", zh: "缺少键 `{key}`"),
        CatalogueEntry("problem.missing-key.fix", en: "add `{key}:`", zh: "请添加 `{key}:`"),
        // Values
        CatalogueEntry("problem.found-text", en: "a text stands here", zh: "此处是文本"),
        CatalogueEntry("problem.found-list", en: "a list stands here", zh: "此处是列表"),
        CatalogueEntry("problem.found-mapping", en: "a mapping stands here", zh: "此处是映射"),
        CatalogueEntry("problem.found-nothing", en: "the value is missing", zh: "缺少值"),
        CatalogueEntry("problem.value.fix", en: "correct the value", zh: "请修正该值"),
        CatalogueEntry(
            "problem.unknown-word",
            en: "`{value}` is not among the values of this key",
            zh: "`{value}` 不在此键的取值之列"),
        CatalogueEntry(
            "problem.bad-file",
            en: "`{value}` is not a file below the audited folder",
            zh: "`{value}` 不是被审计目录内的文件"),
        CatalogueEntry(
            "problem.bad-pattern",
            en: "`{value}` is not a pattern of paths below the audited folder",
            zh: "`{value}` 不是被审计目录内的路径模式"),
        CatalogueEntry("problem.bad-day", en: "`{value}` is not a day of the calendar", zh: "`{value}` 不是有效日期"),
        CatalogueEntry("problem.bad-period", en: "`{value}` is not a span of days", zh: "`{value}` 不是有效的日期区间"),
        CatalogueEntry(
            "problem.bad-flag",
            en: "`{value}` is neither `true` nor `false`",
            zh: "`{value}` 既不是 `true` 也不是 `false`"),
        CatalogueEntry("problem.bad-number", en: "`{value}` is not a number of zero or more", zh: "`{value}` 不是非负数"),
        CatalogueEntry("problem.bad-name", en: "`{value}` is not a short name", zh: "`{value}` 不是短名称"),
        CatalogueEntry("problem.bad-country", en: "`{value}` is not a country code", zh: "`{value}` 不是国家或地区代码"),
        CatalogueEntry("problem.bad-language", en: "`{value}` is not a language tag", zh: "`{value}` 不是语言标签"),
        CatalogueEntry("problem.bad-digest", en: "`{value}` is not a SHA-256 value", zh: "`{value}` 不是 SHA-256 值"),
        CatalogueEntry("problem.bad-location", en: "`{value}` is not a location", zh: "`{value}` 不是有效的位置"),
        CatalogueEntry(
            "problem.license.fix",
            en: "write an SPDX identifier such as `CC-BY-4.0`, a `LicenseRef-` name, or `unknown`",
            zh: "请写 SPDX 标识（如 `CC-BY-4.0`）、`LicenseRef-` 名称或 `unknown`"),
        CatalogueEntry("problem.version", en: "this version reads `assay: 1`", zh: "此版本只读取 `assay: 1`"),
        CatalogueEntry("problem.version.fix", en: "write `assay: 1`", zh: "请写 `assay: 1`"),
        CatalogueEntry("problem.source-id", en: "`{id}` cannot be the id of a source", zh: "`{id}` 不能作为来源标识"),
        CatalogueEntry(
            "problem.source-id.fix",
            en: "use the name of the folder; with wildcards or odd characters give a plain id and a `path:`",
            zh: "请使用目录名；含通配符或特殊字符时，请取普通标识并写明 `path:`"),
        CatalogueEntry("problem.no-reason", en: "an exclusion needs a reason", zh: "排除项必须说明理由"),
        CatalogueEntry(
            "problem.no-reason.fix",
            en: "write the reason after the colon; put it in quotes when it holds a comma",
            zh: "请在冒号后写明理由；理由含逗号时请加引号"),
        CatalogueEntry(
            "problem.equal-patterns",
            en: "`{pattern}` and `{other}` of `{source}` (line {line}) are equally narrow and cover the same files",
            zh: "`{pattern}` 与 `{source}` 的 `{other}`（第 {line} 行）同样具体，且覆盖相同文件"),
        CatalogueEntry(
            "problem.equal-patterns.fix",
            en: "make one of the two patterns narrower than the other (see line {line})",
            zh: "请让其中一个模式更具体（另见第 {line} 行）"),
        CatalogueEntry("problem.not-waivable", en: "findings of {gate} cannot be waived", zh: "{gate} 的问题不可豁免"),
        CatalogueEntry("problem.not-waivable.fix", en: "remove the waiver and clear the finding", zh: "请删除该豁免并解决问题"),
        // What may stand there
        CatalogueEntry("expected.text", en: "a text", zh: "文本"),
        CatalogueEntry("expected.list", en: "a list", zh: "列表"),
        CatalogueEntry("expected.mapping", en: "a mapping of keys to values", zh: "键值映射"),
        CatalogueEntry("expected.text-or-list", en: "a text or a list", zh: "文本或列表"),
        CatalogueEntry("expected.text-or-mapping", en: "a text or a mapping", zh: "文本或映射"),
        CatalogueEntry("expected.list-or-mapping", en: "a list or a mapping", zh: "列表或映射"),
        CatalogueEntry("expected.text-or-list-or-mapping", en: "a text, a list or a mapping", zh: "文本、列表或映射"),
        CatalogueEntry("expected.word", en: "one of {words}", zh: "取值之一：{words}"),
        CatalogueEntry("expected.flag", en: "`true` or `false`", zh: "`true` 或 `false`"),
        CatalogueEntry("expected.number", en: "a number such as `4000`", zh: "数字，如 `4000`"),
        CatalogueEntry(
            "expected.name",
            en: "lower-case letters, digits and `_`, such as `resident_id`",
            zh: "小写字母、数字和 `_`，如 `resident_id`"),
        CatalogueEntry("expected.day", en: "a day such as `2026-03-31`", zh: "日期，如 `2026-03-31`"),
        CatalogueEntry(
            "expected.period",
            en:
                "`FROM..UNTIL`, such as `2025-04-01..2026-03-31`; one end may be missing, the end is not before the beginning",
            zh: "`起..止`，如 `2025-04-01..2026-03-31`；可省略一端，止日不早于起日"),
        CatalogueEntry(
            "expected.license",
            en: "an SPDX license expression, `unknown` or `none`",
            zh: "SPDX 许可表达式、`unknown` 或 `none`"),
        CatalogueEntry(
            "expected.file",
            en: "a file relative to the source's folder; `../` must not leave the audited folder",
            zh: "相对于来源目录的文件；`../` 不得越出被审计目录"),
        CatalogueEntry(
            "expected.pattern",
            en: "a pattern relative to the audited folder, such as `web/**/*.jsonl`",
            zh: "相对于被审计目录的模式，如 `web/**/*.jsonl`"),
        CatalogueEntry(
            "expected.country",
            en: "two upper-case letters (ISO 3166), such as `CN`",
            zh: "两个大写字母（ISO 3166），如 `CN`"),
        CatalogueEntry(
            "expected.language",
            en: "a tag such as `zh` or `zh-Hans` (BCP 47)",
            zh: "语言标签，如 `zh` 或 `zh-Hans`（BCP 47）"),
        CatalogueEntry("expected.digest", en: "64 hexadecimal digits", zh: "64 位十六进制数字"),
        CatalogueEntry(
            "expected.location",
            en: "a location such as `bought/qa.tar.gz!/train.jsonl`",
            zh: "位置，如 `bought/qa.tar.gz!/train.jsonl`"),
        // The first manifest
        CatalogueEntry(
            "init.intro",
            en: "Where each folder's data comes from. Complete every line marked TODO, then run `assay check`.",
            zh: "各目录数据的来源。请补全所有标有 TODO 的行，然后运行 `assay check`。"),
        CatalogueEntry("init.counts", en: "records: {records}, files: {files}", zh: "记录：{records}，文件：{files}"),
        CatalogueEntry("init.kinds", en: "kind is one of {kinds}.", zh: "kind 的取值：{kinds}。"),
        CatalogueEntry("init.found", en: "found in {place}: {value}", zh: "见 {place}：{value}"),
        CatalogueEntry(
            "init.per-record",
            en: "the records carry their own licenses, first seen in {place}",
            zh: "记录自带许可，首见于 {place}"),
        CatalogueEntry(
            "init.todo.decide",
            en: "TODO: decide which of the statements above holds for the records",
            zh: "TODO：请判断上述声明中哪一项适用于这些记录"),
        CatalogueEntry(
            "init.todo.license",
            en: "TODO: no license was found; name it, or write `contract: FILE`, `consent: FILE` or `own: true`",
            zh: "TODO：未发现许可；请写明许可，或改写为 `contract: 文件`、`consent: 文件` 或 `own: true`"),
    ]
}
