import AuditModel

/// Compressed forms of two texts, made by the tools themselves; `large` has more bytes than any buffer.
enum Samples {
    static let text: [UInt8] = Array("{\"text\":\"hello\"}\n".utf8)

    /// A hundred numbered lines, five hundred times over.
    static let large: [UInt8] = {
        let lines = (0..<100).map { "line \($0 < 10 ? "0" : "")\($0) of the sample\n" }.joined()
        return Array(String(repeating: lines, count: 500).utf8)
    }()

    private static func bytes(_ hex: String) -> [UInt8] { Hex.bytes(hex) ?? [] }

    /// `xz -9c`
    static let xz = bytes(
        """
        fd377a585a000004e6d6b446020021011c00000010cf58cc0100107b2274657874223a2268656c6c6f227d0a00000000e74f\
        f0c0f9d5a2d800012911320a700e1fb6f37d010000000004595a
        """)

    /// `xz -9c`
    static let xzLarge = bytes(
        """
        fd377a585a000004e6d6b446020021011c00000010cf58ccf0c8df018f5d00361a4a1f08a029f57b0837f6b3776d810b5cb4\
        90f40171f2b5eb165cf20aaf91f3faba274136489c3d550504c802d6198ac859e02ad67cf942b2b9b2501e6e7ee707b55d82\
        958c69285e4558263c6725044e0c7cbb94da956a101d2da2f98bf074bdc1242b1ae009de0f10c0bf3c6e00551eb9e9a0a2f3\
        df945521c963b0b6bc20df1271369b89e64309e7375e3438ab221711123f838e10783f941802b5138eda6464c4b4556205ce\
        73755c8b463d46c45e469d4a72e0d7c9fa7cc8c4230494b642b1bb6be1a4a7254e467860e78658aa13099b62c675a7a78452\
        1bc1d3a26e2d28c2251423ea09be106739f7e09fd4e6ed4c8d47a74c4148f84d4b02df141229afd45f939cfba542cb883f5c\
        008fd04eaf262894711f3d8f24e1709ea7235fec28cb85d195988a7e2a91f22775f719c006984d98fdd8afd5900fc42553f8\
        f591363105a5b0ee6fc1704d470cd19111aaad601dbaceb127185c5986e9665258bee976ac59e4e55b0508f9c7daadfcfb52\
        2b74cd1e5b2042f9dd533df82964093b80cb2a6cdfb53bf0c44e02099d00000008af5d6e4b7518b20001ab03e091430019c0\
        d406b1c467fb020000000004595a
        """)

    /// `bzip2 -9c`
    static let bzip2 = bytes(
        """
        425a6839314159265359edd220f0000007d9800010100000100244844a20003100d34d040d069a234bb0dc9e64029f177245\
        385090edd220f0
        """)

