"""A server on this machine that speaks as OpenAI's does, and says or does whatever a test wants."""

from __future__ import annotations

import json
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any


def name(quote: str, kind: str, context: str = "", confidence: float = 0.9) -> dict[str, Any]:
    return {"quote": quote, "type": kind, "context": context, "confidence": confidence}


def said(content: str | None, finish: str = "stop", **message: Any) -> bytes:
    """The body of an answer in which the model says something."""
    choice = {"index": 0, "finish_reason": finish, "message": {"role": "assistant", "content": content, **message}}
    return json.dumps(
        {"id": "1", "object": "chat.completion", "created": 1, "model": "m", "choices": [choice]}
    ).encode()


def names(*given: dict[str, Any]) -> bytes:
    """The body of an answer with some names."""
    return said(json.dumps({"names": list(given)}))


class Server:
    """What it was asked, and what it does next; the last answer is given again and again."""

    def __init__(self) -> None:
        self.asked: list[dict[str, Any]] = []
        self.keys: list[str | None] = []
        self.answers: list[Callable[[BaseHTTPRequestHandler], None]] = []
        self.address = ""

    def says(self, *bodies: bytes, status: int = 200, **headers: str) -> None:
        self.answers += [lambda handler, body=body: answer(handler, body, status, headers) for body in bodies]

    def does(self, *acts: Callable[[BaseHTTPRequestHandler], None]) -> None:
        self.answers += acts

    def passage(self, number: int = -1) -> str:
        """The text of one of the questions."""
        return str(self.asked[number]["messages"][-1]["content"])


def answer(handler: BaseHTTPRequestHandler, body: bytes, status: int, headers: dict[str, str]) -> None:
    handler.send_response(status)
    handler.send_header("Content-Type", "application/json")
    handler.send_header("Content-Length", str(len(body)))
    for key, value in headers.items():
        handler.send_header(key.replace("_", "-"), value)
    handler.end_headers()
    handler.wfile.write(body)


def hang_up(handler: BaseHTTPRequestHandler) -> None:
    """Close the connection without a word."""
    handler.connection.close()


def break_off(handler: BaseHTTPRequestHandler) -> None:
    """Promise more than is sent."""
    handler.send_response(200)
    handler.send_header("Content-Length", "10000")
    handler.end_headers()
    handler.wfile.write(b'{"choices": [')


def wait(seconds: float) -> Callable[[BaseHTTPRequestHandler], None]:
    """Say nothing for a while."""
    return lambda handler: time.sleep(seconds)


def drip(pause: float, times: int) -> Callable[[BaseHTTPRequestHandler], None]:
    """Send one byte after the other, each in time and the whole too late."""

    def send(handler: BaseHTTPRequestHandler) -> None:
        handler.send_response(200)
        handler.send_header("Content-Length", str(times))
        handler.end_headers()
        try:
            for _ in range(times):
                handler.wfile.write(b" ")
                handler.wfile.flush()
                time.sleep(pause)
        except OSError:
            pass

    return send


@contextmanager
def running() -> Iterator[Server]:
    """The server, as long as it is needed."""
    state = Server()

    class Handler(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            body = self.rfile.read(int(self.headers["Content-Length"]))
            state.asked.append(json.loads(body))
            state.keys.append(self.headers.get("Authorization"))
            act = state.answers.pop(0) if len(state.answers) > 1 else state.answers[0]
            act(self)

        def log_message(self, *arguments: object) -> None:
            pass

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    server.daemon_threads = True
    state.address = f"http://127.0.0.1:{server.server_address[1]}/v1"
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02}, daemon=True)
    thread.start()
    try:
        yield state
    finally:
        server.shutdown()
        server.server_close()
        thread.join()
