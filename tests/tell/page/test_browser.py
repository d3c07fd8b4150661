"""The page in a real browser. Skipped where playwright or Chromium is not installed."""

import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from dragoman.tell import make_brief, to_page
from tests.tell.hostile import hostile_dossier, hostile_texts
from tests.tell.synthetic import TEXTS, dossier

sync_api = pytest.importorskip("playwright.sync_api")
CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
pytestmark = pytest.mark.skipif(CHROMIUM is None, reason="no Chromium on this machine")

FIRST = "#happened .event a.c"


@pytest.fixture(scope="module")
def files(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    folder = tmp_path_factory.mktemp("page")
    made = {}
    long = {report: text + "A line that says nothing more.\n" * 80 for report, text in TEXTS.items()}
    pages = (
        ("plain", dossier(), TEXTS),
        ("long", dossier(), long),
        ("hostile", hostile_dossier(), hostile_texts()),
    )
    for name, record, texts in pages:
        made[name] = folder / f"{name}.html"
        made[name].write_text(to_page(record, make_brief(record), texts), encoding="utf-8")
    return made


@pytest.fixture(scope="module")
def browser() -> Iterator[Any]:
    with sync_api.sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])
        yield chromium
        chromium.close()


class Visit:
    """An open page with what it complained of and what it asked of the network."""

    def __init__(self, browser: Any, file: Path, **context: Any) -> None:
        self.context = browser.new_context(**({"viewport": {"width": 1280, "height": 900}} | context))
        self.page = self.context.new_page()
        self.complaints: list[str] = []
        self.requests: list[str] = []
        self.page.on("console", lambda message: self.complaints.append(message.text))
        self.page.on("pageerror", lambda error: self.complaints.append(str(error)))
        self.page.on("request", lambda request: self.requests.append(request.url))
        self.page.goto(file.as_uri())

    def marked(self) -> str:
        return "".join(self.page.locator("#reader-text mark").all_text_contents())


@pytest.fixture
def visit(browser: Any, files: dict[str, Path]) -> Iterator[Visit]:
    made = Visit(browser, files["plain"], reduced_motion="reduce")
    yield made
    assert made.complaints == []
    assert made.requests == [files["plain"].as_uri()]
    made.context.close()


def test_a_click_on_a_citation_opens_the_words_marked_and_in_sight(visit: Visit) -> None:
    assert visit.page.locator("#reader").is_hidden()
    visit.page.click(FIRST)
    assert visit.marked() == "Marta Zupan arrived in the Jordanian capital on Thursday morning"
    assert visit.page.locator("#reader-title").text_content() == "[0] Danube Courier"
    assert "cited for: Marta Zupan" in visit.page.locator("#reader-about").text_content()
    box, panel = (visit.page.locator(name).bounding_box() for name in ("#reader-text mark >> nth=0", "#reader-text"))
    assert panel["y"] <= box["y"] <= panel["y"] + panel["height"] - box["height"]


def test_every_citation_opens_exactly_the_words_of_its_report(visit: Visit) -> None:
    links = visit.page.locator("main a.c:not(#reports a.c)")
    for number in range(links.count()):
        link = links.nth(number)
        names = (link.get_attribute("data-q") or "").split()
        link.dispatch_event("click")
        wanted = visit.page.evaluate(
            """([report, names]) => [...document.querySelectorAll(`#r${report} [data-q]`)]
                .filter((piece) => piece.dataset.q.split(" ").some((name) => names.includes(name)))
                .map((piece) => piece.textContent).join("")""",
            [link.get_attribute("data-r"), names],
        )
        assert visit.marked() == wanted
        assert bool(wanted) == bool(names)


def test_it_works_by_keyboard_alone(visit: Visit) -> None:
    page = visit.page
    page.locator(FIRST).first.focus()
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.id") == "reader-title"
    first = visit.marked()
    page.keyboard.press("n")
    second = visit.marked()
    assert second != first
    page.keyboard.press("ArrowLeft")
    assert visit.marked() == first
    page.keyboard.press("p")
    page.keyboard.press("ArrowRight")
    assert visit.marked() == first
    page.keyboard.press("ArrowRight")
    page.keyboard.press("Escape")
    assert page.locator("#reader").is_hidden()
    assert page.evaluate("document.activeElement.matches('a.c')")
    assert page.evaluate("document.activeElement.dataset.q") == page.locator(FIRST).nth(1).get_attribute("data-q")


