"""WeasyPrint in one warm process: the files DIR/*.html, again and again."""
import json
import logging
import pathlib
import statistics
import sys
import time

import weasyprint

logging.disable(logging.CRITICAL)
folder = pathlib.Path(sys.argv[1])
files = sorted(path for path in folder.glob("[0-9].html"))


def once():
    start = time.perf_counter()
    size = 0
    for path in files:
        pdf = weasyprint.HTML(filename=str(path)).write_pdf()
        size += len(pdf)
        (folder / f"weasyprint-{path.stem}.pdf").write_bytes(pdf)
    return (time.perf_counter() - start) * 1000, size


once()
rounds = [once() for _ in range(3)]
print(json.dumps({
    "rounds": len(rounds),
    "bytes": rounds[0][1],
    "millisecondsPerNotice": statistics.median(time for time, _ in rounds) / len(files),
    "fastestPerNotice": min(time for time, _ in rounds) / len(files),
}))
