"""Fetches Epoch AI's current export, checks it, and adds it to data/snapshots.

    make update                         from the address that the newest downloaded snapshot came from
    make update SOURCE=https://…        from another address, or a file

Either a snapshot and its line in data/snapshots.csv are added, or nothing is changed.
"""
import contextlib
import csv
import fcntl
import hashlib
import io
import os
import re
import signal
import subprocess
import sys
import tempfile
from datetime import date, datetime, timedelta, timezone
from pathlib import Path
from urllib.parse import urlsplit

STOPS = (signal.SIGINT, signal.SIGTERM, signal.SIGHUP)
# The next imports take a while. Nothing is begun yet: an interruption then just ends it, without Python's trace.
signal.signal(signal.SIGINT, signal.SIG_DFL)

import requests  # noqa: E402
from requests.adapters import HTTPAdapter  # noqa: E402
from urllib3.exceptions import HTTPError  # noqa: E402
from urllib3.util import Retry  # noqa: E402

ROOT = Path(__file__).resolve().parents[2]
CARD = ROOT / "data" / "snapshots.csv"
SNAPSHOTS = ROOT / "data" / "snapshots"
LIBRARY = ROOT / "lib" / "target"
# Seconds to connect, and between two pieces; for the whole.
TIMEOUT = (10, 30)
DEADLINE = 300
TRIES = 3
MOST_BYTES = 200_000_000
# What largescale.Update ends with.
NOTHING_NEW = 3
REFUSED = 2
COLUMNS = {"File", "As of", "Accessed", "Source", "ETag", "Rows", "SHA-256", "Derived how"}
ETAG = re.compile(r'(W/)?"[\x21\x23-\x7e]{0,200}"')
# A cell of the library's may be longer than Python's own limit.
csv.field_size_limit(1_000_000)


class Refused(Exception):
    """Says what is wrong and what to do."""


def main():
    with alone():
        cards = read_cards()
        source = os.environ.get("REPORT_SOURCE") or default_source(cards)
        with tempfile.TemporaryDirectory() as folder:
            export = Path(folder) / "export.csv"
            if is_address(source):
                shown = without_login(source)
                earlier = next((card for card in reversed(cards) if card["Source"] == shown), {"ETag": ""})
                etag = fetch(source, shown, export, earlier["ETag"])
                if etag is None:
                    say(f"Nothing has changed at {shown} since {earlier['As of']}.")
                    return
                day = today()
            else:
                shown, etag, day = visible(Path(source).name), "", day_of(ROOT / source)
                copy(ROOT / source, export)
            refuse_older(day, cards)
            tidy = Path(folder) / "snapshot.csv"
            print(check(export, day, tidy), end="")
            if tidy.exists():
                add(tidy, day, shown, etag)
                say(f"Added data/snapshots/{day}.csv. Count it: make report SNAPSHOT={day}")


