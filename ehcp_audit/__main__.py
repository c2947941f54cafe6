"""`python -m ehcp_audit`, the same as `ehcp-audit`."""

import sys

from ehcp_audit.cli import main

if __name__ == "__main__":
    sys.exit(main())
