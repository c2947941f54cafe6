"""Every sentence that we write for a family: page, terminal and commands take their words here.

Plain words, short sentences, for a reader of about eleven. We say what the plan says and what we did not
find; never that a plan breaks the law. What a rubric says of its criteria stands in the rubric. A module
for each thing that is shown; templates and terminal know one name for all of them. Every name that does
not begin with "_" is a phrase for others to use.
"""

from .changes import *  # noqa: F403
from .draft import *  # noqa: F403
from .draw import *  # noqa: F403
from .labels import *  # noqa: F403
from .letter import *  # noqa: F403
from .page import *  # noqa: F403
from .plan import *  # noqa: F403
from .privacy import *  # noqa: F403
from .round import *  # noqa: F403
from .round_compared import *  # noqa: F403
from .round_figures import *  # noqa: F403
from .round_rows import *  # noqa: F403
from .words import *  # noqa: F403