@contextlib.contextmanager
def alone():
    """Two updates at a time would each write a card without the other's line."""
    folder = os.open(SNAPSHOTS, os.O_RDONLY)
    try:
        try:
            fcntl.flock(folder, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            raise Refused("Another make update is running. Wait for its end.") from None
        yield
    finally:
        os.close(folder)


def read_cards():
    return sorted(cards_of(CARD.read_bytes())[1], key=lambda card: card["As of"])


def cards_of(content):
    """The columns and the records of data/snapshots.csv."""
    try:
        reader = csv.DictReader(io.StringIO(content.decode("utf-8-sig"), newline=""), strict=True)
        cards = list(reader)
    except (UnicodeDecodeError, csv.Error) as error:
        raise Refused(f"data/snapshots.csv is not UTF-8 CSV: {error}. Restore it from version control.") from None
    if not cards or not COLUMNS <= set(reader.fieldnames):
        raise Refused("data/snapshots.csv has no records, or not the columns " + ", ".join(sorted(COLUMNS)) + ". Restore it from version control.")
    for number, card in enumerate(cards, 1):
        if None in card or None in card.values() or not is_day(card.get("As of", "")):
            raise Refused(f"data/snapshots.csv, record {number}: it has not as many cells as the header, or no day in the column \"As of\". "
                          "Restore it from version control.")
    return reader.fieldnames, cards


def default_source(cards):
    addresses = [card["Source"] for card in cards if is_address(card["Source"])]
    if not addresses:
        raise Refused("No snapshot came from an address. Give one: make update SOURCE=https://…, or a file.")
    return addresses[-1]


def is_address(source):
    return re.match(r"https?://", source, re.IGNORECASE)


def without_login(source):
    """The address as the card and the pages have it: a password is nobody's but its owner's."""
    try:
        parts = urlsplit(source)
    except ValueError:
        return visible(re.sub(r"//[^/]*@", "//", source))
    return visible(parts._replace(netloc=parts.netloc.rpartition("@")[2]).geturl())


def today():
    return datetime.now(timezone.utc).date().isoformat()


def is_day(text):
    with contextlib.suppress(ValueError):
        return bool(re.fullmatch(r"[0-9]{4}-[0-9]{2}-[0-9]{2}", text) and date.fromisoformat(text))
    return False


def day_of(path):
    found = set(re.findall(r"(?<!\d)\d{4}-\d{2}-\d{2}(?!\d)", path.name))
    if len(found) != 1 or not is_day(*found):
        raise Refused(f"The file {path.name} has {'no' if not found else 'not one'} date in its name, so the day whose state it holds is "
                      "not known. Rename it, as in 2026-09-01.csv.")
    return found.pop()


def refuse_older(day, cards):
    # Somewhere on earth it is tomorrow already.
    if day > (datetime.now(timezone.utc) + timedelta(hours=14)).date().isoformat():
        raise Refused(f"{day} has not come yet. Give the file the day whose state it holds as its name.")
    if day < cards[-1]["As of"]:
        raise Refused(f"It holds the state of {day}, and the newest snapshot is of {cards[-1]['As of']} already. "
                      "Count it where it is: make report SNAPSHOT=path/to/file.csv")


def copy(path, export):
    if not path.is_file():
        raise Refused(f"{path} is no file. Give the path of a CSV file, or an address.")
    if path.stat().st_size > MOST_BYTES:
        raise Refused(f"{path.name} is larger than any export of models.")
    export.write_bytes(path.read_bytes())


def fetch(source, shown, export, etag):
    """Downloads; returns the new ETag, or None if the server says that nothing has changed."""
    session = requests.Session()
    retry = Retry(total=TRIES, backoff_factor=0.5, status_forcelist=(429, 500, 502, 503, 504), raise_on_status=False,
                  respect_retry_after_header=False)
    session.max_redirects = 10
    for scheme in ("http://", "https://"):
        session.mount(scheme, HTTPAdapter(max_retries=retry))
    try:
        with deadline(shown), session.get(source, stream=True, timeout=TIMEOUT, headers={"If-None-Match": etag} if etag else {}) as answer:
            if etag and answer.status_code == 304:
                return None
            if answer.status_code != 200:
                raise Refused(f"{shown} answers {answer.status_code} {answer.reason[:60]}. "
                              + ("Look for the address of the export at epoch.ai/data and give it: make update SOURCE=…"
                                 if answer.status_code < 500 else "Try again later."))
            length = answer.headers.get("Content-Length", "")
            receive(answer, export, int(length) if re.fullmatch(r"[0-9]{1,12}", length) else 0, shown)
            new = answer.headers.get("ETag", "")
            return new if ETAG.fullmatch(new) else ""
    except (requests.RequestException, HTTPError, ValueError) as error:
        raise Refused(f"No export could be fetched from {shown}: {cause(error)} ({type(error).__name__}). Check the network and the address, "
                      "and try again, or download the file with a browser and give it: make update SOURCE=path/to/2026-09-01.csv") from None


def receive(answer, export, whole, shown):
    done = 0
    with open(export, "wb") as file:
        for piece in answer.iter_content(65536):
            done += len(piece)
            if done > MOST_BYTES:
                raise Refused(f"{shown} sends more than any export of models has.")
            file.write(piece)
            progress(done, whole)
    say(("\r" if sys.stdout.isatty() else "") + f"Fetched {done / 1e6:.2f} MB from {shown}")


@contextlib.contextmanager
def deadline(shown):
    """For the whole: a server that sends a byte now and then keeps within every other limit of time."""
    def too_late(*_):
        raise Refused(f"{shown} sent no whole file within {DEADLINE} seconds. Try again later.")

    signal.signal(signal.SIGALRM, too_late)
    signal.alarm(DEADLINE)
    try:
        yield
    finally:
        signal.alarm(0)


def progress(done, whole):
    if sys.stdout.isatty():
        print(f"\rFetching {done / 1e6:.2f} MB" + (f" of {whole / 1e6:.2f} MB" if whole else ""), end="", flush=True)


def check(export, day, tidy):
    """What the library says of the export; it writes the snapshot unless nothing is new."""
    done = subprocess.run(["java", "-Dfile.encoding=UTF-8", "-Dstdout.encoding=UTF-8", "-Dstderr.encoding=UTF-8",
                           "-cp", f"{LIBRARY}/large-scale-models.jar:{LIBRARY}/dependency/*",
                           "largescale.Update", export, day, tidy], capture_output=True, check=False)
    said = done.stderr.decode("utf-8", "replace").strip()
    if done.returncode == REFUSED:
        raise Refused(said)
    if done.returncode not in (0, NOTHING_NEW):
        raise Refused(f"The export could not be checked: {said[:500]}.")
    return done.stdout.decode("utf-8", "replace")


def add(tidy, day, source, etag):
    """Puts the snapshot and its line in the card into their places: both, or neither."""
    place = SNAPSHOTS / f"{day}.csv"
    content = tidy.read_bytes()
    before = CARD.read_bytes()
    columns, cards = cards_of(before)
    card = {**max(cards, key=lambda card: card["As of"]), "File": place.name, "As of": day, "Accessed": today(), "Source": source,
            "ETag": etag, "Rows": str(content_rows(content)), "SHA-256": hashlib.sha256(content).hexdigest(),
            "Derived how": "Epoch AI's export of that day; columns of prose left out"}
    line = io.StringIO()
    csv.DictWriter(line, columns, lineterminator="\n").writerow(card)
    after = before + (b"" if before.endswith(b"\n") else b"\n") + line.getvalue().encode()
    if cards_of(after) != (columns, [*cards, card]):
        raise Refused("data/snapshots.csv would not read back with a line more. Restore it from version control.")
    with staged(SNAPSHOTS, content) as snapshot, staged(CARD.resolve().parent, after) as new_card:
        # From here on it is too late to stop: the two files belong together.
        ignore_stops()
        try:
            # A link, unlike a rename, never replaces a file that is there.
            os.link(snapshot, place)
        except FileExistsError:
            known = any(card["File"] == place.name for card in cards)
            raise Refused(f"There is a snapshot of {day} already, and it is never replaced. Try again tomorrow, or count the new "
                          "one where it is: make report SNAPSHOT=path/to/file.csv" if known else
                          f"data/snapshots/{place.name} is there without a line in data/snapshots.csv. Remove it and try again.") from None
        try:
            os.replace(new_card, CARD.resolve())
        except BaseException:
            place.unlink()
            raise


@contextlib.contextmanager
def staged(folder, content):
    """A file beside its place, whole on the disk; removed again unless it was moved."""
    handle, name = tempfile.mkstemp(prefix=".update-", dir=folder)
    try:
        with open(handle, "wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        os.chmod(name, 0o644)
        yield name
    finally:
        with contextlib.suppress(FileNotFoundError):
            os.unlink(name)


def content_rows(content):
    return sum(1 for _ in csv.reader(io.StringIO(content.decode("utf-8"), newline=""))) - 1


def cause(error):
    """The last cause of a failed request, without what requests wraps around it."""
    if isinstance(error, requests.TooManyRedirects):
        return "it redirects without end"
    if isinstance(error, requests.Timeout) or "timed out" in str(error):
        return "it does not answer in time"
    if isinstance(error, requests.exceptions.ChunkedEncodingError):
        return "it broke off before the end"
    if isinstance(error, requests.exceptions.ContentDecodingError):
        return "its answer cannot be unpacked"
    if isinstance(error, requests.exceptions.SSLError):
        return "it cannot prove that it is the server it says"
    if isinstance(error, ValueError) and not isinstance(error, requests.ConnectionError):
        return "the address, or what the server answers, is none"
    return "it cannot be reached"


def visible(text):
    """Without the characters that a terminal would obey, or that change the order of others."""
    return "".join(c if c.isprintable() else "\N{REPLACEMENT CHARACTER}" for c in text)


def say(text):
    print("\r" * text.startswith("\r") + visible(text.removeprefix("\r")))


def fail(text):
    sys.exit(f"{visible(text)} Nothing was changed.")


def ignore_stops():
    for stop in STOPS:
        signal.signal(stop, signal.SIG_IGN)


def interrupt(*_):
    """Once is enough: a second signal shall not cut the cleaning up short."""
    ignore_stops()
    raise KeyboardInterrupt


if __name__ == "__main__":
    for stream in (sys.stdout, sys.stderr):
        stream.reconfigure(errors="backslashreplace")
    for stop in STOPS:
        signal.signal(stop, interrupt)
    try:
        main()
    except Refused as refused:
        fail(str(refused))
    except OSError as error:
        fail(f"The snapshot could not be written: {error}.")
    except KeyboardInterrupt:
        fail("Interrupted.")
