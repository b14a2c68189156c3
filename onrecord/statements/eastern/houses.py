"""The organisation that a bare noun in somebody's office means in Russian and Armenian: "the coordinator of the movement" in a text on one movement.

Here: which name in marks of quotation the text gives that noun. Not here: names in the office itself (affiliations.py, russian/employers.py).
"""

from __future__ import annotations

import re

from onrecord.statements.scan import Document

#: Stems of what a house is called, by the form that an office has it in.
_RU = {
    "движения": "движени", "партии": "парти", "организации": "организаци", "фонда": "фонд", "союза": "союз", "профсоюза": "профсоюз",
    "компании": "компани", "ассоциации": "ассоциаци", "центра": "центр", "объединения": "объединени", "холдинга": "холдинг", "альянса": "альянс",
    "инициативы": "инициатив", "предприятия": "предприяти", "завода": "завод", "клуба": "клуб",
}  # fmt: skip
_HY = {
    "շարժման": "շարժ", "կուսակցության": "կուսակցությ", "կազմակերպության": "կազմակերպությ", "հիմնադրամի": "հիմնադրամ", "միության": "միությ",
    "ընկերության": "ընկերությ", "դաշինքի": "դաշինք", "կենտրոնի": "կենտրոն", "ասոցիացիայի": "ասոցիացիա", "նախաձեռնության": "նախաձեռնությ",
    "գործարանի": "գործարան", "ակումբի": "ակումբ",
}  # fmt: skip
_OF_RU = re.compile(rf"(?:[а-яё-]+\s+){{1,3}}(?P<house>{'|'.join(_RU)})", re.IGNORECASE)
_OF_HY = re.compile(rf"(?:[ա-և]+\s+)?(?P<house>{'|'.join(_HY)})(?:\s+[ա-և-]+){{1,3}}", re.IGNORECASE)
#: How far in front of a mention the text is read.
_REACH = 4000


def house(doc: Document, role: str, at: int) -> str | None:
    """The one name in marks that the text in front of `at` gives to the bare noun in an office; None where it gives none or several."""
    m = (_OF_RU if doc.language == "ru" else _OF_HY).fullmatch(role)
    if m is None:
        return None
    noun = m.group("house").lower()
    if doc.language == "ru":
        named = rf"(?<!\w){_RU[noun]}[а-яё]{{0,4}}\s+(?:[а-яё]+\s+){{0,2}}«(?P<name>[^«»\n]{{2,50}})»"
    else:
        named = rf"«(?P<name>[^«»\n]{{2,50}})»(?:-?ի)?\s+(?:[ա-և]+\s+){{0,2}}{_HY[noun]}"
    names = {n.group("name").strip() for n in re.finditer(named, doc.text[max(0, at - _REACH) : at], re.IGNORECASE)}
    return names.pop() if len(names) == 1 else None
