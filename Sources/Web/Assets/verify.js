// Checks a proof from a ledger in this browser (C2SP tlog-proof, RFC 6962). Nothing is sent anywhere.
// Whatever could be read in two ways is refused, with its line.
(() => {
  "use strict";
  const say = (zh, en) => (document.documentElement.lang.startsWith("en") ? en : zh);
  class Fault extends Error {}
  const fault = (line, zh, en) => new Fault(line ? say(`第 ${line} 行：${zh}`, `line ${line}: ${en}`) : say(zh, en));

  const encoder = new TextEncoder();
  const utf8 = (text) => encoder.encode(text);
  const text = (bytes) => new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
  const hex = (bytes) => Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
  const unhex = (digits) => (/^([0-9a-f]{2})*$/.test(digits) ? Uint8Array.from(digits.match(/../g) || [], (pair) => parseInt(pair, 16)) : null);
  const base64 = (bytes) => btoa(String.fromCharCode(...bytes));
  // The one way to write these bytes: what does not come out again as it went in is another way.
  const unbase64 = (letters) => {
    if (!/^[A-Za-z0-9+/]*={0,2}$/.test(letters)) return null;
    try {
      const bytes = Uint8Array.from(atob(letters), (sign) => sign.charCodeAt(0));
      return base64(bytes) === letters ? bytes : null;
    } catch { return null; }
  };
  const join = (...parts) => Uint8Array.from(parts.flatMap((part) => Array.from(part)));
  const same = (one, other) => one.length === other.length && one.every((byte, place) => byte === other[place]);
  const big = (number, bytes) => Uint8Array.from({ length: bytes }, (_, place) => Number((BigInt(number) >> BigInt(8 * (bytes - 1 - place))) & 255n));
  const sha256 = async (...parts) => new Uint8Array(await crypto.subtle.digest("SHA-256", join(...parts)));
  const leaf = (entry) => sha256([0], entry);
  const node = (left, right) => sha256([1], left, right);
  const number = (digits) => (/^(0|[1-9][0-9]{0,18})$/.test(digits) && BigInt(digits) < 1n << 63n ? BigInt(digits) : null);
  const bitLength = (value) => (value === 0n ? 0 : value.toString(2).length);
  const ones = (value) => value.toString(2).replaceAll("0", "").length;
  const isName = (name) => name !== "" && !/[\s+\u0000-\u001f\u0085\ufeff]/u.test(name);

  // The root that a tree must have in which `hash` stands at `index`; `null` where the length is wrong.
  const rootFrom = async (hash, index, size, hashes) => {
    if (index >= size) return null;
    const inner = bitLength(index ^ (size - 1n));
    if (hashes.length !== inner + ones(index >> BigInt(inner))) return null;
    for (const [level, sibling] of hashes.entries()) {
      const isLeft = level < inner && ((index >> BigInt(level)) & 1n) === 0n;
      hash = isLeft ? await node(hash, sibling) : await node(sibling, hash);
    }
    return hash;
  };

  // `name+id+key`. Kind 1 signs for a log, kind 4 for a witness.
  const readKey = async (vkey, line = 0) => {
    const [name, id, ...rest] = vkey.split("+");
    const material = unbase64(rest.join("+"));
    if (!name || !isName(name) || !/^[0-9a-f]{8}$/.test(id || "") || !material || material.length !== 33 || ![1, 4].includes(material[0])) {
      throw fault(line, "公钥应写成“名称+八位十六进制+base64”。", "a key is name+8 hexadecimal digits+base64.");
    }
    if (hex((await sha256(utf8(name + "\n"), material)).slice(0, 4)) !== id) {
      throw fault(line, "公钥中间的八位数字与公钥不符，请重新复制。", "the id in the key does not belong to it; copy it again.");
    }
    return { name, id, kind: material[0], bytes: material.slice(1) };
  };

  const accepts = async (key, signature, body) => {
    const message = key.kind === 1 ? body : join(utf8(`cosignature/v1\ntime ${time(signature)}\n`), body);
    const plain = key.kind === 1 ? signature : signature.slice(8);
    if (plain.length !== 64) return false;
    let known;
    try {
      known = await crypto.subtle.importKey("raw", key.bytes, "Ed25519", false, ["verify"]);
    } catch {
      throw new Fault(say("这个浏览器验不了 Ed25519 签名，不能说属实。请换新版浏览器，或者用 gongzhi ledger verify 核对。", "this browser cannot check Ed25519 signatures, so nothing is confirmed. Use a newer browser, or gongzhi ledger verify."));
    }
    return crypto.subtle.verify("Ed25519", known, plain, message);
  };
  const time = (signature) => signature.slice(0, 8).reduce((sum, byte) => (sum << 8n) | BigInt(byte), 0n);

  // A signed note: text, an empty line, signatures.
  const readNote = (note, first) => {
    if (/[\u0000-\u0009\u000b-\u001f]/.test(note)) throw fault(first, "有控制字符。", "has a control character.");
    const end = note.lastIndexOf("\n\n");
    if (end < 0) throw fault(first, "正文与签名之间应有一个空行。", "no empty line between text and signatures.");
    const body = note.slice(0, end + 1);
    const lines = note.slice(end + 2).split("\n");
    if (lines.pop() !== "") throw fault(first + note.split("\n").length - 1, "最后一行没有换行符。", "the last line does not end with a line feed.");
    const start = first + body.split("\n").length;
    if (lines.length < 1 || lines.length > 100) throw fault(start - 1, "应有 1 到 100 个签名。", "should have 1 to 100 signatures.");
    const signatures = lines.map((line, place) => {
      const [dash, name, letters, ...more] = line.split(" ");
      const blob = unbase64(letters || "");
      if (dash !== "—" || !isName(name || "") || !blob || blob.length < 5 || more.length) {
        throw fault(start + place, "签名行应是“— 名称 base64”。", "a signature line is — name base64.");
      }
      return { name, id: hex(blob.slice(0, 4)), bytes: blob.slice(4), line: start + place };
    });
    const [origin, digits, root, ...more] = body.split("\n");
    const [size, hash] = [number(digits || ""), unbase64(root || "")];
    if (!origin || more.slice(0, -1).includes("")) throw fault(first, "检查点应有三行：账本名称、条数、根。", "a checkpoint has three lines: origin, size, root.");
    if (size === null) throw fault(first + 1, "条数应是不带前导零的十进制数。", "the size is a decimal number without leading zeros.");
    if (!hash || hash.length !== 32) throw fault(first + 2, "根应是 32 字节的 base64。", "the root is base64 of 32 bytes.");
    return { body: utf8(body), signatures, origin, size, root: hash };
  };

  const readProof = (bytes) => {
    let file;
    try { file = text(bytes); } catch { throw fault(1, "证明不是 UTF-8 编码。", "the proof is not UTF-8."); }
    if (bytes.length > 1 << 20) throw fault(1, "证明太长。", "the proof is too long.");
    const lines = file.split("\n");
    if (lines[0] !== "c2sp.org/tlog-proof@v1") throw fault(1, "第一行应是 c2sp.org/tlog-proof@v1。", "the first line is c2sp.org/tlog-proof@v1.");
    let at = 1;
    if ((lines[at] || "").startsWith("extra ")) {
      if (unbase64(lines[at].slice(6)) === null) throw fault(2, "extra 后面应是 base64。", "extra is base64.");
      at += 1;
    }
    const index = (lines[at] || "").startsWith("index ") ? number(lines[at].slice(6)) : null;
    if (index === null) throw fault(at + 1, "应是“index 序号”。", "should be: index number.");
    const indexLine = ++at;
    const hashes = [];
    for (; lines[at] !== ""; at += 1) {
      const hash = at < lines.length ? unbase64(lines[at]) : null;
      if (!hash || hash.length !== 32 || hashes.length === 63) throw fault(at + 1, "应是 32 字节的 base64，最多 63 行，后面空一行。", "should be base64 of 32 bytes, at most 63 lines, then an empty one.");
      hashes.push(hash);
    }
    const note = readNote(lines.slice(at + 1).join("\n"), at + 2);
    return { index, hashes, note, indexLine, noteLine: at + 2 };
  };

  // Signatures of unknown keys are passed over; one bad signature of a known key spoils the note.
  const signers = async (note, keys) => {
    const good = [];
    for (const signature of note.signatures) {
      for (const key of keys.filter((it) => it.name === signature.name && it.id === signature.id)) {
        if (!(await accepts(key, signature.bytes, note.body))) throw fault(signature.line, `“${key.name}”的签名不对。`, `the signature of ${key.name} is wrong.`);
        good.push({ key, signature });
      }
    }
    return good;
  };

  // Whose word is enough: logs, witnesses, groups, quorum.
  const readPolicy = async (policy) => {
    const [logs, witnesses, groups, names, members] = [[], new Map(), [], new Set(), new Set()];
    let quorum = null, line = 0;
    const define = (name) => {
      if (name === "none" || names.has(name)) throw fault(line, `“${name}”已经定义过。`, `${name} is taken.`);
      names.add(name);
    };
    for (const row of policy.split("\n")) {
      line += 1;
      const words = row.split(/[ \t]+/).filter(Boolean);
      if (!words.length || words[0].startsWith("#")) continue;
      const is = (word, least, most) => words[0] === word && words.length >= least && words.length <= most;
      if (is("log", 2, 3)) logs.push(await readKey(words[1], line));
      else if (is("witness", 3, 4)) {
        define(words[1]);
        witnesses.set(words[1], await readKey(words[2], line));
      } else if (is("group", 4, Infinity)) {
        const listed = words.slice(3);
        for (const name of listed) {
          if (!names.has(name) || members.has(name)) throw fault(line, `“${name}”没有定义，或者已经在一个组里。`, `${name} is not defined, or is in a group already.`);
          members.add(name);
        }
        define(words[1]);
        const least = { all: listed.length, any: 1 }[words[2]] ?? Number(number(words[2]) ?? 0n);
        if (least < 1 || least > listed.length) throw fault(line, "应是 all、any 或人数以内的数。", "should be all, any or a number of members.");
        groups.push({ name: words[1], least, listed });
      } else if (is("quorum", 2, 2) && quorum === null && (words[1] === "none" || names.has(words[1]))) quorum = words[1];
      else throw fault(line, "应是 log、witness、group 或 quorum 行。", "should be a log, witness, group or quorum line.");
    }
    if (quorum === null) throw fault(line, "没有 quorum 行。", "the quorum line is missing.");
    return { logs, witnesses, groups, quorum };
  };

  const checkPolicy = async (note, policy) => {
    const names = new Set();
    for (const [name, key] of policy.witnesses) if ((await signers(note, [key])).length) names.add(name);
    const enough = new Set(names);
    for (const group of policy.groups) if (group.listed.filter((name) => enough.has(name)).length >= group.least) enough.add(group.name);
    if (policy.quorum !== "none" && !enough.has(policy.quorum)) throw new Fault(say("见证方的签名不够信任规则要求的数。", "fewer witnesses have signed than the policy asks for."));
  };

  // The content filled up to whole 256 bytes, behind the salt and its length.
  const commitment = async (content, salt) => {
    const padded = join(content, [0x80], new Uint8Array((256 - ((content.length + 1) % 256)) % 256));
    return hex(await sha256(utf8("shihe/commit/1\n"), salt, big(padded.length, 8), padded));
  };

  const check = async ({ proof, entry, vkey, policy, salt, content }) => {
    const read = readProof(proof);
    const key = await readKey(vkey.trim());
    if (key.kind !== 1 || key.name !== read.note.origin) throw fault(read.noteLine, `这是“${read.note.origin}”的检查点，不是所信任的账本。`, `a checkpoint of ${read.note.origin}, which is not the trusted log.`);
    if (!(await signers(read.note, [key])).length) throw fault(read.noteLine, "没有一个签名出自所信任的公钥。", "none of the signatures is by the trusted key.");
    const trusted = policy ? await readPolicy(policy) : null;
    if (trusted) await checkPolicy(read.note, trusted);
    const root = await rootFrom(await leaf(entry), read.index, read.note.size, read.hashes);
    if (!root || !same(root, read.note.root)) throw fault(read.indexLine, "这条记录不在账本的这个位置上：原文、序号和根对不上。", "the entry is not at this place in the log: text, place and root do not fit.");
    if (salt || content.length) {
      const bytes = unhex(salt.trim());
      if (!bytes || bytes.length !== 32) throw new Fault(say("盐应是 64 位小写十六进制数字。", "the salt is 64 hexadecimal digits."));
      if ((await commitment(content, bytes)) !== JSON.parse(text(entry)).c) throw new Fault(say("内容和盐与这一条的承诺不符。", "content and salt do not fit the commitment of this entry."));
    }
    const witnesses = trusted ? await signers(read.note, [...trusted.witnesses.values()]) : [];
    return { origin: read.note.origin, index: read.index, size: read.note.size, root: base64(read.note.root), witnesses, opened: Boolean(salt) };
  };

  // For whoever tests this file.
  window.verifyLedger = { check, rootFrom, leaf, base64, unbase64, unhex, commitment };

  const form = document.querySelector("form[data-verify]");
  if (!form) return;
  const answer = document.querySelector("[data-answer]");
  form.hidden = false;
  const bytesOf = async (name) => {
    const file = form.querySelector(`[name=${name}-file]`)?.files[0];
    return file ? new Uint8Array(await file.arrayBuffer()) : utf8(form.querySelector(`[name=${name}]`).value);
  };
  const value = (name) => form.querySelector(`[name=${name}]`).value;
  const moment = (seconds) => new Date(Number(seconds) * 1000).toLocaleString("zh-CN", { timeZone: "Asia/Shanghai" });
  const show = (tag, mark, lines) => {
    const [head, ...rest] = lines.map((line) => Object.assign(document.createElement("p"), { textContent: line }));
    head.replaceChildren(Object.assign(document.createElement("span"), { className: "tag " + tag, textContent: mark }), " ", lines[0]);
    answer.replaceChildren(head, ...rest);
    answer.hidden = false;
  };
  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    try {
      const found = await check({ proof: await bytesOf("proof"), entry: await bytesOf("entry"), vkey: value("vkey"), policy: value("policy").trim() && value("policy"), salt: value("salt").trim(), content: await bytesOf("content") });
      show("t-met", say("属实", "Confirmed"), [
        say(`这是 ${found.origin} 的第 ${found.index} 条（从 0 数起，共 ${found.size} 条）。`, `entry ${found.index} of ${found.origin} (counted from 0, ${found.size} in all).`),
        say(`根 ${found.root}`, `Root ${found.root}`),
        ...found.witnesses.map((it) => say(`${it.key.name} ${moment(time(it.signature.bytes))} 见证`, `Witnessed by ${it.key.name}, ${moment(time(it.signature.bytes))}`)),
        ...(found.opened ? [say("内容与承诺相符。", "The content fits the commitment.")] : []),
      ]);
    } catch (error) {
      const words = error instanceof Fault ? error.message : say("文件读不懂：", "cannot be read: ") + error.message;
      show("t-late", say("不属实", "Not confirmed"), [words]);
    }
    answer.focus();
  });
})();
