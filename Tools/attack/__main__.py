"""What a hostile world does to the built program: python3 Tools/attack [--bin PROGRAM] [--seconds N] [--rounds N] [ATTACK…]

Each attack says what it did; the first promise that is not kept ends it, and the status is 1 at the end. The same seed does the same.
"""
import argparse
import pathlib
import sys
import time

import inputs
import keys
import kills
import world
from common import Attack, Broken

# Each with its share of the time.
ATTACKS = {
    "escapes": (inputs.escapes, 1), "servers": (world.servers, 1), "disks": (world.disks, 1), "mutants": (inputs.mutants, 4),
    "doubling": (inputs.doubling, 4), "signals": (world.signals, 2), "kills": (kills.kills, 2), "keys": (keys.keys, 3),
}


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--bin", default=".build/release/lectern")
    parser.add_argument("--seconds", type=float, default=480, help="the time of all attacks, about")
    parser.add_argument("--rounds", type=int, help="so many kills on a shelf, however long they take")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("attacks", nargs="*", choices=[*ATTACKS, []])
    arguments = parser.parse_args()
    chosen = arguments.attacks or list(ATTACKS)
    shares = sum(ATTACKS[name][1] for name in chosen)
    failed = False
    for name in chosen:
        run, share = ATTACKS[name]
        begun = time.monotonic()
        attack = Attack(str(pathlib.Path(arguments.bin).resolve()), arguments.seed, arguments.seconds * share / shares, arguments.rounds)
        try:
            run(attack)
            said = "held"
        except Broken as broken:
            failed, said = True, f"BROKEN: {broken}"
        print(f"{name}: {attack.count} runs, {time.monotonic() - begun:.0f} s, {said}", flush=True)
    sys.exit(failed)


if __name__ == "__main__":
    main()
