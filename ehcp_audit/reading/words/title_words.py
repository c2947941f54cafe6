"""The words that titles of sections are made of."""

__all__ = ["AREA_WORDS", "FIELD", "FILLER"]

FILLER = frozenset(
    """
    a an the of to for in on with and or by from at as is are be will am was has have i me my mine our
    us we his her their they he she s it its this that those these which who what how where when why
    there child children childs young person people persons yp cyp parent parents parental carer carers
    family families pupil student learner name first he she your you need needs needed all any each
    other others about section sections part parts plan ehc ehcp ehcps summary details detail
    description record areas area current currently identified relate relates related relating required
    require requires reasonably result results resulting must made make under 18 years old having so
    also including include includes sought during through process assessment statutory long medium short
    term time desired expected agreed key main one page version his own post 16 25 no so not well now
    future
    """.split()  # noqa: SIM905 - a paragraph of words reads best
)
"""Words that may stand in any title, and say nothing of which it is."""
FIELD = frozenset(
    """
    special education educational sen send sep sens health healthcare care medical social need needs
    difficulty difficulties disability disabilities learning outcome outcomes aim aims goal goals target
    targets aspiration aspirations provision provisions support supports supported help helped helping
    hopes dreams wishes feelings views view interests interest story history background profile portrait
    pen picture important like likes admire strengths placement setting settings school schools college
    institution provider type named budget budgets personal direct payment payments money arrangements
    advice information gathered gather used use write written evidence reports report list obtained
    contributors contributed appendix appendices 1970 act 2 chronically sick disabled 1 h1 h2 b c d e f
    g h achieve achieved achieving want work working going life hard find difficult things special
    additional extra communicate attend attends attached nursery early education named i j k a
    experiences wider preparing preparation adulthood training employment independent living community
    life lives across different person's get gets receive given meet met meeting concerns do can good
    great best most matters stuff funding resource resources request requested development developmental
    functioning physical mental wellbeing social-care provided delivered everyone everybody else home
    out outside in gave aiming towards because
    """.split()  # noqa: SIM905 - a paragraph of words reads best
)
"""Words of the field itself."""
AREA_WORDS = FILLER | frozenset(
    """
    communication interaction speech language cognition cognitive learning thinking social emotional mental
    health wellbeing well being difficulties difficulty behaviour behavioural semh sensory physical hearing
    vision medical motor skills self care help independence independent living talking listening
    understanding feelings emotions senses body moving friendships relationships preparing preparation
    adulthood skill needs need provision outcomes outcome strengths strength concerns support special
    educational functioning sen broad slcn and or life community development category 1 2 3 4 5 e g ci cl sp
    c i l p s including areas employment training higher good friends inclusion
    autism asd incl literacy numeracy ability impairment impairments loss visual
    """.split()  # noqa: SIM905 - a paragraph of words reads best
)
"""The words that the name of a broad area of need is made of."""
