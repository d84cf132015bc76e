"""Sending: one request over HTTP, tried again where that may help, bounded in time and size."""

from __future__ import annotations

import random
import re
import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from functools import cached_property
from typing import TYPE_CHECKING, Final, TypeVar
from urllib.parse import urljoin

import intgraph
from intgraph.errors import InputError
from intgraph.store.remote.address import Credentials, origin_of

if TYPE_CHECKING:
    import httpx2

T = TypeVar("T")

_AGAIN: Final = frozenset({429, 502, 503, 504})
_SHUT: Final = frozenset({401, 403, 407})
_NOT_HERE: Final = frozenset({404, 405, 406, 410, 415, 501})
_MOVED: Final = frozenset({301, 302, 303, 307, 308})
_MOST_MOVES: Final = 3
_NUMBER: Final = re.compile(r"^\[Errno -?\d+\] ")
_SHOWN: Final = 200  # characters of what an endpoint says that is wrong


@dataclass(frozen=True, slots=True)
class Patience:
    """How long is waited, in seconds, how often tried, and how large an answer may be, in bytes.

    ``answer`` is for one request with all of its answer; the wait before trying again doubles from ``first_wait``
    up to ``longest_wait``, which bounds what an endpoint asks for (``Retry-After``) as well.
    """

    connect: float = 10.0
    answer: float = 120.0
    tries: int = 5
    first_wait: float = 0.5
    longest_wait: float = 30.0
    most: int = 1 << 28


PATIENT: Final = Patience()


@dataclass(frozen=True, slots=True)
class Reply:
    """What an endpoint answered; names of headers are in lower case."""

    status: int
    headers: Mapping[str, str]
    body: bytes

    @property
    def media_type(self) -> str:
        """Its media type, without parameters."""
        return self.headers.get("content-type", "").partition(";")[0].strip().lower()

    @property
    def said(self) -> str:
        """The first line of what it says, for a person to read."""
        lines = self.body.decode("utf-8", "replace").split("\n")
        first = next((line.strip() for line in lines if line.strip()), "")
        return "".join(char if char.isprintable() else " " for char in first[:_SHOWN])


class _Again(Exception):  # noqa: N818 - no error: a reason to wait
    """The endpoint may answer later; ``wait`` is what it asks for, in seconds."""

    def __init__(self, why: str, wait: float = 0.0) -> None:
        super().__init__(why)
        self.wait = wait


