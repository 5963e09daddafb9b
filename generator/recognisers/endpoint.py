"""A server that speaks as OpenAI's does: one question, one answer, and a plain error for all that can go wrong."""

from __future__ import annotations

import http
import json
import os
import time
from collections.abc import Iterable
from functools import cache
from typing import Any
from urllib.parse import urlsplit

from generator.recognisers.breaker import Breaker
from generator.recognisers.forms import Form, messages
from generator.recognisers.optional import optional, short
from generator.recognisers.recognition import RecogniserError
from generator.settings import Openai

BACKEND = "openai"
KEY = "OPENAI_API_KEY"  # the environment variable; what it holds goes to the server and nowhere else
NO_KEY = "none"  # a server of one's own needs none, but the package wants something
CONNECT = 5.0  # seconds at most until a server is reached
LONGEST = 1_000_000  # bytes of an answer
NOT_UNDERSTOOD = (400, 415, 422)  # what servers say to a request with fields that they do not know
SHUT = (401, 403, 404)  # what every other request would be told as well
BUSY = 429
FAULT = 500
UNSHOWN = (401, 403)  # what these say may hold a part of the key
NEVER_REACHED = ("ConnectError", "ConnectTimeout", "UnsupportedProtocol")  # of the package below the one that is used


@cache
def endpoint(chosen: Openai, key: str) -> Endpoint:
    """The server of some settings, one for each process: it remembers how it is asked, and that it is gone."""
    return Endpoint(chosen, key)


def key() -> str:
    """The key of the server; "" where there is none."""
    return os.environ.get(KEY, "").strip()


class Endpoint:
    """One server with one model."""

    def __init__(self, chosen: Openai, key: str) -> None:
        """Raises RecogniserError where the package is not installed."""
        self._chosen, self._key, self._package = chosen, key, optional("openai", BACKEND)
        wait = self._package.Timeout(chosen.timeout, connect=min(CONNECT, chosen.timeout))
        self._client = self._package.OpenAI(
            api_key=key or NO_KEY, base_url=chosen.base_url, timeout=wait, max_retries=chosen.retries
        )
        self._form, self._breaker = Form(), Breaker()

    def ask(self, passage: str) -> str:
        """What the model answers to a passage; raises RecogniserError where there is no whole answer."""
        self._breaker.check()
        since = self._breaker.now()
        try:
            body = self._sent(passage)
        except Exception as error:  # those of the package, and of the one below it
            why, plainly = self._why(error)
            if plainly is not None:
                self._breaker.failed(why, since, plainly)
            raise why from error
        self._breaker.answered()
        return content(body, self._chosen.model)

    def _sent(self, passage: str) -> bytes:
        """The body of the answer, asked in the simplest form that is needed."""
        form = self._form
        while True:
            try:
                body = self._post(passage, form)
            except self._package.APIStatusError as error:
                simpler = form.simpler(str(error)) if error.status_code in NOT_UNDERSTOOD else None
                if simpler is None:
                    raise
                form = simpler
            else:
                self._form = form
                return body

    def _post(self, passage: str, form: Form) -> bytes:
        """One request: the body of its answer."""
        made = self._client.chat.completions.with_streaming_response.create(
            model=self._chosen.model, messages=messages(passage), **form.fields()
        )
        with made as response:
            try:
                return self._whole(response.iter_bytes())
            except (RecogniserError, TimeoutError):
                raise
            except Exception as error:  # of the package below the one that is used, whichever that is
                raise (TimeoutError if timed_out(error) else ConnectionError) from error

    def _whole(self, parts: Iterable[bytes]) -> bytes:
        """The parts of a body as one; the time-out is that of all together, however slowly they drip."""
        deadline, body = time.monotonic() + self._chosen.timeout, bytearray()
        for part in parts:
            body += part
            if time.monotonic() > deadline:
                raise TimeoutError
            if len(body) > LONGEST:
                raise wrong(self._chosen.model)
        return bytes(body)

    def _why(self, error: Exception) -> tuple[RecogniserError, bool | None]:
        """What people are told, and whether it is plain that others would fail, too; None: it says nothing of them."""
        if isinstance(error, RecogniserError):
            return error, None
        if isinstance(error, self._package.APIStatusError):
            return self._refused(error)
        address = shown(self._chosen.base_url)
        if type(error.__cause__).__name__ in NEVER_REACHED:
            return RecogniserError("recogniser_unreachable", address=address), True
        if isinstance(error, TimeoutError | self._package.APITimeoutError):
            return RecogniserError("recogniser_timeout", seconds=f"{self._chosen.timeout:g}"), False
        if isinstance(error, ConnectionError | self._package.APIConnectionError):
            return RecogniserError("recogniser_broken_off", address=address), False
        reason = short(ValueError(self._without_key(str(error))))
        return RecogniserError("recogniser_failed", backend=BACKEND, reason=reason), False

    def _refused(self, error: Any) -> tuple[RecogniserError, bool | None]:
        """The same for an answer with a status of failure."""
        code = error.status_code
        status = f"{code} {phrase(code)}".strip()
        if code == BUSY:
            return RecogniserError("recogniser_busy", status=status), None
        if code >= FAULT:
            return RecogniserError("recogniser_server_fault", status=status), False
        said = error.body.get("message") if isinstance(error.body, dict) and code not in UNSHOWN else None
        reason = f"{status}: {short(ValueError(self._without_key(said)))}" if isinstance(said, str) else status
        return RecogniserError("recogniser_rejected", reason=reason), True if code in SHUT else None

    def _without_key(self, text: str) -> str:
        return text.replace(self._key, "…") if self._key else text


def timed_out(error: BaseException) -> bool:
    """Whether an error of the package that carries the bytes is a time-out."""
    return "Timeout" in type(error).__name__


def content(body: bytes, model: str) -> str:
    """What the model said, in the body of an answer; raises RecogniserError where it did not, or not all of it."""
    try:
        choice = json.loads(body)["choices"][0]
        message, reason = choice["message"], choice.get("finish_reason")
        text, refusal = message.get("content"), message.get("refusal")
    except (ValueError, KeyError, IndexError, TypeError, AttributeError, RecursionError) as error:
        raise wrong(model) from error
    if refusal or reason == "content_filter":
        raise RecogniserError("recogniser_refused", model=model)
    if reason == "length":
        raise RecogniserError("recogniser_cut_off", model=model)
    if not isinstance(text, str) or not text.strip():
        raise wrong(model)
    return text


def wrong(model: str) -> RecogniserError:
    """The answer is in no form that was asked for."""
    return RecogniserError("recogniser_wrong_answer", model=model)


def phrase(status: int) -> str:
    """What a status of HTTP is called."""
    try:
        return http.HTTPStatus(status).phrase
    except ValueError:
        return ""


def shown(address: str) -> str:
    """An address without what may be a name and a password in it.

    >>> shown("http://me:secret@127.0.0.1:8000/v1?key=a")
    'http://127.0.0.1:8000/v1'
    """
    parts = urlsplit(address)
    return f"{parts.scheme}://{parts.netloc.rpartition('@')[2]}{parts.path}"
