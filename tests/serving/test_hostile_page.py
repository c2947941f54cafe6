"""What others try on the page, and get nothing by."""

import asyncio
import re
import socket
import tempfile
import threading
import time
from email.message import Message

import httpx
import pytest
from hypothesis import given
from hypothesis import strategies as st
from serving_page import Served, words
from starlette.requests import Request

from ehcp_audit.reporting import phrases
from ehcp_audit.serving import patience
from ehcp_audit.serving.door import Keys
from ehcp_audit.serving.names import attachment, plain_name
from ehcp_audit.serving.sitting import Limits
from ehcp_audit.serving.upload import Refused, take_plan

MB = 2**20


def raw(served: Served, head: str, body: bytes = b"") -> bytes:
    """Send bytes as they are and return the answer."""
    with socket.create_connection(("127.0.0.1", served.port), timeout=20) as line:
        line.sendall(head.replace("\n", "\r\n").encode() + body)
        answer = b""
        while piece := line.recv(65536):
            answer += piece
        return answer


@pytest.mark.parametrize(
    "headers",
    [
        {"host": "evil.example:{port}"},
        {"host": "localhost:{port}"},
        {"host": "127.0.0.1"},
        {"host": "127.0.0.1:1"},
        {"origin": "http://evil.example"},
        {"origin": "http://127.0.0.1:1"},
        {"origin": "null"},
        {"sec-fetch-site": "cross-site"},
        {"sec-fetch-site": "same-site"},
        {"cookie": ""},
        {"cookie": "plan=guess"},
        {"cookie": "plan"},
    ],
    ids=str,
)
@pytest.mark.parametrize("method", ["GET", "POST"])
def test_another_name_another_site_and_another_cookie_are_turned_away(served, headers, method):
    given = {name: value.format(port=served.port) for name, value in headers.items()}
    answer = served.client.request(method, served.home + ("close" if method == "POST" else ""), headers=given)
    assert answer.status_code == 403
    assert served.home not in answer.text
    assert "set-cookie" not in answer.headers
    assert served.client.get(served.home).status_code == 200  # and it is still open to whom it was


def test_a_form_without_an_origin_is_turned_away(served):
    with httpx.Client(base_url=served.origin, cookies=served.client.cookies) as client:
        assert client.post(served.home + "close").status_code == 403


def test_the_link_works_once_and_a_guess_does_not(served):
    for path in (served.link.removeprefix(served.origin), "/" + "A" * 43, "/", served.home):
        answer = httpx.get(served.origin + path)
        assert answer.status_code == 403, path
        assert phrases.PAGE_NOT_LET_IN_IS in words(answer.text)


def test_a_token_is_taken_once_and_only_whole():
    keys = Keys()
    right = keys.address(1).rsplit("/", 1)[1]
    assert [keys.take(tried) for tried in ("wrong", "ü", right, right)] == [False, False, True, False]


def test_the_cookie_is_out_of_reach_of_scripts_of_other_sites_and_of_other_folders():
    keys = Keys()
    assert re.fullmatch(rf"plan=[\w-]{{43}}; Path=/{keys.room}/; HttpOnly; SameSite=Strict", keys.cookie)


@pytest.mark.parametrize("method", ["PUT", "DELETE", "OPTIONS", "PATCH", "TRACE"])
def test_no_other_method_is_answered(served, method):
    assert served.client.request(method, served.home).status_code in {403, 405}


@pytest.mark.parametrize(
    "path",
    ["plan/../../../etc/passwd", "..%2f..%2fetc%2fpasswd", "%2e%2e/%2e%2e/x", "page.css.j2", "plan/x/screen"],
)
def test_no_path_leads_out(served, path):
    target = served.home + path
    cookies = "; ".join(f"{name}={value}" for name, value in served.client.cookies.items())
    answer = raw(
        served,
        f"GET {target} HTTP/1.1\nHost: 127.0.0.1:{served.port}\nCookie: {cookies}\nConnection: close\n\n",
    )
    assert answer.split(b" ", 2)[1] in {b"403", b"404"}
    assert b"root:" not in answer


