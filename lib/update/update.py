"""Fetches Epoch AI's current export, checks it, and adds it to data/snapshots.

    make update                         from the address that the newest downloaded snapshot came from
    make update SOURCE=https://…        from another address, or a file

Either a snapshot and its line in data/snapshots.csv are added, or nothing is changed.
"""
import contextlib
import csv
import hashlib
import io
import os
import re
import signal
import subprocess
import sys
import tempfile
import time
from datetime import datetime, timezone
from pathlib import Path

import requests
from requests.adapters import HTTPAdapter
from urllib3.util import Retry

ROOT = Path(__file__).resolve().parents[2]
CARD = ROOT / "data" / "snapshots.csv"
SNAPSHOTS = ROOT / "data" / "snapshots"
LIBRARY = ROOT / "lib" / "target"
# Seconds to connect, and between two pieces; for the whole.
TIMEOUT = (10, 30)
DEADLINE = 300
TRIES = 3
MOST_BYTES = 200_000_000
NOTHING_NEW = 3
UNCHANGED = "Nothing was changed."


class Refused(Exception):
    """Says what is wrong and what to do."""


def main():
    cards = read_cards()
    source = os.environ.get("REPORT_SOURCE") or next(card["Source"] for card in reversed(cards) if is_address(card["Source"]))
    with tempfile.TemporaryDirectory() as folder:
        export = Path(folder) / "export.csv"
        if is_address(source):
            earlier = next((card for card in reversed(cards) if card["Source"] == source), {"ETag": ""})
            etag = fetch(source, export, earlier["ETag"])
            if etag is None:
                print(f"Nothing has changed at {source} since {earlier['As of']}.")
                return
            day = today()
        else:
            etag, day = "", day_of(ROOT / source)
            copy(ROOT / source, export)
            source = Path(source).name
        tidy = Path(folder) / "snapshot.csv"
        print(check(export, day, tidy), end="")
        if tidy.exists():
            add(tidy, day, source, etag)
            print(f"Added data/snapshots/{day}.csv. Count it: make report SNAPSHOT={day}")


def read_cards():
    with open(CARD, encoding="utf-8", newline="") as file:
        return sorted(csv.DictReader(file), key=lambda card: card["As of"])


def is_address(source):
    return re.match(r"https?://", source, re.IGNORECASE)


def today():
    return datetime.now(timezone.utc).date().isoformat()


def day_of(path):
    found = re.search(r"\d{4}-\d{2}-\d{2}", path.name)
    if not found:
        raise Refused(f"The file {path.name} has no date in its name, so the day whose state it holds is not known. "
                      "Rename it, as in 2026-09-01.csv.")
    return found.group()


def copy(path, export):
    if not path.is_file():
        raise Refused(f"{path} is no file. Give the path of a CSV file, or an address.")
    if path.stat().st_size > MOST_BYTES:
        raise Refused(f"{path.name} is larger than any export of models.")
    export.write_bytes(path.read_bytes())


def fetch(source, export, etag):
    """Downloads; returns the new ETag, or None if the server says that nothing has changed."""
    session = requests.Session()
    retry = Retry(total=TRIES, backoff_factor=0.5, status_forcelist=(429, 500, 502, 503, 504), raise_on_status=False,
                  respect_retry_after_header=False, redirect=10)
    for scheme in ("http://", "https://"):
        session.mount(scheme, HTTPAdapter(max_retries=retry))
    started = time.monotonic()
    with session.get(source, stream=True, timeout=TIMEOUT, headers={"If-None-Match": etag} if etag else {}) as answer:
        if etag and answer.status_code == 304:
            return None
        if answer.status_code != 200:
            raise Refused(f"{source} answers {answer.status_code} {answer.reason}. "
                          + ("Look for the address of the export at epoch.ai/data and give it: make update SOURCE=…"
                             if answer.status_code < 500 else "Try again later."))
        whole = int(answer.headers.get("Content-Length") or 0)
        done = 0
        with open(export, "wb") as file:
            for piece in answer.iter_content(65536):
                done += len(piece)
                if done > MOST_BYTES:
                    raise Refused(f"{source} sends more than any export of models has.")
                if time.monotonic() - started > DEADLINE:
                    raise Refused(f"{source} sent no whole file within {DEADLINE} seconds. Try again later.")
                file.write(piece)
                progress(done, whole)
        if "Content-Encoding" not in answer.headers and done < whole:
            raise Refused(f"{source} broke off after {done} of {whole} bytes. Try again.")
        print(f"\rFetched {done / 1e6:.2f} MB from {source}")
        return answer.headers.get("ETag", "")


