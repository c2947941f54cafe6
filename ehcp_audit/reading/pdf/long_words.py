"""Long words that plans are made of: the ones that a column narrower than they are breaks in two."""

__all__ = ["is_long_word", "may_be_long_word"]

_SHORTEST = 7
_LONG = frozenset(
    """
    ability academic accessible accommodation accordance achievement activities adaptation additional
    adolescent adulthood adviser advisory affecting aggression agreement alternative annually anxiety
    appointment approach appropriate approximately arrangement articulation aspiration assembly assessment
    assistance assistant assistive associate attachment attainment attendance attention audiologist
    audiology augmentative authority autism automatic available awareness barrier beginning behaviour
    behavioural belonging calculation category challenge challenging clinical clinician cognition cognitive
    colleague combination comfortable comments commissioned commissioner communicate communication community
    completed complete completion comprehension computer concentrate concentration concrete condition
    confidence confident confidential connection consistent consistently constant consultant consultation
    continence continuous continuously contribution contributor conversation coordination coordinator
    counselling counsellor criteria curriculum decision deliver delivered delivery demonstrate department
    deputy description desired detailed development developmental diagnosis diagnostic dictionary dietician
    difference differentiate differentiated differentiation difficult difficulties difficulty disability
    discussion distraction dyslexia dyspraxia educated education educational effective emotional emotionally
    employment encouragement engagement enhanced environment environmental epilepsy equipment evaluation
    evidence examination exercise expectation experience experienced expertise explanation expression
    expressive extended external facilitate facilitated facilitator familiar feelings fluctuating fortnight
    fortnightly frequency frequent frequently friendship frustration functional functioning furniture
    generalise gradually greeting gymnastics habilitation health holistic hospital hydrotherapy hygiene
    identified immediate immediately impairment impulsive inclusion inclusive independence independent
    independently individual information initially inspection institution instruction integrated integration
    interaction interpreter interrupt intervention introduction involvement kinaesthetic language learning
    lessons library literacy location maintain management mathematics meaningful measurable measure
    measurement medication mentoring mobility moderate monitoring morning motivation movement multisensory
    necessary neurological normally numeracy objective observation occasion occasional occupational officer
    opportunities opportunity organisation organisational orientation outcome overwhelmed paediatric
    paediatrician parents participate participation partnership pastoral pathologist perception performance
    permanent personal personalised personnel phonics phonological photographs physical physically
    physiotherapist physiotherapy placement planning positive practical practice practitioner preparation
    presentation primary priority processing professional profound programme progress progression promotion
    proprioceptive provide provided provider provision psychiatrist psychological psychologist psychology
    psychotherapist punctuation purpose qualification qualified quantity question quietly reading reasonable
    receptive recommendation record reference referral registered regular regularly regulation rehearsal
    reinforcement relationship relaxation remember repetition report requested required requirement
    resilience resource resources response responsibility responsible restorative retention review routine
    sanctuary schedule scheduled secondary sensitivity sensory sentence separate service session severe
    signature significant situation specialist specific specified speech spelling staffing statutory
    strategies strategy strength strengthen structure structured student subject success successful suitable
    supervise supervised supervision supervisor support supported surrounding symbols talking target
    targeted teacher teaching technician technique technology temporary termly therapeutic therapies
    therapist therapy thinking throughout toileting training transfer transition transport treatment
    typically understand understanding unstructured updated vestibular visual vocabulary voluntary wellbeing
    written
    """.split()  # noqa: SIM905 - a paragraph of words reads best
)
_GLANCE = 4
_BEGINNINGS = frozenset(word[:_GLANCE] for word in _LONG)
_ENDINGS = ("s", "es", "d", "ed", "ing", "ly")


def may_be_long_word(beginning: str) -> bool:
    """Tell at a glance whether one of these may begin so; small letters and large are the same."""
    return len(beginning) < _GLANCE or beginning[:_GLANCE].lower() in _BEGINNINGS


def is_long_word(word: str) -> bool:
    """Tell whether a word, in small letters, is one of these, in whatever form it takes."""
    if len(word) < _SHORTEST:
        return False
    return word in _LONG or any(word.endswith(end) and word[: -len(end)] in _LONG for end in _ENDINGS)
