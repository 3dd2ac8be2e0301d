"""Finds every page that somebody can reach by links, one of each kind."""

import re
from urllib.parse import urlsplit

IDENTITY = re.compile(r"^([0-9a-f]{8}-[0-9a-f-]{27}|[0-9a-f]{24}|[0-9a-f]{32}|[0-9A-Z]{18}|\d+|[A-Z]{3}-.*|.*%.*|.{25,})$")

DOWNLOAD = re.compile(r"(\.(csv|xlsx|json|pdf)|/evidence/.*|/files/.*|/ledger/(log|sm3)/.*|/ledger/policy)$")


def kind(path):
    """`/contracts/0192…` and `/contracts/0193…` are one kind of page."""
    parts = urlsplit(path).path.split("/")
    return "/".join(":id" if IDENTITY.match(part) else part for part in parts)


def pages(page, start="/"):
    """Yields each kind of page once, opened in `page`."""
    waiting, seen = [start], {kind(start)}
    while waiting:
        path = waiting.pop(0)
        yield path, page.goto(path)
        for link in page.eval_on_selector_all("a[href]", "all => all.map(a => a.href)"):
            parts = urlsplit(link)
            here = parts.netloc == urlsplit(page.url).netloc
            if not here or kind(parts.path) in seen or DOWNLOAD.search(parts.path):
                continue
            seen.add(kind(parts.path))
            waiting.append(parts.path + ("?" + parts.query if parts.query else ""))
