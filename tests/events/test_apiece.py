"""One verb with two days tells of two acts; one that a second clause dates is told with its own day."""

import pytest

from tests.events.plain import coded

HEAD = "Morning notes of the desk\n\n"

APIECE = [
    ("en", "The minister of Chad will travel to Mali on Thursday and to Niger on Friday.",
     "CONSULT scheduled TCD > MLI 2024-03-07; CONSULT scheduled TCD > NER 2024-03-08"),
    ("fr", "Le ministre tchadien se rendra au Mali jeudi et au Niger vendredi.",
     "CONSULT scheduled TCD > MLI 2024-03-07; CONSULT scheduled TCD > NER 2024-03-08"),
    ("es", "El ministro de Chad viajará el jueves a Malí y el viernes a Marruecos.",
     "CONSULT scheduled TCD > MLI 2024-03-07; CONSULT scheduled TCD > MAR 2024-03-08"),
    ("pt", "O presidente do Chade viajará ao Mali na quinta-feira e a Marrocos na sexta-feira.",
     "CONSULT scheduled TCD > MLI 2024-03-07; CONSULT scheduled TCD > MAR 2024-03-08"),
    ("en", "The minister of Chad visited Mali on Monday and Niger on Tuesday.",
     "CONSULT TCD > MLI 2024-03-04; CONSULT TCD > NER 2024-03-05"),
    ("en", "The minister of Chad met her Malian counterpart on Monday and travelled to Niger on Tuesday.",
     "CONSULT TCD+MLI 2024-03-04; CONSULT TCD > NER 2024-03-05"),
    ("en", "Chad and Mali met in Niger on Monday and Tuesday.", "CONSULT TCD+MLI 2024-03-04"),
    ("en", "Norway's minister Ada Berg met the premier of Chad on Monday before Berg travels to Mali on Friday.",
     "CONSULT NOR+TCD 2024-03-04; CONSULT scheduled NOR > MLI 2024-03-08"),
    ("en", "Chad's president last visited Mali in May.", "CONSULT TCD > MLI 2023-05"),
    ("en", "The leaders of Chad and Mali looked forward to meeting in November.",
     "CONSULT scheduled TCD+MLI 2024-11"),
    ("en", "Chad has cancelled a visit to Mali planned for late January.",
     "CONSULT called_off TCD > MLI 2024-01-21/2024-01-31"),
]  # fmt: skip

SUMMONED = [
    ("fr", "Mardi, l'ambassadeur du Mali a été convoqué au ministère.", "SANCTION - > MLI 2024-03-05"),
    ("it", "L'ambasciatore del Mali è stato convocato martedì al ministero.", "SANCTION - > MLI 2024-03-05"),
    ("pt", "O embaixador do Mali foi convocado na terça-feira ao ministério.", "SANCTION - > MLI 2024-03-05"),
    ("es", "Chad ha retirado el lunes a su embajadora en Malí.", "SANCTION TCD > MLI 2024-03-04"),
    ("fr", "Le Tchad a retiré lundi son ambassadeur du Mali.", "SANCTION TCD > MLI 2024-03-04"),
    # what is received is no guest
    ("es", "Chad recibió el lunes una propuesta de Malí.", "REQUEST TCD 2024-03-04"),
]  # fmt: skip


@pytest.mark.parametrize(("language", "text", "events"), APIECE)
def test_each_has_the_day_beside_it(language: str, text: str, events: str) -> None:
    assert coded(HEAD + text, language=language) == events


@pytest.mark.parametrize(("language", "text", "events"), SUMMONED)
def test_envoys_are_summoned_and_withdrawn(language: str, text: str, events: str) -> None:
    assert coded(HEAD + text, language=language) == events
