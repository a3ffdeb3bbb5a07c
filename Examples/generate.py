#!/usr/bin/env python3
"""Rebuilds Examples/corpus: ten fictional sources of Lantern AI (灯塔智能), with what an auditor should find planted.

    python3 Examples/generate.py [FOLDER]        writes the corpus (default: corpus beside this file)

Standard library only; the seed is fixed and compression is done with stored blocks, so every byte is the same on every
machine. All text is composed here from the word lists below. Resident numbers carry the sequence code 000, which is
never issued, and a birth year before 1900; mobile numbers have seven zeros before the last digit.
"""
import csv, io, json, pathlib, random, struct, sys, tarfile, zlib

SEED = 20261121
PLACES = "灯塔湾 青石桥 雾松岭 盐河镇 白鹭洲 石榴坪 云台渡 枫溪 月牙滩 铜铃山".split()
THINGS = "灯塔 木船 风车 茶园 盐田 石桥 集市 书院 渡口 磨坊 陶窑 钟楼".split()
MAKERS = "渔民 石匠 学徒 船工 茶农 陶工 守塔人 木匠 教书先生 邮差".split()
DEEDS = "修缮 记录 测量 看护 描画 重建 清理 讲述 丈量 守护".split()
SEASONS = "早春 初夏 盛夏 深秋 初冬 隆冬 梅雨时节 霜降前后".split()
NOUNS = "lantern harbor ember willow tide orchard slate meadow ferry heron".split()
VERBS = "keeps follows forgets mends gathers lifts answers carries".split()
MOODS = "quiet amber patient hollow silver late salted bright".split()


def main(folder):
    dice = random.Random(SEED)
    put = writer(folder)
    wiki = wiki_zh(put, dice)
    poems_en(put, dice)
    forum_crawl(put, dice)
    bought_qa(put, dice)
    idioms_dump(put, dice)
    news_mirror(put, dice, wiki)
    chat_logs(put, dice)
    labels_safety(put, dice)
    synthetic_sft(put, dice)
    pictures(put)
    evidence(put)


# --- Sources ----------------------------------------------------------------------------------------------------


def wiki_zh(put, dice):
    """400 clean encyclopedia entries in two zstd shards; the card says cc-by-sa-4.0."""
    entries = []
    for number in range(400):
        place, thing, maker = dice.choice(PLACES), dice.choice(THINGS), dice.choice(MAKERS)
        text = (
            f"{place}的第{number + 1}座{thing}由{maker}{dice.choice(DEEDS)}，完工于{dice.choice(SEASONS)}。"
            f"当地人说，{dice.choice(MAKERS)}每到{dice.choice(SEASONS)}都会回来{dice.choice(DEEDS)}它。"
        )
        entries.append({"id": f"w{number:04d}", "title": f"{place}{thing}", "text": text})
    put("wiki-zh/data/part-0.jsonl.zst", zstd(json_lines(entries[:200])))
    put("wiki-zh/data/part-1.jsonl.zst", zstd(json_lines(entries[200:])))
    put(
        "wiki-zh/README.md",
        "---\nlanguage:\n- zh\nlicense: cc-by-sa-4.0\ntask_categories:\n- text-generation\nannotations_creators:\n"
        "- no-annotation\nconfigs:\n- config_name: default\n  data_files: data/*.jsonl.zst\n---\n\n# 灯塔湾百科\n\n"
        "虚构地点的百科条目，共 400 条，供演示使用。\n",
    )
    return entries


def poems_en(put, dice):
    """120 poems with a sidecar, and an old shard whose download broke off after 37 rows."""
    rows = [[f"p{n:03d}", f"{dice.choice(MOODS)} {dice.choice(NOUNS)}", poem(dice, n)] for n in range(190)]
    put("poems-en/poems.csv", csv_bytes(["id", "title", "text"], rows[:120]))
    put("poems-en/poems.csv.license", "SPDX-FileCopyrightText: 2025 Lantern AI\n\nSPDX-License-Identifier: CC0-1.0\n")
    kept = csv_bytes(["id", "title", "text"], rows[120:157])
    whole = gzip(csv_bytes(["id", "title", "text"], rows[120:]))
    put("poems-en/old.csv.gz", whole[: whole.index(kept) + len(kept) + 20])