@dataclass(frozen=True)
class Sender:
    """Sends requests to one endpoint. Credentials go nowhere but to its own host, and to nobody who moved it."""

    address: str
    credentials: Credentials = field(default_factory=Credentials, repr=False)
    patience: Patience = PATIENT
    sleep: Callable[[float], None] = time.sleep

    @cached_property
    def client(self) -> httpx2.Client:
        """The connections, kept for the next request."""
        import httpx2

        from intgraph.store.remote.entering import entrance

        return httpx2.Client(
            auth=entrance(self.credentials),
            timeout=httpx2.Timeout(self.patience.answer, connect=self.patience.connect),
            headers={"User-Agent": f"intgraph/{intgraph.__version__}"},
            follow_redirects=False,
        )

    def close(self) -> None:
        """Let go of the connections."""
        if "client" in self.__dict__:
            self.client.close()

    def send(
        self,
        method: str,
        url: str,
        *,
        accept: str = "*/*",
        form: Mapping[str, str] | None = None,
        content: bytes | None = None,
        media_type: str = "",
        params: Mapping[str, str] | None = None,
    ) -> Reply:
        """Return the answer to a request, a ``form`` or ``content``; raise ``InputError`` where there is none.

        Tried again are requests that a busy endpoint turned down and connections that broke: whatever is sent here
        may arrive twice.
        """
        headers = {"Accept": accept} | ({"Content-Type": media_type} if media_type else {})
        request = {"headers": headers, "data": form, "content": content, "params": params}
        return self._patiently(lambda: self._once(method, url, request))

    def _patiently(self, attempt: Callable[[], Reply]) -> Reply:
        for tried in range(1, self.patience.tries + 1):
            try:
                return attempt()
            except _Again as busy:
                if tried == self.patience.tries:
                    raise InputError("remote.busy", url=self.address, tries=tried, why=str(busy)) from busy
                self.sleep(self._wait(tried, busy.wait))
        raise AssertionError

    def _wait(self, tried: int, asked: float) -> float:
        """Doubled each time, with chance in it, so that many who wait do not all come back at once."""
        grown: float = self.patience.first_wait * 2 ** (tried - 1) * random.uniform(0.5, 1.5)  # noqa: S311
        return min(max(grown, asked), self.patience.longest_wait)

    def _once(self, method: str, url: str, request: Mapping[str, object]) -> Reply:
        for _ in range(_MOST_MOVES + 1):
            reply = self._exchange(method, url, request)
            if reply.status not in _MOVED:
                return self._judged(reply)
            url = self._moved(url, reply)
        raise InputError("remote.elsewhere", url=self.address, target=url)

    def _moved(self, url: str, reply: Reply) -> str:
        """Where the same host wants to be asked; what another host gets is the choice of a person."""
        target = urljoin(url, reply.headers.get("location", ""))
        here, there = origin_of(url), origin_of(target)
        if there != here and there[:2] != ("https", here[1]):
            raise InputError("remote.elsewhere", url=self.address, target=target[:_SHOWN])
        return target

    def _exchange(self, method: str, url: str, request: Mapping[str, object]) -> Reply:
        started = time.monotonic()
        with self._in_words(), self.client.stream(method, url, **request) as response:  # type: ignore[arg-type]
            body = bytearray()
            for chunk in response.iter_bytes():
                body += chunk
                self._bounded(len(body), time.monotonic() - started)
            headers = {name.lower(): value for name, value in response.headers.items()}
            return Reply(response.status_code, headers, bytes(body))

    def _bounded(self, size: int, seconds: float) -> None:
        if size > self.patience.most:
            raise InputError("remote.too_large", url=self.address, limit=self.patience.most)
        if seconds > self.patience.answer:
            raise self._slow()

    def _slow(self) -> InputError:
        return InputError("remote.slow", url=self.address, seconds=f"{self.patience.answer:g}")

    @contextmanager
    def _in_words(self) -> Iterator[None]:
        """Turn what goes wrong on the way into what a person can read."""
        import httpx2

        try:
            yield
        except httpx2.TimeoutException as wrong:
            raise self._slow() from wrong
        except httpx2.ConnectError as wrong:
            raise InputError("remote.no_connection", url=self.address, why=_why(wrong)) from wrong
        except httpx2.DecodingError as wrong:
            raise InputError("remote.malformed", url=self.address, why=_why(wrong)) from wrong
        except (httpx2.NetworkError, httpx2.RemoteProtocolError) as wrong:
            raise _Again(_why(wrong)) from wrong
        except (httpx2.HTTPError, httpx2.InvalidURL, UnicodeError) as wrong:
            raise InputError("remote.no_connection", url=self.address, why=_why(wrong)) from wrong

    def _judged(self, reply: Reply) -> Reply:
        url, status = self.address, reply.status
        if status in _AGAIN:
            raise _Again(f"HTTP {status}", _asked_wait(reply.headers.get("retry-after", "")))
        if status in _SHUT:
            raise InputError(self._refusal(), url=url, status=status)
        if status in _NOT_HERE:
            raise InputError("remote.no_sparql", url=url, found=f"HTTP {status}")
        if not 200 <= status < 300:  # noqa: PLR2004 - success, in HTTP
            raise InputError("remote.status", url=url, status=status, why=reply.said)
        return reply

    def _refusal(self) -> str:
        """Who came with nothing is told with what to come; who came with something, to look at that."""
        return "remote.not_accepted" if self.credentials.token or self.credentials.user else "remote.refused"


def _why(wrong: Exception) -> str:
    """What is said, without the number that the system gives it."""
    return _NUMBER.sub("", str(wrong)) or type(wrong).__name__


def _asked_wait(text: str) -> float:
    """How long ``Retry-After`` asks to wait: seconds, or until a date."""
    if text.strip().isdecimal():
        return float(text)
    try:
        moment = parsedate_to_datetime(text)
    except (TypeError, ValueError):
        return 0.0
    aware = moment if moment.tzinfo else moment.replace(tzinfo=UTC)
    return max(0.0, (aware - datetime.now(UTC)).total_seconds())
