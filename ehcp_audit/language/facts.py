"""Everything that one provision statement states, its table columns included, before it is weighed."""
# ruff: noqa: E501 - a pattern reads best as one line

import re
from collections.abc import Sequence
from functools import cached_property
from typing import Literal

from .amount import Amount, AmountKind
from .amounts import amounts_in
from .asides import aside_spans
from .content import act_of, action_of, content_of, has_telling_word, purpose_spans, training_subject
from .kinds import ProvisionType, type_of
from .lexicon import Lexicon
from .parts import Part
from .plain import Plain, blanked, plain
from .roles import Role, roles_in
from .slots import expertise_in, expertise_spans, obligation_in, place_in, review_spans, training_spans
from .starts import Holding, Starting
from .things import things_in
from .vague import Hit, hits_in

__all__ = ["ProvisionFacts", "clinic_in", "supplier_in"]

Span = tuple[int, int]

_THERAPIST = re.compile(
    r"therapist(?! assistant)|physiotherapist|psychologist|psychiatrist|dietitian|dietician|counsellor|\b(?:slt|salt|ot|ep|qtod|qtvi|elsa|sitters?|carers?|budd(?:y|ies)|befrienders?|interpreters?|communicators?|note-?takers?|scribes?|escorts?|guides?|chaperones?|personal assistants?)\b|teacher of|emotional literacy support|ologist|iatrist|[aei]tician|optist|otist|advocate|handler|habilitation|ometrist|mentor"
)
_TAUGHT = Holding(
    re.compile(r"(?<![a-z])(?:teach(?:es)?|teaching(?! assistant)|taught|tuition|lessons?)(?![a-z])")
)
_SUPPLIER = re.compile(
    r"\b(?:supplied|provided|lent|loaned|bought|funded|delivered|fitted|installed|issued|purchased|repaired|maintained|serviced|replaced|checked|looked after|mended|adjusted|paid for)(?: (?:and|,) \w{4,12}(?: [\w-]{1,12}){0,4}?| \w{2,12}){0,4} by (?P<giver>(?:the |an? |his |her |their |ℵ's )?(?!(?:the end|then|september|january|april|staff|adults?|someone|professionals?|year|\d))[a-z][\w'&/-]{1,24}(?: (?!will|must|to|and|who|which|for|by|at|on|in|within|every|each|once|before|when|if|as)[\w'&/-]{1,24}){0,6})"
    r"|(?:^(?:- )?|[;,.] (?:and )?)(?P<owner>(?:the |an? |his |her |their |ℵ's )?(?!(?:he|she|they|i|ℵ|staff|adults?|all|equipment|children|pupils)\b)(?:(?!(?:will|must|shall|is|are|to|lends|loans|supplies|buys|provides|fits)\b)[\w'&/-]{1,24} ){1,7})(?=(?:lends|loans|supplies|buys|provides|fits|installs|maintains|repairs)\b|(?:will|must|shall|is to|are to) (?:also )?(?:buy|supply|lend|loan|provide|purchase|fund|pay for|fit|install|deliver|issue|replace|repair|mend|maintain)\b)"
    r"|\b(?P<who>(?:the |his |her |their |ℵ's )?(?:local authority|la|council|school|college|nursery|setting|academy|icb|nhs[\w ]{0,30}|integrated care board|wheelchair services?|(?:[\w-]{1,20} ){1,4}(?:service|team|department|clinic)|health trust))\b(?= (?:will|must|shall|to|is to|are to)\b|[,.;]|$| and\b| on loan| for\b| from\b| before\b| within\b| by\b)"
)
_A_WORKER = re.compile(
    r"(?<![a-z])(?:assistants?|workers?|practitioners?|mentors?|supervisors?|specialists?|officers?|guides?|helpers?|volunteers?|technicians?|escorts?|trainers?|coach(?:es)?|instructors?)$"
)
_EARNED = re.compile(
    r" in .{3,60} by | by .{3,60} (?:in|on|to) |level|stage [1-3]|award|certificate|diploma|degree|qualification|registered|accredited|team[- ]teach|makaton|elklan"
)
_ONLY_A_LINK = Starting(
    re.compile(
        r"(?<![a-z])(?:open|known|referred) to (?:the |an? )?(?:[a-z-]{2,16} ){0,4}?(?:services?|teams?|camhs|department|clinic)(?![a-z])"
        r"|(?<![a-z])(?:continued |continuing |ongoing |regular )?involvement (?:of|from|by|with) (?:the |an? |his |her |their )?[\w -]{3,40}"
        r"|(?<![a-z])(?:will|to|must|should|shall) (?:be|remain|stay|continue to be) involved(?![a-z])"
        r"|(?<![a-z])(?:meets?|sees?|contacts?|visits?|(?:speaks?|talks?|liaises?|meets?) (?:to|with)|(?:has|have) contact with|be in contact with) (?:with )?"
        r"(?:the |his |her |their |ℵ's |all )?(?:[a-z-]{2,14} )?(?:staff|team|teachers?|tas?|teaching assistants?|senco|school|department|setting)(?! (?:to|so|about|on|how|and (?:show|teach|train|explain|model)|who)(?![a-z]))(?= (?:for|each|every|once|twice|weekly|termly|when|\d|an? )|[.,;]|$)"
    ),
    "open known referred continued continuing ongoing regular involvement will to must should shall meet meets see sees contact "
    "contacts visit visits speak speaks talk talks liaise liaises has have be",
    ahead="open known referred involvement involved meet meets see sees contact contacts visit visits speak speaks talk talks liaise "
    "liaises",
    needs="service services team teams camhs department clinic involvement involved staff teacher teachers ta tas teaching senco "
    "school setting",
)
"""A service that knows of the child, is involved or meets staff: what it does is not said."""
_SUPERVISES = Holding(
    re.compile(
        r"(?<![a-z])(?:clinical |group )?(?:supervises?|supervision)(?= (?:of|for|his|her|their|the|from)(?![a-z]))"
    )
)
"""Supervision of an ELSA or of key adults is itself what they are given."""
_WHOEVER = re.compile(r"(?:adults?|person|people|someone|somebody)$")
_TRAINED_AND = re.compile(
    r"(?:trained|supervised|coached|certificated)(?:,? and (?:trained|supervised|coached|observed|supported))?"
)
_ONLY_SUPPORT = re.compile(
    r"(?:hours?|minutes?|mins?|sessions?|time) (?:of|for) (?:[\w-]{2,16} ){0,2}?(?:support|help|input|intervention|assistance|time|attention)(?![a-z])(?! (?:with|in|to)\b)"
)
_AIDE = re.compile(
    r"assistant|mentor|worker|carer|sitter|budd|befriender|guide|escort|helper|elsa|advocate|handler"
)
_CLINIC = Holding(
    re.compile(
        r"(?<![a-z])(?:hearing|eye|epilepsy|sleep|feeding|orthotics?|wheelchair|seating|growth|diabetes|asthma|dental|audiology|dysphagia|paediatric|physiotherapy) clinic(?![a-z])"
    )
)
_SERVICE_LOOKS = Holding(
    re.compile(
        r"^(?:the )?(?:audiology|orthoptics|orthotics|ophthalmology|dietetics|neurology|cardiology|dental|wheelchair|continence|physiotherapy|community paediatrics|camhs)(?: services?| department| clinic| team)?(?= (?:will|must|shall|is to|to)\b)"
    )
)
_RUNS_IT = Holding(
    re.compile(
        r"(?<![a-z])(?:deliver|run|lead|carry out|give|teach|follow|complete|do)s? (?:the|this|that|these|his|her|their|it) ?(?:programme|sessions?|group|exercises|work|routine|intervention|lessons?|it)?(?= |[,.;]|$)"
    )
)
_MEETING = Holding(
    re.compile(r"(?<![a-z])(?:meet(?:s|ing|ings)?|telephones?|calls?|talks?|speaks?)(?![a-z])")
)
_TRAINEE_ACTS = re.compile(
    r"s?(?:,? (?:who|working|supporting)[^.;]{0,40}|(?:,| and) (?:the |a |an |two |all )?[\w ,-]{3,50}?)? (?:will|must|shall|to|should|is to|are to|may) (?:\w{1,24} )?(?:be (?:\w{1,24} )?trained|receive|have|attend|undertake|complete|access|be given|be offered|be provided|get|undergo|benefit)"
)
_TRAINED_BEFORE = re.compile(
    r"(?:train|training (?:for|to|of)|coach|for|to) (?:all |the |his |her |their |ℵ's |both |every )*(?:\w{1,24} (?:and|,) )?$"
)
_BY_BEFORE = re.compile(r"\bby (?:\w{1,24} ){0,2}$")