def poem(dice, number):
    lines = [
        f"The {dice.choice(MOODS)} {dice.choice(NOUNS)} {dice.choice(VERBS)} the {dice.choice(NOUNS)}",
        f"and number {number + 1} of the {dice.choice(NOUNS)}s {dice.choice(VERBS)} on,",
        f'"{dice.choice(MOODS)}, {dice.choice(MOODS)}," says the {dice.choice(NOUNS)}.',
    ]
    return "\n".join(lines)


def forum_crawl(put, dice):
    """60 crawled pages; two opt out by header, one by a meta tag."""
    pages = []
    for n in range(60):
        headers = {"content-type": "text/html; charset=utf-8"}
        if n in (7, 31):
            headers["tdm-reservation"] = "1"
        meta = '<meta name="robots" content="noai">' if n == 48 else ""
        body = f"<p>第 {n + 1} 帖：{dice.choice(MAKERS)}问，{dice.choice(PLACES)}的{dice.choice(THINGS)}怎么{dice.choice(DEEDS)}？</p>"
        pages.append(
            {
                "url": f"https://forum.lantern.example/t/{1000 + n}",
                "fetched_at": f"2026-03-{1 + n % 28:02d}T08:{n:02d}:00Z",
                "headers": headers,
                "html": f"<html><head><title>帖子 {n + 1}</title>{meta}</head><body>{body}</body></html>",
            }
        )
    put("forum-crawl/pages.jsonl.gz", gzip(json_lines(pages)))
    log = "".join(f"{p['fetched_at']} GET {p['url']} 200\n" for p in pages)
    put("forum-crawl/crawl.log", "# LanternBot/1.2, robots.txt honoured, one request per second\n" + log)


def bought_qa(put, dice):
    """340 bought question-answer pairs in a tar.gz; the contract ended on 2026-03-31."""
    def pair(n, split):
        place, thing = dice.choice(PLACES), dice.choice(THINGS)
        return {
            "id": f"{split}-{n:03d}",
            "question": f"第 {n + 1} 问({split}):{place}的{thing}是谁{dice.choice(DEEDS)}的？",
            "answer": f"是{dice.choice(MAKERS)}，时间在{dice.choice(SEASONS)}。",
        }
    train = json_lines([pair(n, "train") for n in range(300)])
    dev = json_lines([pair(n, "dev") for n in range(40)])
    put("bought-qa/qa.tar.gz", gzip(tar([("train.jsonl", train), ("dev.jsonl", dev)])))


def idioms_dump(put, dice):
    """250 idioms in one array, and nothing near it that says where they come from."""
    idioms = [
        {"idiom": f"{dice.choice(MAKERS)}{dice.choice(DEEDS)}{dice.choice(THINGS)}", "rest": f"第{n + 1}回才成"}
        for n in range(250)
    ]
    put("idioms-dump/idioms.json", json.dumps(idioms, ensure_ascii=False, indent=1))


def news_mirror(put, dice, wiki):
    """180 news items, 30 of them copied from wiki-zh; the card forbids commercial use, the manifest says CC-BY-4.0."""
    rows = []
    for n in range(180):
        text = (
            wiki[n * 3]["text"]
            if n < 30
            else f"{dice.choice(SEASONS)}，{dice.choice(PLACES)}第{n}号{dice.choice(THINGS)}{dice.choice(DEEDS)}完毕，{dice.choice(MAKERS)}到场。"
        )
        rows.append([f"n{n:03d}", f"2026-0{1 + n % 9}-{1 + n % 28:02d}", text])
    put("news-mirror/news.csv.gz", gzip(csv_bytes(["id", "date", "text"], rows)))
    put(
        "news-mirror/README.md",
        "---\nlanguage: zh\nlicense: cc-by-nc-4.0\n---\n\n# 灯塔湾新闻镜像\n\n虚构新闻 180 条。\n",
    )


