"""What maintenance is told about settings and faults."""

from datetime import UTC, date, datetime, timedelta
from pathlib import Path

from kiosk import __version__
from kiosk.app.facts import desk_facts
from kiosk.core.desk_facts import FaultFact, FromCommandLine, FromFile, SettingFact, UsualValue
from kiosk.core.library import EMPTY_LIBRARY
from kiosk.services.faults import KEPT, Faults
from kiosk.services.settings import KEYS, read_settings, usual_settings
from tests.visit.small_library import WRITTEN, small_library

SITE = Path("/etc/clinic-kiosk/site.toml")
TODAY = date(2026, 12, 1)
THEN = datetime(2026, 11, 23, 9, 5, tzinfo=UTC)


def test_every_setting_in_force_and_where_it_comes_from(tmp_path: Path) -> None:
    file = tmp_path / "site.toml"
    file.write_text('[display]\nlook = "cream"\nlok = 1\n\n[clinic]\nphone = "01632"\n')
    settings = read_settings(file).with_given("display.panel_inches", 55.0)
    facts = desk_facts(EMPTY_LIBRARY, Faults(), settings, file, TODAY)
    shown = {fact.key: fact for fact in facts.settings}
    assert list(shown) == [key.name for key in KEYS]
    assert shown["display.panel_inches"] == SettingFact(
        "display.panel_inches", "55", "inches", FromCommandLine()
    )
    assert shown["display.look"] == SettingFact("display.look", "cream", "", FromFile(str(file), 2))
    assert shown["clinic.phone"].origin == FromFile(str(file), 6)
    assert shown["clinic.name"] == SettingFact("clinic.name", "", "", UsualValue())
    assert facts.settings_problems == tuple(str(problem) for problem in settings.problems)
    assert len(facts.settings_problems) == 1


def test_faults_with_their_page_and_time() -> None:
    faults = Faults(lambda: "rf/benefits", lambda: THEN)
    for number in range(KEPT + 2):
        faults.note(f"fault {number}")
    facts = desk_facts(EMPTY_LIBRARY, faults, usual_settings(), SITE, TODAY)
    assert facts.fault_count == KEPT + 2
    assert len(facts.faults) == KEPT
    assert facts.faults[0] == FaultFact("fault 0", "rf/benefits", THEN)


def test_version_and_newest_page() -> None:
    facts = desk_facts(small_library(), Faults(), usual_settings(), SITE, TODAY)
    assert (facts.version, facts.written) == (__version__, WRITTEN.written)
    assert desk_facts(EMPTY_LIBRARY, Faults(), usual_settings(), SITE, TODAY).written is None


def test_how_many_pages_nobody_reviewed_in_time() -> None:
    pages = len(tuple(small_library().every_page()))
    assert overdue_on(WRITTEN.review_by) == 0
    assert overdue_on(WRITTEN.review_by + timedelta(days=1)) == pages


def overdue_on(today: date) -> int:
    return desk_facts(small_library(), Faults(), usual_settings(), SITE, today).overdue
