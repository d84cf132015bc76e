"""Load: clients that ask one after the other over kept connections, in a process of their own."""

from __future__ import annotations

import asyncio
import json
import subprocess
import sys
import time
from dataclasses import asdict, dataclass
from urllib.parse import urlsplit


@dataclass(frozen=True, slots=True)
class Asked:
    """What is asked: an address, the form that is accepted, by how many clients, for how many seconds."""

    address: str
    accept: str
    clients: int
    seconds: float


@dataclass(frozen=True, slots=True)
class Load:
    """How many answers came, how many of them were errors, and times in milliseconds."""

    answers: int
    errors: int
    seconds: float
    median: float
    slowest_of_100: float

    @property
    def per_second(self) -> float:
        """Answers a second."""
        return self.answers / self.seconds


def under_load(asked: Asked) -> Load:
    """Ask in another process, so that the clients do not wait for this one."""
    done = subprocess.run(
        [sys.executable, "-m", "benchmarks.serving.load"],
        input=json.dumps(asdict(asked)),
        capture_output=True,
        check=True,
        text=True,
        timeout=asked.seconds + 60,
    )
    return Load(**json.loads(done.stdout))


async def _all(asked: Asked) -> Load:
    start = time.perf_counter()
    until = start + asked.seconds
    found = await asyncio.gather(*(_client(asked, until) for _ in range(asked.clients)))
    seconds = time.perf_counter() - start
    times = sorted(taken for each, _ in found for taken in each)
    errors = sum(failed for _, failed in found)
    return Load(len(times), errors, seconds, _at(times, 0.5), _at(times, 0.99))


async def _client(asked: Asked, until: float) -> tuple[list[float], int]:
    place = urlsplit(asked.address)
    reader, writer = await asyncio.open_connection(place.hostname, place.port)
    path = f"{place.path or '/'}?{place.query}" if place.query else place.path or "/"
    sent = f"GET {path} HTTP/1.1\r\nHost: {place.netloc}\r\nAccept: {asked.accept}\r\n\r\n".encode()
    times, errors = [], 0
    while time.perf_counter() < until:
        began = time.perf_counter()
        writer.write(sent)
        errors += await _answer(reader) != 200
        times.append(1000 * (time.perf_counter() - began))
    writer.close()
    return times, errors


async def _answer(reader: asyncio.StreamReader) -> int:
    """The status of the next answer, read to its end."""
    head = (await reader.readuntil(b"\r\n\r\n")).decode("latin-1").lower()
    if "transfer-encoding: chunked" in head:
        while size := int((await reader.readline()).split(b";")[0], 16):
            await reader.readexactly(size + 2)
        await reader.readline()
    else:
        await reader.readexactly(int(head.partition("content-length: ")[2].partition("\r")[0] or 0))
    return int(head.split(" ")[1])


def _at(times: list[float], part: float) -> float:
    return times[min(len(times) - 1, int(part * len(times)))]


if __name__ == "__main__":
    print(json.dumps(asdict(asyncio.run(_all(Asked(**json.load(sys.stdin)))))))