def test_the_timeline_leads_to_the_events_by_keyboard(visit: Visit) -> None:
    visit.page.locator(".timeline .wide a").first.focus()
    visit.page.keyboard.press("Enter")
    visit.page.wait_for_function("document.activeElement.matches('.event, .background li')")
    assert visit.page.evaluate("document.activeElement.id") == "e-association"


@pytest.mark.parametrize("width", [390, 1280])
def test_every_section_is_reached_from_the_top(browser: Any, files: dict[str, Path], width: int) -> None:
    """With motion as the system has it: where the page lies after the click, its heading must be."""
    visit = Visit(browser, files["long"], viewport={"width": width, "height": 700}, reduced_motion="no-preference")
    links = visit.page.locator("nav a")
    assert links.count() > 8
    for number in range(links.count()):
        visit.page.evaluate("scrollTo(0, 0)")
        name = links.nth(number).get_attribute("href")[1:]
        links.nth(number).click()
        visit.page.wait_for_function("name => location.hash === `#${name}`", arg=name)
        heading = visit.page.locator(f"#{name} h2").first.bounding_box()
        assert 0 <= heading["y"] <= 700 - heading["height"], name
    visit.context.close()


@pytest.mark.parametrize("name", ["plain", "long"])
def test_nothing_is_left_out_of_what_is_drawn_or_printed(browser: Any, files: dict[str, Path], name: str) -> None:
    visit = Visit(browser, files[name])
    styles = """() => [...document.querySelectorAll("*")].map((one) => getComputedStyle(one))
        .filter((style) => style.contentVisibility !== "visible").length"""
    assert visit.page.evaluate(styles) == 0
    assert visit.page.evaluate("getComputedStyle(document.documentElement).scrollBehavior") == "auto"
    visit.context.close()


def test_labels_of_the_timeline_do_not_overlap_as_drawn(visit: Visit) -> None:
    overlaps = visit.page.evaluate(
        """() => {
            const labels = [...document.querySelectorAll(".timeline .wide .label")];
            const boxes = labels.map((one) => one.getBoundingClientRect());
            return boxes.flatMap((a, i) => boxes.slice(i + 1).filter(
                (b) => a.left < b.right && b.left < a.right && a.top + 3 < b.bottom && b.top + 3 < a.bottom)).length;
        }"""
    )
    assert overlaps == 0


def test_the_theme_can_be_turned(visit: Visit) -> None:
    def ground() -> str:
        colour: str = visit.page.evaluate("getComputedStyle(document.body).backgroundColor")
        return colour

    light = ground()
    visit.page.click("#theme")
    assert ground() != light
    visit.page.click("#theme")
    assert ground() == light


def test_dark_is_followed(browser: Any, files: dict[str, Path]) -> None:
    dark = Visit(browser, files["plain"], color_scheme="dark")
    assert dark.page.evaluate("getComputedStyle(document.body).backgroundColor") == "rgb(21, 23, 26)"
    assert dark.page.locator("#theme").text_content() == "Light"
    dark.context.close()


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_text_has_enough_contrast(browser: Any, files: dict[str, Path], scheme: str) -> None:
    visit = Visit(browser, files["plain"], color_scheme=scheme)
    weak = visit.page.evaluate(
        """() => {
            const light = ([r, g, b]) => [r, g, b].map((c) => c / 255)
                .map((c) => (c <= 0.03928 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4))
                .reduce((sum, c, i) => sum + c * [0.2126, 0.7152, 0.0722][i], 0);
            const parse = (colour) => colour.match(/[\\d.]+/g).map(Number);
            const ground = (node) => {
                for (; node; node = node.parentElement) {
                    const c = parse(getComputedStyle(node).backgroundColor);
                    if (c.length < 4 || c[3] > 0) return c;
                }
                return [255, 255, 255];
            };
            const found = [];
            for (const node of document.querySelectorAll("main *, header *, footer *")) {
                const own = [...node.childNodes].some((one) => one.nodeType === 3 && one.data.trim());
                if (!own || !node.checkVisibility() || node.closest("svg")) continue;
                const style = getComputedStyle(node), back = ground(node);
                let dim = 1;
                for (let up = node; up; up = up.parentElement) dim *= Number(getComputedStyle(up).opacity);
                const ink = parse(style.color).slice(0, 3).map((c, i) => c * dim + back[i] * (1 - dim));
                const [a, b] = [light(ink), light(back)].sort((x, y) => y - x);
                if ((a + 0.05) / (b + 0.05) < 4.5) found.push(`${node.className}: ${node.textContent.slice(0, 30)}`);
            }
            return found;
        }"""
    )
    assert weak == []
    visit.context.close()