_DOES_BESIDES = re.compile(
    r"(?:[\w'&/()-]{1,24},? ){1,12}?(?:will|must|shall) (?P<act>(?!(?:also |then )?(?:be|have|receive|attend|undertake|complete|hold|train|coach|brief|show|deliver|provide|give|run|lead|offer|support|advise|liaise|meet|visit|assess|help)\b)(?!(?:work|see|spend|come)\b(?! (?:with )?(?:me|him|her|them|ℵ)\b[^.;,]{0,80} (?:on|to|using|through) [a-z]))[a-z]{2,16}(?: (?!and\b)[\w'&/-]{1,24}){3,16})[^.;]{0,120}?(?:, (?:and )?| and )(?:(?:will|then|also) )*(?:train|coach|brief|show)s? (?!(?:him|her|me|ℵ)\b)"
)
"""Somebody who does something else first, in the same sentence: "will work with him on dressing, and will train staff"."""


_UNKNOWN_DOER = Holding(
    re.compile(
        r"(?<![a-z])(?:by|from|with|led by|run by) (?:an? |the |one )(?!(?:view|aim|focus|range|view|minimum|maximum|variety|member|adult|adults|person|staff|school|team|professional|key|trusted|familiar|trained|small|consistent|clear|calm|view|child|peer|friend|partner|group|start|end|time|use|sensory|visual|plan|programme|total|quiet)(?![a-z]))"
        r"[a-z][\w'-]{2,20}(?: [\w'-]{2,20})?"
        r"|(?<![a-z])(?:mrs|mr|miss|ms|dr) [a-z]{2,20}"
    )
)
"""Somebody who may be a worker under a name that no list knows."""