    /// `bzip2 -9c`
    static let bzip2Large = bytes(
        """
        425a6839314159265359b1749f5704ae7bd980001040007fe02367cc0050059de00009400000141a346832034283468d0640\
        685068d1a0c80d04d5528d06ff554034d32052aa8d03ff549340c43e14500af7514e5229e5229e720bd528bd928b25170945\
        ce28bde28b45168a2d145a28b45168a2d145a28b45168a2d145a28b45168a2d145a28b45168a2d145a28b45168a2d145a28b\
        45168a2d145a28b45168a2d145a28b45168a2d145a28b45168a2d145a28b45168a2d145a28b45168a2d145a28b45168a2d14\
        5a28b45168a2d145a28b45168a2d145a28b45168a2d145a28b45168a2d145a28b45168a2d145a28b45168a2d145a28b45168\
        a2d145a28b45168a2d145a28b45168a2d145a28b28a73514e351402be68a015a45328a6514ca29945329171145a28b88a2e7\
        145d100ab48a6514ca29945328a6514ca29945328a6514d200d229945328a6514ca29945328a6514ca299453480348a6514c\
        a29945328a6514ca29945328a6514d200d229945328a6514ca29945328a6514ca299453480348a6514ca29945328a6514ca2\
        9945328a6514d200d229945328a6514ca29945328a6514ca299453480328a6514ca29945328a6514ca29945328a6514e7a40\
        1c28a6514ca29945328a6514ca29945328a6514d200e145328a6514ca29945328a6514ca29945328a690076a280574a28057\
        54500ae94500afea280577a2805724500aef4500af4eb4500afea2805764500af1a280577a28057151402bfcc50564994d65\
        dfc39be8017095660000410001ff808d9f30014011fbc00000008141a346832034283468d0640685068d1a0c80d04d555201\
        ffb54a200014aa8680341ea3133a8150f14a6494e294e494e694fa48ba45a45e48bd48b88b88b88b88b88b88b88b88b88b88\
        b88b88b88b88b88b88b88b88b88b88b88b88b88b88b88b88b88b88b88b88b88b88b88b88b88b88b88b88b88b88b88b88b88b\
        88b88b88b88b88b88b88b88b88b88b88b88b88b88b88b88b88b88b88b88b88b88b88b88b88b88b88b88b88b88b88b88b88b8\
        8b88b88b88b88b88b88b88b88b88b88b88b88b88b52a855f5a550ab48b11622c4588b11622c4588bc22f69253dbd08bc9178\
        45e117845e117845e117845e117845a151a4588b11622c4588b11622c4588b42a348b11622c4588b11622c4588b116854691\
        622c4588b11622c4588b11622d0a8d22c4588b11622c4588b11622c45a151a4588b11622c4588b11622c4588b42a348b1162\
        2c4588b11622c4588b116854622c4588b11622c4588b11622c45a151e84588b11622c4588b11622c4588b42a5a9054304150\
        fd40a86082a1a10543620a86540a86c4150c502a1a105435a0543b10543620a86e10543f8bb9229c28480a8cec2a80
        """)

    /// `lz4 -9c`
    static let lz4 = bytes("04224d186440a7110000807b2274657874223a2268656c6c6f227d0a00000000753a674e")

    /// `lz4 -9c`
    static let lz4Large = bytes(
        """
        04224d186470b9e2120000f2076c696e65203030206f66207468652073616d706c650a16001f311600021f321600021f3316\
        00021f341600021f351600021f361600021f371600021f381600021f391600011f31dc00021f31dc00021f31dc00021f31dc\
        00021f31dc00021f31dc00021f31dc00021f31dc00021f31dc00021f31dc00021f32dc00021f32dc00021f32dc00021f32dc\
        00021f32dc00021f32dc00021f32dc00021f32dc00021f32dc00021f32dc00021f33dc00021f33dc00021f33dc00021f33dc\
        00021f33dc00021f33dc00021f33dc00021f33dc00021f33dc00021f33dc00021f34dc00021f34dc00021f34dc00021f34dc\
        00021f34dc00021f34dc00021f34dc00021f34dc00021f34dc00021f34dc00021f35dc00021f35dc00021f35dc00021f35dc\
        00021f35dc00021f35dc00021f35dc00021f35dc00021f35dc00021f35dc00021f36dc00021f36dc00021f36dc00021f36dc\
        00021f36dc00021f36dc00021f36dc00021f36dc00021f36dc00021f36dc00021f37dc00021f37dc00021f37dc00021f37dc\
        00021f37dc00021f37dc00021f37dc00021f37dc00021f37dc00021f37dc00021f38dc00021f38dc00021f38dc00021f38dc\
        00021f38dc00021f38dc00021f38dc00021f38dc00021f38dc00021f38dc00021f39dc00021f39dc00021f39dc00021f39dc\
        00021f39dc00021f39dc00021f39dc00021f39dc00021f39dc00021e39dc000f9808ffffffffffffffffffffffffffffffff\
        ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff\
        ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff\
        ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff\
        ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff\
        ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff\
        ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff\
        ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff\
        ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff\
        ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff\
        ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff\
        ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff\
        ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff\
        ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff\
        ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff\
        ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff\
        ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff\
        ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff\
        ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff\
        ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff\
        ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff\
        ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff\
        ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff\
        ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff\
        ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff\
        ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff\
        ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff\
        ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff\
        ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff\
        ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff\
        ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff\
        ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff\
        ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff\
        ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff\
        ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff\
        ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff\
        ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff\
        ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff\
        ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff\
        ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff\
        ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff\
        ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff\
        ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff\
        ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff\
        ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff\
        ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff\
        ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff\
        ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff\
        ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff\
        ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff\
        ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff\
        ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff\
        ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff\
        ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff\
        ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff\
        ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff\
        ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff\
        ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff\
        ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff\
        ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff\
        ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff\
        ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff\
        ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff\
        ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff\
        ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff\
        ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff\
        ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff\
        ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff\
        ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff\
        ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff\
        ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff\
        ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff\
        ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff\
        ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff\
        ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff\
        ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff\
        ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff\
        ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff\
        ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff\
        ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff\
        ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff\
        ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff\
        ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff\
        ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff\
        ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff\
        ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff\
        fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe506d706c650a000000004e\
        f43b69
        """)

