"""Short made-up reports on one visit and what came before it."""

DATED = """Norwegian foreign minister flies to Amman

OSLO, 11 March 2026 (Nordic Wire) — Norwegian Foreign Minister Ada Berg arrived in Amman on Wednesday for talks \
with Jordanian Foreign Minister Sami Khoury, the Jordanian Foreign Ministry said.

Berg and Khoury met in Amman on Wednesday.
"""

NO_YEAR = """Berg lands in Jordan

11 March

Ada Berg, the Norwegian foreign minister, visited Amman to meet Sami Khoury, Jordanian state television reported.
"""

WEEKDAY = """Norway's top diplomat in Amman

Norwegian Foreign Minister Ada Berg arrived in Amman on Wednesday, Jordanian state media reported.

Last month Jordan and Norway signed a water treaty in Oslo.
"""

PLAN = """A treaty for Norway and Jordan

Norwegian Foreign Minister Ada Berg visited Jordan in October. She met King Omar in September.

Norway and Jordan will sign a water treaty in the first days of 2025. In January Berg will visit Oman.
"""

LOOKING_BACK = """Norway and Jordan, a history

12 May 2025

Norwegian Foreign Minister Ada Berg visited Amman in October 2023.
"""

CROATIAN = """Norveška ministrica u Ammanu

Norveška ministrica vanjskih poslova Ada Berg doputovala je u utorak u Amman, priopćilo je jordansko ministarstvo \
vanjskih poslova.
"""