def test_every_answer_forbids_frames_caches_and_everything_from_elsewhere(served):
    inside = [served.client.get(served.home + path) for path in ("", "page.js", "nothing", "plan/x/")]
    for answer in (*inside, httpx.get(served.origin)):
        policy = answer.headers["content-security-policy"]
        assert policy.startswith("default-src 'none'; style-src 'sha256-") or "style-src 'none'" in policy
        assert "'unsafe" not in policy
        for part in ("frame-ancestors 'none'", "form-action 'self'", "base-uri 'none'"):
            assert part in policy
        assert answer.headers["cache-control"] == "no-store"
        assert answer.headers["referrer-policy"] == "same-origin"
        assert answer.headers["x-content-type-options"] == "nosniff"
        assert answer.headers["cross-origin-resource-policy"] == "same-origin"
        assert "server" not in answer.headers


def test_it_listens_on_this_computer_only(served):
    with pytest.raises(OSError, match=r"refused|unreachable|timed out"):
        socket.create_connection(("127.0.0.2", served.port), timeout=2)


def test_a_head_that_is_huge_or_never_ends_is_ended(served, monkeypatch):
    huge = raw(served, f"GET / HTTP/1.1\nHost: 127.0.0.1:{served.port}\nX: {'x' * 70_000}\n\n")
    assert huge.startswith((b"HTTP/1.1 400", b"HTTP/1.1 403"))
    monkeypatch.setattr(patience, "SECONDS", 0.5)
    slow = socket.create_connection(("127.0.0.1", served.port), timeout=10)
    with slow:
        slow.sendall(b"GET / HTTP/1.1\r\n")
        began = time.monotonic()
        ended = b"x"
        while ended and time.monotonic() - began < 5:
            try:
                slow.sendall(b"X: x\r\n")
                slow.settimeout(0.1)
                ended = slow.recv(100)
            except TimeoutError:
                continue
            except OSError:
                ended = b""
        assert ended == b""


def test_many_silent_lines_do_not_keep_the_family_out_for_long(served, monkeypatch):
    monkeypatch.setattr(patience, "SECONDS", 0.5)
    lines = [socket.create_connection(("127.0.0.1", served.port)) for _ in range(70)]
    try:
        end = time.monotonic() + 10
        while (status := served.client.get(served.home).status_code) == 503 and time.monotonic() < end:
            threading.Event().wait(0.1)
        assert status == 200
    finally:
        for line in lines:
            line.close()


def test_two_hundred_megabytes_are_refused_with_words_and_kept_nowhere(served):
    with tempfile.TemporaryFile() as big:
        big.truncate(200 * MB)
        answer = served.client.post(served.home + "read", files={"plan": ("plan.pdf", big)})
    assert answer.status_code == 413
    assert phrases.upload_too_large(100) in words(answer.text)


