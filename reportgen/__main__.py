"""``python -m reportgen``: the same as ``reportgen``."""

import sys

from reportgen.cli import main

sys.exit(main())
