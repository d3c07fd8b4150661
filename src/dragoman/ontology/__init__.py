"""The event types: PLOVER's sixteen as POLECAT uses them, with modes, CAMEO codes, headlines and gold examples.

Each type is one file in `data/ontology`, described in `data/ontology/_schema.md`.
"""

from dragoman.ontology.load import load_ontology, read_ontology
from dragoman.ontology.types import EventType, Example, Gold, Mode, Ontology

__all__ = ["EventType", "Example", "Gold", "Mode", "Ontology", "load_ontology", "read_ontology"]
