"""How much memory reading one plan takes, over what the imports take, in a process of its own.

python benchmarks/memory.py FILE      prints the megabytes
"""

import subprocess
import sys
from pathlib import Path

__all__ = ["peak_over_import"]


def peak_over_import(path: Path) -> float:
    """Return the highest memory in MB while a plan is read, over that after all imports."""
    done = subprocess.run([sys.executable, __file__, str(path)], check=True, capture_output=True, text=True)
    return float(done.stdout)


def _highest() -> float:
    """Return the highest memory of this process in MB."""
    status = Path("/proc/self/status")
    if status.exists():
        # Unlike what `resource` knows, this does not begin with the peak of the process that started ours.
        line = next(line for line in status.read_text().splitlines() if line.startswith("VmHWM"))
        return int(line.split()[1]) / 1024
    import resource  # noqa: PLC0415 - not on every system

    highest = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return highest / 2**20 if sys.platform == "darwin" else highest / 1024


def main() -> None:
    """Read the plan and print the difference."""
    import ehcp_audit.reading.pdf.reader  # noqa: F401, PLC0415 - what reading imports late counts as import
    from ehcp_audit.reading import read_plan  # noqa: PLC0415 - imports are what is measured against

    before = _highest()
    plan = read_plan(sys.argv[1])
    print(_highest() - before)
    if not plan.sections:
        sys.exit("the plan has no sections")


if __name__ == "__main__":
    main()
