"""What only the clinic can say. Nothing is set until the clinic sets it."""

from dataclasses import dataclass

EMERGENCY_NUMBERS = {
    "AU": "000",
    "CA": "911",
    "GB": "999",
    "IE": "112",
    "IN": "112",
    "NZ": "111",
    "US": "911",
} | dict.fromkeys(
    (
        "AT BE BG CH CY CZ DE DK EE ES FI FR GR HR HU IS IT LI LT LU LV MT NL NO PL PT RO SE SI SK"
    ).split(),
    "112",
)
"""Emergency number by country (ISO 3166 alpha-2).

Source: 112 in the European Union by Directive (EU) 2018/1972, Article 109, and in force in the
EEA and Switzerland; national numbers as published by each state's emergency service. The site
confirms its own number when it sets the country.
"""


@dataclass(frozen=True, slots=True)
class SiteFacts:
    """Facts of one clinic, as its staff wrote them; empty where they wrote nothing."""

    clinic_name: str = ""
    clinic_phone: str = ""
    clinic_web: str = ""
    country: str = ""
    fasting: str = ""
    driving: str = ""
    sedation: str = ""

    @property
    def emergency_number(self) -> str:
        """The number to call in an emergency; empty until the country is set."""
        return EMERGENCY_NUMBERS.get(self.country, "")