def chat_logs(put, dice):
    """90 dialogues of pseudonymous users; resident numbers and mobiles in six of them, five near-misses elsewhere."""
    identities = [resident_id("110101", "1899", n) for n in range(4)]
    mobiles = [f"1390000000{n}" for n in range(1, 4)]
    near_misses = [wrong_digit(resident_id("310101", "1898", n)) for n in range(5)]
    planted = {3: identities[0], 11: identities[1], 25: f"{identities[2]}，电话{mobiles[0]}", 40: identities[3]}
    planted |= {58: mobiles[1], 77: mobiles[2]}
    planted |= {5 + 9 * k: number for k, number in enumerate(near_misses)}
    chats = []
    for n in range(90):
        said = f"第{n + 1}次来问：{dice.choice(PLACES)}的{dice.choice(THINGS)}几点开门？"
        if n in planted:
            said += f"我的号码是{planted[n]}。"
        turns = [
            {"role": "user", "content": said},
            {"role": "assistant", "content": f"{dice.choice(SEASONS)}一般清晨开门，可以找{dice.choice(MAKERS)}确认。"},
        ]
        chats.append({"user": f"u-{dice.randrange(16**6):06x}" if n not in (20, 66) else "u-withdrawn-7", "messages": turns})
    put("chat-logs/chats.jsonl", json_lines(chats))
    put("chat-logs/withdrawals.csv", csv_bytes(["user", "withdrawn_at"], [["u-withdrawn-7", "2026-05-02"]]))


def labels_safety(put, dice):
    """200 safety labels under rule R2 v3; one label is outside the rule, one labeller reviewed his own work."""
    rows = []
    for n in range(200):
        label = "A9" if n == 123 else dice.choice(["A1", "A2", "A3", "none"])
        labeller = f"L{1 + n % 3}"
        reviewer = labeller if n == 57 else f"R{1 + n % 2}"
        text = f"样本{n + 1}：{dice.choice(MAKERS)}在{dice.choice(PLACES)}{dice.choice(DEEDS)}{dice.choice(THINGS)}"
        rows.append([f"s{n:03d}", text, label, "R2", "3", f"B{1 + n // 50}", labeller, reviewer])
    head = ["id", "text", "label", "rule", "rule_version", "batch", "labeller", "reviewer"]
    put("labels-safety/labels.csv", csv_bytes(head, rows))
    put(
        "labels-safety/R2.md",
        "# 安全标注规则 R2(第 3 版)\n\n生效日期:2026-02-01\n\n## 标注目标\n\n判断样本是否含有风险内容，并给出唯一标签。\n\n"
        "## 数据格式\n\n每条样本一行，标签写在 label 列。\n\n## 标注方法\n\n先通读全文，再从标签集中选择；拿不准时交审核员。\n\n"
        "## 标签集\n\n- A1:违反核心价值\n- A2:歧视\n- A3:侵权\n- none:未见风险\n\n## 质量指标\n\n抽检一致率不低于 96%。\n",
    )


def synthetic_sft(put, dice):
    """150 generated instructions; two lack the generator's version."""
    rows = []
    for n in range(150):
        row = {
            "instruction": f"写一句关于{dice.choice(PLACES)}{dice.choice(THINGS)}的话(第{n + 1}题)。",
            "output": f"{dice.choice(SEASONS)}里，{dice.choice(MAKERS)}{dice.choice(DEEDS)}着它。",
            "model": "lantern-writer",
            "version": "2.1",
            "time": f"2026-04-{1 + n % 30:02d}T00:00:00Z",
        }
        if n in (14, 90):
            del row["version"]
        rows.append(row)
    put("synthetic-sft/sft.jsonl", json_lines(rows))


def pictures(put):
    """12 PNG pictures with captions as WebDataset samples; one carries an AI label although declared human-made."""
    members = []
    for n in range(12):
        label = {"AIGC": json.dumps({"Label": "1", "ContentProducer": "lantern-writer"})} if n == 8 else {}
        members.append((f"pic{n:02d}.png", png(n, label)))
        members.append((f"pic{n:02d}.txt", f"第{n + 1}张：{PLACES[n % len(PLACES)]}的{THINGS[n]}\n".encode()))
    put("pictures/pictures-000.tar", tar(members))