def progress(done, whole):
    if sys.stdout.isatty():
        print(f"\rFetching {done / 1e6:.2f} MB" + (f" of {whole / 1e6:.2f} MB" if whole else ""), end="", flush=True)


def check(export, day, tidy):
    """What the library says of the export; it writes the snapshot unless nothing is new."""
    done = subprocess.run(["java", "-Dfile.encoding=UTF-8", "-Dstdout.encoding=UTF-8", "-Dstderr.encoding=UTF-8",
                           "-cp", f"{LIBRARY}/large-scale-models.jar:{LIBRARY}/dependency/*",
                           "largescale.Update", export, day, tidy], capture_output=True, check=False)
    if done.returncode not in (0, NOTHING_NEW):
        raise Refused(done.stderr.decode("utf-8", "replace").strip())
    return done.stdout.decode("utf-8", "replace")


def add(tidy, day, source, etag):
    """Puts the snapshot and its line in the card into their places: both, or neither."""
    place = SNAPSHOTS / f"{day}.csv"
    content = tidy.read_bytes()
    before = CARD.read_text(encoding="utf-8")
    card = {**read_cards()[-1], "File": place.name, "As of": day, "Accessed": today(), "Source": source, "ETag": etag,
            "Rows": content_rows(content), "SHA-256": hashlib.sha256(content).hexdigest(),
            "Derived how": "Epoch AI's export of that day; columns of prose left out"}
    line = io.StringIO()
    csv.DictWriter(line, card.keys(), lineterminator="\n").writerow(card)
    with staged(SNAPSHOTS, content) as snapshot, staged(CARD.parent, (before + line.getvalue()).encode()) as new_card:
        try:
            # A link, unlike a rename, never replaces a file that is there.
            os.link(snapshot, place)
        except FileExistsError:
            raise Refused(f"There is a snapshot of {day} already, and it is never replaced. Try again tomorrow, or count the new "
                          "one where it is: make report SNAPSHOT=path/to/file.csv") from None
        try:
            os.replace(new_card, CARD)
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
    if isinstance(error, requests.TooManyRedirects) or "too many redirects" in str(error):
        return "it redirects without end"
    if isinstance(error, requests.Timeout) or "timed out" in str(error):
        return "it does not answer in time"
    if isinstance(error, requests.exceptions.ChunkedEncodingError):
        return "it broke off before the end"
    return "it cannot be reached"


if __name__ == "__main__":
    for stop in (signal.SIGTERM, signal.SIGHUP):
        signal.signal(stop, signal.default_int_handler)
    try:
        main()
    except Refused as refused:
        sys.exit(f"{refused} {UNCHANGED}")
    except requests.RequestException as error:
        sys.exit(f"No export could be fetched: {cause(error)} ({type(error).__name__}). Check the network and the address, and try "
                 f"again, or download the file with a browser and give it: make update SOURCE=path/to/2026-09-01.csv {UNCHANGED}")
    except OSError as error:
        sys.exit(f"The snapshot could not be written: {error}. {UNCHANGED}")
    except KeyboardInterrupt:
        sys.exit(f"Interrupted. {UNCHANGED}")
