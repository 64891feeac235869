"""Lines through one lectern: what the examples for Spark and Ray share. A lectern works on a block of records and answers each by a line."""
import os
import subprocess
import threading

PROGRAM = os.environ.get("LECTERN", "lectern")
# What a line holds; everything where this is empty.
FIELDS = os.environ.get("FIELDS", "title,published,language,text,markdown")


def converted(records, limit=60):
    """The answers to lines of records, in their order. Raises where the lectern was ended before all were answered, so that whoever
    hands out blocks does this one again; documents it cannot read are answers with `error`."""
    fields = ["--fields", FIELDS] if FIELDS else []
    command = [PROGRAM, "convert", "--jsonl", *fields, "--time-limit", str(limit)]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL) as lectern:
        feeder = threading.Thread(target=feed, args=(lectern.stdin, records), daemon=True)
        feeder.start()
        yield from (line.rstrip(b"\n").decode() for line in lectern.stdout)
        feeder.join()
    # A status of 1 says that some document could not be read, which its line tells.
    if lectern.returncode not in (0, 1):
        raise RuntimeError(f"lectern was ended ({lectern.returncode})")


def feed(pipe, records):
    try:
        with pipe:
            for record in records:
                pipe.write(record.encode() + b"\n")
    except BrokenPipeError:
        # It has ended; its status says so.
        pass
