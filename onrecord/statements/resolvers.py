"""Which resolver reads the speakers of a document.

Here: the choice by language. Not here: any rule of resolution (resolve*.py).
"""

from __future__ import annotations

from onrecord.statements.eastern.resolve import EastResolver
from onrecord.statements.english.resolve import EnglishResolver
from onrecord.statements.inflected.resolve import InflectedResolver
from onrecord.statements.resolve import Resolver
from onrecord.statements.scan import Document
from onrecord.statements.tagger.names import Names
from onrecord.statements.turkic.resolve import TurkicResolver

_RESOLVERS: dict[str, type[InflectedResolver]] = {"tr": TurkicResolver, "az": TurkicResolver, "ru": EastResolver, "hy": EastResolver}


def resolver(doc: Document, read: Names | None = None) -> Resolver:
    """The resolver for a document's language; `read` is the tagger's reading of the names, where there is one."""
    return EnglishResolver(doc, read) if doc.language == "en" else _RESOLVERS.get(doc.language, InflectedResolver)(doc)