@pytest.mark.parametrize("width", [320, 360, 400, 768, 1280])
@pytest.mark.parametrize("name", ["plain", "hostile"])
def test_the_page_never_scrolls_sideways(browser: Any, files: dict[str, Path], width: int, name: str) -> None:
    visit = Visit(browser, files[name], viewport={"width": width, "height": 740})
    assert visit.page.evaluate("document.documentElement.scrollWidth") <= width
    visit.page.click(FIRST)
    assert visit.page.evaluate("document.documentElement.scrollWidth") <= width
    visit.context.close()


def test_on_a_phone_the_report_takes_the_whole_screen(browser: Any, files: dict[str, Path]) -> None:
    visit = Visit(browser, files["plain"], viewport={"width": 360, "height": 740}, has_touch=True, is_mobile=True)
    visit.page.tap(FIRST)
    assert visit.page.locator("#reader").bounding_box() == {"x": 0, "y": 0, "width": 360, "height": 740}
    assert visit.page.evaluate("document.querySelector('main').inert")
    visit.page.tap("#reader-close")
    assert visit.page.locator("#reader").is_hidden()
    assert not visit.page.evaluate("document.querySelector('main').inert")
    visit.context.close()


def test_nothing_of_a_hostile_report_runs(browser: Any, files: dict[str, Path]) -> None:
    visit = Visit(browser, files["hostile"])
    for number in range(0, visit.page.locator("main a.c").count(), 7):
        visit.page.locator("main a.c").nth(number).dispatch_event("click")
    assert visit.page.evaluate("window.ran") is None
    assert visit.complaints == []
    assert visit.requests == [files["hostile"].as_uri()]
    assert "<script>" in visit.page.locator("#r1 .text").text_content()
    visit.context.close()


def test_without_scripts_citations_lead_to_the_words(browser: Any, files: dict[str, Path]) -> None:
    visit = Visit(browser, files["plain"], java_script_enabled=False)
    visit.page.locator(FIRST).first.click()
    goal = visit.page.locator(f"#{visit.page.url.partition('#')[2]}")
    assert "Marta Zupan arrived" in goal.text_content()
    assert visit.page.locator("#reader").is_hidden()
    assert visit.page.locator("#theme").is_hidden()
    visit.context.close()


def test_on_paper_citations_become_endnotes(browser: Any, files: dict[str, Path]) -> None:
    visit = Visit(browser, files["plain"])
    visit.page.click(FIRST)
    visit.page.emulate_media(media="print")
    assert visit.page.locator("#reader").is_hidden()
    assert visit.page.locator("#reports").is_hidden()
    assert visit.page.locator("#notes").is_visible()
    label = visit.page.locator(FIRST).first.inner_text()
    assert label == "[0·2]"
    assert f"{label} “Marta Zupan arrived" in visit.page.locator("#notes").inner_text()
    assert len(visit.page.pdf(format="A4")) > 10_000
    assert visit.page.locator("details.why[open]").count() == 0, "reasons are printed only where they were opened"
    assert visit.page.locator("details:not(.why):not([open])").count() == 0
    visit.context.close()