    /// `xz --format=lzma -9c`
    static let lzma = bytes("5d00000004ffffffffffffffff003d888a86948813e0f3894696d1e3c0e4681df37ad4ffffe2a00000")

    /// `7z a` of `a.txt`, two spellings of `café.txt` and `数据.txt`, each holding its own name.
    static let sevenZip = bytes(
        """
        377abcaf271c00043453f5daa40000000000000021000000000000000b8058ffe00021001d5d00308b8a87c410d707687b5a\
        92a8be127d49cf9767364b53b5ced082f100000000813307ae0fd05a5b7c9f3f4741058786a33fe7bf26ff2a0bc820efa711\
        31381ab2a14253e89f558128d4866e69cc2c15351839d1f062c8aba7aabbf7f55ffcbaa116b635ddd6d5ba721bb22e6913c5\
        597a83b50fe860748c346a11010c47d1b0665789229237155d9db23cfa138113aec73d5ad108ef9e5fb3af45000017062501\
        097f00070b01000123030101055d001000000c80be0a010b386ac70000
        """)

    /// The same with `-p123`.
    static let sevenZipLocked = bytes(
        """
        377abcaf271c0004e2405022cb000000000000002200000000000000b11dd3e85fb3926c9f5085364cc98419b300b05e3d41\
        631a49ad6d4caabe6486b05768f0590d457aa20a3740795624895f4f4f1e0000813307ae0fd100d43ca08a69b0e3c400faf4\
        5854bd6face539bd2a0de518a42d3ce95314ec17bba3edae63798b616dd300b6463ed289f1987ede3accc9d9f4c4665fd2e1\
        e6a1930765fc3e19955cc76e0c94d7bd22a02ca6811dbc02ed0bd18f1eb8a4115997d7575a661f5bf903591650c207e11044\
        fb8ae369087060476b8fab0d33af55f54e0348b5bd242dcb5a0fe186a50571a60000001706300109809b00070b0100012303\
        0101055d001000000c80de0a012fed098c0000
        """)

    /// The same with `-p123 -mhe`.
    static let sevenZipHidden = bytes(
        """
        377abcaf271c000428b83d88d0000000000000003e000000000000001f6304c9beb12312e18a8e725506ece345baa537318a\
        207e93132ce81da803883a643a751a9b6f1cd9f1738d726b0ef102df0537c5b2960abe23921045f9168964df3dcdfb6a5f28\
        00e717a6de0248fd14d81948ac5e3581241ec20867172c0a6700f7c288eebc6529b89a34b9dc4114e1073c28e8c717051cf4\
        6284e1925ab62fa21517c115a0e26779c8e26ea94afb62ba33291a4f5ff0848baa6786e7c2b3b2af84aa4e0a58b3d8d50b21\
        58d9309f55a2e3d7270f38e6ad7f0e6628644c183be427cd4e8d5b266a3adc0bb742cf85adb7fb38170630010980a000070b\
        0100022406f1070112530f569c0ebe452567a730ea225d381462b723030101055d0010000001000c809b80de0a01f8e38300\
        0000
        """)
}
