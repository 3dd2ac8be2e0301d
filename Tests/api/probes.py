"""What no generator sends by itself: other kinds of content, broken JSON, other methods, no key at
all, a key that is not one. Every answer must be a problem, and one that the description names."""

import jsonschema
import requests

PROBLEM = "application/problem+json"


def probes(district, description):
    """Pairs of what was tried and what was wrong with the answer, which is nothing where it held."""
    problem = description["components"]["schemas"]["Problem"]
    for path, operations in description["paths"].items():
        address = district.address + path.replace("{", "").replace("}", "")
        for method, operation in operations.items():
            content = operation.get("requestBody", {}).get("content", {})
            tries = (
                changes() if "application/json" in content else files() if content else questions()
            )
            for name, sent, expected in tries:
                headers = {"Authorization": f"Bearer {district.token}"} | sent.pop("headers", {})
                answer = requests.request(method, address, headers=headers, timeout=20, **sent)
                yield f"{method} {path} {name}", fault(answer, expected, operation, problem)
        for method in {"get", "put", "post", "delete", "patch"} - set(operations):
            answer = requests.request(method, address, timeout=20)
            if answer.status_code != 405 or "Allow" not in answer.headers:
                yield f"{method} {path}", f"answered {answer.status_code}, not 405 with Allow"
            else:
                yield f"{method} {path}", None


def changes():
    json = {"Content-Type": "application/json"}
    yield "as a form", {"data": {"name": "x"}}, {403, 404, 415}
    yield "as text", {"data": b"{}", "headers": {"Content-Type": "text/plain"}}, {403, 404, 415}
    yield "without a type", {"data": b"{}"}, {403, 404, 415}
    yield "broken", {"data": b'{"name": "', "headers": json}, {400, 403, 404}
    yield "not UTF-8", {"data": b'{"name": "\xff\xfe"}', "headers": json}, {400, 403, 404}
    yield "a list", {"data": b"[]", "headers": json}, {400, 403, 404}
    yield "deep", {"data": b"[" * 5000 + b"]" * 5000, "headers": json}, {400, 403, 404}
    yield "too large", {"data": b" " * 300_000, "headers": json}, {403, 404, 413}
    yield "without a token", {"data": b"{}", "headers": json | {"Authorization": ""}}, {401}
    yield "unknown member", {"data": b'{"no such": 1}', "headers": json}, {400, 403, 404}


def files():
    json = {"Content-Type": "application/json"}
    table = {"Content-Type": "text/csv"}
    yield "a file as JSON", {"data": b"{}", "headers": json}, {403, 415}
    yield "a file without a type", {"data": b"{}"}, {403, 415}
    yield "a file without its name", {"data": b"x", "headers": table}, {400, 403}
    yield "without a token", {"data": b"x", "headers": table | {"Authorization": ""}}, {401}


def questions():
    yield "with a token of nobody", {"headers": {"Authorization": "Bearer gzt_nobody"}}, {401}
    yield "unknown parameter", {"params": {"no such": "1"}}, {400, 403, 404}
    yield "parameter twice", {"params": [("limit", "1"), ("limit", "2")]}, {400, 403, 404}


def fault(answer, expected, operation, problem):
    if answer.status_code not in expected:
        return f"answered {answer.status_code}, not one of {sorted(expected)}: {answer.text[:200]}"
    if str(answer.status_code) not in operation["responses"]:
        return f"{answer.status_code} is not in the description"
    if answer.headers.get("Content-Type") != PROBLEM:
        return f"answered {answer.headers.get('Content-Type')}"
    found = next(jsonschema.Draft4Validator(problem).iter_errors(answer.json()), None)
    return found and f"no problem: {found.message}"