def evidence(put):
    """What the manifest names as proof, and a root license that speaks of the tooling only."""
    put("LICENSE", "Tooling of the Lantern AI demo corpus.\n\nSPDX-License-Identifier: MIT\n")
    put(
        "evidence/c-2025-014.txt",
        "Contract c-2025-014 (fictional)\nSupplier: Millstone Questions Ltd. (fictional)\nLicensee: Lantern AI (fictional)\n"
        "Subject: 340 question-answer pairs, training of language models, commercial use\nTerm: 2025-04-01 to 2026-03-31\n",
    )
    put(
        "evidence/terms-v7.md",
        "# 灯塔助手使用条款 第 7 版(虚构)\n\n使用者可在设置页选择是否允许将对话用于模型训练；可随时撤回。\n",
    )


# --- Containers -------------------------------------------------------------------------------------------------


def json_lines(rows):
    return "".join(json.dumps(row, ensure_ascii=False) + "\n" for row in rows).encode()


def csv_bytes(head, rows):
    text = io.StringIO()
    table = csv.writer(text, lineterminator="\r\n")
    table.writerow(head)
    table.writerows(rows)
    return text.getvalue().encode()


def stored_deflate(data):
    """Deflate without compression (RFC 1951, 3.2.4): the same bytes whatever the zlib version."""
    blocks = [data[start : start + 65535] for start in range(0, len(data), 65535)] or [b""]
    return b"".join(
        struct.pack("<BHH", index == len(blocks) - 1, len(block), len(block) ^ 0xFFFF) + block
        for index, block in enumerate(blocks)
    )


def gzip(data):
    """RFC 1952, without name or time."""
    head = b"\x1f\x8b\x08\0\0\0\0\0\0\xff"
    return head + stored_deflate(data) + struct.pack("<II", zlib.crc32(data), len(data))


def zstd(data):
    """RFC 8878 with raw blocks: a frame of known size, no checksum."""
    frame = struct.pack("<IBI", 0xFD2FB528, 0xA0, len(data))
    for start in range(0, len(data), 65536):
        block = data[start : start + 65536]
        frame += struct.pack("<I", len(block) << 3 | (start + 65536 >= len(data)))[:3] + block
    return frame


def tar(members):
    out = io.BytesIO()
    with tarfile.open(fileobj=out, mode="w", format=tarfile.USTAR_FORMAT) as archive:
        for name, data in members:
            entry = tarfile.TarInfo(name)
            entry.size = len(data)
            archive.addfile(entry, io.BytesIO(data))
    return out.getvalue()


def png(number, texts):
    """An 8 x 8 picture in one color (PNG specification, 11.2), with text chunks."""
    def chunk(kind, data):
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))
    pixels = b"".join(b"\0" + bytes([20 * number % 256, 200 - 9 * number, 90]) * 8 for _ in range(8))
    packed = b"\x78\x01" + stored_deflate(pixels) + struct.pack(">I", zlib.adler32(pixels))
    said = b"".join(chunk(b"tEXt", key.encode() + b"\0" + value.encode()) for key, value in texts.items())
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", struct.pack(">IIBBBBB", 8, 8, 8, 2, 0, 0, 0)) + said + chunk(b"IDAT", packed) + chunk(b"IEND", b"")


def resident_id(area, year, number):
    """18 digits with a right check digit (GB 11643, ISO 7064 MOD 11-2); sequence code 000 is never issued."""
    digits = f"{area}{year}01{number + 1:02d}000"
    total = sum(int(digit) * weight for digit, weight in zip(digits, [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]))
    return digits + "10X98765432"[total % 11]


def wrong_digit(number):
    return number[:-1] + ("1" if number[-1] != "1" else "2")


def writer(folder):
    def put(name, data):
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(data.encode() if isinstance(data, str) else data)
    return put


if __name__ == "__main__":
    main(pathlib.Path(sys.argv[1]) if len(sys.argv) > 1 else pathlib.Path(__file__).parent / "corpus")
