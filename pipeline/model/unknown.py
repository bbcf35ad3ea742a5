"""Unknown: what transcripts call whoever it was that spoke."""

from __future__ import annotations

_WORDS = """
    unknown unidentified audience inconnu inconnue unbekannt unbekannter unbekannte desconocido
    desconocida desconhecido sconosciuto sconosciuta onbekend okänd ukendt ukjent неизвестный
    неизвестная неизвестно 不明 未知 미상
    """
UNKNOWN = frozenset(_WORDS.split())
"""Words of labels, in lower case."""