class ProvisionFacts:
    """One statement with its table columns, taken apart."""

    def __init__(
        self, text: str, who: str | None, how_often: str | None, section: str, lexicon: Lexicon
    ) -> None:
        self.source = plain(text)
        self.columns: dict[Literal["who", "how_often"], Plain] = {}
        if who and who.strip():
            self.columns["who"] = plain(who)
        if how_often and how_often.strip():
            self.columns["how_often"] = plain(how_often)
        self.section = section
        self.lexicon = lexicon
        self.reviews = review_spans(self.source)
        self.trainings = training_spans(self.source)
        self.amounts = amounts_in(self.source)
        self.roles = roles_in(self.source)
        self.hits = hits_in(self.source, lexicon, "provision")
        self.expertise = expertise_in(self.source)
        self.place = place_in(self.source)
        self.obligation = obligation_in(self.source)
        closed = [role.span for role in self.roles]
        closed += [(slot.start, slot.end) for slot in expertise_spans(self.source)]
        links = [match.span() for match in _ONLY_A_LINK.finditer(self.source.text)]
        closed += links
        # what is monitored is what is done: there the clause of the review is not spoken for
        open_to_acts = list(closed)
        closed += list(self.reviews)
        closed += [
            (start, start + len(one[0]))
            for start, end in self.trainings
            if (one := _TRAINED_AND.match(self.source.text, start, end))
        ]
        self.funding = [hit.span for hit in self.hits if hit.entry.family == "funding"]
        closed += self.funding
        self.what_at, self.things = content_of(self.source, closed, [amount.span for amount in self.amounts])
        covered = tuple(one.span for one in self.amounts if one.kind is AmountKind.COVERAGE)
        self.things = tuple(one for one in self.things if not self.inside(one.span, covered))
        own = [one for one in self.amounts if not self.inside(one.span, self.reviews + self.trainings)]
        late = bool(self.trainings) and self.trainings[0][0] > len(self.source.text) / 2
        # where all amounts stand behind "having done the two-day course ..." the provision itself has none
        self.type = self._type(own if own or late else self.amounts)
        if self.type is ProvisionType.MONITORING:
            self.reviews = ()
        if self.type is ProvisionType.TRAINING:
            self.trainings = ()
            supervised = _SUPERVISES.search(self.source.text)
            subject = training_subject(self.source) or (supervised.span() if supervised else None)
            if subject is None and (first := _DOES_BESIDES.match(self.source.text)):
                subject = first.span("act")
            # "attend training" names no subject; to "spend an hour with his tutor on panic attacks" does
            self.what_at = subject or (None if "train" in self.source.text else self.what_at)
        elif self.what_at is None:
            self.what_at = self.implied_content() or act_of(
                self.source,
                open_to_acts if self.type is ProvisionType.MONITORING else closed,
                [amount.span for amount in self.amounts],
            )

    def _type(self, amounts: Sequence[Amount]) -> ProvisionType:
        """Say what type of provision it is by what it gives, and not by what those who give it must know."""
        aside = aside_spans(self.source.text)
        known = (
            *aside,
            *self.trainings,
            *(one.span for one in amounts if one.kind is AmountKind.FREQUENCY),  # "in every maths lesson"
        )
        return type_of(
            blanked(self.source.text, aside),
            [one for one in amounts if not self.inside(one.span, aside)],
            self.roles,
            [one for one in self.things if not self.inside(one.span, known)],
        )

    def implied_content(self) -> Span | None:
        """Find what is done where no activity is named: an act, a therapist's own work, constant support."""
        act = action_of(self.source)
        if act:
            return act
        if self.type is ProvisionType.CONTINUOUS and (
            self.expertise or any(role.named for role in [*self.roles, *self.deliverers()])
        ):
            ratios = (one.span for one in self.amounts if one.kind in {AmountKind.RATIO, AmountKind.GROUP})
            # "1:1 TA 27.5 hours" says who is there, and not what for
            return next(ratios, None) if self.says_for_what() else None
        if _RUNS_IT.search(self.source.text) and self.what_in_training():
            return self.what_in_training()  # "an assistant who has done the Nessy course runs the programme"
        taught = _TAUGHT.search(self.source.text)
        if taught and any(role.expert and "teacher" in role.words.lower() for role in self.deliverers()):
            return taught.span()
        titled = [role.span for role in self.deliverers() if role.named and role in self.roles]
        own_trade = next(
            (
                one.span
                for one in things_in(self.source)
                if one.kind == "activities" and self.inside(one.span, tuple(titled))
            ),
            None,
        )
        if own_trade and not _ONLY_SUPPORT.search(
            self.source.text
        ):  # the reading recovery teacher, the forest school leader
            return own_trade
        therapist = next(
            (
                role
                for role in self.roles
                if role.part is Part.DELIVERS
                and not _ONLY_A_LINK.search(self.source.text)
                and _THERAPIST.search(role.words.lower())
                and not (_AIDE.search(role.words.lower()) and _ONLY_SUPPORT.search(self.source.text))
            ),
            None,
        )
        return therapist.span if therapist else None

    def says_for_what(self) -> bool:
        """Tell whether it says what somebody's presence is for: by a purpose, a part of the day, an act, a training."""
        if self.expertise or self.place or purpose_spans(self.source):
            return True
        if any(one.kind is AmountKind.COVERAGE for one in self.amounts):
            return True
        spans = [*(one.span for one in self.amounts), *(one.span for one in self.roles)]
        return has_telling_word(self.source, spans)

    def therapist_of_column(self) -> str | None:
        """Return the therapist that the column for who names: her sessions are her own therapy."""
        column = self.columns.get("who")
        roles = roles_in(column, column=True) if column else ()
        roles = tuple(role for role in roles if role.part is not Part.TRAINS)
        therapists = (role.words for role in roles if _THERAPIST.search(role.words.lower()))
        return next((words for words in therapists if "mentor" not in words.lower()), None)

    def left_to_anyone(self) -> bool:
        """Tell whether "staff" or "the school" is said to do it or to look."""
        acts = {Part.DELIVERS, Part.REVIEWS}
        return any(not role.named and role.part in acts for role in self.roles)

    def hits_of_who(self) -> tuple[Hit, ...]:
        """Return the vague wording in the column for who gives it: "an experienced assistant"."""
        column = self.columns.get("who")
        return hits_in(column, self.lexicon, "provision") if column else ()

    def says_something(self) -> bool:
        """Tell whether some word, though only in what it is for, could say what is done."""
        closed = [role.span for role in self.roles] + [amount.span for amount in self.amounts] + self.funding
        closed += [*self.reviews, *self.trainings] if self.what_in_training() is None else []
        return has_telling_word(self.source, closed)

    def what_in_training(self) -> Span | None:
        """Return the intervention that those who deliver are trained in, where one is named."""
        return next((thing.span for thing in things_in(self.source) if thing.kind == "activities"), None)

    def others_named(self) -> bool:
        """Tell whether a job is named whose part in it is not plain, and nobody vague is said to deliver."""
        vague = any(not role.named for role in self.deliverers())
        return not vague and (
            any(role.named for role in self.roles) or bool(_UNKNOWN_DOER.search(self.source.text))
        )

    def inside(self, span: tuple[int, int], spans: tuple[Span, ...]) -> bool:
        """Tell whether a stretch lies in one of some clauses."""
        return any(first <= span[0] and span[1] <= last for first, last in spans)

    @cached_property
    def column_amounts(self) -> tuple[Amount, ...]:
        """The amounts of the table columns."""
        found = [amount for column in self.columns.values() for amount in amounts_in(column)]
        who, often = self.columns.get("who"), self.columns.get("how_often")
        trained = training_spans(who) if who and often and who.text != often.text else ()
        if trained:
            # "trained in it by the therapist for 3 hours each term": what the other column says is given
            of_training = [one for one in amounts_in(who) if one.span[0] >= trained[0][0]] if who else []
            found = [one for one in found if one not in of_training]
        return tuple(found)

    def of(self, *kinds: AmountKind) -> list[Amount]:
        """Return the amounts of the provision itself: not those of its review, nor of the training of staff."""
        return [amount for amount in self._own_amounts if amount.kind in kinds]

    @cached_property
    def _own_amounts(self) -> list[Amount]:
        own = [
            amount
            for amount in self.amounts
            if not self.inside(amount.span, self.reviews) and not self.inside(amount.span, self.trainings)
        ]
        return [*own, *self.column_amounts]

    def deliverers(self) -> list[Role]:
        """Return whoever delivers, those of the table columns first."""
        return self._deliverers

    @cached_property
    def _deliverers(self) -> list[Role]:
        column = [
            role for name, text in self.columns.items() for role in roles_in(text, column=name == "who")
        ]
        return column + [role for role in self.roles if role.part is Part.DELIVERS]

    def who(self) -> Role | None:
        """Return the job role that delivers (in training: that trains; in monitoring: that looks)."""
        named = [role for role in self.deliverers() if role.named]
        if not named and self.expertise:  # "the assistant whom the centre has trained"
            named = [role for role in self.deliverers() if _A_WORKER.search(role.words.lower())]
        if (
            not named
            and self.expertise
            and _EARNED.search(self.source.text[self.expertise.start : self.expertise.end])
        ):
            # "both adults trained in moving and handling by the physiotherapist": known by what they must know
            named = [role for role in self.deliverers() if _WHOEVER.search(role.words.lower())]
        if not named:
            named = self._known_by_column()
        if not named and not self.deliverers():
            named = [role for role in self.roles if role.named and role.part is Part.SUPERVISES]
        if not named and not self.left_to_anyone() and _MEETING.search(self.source.text):
            named = [role for role in self.roles if role.named and role.part is Part.TAKES_PART]
        if self.type is ProvisionType.TRAINING:
            column = [role for role in self.deliverers() if role.named and role not in self.roles]
            named = column or [
                r
                for r in self.roles
                if r.named
                and (r.part in {Part.TRAINS, Part.DELIVERS} or self._begins_with(r, Part.ADVISES))
                and not self.is_trainee(r)
            ]
        if self.type is ProvisionType.MONITORING:
            named = named or [role for role in self.roles if role.named and not self.left_to_anyone()]
        return named[0] if named else None

    def _known_by_column(self) -> list[Role]:
        """Return those whom only what they have learnt makes known: "adults trained in Makaton by the therapist"."""
        column = self.columns.get("who")
        learnt = expertise_in(column) if column else None
        if column is None or learnt is None or _EARNED.search(column.words(*learnt).lower()) is None:
            return []
        words = [(one, one.words.lower()) for one in self.deliverers()]
        return [one for one, said in words if _WHOEVER.search(said) or _A_WORKER.search(said)]

    def _begins_with(self, role: Role, part: Part) -> bool:
        """Tell whether a statement begins with somebody: "The therapist will write and show his programme"."""
        return role.part is part and role.span[0] <= len("the school's ")

    def is_trainee(self, role: Role) -> bool:
        """Tell whether somebody is the one to be trained."""
        text = self.source.text
        after, before = text[role.span[1] : role.span[1] + 60], text[max(0, role.span[0] - 40) : role.span[0]]
        if _TRAINEE_ACTS.match(after):
            return True
        return bool(_TRAINED_BEFORE.search(before)) and not _BY_BEFORE.search(before)

    def qualification(self, who: Role | None) -> str | None:
        """Return what those who deliver are trained or qualified in."""
        for column in self.columns.values():
            found = expertise_in(column)
            if found:
                return column.words(*found)
        if self.expertise:
            return self.source.words(*self.expertise)
        return who.words if who and who.expert else None


def clinic_in(source: Plain) -> str | None:
    """Return the clinic at which the child is looked at."""
    match = _CLINIC.search(source.text) or _SERVICE_LOOKS.search(source.text)
    return source.words(*match.span()) if match else None


def supplier_in(source: Plain) -> str | None:
    """Return the organisation that supplies equipment."""
    match = _SUPPLIER.search(source.text)
    return source.words(*match.span(match.lastgroup or "who")) if match else None
