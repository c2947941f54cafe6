"""What a sentence of a plan says: text in, typed facts out. Knows no plan and no file."""

from .alike import Alike, MostAlike, names_of_all
from .amount import Amount, AmountKind, Bound
from .amounts import find_amounts
from .kinds import ProvisionType
from .lexicon import Lexicon, load_lexicon, shipped_lexicon
from .need import NeedReading, has_baseline, read_need
from .outcome import OutcomeReading, read_outcome
from .promise import gives_an_amount, somebody_will
from .provision import ProvisionReading, ProvisionSlots, read_provision
from .times import TimePoint, find_times
from .topics import likeness, topics_of
from .totals import SCHOOL_WEEK, conflicting_totals, most_weekly_hours, weekly_hours, weekly_steps
from .vague import VagueWording
from .voice import VoiceReading, read_voice

__all__ = [
    "SCHOOL_WEEK",
    "Alike",
    "Amount",
    "AmountKind",
    "Bound",
    "Lexicon",
    "MostAlike",
    "NeedReading",
    "OutcomeReading",
    "ProvisionReading",
    "ProvisionSlots",
    "ProvisionType",
    "TimePoint",
    "VagueWording",
    "VoiceReading",
    "conflicting_totals",
    "find_amounts",
    "find_times",
    "gives_an_amount",
    "has_baseline",
    "likeness",
    "load_lexicon",
    "most_weekly_hours",
    "names_of_all",
    "read_need",
    "read_outcome",
    "read_provision",
    "read_voice",
    "shipped_lexicon",
    "somebody_will",
    "topics_of",
    "weekly_hours",
    "weekly_steps",
]