def test_ten_at_once_are_refused_with_words_but_for_the_places_there_are(served):
    answers: list[int] = []
    head = b'--x\r\nContent-Disposition: form-data; name="plan"; filename="a.txt"\r\n\r\n'
    gate = threading.Barrier(10)

    def give() -> None:
        def slowly():
            yield head
            gate.wait(20)
            threading.Event().wait(0.3)
            yield b"words\r\n--x--\r\n"

        headers = {"content-type": "multipart/form-data; boundary=x"}
        with httpx.Client(base_url=served.origin, cookies=served.client.cookies, timeout=60) as client:
            answer = client.post(
                served.home + "read", content=slowly(), headers={**headers, "origin": served.origin}
            )
        answers.append(answer.status_code)
        if answer.status_code == 429:
            assert phrases.PAGE_BUSY in words(answer.text)

    threads = [threading.Thread(target=give) for _ in range(10)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(60)
    assert sorted(answers) == [303] * 2 + [429] * 8


def test_nothing_is_written_to_disk_while_a_plan_is_taken_in_read_and_shown(plans, tmp_path, monkeypatch):
    for name in ("TMPDIR", "HOME", "XDG_CACHE_HOME"):
        monkeypatch.setenv(name, str(tmp_path))
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    monkeypatch.chdir(tmp_path)
    before = time.time_ns()
    page = Served().enter()
    try:
        padded = plans["reportlab"] + b"\n" * (3 * MB)  # past what a form's reader usually keeps in memory
        place = page.done("plan.pdf", padded).headers["location"].removesuffix("report")
        for name in ("report", "report.html", "table.xlsx", "table.csv"):
            assert page.client.get(place + name).status_code == 200
        assert list(tmp_path.iterdir()) == []
        assert tmp_path.stat().st_mtime_ns < before  # nor was anything there that is gone again
    finally:
        page.close()


HOSTILE = '"><img src=x onerror=alert(1)>.pdf'


def test_a_files_name_is_shown_and_never_run(served):
    answer = served.done(HOSTILE, b"words")
    assert "<img" not in answer.text
    assert "&gt;&lt;img src=x onerror=alert(1)&gt;.pdf" in answer.text


@given(st.text(max_size=300))
def test_any_file_name_makes_one_safe_header(name):
    header = attachment(name, "report", "html")
    header.encode("latin-1")
    assert header.isprintable()
    message = Message()
    message["content-disposition"] = header
    given_name = message.get_filename()
    assert given_name is not None
    assert given_name.endswith(" report.html")
    assert not set('/\\:*?"<>|') & set(given_name)
    assert not given_name.startswith(".")


@pytest.mark.parametrize(
    ("given_name", "plain"),
    [
        ("..\\..\\secret\\plan.docx", "plan.docx"),
        ("/etc/passwd", "passwd"),
        ("a\r\nSet-Cookie: x.pdf", "a??Set-Cookie: x.pdf"),
        ("fdp\u202e.exe", "fdp?.exe"),
        ("", ""),
    ],
)
def test_a_given_name_is_its_last_part_on_one_line(given_name, plain):
    assert plain_name(given_name) == plain


def form(body: bytes, *, limits: Limits | None = None, boundary: str = "x") -> object:
    """Take a plan out of a form's bytes, in pieces of odd sizes; the plan, or why not."""

    async def taken() -> object:
        pieces = [body[at : at + 7] for at in range(0, len(body), 7)]

        async def receive() -> dict[str, object]:
            await asyncio.sleep(0)
            return {
                "type": "http.request",
                "body": pieces.pop(0) if pieces else b"",
                "more_body": bool(pieces),
            }

        kind = f"multipart/form-data; boundary={boundary}".encode()
        request = Request({"type": "http", "method": "POST", "headers": [(b"content-type", kind)]}, receive)
        try:
            return await take_plan(request, limits or Limits(), None)
        except Refused as refused:
            return refused

    return asyncio.run(taken())


def part(name: str, value: bytes, filename: str | None = None) -> bytes:
    named = f'; filename="{filename}"' if filename is not None else ""
    return f'--x\r\nContent-Disposition: form-data; name="{name}"{named}\r\n\r\n'.encode() + value + b"\r\n"


END = b"--x--\r\n"


def test_a_form_gives_the_plan_byte_for_byte():
    data = bytes(range(256)) * 5 + b"\r\n--x-not-the-end\r\n--"
    asked = form(part("status", b"draft") + part("plan", data, "p.docx") + part("else", b"y" * 5000) + END)
    assert (asked.name, asked.data, asked.status, asked.password) == ("p.docx", data, "draft", None)


@pytest.mark.parametrize(
    ("body", "status"),
    [
        (b"", 400),
        (b"nonsense", 400),
        (END, 400),
        (part("plan", b"a", "a.docx"), 400),
        (part("plan", b"a", "a.docx") + part("plan", b"b", "b.docx") + END, 400),
        (part("plan", b"a" * 2000, "a.docx") + END, 413),
        (part("password", b"a" * 2000) + part("plan", b"a", "a.docx") + END, 400),
        (part("other", b"a" * 80_000) + part("plan", b"a", "a.docx") + END, 413),
        (b"--x\r\n" + b"A: b\r\n" * 5000 + b"\r\n", 400),
    ],
)
def test_a_form_that_is_wrong_is_refused_with_words(body, status):
    refused = form(body, limits=Limits(upload=1000))
    assert isinstance(refused, Refused)
    assert refused.status == status
    assert str(refused).endswith(".")


@given(st.binary(max_size=400))
def test_no_bytes_break_the_reader_of_forms(body):
    assert isinstance(form(b"--x\r\nContent-Disposition: form-data; name=plan\r\n" + body), Refused)
