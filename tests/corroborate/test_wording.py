"""Who names it how."""

from dragoman.corroborate.wording import MAX_PER_REPORT, wordings_of
from tests.resolve.build import Paper, paper, together


def named(name: str, *titles: str) -> Paper:
    made = paper(name, *(f"So {title} spoke." for title in titles))
    for title in titles:
        office = title.removesuffix("Ada Berg").strip()
        made.mention(title, "person", name=("Ada", "Berg"), office=office or None, country="NO" if office else None)
    return made


def variants(*papers: Paper) -> list[tuple[str, str]]:
    return [(v.report, v.text) for w in wordings_of(together(*papers)) for v in w.variants]


def test_titles_of_one_person_by_report() -> None:
    assert variants(named("a", "minister Ada Berg"), named("b", "strongwoman Ada Berg")) == [
        ("a", "minister Ada Berg"),
        ("b", "strongwoman Ada Berg"),
    ]


def test_the_same_words_in_all_reports_are_no_difference() -> None:
    assert variants(named("a", "minister Ada Berg"), named("b", "Minister Ada Berg")) == []


def test_one_report_alone_is_no_comparison() -> None:
    assert variants(named("a", "minister Ada Berg", "leader Ada Berg")) == []


def test_of_each_report_a_few_are_told_and_a_bare_name_only_first() -> None:
    many = named("a", "boss Ada Berg", "Ada Berg", "head Ada Berg", "chief Ada Berg", "queen Ada Berg")
    found = variants(many, named("b", "Ada Berg"))
    assert [text for report, text in found if report == "a"] == ["boss Ada Berg", "head Ada Berg", "chief Ada Berg"]
    assert len([1 for report, _ in found if report == "a"]) == MAX_PER_REPORT


def war(name: str, trigger: str, thing: str | None = None) -> Paper:
    made = paper(name, f"Then Chad began its {trigger} in Mali, so {thing} fell.")
    chad = made.mention("Chad", "state", key="state:TD", country="TD")
    mali = made.mention("Mali", "state", key="state:ML", country="ML")
    span = made.span(thing) if thing is not None else None
    made.event(trigger, "ASSAULT", "invade", source=[chad], target=[mali], object_span=span)
    return made


def test_names_of_one_war() -> None:
    assert sorted(variants(war("a", "war"), war("b", "special operation"))) == [
        ("a", "war"),
        ("b", "special operation"),
    ]


def test_what_it_is_about_belongs_to_the_name_unless_it_is_far_away() -> None:
    found = variants(war("a", "war", "towns"), war("b", "operation"))
    assert found == [("a", "war in Mali, so towns"), ("b", "operation")]


def test_a_treaty_is_named_by_itself() -> None:
    papers = []
    for name, thing in (("a", "water treaty"), ("b", "pact")):
        made = paper(name, f"Chad and Mali signed a {thing}.")
        chad = made.mention("Chad", "state", key="state:TD", country="TD")
        mali = made.mention("Mali", "state", key="state:ML", country="ML")
        made.event("signed", "AGREE", "sign", source=[chad], target=[mali], object="treaty", object_class="treaty",
                   object_span=made.span(thing))  # fmt: skip
        papers.append(made)
    assert sorted(variants(*papers)) == [("a", "water treaty"), ("b", "pact")]
