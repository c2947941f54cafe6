"""The closed list of words that may stay in a copy of a plan with every other word replaced.

They are the words of plan forms: titles of sections, areas of need, column heads, the fields of a first page,
prompts. They stay only where a line is made of nothing else, for without its headings a copy would not be
misread as the plan was. No name and no place is among them.
"""

__all__ = ["FORM_WORDS"]

FORM_WORDS = frozenset(
    """
    a an the of to for in on with and or by from at as is are be will am was has have had i me my mine
    our us we his her him their them they he she it its this that those these which who whom what how
    where when why there you your under if any all each other others about not no none nil na so also
    now one two three

    section sections part parts letter title heading column row page pages contents content key appendix
    appendices annex number numbers ref refs reference references code item items list table summary
    overview introduction front cover document version form template

    child children childs young person people persons person's yp cyp parent parents parental carer
    carers family families pupil student learner name names named first known

    education educational special sen send sends sens sep ehc ehcp ehcps plan plans health healthcare
    care medical social need needs needed difficulty difficulties disability disabilities learning
    outcome outcomes aim aims goal goals objective objectives target targets aspiration aspirations
    provision provisions support supports supported help helped helping resource resources resourcing
    funding additional extra different request requested budget budgets personal direct payment payments
    money arrangement arrangements

    views view interest interests interested story history background profile portrait pen picture
    important like likes dislikes admire appreciate hopes dreams wishes feelings hope want wants feel
    strength strengths skill skills abilities ability do can well good great best working work going
    life lives live living hard find finds difficult tricky concerns concern barriers barrier challenges
    challenge impact struggle things thing matters stuff most get gets give receive meet met meets
    meeting communicate communicates achieve achieved achieving achievement experiences wider home out
    outside else everyone everybody across

    placement school schools college institution institutions provider providers setting settings
    nursery early type attend attends attached future employment training independent independence
    adulthood preparing preparation prepare prepared community participation transition post age ages

    communication interaction speech language cognition cognitive thinking emotional mental wellbeing
    being behaviour behavioural semh slcn sensory physical hearing vision motor self area areas broad
    category development developmental functioning

    long medium short term terms time times end stage year years desired expected agreed main identified
    identify relate relates related relating require requires required reasonably result results
    resulting must made make old having including include includes sought during through process
    assessment assessments assessed statutory current currently detail details description describe
    described record records recorded specify specified state stated explain outline complete completed
    insert inserted enter add click tap here choose select item date dates text please should may
    possible applicable appropriate delete yes

    advice information gather gathered used use write written evidence report reports obtained
    contributors contributor contributed contribution contributions considered attached append appended
    enclosed received provided provide provides deliver delivered delivery delivering responsible
    responsibility agency agencies service services staff staffing adult adults role roles lead leads
    professional professionals personnel organisation organisations author authors whoever qualification
    qualifications expertise

    action actions strategy strategies intervention interventions approach approaches programme
    programmes frequency often much timescale timescales timeframe timeframes deadline duration level
    intensity amount baseline progress success successful criteria measure measured measures step steps
    review reviews reviewed reviewing monitoring monitored evaluation evaluated annual arrangements
    happen happens done put place

    csdpa cont continued off next attended practice gp authorisation agreement complaints complaint
    complaining appeal appeals mediation disagreement resolution glossary abbreviations data protection
    privacy notice useful transport confidentiality statement control distribution circulation rights
    right declarations changes amendments decision decisions completion worker

    act chronically sick disabled local authority council borough county officer team issued issue
    issues final draft amended proposed status sent birth gender sex address postcode telephone phone
    email religion ethnicity spoken group groups upn nhs unique pupil relationship contact contacts
    responsibility signature signatures signed sign behalf position declaration confidential official
    sensitive private redacted forename surname initials dob respond known reasons reason

    smart included practice paragraph paragraphs set beside alongside below above shown listed found go
    stay healthy gave

    only ask say leave set fill attach summarise summarize exact specific clear feature keeping
    introducing staying

    found reported revealed showed shows highlighted noted involvement present

    link links linked linking see towards addresses address supports contributes references source
    sources meets met addressed addressing

    sectiona sectionb sectionc sectiond sectione sectionf sectiong sectionh sectioni sectionj sectionk
    parta partb partc partd parte partf partg parth parti partj partk
    """.split()  # noqa: SIM905 - a paragraph of words reads best
)
