"""A meeting of which a passage only tells who was in the chair."""

from dragoman.model.happening import Happening
from tests.resolve.build import OSLO, Paper, paper, together


def chaired(then: str = "Lea Kos chaired the talks.", *, own: bool = False) -> tuple[Paper, list[Happening]]:
    made = paper("a", "Ada Berg met Sami Khoury in Oslo on 3 May 2024.", then, dateline="5 May 2024")
    ada = made.mention("Ada Berg", "person", office="minister", country="NO")
    sami = made.mention("Sami Khoury", "person", office="minister", country="JO")
    oslo = made.mention("Oslo", "place", key=OSLO, country="NO")
    made.event("met", "CONSULT", "meeting", source=[ada], target=[sami], place=oslo, time=made.time("3 May 2024"))
    if "Gulf" in then:
        made.mention("Gulf ministers", "group", head="ministers")
    chair = made.mention("Ada Berg", "person", nth=1, country="NO") if own else None
    if chair is None:
        chair = made.mention("Lea Kos", "person", office="envoy", country="SI")
    made.event("chaired", "CONSULT", "multilateral", source=[chair])
    return made, [h for h in together(made).happenings if h.type == "CONSULT"]


def test_who_chaired_the_talks_was_at_the_meeting_told_before() -> None:
    made, [meeting] = chaired()
    assert meeting.mode == "meeting"
    assert len(meeting.participants) == 3
    chair = next(key for key in meeting.taken_by if "kos" in key)
    assert meeting.taken_by[chair] == (1,)
    assert all(at == (0,) for key, at in meeting.taken_by.items() if key != chair), "who else met is not told there"
    assert made.events


def test_talks_of_others_or_of_one_who_met_are_other_talks() -> None:
    assert len(chaired("Lea Kos chaired talks of Gulf ministers.")[1]) == 2
    assert len(chaired("Ada Berg chaired the talks.", own=True)[1]) == 2
