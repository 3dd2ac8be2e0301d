"""The page that checks a proof in the browser: the same vectors as the program, and no server."""

import json
import pathlib

FIXTURES = pathlib.Path(__file__).resolve().parents[1] / "TransparencyLogTests/Fixtures"
LOG = "shihe.example/wuye/ledger+7b274a86+AQOhB7/zzhC+HXDdGOdLwJln5NYwm6UNXx3chmQSVTG4"
WITNESS = "witness.example/minquan+fa3e0215+BCmsuuFBvMrwsi4alNNNC8c2HlJtC/4SyJeUvJMilm3X"
POLICY = f"log {LOG}\nwitness minquan {WITNESS}\nquorum minquan\n"
ENTRY = '{"k":"draw","n":3}'
PROOF = """c2sp.org/tlog-proof@v1
index 2
+B5sNW+6idXw9ilZAuhjLm+XztVQsQqStjQb2lV0qVk=
CR46JeE0FMBZ0CaOFGtW7PZzq/j9Scqyc40YycckgBo=
mXtAQBKuILaPmAYBY0MpRvjK7FW7bIEuIENwCZVm7jk=

shihe.example/wuye/ledger
5
Z4OPWf/5Fu+yJURtHauySy2+pZcj90KeXOk8mFSkPbw=

— shihe.example/wuye/ledger eydKhth8LvSAlNm+a5dTr8R5QZzJWdTiPxgSP7QtH4ypy5NM30ekj4KZ/1ltEV5+N13BRn95d8VhK4mlwwa4Jtp5awU=
— witness.example/minquan +j4CFQAAAABoTuGAgwF7Ytkm0rrC+wjiQR9GuJAL+p4iXMFSE3+FtNk9RMIGOL0MLqgQ5qjW8xMlUjA12otOOQ9E369bNbHAZLt2Cw==
"""

CHECK = """async ([proof, entry, vkey, policy, salt, content]) => {
  const bytes = (text) => new TextEncoder().encode(text);
  try {
    const found = await verifyLedger.check({ proof: bytes(proof), entry: bytes(entry), vkey, policy, salt: salt || "", content: bytes(content || "") });
    return { ok: true, witnesses: found.witnesses.map((it) => it.key.name), index: String(found.index) };
  } catch (error) { return { ok: false, why: error.message }; }
}"""


def open_page(visitor):
    page = visitor()
    page.goto("/ledger/verify")
    return page


def check(page, proof=PROOF, entry=ENTRY, vkey=LOG, policy="", salt="", content=""):
    return page.evaluate(CHECK, [proof, entry, vkey, policy, salt, content])


def test_the_golden_proof_and_its_witness_are_confirmed(visitor):
    page = open_page(visitor)
    assert check(page) == {"ok": True, "witnesses": [], "index": "2"}
    assert check(page, policy=POLICY)["witnesses"] == ["witness.example/minquan"]


def test_what_is_not_so_is_refused_with_its_reason(visitor):
    page = open_page(visitor)
    for change, words in [
        (dict(entry=ENTRY + "\n"), "第 2 行"),
        (dict(proof=PROOF.replace("index 2", "index 3")), "第 2 行"),
        (dict(proof=PROOF.replace("index 2", "index 02")), "应是“index 序号”"),
        (dict(proof=PROOF.replace("\n5\n", "\n6\n")), "签名不对"),
        (dict(proof=PROOF.rstrip("\n")), "没有换行符"),
        (dict(proof="x" + PROOF), "第一行应是"),
        (dict(proof=PROOF.replace("7jk=", "7jl=")), "32 字节的 base64"),
        (dict(vkey=LOG.replace("7b274a86", "7b274a87")), "与公钥不符"),
        (dict(vkey=WITNESS), "不是所信任的账本"),
        (dict(policy=POLICY.replace("quorum", "qourum")), "应是 log、witness、group 或 quorum 行"),
        (dict(proof=PROOF[: PROOF.index("— witness")], policy=POLICY), "见证方的签名不够"),
        (dict(salt="00" * 32, content="{}"), "不符"),
    ]:
        answer = check(page, **change)
        assert not answer["ok"] and words in answer["why"], (change, answer)


def test_no_single_bit_of_a_proof_can_be_changed(visitor):
    page = open_page(visitor)
    survivors = page.evaluate(
        """async ([proof, entry, vkey, policy]) => {
          const [good, text] = [new TextEncoder().encode(proof), new TextEncoder().encode(entry)];
          const survivors = [];
          for (let bit = 0; bit < good.length * 8; bit += 1) {
            const changed = Uint8Array.from(good);
            changed[bit >> 3] ^= 1 << (bit & 7);
            try {
              await verifyLedger.check({ proof: changed, entry: text, vkey, policy, salt: "", content: new Uint8Array() });
              survivors.push(bit);
            } catch {}
          }
          return survivors;
        }""",
        [PROOF, ENTRY, LOG, POLICY],
    )
    assert survivors == []


def test_the_probes_of_transparency_dev_are_judged_as_they_say(visitor):
    probes = [json.loads(line) for line in (FIXTURES / "inclusion.jsonl").read_text().splitlines()]
    wrong = open_page(visitor).evaluate(
        """async (probes) => {
          const bytes = (text) => (text ? verifyLedger.unbase64(text) : new Uint8Array());
          const wrong = [];
          for (const probe of probes) {
            const leaf = bytes(probe.leafHash);
            const root = leaf.length === 32 && await verifyLedger.rootFrom(leaf, BigInt(probe.leafIdx), BigInt(probe.treeSize), (probe.proof || []).map(bytes));
            const accepted = Boolean(root) && verifyLedger.base64(root) === probe.root;
            if (accepted === Boolean(probe.wantErr)) wrong.push(probe.desc);
          }
          return wrong;
        }""",
        probes,
    )
    assert len(probes) >= 90 and wrong == []


def test_a_stranger_takes_a_proof_home_and_checks_it(visitor, tmp_path):
    page = open_page(visitor)
    for name in ["proof", "bytes"]:
        (tmp_path / name).write_bytes(page.request.get(f"/ledger/entry/1/files/{name}").body())
    page.context.set_offline(True)
    page.set_input_files("#proof-file", tmp_path / "proof")
    page.set_input_files("#entry-file", tmp_path / "bytes")
    page.get_by_role("button", name="核对").click()
    page.locator("[data-answer] .t-met").wait_for()
    assert "第 1 条" in page.locator("[data-answer]").inner_text()
    (tmp_path / "bytes").write_bytes(b"{}")
    page.set_input_files("#entry-file", tmp_path / "bytes")
    page.get_by_role("button", name="核对").click()
    page.locator("[data-answer] .t-late").wait_for()


def test_who_may_open_a_content_checks_it_against_the_commitment(visitor):
    page = visitor("housing")
    page.goto("/ledger/entry/3")
    assert page.locator(".t-met").inner_text() == "与承诺相符"
    entry, content, salt = (page.get_by_label(name, exact=True).inner_text() for name in ["这一条的原文", "内容", "盐"])
    proof = page.request.get("/ledger/entry/3/files/proof").text()
    key = page.request.get("/ledger").text().split('aria-label="账本的公钥"')[1].split(">")[1].split("<")[0]
    page.goto("/ledger/verify")
    assert check(page, proof=proof, entry=entry, vkey=key, salt=salt, content=content)["ok"]
    assert "不符" in check(page, proof=proof, entry=entry, vkey=key, salt=salt, content=content + " ")["why"]
